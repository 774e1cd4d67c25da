import { setMaxListeners } from 'node:events';
import { asError, OktaGraphError } from '../errors.ts';
import { fieldValue, type Kind, type Node } from '../model/index.ts';
import { readPath } from '../model/path.ts';
import { sharing } from '../model/route.ts';
import type { CustomAttributes, Log } from '../ports/host.ts';
import type { Crawler } from '../ports/sync.ts';
import { type Address, formatAddress, isAddressable, parseAddress } from './address.ts';
import { batchLinks, batchNodes } from './batch.ts';
import { readByIds } from './byIds.ts';
import type { Client } from './client.ts';
import { addressOf, hasPath, saysNone } from './linked.ts';
import { Meter } from './meter.ts';
import { followPages, type Page, readPage, type Shape } from './page.ts';
import { builtIns, withParts } from './parts.ts';
import { Session } from './session.ts';
import { SharedPages } from './sharedPages.ts';
import { absence, firstPath, oktaOf, readLists } from './whole.ts';

export interface CrawlOptions {
  client: Client;
  custom: CustomAttributes;
  log: Log;
  signal: AbortSignal | undefined;
}

/** Reads whole collections page by page; holds no more than one page at a time. */
export function createCrawler({ client: shared, custom, log, signal: stopped }: CrawlOptions): Crawler {
  const meter = new Meter({ isLive: false });
  const refused = new AbortController();
  const signal = stopped === undefined ? refused.signal : AbortSignal.any([stopped, refused.signal]);
  // Every request that waits for its lane listens, and a sync has many: Node takes more than ten for a leak.
  setMaxListeners(0, signal);
  const client = untilRefused(shared, refused);
  const held = new SharedPages();
  const once = remember();
  const get = async (path: string) => (await client.get(path, { meter, signal })).body;
  /** The pages of a list that so many links are read from. */
  function pages(path: string, shape: Shape, ids?: string | readonly string[], readers = 1) {
    const read = (at: string) => held.read(at, readers, () => readPage(client, at, { meter, signal }, shape));
    return followPages(path, read, ids);
  }

  const crawler: Crawler = {
    async *nodes(kind) {
      const okta = oktaOf(kind);
      const read = (address: Address) => untilAbsent(kind, address, pages(firstPath(okta, address), okta, okta.id));
      for await (const { items, absent } of readLists(kind, read)) {
        if (absent !== undefined) yield { rows: [], setAside: [], absent };
        const whole = await Promise.all(items.map((item) => withParts(kind, item, get)));
        const refused = whole.flatMap((part) => part.refused ?? [])[0];
        const records = whole.map(({ record }) => record);
        yield { ...batchNodes(kind, records, custom), ...(refused !== undefined && { refused }) };
      }
      if (okta.builtIn !== undefined) yield batchNodes(kind, builtIns(kind), custom);
    },
    async *links(end, near) {
      const { route } = end;
      if (route === null || !isAddressable(near.id) || !hasPath(route, near)) {
        throw new OktaGraphError('INTERNAL', `${end.id} has no route from ${end.kind} ${near.id}.`);
      }
      try {
        for (const per of route.per === undefined ? [undefined] : await perValues(route.per)) {
          const address = addressOf(route, near, false, per);
          for await (const page of pages(firstPath(route, address), route, route.id, sharing(end).length)) {
            const items = per === undefined ? page.items : page.items.map((item) => ({ ...(item as object), per }));
            yield { ...batchLinks(end, { near, path: address.path }, items, custom), isLast: page.next === null };
          }
        }
      } catch (error) {
        if (!saysNone(route, asError(error))) throw error;
        yield { rows: [], setAside: [], isLast: true };
      }
    },
    async admins(end) {
      const admins = end.route?.perNear?.admins;
      if (admins === undefined) throw new OktaGraphError('INTERNAL', `${end.id} names no list of administrators.`);
      const path = formatAddress(parseAddress(admins.list));
      return once(admins.list, async (found) => {
        for await (const { items } of pages(path, admins, admins.id)) {
          for (const item of items) found.add(String(readPath(item, admins.id)));
        }
      });
    },
    async existing(kind, ids) {
      const session = new Session({ client, custom, log, callBudget: Number.POSITIVE_INFINITY, signal, meter });
      const found = await readByIds(session, kind, ids);
      const failure = found.find((node) => node instanceof Error);
      if (failure !== undefined) throw failure;
      return found.filter((node): node is Node => node !== null && !(node instanceof Error));
    },
    usage: () => ({ calls: meter.calls, retries: meter.retries, waitedMs: Math.round(meter.waitedMs) }),
  };
  return crawler;

  /** What a route with `per` is asked for once for each of. */
  function perValues({ kind, field }: { kind: string; field: string }): Promise<ReadonlySet<string>> {
    return once(`${kind} ${field}`, async (found) => {
      // a test over all links proves that it is a kind
      for await (const { rows } of crawler.nodes(kind as Kind)) {
        for (const node of rows) found.add(String(fieldValue(node, field)));
      }
    });
  }
}

/** The pages of one of the lists of a kind; where the org lacks the list, that is told before it fails. */
async function* untilAbsent(
  kind: Kind,
  { params }: Address,
  pages: AsyncIterable<Page>,
): AsyncGenerator<Page & { absent?: string }> {
  const { each } = oktaOf(kind);
  try {
    yield* pages;
  } catch (error) {
    const absent = each === undefined ? undefined : params.get(each.param);
    if (absent !== undefined && absence(kind, error).code === 'OKTA_UNSUPPORTED')
      yield { items: [], next: null, absent };
    throw error;
  }
}

/** The client until a credential is refused: what waits for its turn then is not sent, for it would only meet the same. */
function untilRefused(client: Client, refused: AbortController): Client {
  const get: Client['get'] = async (path, options) => {
    try {
      return await client.get(path, options);
    } catch (error) {
      if (asError(error).code === 'OKTA_UNAUTHENTICATED') refused.abort(error);
      throw error;
    }
  };
  return { ...client, get };
}

/** Sets of texts by name, each read once for the whole sync; one that could not be read is tried again. */
function remember() {
  const known = new Map<string, Promise<ReadonlySet<string>>>();
  return (name: string, fill: (found: Set<string>) => Promise<void>): Promise<ReadonlySet<string>> => {
    const found = new Set<string>();
    const reading = known.get(name) ?? fill(found).then(() => found);
    known.set(name, reading);
    reading.catch(() => known.delete(name));
    return reading;
  };
}
