import { OktaGraphError } from '../errors.ts';
import { readPath } from '../model/path.ts';
import type { PageQuery, Slice } from '../ports/source.ts';
import { type Address, formatAddress, withParams } from './address.ts';
import { notACursor, type PagePlace, readPageCursor, writePageCursor } from './cursor.ts';
import { badAnswer } from './errors.ts';
import type { Shape } from './page.ts';
import { afterOf } from './paging.ts';
import type { Session } from './session.ts';
import { Trail } from './trail.ts';

/** A list of Okta to take rows from. */
export interface Listing<Row> {
  address: Address;
  /** The largest `limit`; 0 where the endpoint has none. */
  pageSize: number;
  /** The row that an item stands for; null for one that does not count. */
  read: (item: unknown) => (Row & { id: string }) | null;
  /** Whether `read` leaves items out on purpose: then whole pages are read to find enough. */
  isFiltered: boolean;
  shape?: Shape;
}

/** Smallest page worth a call; some endpoints of apps take no fewer. */
const smallestPage = 20;

/** Takes `first` rows behind `after`: as many pages as that needs, and no more. */
export async function readSlice<Row>(session: Session, listing: Listing<Row>, query: PageQuery): Promise<Slice<Row>> {
  const { address, isFiltered, read, shape } = listing;
  const { first } = query;
  const list = formatAddress(address);
  const limit = limitOf(listing, first);
  const rows: (Row & { id: string; cursor: string })[] = [];
  const ids = new Set<string>();
  const trail = new Trail(address.path);
  for (let place = startOf(listing, query); ; ) {
    trail.visit(place.after);
    const page = await session.page(pathOf(listing, place), shape).catch((error: unknown) => {
      // Enough rows are there; only whether one more passes the filter was left to find out.
      if (rows.length === first && error instanceof OktaGraphError && error.code === 'OKTA_CALL_BUDGET') return null;
      throw error;
    });
    if (page === null) return { rows, hasNext: true };
    const next = page.next === null ? null : afterOf(page.next);
    if (page.next !== null && next === null) throw badAnswer(address.path, 'names a next page without a cursor');
    const found = page.items.map(read);
    // An item that does not pass is new all the same: the list goes on.
    const named = found.map((row, at) => readPath(page.items[at], 'id') ?? row?.id);
    trail.fresh(named, (id) => id);
    for (let at = resumeAt(found, place); at < found.length; at += 1) {
      const row = found[at];
      if (row == null || ids.has(row.id)) continue;
      if (rows.length === first) return { rows, hasNext: true };
      ids.add(row.id);
      const isLast = at === found.length - 1 && next !== null;
      const behind = isLast
        ? { after: next, limit, taken: 0, lastId: null }
        : { ...place, taken: at + 1, lastId: row.id };
      rows.push({ ...row, cursor: writePageCursor(list, behind) });
    }
    if (next === null) return { rows, hasNext: false };
    // Okta says that there is another page, which may be empty, or hold nothing that passes: to look costs calls.
    if (rows.length === first && !(query.wantsNext ?? isFiltered)) return { rows, hasNext: true };
    place = { after: next, limit, taken: 0, lastId: null };
  }
}

/** Path of the first page that `query` asks for. */
export function firstPathOf<Row>(listing: Listing<Row>, query: PageQuery): string {
  return pathOf(listing, startOf(listing, query));
}

/** Throws `BAD_USER_INPUT` unless `first` is a number of rows that may be asked for at once. */
export function checkFirst(first: number): void {
  if (Number.isInteger(first) && first >= 1 && first <= 1000) return;
  throw new OktaGraphError('BAD_USER_INPUT', '"first" must be a whole number from 1 to 1,000.');
}

/** One row more than asked for tells whether there is another, without a call of its own. */
function limitOf<Row>({ pageSize, isFiltered }: Listing<Row>, first: number): number {
  return isFiltered ? pageSize : Math.min(pageSize, Math.max(first + 1, smallestPage));
}

function startOf<Row>(listing: Listing<Row>, { first, after }: PageQuery): PagePlace {
  if (after === null) return { after: null, limit: limitOf(listing, first), taken: 0, lastId: null };
  const place = readPageCursor(formatAddress(listing.address), after);
  if (place.limit > listing.pageSize) throw notACursor();
  return place.taken === 0 ? { ...place, limit: limitOf(listing, first) } : place;
}

function pathOf<Row>({ address, pageSize }: Listing<Row>, { after, limit }: PagePlace): string {
  return formatAddress(withParams(address, { limit: pageSize === 0 ? null : String(limit), after }));
}

/** Where to go on in a page: behind the last row taken, wherever it stands by now. */
function resumeAt(rows: readonly ({ id: string } | null)[], place: PagePlace): number {
  const at = place.lastId === null ? -1 : rows.findIndex((row) => row?.id === place.lastId);
  return at < 0 ? place.taken : at + 1;
}
