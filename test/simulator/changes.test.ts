import { describe, expect, test } from 'vitest';
import { OktaGraphError } from '../../src/errors.ts';
import type { Kind } from '../../src/model/index.ts';
import { makeOrg } from '../../src/simulator/seed.ts';
import { open } from './client.ts';

const org = makeOrg({ users: 80, groups: 25, apps: 12, devices: 20 }, 1);
let count = 0;
const newUser = (more: Record<string, unknown> = {}) => org.addUser({ login: `new${count++}@example.com`, ...more });
const pairs = (link: string) => (org.truth().links[link] ?? []).map((pair) => pair.join(' '));
const changed = (kind: Kind, id: string, name = 'lastUpdated') => String(org.find(kind, id)?.[name]);
const everyone = () =>
  org
    .of('Group')
    .all()
    .find((group) => (group.profile as { name: string }).name === 'Everyone')?.id ?? '';

describe('a user', () => {
  test('who is new is in Everyone, and has what Everyone has', () => {
    const app = org.createApp('For all');
    org.assignGroup(app, everyone());
    const user = newUser();
    expect(pairs('Group.members')).toContain(`${everyone()} ${user}`);
    expect(pairs('App.users')).toContain(`${app} ${user}`);
    expect(org.truth().nodes.User).toContain(user);
  });

  test('needs a login that is free', () => {
    const login = `taken${count++}@example.com`;
    org.addUser({ login });
    expect(() => org.addUser({ login: login.toUpperCase() })).toThrow(OktaGraphError);
    expect(() => org.addUser({ firstName: 'Nameless' })).toThrow(/needs a login/);
    expect(() => org.updateUser(newUser(), { login })).toThrow(/login/);
  });

  test('who changes gets a later time, and null unsets an attribute', () => {
    const user = newUser({ title: 'Analyst', mobilePhone: '1' });
    const before = changed('User', user);
    org.updateUser(user, { title: null, mobilePhone: null, department: 'Legal' });
    expect(changed('User', user) > before).toBe(true);
    const profile = org.find('User', user)?.profile as Record<string, unknown>;
    expect([profile.department, profile.mobilePhone, 'title' in profile]).toEqual(['Legal', null, false]);
  });

  test('who is deactivated leaves groups and apps, and is removed by the second deletion', () => {
    const [user, group, app] = [newUser(), org.createGroup({ name: 'Leavers' }), org.createApp('Left')];
    org.addMember(group, user);
    org.assignUser(app, user);
    const before = changed('Group', group, 'lastMembershipUpdated');
    org.deleteUser(user);
    expect(org.find('User', user)?.status).toBe('DEPROVISIONED');
    for (const link of ['Group.members', 'App.users'])
      expect(pairs(link).filter((pair) => pair.includes(user))).toEqual([]);
    expect(changed('Group', group, 'lastMembershipUpdated')).toBe(before);
    expect(() => org.addMember(group, user)).toThrow(/deprovisioned/);
    org.deleteUser(user);
    expect(org.find('User', user)).toBeUndefined();
  });
});

describe('a group', () => {
  test('passes its apps on to who joins, and takes them from who leaves', () => {
    const [user, group, app] = [newUser(), org.createGroup({ name: 'Team' }), org.createApp('Tool')];
    org.assignGroup(app, group);
    const before = changed('Group', group, 'lastMembershipUpdated');
    const profileBefore = changed('Group', group);
    org.addMember(group, user);
    expect(changed('Group', group, 'lastMembershipUpdated') > before).toBe(true);
    expect(changed('Group', group)).toBe(profileBefore);
    expect(org.table('App.users').get(app, user)).toMatchObject({ scope: 'GROUP', group });
    org.removeMember(group, user);
    expect(org.table('App.users').get(app, user)).toBeUndefined();
  });

  test('that goes takes its apps from its members, save those another group or the user has', () => {
    const app = org.createApp('Kept by some');
    const [one, two] = [org.createGroup({ name: 'One' }), org.createGroup({ name: 'Two' })];
    const [only, both, direct] = [newUser(), newUser(), newUser()];
    org.assignGroup(app, one);
    org.assignGroup(app, two);
    for (const user of [only, both, direct]) org.addMember(one, user);
    org.addMember(two, both);
    org.assignUser(app, direct);
    expect(org.table('App.users').get(app, both)?.group).toBe(one);
    org.deleteGroup(one);
    expect(org.table('App.users').get(app, only)).toBeUndefined();
    expect(org.table('App.users').get(app, both)).toMatchObject({ scope: 'GROUP', group: two });
    expect(org.table('App.users').get(app, direct)?.scope).toBe('USER');
    expect(org.truth().nodes.Group).not.toContain(one);
    expect(pairs('App.groups').filter((pair) => pair.endsWith(one))).toEqual([]);
  });

  test('that is built in keeps its members and stays', () => {
    expect(() => org.addMember(everyone(), newUser())).toThrow(/Everyone/);
    expect(() => org.deleteGroup(everyone())).toThrow(/built-in/);
  });
});

describe('an app', () => {
  test('assigned to a user and through a group is theirs until both are taken back', () => {
    const [user, group, app] = [newUser(), org.createGroup({ name: 'Both ways' }), org.createApp('Twice')];
    org.addMember(group, user);
    org.assignGroup(app, group, 3);
    org.assignUser(app, user);
    expect(org.table('App.users').get(app, user)?.scope).toBe('USER');
    expect(org.table('App.groups').get(app, group)?.priority).toBe(3);
    org.unassignUser(app, user);
    expect(org.table('App.users').get(app, user)?.scope).toBe('GROUP');
    org.unassignGroup(app, group);
    expect(org.table('App.users').get(app, user)).toBeUndefined();
  });

  test('that goes takes its assignments and the groups it brought', () => {
    const app =
      org
        .of('App')
        .all()
        .find((app) => app.name === 'active_directory')?.id ?? '';
    const brought = (org.truth().links['Group.source'] ?? []).filter(([, id]) => id === app);
    expect(brought.length).toBeGreaterThan(0);
    org.deleteApp(app);
    expect(org.truth().nodes.App).not.toContain(app);
    for (const [group] of brought) expect(org.find('Group', group)).toBeUndefined();
  });
});

test('a device comes, gets users, loses one and goes', () => {
  const [one, two] = [newUser(), newUser()];
  const device = org.addDevice({ displayName: 'Shared screen', platform: 'LINUX' }, [one, two]);
  expect(pairs('Device.users').filter((pair) => pair.startsWith(device))).toHaveLength(2);
  org.unlinkDevice(device, one);
  org.updateDevice(device, { displayName: 'Own screen' });
  expect(pairs('Device.users').filter((pair) => pair.startsWith(device))).toEqual([`${device} ${two}`]);
  org.removeDevice(device);
  expect(pairs('Device.users').filter((pair) => pair.startsWith(device))).toEqual([]);
});

test('what is not there cannot be changed', () => {
  for (const change of [
    () => org.updateUser('00unone', {}),
    () => org.deleteGroup('00gnone'),
    () => org.deleteApp('x'),
  ]) {
    expect(change).toThrow(/has no \w+ (00unone|00gnone|x)/);
  }
});

describe('the control plane', async () => {
  const { simulator, get } = await open({ users: 40, groups: 24 });
  const control = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(simulator.control + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, text, json: () => JSON.parse(text) };
  };

  test('tells the truth, the roster, the limits and itself', async () => {
    expect((await control('GET', '/truth')).json()).toEqual(JSON.parse(JSON.stringify(simulator.org.truth())));
    expect((await control('GET', '/roster.csv')).text).toBe(simulator.org.roster());
    await get('/api/v1/apps');
    expect((await control('GET', '/limits')).json().windows).toContainEqual(
      expect.objectContaining({ bucket: 'apps', used: expect.any(Number) }),
    );
    expect((await control('GET', '/')).json().mutations).toContain('addMember');
  });

  test('lists the requests, and forgets them', async () => {
    await get('/api/v1/zones');
    expect((await control('GET', '/requests')).json()).toContainEqual(
      expect.objectContaining({ path: '/api/v1/zones' }),
    );
    expect((await control('DELETE', '/requests')).status).toBe(204);
    expect((await control('GET', '/requests')).json()).toEqual([]);
  });

  test('changes the org, which answers with it at once', async () => {
    const args = [{ login: 'by.control@example.com', firstName: 'By', lastName: 'Control' }];
    const { result } = (await control('POST', '/mutations', { op: 'addUser', args })).json();
    expect((await get(`/api/v1/users/${result}`)).body.profile.firstName).toBe('By');
    expect((await control('POST', '/mutations', { op: 'deactivateUser', args: [result] })).json()).toEqual({
      result: null,
    });
    expect((await get(`/api/v1/users/${result}`)).body.status).toBe('DEPROVISIONED');
  });

  test('makes faults, and takes them back', async () => {
    await control('POST', '/faults', { path: '/api/v1/groups', status: 503, times: 1 });
    await control('POST', '/faults', { pattern: '^/api/v1/devices', status: 500 });
    expect((await get('/api/v1/groups')).body.errorCode).toBe('E0000010');
    expect((await get('/api/v1/groups')).status).toBe(200);
    expect((await get('/api/v1/devices?limit=1')).status).toBe(500);
    await control('DELETE', '/faults');
    expect((await get('/api/v1/devices?limit=1')).status).toBe(200);
  });

  test.each([
    ['POST', '/mutations', { op: 'constructor' }, 400, /op is one of: addDevice/],
    ['POST', '/mutations', { op: 'deleteGroup', args: ['00gnone'] }, 404, /00gnone/],
    ['POST', '/faults', {}, 400, /path/],
    ['POST', '/faults', { pattern: '(', status: 500 }, 400, /expression/],
    ['GET', '/nothing', undefined, 404, /GET \//],
  ])('%s %s with %j answers %i', async (method, path, body, status, message) => {
    const reply = await control(method, path, body);
    expect(reply.status).toBe(status);
    expect(reply.json().message).toMatch(message);
  });
});
