import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/server.ts';
import { clientOf, open } from './client.ts';

const { simulator, get } = await open({ users: 60 });
const { org } = simulator;

const send = (path: string, headers: Record<string, string>, method = 'GET') =>
  fetch(simulator.url + path, { headers, method });

describe('a credential', () => {
  test.each([
    ['none', {}],
    ['a wrong token', { authorization: 'SSWS 00wrong' }],
    ['another scheme', { authorization: `Bearer ${simulator.token}` }],
  ])('that is %s is refused', async (_, headers) => {
    const response = await send('/api/v1/users', headers as Record<string, string>);
    const body = (await response.json()) as Record<string, unknown>;
    expect(response.status).toBe(401);
    expect(body).toEqual({
      errorCode: 'E0000011',
      errorSummary: 'Invalid token provided',
      errorLink: 'E0000011',
      errorId: expect.stringMatching(/^oae/),
      errorCauses: [],
    });
  });

  test('may stand without a blank', async () => {
    expect((await send('/api/v1/users', { authorization: `SSWS${simulator.token}` })).status).toBe(200);
  });

  test('is not needed to find out which org this is', async () => {
    const body = (await (await send('/.well-known/okta-organization', {})).json()) as { id: string; pipeline: string };
    expect([body.id, body.pipeline]).toEqual([org.id, 'idx']);
    expect((await get('/api/v1/org')).body.id).toBe(org.id);
  });
});

describe('what is not there', () => {
  const anApp = org.of('App').ids()[0];
  test.each([
    ['/api/v1/users/nobody', 'nobody (User)'],
    ['/api/v1/users/nobody/groups', 'nobody (User)'],
    ['/api/v1/groups/00gnone', '00gnone (UserGroup)'],
    ['/api/v1/groups/00gnone/users', '00gnone (UserGroup)'],
    ['/api/v1/apps/0oanone', '0oanone (AppInstance)'],
    ['/api/v1/devices/guonone', 'guonone (Device)'],
    ['/api/v1/meta/types/user/otynone', 'otynone (CVDType)'],
    [`/api/v1/apps/${anApp}/users/00unone`, '00unone (AppUser)'],
    ['/api/v1/unheard-of', '/api/v1/unheard-of (Path)'],
    ['/api/v1/users/', '/api/v1/users/ (Path)'],
  ])('at %s is a 404 that names it', async (path, what) => {
    const { status, body } = await get(path);
    expect([status, body.errorCode]).toEqual([404, 'E0000007']);
    expect(body.errorSummary).toBe(`Not found: Resource not found: ${what}`);
  });

  test('as a method is a 405', async () => {
    const headers = { authorization: `SSWS ${simulator.token}` };
    expect((await send('/api/v1/users', headers, 'POST')).status).toBe(405);
  });
});

describe('an answer', () => {
  test('has the headers of every Okta answer', async () => {
    const { headers } = await get('/api/v1/users');
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('x-okta-request-id')).toMatch(/^[0-9a-f]{32}$/);
    expect(headers.get('cache-control')).toBe('no-cache, no-store');
    for (const name of ['limit', 'remaining', 'reset']) expect(headers.get(`x-rate-limit-${name}`)).toMatch(/^\d+$/);
    expect(Number.isNaN(Date.parse(headers.get('date') ?? ''))).toBe(false);
    expect(headers.getSetCookie().length).toBeGreaterThan(1);
  });

  test('is compressed for who takes gzip, and one Link line a relation', async () => {
    const [plain, zipped] = [await raw('/api/v1/apps', 'identity'), await raw('/api/v1/apps', 'gzip')];
    expect([plain.encoding, zipped.encoding]).toEqual([undefined, 'gzip']);
    expect(gunzipSync(zipped.bytes).toString()).toBe(plain.bytes.toString());
    expect(zipped.bytes.length).toBeLessThan(plain.bytes.length / 3);
    expect(plain.linkLines.map((line) => line.replace(/.*rel=/, ''))).toEqual(['"self"', '"next"']);
  });
});

interface Raw {
  encoding: string | undefined;
  bytes: Buffer;
  linkLines: string[];
}

/** As it comes over the wire: `fetch` joins header lines and decompresses. */
function raw(path: string, encoding: string): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `SSWS ${simulator.token}`, 'accept-encoding': encoding };
    const sent = request(simulator.url + path, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const linkLines = response.rawHeaders.filter((_, index, all) => all[index - 1]?.toLowerCase() === 'link');
        resolve({ encoding: response.headers['content-encoding'], bytes: Buffer.concat(chunks), linkLines });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('a fault', () => {
  test('answers as it was told, as often as it was told', async () => {
    simulator.fail({ path: '/api/v1/groups', status: 500, times: 2 });
    const statuses = [];
    for (let count = 0; count < 3; count++) statuses.push((await get('/api/v1/groups?limit=1')).status);
    expect(statuses).toEqual([500, 500, 200]);
  });

  test('says what Okta says with its status, until it is taken back', async () => {
    const takeBack = simulator.fail({ path: '/api/v1/apps/*/users', status: 403 });
    const path = `/api/v1/apps/${org.of('App').ids()[0]}/users`;
    expect((await get(path)).body.errorCode).toBe('E0000006');
    expect((await get('/api/v1/apps')).status).toBe(200);
    takeBack();
    expect((await get(path)).status).toBe(200);
  });

  test('may have a body and headers of its own, for paths and queries that fit a pattern', async () => {
    const body = { odd: true };
    const takeBack = simulator.fail({
      pattern: /limit=3\b/,
      status: 429,
      body,
      headers: { 'x-rate-limit-limit': '0' },
    });
    const reply = await get('/api/v1/apps?limit=3');
    expect([reply.status, reply.body, reply.headers.get('x-rate-limit-limit')]).toEqual([429, body, '0']);
    expect((await get('/api/v1/apps?limit=4')).status).toBe(200);
    takeBack();
  });

  test('may only be late', async () => {
    const takeBack = simulator.fail({ path: '/api/v1/zones', delayMs: 20 });
    expect((await get('/api/v1/zones')).status).toBe(200);
    takeBack();
  });
});

describe('limits', () => {
  const limited = async (options: Parameters<typeof startSimulator>[0]) => {
    const other = await startSimulator({ users: 30, groups: 22, limits: 'integrator', ...options });
    return { other, ...clientOf(other) };
  };

  test('are told, half of a bucket by default, and refuse what is too much', async () => {
    const { other, get } = await limited({});
    const replies = [];
    for (let count = 0; count < 11; count++) replies.push(await get('/api/v1/apps?limit=1')); // 20 a minute, half of it
    const left = replies.map((reply) => reply.headers.get('x-rate-limit-remaining'));
    expect(left).toEqual(['9', '8', '7', '6', '5', '4', '3', '2', '1', '0', '0']);
    const last = replies.at(-1);
    expect([last?.status, last?.body.errorCode, last?.headers.get('retry-after')]).toEqual([429, 'E0000047', null]);
    expect(last?.headers.get('x-rate-limit-limit')).toBe('10');
    const resets = Number(last?.headers.get('x-rate-limit-reset')) * 1000 - Date.parse(last?.headers.get('date') ?? '');
    expect(resets).toBeGreaterThan(50_000);
    expect(resets).toBeLessThanOrEqual(61_000);
    expect((await get('/api/v1/groups?limit=1')).status).toBe(200); // another bucket
    await other.close();
  });

  test('follow edition and share', async () => {
    const { other, get } = await limited({ limits: 'workforce', share: 1 });
    expect((await get('/api/v1/users')).headers.get('x-rate-limit-limit')).toBe('600');
    expect((await get(`/api/v1/users/${other.org.of('User').ids()[0]}`)).headers.get('x-rate-limit-limit')).toBe(
      '2000',
    );
    await other.close();
  });

  test('count in windows of the org clock, which may run fast', async () => {
    const { other, get } = await limited({ speed: 600 }); // a minute in a tenth of a second
    const statuses = new Set<number>();
    for (let count = 0; count < 2000 && !(statuses.has(429) && statuses.size > 1); count++) {
      statuses.add((await get('/api/v1/agentPools')).status); // 5 a minute
    }
    expect(statuses).toEqual(new Set([200, 429]));
    const before = Date.parse((await get('/.well-known/okta-organization')).headers.get('date') ?? '');
    let after = before;
    while (after - before < 61_000) {
      after = Date.parse((await get('/.well-known/okta-organization')).headers.get('date') ?? '');
    }
    expect((await get('/api/v1/agentPools')).status).toBe(200);
    await other.close();
  });

  test('that are off never refuse', async () => {
    for (let count = 0; count < 30; count++) expect((await get('/api/v1/apps?limit=1')).status).toBe(200);
  });
});

test('requests are kept in order, with their bucket and status', async () => {
  simulator.requests.length = 0;
  await get('/api/v1/users?limit=1');
  await get('/api/v1/apps/none');
  const principal = [...simulator.access.tokens.keys()][0];
  expect(simulator.requests).toEqual([
    { method: 'GET', path: '/api/v1/users', query: { limit: '1' }, status: 200, bucket: 'users', principal },
    { method: 'GET', path: '/api/v1/apps/none', query: {}, status: 404, bucket: 'apps/{id}', principal },
  ]);
});
