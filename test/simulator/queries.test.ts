import { describe, expect, test } from 'vitest';
import { readPath } from '../../src/model/path.ts';
import { open, q } from './client.ts';

const { simulator, get, all, ids } = await open({ users: 260, groups: 40, apps: 40, devices: 120 });
const { org } = simulator;
const { nodes, links } = org.truth();
const users = org.of('User').all();
const idsWhere = (test: (user: (typeof users)[number]) => boolean) => users.filter(test).map((user) => user.id);
const found = async (expression: string, param = 'search') =>
  (await all(`/api/v1/users?${param}=${q(expression)}`)).rows.map((row) => row.id);
const profile = (user: (typeof users)[number], name: string) => readPath(user, `profile.${name}`);

describe('a search for users', () => {
  test.each<[string, (user: (typeof users)[number]) => boolean]>([
    ['status eq "ACTIVE"', (user) => user.status === 'ACTIVE'],
    ['profile.department eq "sALES"', (user) => profile(user, 'department') === 'Sales'],
    ['profile.title sw "Senior"', (user) => String(profile(user, 'title')).startsWith('Senior')],
    ['profile.lastName co "son"', (user) => String(profile(user, 'lastName')).toLowerCase().includes('son')],
    ['profile.nickName pr', (user) => profile(user, 'nickName') !== undefined],
    ['profile.clearanceLevel ge 3', (user) => Number(profile(user, 'clearanceLevel') ?? 0) >= 3],
    ['profile.remoteWorker eq true', (user) => profile(user, 'remoteWorker') === true],
    ['profile.skills eq "SQL"', (user) => ((profile(user, 'skills') ?? []) as string[]).includes('SQL')],
    ['created lt "2020-01-01T00:00:00.000Z"', (user) => String(user.created) < '2020'],
    ['lastUpdated ge "2025-06-01T02:00:00.000+02:00"', (user) => String(user.lastUpdated) >= '2025-06-01'],
    ['status lt "STAGED" or status gt "STAGED"', (user) => user.status !== 'STAGED'],
    [
      'profile.city eq "Berlin" and (status eq "ACTIVE" or profile.userType eq "Contractor")',
      (user) =>
        profile(user, 'city') === 'Berlin' && (user.status === 'ACTIVE' || profile(user, 'userType') === 'Contractor'),
    ],
    [
      'profile.city eq "Berlin" or profile.city eq "Lagos" and status eq "ACTIVE"',
      (user) => profile(user, 'city') === 'Berlin' || (profile(user, 'city') === 'Lagos' && user.status === 'ACTIVE'),
    ],
  ])('finds %s', async (expression, test) => {
    expect(idsWhere(test).length).toBeGreaterThan(0);
    expect(await found(expression)).toEqual(idsWhere(test));
  });

  test('finds fifty by id with one call', async () => {
    const wanted = users.slice(0, 50).map((user) => user.id);
    const expression = [...wanted].reverse().map((id) => `id eq "${id}"`);
    expect(await ids(`/api/v1/users?limit=200&search=${q(expression.join(' or '))}`)).toEqual(wanted);
    expect(await found(`${expression.join(' or ')}`, 'filter')).toEqual(wanted);
    expect(await found('id eq "00unobody"')).toEqual([]);
  });

  test('finds the users of a type', async () => {
    const type = String(readPath(users[0], 'type.id'));
    expect(await found(`type.id eq "${type}"`)).toEqual(idsWhere((user) => readPath(user, 'type.id') === type));
  });

  test('knows quotes and backslashes in a value', async () => {
    const id = org.addUser({ login: 'quoted@example.com', firstName: 'A "q" \\ b', lastName: 'Quoted' });
    expect(await found('profile.firstName eq "A \\"q\\" \\\\ b"')).toEqual([id]);
  });

  test('sorts, with missing values last going up and first going down, also across pages', async () => {
    const sorted = async (order: string) =>
      (await all(`/api/v1/users?limit=60&search=${q('status pr')}&sortBy=profile.middleName&sortOrder=${order}`)).rows;
    const up = (await sorted('asc')).map((row) => row.profile.middleName ?? null);
    const down = (await sorted('desc')).map((row) => row.profile.middleName ?? null);
    const present = up.filter((name) => name !== null);
    expect(present.length).toBeGreaterThan(2);
    expect(present).toEqual([...present].sort());
    expect(up.slice(present.length).every((name) => name === null)).toBe(true);
    expect(down.slice(0, up.length - present.length).every((name) => name === null)).toBe(true);
    expect(new Set((await sorted('asc')).map((row) => row.id)).size).toBe(org.of('User').size);
  });

  test.each([
    'status ne "ACTIVE"',
    'not (status eq "ACTIVE")',
    'status eq ACTIVE',
    'status eq',
    'status eq "ACTIVE" and',
    '(status eq "ACTIVE"',
    'status eq "ACTIVE" status eq "STAGED"',
    'status eq "ACTIVE',
    'profile.unheardOf eq "x"',
    'Status eq "ACTIVE"',
    'profile.title co "Engineer"',
    'profile.city xx "Berlin"',
    'credentials.provider.type eq "OKTA"',
    '',
  ])('refuses %s', async (expression) => {
    const { status, body } = await get(`/api/v1/users?search=${q(expression)}`);
    expect([status, body.errorCode, body.errorSummary]).toEqual([400, 'E0000031', 'Invalid search criteria.']);
  });

  test('refuses a time that is none', async () => {
    const { status, body } = await get(`/api/v1/users?search=${q('lastUpdated gt "yesterday"')}`);
    expect([status, body.errorCode]).toEqual([400, 'E0000030']);
  });
});

describe('a filter for users', () => {
  test('minds the case, where a search does not', async () => {
    const login = String(profile(users[0] as (typeof users)[number], 'login'));
    expect(await found(`profile.login eq "${login.toUpperCase()}"`, 'filter')).toEqual([]);
    expect(await found(`profile.login eq "${login}"`, 'filter')).toHaveLength(1);
    expect(await found(`profile.login eq "${login.toUpperCase()}"`)).toHaveLength(1);
  });

  test('takes times, and brings everyone with one of long ago', async () => {
    const everyone = await found('lastUpdated gt "2000-01-01T00:00:00.000Z"', 'filter');
    expect(everyone).toEqual(org.of('User').ids());
  });

  test.each(['profile.department eq "Sales"', 'profile.login sw "a"', 'status ne "ACTIVE"', 'status'])(
    'refuses %s',
    async (expression) => {
      const { status, body } = await get(`/api/v1/users?filter=${q(expression)}`);
      expect([status, body.errorCode]).toEqual([400, 'E0000053']);
    },
  );
});

describe('q', () => {
  test('finds users by the start of a name or address, ten unless the caller names a number, on one page', async () => {
    const { body, links } = await get('/api/v1/users?q=a');
    expect(body).toHaveLength(10);
    expect(links).toEqual({ self: expect.stringMatching(/users\?limit=10&q=a$/) });
    expect(await ids('/api/v1/users?q=a&limit=2')).toEqual([body[0].id, body[1].id]);
    expect((await ids('/api/v1/users?q=a&limit=200')).length).toBeGreaterThan(10);
    for (const { profile } of body) expect(`${profile.firstName} ${profile.lastName} ${profile.email}`).toMatch(/\ba/i);
  });

  test('finds groups by the start of a name', async () => {
    const { body: rows, links } = await get('/api/v1/groups?q=oFFice');
    expect(rows).toHaveLength(9);
    expect(links).toEqual({});
    expect((await get('/api/v1/groups?q=oFFice&limit=4')).body).toHaveLength(4);
    expect(rows.every((row: { profile: { name: string } }) => row.profile.name.startsWith('Office '))).toBe(true);
  });

  test('finds apps by the start of label or name, page by page', async () => {
    const { rows } = await all('/api/v1/apps?q=book&limit=1');
    expect(rows.map((row) => row.name)).toContain('bookmark');
    expect(rows.every((row) => /^book/i.test(row.name) || /^book/i.test(row.label))).toBe(true);
  });

  test('finds users of an app', async () => {
    const [app, user] = links['App.users']?.[0] ?? [];
    const login = readPath(org.find('User', user ?? ''), 'profile.login');
    expect(await ids(`/api/v1/apps/${app}/users?q=${login}`)).toEqual([user]);
  });
});

describe('groups', () => {
  test('by id with their counts cost one call', async () => {
    const wanted = nodes.Group?.slice(0, 12) ?? [];
    const filter = q(wanted.map((id) => `id eq "${id}"`).join(' or '));
    const { body } = await get(`/api/v1/groups?expand=stats&filter=${filter}`);
    expect(body.map((row: { id: string }) => row.id)).toEqual(wanted);
    const { links } = org.truth(); // Everyone has grown since the start
    for (const { id, _embedded } of body) {
      expect(_embedded.stats.usersCount).toBe(links['Group.members']?.filter(([group]) => group === id).length);
      expect(_embedded.stats.appsCount).toBe(links['App.groups']?.filter(([, group]) => group === id).length);
    }
  });

  test('have no counts unless asked', async () => {
    expect((await get('/api/v1/groups?limit=1')).body[0]._embedded).toBeUndefined();
  });

  test('come with the app that brought them', async () => {
    const [group, app] = links['Group.source']?.[0] ?? [];
    const { body } = await get(`/api/v1/groups?expand=app&filter=${q(`id eq "${group}"`)}`);
    expect(body[0]).toMatchObject({ type: 'APP_GROUP', source: { id: app }, _embedded: { app: { id: app } } });
    expect(body[0]._links.source.href).toBe(`${simulator.url}/api/v1/apps/${app}`);
  });

  test('are found by type, by time of change and by name', async () => {
    const groups = org.of('Group').all();
    const byType = groups.filter((group) => group.type === 'APP_GROUP').map((group) => group.id);
    expect(await ids(`/api/v1/groups?filter=${q('type eq "APP_GROUP"')}`)).toEqual(byType);
    const since = '2026-01-01T00:00:00.000Z';
    const changed = groups.filter((group) => String(group.lastMembershipUpdated) > since).map((group) => group.id);
    const filter = `lastUpdated gt "${since}" or lastMembershipUpdated gt "${since}"`;
    expect(changed.length).toBeGreaterThan(0);
    expect(await ids(`/api/v1/groups?filter=${q(filter)}`)).toEqual(expect.arrayContaining(changed));
    expect(await ids(`/api/v1/groups?search=${q('profile.name eq "everyone"')}`)).toHaveLength(1);
  });
});

describe('apps', () => {
  const [app = '', user = ''] = links['App.users']?.[0] ?? [];

  test('of a user come with the row of that user', async () => {
    const expected = (links['App.users'] ?? []).filter(([, id]) => id === user).map(([id]) => id);
    const { rows } = await all(`/api/v1/apps?filter=${q(`user.id eq "${user}"`)}&expand=user/${user}&limit=20`);
    expect(rows.map((row) => row.id)).toEqual(expected);
    expect(rows[0]._embedded.user).toMatchObject({ id: user, scope: expect.stringMatching(/USER|GROUP/) });
  });

  test.each(['status eq "ACTIVE" or status eq "INACTIVE"', 'label eq "Slack"', 'status sw "A"'])(
    'take one comparison only: %s is refused',
    async (filter) => {
      const { status, body } = await get(`/api/v1/apps?filter=${q(filter)}`);
      expect([status, body.errorCode]).toEqual([400, 'E0000031']);
    },
  );

  test('list users with the user where asked, and take no filter there', async () => {
    const { body } = await get(`/api/v1/apps/${app}/users?expand=user&limit=1`);
    expect(body[0]._embedded.user.profile.login).toBe(body[0].credentials.userName);
    expect((await get(`/api/v1/apps/${app}/users?limit=1`)).body[0]._embedded).toBeUndefined();
    expect((await get(`/api/v1/apps/${app}/users?filter=${q('status eq "ACTIVE"')}`)).status).toBe(400);
  });

  test('list groups with priority, and the group where asked', async () => {
    const [withGroup] = links['App.groups']?.[0] ?? [];
    const { body } = await get(`/api/v1/apps/${withGroup}/groups?expand=group`);
    expect(body[0]).toMatchObject({ priority: expect.any(Number), _embedded: { group: { id: body[0].id } } });
  });
});

describe('devices', () => {
  const [device = '', user = ''] = links['Device.users']?.[0] ?? [];
  const search = q(`id eq "${device}"`);

  test('come with whole or short users', async () => {
    const short = (await get(`/api/v1/devices?expand=userSummary&search=${search}`)).body[0]._embedded.users[0];
    const whole = (await get(`/api/v1/devices?expand=user&search=${search}`)).body[0]._embedded.users[0];
    expect(Object.keys(short.user).sort()).toEqual(['_links', 'id', 'profile']);
    expect([short.user.id, whole.user.id, whole.user.status]).toEqual([user, user, org.find('User', user)?.status]);
    expect((await get(`/api/v1/devices?search=${search}`)).body[0]._embedded).toBeUndefined();
  });

  test('of a user come in rows', async () => {
    const rows = (await get(`/api/v1/users/${user}/devices`)).body;
    expect(Object.keys(rows[0]).sort()).toEqual(['created', 'device', 'deviceUserId']);
    expect(rows.map((row: { device: { id: string } }) => row.device.id)).toContain(device);
    expect((await get(`/api/v1/devices/${device}/users`)).body[0].user.id).toBe(user);
  });
});

describe('one user', () => {
  test('is found by login and by its start, whatever the case', async () => {
    const [user] = users;
    const login = String(profile(user as (typeof users)[number], 'login'));
    for (const key of [login, login.toUpperCase(), q(login), login.split('@')[0]]) {
      expect((await get(`/api/v1/users/${key}`)).body.id).toBe(user?.id);
    }
    expect(await ids(`/api/v1/users/${q(login)}/groups`)).toEqual(await ids(`/api/v1/users/${user?.id}/groups`));
  });

  test('has more links than in a list, and only two attributes that are null', async () => {
    const { body } = await get(`/api/v1/users/${users[0]?.id}`);
    expect(Object.keys(body._links)).toEqual(expect.arrayContaining(['self', 'schema', 'type']));
    expect(Object.keys((await get('/api/v1/users?limit=1')).body[0]._links)).toEqual(['self']);
    const nulls = users.flatMap((user) => Object.entries(user.profile as object).filter(([, value]) => value === null));
    expect([...new Set(nulls.map(([name]) => name))].sort()).toEqual(['mobilePhone', 'secondEmail']);
  });

  test('comes without credentials where the content type says so', async () => {
    const type = { 'content-type': 'application/json; okta-response="omitCredentials,omitCredentialsLinks"' };
    const { body } = await get(`/api/v1/users/${users[0]?.id}`, type);
    expect([body.credentials, Object.keys(body._links)]).toEqual([undefined, ['self']]);
    expect((await get(`/api/v1/users/${users[0]?.id}`)).body.credentials.provider.type).toBeDefined();
  });
});
