import { setMaxListeners } from 'node:events';
import { OktaGraphError } from '../errors.ts';
import type { Far } from '../model/define.ts';
import type { End, Kind, Node } from '../model/index.ts';
import { readPath } from '../model/path.ts';
import type { Batch, Crawler, CustomAttributes, Log, SetAside } from '../ports.ts';
import { isAddressable, parseAddress } from './address.ts';
import { readByIds } from './byIds.ts';
import type { Client } from './client.ts';
import { decode, decodeFar, isNode } from './decode.ts';
import { addressOf } from './linked.ts';
import { firstPath, oktaOf } from './list.ts';
import { Meter } from './meter.ts';
import { followPages, readPage } from './page.ts';
import { Session } from './session.ts';

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
  const pages = (path: string, idPath?: string) =>
    followPages(path, (at) => readPage(client, at, { meter, signal }), idPath);
  return {
    async *nodes(kind: Kind) {
      const okta = oktaOf(kind);
      for await (const { items } of pages(firstPath(okta, parseAddress(okta.list)))) {
        yield batch(items, (item) => {
          const decoded = decode(kind, item, custom);
          return isNode(decoded) ? { row: decoded } : { setAside: decoded };
        });
      }
    },
    async *links(end: End, near: Node) {
      const { route } = end;
      if (route === null || !isAddressable(near.id)) {
        throw new OktaGraphError('INTERNAL', `${end.id} has no route from ${end.kind} ${near.id}.`);
      }
      // Where the far node declares the link, some of its fields may be facts.
      const farOf = (item: unknown) => {
        const isTold = !end.isDeclared && route.record !== undefined && hasNearFacts(end);
        const far = isTold ? decode(end.to, readPath(item, route.record as string), custom) : null;
        return far !== null && isNode(far) ? far : undefined;
      };
      for await (const { items, next } of pages(firstPath(route, addressOf(route, near.id, false)), route.id)) {
        const links = batch(items, (item): { row: Far } | { setAside: SetAside } => {
          const far = decodeFar(end, item, near, farOf(item));
          return far === null
            ? { setAside: { id: null, reason: 'The item has no id that can stand in a path.' } }
            : { row: far };
        });
        yield { ...links, isLast: next === null };
      }
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
}

const hasNearFacts = (end: End) => Object.values(end.link.facts).some((fact) => fact.near !== null);

function batch<Row>(
  items: readonly unknown[],
  read: (item: unknown) => { row: Row } | { setAside: SetAside },
): Batch<Row> {
  const rows: Row[] = [];
  const setAside: SetAside[] = [];
  for (const item of items) {
    const result = read(item);
    if ('row' in result) rows.push(result.row);
    else setAside.push(result.setAside);
  }
  return { rows, setAside };
}
