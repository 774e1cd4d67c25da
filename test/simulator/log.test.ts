import { describe, expect, test } from 'vitest';
import { open, q } from './client.ts';

const { simulator, get, all } = await open({ users: 60, groups: 15, apps: 8, devices: 10, speed: 1000 });
const { org } = simulator;
const [userId = ''] = org
  .of('User')
  .all()
  .filter((user) => user.status === 'ACTIVE')
  .map((user) => user.id);
let count = 0;

/** Types of the events that a change writes, with the types of their targets. */
async function written(change: () => unknown): Promise<string[]> {
  const before = new Set(uuidsOf((await poll()).rows));
  change();
  const body = (await poll()).rows.filter(({ uuid }: Event) => !before.has(uuid));
  return body.map((event: Event) => [event.eventType, ...(event.target ?? []).map(({ type }) => type)].join(' '));
}

/** Every event that polling shows, and the link to ask with from then on. */
async function poll(target = '/api/v1/logs?limit=1000'): Promise<{ rows: Event[]; next: string }> {
  const rows: Event[] = [];
  for (let next = target; ; ) {
    const { body, links } = await get(next);
    next = links.next ?? '';
    rows.push(...body);
    if (body.length === 0) return { rows, next };
  }
}

interface Event {
  eventType: string;
  uuid: string;
  published: string;
  target: { id: string; type: string; alternateId: string; displayName: string }[] | null;
}

const typesOf = (body: Event[]) => body.map(({ eventType }) => eventType);
const uuidsOf = (body: Event[]) => body.map(({ uuid }) => uuid);
const newGroup = () => org.createGroup({ name: `Group ${count++}` });
const newUser = () => org.addUser({ login: `log${count++}@example.com`, firstName: 'Log', lastName: 'User' });

describe('a change writes the events that Okta writes', () => {
  const inGroup = () => {
    const [user, group] = [newUser(), newGroup()];
    org.addMember(group, user);
    return { user, group };
  };

  test('of users', async () => {
    const user = newUser();
    expect(await written(newUser)).toEqual(
      expect.arrayContaining(['user.lifecycle.create User', 'user.lifecycle.activate User']),
    );
    expect(await written(() => org.updateUser(user, { title: 'Clerk' }))).toEqual(['user.account.update_profile User']);
    expect(await written(() => org.setUserStatus(user, 'SUSPENDED'))).toEqual(['user.lifecycle.suspend User']);
    expect(await written(() => org.setUserStatus(user, 'ACTIVE'))).toEqual(['user.lifecycle.unsuspend User']);
    expect(await written(() => org.setUserStatus(user, 'LOCKED_OUT'))).toEqual(['user.account.lock User']);
    expect(await written(() => org.setUserStatus(user, 'ACTIVE'))).toEqual(['user.account.unlock_by_admin User']);
    expect(typesOnly(await written(() => org.deleteUser(user)))).toContain('user.lifecycle.deactivate');
    expect(await written(() => org.deleteUser(user))).toEqual([
      'user.lifecycle.delete.initiated User',
      'user.lifecycle.delete.completed User',
    ]);
  });

  test('of groups and their members, and of a member again nothing', async () => {
    const { user, group } = inGroup();
    expect(await written(newGroup)).toEqual(['group.lifecycle.create UserGroup']);
    expect(await written(() => org.updateGroup(group, { description: 'x' }))).toEqual([
      'group.profile.update UserGroup',
    ]);
    expect(await written(() => org.addMember(group, user))).toEqual([]);
    expect(await written(() => org.removeMember(group, user))).toEqual(['group.user_membership.remove User UserGroup']);
    expect(await written(() => org.addMember(group, user))).toEqual(['group.user_membership.add User UserGroup']);
    expect(await written(() => org.deleteGroup(group))).toEqual(['group.lifecycle.delete UserGroup']);
  });

  test('of apps, whose users follow from groups as a job', async () => {
    const { user, group } = inGroup();
    const app = org.createApp('Logged');
    expect(await written(() => org.assignGroup(app, group))).toEqual([
      'group.application_assignment.add UserGroup AppInstance',
      'application.user_membership.add User AppInstance AppUser',
    ]);
    expect(await written(() => org.assignUser(app, user))).toEqual([
      'application.user_membership.update User AppInstance AppUser',
    ]);
    expect(await written(() => org.updateApp(app, { status: 'INACTIVE' }))).toEqual([
      'application.lifecycle.deactivate AppInstance',
    ]);
    expect(await written(() => org.deleteApp(app))).toEqual(['application.lifecycle.delete AppInstance']);
  });

  test('of devices', async () => {
    const device = org.addDevice({ displayName: 'Laptop' });
    expect(await written(() => org.linkDevice(device, userId))).toEqual(['device.user.add Device User']);
    expect(await written(() => org.unlinkDevice(device, userId))).toEqual(['device.user.remove Device User']);
    expect(await written(() => org.setDeviceStatus(device, 'SUSPENDED'))).toEqual(['device.lifecycle.suspend Device']);
    expect(await written(() => org.updateDevice(device, { osVersion: '1' }))).toEqual([]);
    expect(await written(() => org.removeDevice(device))).toEqual(['device.lifecycle.delete Device']);
  });

  test('of a deactivation, which alone tells that the memberships ended', async () => {
    const { user, group } = inGroup();
    const types = typesOnly(await written(() => org.deactivateUser(user)));
    expect(types[0]).toBe('user.lifecycle.deactivate');
    expect(types).not.toContain('group.user_membership.remove');
    expect(org.table('Group.members').get(group, user)).toBeUndefined();
  });
});

function typesOnly(written: string[]): string[] {
  return written.map((line) => line.split(' ')[0] ?? '');
}

describe('an event', () => {
  test('has the parts that Okta sends, the owner of the token as actor, and names as they were', async () => {
    const group = newGroup();
    const { next } = await poll();
    org.addMember(group, userId);
    org.deleteGroup(group);
    const [added] = (await poll(next)).rows as unknown as [Record<string, unknown>];
    const { body: owner } = await get(`/api/v1/users/${org.ownerId}`);
    expect(added).toMatchObject({
      actor: { id: owner.id, type: 'User', alternateId: owner.profile.login },
      displayMessage: 'Add user to group membership',
      legacyEventType: 'core.user_group_member.user_add',
      outcome: { result: 'SUCCESS' },
      severity: 'INFO',
      version: '0',
      target: [{ id: userId }, { id: group, displayName: expect.stringMatching(/^Group /) }],
    });
    expect(Object.keys(added)).toHaveLength(17);
  });

  test('of the time before the start is there', async () => {
    const { rows } = await poll(`/api/v1/logs?since=${q(new Date(org.clock.nowMs() - 89 * 86_400_000).toISOString())}`);
    expect(rows.filter(({ eventType }) => eventType === 'user.session.start').length).toBeGreaterThan(20);
    expect(new Set(uuidsOf(rows)).size).toBe(rows.length);
  });
});

describe('polling', () => {
  test('goes on behind the cursor, and an empty page keeps it', async () => {
    const { next } = await poll();
    const empty = await get(next);
    expect([empty.body, empty.links.next]).toEqual([[], next]);
    const groups = [newGroup(), newGroup(), newGroup()];
    const first = await get(next.replace('limit=1000', 'limit=2'));
    const second = await get(first.links.next ?? '');
    expect([first, second].map(({ body }) => body.map((event: Event) => event.target?.[0]?.id))).toEqual([
      groups.slice(0, 2),
      groups.slice(2),
    ]);
    expect(new URL(next).searchParams.get('after')).toMatch(/^\d{13}_\d+$/);
  });

  test('shows late events behind those published after them, and repeated ones twice', async () => {
    const { next } = await poll();
    org.delayLog(600_000); // 0.6 s, at the speed of this org
    const late = newGroup();
    org.delayLog(0);
    const prompt = newGroup();
    org.repeatLogEvents(1);
    const now = await poll(next);
    expect(now.rows.map(({ target }) => target?.[0]?.id)).toEqual([prompt, prompt]);
    expect(new Set(uuidsOf(now.rows)).size).toBe(1);
    const rows = await until(async () => (await poll(now.next)).rows);
    expect(rows.map(({ target }) => target?.[0]?.id)).toEqual([late]);
    expect((rows[0]?.published ?? '') < (now.rows[0]?.published ?? '')).toBe(true);
  });
});

describe('a bounded request', () => {
  test('is finite, in the order of publication, in pages, both ways', async () => {
    const since = new Date(org.clock.nowMs() - 89 * 86_400_000).toISOString();
    const bounds = `since=${q(since)}&until=${q(new Date(org.clock.nowMs() + 60_000).toISOString())}`;
    const { rows, pages } = await all(`/api/v1/logs?${bounds}&limit=50`);
    const published = rows.map((event) => event.published);
    expect(pages).toBe(Math.ceil(rows.length / 50));
    expect(published).toEqual([...published].sort());
    const back = await all(`/api/v1/logs?${bounds}&limit=70&sortOrder=DESCENDING`);
    expect(uuidsOf(back.rows)).toEqual(uuidsOf(rows).reverse());
  });

  test('starts seven days before its end', async () => {
    const until = org.clock.nowMs() - 20 * 86_400_000;
    const { rows } = await all(`/api/v1/logs?until=${q(new Date(until).toISOString())}`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { published } of rows) {
      expect(Date.parse(published)).toBeGreaterThanOrEqual(until - 7 * 86_400_000);
      expect(Date.parse(published)).toBeLessThan(until);
    }
  });
});

describe('what a request takes', () => {
  const filtered = async (filter: string) => (await get(`/api/v1/logs?limit=1000&filter=${q(filter)}`)).body as Event[];

  test('a filter over single and listed parts', async () => {
    const group = newGroup();
    org.addMember(group, userId);
    expect(typesOf(await filtered(`target.id eq "${group}"`))).toEqual([
      'group.lifecycle.create',
      'group.user_membership.add',
    ]);
    expect(typesOf(await filtered(`target.id eq "${group}" and not (eventType ew ".create")`))).toEqual([
      'group.user_membership.add',
    ]);
    expect(
      typesOf(await filtered(`target.id eq "${group}" and (eventType sw "group.l" or eventType co "zzz")`)),
    ).toEqual(['group.lifecycle.create']);
    expect(new Set(typesOf(await filtered('eventType ne "user.session.start" and actor.id pr'))).size).toBeGreaterThan(
      2,
    );
    expect((await filtered('outcome.result eq "FAILURE"')).length).toBeLessThan((await filtered('severity pr')).length);
  });

  test('words, all of which must be in the event', async () => {
    const id = org.createGroup({ name: 'Wordfinders Guild' });
    expect((await get('/api/v1/logs?q=wordfinders%20GUILD')).body[0].target[0].id).toBe(id);
    expect((await get('/api/v1/logs?q=wordfinders%20nowhere')).body).toEqual([]);
  });

  test.each([
    ['since=2020-01-01T00:00:00Z', 'E0000053'],
    ['since=yesterday', 'E0000030'],
    ['until=13', 'E0000030'],
    ['after=x', 'E0000029'],
    ['limit=1001', 'E0000001'],
    ['limit=-1', 'E0000001'],
    ['sortOrder=UP', 'E0000053'],
    [`filter=${q('published gt "2026-01-01T00:00:00Z"')}`, 'E0000053'],
    [`filter=${q('target[type eq "User"]')}`, 'E0000053'],
    [`filter=${q('debugContext.debugData.requestUri co "x"')}`, 'E0000053'],
    [`filter=${q('eventType is "x"')}`, 'E0000053'],
    [`q=${'a+'.repeat(11)}`, 'E0000031'],
    [`q=${'a'.repeat(41)}`, 'E0000031'],
  ])('%s is refused with %s', async (query, code) => {
    const { status, body } = await get(`/api/v1/logs?${query}`);
    expect([status, body.errorCode]).toEqual([400, code]);
  });
});

describe('a log that strays', async () => {
  const log = { duplicateShare: 1, lateShare: 1, lateMs: 150 };
  const strayed = await open({ users: 20, groups: 5, apps: 4, devices: 0, log });

  test('persists events late and twice, as the options say, and takes any event from the control plane', async () => {
    const { next = '' } = (await strayed.get('/api/v1/logs?limit=1000')).links;
    const body = JSON.stringify({ op: 'logEvent', args: ['zone.create', []] });
    await fetch(`${strayed.simulator.control}/mutations`, { method: 'POST', body });
    expect((await strayed.get(next)).body).toEqual([]);
    const rows: Event[] = await until(async () => (await strayed.get(next)).body);
    expect([typesOf(rows), new Set(uuidsOf(rows)).size]).toEqual([['zone.create', 'zone.create'], 1]);
  });
});

/** Asks until there is something. */
async function until<T>(ask: () => Promise<T[]>): Promise<T[]> {
  for (;;) {
    const found = await ask();
    if (found.length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
