import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OktaGraphError } from '../../src/errors.ts';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { sync } from '../../src/ingest/run.ts';
import { type Choice, usualChoice } from '../../src/model/choice.ts';
import type { Node } from '../../src/model/index.ts';
import type { Crawler, SyncReport } from '../../src/ports/sync.ts';
import { mirrored, tidy } from './mirrored.ts';
import { crawl, type ScriptedOrg, type Trouble } from './scriptedOrg.ts';

let dataDir: string;
let opened: Awaited<ReturnType<typeof openEmbedded>>;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'okta-graph-contained-'));
  opened = await openEmbedded({ dataDir, org: 'acme' });
});
afterEach(async () => {
  await opened.close();
  rmSync(dataDir, { recursive: true });
});

const troubled = (name: string, trouble: Trouble) => new Map([[name, trouble]]);
const refused: Trouble = { kind: 'fails', code: 'OKTA_FORBIDDEN', afterPages: 0 };
const failed: Trouble = { kind: 'fails', code: 'OKTA_UNAVAILABLE', afterPages: 0 };

interface Way {
  troubles?: Map<string, Trouble>;
  choice?: Choice;
  acceptShrink?: boolean;
}

function run(org: ScriptedOrg, { troubles, choice = usualChoice, acceptShrink = true }: Way = {}) {
  return sync({ org: 'acme', crawler: crawl(org, troubles), writer: opened.writer, choice, acceptShrink });
}

const collection = (report: SyncReport, id: string) => report.collections.find((one) => one.id === id);
const idsOf = async (kind: keyof ScriptedOrg['nodes']) => (await mirrored(opened.mirror)).nodes[kind] ?? [];

/** Two policies with two rules each. */
const policies: ScriptedOrg = {
  nodes: {
    User: ['u1'],
    UserType: ['t1'],
    Policy: ['p1', 'p2'],
    PolicyRule: ['r1', 'r2', 'r3', 'r4'],
    NetworkZone: ['z1'],
  },
  links: {
    'Policy.rules': [
      ['p1', 'r1'],
      ['p1', 'r2'],
      ['p2', 'r3'],
      ['p2', 'r4'],
    ],
    'PolicyRule.zones': [['r3', 'z1']],
  },
};

/** The org without one of its rules. */
function withoutRule(gone: string): ScriptedOrg {
  return {
    nodes: { ...policies.nodes, PolicyRule: policies.nodes.PolicyRule?.filter((id) => id !== gone) ?? [] },
    links: { ...policies.links, 'Policy.rules': policies.links['Policy.rules']?.filter(([, id]) => id !== gone) ?? [] },
  };
}

test('records of a contained kind come with what contains them, and with links of their own', async () => {
  const report = await run(policies);
  expect(await mirrored(opened.mirror)).toEqual(tidy(policies));
  expect(collection(report, 'PolicyRule')).toMatchObject({ status: 'done', read: 4, upserted: 4 });
});

test('records that stand whole in those that contain them are written, too, and go with them', async () => {
  const pools: ScriptedOrg = {
    nodes: { UserType: ['t1'], AgentPool: ['a1', 'a2'], Agent: ['x1', 'x2', 'x3'] },
    links: {
      'AgentPool.agents': [
        ['a1', 'x1'],
        ['a1', 'x2'],
        ['a2', 'x3'],
      ],
    },
  };
  await run(pools);
  expect(await mirrored(opened.mirror)).toEqual(tidy(pools));
  await run({
    nodes: { UserType: ['t1'], AgentPool: ['a1'], Agent: ['x2'] },
    links: { 'AgentPool.agents': [['a1', 'x2']] },
  });
  expect(await idsOf('Agent')).toEqual(['x2']);
});

test('a record that is gone goes, whatever became of the other lists', async () => {
  await run(policies);
  const report = await run(withoutRule('r1'), { troubles: troubled('Policy.rules p2', failed) });
  expect(await idsOf('PolicyRule')).toEqual(['r2', 'r3', 'r4']);
  expect(collection(report, 'PolicyRule')).toMatchObject({ status: 'partial', code: 'OKTA_UNAVAILABLE', removed: 1 });
});

test('a list that could not be read proves nothing gone', async () => {
  await run(policies);
  await run(withoutRule('r3'), { troubles: troubled('Policy.rules p2', failed) });
  expect(await idsOf('PolicyRule')).toEqual(['r1', 'r2', 'r3', 'r4']);
});

test('what contained a record is gone, and so is the record', async () => {
  await run(policies);
  const less = {
    nodes: { ...policies.nodes, Policy: ['p1'], PolicyRule: ['r1', 'r2'] },
    links: {
      'Policy.rules': [
        ['p1', 'r1'],
        ['p1', 'r2'],
      ],
    },
  } as const;
  await run(less);
  expect(await mirrored(opened.mirror)).toEqual(tidy(less));
});

test('where the lists are refused, the kind is skipped and keeps what it had', async () => {
  await run(policies);
  const troubles = new Map(['p1', 'p2'].map((id) => [`Policy.rules ${id}`, refused]));
  const report = await run(policies, { troubles });
  expect(collection(report, 'PolicyRule')).toMatchObject({ status: 'skipped', code: 'OKTA_FORBIDDEN' });
  expect(await mirrored(opened.mirror)).toEqual(tidy(policies));
});

test('the brake holds what is contained, too', async () => {
  await run(policies);
  const emptied = { nodes: { ...policies.nodes, PolicyRule: [] }, links: {} };
  const report = await run(emptied, { acceptShrink: false });
  expect(collection(report, 'PolicyRule')).toMatchObject({ code: 'SHRINK_REFUSED', removed: 0 });
  expect(await idsOf('PolicyRule')).toHaveLength(4);
});

test('what two contain stays until neither has it', async () => {
  const shared = (apps: readonly string[]): ScriptedOrg => ({
    nodes: { UserType: ['t1'], App: ['a1', 'a2'], AppCredential: apps.length > 0 ? ['k1'] : [] },
    links: { 'App.secrets': apps.map((app): [string, string] => [app, 'k1']) },
  });
  const choice: Choice = { ...usualChoice, names: ['AppCredential'] };
  await run(shared(['a1', 'a2']), { choice });
  await run(shared(['a2']), { choice, troubles: troubled('App.secrets a2', failed) });
  expect(await idsOf('AppCredential')).toEqual(['k1']);
  await run(shared(['a2']), { choice });
  expect(await idsOf('AppCredential')).toEqual(['k1']);
  await run(shared([]), { choice });
  expect(await idsOf('AppCredential')).toEqual([]);
});

/** Three users of whom one is an administrator; each has a factor, and two have roles. */
const people: ScriptedOrg = {
  nodes: { User: ['u1', 'u2', 'u3'], UserType: ['t1'], RoleAssignment: ['u1.r', 'u2.r'], Factor: ['f1', 'f2', 'f3'] },
  links: {
    'User.roleAssignments': [
      ['u1', 'u1.r'],
      ['u2', 'u2.r'],
    ],
    'User.factors': [
      ['u1', 'f1'],
      ['u2', 'f2'],
      ['u3', 'f3'],
    ],
  },
  admins: ['u1', 'u2'],
};

test('roles are asked of those alone who hold one, and the list proves who holds none any more', async () => {
  await run(people);
  expect(await idsOf('RoleAssignment')).toEqual(['u1.r', 'u2.r']);
  const crawler = crawl({ ...people, admins: ['u1'] });
  await sync({ org: 'acme', crawler, writer: opened.writer, acceptShrink: true });
  expect(crawler.asked.filter((name) => name.startsWith('User.roleAssignments u'))).toEqual([
    'User.roleAssignments u1',
  ]);
  expect(await idsOf('RoleAssignment')).toEqual(['u1.r']);
});

test('factors are read for nobody, for administrators or for all; what is not asked for stays', async () => {
  const factors = (reach: 'admins' | 'all'): Choice => ({
    preset: 'standard',
    names: ['Factor'],
    reach: { 'User.factors': reach },
  });
  const without = await run(people);
  expect(collection(without, 'Factor')).toMatchObject({ status: 'skipped', code: 'NOT_CHOSEN' });
  expect(await idsOf('Factor')).toEqual([]);
  await run(people, { choice: factors('admins') });
  expect(await idsOf('Factor')).toEqual(['f1', 'f2']);
  await run(people, { choice: factors('all') });
  expect(await idsOf('Factor')).toEqual(['f1', 'f2', 'f3']);
  const report = await run(people, { choice: factors('admins') });
  expect(await idsOf('Factor')).toEqual(['f1', 'f2', 'f3']);
  expect(collection(report, 'User.factors')?.reason).toBe('Only administrators were asked for: 2.');
});

test('members of a group that gives a role are administrators, listed or not', async () => {
  const grouped: ScriptedOrg = {
    nodes: { ...people.nodes, Group: ['g1'], RoleAssignment: ['g1.r'] },
    links: {
      'User.factors': people.links['User.factors'] ?? [],
      'Group.members': [['g1', 'u3']],
      'Group.roleAssignments': [['g1', 'g1.r']],
    },
    admins: ['u1'],
  };
  await run(grouped, { choice: { preset: 'standard', names: ['Factor'], reach: {} } });
  expect(await idsOf('Factor')).toEqual(['f1', 'f3']);
});

test('where the list of administrators is refused, so is what is asked of them', async () => {
  await run(people);
  const crawler = {
    ...crawl(people),
    admins: () => Promise.reject(new OktaGraphError('OKTA_FORBIDDEN', 'As scripted.')),
  };
  const report = await sync({ org: 'acme', crawler, writer: opened.writer });
  expect(collection(report, 'RoleAssignment')).toMatchObject({ status: 'partial', code: 'OKTA_FORBIDDEN', read: 0 });
  expect(await idsOf('RoleAssignment')).toEqual(['u1.r', 'u2.r']);
  expect(report.status).toBe('partial');
});

test('what stands for every app of a name leads to all of them, and to no other', async () => {
  const org: ScriptedOrg = {
    nodes: { User: ['u1'], UserType: ['t1'], App: ['a1', 'a2', 'a3'], RoleAssignment: ['u1.r'] },
    links: { 'User.roleAssignments': [['u1', 'u1.r']], 'RoleAssignment.apps': [['u1.r', 'a1']] },
    admins: ['u1'],
  };
  const scripted = crawl(org);
  const named = (id: string) => (node: Node) => (node.id === id ? node : Object.assign(node, { name: 'salesforce' }));
  const crawler: Crawler = {
    ...scripted,
    async *nodes(kind) {
      for await (const page of scripted.nodes(kind)) {
        yield { ...page, rows: kind === 'App' ? page.rows.map(named('a3')) : page.rows };
      }
    },
    async *links(end, near) {
      for await (const page of scripted.links(end, near)) {
        yield end.id === 'RoleAssignment.apps' ? { ...page, wide: ['salesforce'] } : page;
      }
    },
  };
  await sync({ org: 'acme', crawler, writer: opened.writer });
  expect((await mirrored(opened.mirror)).links['RoleAssignment.apps']).toEqual([
    ['u1.r', 'a1'],
    ['u1.r', 'a2'],
  ]);
});

test('what a list held that the org does not have any more is not proved gone, nor what it contains', async () => {
  await run(policies);
  const less: ScriptedOrg = { nodes: { ...policies.nodes, Policy: ['p1'] }, links: policies.links };
  const scripted = crawl(less);
  const typed = (node: Node) => Object.assign(node, { type: 'PASSWORD' });
  const crawler: Crawler = {
    ...scripted,
    async *nodes(kind) {
      if (kind === 'Policy') yield { rows: [], setAside: [], absent: 'OKTA_SIGN_ON' }; // the type of both, as scripted
      for await (const page of scripted.nodes(kind)) {
        yield kind === 'Policy' ? { ...page, rows: page.rows.map(typed) } : page;
      }
    },
  };
  await sync({ org: 'acme', crawler, writer: opened.writer, acceptShrink: true });
  expect(await idsOf('Policy')).toEqual(['p1', 'p2']);
  expect(await idsOf('PolicyRule')).toEqual(['r1', 'r2', 'r3', 'r4']);
});

test('a reference to what does not exist is reported, and no error', async () => {
  const links = { ...policies.links, 'PolicyRule.zones': [['r3', 'gone']] } as const;
  const report = await run({ ...policies, links });
  expect(collection(report, 'PolicyRule.zones')).toMatchObject({ status: 'done', upserted: 0 });
  expect(collection(report, 'PolicyRule.zones')?.reason).toContain('first from PolicyRule r3 to NetworkZone gone');
});

// Servers with policies with rules, two deep: each belongs to one for good, and without it is not there.
const ofServer = { p0: 's0', p1: 's1', p2: 's0' } as const;
const ofPolicy = { r0: 'p0', r1: 'p0', r2: 'p1', r3: 'p2' } as const;
const belonging = (owners: Record<string, string>, known: readonly string[], ids: readonly string[]) =>
  ids.flatMap((id): [string, string][] => (known.includes(owners[id] ?? '') ? [[owners[id] ?? '', id]] : []));
const anyServers: fc.Arbitrary<ScriptedOrg> = fc
  .tuple(
    fc.subarray(['s0', 's1'], { minLength: 1 }),
    fc.subarray(Object.keys(ofServer)),
    fc.subarray(Object.keys(ofPolicy)),
  )
  .map(([servers, policies, rules]) => {
    const ofServers = belonging(ofServer, servers, policies);
    const known = ofServers.map(([, id]) => id);
    const ofPolicies = belonging(ofPolicy, known, rules);
    return {
      nodes: {
        UserType: ['t1'],
        AuthorizationServer: servers,
        AuthorizationServerPolicy: known,
        AuthorizationServerPolicyRule: ofPolicies.map(([, id]) => id),
      },
      links: { 'AuthorizationServer.policies': ofServers, 'AuthorizationServerPolicy.rules': ofPolicies },
    };
  });
const anyTroubles = fc
  .dictionary(
    fc.constantFrom(
      'AuthorizationServer',
      'AuthorizationServer.policies s0',
      'AuthorizationServerPolicy.rules p0',
      'AuthorizationServerPolicy.rules p1',
    ),
    fc.constantFrom<Trouble>(
      failed,
      refused,
      { kind: 'setsAside', id: 'p0' },
      { kind: 'setsAside', id: null },
      { kind: 'empty' },
    ),
  )
  .map((troubles) => new Map(Object.entries(troubles)));

test('whatever goes wrong two levels deep, nothing that exists is lost, and one undisturbed sync makes it whole', async () => {
  await fc.assert(
    fc.asyncProperty(anyServers, anyServers, anyTroubles, async (before, after, troubles) => {
      await run(before);
      expect(await mirrored(opened.mirror)).toEqual(tidy(before));
      const isLying = [...troubles.values()].some(({ kind }) => kind === 'empty');
      await run(after, { troubles });
      const between = await mirrored(opened.mirror);
      for (const [kind, had] of Object.entries(isLying ? {} : tidy(before).nodes)) {
        const still = had.filter((id) => after.nodes[kind as 'Policy']?.includes(id));
        expect(between.nodes[kind as 'Policy'] ?? []).toEqual(expect.arrayContaining(still));
      }
      await run(after);
      expect(await mirrored(opened.mirror)).toEqual(tidy(after));
    }),
    { numRuns: 20 },
  );
});
