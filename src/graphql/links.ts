import { type End, ends, type Node } from '../model/index.ts';
import type { Builder } from './builder.ts';
import { chainArgs, readChain } from './chain.ts';
import type { ConnectionRef, LinkView } from './connections.ts';
import { idPage } from './idPage.ts';
import type { NodeRefs, View } from './nodes.ts';
import type { Operation } from './operation.ts';
import { emptyPage, type LinkedNode, linkPage, pageArgs, pageQuery, wantedOf } from './page.ts';

/** The types that links need. */
export interface LinkTypes {
  nodes: NodeRefs;
  /** The page of a link to many nodes. */
  pageOf: (end: End) => ConnectionRef;
  /** The type of a link to one node that carries facts; null where it carries none. */
  viewOf: (end: End) => LinkView | null;
}

/** Adds the links of a kind, its own and those that others declare towards it, to a type that shows its nodes. */
export function addLinks<Shape>(builder: Builder, types: LinkTypes, view: View<Shape>): void {
  for (const end of Object.values(ends(view.kind))) {
    if (end.isOne) addOne(builder, types, view, end);
    else if (end.link.isChain) addChain(builder, types, view, end);
    else addMany(builder, types, view, end);
  }
}

function addMany<Shape>(builder: Builder, { pageOf }: LinkTypes, { ref, nodeOf }: View<Shape>, end: End): void {
  builder.objectField(ref, end.name, (t) =>
    t.field({
      type: pageOf(end),
      nullable: true,
      description: end.doc,
      args: pageArgs(builder),
      resolve: (shown, args, { operation }, info) => readMany(operation, end, nodeOf(shown), args, info),
    }),
  );
}

/** A link to many nodes of the same kind, which lead to many in turn. */
function addChain<Shape>(builder: Builder, { pageOf }: LinkTypes, { ref, nodeOf }: View<Shape>, end: End): void {
  builder.objectField(ref, end.name, (t) =>
    t.field({
      type: pageOf(end),
      nullable: true,
      description: end.doc,
      args: { ...pageArgs(builder), ...chainArgs(builder) },
      resolve: async (shown, args, { operation }, info) => {
        const near = nodeOf(shown);
        if ((args.depth ?? 1) === 1) return readMany(operation, end, near, args, info);
        return idPage(operation, end.to, await readChain(operation, end, near.id, args.depth), args, info);
      },
    }),
  );
}

async function readMany(
  operation: Operation,
  end: End,
  near: Node,
  args: Parameters<typeof pageQuery>[0],
  info: Parameters<typeof pageQuery>[1],
) {
  const query = pageQuery(args, info);
  const place = { end, near };
  const wanted = wantedOf(info);
  if (wanted === null) return emptyPage(place);
  return linkPage(place, await operation.linked(end, near, query, wanted.nodes), query, wanted);
}

function addOne<Shape>(builder: Builder, { nodes, viewOf }: LinkTypes, { ref, nodeOf }: View<Shape>, end: End): void {
  const link = viewOf(end);
  builder.objectField(ref, end.name, (t) => {
    const shape = { nullable: true, description: end.doc } as const;
    if (link === null) {
      return t.field({
        ...shape,
        type: nodes[end.to],
        resolve: async (shown, _, { operation }) => (await readOne(operation, end, nodeOf(shown)))?.node ?? null,
      });
    }
    return t.field({
      ...shape,
      type: link.ref,
      resolve: async (shown, _, { operation }) => {
        const found = await readOne(operation, end, nodeOf(shown));
        if (found?.node instanceof Error) throw found.node;
        return found?.node == null ? null : found;
      },
    });
  });
}

async function readOne(operation: Operation, end: End, near: Node): Promise<LinkedNode | null> {
  const page = { first: 1, after: null, wantsNext: false };
  const { slice, nodes } = await operation.linked(end, near, page, true);
  const [row] = slice.rows;
  if (row === undefined) return null;
  return { place: { end, near }, id: row.id, facts: row.facts, node: nodes[0] ?? null };
}
