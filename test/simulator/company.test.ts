import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readPath } from '../../src/model/path.ts';
import { makeOrg } from '../../src/simulator/seed.ts';

const org = makeOrg({ seed: 7, users: 1000 }, 1);
const users = org.of('User').all();
const roster = parse(org.roster(), { columns: true }) as Record<string, string>[];
const profile = (record: unknown, name: string) => readPath(record, `profile.${name}`);
const times = <T>(values: readonly T[]) =>
  values.reduce((sum, value) => sum.set(value, (sum.get(value) ?? 0) + 1), new Map<T, number>());

describe('an org', () => {
  test('follows from its seed', () => {
    const again = makeOrg({ seed: 7, users: 1000 }, 1);
    const other = makeOrg({ seed: 8, users: 1000 }, 1);
    expect(again.truth()).toEqual(org.truth());
    expect(again.of('User').all()).toEqual(users);
    expect(again.of('App').all()).toEqual(org.of('App').all());
    expect(again.roster()).toBe(org.roster());
    expect(other.of('User').ids()).not.toEqual(org.of('User').ids());
  });

  test('has as many records as asked for', () => {
    const small = makeOrg({ users: 12, groups: 5, apps: 3, devices: 4, others: { NetworkZone: 2 } }, 1);
    const counts = Object.entries(small.truth().nodes).map(([kind, ids]) => [kind, ids.length]);
    expect(Object.fromEntries(counts)).toMatchObject({ User: 12, Group: 5, App: 3, Device: 4, NetworkZone: 2 });
  });

  test.each([0, 1, 2, 3])('can be as small as %i users', (count) => {
    const tiny = makeOrg({ users: count, groups: 2, apps: 0, devices: 0 }, 1);
    expect(tiny.of('User').size).toBe(count);
    expect(tiny.truth().links['Group.members']?.length).toBeGreaterThanOrEqual(0);
    expect(tiny.roster()).toContain('employee_number');
  });

  test('of 20,000 users is made, with many links', () => {
    const large = makeOrg({ users: 20_000 }, 1);
    const { nodes, links } = large.truth();
    expect(nodes.User).toHaveLength(20_000);
    expect(links['Group.members']?.length).toBeGreaterThan(100_000);
    expect(links['App.users']?.length).toBeGreaterThan(50_000);
  });

  test('has users in every state, most of them active', () => {
    const byStatus = times(users.map((user) => user.status));
    expect(byStatus.get('ACTIVE')).toBeGreaterThan(600);
    for (const status of ['STAGED', 'PROVISIONED', 'LOCKED_OUT', 'SUSPENDED', 'DEPROVISIONED', 'PASSWORD_EXPIRED']) {
      expect(byStatus.get(status), status).toBeGreaterThan(0);
    }
  });

  test('has logins that nobody shares, in plain letters, for names in any', () => {
    const logins = users.map((user) => String(profile(user, 'login')));
    expect(new Set(logins).size).toBe(users.length);
    expect(logins.filter((login) => !/^[a-z0-9.@_-]+$/.test(login))).toEqual([]);
    expect(users.some((user) => /[^ -~]/.test(String(profile(user, 'lastName'))))).toBe(true);
  });

  test('has Everyone, and groups of very different sizes', () => {
    const { links } = org.truth();
    const sizes = [...times((links['Group.members'] ?? []).map(([group]) => group)).values()].sort((a, b) => b - a);
    expect(sizes[0]).toBe(users.filter((user) => user.status !== 'DEPROVISIONED').length);
    expect(sizes[1]).toBeGreaterThan(10 * (sizes[Math.floor(sizes.length / 2)] ?? 0));
    expect(sizes.length).toBeLessThan(org.of('Group').size); // some are empty
    const names = org
      .of('Group')
      .all()
      .map((group) => profile(group, 'name'));
    expect(names).toEqual(expect.arrayContaining(['Everyone', 'Okta Administrators']));
    expect(new Set(names).size).toBe(names.length);
  });

  test('has apps through groups and directly, of many modes, some without one', () => {
    const rows = (org.truth().links['App.users'] ?? []).map(([app, user]) => org.table('App.users').get(app, user));
    expect(times(rows.map((row) => row?.scope)).get('USER')).toBeGreaterThan(10);
    expect(times(rows.map((row) => row?.scope)).get('GROUP')).toBeGreaterThan(1000);
    const modes = times(
      org
        .of('App')
        .all()
        .map((app) => app.signOnMode),
    );
    expect(modes.size).toBeGreaterThan(6);
    expect(modes.get(null)).toBeGreaterThan(0);
  });

  test('has devices that several share, and some that nobody has', () => {
    const users = times((org.truth().links['Device.users'] ?? []).map(([device]) => device));
    expect([...users.values()].filter((count) => count > 1).length).toBeGreaterThan(0);
    expect(users.size).toBeLessThan(org.of('Device').size);
  });

  test('gives an app through a group only to who is in it', () => {
    const { links } = org.truth();
    const members = new Set((links['Group.members'] ?? []).map((pair) => pair.join(' ')));
    const wrong = (links['App.users'] ?? []).filter(([app, user]) => {
      const row = org.table('App.users').get(app, user);
      return row?.scope === 'GROUP' && !members.has(`${String(row.group)} ${user}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('its roster', () => {
  const numbers = times(roster.map((row) => row.employee_number));
  const emails = times(roster.map((row) => row.work_email));

  test('leads each person up to one at the top, where nothing goes wrong', () => {
    const orderly = makeOrg({ seed: 7, users: 1000, people: { mishaps: 0 } }, 1);
    const roster = parse(orderly.roster(), { columns: true }) as Record<string, string>[];
    const byNumber = new Map(roster.map((row) => [row.employee_number, row]));
    const tops = roster.filter((row) => row.manager_employee_number === '');
    expect(tops).toHaveLength(1);
    for (const row of roster) {
      let at: Record<string, string> | undefined = row;
      let steps = 0;
      while (at !== undefined && at.manager_employee_number !== '' && steps < 30) {
        at = byNumber.get(at.manager_employee_number ?? '');
        steps++;
      }
      expect(at, `${row.employee_number} after ${steps} steps`).toBe(tops[0]);
    }
  });

  test('fits most accounts by number, some by address alone, and some not at all', () => {
    const how = times(
      users.map((user) => {
        if (numbers.has(String(profile(user, 'employeeNumber')))) return 'number';
        return emails.has(String(profile(user, 'email'))) ? 'email' : 'none';
      }),
    );
    expect(how.get('number')).toBeGreaterThan(750);
    expect(how.get('email')).toBeGreaterThan(50);
    expect(how.get('none')).toBeGreaterThan(20);
  });

  test('has people without an account, leavers, and keys that occur twice', () => {
    const known = new Set(users.flatMap((user) => [profile(user, 'employeeNumber'), profile(user, 'login')]));
    const without = roster.filter((row) => !known.has(row.employee_number) && !known.has(row.work_email));
    expect(without.length).toBeGreaterThan(10);
    expect(roster.filter((row) => row.status === 'Terminated').length).toBeGreaterThan(10);
    expect([...numbers.values()].some((count) => count > 1)).toBe(true);
    expect([...emails].some(([email, count]) => email !== '' && count > 1)).toBe(true);
    const ofAccounts = times(
      users.map((user) => profile(user, 'employeeNumber')).filter((number) => number !== undefined),
    );
    expect([...ofAccounts.values()].filter((count) => count > 1).length).toBeGreaterThan(0);
  });
});
