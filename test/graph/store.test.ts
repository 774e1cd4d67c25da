import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ends } from '../../src/model/index.ts';
import type { LinkRow, MirrorRun } from '../../src/ports/sync.ts';
import { contents, mirrors, node, type OpenMirror, reportOf, syncOnce } from './mirrors.ts';

const members = ends('Group').members!;
const groupsOf = ends('User').groups!;
const appUsers = ends('App').users!;
const appGroups = ends('App').groups!;
const manager = ends('Employee').manager!;

const member = (near: string, far: string, facts = {}): LinkRow => ({ near, far, facts });
const user = (id: string, fields = {}) => node('User', id, { status: 'ACTIVE', login: `${id}@example.com`, ...fields });
const pairs = ({ links }: Awaited<ReturnType<typeof contents>>) => links.map(([from, type, to]) => [from, type, to]);

/** What every `MirrorWriter` must do, alike. */
describe.each(mirrors)('MirrorWriter on the %s mirror', (_, open) => {
  let opened: OpenMirror;
  beforeEach(async () => {
    opened = await open({ User: ['badge'] });
  });
  afterEach(() => opened.dispose());
  const sync = (write: (run: MirrorRun) => Promise<unknown>) => syncOnce(opened, write);

  test('a node has its labels, key, org, id, times and fields; null and unknown ones are not there', async () => {
    const run = await sync(async (run) => {
      await run.upsertNodes('Group', [
        node('Group', 'g1', {
          ...{ name: 'Sales', description: null, usersCount: 0, hasAdminPrivilege: false, appsCount: undefined },
          ...{ objectClass: ['top', 'group'], created: '2026-03-28T10:05:34.000Z' },
        }),
      ]);
      await run.upsertNodes('Employee', [node('Employee', 'e1', { displayName: 'Ada' })]);
    });
    const own = { org: opened.org, firstSeen: run.mark, lastSeen: run.mark };
    const { nodes } = await contents(opened);
    expect(nodes).toEqual({
      g1: {
        labels: ['OktaEntity', 'OktaGroup'],
        properties: {
          ...{ ...own, key: `${opened.org}/g1`, id: 'g1', name: 'Sales', usersCount: 0, hasAdminPrivilege: false },
          ...{ objectClass: ['top', 'group'], created: '2026-03-28T10:05:34.000Z' },
        },
      },
      e1: { labels: ['Employee'], properties: { ...own, key: `${opened.org}/e1`, id: 'e1', displayName: 'Ada' } },
    });
  });

  test('a relationship has its type, direction, times and facts', async () => {
    const run = await sync(async (run) => {
      await run.upsertNodes('User', [user('u1')]);
      await run.upsertNodes('App', [node('App', 'a1')]);
      const facts = { scope: 'USER', status: null, since: '2026-03-28T10:05:34.000Z' };
      await run.upsertLinks(appUsers, [member('a1', 'u1', facts)]);
    });
    const own = { firstSeen: run.mark, lastSeen: run.mark };
    expect((await contents(opened)).links).toEqual([
      ['u1', 'ASSIGNED_TO', 'a1', { ...own, scope: 'USER', since: '2026-03-28T10:05:34.000Z' }],
    ]);
  });

  test('a second sync of the same org changes nothing but lastSeen', async () => {
    const write = async (run: MirrorRun) => {
      await run.upsertNodes('User', [user('u1', { custom: { badge: 'b' } }), user('u2')]);
      await run.upsertNodes('Group', [node('Group', 'g1', { name: 'G' })]);
      await run.upsertLinks(members, [member('g1', 'u1', { source: 'RULE' }), member('g1', 'u2')]);
      // The same page twice, and a row twice within it, is nothing new either.
      expect(await run.upsertLinks(groupsOf, [member('u1', 'g1'), member('u1', 'g1')])).toEqual({
        written: 2,
        dangling: [],
      });
    };
    const first = await sync(write);
    const before = await contents(opened);
    const second = await sync(write);
    expect(second.mark > first.mark).toBe(true);
    const moved = JSON.parse(
      JSON.stringify(before).replaceAll(`"lastSeen":"${first.mark}"`, `"lastSeen":"${second.mark}"`),
    );
    expect(await contents(opened)).toEqual(moved);
  });

  test('a value that became null goes; one that is unknown stays; so do facts', async () => {
    await sync(async (run) => {
      await run.upsertNodes('Group', [
        node('Group', 'g1', { name: 'G', description: 'old', usersCount: 3, created: '2026-01-01T00:00:00.000Z' }),
      ]);
      await run.upsertNodes('User', [user('u1', { custom: { badge: ['x'] } })]);
      await run.upsertNodes('App', [node('App', 'a1')]);
      await run.upsertLinks(appUsers, [member('a1', 'u1', { scope: 'USER', status: 'ACTIVE' })]);
    });
    await sync(async (run) => {
      await run.upsertNodes('Group', [
        node('Group', 'g1', { name: 'G', description: null, usersCount: undefined, created: null }),
      ]);
      await run.upsertNodes('User', [user('u1', { custom: {} })]);
      await run.upsertLinks(appUsers, [member('a1', 'u1', { scope: undefined, status: null })]);
    });
    const { nodes, links } = await contents(opened);
    expect(nodes.g1?.properties).toMatchObject({ usersCount: 3 });
    expect(Object.keys(nodes.g1?.properties ?? {}).sort()).toEqual([
      'firstSeen',
      'id',
      'key',
      'lastSeen',
      'name',
      'org',
      'usersCount',
    ]);
    expect(nodes.u1?.properties).not.toHaveProperty('custom_badge');
    expect(links[0]?.[3]).toMatchObject({ scope: 'USER' });
    expect(links[0]?.[3]).not.toHaveProperty('status');
  });

  test('custom attributes keep their type; what a database cannot hold is JSON text', async () => {
    const store = async (badge: unknown) => {
      await sync((run) => run.upsertNodes('User', [user('u1', { custom: { badge } })]));
      return (await contents(opened)).nodes.u1?.properties.custom_badge;
    };
    expect(await store(7)).toBe(7);
    expect(await store(['a', 'b'])).toEqual(['a', 'b']);
    expect(await store(['a', 1, null, { x: 1 }])).toEqual(['a', '1', '{"x":1}']);
    expect(await store({ x: [1] })).toBe('{"x":[1]}');
    expect(await store(false)).toBe(false);
  });

  test('nodes are there for a later run as they were left, each by its id', async () => {
    const created = '2026-03-28T10:05:34.000Z';
    await sync((run) => run.upsertNodes('User', [user('u1', { created, custom: { badge: 7 } }), user('u2')]));
    let found: readonly object[] = [];
    await sync(async (run) => {
      found = await run.nodes('User', ['u1', 'gone']);
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      ...{ kind: 'User', id: 'u1', login: 'u1@example.com', created, title: null },
      custom: { badge: 7 },
    });
  });

  test('links with a missing end are told, and the others are written', async () => {
    await sync(async (run) => {
      await run.upsertNodes('User', [user('u1')]);
      await run.upsertNodes('Group', [node('Group', 'g1')]);
      const [good, noUser, noGroup] = [
        member('g1', 'u1'),
        member('g1', 'gone'),
        member('gone', 'u1', { source: 'RULE' }),
      ];
      expect(await run.upsertLinks(members, [noUser, good, noGroup])).toEqual({
        written: 1,
        dangling: [noUser, noGroup],
      });
      expect(await run.upsertLinks(members, [])).toEqual({ written: 0, dangling: [] });
    });
    expect(pairs(await contents(opened))).toEqual([['u1', 'MEMBER_OF', 'g1']]);
  });

  test('nodes with a value are kept, whatever was read of the others', async () => {
    const policy = (id: string, type: string) => node('Policy', id, { name: id, type });
    await sync((run) => run.upsertNodes('Policy', [policy('p1', 'PASSWORD'), policy('p2', 'MFA_ENROLL')]));
    await sync(async (run) => {
      await run.keepMatching('Policy', 'type', 'PASSWORD');
      expect(await run.staleNodes('Policy', 5)).toEqual(['p2']);
    });
  });

  test('links are told whose far node was not seen, and far nodes of some near ones', async () => {
    await sync(async (run) => {
      await run.upsertNodes('User', [user('u1'), user('u2')]);
      await run.upsertNodes('Group', [node('Group', 'g1'), node('Group', 'g2')]);
      await run.upsertLinks(members, [member('g1', 'u1'), member('g1', 'u2'), member('g2', 'u2')]);
    });
    await sync(async (run) => {
      await run.upsertNodes('User', [user('u1')]);
      const stale = await run.linksToStale(members);
      expect(stale.map(({ near, far }) => `${near} ${far}`).sort()).toEqual(['g1 u2', 'g2 u2']);
      expect([...(await run.linkedFars(members, ['g1']))].sort()).toEqual(['u1', 'u2']);
    });
  });

  test('nodes are swept only when asked to, and only those not seen', async () => {
    await sync(async (run) => {
      await run.upsertNodes('User', [user('u1'), user('u2'), user('u3')]);
      await run.upsertNodes('Group', [node('Group', 'g1')]);
      await run.upsertLinks(members, [member('g1', 'u1'), member('g1', 'u3')]);
      expect(await run.countStale('User')).toEqual({ total: 3, stale: 0 });
    });
    await sync(async (run) => {
      await run.upsertNodes('User', [user('u1')]);
      await run.keepNodes('User', ['u2', 'nobody']);
      expect(await run.countStale('User')).toEqual({ total: 3, stale: 1 });
      expect(await run.countStale('Device')).toEqual({ total: 0, stale: 0 });
      expect(await run.staleNodes('User', 5)).toEqual(['u3']);
      expect(await run.staleNodes('User', 0)).toEqual([]);
      expect(await run.sweepNodes('User')).toBe(1);
      expect(await run.sweepNodes('User')).toBe(0);
      await run.upsertNodes('User', [user('u4')]);
      expect(await run.removeNodes('User', ['u4', 'nobody'])).toBe(1);
    });
    const found = await contents(opened);
    expect(Object.keys(found.nodes).sort()).toEqual(['g1', 'u1', 'u2']);
    expect(pairs(found)).toEqual([['u1', 'MEMBER_OF', 'g1']]);
  });

  test('links are swept for the near nodes that were read, of that link only', async () => {
    const apps = [node('App', 'a1'), node('App', 'a2')];
    await sync(async (run) => {
      await run.upsertNodes('User', [user('u1'), user('u2')]);
      await run.upsertNodes('Group', [node('Group', 'g1')]);
      await run.upsertNodes('App', apps);
      await run.upsertLinks(appUsers, [member('a1', 'u1'), member('a1', 'u2'), member('a2', 'u1')]);
      await run.upsertLinks(appGroups, [member('a1', 'g1')]);
    });
    await sync(async (run) => {
      await run.upsertLinks(appUsers, [member('a1', 'u2')]);
      expect(await run.staleNears(appUsers, ['a1', 'nothing'])).toEqual(['a1']);
      expect(await run.sweepLinks(appUsers, ['a1', 'nothing'])).toBe(1);
      expect(await run.staleNears(appUsers, ['a1', 'nothing'])).toEqual([]);
    });
    expect(pairs(await contents(opened))).toEqual([
      ['g1', 'ASSIGNED_TO', 'a1'],
      ['u1', 'ASSIGNED_TO', 'a2'],
      ['u2', 'ASSIGNED_TO', 'a1'],
    ]);
  });

  test('a link between nodes of one kind keeps its direction', async () => {
    await sync(async (run) => {
      await run.upsertNodes(
        'Employee',
        ['e1', 'e2', 'e3'].map((id) => node('Employee', id)),
      );
      await run.upsertLinks(manager, [member('e1', 'e2'), member('e2', 'e3')]);
    });
    await sync(async (run) => {
      await run.upsertLinks(manager, [member('e1', 'e2')]);
      expect(await run.sweepLinks(manager, ['e1', 'e3'])).toBe(0);
    });
    expect(pairs(await contents(opened))).toEqual([
      ['e1', 'REPORTS_TO', 'e2'],
      ['e2', 'REPORTS_TO', 'e3'],
    ]);
  });

  test('implied links join what was seen in this run, and only that', async () => {
    const everyone = node('Group', 'g1', { type: 'BUILT_IN', name: 'Everyone' });
    await sync((run) => run.upsertNodes('User', [user('old')]));
    await sync(async (run) => {
      await run.upsertNodes('Group', [everyone, node('Group', 'g2', { type: 'OKTA_GROUP', name: 'Everyone' })]);
      await run.upsertNodes('User', [
        user('u1'),
        user('u2', { status: 'DEPROVISIONED' }),
        user('u3', { status: null }),
      ]);
      expect(await run.upsertImplied(members)).toBe(2);
      expect(await run.upsertImplied(appUsers)).toBe(0);
    });
    expect(pairs(await contents(opened))).toEqual([
      ['u1', 'MEMBER_OF', 'g1'],
      ['u3', 'MEMBER_OF', 'g1'],
    ]);
  });

  test('the report comes back as it was given; before the first sync there is none', async () => {
    expect(await opened.mirror.report()).toBeNull();
    await expect(opened.mirror.view()).rejects.toMatchObject({ code: 'MIRROR_EMPTY' });
    await sync(async () => undefined);
    const run = await sync(async () => undefined);
    const report = await opened.mirror.report();
    expect(report).toEqual(reportOf(opened.org, run));
    expect(await opened.mirror.view()).toMatchObject({ org: opened.org, asOf: run.mark });
  });

  test('the reports of the last 20 syncs stay', async () => {
    for (let count = 0; count < 22; count += 1) await sync(async () => undefined);
    const { engine } = await opened.mirror.view();
    const query =
      'MATCH (run:SyncRun {org: $org}) OPTIONAL MATCH (run)-[:READ]->(c:SyncCollection) RETURN count(DISTINCT run), count(c)';
    expect((await engine.read(query, { org: opened.org })).rows).toEqual([[20, 40]]);
  });

  test('one run at a time: a second one is told who holds the lease', async () => {
    const run = await opened.writer.begin();
    await expect(opened.writer.begin()).rejects.toMatchObject({
      code: 'MIRROR_LOCKED',
      message: expect.stringContaining(`process ${process.pid}`),
    });
    await run.abandon();
    await run.abandon();
    await sync(async () => undefined);
  });

  test('a run that is over writes no more', async () => {
    const run = await sync(async () => undefined);
    await expect((async () => run.upsertNodes('User', [user('u1')]))()).rejects.toThrow('is over');
  });

  test('marks only grow, also after a run that was abandoned', async () => {
    const marks: string[] = [];
    for (const end of ['finish', 'abandon', 'abandon', 'finish']) {
      const run = await opened.writer.begin();
      marks.push(run.mark);
      await (end === 'finish' ? run.finish(reportOf(opened.org, run)) : run.abandon());
    }
    expect(new Set(marks).size).toBe(4);
    expect([...marks].sort()).toEqual(marks);
  });

  test('a run of many rows writes them all', async () => {
    const count = 11_000; // more than two transactions
    await sync(async (run) => {
      await run.upsertNodes(
        'User',
        Array.from({ length: count }, (_, index) => user(`u${index}`)),
      );
      await run.upsertNodes('Group', [node('Group', 'g1', { type: 'BUILT_IN', name: 'Everyone' })]);
      expect(await run.upsertImplied(members)).toBe(count);
    });
    await sync(async (run) => {
      expect(await run.sweepLinks(members, ['g1'])).toBe(count);
      expect(await run.sweepNodes('User')).toBe(count);
    });
  });
});
