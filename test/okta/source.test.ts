import { afterEach, describe, expect, test } from 'vitest';
import { OktaGraphError } from '../../src/errors.ts';
import { type End, ends, type Kind, type Node } from '../../src/model/index.ts';
import { createOkta, type Okta } from '../../src/okta/source.ts';
import type { Linked, Slice } from '../../src/ports/source.ts';
import { type FakeOkta, fakeClock, type Reply, type Seen, startFake } from './fakeOkta.ts';

const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const thing of opened.splice(0)) await thing.close();
});

async function open(answer: (request: Seen) => Reply): Promise<{ okta: Okta; fake: FakeOkta }> {
  const fake = await startFake(answer);
  const okta = createOkta({ orgUrl: fake.url, credential: { mode: 'SSWS', token: 'planted' }, clock: fakeClock() });
  opened.push(okta, fake);
  return { okta, fake };
}

const end = (kind: Kind, name: string) => ends(kind)[name] as End;
const bare = (kind: Kind, id: string) => ({ kind, id }) as Node;
const page = { first: 10, after: null };
const user = (id: string) => ({ id, status: 'ACTIVE', type: { id: 'oty1' }, profile: { login: `${id}@example.com` } });
const group = (id: string, type = 'OKTA_GROUP') => ({ id, type, profile: { name: `Group ${id}` } });
const withStats = (id: string, usersCount: number) => ({
  ...group(id),
  _embedded: { stats: { usersCount, appsCount: 0 } },
});
const device = (id: string, users: string[]) => ({
  id,
  status: 'ACTIVE',
  profile: { displayName: id },
  _embedded: { users: users.map((userId) => ({ managementStatus: 'MANAGED', user: { id: userId } })) },
});
const asked = (fake: FakeOkta) => fake.seen.map(({ path, params }) => [path, Object.fromEntries(params)]);
const idsIn = (expression: string | null) =>
  [...(expression ?? '').matchAll(/id eq "([^"]*)"/g)].map(([, id = '']) => id);

describe('nodes by id', () => {
  test.each<[Kind, string, 'search' | 'filter', (id: string) => object, Record<string, string>]>([
    ['User', '/api/v1/users', 'search', user, {}],
    ['Group', '/api/v1/groups', 'filter', (id) => withStats(id, 1), { expand: 'stats' }],
    ['Device', '/api/v1/devices', 'search', (id) => device(id, []), { expand: 'userSummary' }],
    ['NetworkZone', '/api/v1/zones', 'filter', (id) => ({ id, name: id, type: 'IP' }), {}],
  ])('of %s cost one call per 50', async (kind, path, param, record, fixed) => {
    const { okta, fake } = await open(({ params }) => ({ body: idsIn(params.get(param)).reverse().map(record) }));
    const ids = Array.from({ length: 120 }, (_, at) => `id${at}`);
    const source = okta.source();
    const nodes = await source.byIds(kind, [...ids, 'id7', 'id119']);
    expect(nodes.map((node) => (node as Node).id)).toEqual([...ids, 'id7', 'id119']);
    expect(fake.seen).toHaveLength(3);
    expect(source.usage()).toEqual({ calls: 4, asOf: null }); // one asks if it is an Okta org
    for (const seen of fake.seen) {
      expect(seen.path).toBe(path);
      const { [param]: expression, ...rest } = Object.fromEntries(seen.params);
      expect(idsIn(expression ?? null).length).toBeLessThanOrEqual(50);
      expect(rest).toEqual({ ...fixed, limit: '200' });
    }
    await source.byIds(kind, ids);
    expect(fake.seen).toHaveLength(3);
  });

  test.each<[string, Reply]>([
    ['too complex', { status: 400, body: { errorCode: 'E0000031', errorSummary: 'Invalid search criteria.' } }],
    ['invalid', { status: 400, body: { errorCode: 'E0000001', errorSummary: 'Api validation failed.' } }],
    ['too long for a URL', { status: 414, body: '' }],
    ['too long for a header', { status: 431, body: '' }],
  ])('are asked in halves when a batch is %s, down to the one that it is about', async (_, refusal) => {
    const { okta, fake } = await open(({ params }) => {
      const ids = idsIn(params.get('filter'));
      return ids.length > 20 || ids.includes('id7') ? refusal : { body: ids.map((id) => withStats(id, 1)) };
    });
    const ids = Array.from({ length: 50 }, (_, at) => `id${at}`);
    const nodes = await okta.source().byIds('Group', ids);
    expect(nodes[7]).toBeInstanceOf(OktaGraphError);
    expect(nodes.filter((_, at) => at !== 7).map((node) => (node as Node).id)).toEqual(
      ids.filter((id) => id !== 'id7'),
    );
    expect(fake.seen.length).toBeLessThanOrEqual(15);
  });

  test('are not asked in halves when Okta refuses them for another reason', async () => {
    const { okta, fake } = await open(() => ({ status: 403, body: '' }));
    const nodes = await okta.source().byIds('Group', ['a', 'b', 'c']);
    expect(nodes.map((node) => (node as OktaGraphError).code)).toEqual(Array(3).fill('OKTA_FORBIDDEN'));
    expect(fake.seen).toHaveLength(1);
  });

  test('that the search index does not show yet are asked for singly before they are null', async () => {
    const { okta, fake } = await open(({ path }) => {
      if (path === '/api/v1/users') return { body: [user('00u1')] };
      return path === '/api/v1/users/00u2' ? { body: user('00u2') } : { status: 404, body: { errorCode: 'E0000007' } };
    });
    const nodes = await okta.source().byIds('User', ['00u1', '00u2', '00u3']);
    expect(nodes.map((node) => (node as Node | null)?.id ?? null)).toEqual(['00u1', '00u2', null]);
    expect(fake.seen.map(({ path }) => path)).toEqual(['/api/v1/users', '/api/v1/users/00u2', '/api/v1/users/00u3']);
  });

  test('are never found by what is another name for them', async () => {
    const { okta } = await open(({ path }) => ({ body: path === '/api/v1/users' ? [] : user('00u1') }));
    expect(await okta.source().byIds('User', ['me', '00u1@example.com'])).toEqual([null, null]);
  });

  test('of a small kind cost one list', async () => {
    const { okta, fake } = await open(() => ({ body: [{ id: 'oty1', name: 'user' }] }));
    const source = okta.source();
    const [found, missing] = await Promise.all([
      source.byIds('UserType', ['oty1']),
      source.byIds('UserType', ['oty2']),
    ]);
    expect([found.map((node) => (node as Node).id), missing]).toEqual([['oty1'], [null]]);
    expect(await source.count('UserType', undefined)).toBe(1);
    expect(await source.count('UserType', { fields: { name: { eq: 'other' } } })).toBe(0);
    expect(fake.seen).toHaveLength(1);
  });

  test('that fail are errors in their places', async () => {
    const { okta } = await open(({ path }) =>
      path.endsWith('/0oa2') ? { status: 403, body: '' } : { body: { id: '0oa1', label: 'App', status: 'ACTIVE' } },
    );
    const [first, second] = await okta.source().byIds('App', ['0oa1', '0oa2']);
    expect((first as Node).id).toBe('0oa1');
    expect(second).toMatchObject({ code: 'OKTA_FORBIDDEN', details: { scope: 'okta.apps.read' } });
  });

  test.each(['', '.', '..', '\ud800'])('are null without a call for %j, which is no id', async (id) => {
    const { okta, fake } = await open(() => ({ body: [] }));
    expect(await okta.source().byIds('App', [id])).toEqual([null]);
    expect(fake.seen).toEqual([]);
  });

  test('keep hostile ids inside their place in the request', async () => {
    const { okta, fake } = await open(({ path }) =>
      path === '/api/v1/users' ? { body: [] } : { status: 404, body: '' },
    );
    const hostile = ['../groups', 'a" or status eq "ACTIVE', 'a\\', 'a?limit=1#x', '%2e%2e'];
    expect(await okta.source().byIds('User', hostile)).toEqual(hostile.map(() => null));
    expect(fake.seen[0]?.params.get('search')).toBe(
      'id eq "../groups" or id eq "a\\" or status eq \\"ACTIVE" or id eq "a\\\\" or id eq "a?limit=1#x" or id eq "%2e%2e"',
    );
    for (const { path } of fake.seen.slice(1)) expect(path).toMatch(/^\/api\/v1\/users\/[^/]+$/);
  });

  test('of a kind that Okta does not have are refused with the way out', async () => {
    const { okta } = await open(() => ({ body: [] }));
    await expect(okta.source().byIds('Employee', ['e1'])).rejects.toMatchObject({
      code: 'OKTA_UNSUPPORTED',
      message: expect.stringContaining('@source(from: GRAPH)'),
    });
  });
});

describe('links', () => {
  test('in the record cost nothing, and the far nodes of a page one list', async () => {
    const { okta, fake } = await open(({ path }) => {
      if (path === '/api/v1/users') return { body: Array.from({ length: 200 }, (_, at) => user(`00u${at}`)) };
      return { body: [{ id: 'oty1', name: 'user' }] };
    });
    const source = okta.source();
    const users = await source.list('User', { first: 200, after: null });
    const types = await source.linked(
      end('User', 'type'),
      users.rows.map(({ node }) => node),
      { first: 1, after: null },
    );
    const ids = types.map((slice) => (slice as Exclude<typeof slice, Error>).rows.map(({ id }) => id));
    expect(ids).toEqual(Array(200).fill(['oty1']));
    expect((await source.byIds('UserType', ids.flat())).every((node) => (node as Node).kind === 'UserType')).toBe(true);
    expect(fake.seen).toHaveLength(2);
  });

  test('of near nodes known by id only are read in batches', async () => {
    const { okta, fake } = await open(({ params }) => ({
      body: idsIn(params.get('search')).map((id) => device(id, ['00u1', '00u2', '00u3'])),
    }));
    const source = okta.source();
    const nears = Array.from({ length: 60 }, (_, at) => bare('Device', `guo${at}`));
    const slices = await source.linked(end('Device', 'users'), nears, { first: 2, after: null });
    expect(fake.seen).toHaveLength(2);
    const first = slices[0] as Exclude<(typeof slices)[0], Error>;
    expect(first.rows.map(({ id, facts }) => [id, facts.managementStatus])).toEqual([
      ['00u1', 'MANAGED'],
      ['00u2', 'MANAGED'],
    ]);
    expect(first.hasNext).toBe(true);
    const [rest] = await source.linked(end('Device', 'users'), nears.slice(0, 1), {
      first: 2,
      after: first.rows[1]?.cursor ?? '',
    });
    expect(rest).toMatchObject({ rows: [{ id: '00u3' }], hasNext: false });
    expect(await source.countLinked(end('Device', 'users'), nears.slice(0, 1))).toEqual([3]);
    expect(fake.seen).toHaveLength(2);
  });

  test('with a route cost one call for each near node, and bring the far nodes along', async () => {
    const { okta, fake } = await open(() => ({
      body: [{ id: '00u1', scope: 'USER', created: '2026-01-01T00:00:00.000Z', _embedded: { user: user('00u1') } }],
    }));
    const source = okta.source();
    const [slice] = await source.linked(end('App', 'users'), [bare('App', '0oa/1')], page);
    expect(slice).toMatchObject({
      rows: [{ id: '00u1', facts: { scope: 'USER', syncState: null }, node: { login: '00u1@example.com' } }],
      hasNext: false,
    });
    expect(asked(fake)).toEqual([['/api/v1/apps/0oa%2F1/users', { expand: 'user', limit: '20' }]]);
    expect(await source.byIds('User', ['00u1'])).toMatchObject([{ login: '00u1@example.com' }]);
    expect(fake.seen).toHaveLength(1);
  });

  test('seen from the other side keep their query, with the id in its place', async () => {
    const { okta, fake } = await open(() => ({
      body: [{ id: '0oa1', label: 'App', status: 'ACTIVE', _embedded: { user: { scope: 'GROUP' } } }],
    }));
    const [slice] = await okta.source().linked(end('User', 'apps'), [bare('User', '00u"1')], page);
    expect(slice).toMatchObject({ rows: [{ id: '0oa1', facts: { scope: 'GROUP' }, node: { label: 'App' } }] });
    expect(asked(fake)).toEqual([
      ['/api/v1/apps', { filter: 'user.id eq "00u\\"1"', expand: 'user/00u"1', limit: '20' }],
    ]);
  });

  test('take facts from the far node where that one declares the link', async () => {
    const { okta } = await open(() => ({ body: [group('00g1', 'APP_GROUP'), group('00g2')] }));
    const [slice] = await okta.source().linked(end('User', 'groups'), [bare('User', '00u1')], page);
    expect(slice).toMatchObject({ rows: [{ facts: { source: 'APP' } }, { facts: { source: null } }] });
    expect((slice as Slice<Linked>).rows[0]?.node).toMatchObject({
      name: 'Group 00g1',
      usersCount: undefined,
    });
  });

  test('that a count says are none cost nothing', async () => {
    const { okta, fake } = await open(() => ({ body: [withStats('00g1', 0)] }));
    const source = okta.source();
    const { rows } = await source.list('Group', page);
    const nears = rows.map(({ node }) => node);
    expect(await source.linked(end('Group', 'members'), nears, page)).toEqual([{ rows: [], hasNext: false }]);
    expect(await source.countLinked(end('Group', 'members'), nears)).toEqual([0]);
    expect(fake.seen).toHaveLength(1);
  });

  test('of a near node that is gone are none; a failure stays in its place', async () => {
    const { okta } = await open(({ path }) => {
      if (path.includes('00g1')) return { status: 404, body: { errorCode: 'E0000007' } };
      return path.includes('00g2') ? { status: 403, body: '' } : { body: [user('00u1')] };
    });
    const nears = ['00g1', '00g2', '00g3'].map((id) => bare('Group', id));
    const [gone, forbidden, fine] = await okta.source().linked(end('Group', 'members'), nears, page);
    expect(gone).toEqual({ rows: [], hasNext: false });
    expect(forbidden).toMatchObject({ code: 'OKTA_FORBIDDEN' });
    expect(fine).toMatchObject({ rows: [{ id: '00u1' }] });
  });

  test('that Okta has no list of are refused with the way out', async () => {
    const { okta } = await open(() => ({ body: [] }));
    const [refused] = await okta.source().linked(end('User', 'employee'), [bare('User', '00u1')], page);
    expect(refused).toMatchObject({
      code: 'OKTA_UNSUPPORTED',
      message: expect.stringContaining('@source(from: GRAPH)'),
    });
  });

  test('are counted in batches where a field counts them, and not at all where none does', async () => {
    const { okta, fake } = await open(({ params }) => ({
      body: idsIn(params.get('filter')).map((id) => withStats(id, 4)),
    }));
    const source = okta.source();
    const nears = Array.from({ length: 70 }, (_, at) => bare('Group', `00g${at}`));
    expect(await source.countLinked(end('Group', 'members'), nears)).toEqual(Array(70).fill(4));
    expect(fake.seen).toHaveLength(2);
    expect(await source.countLinked(end('User', 'groups'), [bare('User', '00u1')])).toEqual([null]);
    expect(await source.count('User', undefined)).toBeNull();
    expect(fake.seen).toHaveLength(2);
  });
});

describe('facts of single links', () => {
  test('are asked in the declared direction, from both sides', async () => {
    const { okta, fake } = await open(({ path }) =>
      path.endsWith('/00g1') ? { body: { id: '00g1', priority: 3 } } : { status: 404, body: { errorCode: 'E0000007' } },
    );
    const source = okta.source();
    expect(
      await source.facts(end('Group', 'apps'), [
        { near: '00g1', far: '0oa1' },
        { near: '00g2', far: '0oa1' },
      ]),
    ).toEqual([{ priority: 3 }, null]);
    expect(await source.facts(end('App', 'groups'), [{ near: '0oa1', far: '00g1' }])).toEqual([{ priority: 3 }]);
    expect(fake.seen.map(({ path }) => path)).toEqual([
      '/api/v1/apps/0oa1/groups/00g1',
      '/api/v1/apps/0oa1/groups/00g2',
    ]);
  });

  test('in records are read from the declaring nodes, in batches', async () => {
    const { okta, fake } = await open(({ params }) => ({
      body: idsIn(params.get('search')).map((id) => device(id, ['00u1'])),
    }));
    const source = okta.source();
    const pairs = Array.from({ length: 60 }, (_, at) => ({ near: '00u1', far: `guo${at}` }));
    const facts = await source.facts(end('User', 'devices'), pairs);
    expect(facts).toEqual(Array(60).fill({ managementStatus: 'MANAGED', screenLockType: null, since: null }));
    expect(await source.facts(end('Device', 'users'), [{ near: 'guo1', far: '00u9' }])).toEqual([null]);
    expect(fake.seen).toHaveLength(2);
  });

  test('that follow from the declaring node are read from it', async () => {
    const { okta, fake } = await open(() => ({ body: [{ ...group('00g1', 'APP_GROUP'), _embedded: { stats: {} } }] }));
    expect(
      await okta.source().facts(end('Group', 'members'), [
        { near: '00g1', far: '00u1' },
        { near: '00g2', far: '00u1' },
      ]),
    ).toEqual([{ source: 'APP' }, null]);
    expect(fake.seen).toHaveLength(1);
  });
});

describe('the call budget', () => {
  test('refuses a batch that it cannot pay for before the first call, and names the way out', async () => {
    const { okta, fake } = await open(() => ({ body: [] }));
    const source = okta.source({ callBudget: 5 });
    const nears = Array.from({ length: 6 }, (_, at) => bare('Group', `00g${at}`));
    const slices = await source.linked(end('Group', 'members'), nears, page);
    for (const slice of slices) {
      expect(slice).toBeInstanceOf(OktaGraphError);
      expect(slice).toMatchObject({
        code: 'OKTA_CALL_BUDGET',
        details: { calls: 6 },
        message: expect.stringMatching(/6 calls.*@source\(from: GRAPH\)/s),
      });
    }
    expect(fake.seen).toEqual([]);
    expect(await source.linked(end('Group', 'members'), nears.slice(0, 5), page)).toHaveLength(5);
    expect(fake.seen).toHaveLength(5);
    expect(await source.linked(end('Group', 'members'), nears.slice(0, 5), page)).toHaveLength(5); // remembered
    expect(fake.seen).toHaveLength(5);
    expect((await source.byIds('App', ['0oa1']))[0]).toMatchObject({ code: 'OKTA_CALL_BUDGET', details: { calls: 6 } });
  });

  test('bounds a list that has to be sorted here', async () => {
    const { okta, fake } = await open(({ params }) => {
      const at = Number(params.get('after') ?? 0);
      return { body: [user(`00u${at}`)], headers: { link: `</api/v1/users?after=${at + 1}>; rel="next"` } };
    });
    const reading = okta
      .source({ callBudget: 7 })
      .list('User', { ...page, orderBy: [{ field: 'lastName', direction: 'ASC' }] });
    await expect(reading).rejects.toMatchObject({ code: 'OKTA_CALL_BUDGET', details: { calls: 8 } });
    expect(fake.seen).toHaveLength(7);
  });
});
