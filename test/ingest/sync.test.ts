import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OktaGraphError } from '../../src/errors.ts';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { sync } from '../../src/ingest/run.ts';
import type { Choice } from '../../src/model/choice.ts';
import type { Kind } from '../../src/model/index.ts';
import type { SyncReport } from '../../src/ports/sync.ts';
import { mirrored, tidy } from './mirrored.ts';
import { crawl, type ScriptedOrg, type Trouble } from './scriptedOrg.ts';

type Opened = Awaited<ReturnType<typeof openEmbedded>>;
let dataDir: string;
let opened: Opened;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'okta-graph-sync-'));
  opened = await openEmbedded({ dataDir, org: 'acme' });
});
afterEach(async () => {
  await opened.close();
  rmSync(dataDir, { recursive: true });
});

/** What holds for these holds for all: the kinds that the scripted orgs have. */
const few: Choice = { preset: 'core', names: ['NetworkZone'], reach: {} };
const run = (org: ScriptedOrg, troubles?: Map<string, Trouble>, acceptShrink = true) =>
  sync({ org: 'acme', crawler: crawl(org, troubles), writer: opened.writer, choice: few, acceptShrink });

const small: ScriptedOrg = {
  nodes: {
    User: ['u1', 'u2', 'u3'],
    UserType: ['t1'],
    Group: ['g1', 'g2'],
    App: ['a1'],
    Device: ['d1'],
    NetworkZone: ['z1'],
  },
  links: {
    'User.type': [
      ['u1', 't1'],
      ['u2', 't1'],
      ['u3', 't1'],
    ],
    'Group.members': [
      ['g1', 'u1'],
      ['g1', 'u2'],
      ['g1', 'u3'],
    ],
    'App.users': [['a1', 'u1']],
    'App.groups': [['a1', 'g1']],
    'Device.users': [['d1', 'u2']],
    'Group.source': [['g2', 'a1']],
  },
};

const collection = (report: SyncReport, id: string) => report.collections.find((one) => one.id === id);

test('the mirror equals the org; again, and it still does; after changes, and it does again', async () => {
  expect((await run(small)).status).toBe('complete');
  expect(await mirrored(opened.mirror)).toEqual(tidy(small));
  const again = await run(small);
  expect(again.collections.every(({ removed }) => removed === 0)).toBe(true);
  expect(await mirrored(opened.mirror)).toEqual(tidy(small));
  const changed = {
    nodes: { ...small.nodes, User: ['u1', 'u3', 'u4'], Device: [] },
    links: {
      ...small.links,
      'Group.members': [
        ['g2', 'u4'],
        ['g1', 'u3'],
      ] as const,
      'App.users': [],
    },
  };
  await run(changed);
  expect(await mirrored(opened.mirror)).toEqual(tidy(changed));
});

test('a credential that does not see what every org has sees only a part, and the report says so', async () => {
  const report = await run(small);
  expect(collection(report, 'Group')?.reason).toMatch(/Every org has .*Everyone.*sees? only a part/);
  expect(collection(report, 'User')?.reason).toBeUndefined();
});

test('a group without members is not asked for them', async () => {
  const crawler = crawl(small);
  await sync({ org: 'acme', crawler, writer: opened.writer, choice: few });
  expect(crawler.asked.filter((name) => name.startsWith('Group.members'))).toEqual(['Group.members g1']);
});

test('links are read while the nodes at their other end are still being read', async () => {
  const crawler = crawl(small);
  const { nodes, links } = crawler;
  let asked = () => {};
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  crawler.nodes = async function* (kind) {
    for await (const page of nodes(kind)) {
      yield page;
      if (kind === 'User') await isAsked; // the second page comes once the links of apps are asked for
    }
  };
  crawler.links = (end, near) => {
    if (end.id === 'App.users') asked();
    return links(end, near);
  };
  const report = await sync({ org: 'acme', crawler, writer: opened.writer, choice: few });
  expect(report.status).toBe('complete');
  expect(await mirrored(opened.mirror)).toEqual(tidy(small));
});

test('a forbidden collection is skipped, keeps what it had, and makes the sync partial', async () => {
  await run(small);
  const report = await run(
    { ...small, nodes: { ...small.nodes, Device: [] } },
    new Map([['Device', { kind: 'fails', code: 'OKTA_FORBIDDEN', afterPages: 0 }]]),
  );
  expect(report.status).toBe('partial');
  expect(collection(report, 'Device')).toMatchObject({ status: 'skipped', code: 'OKTA_FORBIDDEN', removed: 0 });
  expect(await mirrored(opened.mirror)).toEqual(tidy(small));
});

test('what the edition does not have makes no sync partial', async () => {
  const { Device: _, ...nodes } = small.nodes;
  const report = await run(
    { ...small, nodes },
    new Map([['Device', { kind: 'fails', code: 'OKTA_UNSUPPORTED', afterPages: 0 }]]),
  );
  expect(collection(report, 'Device')?.status).toBe('skipped');
  expect(report.status).toBe('complete');
});

test('a refused credential ends the sync after one call, and readers keep what they had', async () => {
  await run(small);
  const crawler = crawl(small, new Map([['UserType', { kind: 'fails', code: 'OKTA_UNAUTHENTICATED', afterPages: 0 }]]));
  await expect(sync({ org: 'acme', crawler, writer: opened.writer, choice: few })).rejects.toMatchObject({
    code: 'OKTA_UNAUTHENTICATED',
  });
  expect(crawler.asked).toEqual(['UserType']);
  expect(await mirrored(opened.mirror)).toEqual(tidy(small));
  expect((await run(small)).status).toBe('complete');
});

test('a credential that is refused in mid-sync leaves a report, and takes nothing away', async () => {
  await run(small);
  const less = { ...small, nodes: { ...small.nodes, User: ['u1'], Device: [] } };
  const revoked = new Map<string, Trouble>(
    ['User', 'Device', 'App', 'Group', 'NetworkZone', 'Group.members g1'].map((id) => [
      id,
      { kind: 'fails', code: 'OKTA_UNAUTHENTICATED', afterPages: 0 },
    ]),
  );
  const report = await run(less, revoked);
  expect(report.status).toBe('partial');
  expect(collection(report, 'UserType')).toMatchObject({ status: 'done' });
  expect(collection(report, 'User')).toMatchObject({ status: 'failed', code: 'OKTA_UNAUTHENTICATED', removed: 0 });
  expect(await mirrored(opened.mirror)).toEqual(tidy(small));
});

test('a node that a list of several pages left out is found by id, and stays', async () => {
  await run(small);
  const crawler = crawl(small, new Map([['User', { kind: 'leavesOut', id: 'u2' }]]));
  const report = await sync({ org: 'acme', crawler, writer: opened.writer, choice: few });
  expect(collection(report, 'User')).toMatchObject({ status: 'done', removed: 0, read: 3 });
  expect(crawler.asked).toContain('User u2');
  expect(await mirrored(opened.mirror)).toEqual(tidy(small));
});

test('a link that a list of several pages left out is looked for again, and stays', async () => {
  await run(small);
  const crawler = crawl(small, new Map([['Group.members g1', { kind: 'leavesOut', id: 'u2' }]]));
  const report = await sync({ org: 'acme', crawler, writer: opened.writer, choice: few });
  expect(collection(report, 'Group.members')).toMatchObject({ status: 'done', removed: 0 });
  expect(crawler.asked.filter((name) => name === 'Group.members g1')).toHaveLength(2);
  expect(await mirrored(opened.mirror)).toEqual(tidy(small));
});

test('a list that came empty is read again before its links go', async () => {
  await run(small);
  const emptied = { ...small, links: { ...small.links, 'App.users': [] } };
  const crawler = crawl(emptied);
  await sync({ org: 'acme', crawler, writer: opened.writer, choice: few });
  expect(crawler.asked.filter((name) => name === 'App.users a1')).toHaveLength(2);
  expect(await mirrored(opened.mirror)).toEqual(tidy(emptied));
});

test('a node that is gone when its links are read leaves the mirror at once', async () => {
  await run(small);
  const missing: Trouble = { kind: 'fails', code: 'NOT_FOUND', afterPages: 0 };
  const crawler = crawl(small, new Map([['App.users a1', missing]]));
  const { existing } = crawler;
  crawler.existing = async (kind, ids) => (kind === 'App' ? [] : existing(kind, ids));
  const report = await sync({ org: 'acme', crawler, writer: opened.writer, choice: few });
  expect(collection(report, 'App.users')).toMatchObject({
    status: 'done',
    reason: '1 App vanished while their links were read.',
  });
  expect((await mirrored(opened.mirror)).nodes.App).toBeUndefined();
});

test('a node that exists although its links are not found makes the sync partial, and keeps its links', async () => {
  await run(small);
  const missing: Trouble = { kind: 'fails', code: 'NOT_FOUND', afterPages: 0 };
  const report = await run(small, new Map([['Group.members g1', missing]]));
  expect(collection(report, 'Group.members')).toMatchObject({ status: 'failed', code: 'NOT_FOUND', removed: 0 });
  expect(await mirrored(opened.mirror)).toEqual(tidy(small));
});

test('where the second look fails, nothing is removed', async () => {
  await run(small);
  const crawler = crawl({ ...small, nodes: { ...small.nodes, User: ['u1', 'u3', 'u4'] } });
  crawler.existing = () => Promise.reject(new OktaGraphError('OKTA_UNAVAILABLE', 'As scripted.'));
  const report = await sync({ org: 'acme', crawler, writer: opened.writer, choice: few });
  expect(collection(report, 'User')).toMatchObject({ status: 'partial', code: 'OKTA_UNAVAILABLE', removed: 0 });
  expect((await mirrored(opened.mirror)).nodes.User).toEqual(['u1', 'u2', 'u3', 'u4']);
});

test('a record that is set aside keeps what the mirror has of it; one without an id proves nothing gone', async () => {
  await run(small);
  const gone = {
    ...small,
    nodes: { ...small.nodes, User: ['u1', 'u3'] },
    links: { ...small.links, 'Device.users': [] },
  };
  const known = await run(gone, new Map([['User', { kind: 'setsAside', id: 'u1' }]]));
  expect(collection(known, 'User')).toMatchObject({ status: 'partial', removed: 1, setAside: 1 });
  expect((await mirrored(opened.mirror)).nodes.User).toEqual(['u1', 'u3']);
  const unknown = await run(
    { ...gone, nodes: { ...gone.nodes, User: ['u3'] } },
    new Map([['User', { kind: 'setsAside', id: null }]]),
  );
  expect(collection(unknown, 'User')).toMatchObject({ status: 'partial', removed: 0, setAside: 1 });
  expect((await mirrored(opened.mirror)).nodes.User).toEqual(['u1', 'u3']);
});

test('members that Okta counts but does not list are not taken for gone', async () => {
  await run(small);
  const report = await run(small, new Map([['Group.members g1', { kind: 'empty' }]]));
  expect(collection(report, 'Group.members')).toMatchObject({ status: 'failed', code: 'OKTA_BAD_ANSWER', removed: 0 });
  expect(await mirrored(opened.mirror)).toEqual(tidy(small));
});

test('the brake: where too much of a kind is gone, nothing at all is removed until somebody accepts it', async () => {
  const User = Array.from({ length: 60 }, (_, at) => `u${at + 100}`);
  await run({ nodes: { User, Group: ['g1', 'g2'] }, links: {} });
  const less = { nodes: { User: User.slice(21), Group: ['g1'] }, links: {} };
  const refused = await run(less, undefined, false);
  expect(collection(refused, 'User')).toMatchObject({ status: 'partial', code: 'SHRINK_REFUSED', removed: 0 });
  expect((await mirrored(opened.mirror)).nodes).toEqual({ User, Group: ['g1', 'g2'] });
  await run(less, undefined, true);
  expect((await mirrored(opened.mirror)).nodes).toEqual(less.nodes);
});

test('the brake lets twenty go, but not the last of a kind', async () => {
  const User = Array.from({ length: 60 }, (_, at) => `u${at + 100}`);
  await run({ nodes: { User, App: ['a1', 'a2'] }, links: {} });
  const twentyLess = await run({ nodes: { User: User.slice(20), App: ['a1'] }, links: {} }, undefined, false);
  expect([collection(twentyLess, 'User')?.removed, collection(twentyLess, 'App')?.removed]).toEqual([20, 1]);
  const emptied = await run({ nodes: { User: User.slice(20) }, links: {} }, undefined, false);
  expect(collection(emptied, 'App')).toMatchObject({ code: 'SHRINK_REFUSED', removed: 0 });
});

const ids = (prefix: string, most: number) =>
  fc.subarray(
    Array.from({ length: most }, (_, at) => `${prefix}${at}`),
    { minLength: 1 },
  );
const pairsOf = (near: string, nears: number, far: string, fars: number) =>
  fc.uniqueArray(
    fc.tuple(fc.nat(nears - 1), fc.nat(fars - 1)).map(([a, b]): [string, string] => [`${near}${a}`, `${far}${b}`]),
    { maxLength: 12, selector: (pair) => pair.join() },
  );
const anyOrg: fc.Arbitrary<ScriptedOrg> = fc.record({
  nodes: fc.record({
    User: ids('u', 6),
    Group: ids('g', 4),
    App: ids('a', 3),
    Device: ids('d', 3),
    UserType: fc.constant(['t0']),
  }),
  links: fc.record({
    'Group.members': pairsOf('g', 4, 'u', 6),
    'App.users': pairsOf('a', 3, 'u', 6),
    'App.groups': pairsOf('a', 3, 'g', 4),
    'Device.users': pairsOf('d', 3, 'u', 6),
  }),
});
const anyTrouble: fc.Arbitrary<Trouble> = fc.oneof(
  fc.record({
    kind: fc.constant('fails' as const),
    code: fc.constantFrom('OKTA_UNAVAILABLE' as const, 'OKTA_FORBIDDEN' as const),
    afterPages: fc.nat(2),
  }),
  fc.record({ kind: fc.constant('setsAside' as const), id: fc.constantFrom(null, 'u1', 'g1') }),
  fc.record({ kind: fc.constant('leavesOut' as const), id: fc.constantFrom('u0', 'u1', 'g1', 'd0') }),
);
const anyTroubles = fc
  .dictionary(
    fc.constantFrom(
      'User',
      'Group',
      'App',
      'Device',
      'Group.members g0',
      'Group.members g1',
      'App.users a0',
      'App.groups a1',
    ),
    anyTrouble,
  )
  .map((troubles) => new Map(Object.entries(troubles)));

test('whatever goes wrong, nothing that exists is lost, and one undisturbed sync makes it whole', async () => {
  await fc.assert(
    fc.asyncProperty(anyOrg, anyOrg, anyTroubles, async (before, after, troubles) => {
      await run(before);
      expect(await mirrored(opened.mirror)).toEqual(tidy(before));
      await run(after, troubles);
      const between = await mirrored(opened.mirror);
      for (const [kind, had] of Object.entries(tidy(before).nodes)) {
        const still = had.filter((id) => after.nodes[kind as Kind]?.includes(id));
        expect(between.nodes[kind as Kind] ?? []).toEqual(expect.arrayContaining(still));
      }
      const kept = tidy({ nodes: after.nodes, links: tidy(before).links });
      for (const [id, pairs] of Object.entries(kept.links)) {
        const truth = (after.links[id] ?? []).map((pair) => pair.join());
        const still = pairs.filter((pair) => truth.includes(pair.join()));
        expect(between.links[id] ?? []).toEqual(expect.arrayContaining(still.map((pair) => [...pair])));
      }
      await run(after);
      expect(await mirrored(opened.mirror)).toEqual(tidy(after));
    }),
    { numRuns: 25 },
  );
});
