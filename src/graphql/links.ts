import { type End, ends, type Kind, type Node } from '../model/index.ts';
import type { Builder } from './builder.ts';
import type { Choices } from './choices.ts';
import { addLinkConnection, addLinkType, type ConnectionRef } from './connections.ts';
import type { NodeRefs } from './nodes.ts';
import type { Operation } from './operation.ts';
import { emptyPage, type LinkedNode, linkPage, pageArgs, pageQuery, wantedOf } from './page.ts';

/** Adds the links of a kind, its own and those that others declare towards it. */
export function addLinks(
  builder: Builder,
  choices: Choices,
  nodes: NodeRefs,
  connections: Readonly<Record<Kind, ConnectionRef>>,
  kind: Kind,
): void {
  for (const end of Object.values(ends(kind))) {
    if (end.isOne) addOne(builder, choices, nodes, end);
    else {
      const hasFacts = Object.keys(end.link.facts).length > 0;
      const page = hasFacts ? addLinkConnection(builder, choices, nodes, end) : connections[end.to];
      addMany(builder, nodes, end, page);
    }
  }
}

function addMany(builder: Builder, nodes: NodeRefs, end: End, page: ConnectionRef): void {
  builder.objectField(nodes[end.kind], end.name, (t) =>
    t.field({
      type: page,
      nullable: true,
      description: end.doc,
      args: pageArgs(builder),
      resolve: (near, args, { operation }, info) => {
        const query = pageQuery(args, info);
        const place = { end, near };
        const wanted = wantedOf(info);
        if (wanted === null) return emptyPage(place);
        return operation.linked(end, near, query, wanted.nodes).then((read) => linkPage(place, read, query, wanted));
      },
    }),
  );
}

function addOne(builder: Builder, choices: Choices, nodes: NodeRefs, end: End): void {
  builder.objectField(nodes[end.kind], end.name, (t) =>
    t.field({
      type: nodes[end.to],
      nullable: true,
      description: end.doc,
      resolve: async (near, _, { operation }) => (await readOne(operation, end, near))?.node ?? null,
    }),
  );
  if (Object.keys(end.link.facts).length === 0) return;
  const link = addLinkType(builder, choices, nodes, end);
  builder.objectField(nodes[end.kind], `${end.name}Link`, (t) =>
    t.field({
      type: link,
      nullable: true,
      description: `The link to ${end.name}, with what is known about it.`,
      resolve: (near, _, { operation }) => readOne(operation, end, near),
    }),
  );
}

async function readOne(operation: Operation, end: End, near: Node): Promise<LinkedNode | null> {
  const page = { first: 1, after: null, wantsNext: false };
  const { slice, nodes } = await operation.linked(end, near, page, true);
  const [row] = slice.rows;
  if (row === undefined) return null;
  return { place: { end, near }, id: row.id, facts: row.facts, node: nodes[0] ?? null };
}
