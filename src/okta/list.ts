import { OktaGraphError } from '../errors.ts';
import { checkFields, compareNodes, matches, orderKey } from '../model/filter.ts';
import { describe, type Kind, type Node } from '../model/index.ts';
import type { ListQuery, Slice } from '../ports/source.ts';
import { formatAddress, narrowed, parseAddress } from './address.ts';
import { readKeyCursor, writeKeyCursor } from './cursor.ts';
import { partsLookedAt, readLookedAt } from './lookedAt.ts';
import { pushFilter, pushOrder, rawParam } from './query.ts';
import type { Session } from './session.ts';
import { checkFirst, readSlice } from './slice.ts';
import { isComposite, oktaOf, readAll } from './whole.ts';

/** One page of a root list: what Okta can filter and sort it does, the rest is done here. */
export async function listNodes(session: Session, kind: Kind, query: ListQuery): Promise<Slice<{ node: Node }>> {
  const okta = oktaOf(kind);
  const { plural } = describe(kind);
  const { filter, orderBy = [] } = query;
  checkFirst(query.first);
  checkFields(kind, filter, orderBy);
  const pushed = pushFilter(kind, filter);
  if (pushed.params === null) return { rows: [], hasNext: false };
  const params = query.search === undefined ? pushed.params : rawParams(kind, query.search);
  const sorting = pushOrder(kind, orderBy, params);
  const address = narrowed(parseAddress(okta.list), { ...params, ...sorting });
  if (isComposite(okta) || partsLookedAt(kind, filter, orderBy).length > 0) {
    return cutSorted(await readLookedAt(session, kind, filter, orderBy), plural, query);
  }
  if (orderBy.length > 0 && sorting === null) {
    return cutSorted(await readAll(session, kind, address), formatAddress(address), query);
  }
  const slice = await readSlice(
    session,
    {
      address,
      pageSize: okta.pageSize,
      read: (item) => {
        const node = session.decode(kind, item);
        return node === null || (filter !== undefined && !matches(filter, node)) ? null : { id: node.id, node };
      },
      isFiltered: filter !== undefined,
      shape: okta,
    },
    query,
  );
  return { rows: slice.rows.map(({ node, cursor }) => ({ node, cursor })), hasNext: slice.hasNext };
}

/** One page of nodes that are all here; `name` is of the list that the cursors are for. */
function cutSorted(found: readonly Node[], name: string, query: ListQuery): Slice<{ node: Node }> {
  const { filter, orderBy = [], first, after } = query;
  const list = `${name} ${JSON.stringify(orderBy)}`;
  const place = after === null ? null : readKeyCursor(list, after);
  const nodes = found.filter((node) => filter === undefined || matches(filter, node));
  const compare = compareNodes(orderBy);
  nodes.sort(compare);
  const from = place === null ? 0 : nodes.findIndex((node) => compare(node, standIn(place, query)) > 0);
  const rest = from < 0 ? [] : nodes.slice(from);
  const rows = rest.slice(0, first).map((node) => {
    const keys = orderBy.map(({ field }) => orderKey(node, field));
    return { node, cursor: writeKeyCursor(list, { keys, id: node.id }) };
  });
  return { rows, hasNext: rest.length > first };
}

/** A node that is compared like the row a cursor was made of: it has that row's sort values and nothing else. */
function standIn({ keys, id }: { keys: readonly unknown[]; id: string }, { orderBy = [] }: ListQuery): Node {
  return { id, ...Object.fromEntries(orderBy.map(({ field }, at) => [field, keys[at] ?? null])) } as unknown as Node;
}

function rawParams(kind: Kind, search: string): Readonly<Record<string, string>> {
  const param = rawParam(kind);
  if (param !== null) return { [param]: search };
  const { plural } = describe(kind);
  throw new OktaGraphError('BAD_USER_INPUT', `Okta takes no search expression for ${plural}: use "filter".`, { kind });
}
