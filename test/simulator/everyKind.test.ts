import { describe, expect, test } from 'vitest';
import { containers, describe as declaration, kinds, ownEnds } from '../../src/model/index.ts';
import { mention, readFars } from '../../src/simulator/recordLinks.ts';
import { open } from './client.ts';
import { readRows } from './reader.ts';

const { simulator, get } = await open({ users: 400, groups: 80, apps: 60, devices: 40 });
const { org } = simulator;
const truth = org.truth();
const linked = (id: string, near: string) =>
  (truth.links[id] ?? []).filter((pair) => pair[0] === near).map((pair) => pair[1]);

test('every kind of Okta has records, and most links have pairs', () => {
  const live = kinds.filter((kind) => declaration(kind).okta !== null);
  expect(live.filter((kind) => (truth.nodes[kind] ?? []).length === 0)).toEqual([]);
  for (const end of live.flatMap(containers)) expect(truth.links[end.id]?.length, end.id).toBeGreaterThan(0);
});

test('every pair of the truth has two nodes', () => {
  const nodes = Object.fromEntries(Object.entries(truth.nodes).map(([kind, ids]) => [kind, new Set(ids)]));
  for (const end of kinds.flatMap(ownEnds)) {
    for (const [near, far] of truth.links[end.id] ?? []) {
      expect(nodes[end.kind]?.has(near) && nodes[end.to]?.has(far), `${end.id} ${near} ${far}`).toBe(true);
    }
  }
});

describe('a list that needs a parameter', () => {
  test('is a 400 without it, or with a value that the org lacks', async () => {
    expect(await get('/api/v1/policies')).toMatchObject({ status: 400, body: { errorCode: 'E0000028' } });
    expect(await get('/api/v1/policies?type=CLIENT_UPDATE')).toMatchObject({
      status: 400,
      body: { errorCode: 'E0000001' },
    });
    const { body } = await get('/api/v1/policies?type=PASSWORD');
    expect(new Set(body.map((row: { type: string }) => row.type))).toEqual(new Set(['PASSWORD']));
  });
});

describe('an envelope', () => {
  test('names its next page in itself, under the host of the Admin Console', async () => {
    const { body, links } = await get('/api/v1/iam/resource-sets?limit=1');
    expect(links).toEqual({});
    expect(body['resource-sets']).toHaveLength(1);
    expect(body._links.next.href).toMatch(/^https:\/\/example-admin\.okta\.com\/api\/v1\/iam\/resource-sets\?after=/);
  });

  test('has all administrators, those by a group among them', async () => {
    const rows = await readRows(get, '/api/v1/iam/assignees/users?limit=5', { rows: 'value' });
    const holders = new Set((truth.links['User.roleAssignments'] ?? []).map(([user]) => user));
    expect(new Set(rows.map(({ id }) => id))).toEqual(holders);
    expect(holders.size).toBeGreaterThanOrEqual(5);
  });
});

test('built-in records are true, and no list tells them', async () => {
  expect(truth.nodes.Role).toContain('SUPER_ADMIN');
  const rows = await readRows(get, '/api/v1/iam/roles', { rows: 'roles' });
  expect(rows.map(({ id }) => id)).not.toContain('SUPER_ADMIN');
  expect((await get('/api/v1/iam/roles/SUPER_ADMIN')).status).toBe(404);
});

test('parts of a record are at paths of their own, and not in it', async () => {
  const { body } = await get('/api/v1/org');
  expect([body.id, body.support, body.billing]).toEqual([org.id, undefined, undefined]);
  expect((await get('/api/v1/org/privacy/oktaSupport')).body.support).toBe('ENABLED');
  expect((await get('/api/v1/org/contacts/BILLING')).body.userId).toBe(linked('Org.billingContact', org.id)[0]);
});

test('a single record is no list, and may have no id', async () => {
  const { body } = await get('/api/v1/threats/configuration');
  expect([body.id, body.action, truth.nodes.ThreatInsight]).toEqual([undefined, 'audit', ['threatInsight']]);
});

test('links that share a list are rows of it, told apart by a value', async () => {
  const group = (truth.links['Group.ownerGroups'] ?? [])[0]?.[0] ?? '';
  const { body } = await get(`/api/v1/groups/${group}/owners`);
  const ids = (type: string) =>
    body.filter((row: { type: string }) => row.type === type).map(({ id }: { id: string }) => id);
  expect(new Set(ids('USER'))).toEqual(new Set(linked('Group.owners', group)));
  expect(ids('GROUP')).toEqual(linked('Group.ownerGroups', group));
});

test('a record without any may say so by a status', async () => {
  const owned = new Set(
    [...(truth.links['Group.owners'] ?? []), ...(truth.links['Group.ownerGroups'] ?? [])].map(([id]) => id),
  );
  const without = truth.nodes.Group?.find((id) => !owned.has(id));
  expect((await get(`/api/v1/groups/${without}/owners`)).status).toBe(400);
});

test('a list by the name of a definition knows only such as there are', async () => {
  const [user = '', manager] = truth.links['User.linkedUsers']?.[0] ?? [];
  const { body } = await get(`/api/v1/users/${user}/linkedObjects/manager`);
  expect(body).toEqual([{ _links: { self: { href: `${simulator.url}/api/v1/users/${manager}` } } }]);
  expect((await get(`/api/v1/users/${user}/linkedObjects/mentor`)).status).toBe(404);
});

test('records within a record are whole', async () => {
  const [{ agents }] = (await get('/api/v1/agentPools?limitPerPoolType=200')).body;
  expect(agents.map(({ id }: { id: string }) => id).sort()).toEqual([...(truth.nodes.Agent ?? [])].sort());
  expect(agents[0].operationalStatus).toBeDefined();
});

test('a text mentions ids as the pattern finds them, for every declared pattern', () => {
  const patterns = kinds.flatMap(ownEnds).filter(({ link }) => link.pattern !== null);
  expect(patterns.length).toBeGreaterThan(0);
  for (const { link, to } of patterns) {
    const [id = ''] = truth.nodes[to] ?? [];
    expect(readFars({ ...link, from: ['at'] }, { at: mention(link.pattern ?? '', id) })).toEqual([id]);
  }
});

describe('roles', () => {
  test('follow membership of a group that has some', () => {
    const [group = '', assignment = ''] = truth.links['Group.roleAssignments']?.[0] ?? [];
    const user = org.addUser({ login: 'follower@example.com' });
    const held = () =>
      org
        .truth()
        .links['User.roleAssignments']?.filter(([near]) => near === user)
        .map(([, far]) => far);
    org.addMember(group, user);
    expect(held()).toEqual([`${user}.${assignment.split('.')[1]}`]);
    org.removeMember(group, user);
    expect(held()).toEqual([]);
  });

  test('go with the account, as factors do', () => {
    const [user = ''] = truth.links['User.roleAssignments']?.find(([near]) => near !== org.ownerId) ?? [];
    org.deactivateUser(user);
    const { links, nodes } = org.truth();
    expect(
      [...(links['User.roleAssignments'] ?? []), ...(links['User.factors'] ?? [])].some(([near]) => near === user),
    ).toBe(false);
    expect(nodes.RoleAssignment?.some((id) => id.startsWith(`${user}.`))).toBe(false);
  });

  test('of a token are those of its owner, and of a program those of its app', async () => {
    const { body } = await get(`/oauth2/v1/clients/${simulator.clientId}/roles`);
    expect(body).toMatchObject([{ type: 'SUPER_ADMIN', assignmentType: 'CLIENT' }]);
    expect((await get(`/api/v1/apps/${simulator.clientId}`)).body.settings.oauthClient.application_type).toBe(
      'service',
    );
  });
});

describe('secrets', () => {
  test('are in the answers that have them at Okta, each of them known', async () => {
    const found = new Set<string>();
    const read = async (path: string) => {
      const text = JSON.stringify((await get(path)).body);
      for (const [secret] of text.matchAll(/planted-secret-\w+/g)) found.add(secret);
    };
    for (const path of [
      '/api/v1/apps?limit=200',
      '/api/v1/idps',
      '/api/v1/eventHooks',
      '/api/v1/inlineHooks',
      '/api/v1/logStreams',
    ])
      await read(path);
    for (const id of truth.nodes.App ?? []) {
      await read(`/api/v1/apps/${id}/credentials/keys`);
      await read(`/api/v1/apps/${id}/credentials/secrets`);
    }
    for (const id of truth.nodes.User ?? []) await read(`/api/v1/users/${id}/factors`);
    expect([...found].filter((secret) => !org.secrets.has(secret))).toEqual([]);
    expect([...org.secrets].filter((secret) => !found.has(secret)).length).toBeLessThan(10); // those of who left since
    expect(found.size).toBeGreaterThan(30);
  });

  test('are listed by the control plane, with those of principals', async () => {
    const listed = await (await fetch(`${simulator.control}/secrets`)).json();
    expect(listed).toEqual(
      expect.arrayContaining([...org.secrets, simulator.token, simulator.integration.clientSecret]),
    );
  });
});

test('what is made when somebody asks is the same whenever that is', async () => {
  const { get: ask } = await open({ users: 400, groups: 80, apps: 60, devices: 40 });
  const user = truth.nodes.User?.at(-1) ?? '';
  const alone = (await ask(`/api/v1/users/${user}/factors`)).body.map(({ id }: { id: string }) => id);
  expect(alone.sort()).toEqual(linked('User.factors', user).sort());
});
