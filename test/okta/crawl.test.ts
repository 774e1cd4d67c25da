import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  describe as declared,
  type End,
  ends,
  isLive,
  type Kind,
  kinds,
  type Node,
  ownEnds,
} from '../../src/model/index.ts';
import { createOkta, type Okta } from '../../src/okta/source.ts';
import type { Linked, Slice } from '../../src/ports.ts';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';

const live = kinds.filter((kind) => declared(kind).okta !== null);
const liveEnds = live.flatMap((kind) => Object.values(ends(kind))).filter(isLive);
const named = liveEnds.map((end) => [`${end.kind}.${end.name}`, end] as const);
let simulator: Simulator;
let okta: Okta;

beforeAll(async () => {
  simulator = await startSimulator({ seed: 11, users: 60 });
  okta = createOkta({ orgUrl: simulator.url, credential: { mode: 'SSWS', token: simulator.token } });
});

afterAll(async () => {
  await okta.close();
  await simulator.close();
});

beforeEach(() => {
  simulator.requests.length = 0;
});

async function readNodes(kind: Kind): Promise<Node[]> {
  const nodes: Node[] = [];
  for await (const { rows, setAside } of okta.crawler().nodes(kind)) {
    expect(setAside).toEqual([]);
    nodes.push(...rows);
  }
  return nodes;
}

/** Pairs of the link that `end` sees, near id first, as the org has them. */
function truth(end: End): string[] {
  const pairs = simulator.org.truth().links[end.id] ?? [];
  return pairs.map(([near, far]) => (end.isDeclared ? `${near} ${far}` : `${far} ${near}`)).sort();
}

describe('a crawl', () => {
  test.each(named.filter(([, end]) => end.route !== null))(
    'of %s finds every pair, without far records',
    async (_, end) => {
      const pairs: string[] = [];
      for (const near of await readNodes(end.kind)) {
        for await (const { rows, setAside } of okta.crawler().links(end, near)) {
          expect(setAside).toEqual([]);
          pairs.push(...rows.map((far) => `${near.id} ${far.id}`));
        }
      }
      expect(pairs.sort()).toEqual(truth(end));
      expect(pairs.length).toBeGreaterThan(0);
    },
  );

  test.each(
    live
      .flatMap(ownEnds)
      .filter((end) => end.link.from !== null)
      .map((end) => [end.id, end] as const),
  )('of the records tells %s', async (_, end) => {
    const nodes = await readNodes(end.kind);
    const pairs = nodes.flatMap((node) => (node.links?.[end.name] ?? []).map((far) => `${node.id} ${far.id}`));
    expect(pairs.sort()).toEqual(truth(end));
  });

  test('counts its calls', async () => {
    const crawler = okta.crawler();
    for await (const _ of crawler.nodes('Group'));
    for await (const _ of crawler.nodes('UserType'));
    expect(crawler.usage()).toEqual({ calls: simulator.requests.length, retries: 0, waitedMs: 0 });
  });

  test('of what is gone says so', async () => {
    const crawling = okta.crawler().links(ends('Group').members as End, { kind: 'Group', id: '00gnone' } as Node);
    await expect(crawling[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('live links', () => {
  test.each(named)('of %s are every pair, and bring the facts that a look-up of one link brings', async (_, end) => {
    const nears = await readNodes(end.kind);
    const source = okta.source({ callBudget: 100_000 });
    const slices = await source.linked(end, nears, { first: 1000, after: null });
    const rows = slices.flatMap((slice, at) => {
      expect(slice).not.toBeInstanceOf(Error);
      const { rows, hasNext } = slice as Slice<Linked>;
      expect(hasNext).toBe(false);
      return rows.map((row) => ({ near: nears[at]?.id ?? '', row }));
    });
    expect(rows.map(({ near, row }) => `${near} ${row.id}`).sort()).toEqual(truth(end));
    for (const { row } of rows) {
      if (row.node !== undefined) expect([row.node.kind, row.node.id]).toEqual([end.to, row.id]);
    }
    const some = rows.slice(0, 5);
    const facts = await source.facts(
      end,
      some.map(({ near, row }) => ({ near, far: row.id })),
    );
    for (const [at, { row }] of some.entries()) {
      for (const [name, value] of Object.entries(row.facts)) {
        if (value !== undefined) expect((facts[at] as Record<string, unknown>)[name], name).toEqual(value);
      }
    }
  });

  test.each(named)('of %s are counted right, where they are counted', async (_, end) => {
    const nears = await readNodes(end.kind);
    const source = okta.source({ callBudget: 100_000 });
    const counts = await source.countLinked(end, nears);
    const expected = new Map<string, number>(nears.map((near) => [near.id, 0]));
    for (const pair of truth(end)) {
      const near = pair.split(' ')[0] as string;
      expected.set(near, (expected.get(near) ?? 0) + 1);
    }
    if (counts.every((count) => count === null)) return expect(end.route?.count).toBeUndefined();
    expect(counts).toEqual([...expected.values()]);
  });
});

describe('under the limits of an edition', () => {
  test('a whole org is read without one refusal', async () => {
    const org = await startSimulator({ seed: 2, users: 40, limits: 'integrator', speed: 600 });
    // Times run 600 times as fast there, and so do they here.
    const clock = {
      now: () => performance.now() * 600,
      sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms / 600)),
    };
    const own = createOkta({ orgUrl: org.url, credential: { mode: 'SSWS', token: org.token }, clock });
    const crawler = own.crawler();
    const groups: Node[] = [];
    for await (const { rows } of crawler.nodes('Group')) groups.push(...rows);
    const members = groups.map(async (group) => {
      const ids: string[] = [];
      for await (const { rows } of crawler.links(ends('Group').members as End, group))
        ids.push(...rows.map(({ id }) => `${group.id} ${id}`));
      return ids;
    });
    const apps: string[] = [];
    for await (const { rows } of crawler.nodes('App')) apps.push(...rows.map((node) => node.id));
    const appUsers = apps.map(async (id) => {
      for await (const _ of crawler.links(ends('App').users as End, { kind: 'App', id } as Node));
    });
    const pairs = (await Promise.all(members)).flat();
    await Promise.all(appUsers);
    expect(pairs.sort()).toEqual(
      org.org
        .truth()
        .links['Group.members']?.map((pair) => pair.join(' '))
        .sort(),
    );
    expect(org.requests.filter(({ status }) => status !== 200)).toEqual([]);
    expect(crawler.usage().calls).toBe(org.requests.length);
    expect(crawler.usage().waitedMs).toBeGreaterThan(0);
    await own.close();
    await org.close();
  });
});
