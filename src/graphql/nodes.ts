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

/** Adds the object type of a kind with its fields. Its links come later, when every kind has a type. */
export function addNode(builder: Builder, choices: Choices, custom: CustomRef, kind: Kind): NodeRef {
  const declared = describe(kind);
  const ref = builder.objectRef<Node>(kind);
  ref.implement({
    description: declared.doc,
    interfaces: [builder.nodeInterfaceRef()],
    fields: (t) => ({
      id: t.id({
        nullable: false,
        description: 'Global id, for node(id:) and for caches of clients.',
        resolve: (node) => globalId(node),
      }),
      ...Object.fromEntries(
        Object.entries(declared.fields).map(([name, field]) => {
          const leaf = leafType(choices, kind, name, field);
          const shape = { type: field.isList ? ([leaf] as [Leaf]) : leaf, description: field.doc };
          // The name is one of the node's fields, and its declaration fixes the type: Pothos sees neither.
          if (field.part === null)
            return [name, t.expose(name as never, { ...shape, nullable: !field.isRequired } as never)];
          return [
            name,
            t.field({
              ...shape,
              nullable: true,
              resolve: (node, _, { operation }) => partValue(operation, node, name) as never,
            }),
          ];
        }),
      ),
    }),
  });
  if (declared.okta !== null) {
    builder.objectField(ref, 'oktaId', (t) =>
      t.string({
        nullable: false,
        description: declared.okta?.isIdLocal ? localId : ownId,
        resolve: (node) => node.id,
      }),
    );
  }
  if (declared.custom !== null) {
    builder.objectField(ref, 'custom', (t) =>
      t.field({
        type: [custom],
        description: 'Attributes that the org added itself, as far as the settings name them, by name.',
        args: { names: t.arg.stringList({ description: 'Only these.' }) },
        resolve: (node, { names }) => customAttributes(node, names ?? null),
      }),
    );
  }
  return ref;
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
