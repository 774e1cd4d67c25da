import type { ObjectRef } from '@pothos/core';
import { describe, fieldValue, type Kind, type Node } from '../model/index.ts';
import type { Builder } from './builder.ts';
import type { Choices } from './choices.ts';
import { globalId } from './globalId.ts';
import { type Leaf, leafType } from './names.ts';
import type { Operation } from './operation.ts';

export type NodeRef = ObjectRef<Builder['$inferSchemaTypes'], Node>;

export type NodeRefs = Readonly<Record<Kind, NodeRef>>;

/** An attribute that the org added itself. */
interface CustomAttribute {
  name: string;
  value: string | null;
}

export type CustomRef = ObjectRef<Builder['$inferSchemaTypes'], CustomAttribute>;

/** An object type that shows nodes of a kind: the kind's own, or that of a link to one of them, with its facts. */
export interface View<Shape> {
  ref: ObjectRef<Builder['$inferSchemaTypes'], Shape>;
  kind: Kind;
  nodeOf: (shown: Shape) => Node;
}

/** Adds the object type of a kind with its fields. Its links come later, when every kind has a type. */
export function addNode(builder: Builder, choices: Choices, custom: CustomRef, kind: Kind): NodeRef {
  const ref = builder.objectRef<Node>(kind);
  ref.implement({
    description: describe(kind).doc,
    interfaces: [builder.nodeInterfaceRef()],
    fields: (t) => ({
      id: t.id({
        nullable: false,
        description: 'Global id, for node(id:) and for caches of clients.',
        resolve: (node) => globalId(node),
      }),
    }),
  });
  addFields(builder, choices, custom, { ref, kind, nodeOf: (node) => node });
  return ref;
}

/** Adds the fields of a kind to a type that shows its nodes. */
export function addFields<Shape>(builder: Builder, choices: Choices, custom: CustomRef, view: View<Shape>): void {
  const { ref, kind, nodeOf } = view;
  const declared = describe(kind);
  for (const [name, field] of Object.entries(declared.fields)) {
    const leaf = leafType(choices, kind, name, field);
    builder.objectField(ref, name, (t) =>
      t.field({
        type: field.isList ? ([leaf] as [Leaf]) : leaf,
        description: field.doc,
        nullable: field.part !== null || !field.isRequired,
        // The declaration of the field fixes the type of its value.
        resolve: (shown, _, { operation }) =>
          (field.part === null ? fieldValue(nodeOf(shown), name) : partValue(operation, nodeOf(shown), name)) as never,
      }),
    );
  }
  if (declared.okta !== null) {
    builder.objectField(ref, 'oktaId', (t) =>
      t.string({
        nullable: false,
        description: declared.okta?.isIdLocal ? localId : ownId,
        resolve: (shown) => nodeOf(shown).id,
      }),
    );
  }
  if (declared.custom !== null) {
    builder.objectField(ref, 'custom', (t) =>
      t.field({
        type: [custom],
        description: 'Attributes that the org added itself, as far as the settings name them, by name.',
        args: { names: t.arg.stringList({ description: 'Only these.' }) },
        resolve: (shown, { names }) => customAttributes(nodeOf(shown), names ?? null),
      }),
    );
  }
}

const ownId = "Okta's own id.";
const localId = "The id of what contains it, a dot, and Okta's own id, which is unique only within that.";

/** A field that only some answers tell: where this one did not, the whole node is read, in a batch. */
function partValue(operation: Operation, node: Node, name: string): unknown {
  const value = fieldValue(node, name);
  if (value !== undefined) return value;
  return operation.node(node.kind, node.id).then((whole) => (whole === null ? null : fieldValue(whole, name)));
}

export function addCustomAttribute(builder: Builder): CustomRef {
  return builder.objectRef<CustomAttribute>('CustomAttribute').implement({
    description: 'An attribute that the org added itself.',
    fields: (t) => ({
      name: t.exposeString('name', { nullable: false, description: "Okta's name of the attribute." }),
      value: t.exposeString('value', { description: 'The value: a text as it is, anything else as JSON.' }),
    }),
  });
}

function customAttributes(node: Node, names: readonly string[] | null): CustomAttribute[] {
  return Object.entries(node.custom ?? {})
    .filter(([name]) => names?.includes(name) ?? true)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ({ name, value: customText(value) }));
}

function customText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
