import { OktaGraphError } from '../errors.ts';
import type { Filter } from '../model/filter.ts';
import type { End, Kind, Node } from '../model/index.ts';
import type { Linked, PageQuery, Slice } from '../ports/source.ts';
import type { Builder } from './builder.ts';
import type { Facts, LinkedNodes, Listed } from './operation.ts';
import { type Info, selected } from './selection.ts';

/** What a connection is the page of. */
export type Place = { kind: Kind; filter: Filter | undefined } | { end: End; near: Node };

/** One page, with its nodes: a connection resolves without another promise. */
export interface Page {
  place: Place;
  edges: readonly Edge[];
  nodes: readonly Listed[];
  pageInfo: PageInfo;
  /** The total, where the page itself tells it. */
  total: number | null;
}

interface PageInfo {
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
  node: Listed;
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
  return { first: checkFirst(first), after: after ?? null, wantsNext: selected(info).has('pageInfo.hasNextPage') };
}

/** The size of a page; throws `BAD_USER_INPUT` where there is none of that size. */
export function checkFirst(first: PageArgs['first']): number {
  const size = first ?? defaultFirst;
  if (size >= 1 && size <= maxFirst) return size;
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

/** What a query wants of the rows of a connection. */
export interface Wanted {
  edges: boolean;
  /** Also those on edges. */
  nodes: boolean;
}

/** Null where a query wants no more of a connection than its total. */
export function wantedOf(info: Info): Wanted | null {
  const fields = selected(info);
  const edges = fields.has('edges');
  if (!edges && !fields.has('nodes') && !fields.has('pageInfo')) return null;
  return { edges, nodes: fields.has('nodes') || fields.has('edges.node') };
}

/** The page of a link. */
export function linkPage(place: Place, { slice, nodes }: LinkedNodes, query: PageQuery, { edges }: Wanted): Page {
  const edge = ({ id, facts, cursor }: Slice<Linked>['rows'][number], at: number): Edge => ({
    ...{ place, id, facts, cursor },
    node: nodes[at] ?? null,
  });
  return { ...bounds(slice, query), place, nodes, edges: edges ? slice.rows.map(edge) : [] };
}

/** The page of a root list. */
export function listPage(place: Place, slice: Slice<{ node: Node }>, query: PageQuery, { edges }: Wanted): Page {
  const edge = ({ node, cursor }: Slice<{ node: Node }>['rows'][number]): Edge => ({
    ...{ place, id: node.id, facts: {}, cursor, node },
  });
  const nodes = slice.rows.map((row) => row.node);
  return { ...bounds(slice, query), place, nodes, edges: edges ? slice.rows.map(edge) : [] };
}

/** Where a page lies in its list; its total, where it is the whole list. */
function bounds({ rows, hasNext }: Slice<object>, { after }: PageQuery): Pick<Page, 'pageInfo' | 'total'> {
  const pageInfo = {
    hasNextPage: hasNext,
    hasPreviousPage: after !== null,
    startCursor: rows[0]?.cursor ?? null,
    endCursor: rows.at(-1)?.cursor ?? null,
  };
  return { pageInfo, total: after === null && !hasNext ? rows.length : null };
}
