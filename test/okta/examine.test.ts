import { afterEach, describe, expect, test } from 'vitest';
import { type Choice, usualChoice } from '../../src/model/choice.ts';
import { describe as declarationOf, ends, kinds } from '../../src/model/index.ts';
import type { CollectionFinding, Examination } from '../../src/okta/examine/examination.ts';
import type { ExamineOptions } from '../../src/okta/examine/examine.ts';
import { createOkta, type Okta } from '../../src/okta/source.ts';
import { type FakeOkta, fakeClock, type Reply, rateHeaders, type Seen, startFake } from './fakeOkta.ts';

let fake: FakeOkta | undefined;
let okta: Okta | undefined;
afterEach(async () => {
  await okta?.close();
  await fake?.close();
});

/** Lists and records by path; a function may look at the request. */
type Org = Record<string, Reply | ((request: Seen) => Reply)>;

const now = () => Math.floor(Date.now() / 1000);
const group = (id: string, name: string, type = 'OKTA_GROUP') => ({ id, type, profile: { name } });
const many = Array.from({ length: 20 }, (_, at) => group(`00g${at}`, `Team ${at}`));
const everyone = group('00gEveryone', 'Everyone', 'BUILT_IN');
const forbidden: Reply = { status: 403, body: { errorCode: 'E0000006', errorSummary: 'No.' } };

const core: Choice = { preset: 'core', names: [], reach: {} };

/** An org with one of everything, seen by its first administrator. */
const plain: Org = {
  '/.well-known/okta-organization': { body: { id: '00o1', pipeline: 'idx' } },
  '/api/v1/users/me': { body: { id: '00u1', profile: { login: 'ann@example.com' } } },
  '/api/v1/api-tokens': { body: [{ id: '00T1', userId: '00u1', name: 'mirror', created: '2026-01-02T03:04:05.000Z' }] },
  '/api/v1/users/00u1/roles': { body: [{ id: 'ra1', type: 'READ_ONLY_ADMIN', label: 'Read-only Administrator' }] },
  '/api/v1/users': { body: [{ id: '00u1', status: 'ACTIVE', profile: { login: 'ann@example.com' } }] },
  '/api/v1/groups': { body: [everyone, ...many.slice(0, 2)] },
  '/api/v1/apps': { body: [{ id: '0oa1', label: 'Okta Admin Console', status: 'ACTIVE' }] },
  '/api/v1/meta/types/user': { body: [{ id: 'oty1', name: 'user' }] },
  '/api/v1/org': { body: { id: '00o1', companyName: 'Example' } },
};

/** An empty list of any kind, in the shape that Okta answers it. */
function emptyList(path: string): Reply {
  const isIt = (list: string | null | undefined) => list?.split('?', 1)[0]?.replace(/\{\w+\}/g, '00u1') === path;
  const listed = kinds.map((kind) => declarationOf(kind).okta).find((okta) => isIt(okta?.list));
  const route = kinds.flatMap((kind) => Object.values(ends(kind))).find((end) => isIt(end.route?.list))?.route;
  if (listed?.isSingle) return { body: { id: 'single' } };
  const rows = listed?.rows ?? route?.rows;
  return { body: rows === undefined ? [] : { [rows]: [] } };
}

async function examine(more: Org = {}, options: ExamineOptions = {}) {
  const answer = (request: Seen) => {
    const reply = more[request.path] ?? plain[request.path] ?? emptyList(request.path);
    return typeof reply === 'function' ? reply(request) : reply;
  };
  fake = await startFake(answer, { answersOrganization: true });
  okta = createOkta({ orgUrl: fake.url, credential: { mode: 'SSWS', token: '00secret' }, clock: fakeClock() });
  const found: Examination = await okta.examine(options);
  const by = (id: string) => found.collections.find((finding) => finding.id === id) as CollectionFinding;
  return { found, by, asked: (path: string) => (fake as FakeOkta).seen.filter((request) => request.path === path) };
}

describe('what every org has', () => {
  test('is looked for in the first rows, and asked for by one request only where it is not there', async () => {
    const { by, asked } = await examine();
    expect([by('Group').verdict, asked('/api/v1/groups').length]).toEqual(['readable', 1]);
  });

  test('beyond the first page is found by an expression', async () => {
    const { by, asked } = await examine({
      '/api/v1/groups': ({ params }) =>
        params.has('search')
          ? { body: [everyone] }
          : { body: many, headers: { link: '<https://x.okta.com/api/v1/groups?after=a>; rel="next"' } },
    });
    expect(by('Group').verdict).toBe('readable');
    expect(asked('/api/v1/groups').map(({ params }) => params.get('search'))).toEqual([
      null,
      'type eq "BUILT_IN" and profile.name eq "Everyone"',
    ]);
  });

  test('not being there means that the credential sees only a part', async () => {
    const { found, by } = await examine({
      '/api/v1/groups': ({ params }) =>
        params.has('search')
          ? { body: [] }
          : { body: many, headers: { link: '<https://x.okta.com/api/v1/groups?after=a>; rel="next"' } },
    });
    expect(by('Group')).toMatchObject({ verdict: 'partial', wayOut: expect.stringMatching(/sees the whole org/) });
    expect(found.warnings).toEqual([
      'This credential sees only part of the groups: even the group Everyone is hidden.',
      expect.stringMatching(/^What looks readable may be partial, too/),
    ]);
    expect(by('Group.members').verdict).toBe('readable');
  });

  test('includes the owner of the token, who is asked for by id', async () => {
    const others = Array.from({ length: 20 }, (_, at) => ({
      id: `00x${at}`,
      status: 'ACTIVE',
      profile: { login: `${at}` },
    }));
    const next = { link: '<https://x.okta.com/api/v1/users?after=a>; rel="next"' };
    const sees = (body: unknown[]) => ({
      '/api/v1/users': ({ params }: Seen) => (params.has('search') ? { body } : { body: others, headers: next }),
    });
    const owner = { id: '00u1', status: 'ACTIVE', profile: { login: 'ann@example.com' } };
    const whole = await examine(sees([owner]));
    expect(whole.by('User').verdict).toBe('readable');
    expect(whole.asked('/api/v1/users').map(({ params }) => params.get('search'))).toEqual([null, 'id eq "00u1"']);
    await fake?.close();
    await okta?.close();
    const part = await examine(sees([]));
    expect(part.by('User')).toMatchObject({ verdict: 'partial', reason: expect.stringContaining("token's own owner") });
  });

  test('is not said to be missing where Okta did not answer', async () => {
    const next = { link: '<https://x.okta.com/api/v1/groups?after=a>; rel="next"' };
    const { by } = await examine({
      '/api/v1/groups': ({ params }) => (params.has('search') ? { status: 400 } : { body: many, headers: next }),
    });
    expect(by('Group').verdict).toBe('readable');
  });

  test('an empty list of what no org is without is no empty list', async () => {
    const { by } = await examine({ '/api/v1/apps': { body: [] } });
    expect([by('App').verdict, by('NetworkZone').verdict]).toEqual(['partial', 'empty']);
    expect(by('App.users')).toMatchObject({ verdict: 'unknown', wayOut: expect.stringContaining('saw no App that') });
  });
});

describe('the credential', () => {
  test('is named by its owner, its token and its roles', async () => {
    const { found } = await examine();
    expect(found.credential).toEqual({
      mode: 'SSWS',
      clientId: null,
      owner: { id: '00u1', login: 'ann@example.com' },
      token: { name: 'mirror', created: '2026-01-02T03:04:05.000Z', expiresAt: null, isZoned: null },
      tokensOfOwner: 1,
      roles: [{ type: 'READ_ONLY_ADMIN', label: 'Read-Only Administrator', seesAll: true }],
      scopes: null,
      dpop: null,
      expiresInSeconds: null,
    });
    expect(found.warnings).toEqual([]);
  });

  test('is not taken for one of several tokens', async () => {
    const tokens = ['00u1', '00u2', '00u1'].map((userId, at) => ({ id: `00T${at}`, userId, name: `token ${at}` }));
    const { found } = await examine({ '/api/v1/api-tokens': { body: tokens } });
    expect(found.credential).toMatchObject({ token: null, tokensOfOwner: 2 });
  });

  test('whose roles may not be read is told as such, which is no fault', async () => {
    const { found } = await examine({ '/api/v1/users/00u1/roles': forbidden, '/api/v1/api-tokens': forbidden });
    expect(found.credential).toMatchObject({ roles: null, token: null, tokensOfOwner: null });
    expect(found.warnings).toEqual([]);
  });

  test.each([
    [['USER_ADMIN'], /^Group Administrator may see only/],
    [['APP_ADMIN', 'CUSTOM'], /^Application Administrator and Auditors may see only/],
    [[], /^The token's owner has no admin role/],
  ])('with the roles %j is warned about', async (types, warning) => {
    const roles = types.map((type) => ({ id: type, type, label: type === 'CUSTOM' ? 'Auditors' : type }));
    const { found } = await examine({ '/api/v1/users/00u1/roles': { body: roles } });
    expect(found.warnings).toEqual([expect.stringMatching(warning)]);
  });

  test.each([
    ['ORG_ADMIN', usualChoice],
    ['SUPER_ADMIN', core],
  ])('with the role %s may do more than it needs to', async (type, choice) => {
    const roles = { '/api/v1/users/00u1/roles': { body: [{ id: 'ra1', type }] } };
    const { found } = await examine(roles, { choice });
    expect(found.warnings).toEqual([expect.stringMatching(/may do more than read.*Read-Only Administrator is enough/)]);
  });

  test('with the one role that reads who is an administrator may do no more than that needs', async () => {
    const { found } = await examine({ '/api/v1/users/00u1/roles': { body: [{ id: 'ra1', type: 'SUPER_ADMIN' }] } });
    expect(found.warnings).toEqual([]);
  });

  test('that Okta refuses ends the examination after one call with it', async () => {
    const refused: Reply = { status: 401, body: { errorCode: 'E0000011', errorSummary: 'Invalid token provided' } };
    const organization = plain['/.well-known/okta-organization'] as Reply;
    const every = new Proxy<Org>(
      {},
      { get: (_, path) => (path === '/.well-known/okta-organization' ? organization : refused) },
    );
    await expect(examine(every)).rejects.toMatchObject({ code: 'OKTA_UNAUTHENTICATED' });
    expect(fake?.seen.filter(({ headers }) => headers.authorization !== undefined)).toHaveLength(1);
  });
});

describe('the org', () => {
  test.each([
    ['idx', 'Identity Engine'],
    ['v1', 'Classic Engine'],
  ])('whose pipeline is %s is %s', async (pipeline, engine) => {
    const { found } = await examine({ '/.well-known/okta-organization': { body: { id: '00o1', pipeline } } });
    expect(found.org).toEqual({ id: '00o1', engine, clockAheadSeconds: expect.any(Number) });
  });

  test('whose clock is an hour off is told, without a fault', async () => {
    const headers = { date: new Date(Date.now() - 3_600_000).toUTCString() };
    const { found } = await examine({
      '/.well-known/okta-organization': { body: { id: '00o1', pipeline: 'idx' }, headers },
    });
    expect(found.org.clockAheadSeconds).toBeGreaterThan(-3_610);
    expect(found.org.clockAheadSeconds).toBeLessThan(-3_590);
    expect(found.warnings).toEqual([expect.stringMatching(/clock of this machine is 3\d{3} seconds ahead of Okta's/)]);
  });

  test('that cannot be reached is no finding, but an error', async () => {
    await expect(
      examine({ '/.well-known/okta-organization': { status: 503, body: { errorCode: 'E0000010' } } }),
    ).rejects.toMatchObject({ code: 'OKTA_UNAVAILABLE' });
  });
});

describe('rate limits', () => {
  const limited = (limit: number, reply: Reply): Reply => ({
    ...reply,
    headers: rateHeaders(limit, limit - 1, now() + 60, now()),
  });
  const workforce: Org = {
    '/api/v1/users': limited(300, plain['/api/v1/users'] as Reply),
    '/api/v1/groups': limited(250, plain['/api/v1/groups'] as Reply),
    '/api/v1/apps': limited(50, plain['/api/v1/apps'] as Reply),
  };

  test('tell the edition and the share, where they fit one', async () => {
    const { found } = await examine(workforce);
    expect(found.edition).toBe('workforce');
    expect(found.rates).toEqual([
      { bucket: 'apps', limit: 50, remaining: 49, share: 0.5, syncMinutes: null },
      { bucket: 'groups', limit: 250, remaining: 249, share: 0.5, syncMinutes: null },
      { bucket: 'users', limit: 300, remaining: 299, share: 0.5, syncMinutes: null },
    ]);
  });

  test('that fit no edition have no share', async () => {
    const { found } = await examine({
      ...workforce,
      '/api/v1/apps': limited(33, plain['/api/v1/apps'] as Reply),
    });
    expect([found.edition, found.rates[0]?.share]).toEqual([null, null]);
  });

  test('and the last sync tell how long the next one takes, from the cheaper side of each link', async () => {
    // 300 apps are asked for their users, 2 pages of them listed; the groups tell their apps in 100 calls.
    const lastRead = { App: 300, User: 1000, Group: 100, 'App.users': 400, 'App.groups': 50, 'Group.members': 50 };
    const { found } = await examine(workforce, { lastRead });
    const minutes = Object.fromEntries(found.rates.map(({ bucket, syncMinutes }) => [bucket, syncMinutes]));
    expect(minutes).toEqual({ apps: 6.2, groups: 0.9, users: 0.1 });
  });
});

test('a stop ends it, with no finding made up', async () => {
  const stopping = new AbortController();
  const stop: Org[string] = () => {
    stopping.abort();
    return { body: [] };
  };
  await expect(examine({ '/api/v1/zones': stop }, { signal: stopping.signal })).rejects.toMatchObject({
    code: 'STOPPED',
  });
});

test('a failure of one collection leaves the others as they are', async () => {
  const { by, found } = await examine({
    '/api/v1/zones': { body: '<html>', headers: { 'content-type': 'text/html' } },
  });
  expect([by('NetworkZone').verdict, by('User').verdict]).toEqual(['failed', 'readable']);
  expect(found.warnings).toEqual([expect.stringMatching(/^NetworkZone: /)]);
});

test('rows that are nothing like the kind are a failure, not an empty list', async () => {
  const { by } = await examine({ '/api/v1/zones': { body: [{ hello: 'world' }] } });
  expect(by('NetworkZone')).toMatchObject({ verdict: 'failed', code: 'OKTA_BAD_ANSWER' });
});

describe('kinds that no list of their own has', () => {
  const service = {
    id: '0oaService',
    label: 'Robot',
    status: 'ACTIVE',
    settings: { oauthClient: { application_type: 'service' } },
  };
  const role = { id: 'ra1', type: 'READ_ONLY_ADMIN', label: 'Read-only Administrator', status: 'ACTIVE' };

  test('are seen where one of the links that hold them shows some, with no request of their own', async () => {
    const { by, found } = await examine();
    expect([by('RoleAssignment').verdict, by('User.roleAssignments').verdict]).toEqual(['readable', 'readable']);
    expect(by('Agent')).toMatchObject({ id: 'Agent', verdict: 'empty' });
    expect(fake?.seen.filter(({ path }) => path.includes('agents'))).toEqual([]);
    expect(found.calls).toBe(fake?.seen.length);
  });

  test('are forbidden with the role and the scope that they take, not those of what holds them', async () => {
    const { by, found } = await examine({ '/api/v1/users/00u1/roles': forbidden });
    const wayOut = "make the token's owner Super Administrator";
    expect(by('User.roleAssignments')).toMatchObject({ verdict: 'forbidden', role: 'Super Administrator', wayOut });
    expect(by('RoleAssignment')).toMatchObject({ verdict: 'forbidden', wayOut });
    expect(found.collections.find(({ id }) => id === 'User')?.verdict).toBe('readable');
  });

  test('are asked for only below what may hold them', async () => {
    const none = await examine();
    expect(none.by('App.roleAssignments')).toMatchObject({
      verdict: 'unknown',
      wayOut: expect.stringContaining('saw no App that'),
    });
    await fake?.close();
    await okta?.close();
    const some = await examine({
      '/api/v1/apps': { body: [{ id: '0oa1', label: 'Okta Admin Console', status: 'ACTIVE' }, service] },
      '/oauth2/v1/clients/0oaService/roles': { body: [role] },
    });
    expect([some.by('App.roleAssignments').verdict, some.asked('/oauth2/v1/clients/0oa1/roles')]).toEqual([
      'readable',
      [],
    ]);
  });
});

test('of several lists that hold a kind, the first that the org has tells', async () => {
  const { by, asked } = await examine({
    '/api/v1/policies': ({ params }) => (params.get('type') === 'OKTA_SIGN_ON' ? { status: 400 } : { body: [] }),
  });
  expect([by('Policy').verdict, asked('/api/v1/policies').length]).toEqual(['empty', 2]);
});

test('an edition says in several ways that it does not have a kind', async () => {
  const { by } = await examine({
    '/api/v1/groups/rules': { status: 400 },
    '/api/v1/agentPools': { status: 404 },
    '/api/v1/iam/roles': { status: 401, body: { errorCode: 'E0000015', errorSummary: 'Feature off.' } },
  });
  expect(['GroupRule', 'AgentPool', 'Agent', 'Role'].map((kind) => by(kind).verdict)).toEqual([
    'unavailable',
    'unavailable',
    'unavailable',
    'unavailable',
  ]);
});

test('what the choice leaves out is not asked for, nor named', async () => {
  const { found, asked } = await examine({}, { choice: { ...core, names: ['NetworkZone'] } });
  const ids = found.collections.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['NetworkZone', 'Org']));
  expect(ids.filter((id) => id.startsWith('Policy'))).toEqual([]);
  expect(asked('/api/v1/policies')).toEqual([]);
});
