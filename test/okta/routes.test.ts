import { describe, expect, test } from 'vitest';
import { type Kind, kinds, ownEnds } from '../../src/model/index.ts';
import { isWorthAsking } from '../../src/model/route.ts';
import type { Linked, Slice } from '../../src/ports/source.ts';
import type { Reply } from './fakeOkta.ts';
import {
  badToken,
  bare,
  end,
  featureOff,
  firstTen,
  forbidden,
  gather,
  idsOf,
  notFound,
  openFake,
  paths,
  refused,
} from './openFake.ts';

const rowsOf = (slice: Slice<Linked> | Error | undefined) => (slice as Slice<Linked>).rows;

describe('a kind that the edition does not have', () => {
  test.each<[string, Kind, Reply, string]>([
    ['400, where that is documented', 'GroupRule', refused, 'OKTA_UNSUPPORTED'],
    ['400, where that is not', 'Realm', refused, 'OKTA_BAD_ANSWER'],
    ['404', 'Realm', notFound, 'OKTA_UNSUPPORTED'],
    ['401 for a feature that is off', 'Realm', featureOff, 'OKTA_UNSUPPORTED'],
    ['401 for the credential', 'GroupRule', badToken, 'OKTA_UNAUTHENTICATED'],
    ['403', 'GroupRule', forbidden, 'OKTA_FORBIDDEN'],
  ])('is told from others by %s', async (_, kind, answer, code) => {
    const { okta, fake } = await openFake(() => answer);
    const { error } = await gather(okta.crawler().nodes(kind));
    expect(error).toMatchObject({ code, details: { kind } });
    expect(fake.seen).toHaveLength(1);
  });
});

describe('a status by which Okta says that there are none', () => {
  test.each<[string, string, Kind, string, Reply, string | null]>([
    ['is none', '400', 'Group', 'owners', refused, null],
    ['is none', '400 that is documented', 'App', 'secrets', refused, null],
    ['is a failure', '400 that is not', 'App', 'grants', refused, 'OKTA_BAD_ANSWER'],
    ['is forbidden', '403', 'Group', 'owners', forbidden, 'OKTA_FORBIDDEN'],
    ['is a refused credential', '401 for the credential', 'Group', 'owners', badToken, 'OKTA_UNAUTHENTICATED'],
    ['is absent', '401 for a feature that is off', 'Group', 'owners', featureOff, 'OKTA_UNSUPPORTED'],
  ])('%s: %s', async (_, __, kind, name, answer, code) => {
    const { okta } = await openFake(() => answer);
    const link = end(kind, name);
    const near = bare(kind, '00x1');
    const crawled = await gather(okta.crawler().links(link, near));
    expect([crawled.rows, crawled.error?.code ?? null]).toEqual([[], code]);
    const [live] = await okta.source().linked(link, [near], firstTen);
    expect(live).toMatchObject(code === null ? { rows: [], hasNext: false } : { code });
  });

  test('ends the crawl of one near node as read to the end', async () => {
    const { okta } = await openFake(() => refused);
    const batches = [];
    for await (const batch of okta.crawler().links(end('Group', 'owners'), bare('Group', '00g1'))) batches.push(batch);
    expect(batches).toEqual([{ rows: [], setAside: [], isLast: true }]);
  });
});

describe('near nodes that have no such links', () => {
  const conditional = kinds.flatMap(ownEnds).filter(({ route }) => route?.when !== undefined);

  test.each(conditional.map((link) => [link.id, link] as const))('are not asked for %s live', async (_, link) => {
    const { field = '', is = [] } = link.route?.when ?? {};
    const { okta, fake } = await openFake(() => ({ body: [] }));
    const near = (value: unknown) => bare(link.kind, '00x1', { [field]: value, self: '/api/v1/x/1' });
    const none = [near(null), near('SOMETHING_ELSE'), near(['SOMETHING_ELSE']), near([])];
    expect(none.map((one) => isWorthAsking(link.route, one))).toEqual(none.map(() => false));
    for (const slice of await okta.source().linked(link, none, firstTen)) {
      expect(slice).toEqual({ rows: [], hasNext: false });
    }
    expect(fake.seen).toEqual([]);
    const some = [near(is[0]), near(['SOMETHING_ELSE', is[0]]), near(undefined)];
    expect(some.map((one) => isWorthAsking(link.route, one))).toEqual(some.map(() => true));
    await okta.source().linked(link, some, firstTen);
    expect(fake.seen).toHaveLength(1); // the three are one node
  });
});

describe('a link that is asked for once for each node of a kind', () => {
  const definition = (name: string) => ({ primary: { name }, associated: { name: `${name} of` } });
  const linked = (id: string) => [{ _links: { self: { href: `https://x.example/api/v1/users/${id}` } } }];
  const definitions = '/api/v1/meta/schemas/user/linkedObjects';
  const answer = ({ path }: { path: string }): Reply => {
    if (path === definitions) return { body: [definition('manager'), definition('my mentor')] };
    if (path.endsWith('/manager')) return { body: linked('00u8') };
    return path.includes('00u1') ? { body: linked('00u9') } : { body: [] };
  };

  test('has those of each, with its name as a fact; the kind is read once for all near nodes', async () => {
    const { okta, fake } = await openFake(answer);
    const crawler = okta.crawler();
    const link = end('User', 'linkedUsers');
    const first = await gather(crawler.links(link, bare('User', '00u1')));
    expect(first.rows).toEqual([
      { id: '00u8', facts: { name: 'manager' } },
      { id: '00u9', facts: { name: 'my mentor' } },
    ]);
    expect(idsOf((await gather(crawler.links(link, bare('User', '00u2')))).rows)).toEqual(['00u8']);
    expect(paths(fake)).toEqual([
      definitions,
      ...['manager', 'my%20mentor'].map((name) => `/api/v1/users/00u1/linkedObjects/${name}`),
      ...['manager', 'my%20mentor'].map((name) => `/api/v1/users/00u2/linkedObjects/${name}`),
    ]);
  });

  test('fails with the list of the kind, and is asked again by the next near node', async () => {
    let isDown = true;
    const { okta } = await openFake((request) => (isDown ? forbidden : answer(request)));
    const crawler = okta.crawler();
    const link = end('User', 'linkedUsers');
    expect((await gather(crawler.links(link, bare('User', '00u1')))).error).toMatchObject({
      code: 'OKTA_FORBIDDEN',
      details: { kind: 'LinkedObjectDefinition', scope: 'okta.linkedObjects.read' },
    });
    isDown = false;
    expect((await gather(crawler.links(link, bare('User', '00u1')))).rows).toHaveLength(2);
  });

  test('is not live', async () => {
    const { okta, fake } = await openFake(answer);
    const slices = await okta.source().linked(end('User', 'linkedUsers'), [bare('User', '00u1')], firstTen);
    expect(slices).toMatchObject([{ code: 'OKTA_UNSUPPORTED' }]);
    expect(fake.seen).toEqual([]);
  });
});

describe('the administrators among near nodes', () => {
  const list = '/api/v1/iam/assignees/users';

  test('are named by one list, which is read once for all links and by all who ask at once', async () => {
    const { okta, fake } = await openFake(({ params }) =>
      params.has('after')
        ? { body: { value: [{ id: '00u3' }] } }
        : { body: { value: [{ id: '00u1' }, { id: '00u2' }], _links: { next: { href: `${list}?after=x` } } } },
    );
    const crawler = okta.crawler();
    const links = ['roleAssignments', 'factors', 'linkedUsers', 'factors'].map((name) => end('User', name));
    const found = await Promise.all(links.map((link) => crawler.admins(link)));
    for (const admins of found) expect([...admins]).toEqual(['00u1', '00u2', '00u3']);
    expect(fake.seen.map(({ path, params }) => [path, Object.fromEntries(params)])).toEqual([
      [list, { limit: '100' }],
      [list, { after: 'x', limit: '100' }],
    ]);
  });

  test('are not known when the list fails: it is asked again', async () => {
    let isDown = true;
    const { okta } = await openFake(() => (isDown ? forbidden : { body: { value: [{ id: '00u1' }] } }));
    const crawler = okta.crawler();
    const asking = crawler.admins(end('User', 'factors'));
    await expect(asking).rejects.toMatchObject({ code: 'OKTA_FORBIDDEN', details: { scope: 'okta.roles.read' } });
    isDown = false;
    expect([...(await crawler.admins(end('User', 'factors')))]).toEqual(['00u1']);
  });

  test('are an error of ours for a link that names no such list', async () => {
    const { okta } = await openFake(() => ({ body: [] }));
    await expect(okta.crawler().admins(end('Group', 'members'))).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});

describe('links that share a list', () => {
  const owner = (id: string, type: string) => ({ id, type, displayName: id, originType: 'OKTA_DIRECTORY' });
  const users = end('Group', 'owners');
  const groups = end('Group', 'ownerGroups');
  const near = bare('Group', '00g1');

  const shared = () =>
    openFake(({ params }) =>
      params.has('after')
        ? { body: [owner('00u2', 'USER'), owner('xyz', 'ROBOT')] }
        : {
            body: [owner('00u1', 'USER'), owner('00g7', 'GROUP')],
            headers: { link: '</api/v1/groups/00g1/owners?after=b>; rel="next"' },
          },
    );

  test('take each its own items of one reading, one after the other or at once', async () => {
    for (const isAtOnce of [false, true]) {
      const { okta, fake } = await shared();
      const crawler = okta.crawler();
      const ofUsers = gather(crawler.links(users, near));
      if (!isAtOnce) await ofUsers;
      const ofGroups = gather(crawler.links(groups, near));
      expect([idsOf((await ofUsers).rows), idsOf((await ofGroups).rows)]).toEqual([['00u1', '00u2'], ['00g7']]);
      expect([(await ofUsers).setAside, (await ofGroups).setAside]).toEqual([[], []]);
      expect(fake.seen).toHaveLength(2);
    }
  });

  test('are one call live, too', async () => {
    const { okta, fake } = await shared();
    const source = okta.source();
    const ids = await Promise.all(
      [users, groups].map(async (link) => idsOf(rowsOf((await source.linked(link, [near], firstTen))[0]))),
    );
    expect(ids).toEqual([['00u1', '00u2'], ['00g7']]);
    expect(fake.seen).toHaveLength(2);
  });

  test('fail both when their list does', async () => {
    const { okta } = await openFake(() => forbidden);
    const crawler = okta.crawler();
    const codes = [users, groups].map(async (link) => (await gather(crawler.links(link, near))).error?.code);
    expect(await Promise.all(codes)).toEqual(['OKTA_FORBIDDEN', 'OKTA_FORBIDDEN']);
  });

  test('page each through its own items', async () => {
    const { okta } = await shared();
    const source = okta.source();
    const [slice] = await source.linked(users, [near], { first: 1, after: null });
    expect(slice).toMatchObject({ rows: [{ id: '00u1' }], hasNext: true });
    const after = rowsOf(slice)[0]?.cursor ?? '';
    expect((await source.linked(users, [near], { first: 1, after }))[0]).toMatchObject({
      rows: [{ id: '00u2' }],
      hasNext: false,
    });
  });
});
