import { describe, expect, test } from 'vitest';
import { open, q } from './client.ts';

const lagMs = 600;
const { simulator, get, ids } = await open({ users: 30, groups: 8, apps: 4, devices: 5, searchLagMs: lagMs });
const { org } = simulator;
let count = 0;

const searched = (search: string) => ids(`/api/v1/users?search=${q(search)}`);
const filtered = (filter: string) => ids(`/api/v1/users?filter=${q(filter)}`);

/** Asks until the answer is the wanted one: a search is behind for a while. */
async function atLast(ask: () => Promise<unknown>, wanted: unknown): Promise<void> {
  await expect.poll(ask, { timeout: 5000, interval: 20 }).toEqual(wanted);
}

describe('a search lags behind', () => {
  test('a new user, whom a filter and the path show at once', async () => {
    const login = `lag${count++}@example.com`;
    const id = org.addUser({ login });
    expect(await searched(`profile.login eq "${login}"`)).toEqual([]);
    expect(await filtered(`profile.login eq "${login}"`)).toEqual([id]);
    expect((await get(`/api/v1/users/${id}`)).status).toBe(200);
    await atLast(() => searched(`profile.login eq "${login}"`), [id]);
  });

  test('a change, of which it shows the record before', async () => {
    const id = org.addUser({ login: `lag${count++}@example.com`, title: 'First' });
    await atLast(() => searched(`id eq "${id}"`), [id]);
    org.updateUser(id, { title: 'Second' });
    org.updateUser(id, { title: 'Third' });
    const { body } = await get(`/api/v1/users?search=${q(`profile.title eq "First" and id eq "${id}"`)}`);
    expect(body[0].profile.title).toBe('First');
    expect(await searched(`profile.title eq "Third" and id eq "${id}"`)).toEqual([]);
    await atLast(() => searched(`profile.title eq "Third" and id eq "${id}"`), [id]);
    expect(await searched(`profile.title eq "First" and id eq "${id}"`)).toEqual([]);
  });

  test('a removal', async () => {
    const id = org.createGroup({ name: `Lagging ${count++}` });
    const found = () => ids(`/api/v1/groups?search=${q('profile.name sw "Lagging"')}`);
    await atLast(found, [id]);
    org.deleteGroup(id);
    expect((await get(`/api/v1/groups/${id}`)).status).toBe(404);
    expect(await found()).toEqual([id]);
    await atLast(found, []);
  });
});

describe('fields', () => {
  test('leave the named parts and the id', async () => {
    const fields = q('status,profile:(login, city)');
    const { body, links } = await get(`/api/v1/users?limit=3&fields=${fields}`);
    for (const row of body) {
      expect(Object.keys(row).sort()).toEqual(['id', 'profile', 'status']);
      expect(['city', 'login']).toEqual(expect.arrayContaining(Object.keys(row.profile)));
    }
    expect(links.next).toContain(`fields=${fields}`);
    expect(Object.keys((await get('/api/v1/users?limit=1&fields=created')).body[0])).toEqual(['id', 'created']);
  });

  test.each(['', 'profile:(login', 'profile)'])('such as "%s" are refused', async (fields) => {
    const { status, body } = await get(`/api/v1/users?fields=${q(fields)}`);
    expect([status, body.errorCode]).toEqual([400, 'E0000001']);
  });
});

describe('expand', () => {
  const appId = org.truth().nodes.App?.[0];

  test.each(['/api/v1/users', '/api/v1/groups', '/api/v1/apps', '/api/v1/devices', `/api/v1/apps/${appId}`])(
    'of a value that %s does not take is refused',
    async (path) => {
      const { status, body } = await get(`${path}?expand=nonsense`);
      expect([status, body.errorCode, body.errorCauses]).toEqual([
        400,
        'E0000001',
        [{ errorSummary: 'Expand query is malformed.' }],
      ]);
    },
  );

  test.each(['/api/v1/zones', '/api/v1/meta/types/user'])('is nothing to %s', async (path) => {
    expect((await get(`${path}?expand=nonsense`)).body).toEqual((await get(path)).body);
  });
});

describe('schemas', () => {
  test('tell the attributes that the org added, of every user type, and those that a change brings', async () => {
    org.addUser({ login: `lag${count++}@example.com`, petName: 'Rex' });
    const { body: types } = await get('/api/v1/meta/types/user');
    for (const { name, _links } of types) {
      const { body } = await get(_links.schema.href);
      expect([body.name, body.definitions.base.properties.login.required]).toEqual([name, true]);
      const custom = Object.entries(body.definitions.custom.properties as Record<string, { type: string }>);
      expect(Object.fromEntries(custom.map(([attribute, { type }]) => [attribute, type]))).toEqual({
        badgeId: 'string',
        remoteWorker: 'boolean',
        skills: 'array',
        clearanceLevel: 'integer',
        petName: 'string',
      });
    }
    expect((await get('/api/v1/meta/schemas/user/default')).body.name).toBe('user');
    expect((await get('/api/v1/meta/schemas/user/oscnone')).body.errorCode).toBe('E0000007');
  });
});
