import { expect, test } from 'vitest';
import { callsFor, chooseEarly, chooseRoute, plan } from '../../src/ingest/plan.ts';
import { type Choice, choosable } from '../../src/model/choice.ts';
import { ends, type Node } from '../../src/model/index.ts';
import type { Preset } from '../../src/model/presets.ts';

const members = ends('Group').members!;
const appGroups = ends('App').groups!;
const near = (node: object) => node as Node;
const group = (id: string, counts: object = {}) => near({ kind: 'Group', id, type: 'OKTA_GROUP', ...counts });

const everything: Choice = { preset: 'everything', names: [], reach: {} };

test('everything is read: every kind of Okta, and every link that it lists or its records tell', () => {
  const { kinds: kindSteps, links, leftOut } = plan(everything);
  expect([...kindSteps, ...links].map(({ id }) => id).sort()).toEqual(choosable().sort());
  expect(leftOut).toEqual([]);
});

test('what contains a kind is read before it, any other link after both of its kinds', () => {
  const { links } = plan(everything);
  const after = new Map(links.map((step) => [step.id, [...step.after].sort()]));
  expect(after.get('Group.members')).toEqual(['Group', 'User']);
  expect(after.get('Policy.rules')).toEqual(['Policy']);
  expect(after.get('PolicyRule.zones')).toEqual(['NetworkZone', 'PolicyRule']);
  expect(after.get('AgentPool.agents')).toEqual(['AgentPool']);
});

test('a preset holds those before it, and each is more than the last', () => {
  const idsOf = (preset: Preset) => {
    const { kinds: kindSteps, links } = plan({ preset, names: [], reach: {} });
    return new Set([...kindSteps, ...links].map(({ id }) => id));
  };
  const [core, standard, all] = [idsOf('core'), idsOf('standard'), idsOf('everything')];
  expect([...core].filter((id) => !standard.has(id))).toEqual([]);
  expect([...standard].filter((id) => !all.has(id))).toEqual([]);
  expect([core.has('Group.members'), core.has('Policy'), standard.has('Policy')]).toEqual([true, false, true]);
  expect([standard.has('User.factors'), all.has('User.factors')]).toEqual([false, true]);
  expect(plan()).toEqual(plan({ preset: 'standard', names: [], reach: {} }));
});

test('what is named is read without a preset, links only between kinds that are', () => {
  const {
    kinds: kindSteps,
    links,
    leftOut,
  } = plan({ preset: null, names: ['User', 'Policy', 'PolicyRule'], reach: {} });
  expect(kindSteps.map(({ id }) => id).sort()).toEqual(['Policy', 'PolicyRule', 'User']);
  expect(links.map(({ id }) => id).sort()).toEqual(['Policy.rules', 'PolicyRule.excludedUsers', 'PolicyRule.users']);
  expect(leftOut).toContain('Group.members');
});

test('a contained kind without what contains it is left out', () => {
  expect(plan({ preset: null, names: ['User', 'PolicyRule'], reach: {} }).leftOut).toContain('PolicyRule');
});

test('what was contained in what is left out goes with its own links and what it contains', () => {
  const { kinds: kindSteps, links, leftOut } = plan({ ...everything, names: ['-ResourceSet', '-AuthorizationServer'] });
  const ids = [...kindSteps, ...links].map(({ id }) => id);
  expect(ids.filter((id) => /^(ResourceSet|AuthorizationServer)/.test(id))).toEqual([]);
  expect(leftOut).toEqual(
    expect.arrayContaining([
      'ResourceSetResource.group',
      'AuthorizationServerPolicyRule',
      'RoleAssignment.resourceSet',
    ]),
  );
});

test('a link that costs a call for each user is read as far as the choice says', () => {
  const ids = (choice: Choice) => plan(choice).links.map(({ id }) => id);
  const named = { preset: 'standard', names: ['Factor'], reach: {} } as const;
  expect(ids(named)).toContain('User.factors');
  expect(ids({ ...named, reach: { 'User.factors': 'off' } })).not.toContain('User.factors');
  expect(ids({ ...everything, reach: { 'User.roleAssignments': 'off' } })).not.toContain('User.roleAssignments');
});

test('a kind that answers in one call comes first, to try the credential', () => {
  expect(plan().kinds[0]?.id).toBe('UserType');
});

test.each([
  [{ usersCount: 0 }, 0],
  [{ usersCount: 1 }, 1],
  [{ usersCount: 1000 }, 1],
  [{ usersCount: 1001 }, 2],
  [{}, 1],
  [{ usersCount: null }, 1],
])('a group with %o costs %i calls', (counts, calls) => {
  expect(callsFor(members, group('00g1', counts))).toBe(calls);
});

const nearsOf = (found: Partial<Record<string, Node[]>>) => (kind: string) => found[kind] ?? [];
const users = (count: number) => Array.from({ length: count }, (_, at) => near({ kind: 'User', id: `00u${at}` }));

test('members are read by group, not by user', () => {
  const groups = [group('00g1', { usersCount: 5 }), group('00g2', { usersCount: 0 })];
  const chosen = chooseRoute(members, nearsOf({ Group: groups, User: users(5) }));
  expect([chosen.end.kind, chosen.calls]).toEqual(['Group', 1]);
});

test('members are read by user where there are fewer users than groups with members', () => {
  const groups = [1, 2, 3].map((at) => group(`00g${at}`, { usersCount: 2 }));
  const chosen = chooseRoute(members, nearsOf({ Group: groups, User: users(2) }));
  expect([chosen.end.kind, chosen.calls]).toEqual(['User', 2]);
});

test('a side is chosen as soon as the other is known to cost more, and no sooner', () => {
  const groups = [1, 2].map((at) => group(`00g${at}`, { usersCount: 2 }));
  const early = (users: Node[], groups: Node[], whole: readonly string[]) =>
    chooseEarly(members, nearsOf({ Group: groups, User: users }), (kind) => whole.includes(kind))?.kind ?? null;
  expect(early(users(1), groups, ['Group'])).toBeNull(); // one user more, and groups cost less
  expect(early(users(2), groups, ['Group'])).toBe('Group');
  expect(early(users(2), groups, [])).toBeNull();
  expect(early(users(1), groups, ['User'])).toBe('User');
  expect(early(users(2), groups, ['User'])).toBeNull();
  expect(early(users(1), groups, ['User', 'Group'])).toBe('User');
});

test('Everyone costs nothing', () => {
  const everyone = near({ kind: 'Group', id: '00g1', type: 'BUILT_IN', name: 'Everyone', usersCount: 90_000 });
  expect(chooseRoute(members, nearsOf({ Group: [everyone], User: users(9) })).calls).toBe(0);
});

test('app assignments of groups are read from the side that costs less, from the app when it is all the same', () => {
  const apps = [1, 2].map((at) => near({ kind: 'App', id: `0oa${at}` }));
  const read = (counts: number[]) =>
    chooseRoute(
      appGroups,
      nearsOf({ App: apps, Group: counts.map((appsCount, at) => group(`00g${at}`, { appsCount })) }),
    );
  expect([read([1, 0, 0]).end.kind, read([1, 0, 0]).calls]).toEqual(['Group', 1]);
  expect([read([1, 1, 0]).end.kind, read([1, 1, 0]).calls]).toEqual(['App', 2]);
  expect([read([1, 1, 1]).end.kind, read([1, 1, 1]).calls]).toEqual(['App', 2]);
});

test('the side that does not tell all facts is not taken where all facts are asked for', () => {
  const found = {
    App: [near({ kind: 'App', id: '0oa1' }), near({ kind: 'App', id: '0oa2' })],
    Group: [group('00g1', { appsCount: 1 })],
  };
  expect(chooseRoute(appGroups, nearsOf(found), true).end.kind).toBe('App');
});
