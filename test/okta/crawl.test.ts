import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  describe as declared,
  type End,
  ends,
  isListed,
  isLive,
  type Kind,
  kinds,
  type Node,
  ownEnds,
} from '../../src/model/index.ts';
import { isWorthAsking } from '../../src/model/route.ts';
import { createOkta, type Okta } from '../../src/okta/source.ts';
import type { Linked, Slice } from '../../src/ports/source.ts';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
import { everyNode } from './everyNode.ts';

/** Links within records that the simulated org has none of. */
const unseeded = [
  'ApiToken.excludedZones',
  ...['App.importHook', 'App.assertionHooks', 'App.zones', 'App.excludedZones'],
  'AuthorizationServerPolicyRule.users',
  'Brand.defaultApp',
  'GroupRule.excludedGroups',
  'Policy.directories',
  ...['PolicyRule.excludedGroups', 'PolicyRule.users', 'PolicyRule.userTypes', 'PolicyRule.excludedUserTypes'],
  ...['PolicyRule.apps', 'PolicyRule.excludedApps', 'PolicyRule.excludedZones', 'PolicyRule.vouchingIdps'],
  ...['PolicyRule.targetGroups', 'PolicyRule.registrationHooks'],
  'RealmAssignment.profileSource',
];

const live = kinds.filter((kind) => declared(kind).okta !== null);
const liveEnds = live.flatMap((kind) => Object.values(ends(kind))).filter(isLive);
const named = liveEnds.map((end) => [`${end.kind}.${end.name}`, end] as const);
let simulator: Simulator;
let okta: Okta;
/** Every node of a kind, as a crawl finds it, and what there is; the org does not change. */
let every: (kind: Kind) => Promise<readonly Node[]>;
let org: ReturnType<Simulator['org']['truth']>;
let ids: Readonly<Partial<Record<Kind, ReadonlySet<string>>>>;

beforeAll(async () => {
  simulator = await startSimulator({ seed: 11, users: 60 });
  okta = createOkta({ orgUrl: simulator.url, credential: { mode: 'SSWS', token: simulator.token } });
  every = everyNode(okta);
  org = simulator.org.truth();
  ids = Object.fromEntries(Object.entries(org.nodes).map(([kind, found]) => [kind, new Set(found)]));
});

afterAll(async () => {
  await okta.close();
  await simulator.close();
});

beforeEach(() => {
  simulator.requests.length = 0;
});

/** Pairs of the link that `end` sees, near id first, as the org has them. */
function truth(end: End): string[] {
  const pairs = org.links[end.id] ?? [];
  return pairs.map(([near, far]) => (end.isDeclared ? `${near} ${far}` : `${far} ${near}`)).sort();
}

/** Whether there is such a node: records may name what was deleted long ago. */
function exists(kind: Kind, id: string): boolean {
  return ids[kind]?.has(id) ?? false;
}

describe('a crawl', () => {
  test.each(live)('of %s finds every node once, those that something contains with it', async (kind) => {
    const found = (await every(kind)).map(({ id }) => id);
    expect(found.sort()).toEqual([...(org.nodes[kind] ?? [])].sort());
    expect(found.length).toBeGreaterThan(0);
  });

  test.each(named.filter(([, end]) => end.route !== null))(
    'of %s finds every pair, with the far nodes where they are contained',
    async (_, end) => {
      const pairs: string[] = [];
      for (const near of await every(end.kind)) {
        if (!isWorthAsking(end.route, near)) continue;
        for await (const { rows, setAside } of okta.crawler().links(end, near)) {
          expect(setAside).toEqual([]);
          pairs.push(...rows.map((far) => `${near.id} ${far.id}`));
          for (const { id, node } of rows) {
            expect(node === undefined ? null : [node.kind, node.id]).toEqual(isListed(end.to) ? null : [end.to, id]);
          }
        }
      }
      expect(pairs.sort()).toEqual(truth(end));
      expect(pairs.length).toBeGreaterThan(0);
    },
  );

  const recordEnds = live.flatMap(ownEnds).filter((end) => end.link.from !== null);

  test.each(recordEnds.map((end) => [end.id, end] as const))('of the records tells %s', async (_, end) => {
    const pairs = (await every(end.kind)).flatMap((node) =>
      (node.links?.[end.name] ?? []).filter((far) => exists(end.to, far.id)).map((far) => `${node.id} ${far.id}`),
    );
    expect(pairs.sort()).toEqual(truth(end));
  });

  test('tells every link of the records, save those that no record of this org has', () => {
    const silent = recordEnds.filter((end) => truth(end).length === 0).map(({ id }) => id);
    expect(silent).toEqual(unseeded);
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
    const nears = await every(end.kind);
    const source = okta.source({ callBudget: 100_000 });
    const slices = await source.linked(end, nears, { first: 1000, after: null });
    const rows = slices.flatMap((slice, at) => {
      expect(slice).not.toBeInstanceOf(Error);
      const { rows, hasNext } = slice as Slice<Linked>;
      expect(hasNext).toBe(false);
      return rows.map((row) => ({ near: nears[at]?.id ?? '', row }));
    });
    const there = rows.filter(({ row }) => exists(end.to, row.id));
    expect(there.map(({ near, row }) => `${near} ${row.id}`).sort()).toEqual(truth(end));
    for (const { row } of rows) {
      if (row.node !== undefined) expect([row.node.kind, row.node.id]).toEqual([end.to, row.id]);
      else if (end.route !== null) expect(isListed(end.to)).toBe(true);
    }
    if (end.link.from !== null && !isListed(end.kind)) return; // the records come with what contains them, facts and all
    const some = rows.slice(0, 5);
    const facts = await source.facts(
      end,
      some.map(({ near, row }) => ({ near, far: row.id })),
    );
    for (const [at, { row }] of some.entries()) {
      for (const [name, value] of Object.entries(row.facts)) {
        const told = (facts[at] as Record<string, unknown>)[name];
        if (value !== undefined) expect(told, name).toEqual(canBeLookedUp(end, name) ? value : undefined);
      }
    }
  });

  test.each(named)('of %s are counted right, where they are counted', async (_, end) => {
    const nears = await every(end.kind);
    const source = okta.source({ callBudget: 100_000 });
    const counts = await source.countLinked(end, nears);
    // What records name and is gone counts, too: nobody knows before it is read.
    const gone = (near: Node) => (near.links?.[end.name] ?? []).filter(({ id }) => !exists(end.to, id)).length;
    const expected = new Map<string, number>(nears.map((near) => [near.id, end.isDeclared ? gone(near) : 0]));
    for (const pair of truth(end)) {
      const near = pair.split(' ')[0] as string;
      expected.set(near, (expected.get(near) ?? 0) + 1);
    }
    if (counts.every((count) => count === null)) return expect(end.route?.count).toBeUndefined();
    expect(counts).toEqual([...expected.values()]);
  });
});

/** Whether one link can be asked for its facts: at its own path, in the record that tells it, or by its declaring node. */
function canBeLookedUp({ link }: End, fact: string): boolean {
  return link.get !== null || link.from !== null || link.facts[fact]?.near != null;
}

describe('under the limits of an edition', () => {
  test('a whole org is read without one refusal', async () => {
    const limited = await startSimulator({ seed: 2, users: 40, limits: 'integrator', speed: 600 });
    // Times run 600 times as fast there, and so do they here.
    const clock = {
      now: () => performance.now() * 600,
      sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms / 600)),
    };
    const own = createOkta({ orgUrl: limited.url, credential: { mode: 'SSWS', token: limited.token }, clock });
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
      limited.org
        .truth()
        .links['Group.members']?.map((pair) => pair.join(' '))
        .sort(),
    );
    expect(limited.requests.filter(({ status }) => status !== 200)).toEqual([]);
    expect(crawler.usage().calls).toBe(limited.requests.length);
    expect(crawler.usage().waitedMs).toBeGreaterThan(0);
    await own.close();
    await limited.close();
  });
});
