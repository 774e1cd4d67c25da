import { OktaGraphError } from '../errors.ts';
import { ends, type Kind, kinds, label } from '../model/index.ts';
import type { Builder } from './builder.ts';
import { type NodeKey, parseGlobalId } from './globalId.ts';
import { inPlace, type Operation } from './operation.ts';

/** Nodes and the relationships between them, in order. */
interface GraphPath {
  nodes: readonly NodeKey[];
  relationships: readonly PathRelationship[];
}

interface PathRelationship {
  type: string;
  isForward: boolean;
}

/** Adds `shortestPath`: how two nodes hang together. */
export function addShortestPath(builder: Builder): void {
  const path = addPath(builder);
  builder.queryField('shortestPath', (t) =>
    t.field({
      type: path,
      nullable: true,
      description: `A shortest path between two nodes, along relationships in either direction; null where there is none of that length. ${remarks.join(' and ')} only say something of what they join, and are followed only where \`through\` names them. From the mirror, in a live operation too.`,
      args: {
        from: t.arg.id({ required: true, description: 'Global id of the node it starts at.' }),
        to: t.arg.id({ required: true, description: 'Global id of the node it ends at.' }),
        maxLength: t.arg.int({
          defaultValue: 6,
          description: `The most relationships it may have, 1 to ${mostLength}.`,
        }),
        through: t.arg.stringList({
          description: `Only along relationships of these types, such as MEMBER_OF and ASSIGNED_TO. Where absent, all but ${remarks.join(' and ')}.`,
        }),
      },
      extensions: { nodes: mostLength },
      resolve: (_, { from, to, maxLength, through }, { operation }) =>
        readPath(operation, parseGlobalId(from), parseGlobalId(to), maxLength ?? 6, through ?? []),
    }),
  );
}

const mostLength = 12;

function addPath(builder: Builder) {
  const relationship = builder.objectRef<PathRelationship>('PathRelationship').implement({
    description: 'A relationship of a path, between one node and the next.',
    fields: (t) => ({
      type: t.exposeString('type', { nullable: false, description: 'Its type in the graph, such as MEMBER_OF.' }),
      isForward: t.exposeBoolean('isForward', {
        nullable: false,
        description:
          'Whether it points from the node before to the node behind, so that it reads as a sentence that way.',
      }),
    }),
  });
  return builder.objectRef<GraphPath>('GraphPath').implement({
    description: 'A path through the graph.',
    fields: (t) => ({
      length: t.int({
        nullable: false,
        description: 'Number of relationships.',
        resolve: ({ relationships }) => relationships.length,
      }),
      nodes: t.field({
        type: [builder.nodeInterfaceRef()],
        nullable: { list: false, items: true },
        description: 'The nodes, from the first to the last.',
        resolve: ({ nodes }, _, { operation }) => nodes.map(({ kind, id }) => inPlace(operation.node(kind, id))),
      }),
      relationships: t.expose('relationships', {
        type: [relationship],
        nullable: false,
        description: 'The relationships, each between a node and the next.',
      }),
    }),
  });
}

async function readPath(
  operation: Operation,
  from: NodeKey,
  to: NodeKey,
  maxLength: number,
  through: readonly string[],
): Promise<GraphPath | null> {
  const text = pathText(from.kind, to.kind, maxLength, through);
  // Neo4j refuses a path from a node to itself.
  const isLoop = from.kind === to.kind && from.id === to.id;
  if (isLoop) return (await operation.node(from.kind, from.id)) === null ? null : { nodes: [from], relationships: [] };
  const [row] = await operation.mirror.table(text, { from: from.id, to: to.id });
  if (row === undefined) {
    await operation.mirror.restsOn(() => true); // it may run through anything
    return null;
  }
  const [nodes, relationships] = row as [[string, string, string[]][], [string, string][]]; // as the text returns them
  return {
    nodes: nodes.map(([, id, labels]) => ({ kind: kindOf(labels), id })),
    relationships: relationships.map(([type, tail], at) => ({ type, isForward: tail === nodes[at]?.[0] })),
  };
}

/** Bounds stand in the text: Cypher takes no parameter there. Types are names of the model. */
function pathText(from: Kind, to: Kind, maxLength: number, through: readonly string[]): string {
  if (maxLength < 1 || maxLength > mostLength) {
    throw new OktaGraphError('BAD_USER_INPUT', `maxLength is ${maxLength}; it can be 1 to ${mostLength}.`);
  }
  const unknown = through.find((type) => !types.has(type));
  if (unknown !== undefined) {
    const known = [...types].sort().join(', ');
    throw new OktaGraphError(
      'BAD_USER_INPUT',
      `There is no relationship ${JSON.stringify(unknown)}. There are: ${known}.`,
    );
  }
  const along = through.length === 0 ? plain : through;
  return `MATCH (first:${label(from)} {id: $from, org: $org}), (last:${label(to)} {id: $to, org: $org})
MATCH path = shortestPath((first)-[:${along.join('|')}*..${maxLength}]-(last))
RETURN [n IN nodes(path) | [n.key, n.id, labels(n)]], [r IN relationships(path) | [type(r), startNode(r).key]]`;
}

const links = kinds.flatMap((kind) => Object.values(ends(kind)).map(({ link }) => link));
const types: ReadonlySet<string> = new Set(links.map(({ rel }) => rel));
const plain = [...new Set(links.filter(({ isRemark }) => !isRemark).map(({ rel }) => rel))].sort();
const remarks = [...types].filter((type) => !plain.includes(type)).sort();

const byLabel = new Map(kinds.map((kind) => [label(kind), kind]));

function kindOf(labels: readonly string[]): Kind {
  const kind = labels.map((name) => byLabel.get(name)).find((found) => found !== undefined);
  if (kind !== undefined) return kind;
  throw new OktaGraphError('INTERNAL', `A node of the mirror has only the labels ${labels.join(', ')}.`);
}
