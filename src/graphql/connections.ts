import type { ObjectRef } from '@pothos/core';
import { describe, type End, type Kind, type Node } from '../model/index.ts';
import type { Builder, Context } from './builder.ts';
import type { Choices } from './choices.ts';
import { showsNode } from './cost.ts';
import { endName, type Leaf, leafType, linkOwner } from './names.ts';
import { addFields, type CustomRef, type NodeRefs, type View } from './nodes.ts';
import type { Operation } from './operation.ts';
import type { Edge, LinkedNode, Page, Place } from './page.ts';

type SchemaTypes = Builder['$inferSchemaTypes'];

export type ConnectionRef = ObjectRef<SchemaTypes, Page>;
/** The type of a link to one node. */
export type LinkView = View<LinkedNode>;

/** `UserConnection`, for root lists and for links without facts. */
export function addConnection(builder: Builder, nodes: NodeRefs, kind: Kind): ConnectionRef {
  const shape = { name: kind, to: kind, doc: describe(kind).doc };
  return addPage(builder, nodes, shape, addEdge(builder, nodes, shape, []));
}

/** `GroupMembersConnection`: its edges carry the facts of the link. */
export function addLinkConnection(builder: Builder, choices: Choices, nodes: NodeRefs, end: End): ConnectionRef {
  const shape = { name: endName(end), to: end.to, doc: end.doc };
  return addPage(builder, nodes, shape, addEdge(builder, nodes, shape, factsOf(choices, end)));
}

/**
 * `UserEmployee`: a link to one node, with its facts and all that the node tells. It has no global id of its own, so
 * that no cache takes it for the node; that is its `node`.
 */
export function addLinkView(
  builder: Builder,
  choices: Choices,
  custom: CustomRef,
  nodes: NodeRefs,
  end: End,
): LinkView {
  const nodeOf = ({ node }: LinkedNode) => node as Node; // a link without its node is not shown
  const ref = builder.objectRef<LinkedNode>(endName(end)).implement({
    description: `${end.doc} With what is known about the link.`,
    extensions: showsNode,
    fields: (t) => ({
      node: t.field({ type: nodes[end.to], nullable: false, description: `The ${end.to} itself.`, resolve: nodeOf }),
      ...Object.fromEntries(factsOf(choices, end).map(({ name, ...fact }) => [name, t.field(fact)])),
    }),
  });
  const view: LinkView = { ref, kind: end.to, nodeOf };
  addFields(builder, choices, custom, view);
  return view;
}

interface Shape {
  name: string;
  to: Kind;
  doc: string;
}

function addEdge(
  builder: Builder,
  nodes: NodeRefs,
  { name, to, doc }: Shape,
  facts: Fact[],
): ObjectRef<SchemaTypes, Edge> {
  return builder.objectRef<Edge>(`${name}Edge`).implement({
    description: `A place in a list. ${doc}`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        nullable: false,
        description: 'What to give as after to go on behind this edge.',
      }),
      node: t.expose('node', { type: nodes[to], nullable: true, description: describe(to).doc }),
      ...Object.fromEntries(facts.map(({ name, ...fact }) => [name, t.field(fact)])),
    }),
  });
}

function addPage(
  builder: Builder,
  nodes: NodeRefs,
  { name, to, doc }: Shape,
  edge: ObjectRef<SchemaTypes, Edge>,
): ConnectionRef {
  return builder.objectRef<Page>(`${name}Connection`).implement({
    description: `One page of a list. ${doc}`,
    fields: (t) => ({
      edges: t.expose('edges', {
        type: [edge],
        nullable: false,
        description: 'The page, with cursors and what is known about each link.',
      }),
      nodes: t.expose('nodes', {
        type: [nodes[to]],
        nullable: { list: false, items: true },
        description: 'The page, as nodes alone.',
      }),
      pageInfo: t.expose('pageInfo', {
        type: builder.pageInfoRef(),
        nullable: false,
        description: 'Where the page ends.',
      }),
      totalCount: t.int({
        description: 'Number of nodes on all pages; null where Okta cannot tell it without listing them all.',
        resolve: (page, _, { operation }) => page.total ?? countAll(operation, page.place),
      }),
    }),
  });
}

function countAll(operation: Operation, place: Place): Promise<number | null> {
  if ('end' in place) return operation.countLinked(place.end, place.near);
  return operation.count(place.kind, place.filter);
}

interface Fact {
  name: string;
  type: Leaf | [Leaf];
  nullable: true;
  description: string;
  resolve: (link: LinkedNode, _: object, context: Context) => never;
}

function factsOf(choices: Choices, end: End): Fact[] {
  return Object.entries(end.link.facts).map(([name, field]) => {
    const leaf = leafType(choices, linkOwner(end), name, field);
    return {
      name,
      type: field.isList ? [leaf] : leaf,
      nullable: true,
      description: field.doc,
      resolve: (link, _, { operation }) => factValue(operation, link, name) as never, // its declaration fixes the type
    };
  });
}

/** A fact that this answer did not tell is read, in a batch. */
function factValue(operation: Operation, { place, id, facts }: LinkedNode, name: string): unknown {
  const value = facts[name];
  if (value !== undefined || !('end' in place)) return value;
  return operation.facts(place.end, place.near, id).then((told) => told?.[name]);
}
