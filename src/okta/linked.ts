import { asError, OktaGraphError } from '../errors.ts';
import type { Far } from '../model/define.ts';
import { type End, fieldValue, isListed, isLive, type Node, type Route } from '../model/index.ts';
import { readPath } from '../model/path.ts';
import { isWorthAsking } from '../model/route.ts';
import type { Linked, PageQuery, Slice } from '../ports/source.ts';
import { type Address, fillAddress, isAddressable, withParams } from './address.ts';
import { readByIds } from './byIds.ts';
import { readPageCursor, writePageCursor } from './cursor.ts';
import { decodeFar, isTelling, type Place } from './decode.ts';
import type { Session } from './session.ts';
import { checkFirst, firstPathOf, type Listing, readSlice } from './slice.ts';

type Answer = Slice<Linked> | Error;

const nothing: Slice<Linked> = { rows: [], hasNext: false };

/** One page of far ends for each near node: from the records where they tell the link, else by its route. */
export async function readLinked(
  session: Session,
  end: End,
  nears: readonly Node[],
  query: PageQuery,
): Promise<Answer[]> {
  checkFirst(query.first);
  if (!isLive(end)) return nears.map(() => unsupported(end));
  if (end.isDeclared && end.link.from !== null) return readFromRecords(session, end, nears, query);
  const route = end.route;
  return route === null ? nears.map(() => unsupported(end)) : readByRoute(session, end, route, nears, query);
}

/** The declaring nodes with the links their records tell: those that came without are read by id, in batches. */
export async function readTold(
  session: Session,
  end: End,
  nears: readonly Node[],
): Promise<(readonly Far[] | Error | null)[]> {
  const tells = (node: Node) => node.links?.[end.name];
  const silent = nears.filter((near) => tells(near) === undefined).map((near) => near.id);
  const read = silent.length === 0 ? [] : await readByIds(session, end.kind, silent);
  const byId = new Map(silent.map((id, at) => [id, read[at] ?? null]));
  return nears.map((near) => {
    const told = tells(near);
    if (told !== undefined) return told;
    const node = byId.get(near.id) ?? null;
    if (node === null || node instanceof Error) return node;
    return tells(node) ?? session.refusal(end.kind, near.id) ?? notYetListed(end, near.id);
  });
}

/** Path of the list of one near node's far ends; `per` is what the route is asked for once for each of. */
export function addressOf(route: Route, near: Node, isExpanded: boolean, per = ''): Address {
  const address = fillAddress(route.list.replace('{self}', near.self ?? ''), { id: near.id, per });
  return isExpanded && route.expand !== undefined ? withParams(address, { expand: route.expand }) : address;
}

/** Whether the near node has the path that the route stands below: one that came from the mirror has none. */
export function hasPath({ list }: Route, { self }: Node): boolean {
  return !list.includes('{self}') || (self !== undefined && self !== '');
}

async function readFromRecords(
  session: Session,
  end: End,
  nears: readonly Node[],
  query: PageQuery,
): Promise<Answer[]> {
  const told = await readTold(session, end, nears);
  return told.map((fars, at) => {
    if (fars instanceof Error) return fars;
    try {
      return sliceOf(session, end, (nears[at] as Node).id, fars ?? [], query);
    } catch (error) {
      return asError(error);
    }
  });
}

function sliceOf(
  session: Session,
  end: End,
  near: string,
  fars: readonly Far[],
  { first, after }: PageQuery,
): Slice<Linked> {
  const list = `${end.id} ${near}`;
  const place = after === null ? null : readPageCursor(list, after);
  const found = place === null ? -1 : fars.findIndex((far) => far.id === place.lastId);
  const start = place === null ? 0 : found < 0 ? place.taken : found + 1;
  const rows = fars.slice(start, start + first).map((far, at) => {
    const node = session.known(end.to, far.id);
    const taken = start + at + 1;
    const cursor = writePageCursor(list, { after: null, limit: taken, taken, lastId: far.id });
    return { ...far, ...(node !== undefined && { node }), cursor };
  });
  return { rows, hasNext: fars.length > start + first };
}

async function readByRoute(
  session: Session,
  end: End,
  route: Route,
  nears: readonly Node[],
  query: PageQuery,
): Promise<Answer[]> {
  const listings = nears.map((near) => {
    if (isEmpty(end, near) || !isAddressable(near.id)) return null;
    return hasPath(route, near) ? listingOf(session, end, route, near) : unsupported(end);
  });
  try {
    // The first page of each; what further pages cost is not known yet.
    session.afford(listings.flatMap((listing) => (isListing(listing) ? [firstPathOf(listing, query)] : [])));
  } catch (error) {
    return nears.map(() => asError(error));
  }
  return Promise.all(
    listings.map(async (listing) => {
      if (!isListing(listing)) return listing ?? nothing;
      try {
        return await readSlice<Linked>(session, listing, query);
      } catch (error) {
        const failure = asError(error);
        const isNone = failure.code === 'NOT_FOUND' || saysNone(route, failure); // gone since it was read, or it has none
        return isNone ? nothing : failure;
      }
    }),
  );
}

const isListing = (listing: Listing<Linked> | Error | null): listing is Listing<Linked> =>
  listing !== null && !(listing instanceof Error);

function listingOf(session: Session, end: End, route: Route, near: Node): Listing<Linked> {
  const address = addressOf(route, near, true);
  return {
    address,
    pageSize: route.pageSize,
    read: (item) =>
      isTelling(end.link, item) ? readFar(session, end, route, { near, path: address.path }, item) : null,
    isFiltered: end.link.only !== null,
    shape: route,
  };
}

function readFar(session: Session, end: End, route: Route, place: Place, item: unknown): Linked | null {
  const { near } = place;
  const record = route.record === undefined ? undefined : readPath(item, route.record);
  const decoded = record == null ? null : session.decode(end.to, record, isListed(end.to) ? undefined : place);
  const far = decodeFar(end, item, near, decoded ?? undefined);
  if (far === null) return null;
  const node = session.known(end.to, far.id) ?? (decoded?.id === far.id ? decoded : undefined);
  return node === undefined ? far : { ...far, node };
}

/** Whether a count on the near node says that there is nothing to list. */
function isEmpty({ route }: End, near: Node): boolean {
  return (route?.count !== undefined && fieldValue(near, route.count) === 0) || !isWorthAsking(route, near);
}

/** Whether a failure is the way in which Okta says that the near node has no such links. */
export function saysNone({ none = [] }: Route, { code, details }: OktaGraphError): boolean {
  return none.includes(details.status ?? 0) && code !== 'OKTA_UNAUTHENTICATED' && code !== 'OKTA_UNSUPPORTED';
}

function unsupported(end: End): Error {
  const message = `Okta has no list of ${end.name} for ${end.kind}. Ask the mirror: put @source(from: GRAPH) on the operation.`;
  return new OktaGraphError('OKTA_UNSUPPORTED', message, { kind: end.kind });
}

/** A record read singly lacks what only lists tell; Okta's index of lists does not have the record yet. */
function notYetListed(end: End, id: string): Error {
  const message = `Okta does not list ${end.kind} ${id} yet, so its ${end.name} are not known. Ask again in a minute.`;
  return new OktaGraphError('OKTA_UNAVAILABLE', message, { kind: end.kind });
}
