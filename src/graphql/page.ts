import { asError, OktaGraphError } from '../errors.ts';
import type { Filter } from '../model/filter.ts';
import type { End, Kind, Node } from '../model/index.ts';
import type { Linked, PageQuery, Slice } from '../ports.ts';
import type { Builder } from './builder.ts';
import type { Facts, Operation } from './operation.ts';
import { type Info, selected } from './selection.ts';

/** What a connection is the page of. */
export type Place = { kind: Kind; filter: Filter | undefined } | { end: End; near: Node };

/** One page, with its nodes: a connection resolves without another promise. */
export interface Page {
  place: Place;
  edges: readonly Edge[];
  nodes: readonly (Node | null)[];
  pageInfo: PageInfo;
  /** The total, where the page itself tells it. */
  total: number | null;
}

export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/** A link with its far node. */
export interface LinkedNode {
  place: Place;
  id: string;
  facts: Facts;
  /** An `Error` where it could not be read: see `inPlace`. */
  node: Node | null;
}

export interface Edge extends LinkedNode {
  cursor: string;
}

/** Where pages start and end, as a query asks for them. */
export interface PageArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** Size of a page that does not say `first`. */
export const defaultFirst = 50;
const maxFirst = 1000;

/** The arguments of every connection. */
export function pageArgs(builder: Builder) {
  return builder.args((t) => ({
    first: t.int({ defaultValue: defaultFirst, description: `Size of the page, 1 to ${maxFirst}.` }),
    after: t.string({ description: 'The cursor of an edge: the page starts behind it.' }),
  }));
}

/** Throws `BAD_USER_INPUT` for a page that cannot be. */
export function pageQuery({ first, after }: PageArgs, info: Info): PageQuery {
  const size = first ?? defaultFirst;
  if (size >= 1 && size <= maxFirst) {
    return { first: size, after: after ?? null, wantsNext: selected(info).has('pageInfo.hasNextPage') };
  }
  throw new OktaGraphError(
    'BAD_USER_INPUT',
    `first is ${size}; it can be 1 to ${maxFirst}. For more, ask for the next page with after: pageInfo.endCursor.`,
  );
}

/** A page that was only asked for its total. */
export function emptyPage(place: Place): Page {
  const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
  return { place, edges: [], nodes: [], pageInfo, total: null };
}

/** The page of a link; where `wantsNodes`, far nodes that the slice does not hold are read as well. */
export function linkPage(
  operation: Operation,
  place: Place & { end: End },
  slice: Slice<Linked>,
  query: PageQuery,
  wantsNodes: boolean,
): Page | Promise<Page> {
  const isWhole = !wantsNodes || slice.rows.every((row) => row.node !== undefined);
  if (isWhole)
    return pageOf(
      place,
      slice,
      query,
      slice.rows.map((row) => row.node ?? null),
    );
  const nodes = Promise.all(slice.rows.map((row) => row.node ?? readNode(operation, place.end.to, row.id)));
  return nodes.then((read) => pageOf(place, slice, query, read));
}

/** The page of a root list. */
export function listPage(place: Place, slice: Slice<{ node: Node }>, query: PageQuery): Page {
  const rows = slice.rows.map(({ node, cursor }) => ({ id: node.id, facts: {}, cursor }));
  return pageOf(
    place,
    { ...slice, rows },
    query,
    slice.rows.map((row) => row.node),
  );
}

/** The node, or its error in its place. */
export function readNode(operation: Operation, kind: Kind, id: string): Promise<Node | null> {
  return inPlace(operation.node(kind, id));
}

/**
 * Turns a failure into a value, so that it leaves the others of its list: GraphQL takes an `Error` for a value and
 * reports it at its place. (Compiled code of graphql-jit 0.8 would mix up the places of rejected promises.)
 */
export function inPlace(read: Promise<Node | null>): Promise<Node | null> {
  return read.catch((error: unknown) => asError(error) as never); // an `Error`, see above
}

function pageOf(place: Place, slice: Slice<Linked>, query: PageQuery, nodes: (Node | null)[]): Page {
  const edges = slice.rows.map(({ id, facts, cursor }, index) => ({
    place,
    id,
    facts,
    cursor,
    node: nodes[index] ?? null,
  }));
  const pageInfo = {
    hasNextPage: slice.hasNext,
    hasPreviousPage: query.after !== null,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  const total = query.after === null && !slice.hasNext ? edges.length : null;
  return { place, edges, nodes, pageInfo, total };
}

/** Whether a query wants more of a connection than its total. */
export function wantsRows(info: Info): boolean {
  return ['edges', 'nodes', 'pageInfo'].some((field) => selected(info).has(field));
}

/** Whether a query wants the nodes of a connection, not just cursors and facts. */
export function wantsNodes(info: Info): boolean {
  return selected(info).has('nodes') || selected(info).has('edges.node');
}
