import { setMaxListeners } from 'node:events';
import { asError, OktaGraphError } from '../errors.ts';
import { type End, fieldValue, isListed, type Kind, type Node, type Route } from '../model/index.ts';
import { readPath } from '../model/path.ts';
import { sharing } from '../model/route.ts';
import type { Batch, Crawler, CustomAttributes, Linked, Log, SetAside } from '../ports.ts';
import { formatAddress, isAddressable, parseAddress } from './address.ts';
import { readByIds } from './byIds.ts';
import type { Client } from './client.ts';
import { decode, decodeFar, isNode, isTelling } from './decode.ts';
import { addressOf, saysNone } from './linked.ts';
import { Meter } from './meter.ts';
import { followPages, readPage, type Shape } from './page.ts';
import { withParts } from './parts.ts';
import { Session } from './session.ts';
import { SharedPages } from './sharedPages.ts';
import { firstPath, oktaOf, readLists } from './whole.ts';

export interface CrawlOptions {
  client: Client;
  custom: CustomAttributes;
  log: Log;
  signal: AbortSignal | undefined;
}

/** Reads whole collections page by page; holds no more than one page at a time. */
export function createCrawler({ client, custom, log, signal }: CrawlOptions): Crawler {
  const meter = new Meter({ isLive: false });
  // Every request that waits for its lane listens, and a sync has many: Node takes more than ten for a leak.
  if (signal !== undefined) setMaxListeners(0, signal);
  const shared = new SharedPages();
  const asked = new Map<string, Promise<ReadonlySet<string>>>();
  const get = async (path: string) => (await client.get(path, { meter, signal })).body;
  const pages = (path: string, shape: Shape, idPath?: string | readonly string[], readers = 1) =>
    followPages(path, (at) => shared.read(at, readers, () => readPage(client, at, { meter, signal }, shape)), idPath);
  /** The values of a field, or of ids, that a list holds; read once for the whole sync. */
  const once = (name: string, read: () => Promise<ReadonlySet<string>>) => {
    const known = asked.get(name) ?? read();
    asked.set(name, known);
    return known;
  };

  const crawler: Crawler = {
    async *nodes(kind) {
      const okta = oktaOf(kind);
      for await (const { items } of readLists(kind, (address) => pages(firstPath(okta, address), okta, okta.id))) {
        const whole = await Promise.all(items.map((item) => withParts(kind, item, get)));
        const refused = whole.find((part) => part.refused !== null)?.refused;
        const records = whole.map(({ record }) => record);
        yield { ...batch(records, (record) => readNode(kind, record)), ...(refused != null && { refused }) };
      }
      if (okta.builtIn !== undefined) yield batch(okta.builtIn, (record) => readNode(kind, record));
    },
    async *links(end, near) {
      const { route } = end;
      if (route === null || !isAddressable(near.id)) {
        throw new OktaGraphError('INTERNAL', `${end.id} has no route from ${end.kind} ${near.id}.`);
      }
      const values = route.per === undefined ? [undefined] : await perValues(route.per);
      try {
        for (const value of values) yield* readFars(end, route, near, value);
      } catch (error) {
        if (!saysNone(route, asError(error))) throw error;
        yield { rows: [], setAside: [], isLast: true };
      }
    },
    admins(end) {
      const admins = end.route?.perNear?.admins;
      if (admins === undefined) throw new OktaGraphError('INTERNAL', `${end.id} names no list of administrators.`);
      return once(admins.list, async () => {
        const ids = new Set<string>();
        for await (const { items } of pages(formatAddress(parseAddress(admins.list)), admins, admins.id)) {
          for (const item of items) ids.add(String(readPath(item, admins.id)));
        }
        return ids;
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

  function readNode(kind: Kind, record: unknown): Read<Node> {
    const decoded = decode(kind, record, custom);
    return isNode(decoded) ? { row: decoded } : { setAside: decoded };
  }

  async function* readFars(end: End, route: Route, near: Node, per?: string): AsyncGenerator<Batch<Linked>> {
    const address = addressOf(route, near, false, per);
    const items = pages(firstPath(route, address), route, route.id, sharing(end).length);
    for await (const page of items) {
      const telling = page.items.filter((item) => isTelling(end.link, item));
      const told = per === undefined ? telling : telling.map((item) => ({ ...(item as object), per }));
      yield { ...batch(told, (item) => readFar(end, { near, path: address.path }, item)), isLast: page.next === null };
    }
  }

  /** What a list of links tells of one far end: of a contained kind its node, else no more than facts may follow from. */
  function readFar(end: End, place: { near: Node; path: string }, item: unknown): Read<Linked> {
    const isContained = !isListed(end.to) && end.route?.record !== undefined;
    const decoded =
      isContained || isTelling2(end)
        ? decode(end.to, readPath(item, end.route?.record ?? ''), custom, isContained ? place : undefined)
        : null;
    if (isContained && decoded !== null && !isNode(decoded)) return { setAside: decoded };
    const node = decoded !== null && isNode(decoded) ? decoded : undefined;
    const far = decodeFar(end, item, place.near, node);
    if (far === null) return { setAside: { id: null, reason: 'The item has no id that can stand in a path.' } };
    return { row: isContained && node !== undefined ? { ...far, node } : far };
  }

  function perValues({ kind, field }: { kind: string; field: string }): Promise<ReadonlySet<string>> {
    return once(`${kind} ${field}`, async () => {
      const values = new Set<string>();
      // the model proves that it is a kind
      for await (const { rows } of crawler.nodes(kind as Kind)) {
        for (const node of rows) values.add(String(fieldValue(node, field)));
      }
      return values;
    });
  }
}

/** Whether the far record, which declares the link, tells facts of it that only its fields have. */
const isTelling2 = ({ isDeclared, route, link }: End) =>
  !isDeclared && route?.record !== undefined && Object.values(link.facts).some((fact) => fact.near !== null);

type Read<Row> = { row: Row } | { setAside: SetAside };

function batch<Row>(items: readonly unknown[], read: (item: unknown) => Read<Row>): Batch<Row> {
  const rows: Row[] = [];
  const setAside: SetAside[] = [];
  for (const item of items) {
    const result = read(item);
    if ('row' in result) rows.push(result.row);
    else setAside.push(result.setAside);
  }
  return { rows, setAside };
}
