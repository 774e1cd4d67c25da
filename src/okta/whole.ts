import { asError, OktaGraphError } from '../errors.ts';
import type { Okta } from '../model/define.ts';
import type { Filter } from '../model/filter.ts';
import { describe, fieldAt, type Kind, type Node } from '../model/index.ts';
import { type Address, formatAddress, parseAddress, withParams } from './address.ts';
import { followPages } from './page.ts';
import { builtIns } from './parts.ts';
import type { Session } from './session.ts';

/** A kind that Okta lists by itself. */
export type ListedOkta = Okta & { list: string };

/** The declaration of a kind that Okta lists; throws `OKTA_UNSUPPORTED` for one that only the mirror tells as a whole. */
export function oktaOf(kind: Kind): ListedOkta {
  const { okta, plural } = describe(kind);
  if (okta?.list != null) return { ...okta, list: okta.list };
  const message = `Okta has no list of all ${plural}. Ask the mirror: put @source(from: GRAPH) on the operation.`;
  throw new OktaGraphError('OKTA_UNSUPPORTED', message, { kind });
}

/** Whether it takes more than one list to have every record: then pages of it are cut here. */
export function isComposite({ each, builtIn }: Okta): boolean {
  return each !== undefined || builtIn !== undefined;
}

/** The lists that together hold a kind: one, or one for each value of a parameter that Okta wants. */
export function listsOf({ list, each }: ListedOkta): Address[] {
  const address = parseAddress(list);
  return each === undefined ? [address] : each.values.map((value) => withParams(address, { [each.param]: value }));
}

/** Path of the first page of a list, with the largest page. */
export function firstPath({ pageSize }: { pageSize: number }, address: Address): string {
  return formatAddress(withParams(address, pageSize === 0 ? {} : { limit: String(pageSize) }));
}

/** The failure to read a list as what it means: an edition without the kind says so in several ways. */
export function absence(kind: Kind, error: unknown): OktaGraphError {
  const failure = asError(error);
  const { okta, plural } = describe(kind);
  const { status } = failure.details;
  if (status !== 404 && !okta?.absent?.includes(status ?? 0)) return failure;
  const message = `This org does not have ${plural}: its edition lacks them, or the feature is off (status ${status}).`;
  return new OktaGraphError('OKTA_UNSUPPORTED', message, { ...failure.details, kind });
}

/**
 * Reads the lists that together hold a kind, or some of them. A value of `each` that the org lacks lists nothing;
 * throws `OKTA_UNSUPPORTED` where it lacks them all.
 */
export async function* readLists<Row>(
  kind: Kind,
  read: (address: Address) => AsyncIterable<Row>,
  lists?: readonly Address[],
): AsyncGenerator<Row> {
  const all = listsOf(oktaOf(kind));
  const absent: OktaGraphError[] = [];
  for (const address of lists ?? all) {
    try {
      yield* read(address);
    } catch (error) {
      const failure = absence(kind, error);
      if (failure.code !== 'OKTA_UNSUPPORTED') throw failure;
      absent.push(failure);
    }
  }
  const [first] = absent;
  if (first !== undefined && absent.length === all.length) throw first;
}

/** Every node of a list, in Okta's order. */
export async function readAll(session: Session, kind: Kind, address: Address): Promise<Node[]> {
  const okta = oktaOf(kind);
  const nodes = new Map<string, Node>();
  const pages = followPages(firstPath(okta, address), (path) => session.page(path, okta), okta.id);
  for await (const { items } of pages) {
    for (const item of items) {
      const node = session.decode(kind, item);
      if (node !== null) nodes.set(node.id, node);
    }
  }
  return [...nodes.values()];
}

/** Every node of a kind, from all its lists, and what no list tells. Lists that `filter` rules out are not read. */
export async function readWhole(session: Session, kind: Kind, filter?: Filter): Promise<Node[]> {
  const okta = oktaOf(kind);
  const lists = wantedLists(kind, okta, filter);
  session.afford(lists.map((address) => firstPath(okta, address)));
  // All at once: a person waits. What fails speaks in the order of the lists.
  const reading = new Map(lists.map((address) => [address, readAll(session, kind, address)]));
  await Promise.allSettled(reading.values());
  const read = async function* (address: Address) {
    yield await (reading.get(address) as Promise<Node[]>); // each of the lists is being read
  };
  const found: Node[] = [];
  for await (const nodes of readLists(kind, read, lists)) found.push(...nodes);
  return [...found, ...builtIns(kind).flatMap((record) => session.decode(kind, record) ?? [])];
}

/** A field that equals one value of the parameter needs that list alone. */
function wantedLists(kind: Kind, okta: ListedOkta, filter: Filter | undefined): Address[] {
  const lists = listsOf(okta);
  const { each } = okta;
  if (each === undefined) return lists;
  const name = fieldAt(kind, each.param);
  const wanted = name === null ? undefined : filter?.fields?.[name]?.eq;
  return typeof wanted === 'string' ? [withParams(parseAddress(okta.list), { [each.param]: wanted })] : lists;
}
