import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { ends, type Node } from '../../src/model/index.ts';
import { createOkta, type Okta, type OktaOptions } from '../../src/okta/source.ts';
import { failure } from './failure.ts';
import { type FakeClock, fakeClock, type Reply, rateHeaders, type Seen, startFake, stoppedClock } from './fakeOkta.ts';

const token = '00planted-token-value';
const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const thing of opened.splice(0)) await thing.close();
});

async function open(answer: (request: Seen, count: number) => Reply, options: Partial<OktaOptions> = {}) {
  let count = 0;
  const fake = await startFake((request) => answer(request, count++));
  const clock = fakeClock();
  const okta = createOkta({ orgUrl: fake.url, credential: { mode: 'SSWS', token }, clock, ...options });
  opened.push(okta, fake);
  return { fake, okta, clock };
}

const userTypes = [{ id: 'oty1', name: 'user' }];
const readTypes = (okta: Okta) => okta.source().list('UserType', { first: 10, after: null });

const fault = (errorCode: string, errorSummary = 'summary') => ({
  errorCode,
  errorSummary,
  errorId: 'oae1',
  errorCauses: [],
});

describe('a request', () => {
  test('carries the token, what it accepts and who asks, and no cookie', async () => {
    const { fake, okta } = await open(() => ({ body: userTypes, headers: { 'set-cookie': ['sid=1; Path=/', 'x=2'] } }));
    await readTypes(okta);
    await readTypes(okta);
    for (const { headers } of fake.seen) {
      expect(headers.authorization).toBe(`SSWS ${token}`);
      expect(headers.accept).toBe('application/json');
      expect(headers['accept-encoding']).toBe('gzip');
      expect(headers['user-agent']).toMatch(/^okta-graph\/\d+\.\d+\.\d+ node\/\d+/);
      expect(headers.cookie).toBeUndefined();
    }
    expect(fake.seen).toHaveLength(2);
  });

  test('takes a token that was copied with its scheme', async () => {
    const { fake, okta } = await open(() => ({ body: userTypes }), {
      credential: { mode: 'SSWS', token: ` SSWS ${token}\n` },
    });
    await readTypes(okta);
    expect(fake.seen[0]?.headers.authorization).toBe(`SSWS ${token}`);
  });

  test.each(['', '  ', 'two words', 'line\nbreak', 'ключ'])('is not made with the token %j', (bad) => {
    expect(() => createOkta({ orgUrl: 'https://example.okta.com', credential: { mode: 'SSWS', token: bad } })).toThrow(
      /empty or holds blanks/,
    );
  });

  test('ends when the operation is cancelled, also while it waits', async () => {
    const cancel = new AbortController();
    const { okta, fake } = await open(() => ({ raw: () => {} }));
    const reading = okta.source({ signal: cancel.signal }).list('UserType', { first: 1, after: null });
    const waiting = okta.source({ signal: cancel.signal }).list('UserType', { first: 2, after: null });
    const reason = new Error('the client went away');
    await until(() => fake.seen.length === 1);
    cancel.abort(reason);
    await expect(reading).rejects.toBe(reason);
    await expect(waiting).rejects.toBe(reason);
    expect(fake.seen).toHaveLength(1);
  });
});

test('closing ends what is on its way and what waits', async () => {
  const { okta, fake } = await open(() => ({ raw: () => {} }), { clock: stoppedClock() });
  const reading = failure(readTypes(okta));
  const waiting = failure(okta.source().list('User', { first: 1, after: null }));
  await until(() => fake.seen.length === 1);
  await okta.close();
  expect((await reading).code).toBe('OKTA_UNAVAILABLE');
  expect((await waiting).code).toBe('OKTA_UNAVAILABLE');
  expect(fake.seen).toHaveLength(1);
});

describe('an answer', () => {
  test('is unpacked', async () => {
    const { okta } = await open(() => ({
      headers: { 'content-encoding': 'gzip' },
      body: gzipSync(JSON.stringify(userTypes)),
    }));
    expect((await readTypes(okta)).rows.map(({ node }) => node.id)).toEqual(['oty1']);
  });

  test('that unpacks to more than 64 MB is refused, once', async () => {
    const bomb = gzipSync(Buffer.alloc(65 * 1024 * 1024, 0x20));
    const { okta, fake } = await open(() => ({ headers: { 'content-encoding': 'gzip' }, body: bomb }));
    expect((await failure(readTypes(okta))).code).toBe('OKTA_BAD_ANSWER');
    expect(fake.seen).toHaveLength(1);
  });

  test.each([301, 302, 307, 308])('with status %i is not followed: no other host sees a request', async (status) => {
    const { fake: other } = await open(() => ({ body: userTypes }));
    const { okta, fake } = await open(() => ({ status, headers: { location: `${other.url}/api/v1/meta/types/user` } }));
    const error = await failure(readTypes(okta));
    expect(error.code).toBe('OKTA_BAD_ANSWER');
    expect(error.message).toContain('redirect');
    expect(fake.seen).toHaveLength(1);
    expect(other.seen).toHaveLength(0);
  });

  test.each([
    ['HTML', '<html><body>Sign in</body></html>'],
    ['truncated JSON', '[{"id":"oty1"'],
    ['an object', '{"id":"oty1"}'],
    ['nothing', ''],
  ])('of %s with status 200 is a bad answer', async (_, body) => {
    const { okta } = await open(() => ({ body }));
    expect((await failure(readTypes(okta))).code).toBe('OKTA_BAD_ANSWER');
  });

  test.each([
    [400, fault('E0000031', 'Invalid search criteria.'), 'BAD_USER_INPUT'],
    [400, fault('E0000053', 'Invalid filter.'), 'BAD_USER_INPUT'],
    [400, fault('E0000001', 'Api validation failed.'), 'OKTA_BAD_ANSWER'],
    [401, fault('E0000011', 'Invalid token provided'), 'OKTA_UNAUTHENTICATED'],
    [401, '', 'OKTA_UNAUTHENTICATED'],
    [401, fault('E0000015', 'You do not have permission to access the feature'), 'OKTA_UNSUPPORTED'],
    [403, fault('E0000006', 'You do not have permission'), 'OKTA_FORBIDDEN'],
    [403, '', 'OKTA_FORBIDDEN'],
    [404, fault('E0000007', 'Not found'), 'NOT_FOUND'],
  ])('with status %i and body %j is read once and means %s', async (status, body, code) => {
    const { okta, fake } = await open(() => ({ status, body }));
    const error = await failure(readTypes(okta));
    expect(error.code).toBe(code);
    expect(error.details.status).toBe(status);
    expect(fake.seen).toHaveLength(1);
    expect(JSON.stringify([error.message, error.details])).not.toContain(token);
  });

  test('that forbids names the scope of the kind, or the one in the challenge', async () => {
    const { okta } = await open(() => ({ status: 403, body: fault('E0000006') }));
    const error = await failure(readTypes(okta));
    expect(error.details).toMatchObject({ scope: 'okta.userTypes.read', kind: 'UserType', oktaCode: 'E0000006' });
    const challenge = 'Bearer realm="x", scope="okta.schemas.read", error="insufficient_scope"';
    const { okta: other } = await open(() => ({ status: 403, headers: { 'www-authenticate': challenge }, body: '' }));
    expect((await failure(readTypes(other))).details.scope).toBe('okta.schemas.read');
  });

  test('that refuses the search tells what Okta says of it', async () => {
    const { okta } = await open(() => ({ status: 400, body: fault('E0000031', 'Invalid search criteria.') }));
    const error = await failure(okta.source().list('User', { first: 1, after: null, search: 'nonsense eq' }));
    expect(error.code).toBe('BAD_USER_INPUT');
    expect(error.message).toContain('Invalid search criteria.');
    expect(error.message).not.toContain('nonsense');
  });
});

describe('a refused token', () => {
  const refuse = () => ({ status: 401, body: fault('E0000011') });

  test('costs one call, however many readers wait', async () => {
    const { okta, fake } = await open(refuse);
    const crawler = okta.crawler();
    const crawl = async (kind: 'User' | 'Group' | 'App' | 'Device') => {
      for await (const _ of crawler.nodes(kind));
    };
    const all = await Promise.all((['User', 'Group', 'App', 'Device'] as const).map((kind) => failure(crawl(kind))));
    expect(all.map((error) => error.code)).toEqual(Array(4).fill('OKTA_UNAUTHENTICATED'));
    expect(fake.seen).toHaveLength(1);
    expect(crawler.usage()).toEqual({ calls: 2, retries: 0, waitedMs: 0 }); // one asks if it is an Okta org
  });

  test('is asked about again after a minute', async () => {
    const { okta, fake, clock } = await open((_, count) => (count === 0 ? refuse() : { body: userTypes }));
    await failure(readTypes(okta));
    await clock.sleep(61_000);
    expect((await readTypes(okta)).rows).toHaveLength(1);
    expect(fake.seen).toHaveLength(2);
  });
});

describe('a passing failure', () => {
  const afterTwo = (trouble: Reply) => (_: Seen, count: number) => (count < 2 ? trouble : { body: userTypes });

  test.each<[string, Reply]>([
    ['500', { status: 500, body: fault('E0000009') }],
    ['502 in HTML', { status: 502, body: '<html>Bad gateway</html>' }],
    ['503', { status: 503, body: '' }],
    ['504', { status: 504, body: '' }],
    ['a closed connection', { raw: (response) => response.socket?.destroy() }],
    ['a body that breaks off', { raw: breakOff }],
    ['a gzip body that breaks off', { headers: { 'content-encoding': 'gzip' }, body: gzipSync('[]').subarray(0, 12) }],
  ])('(%s) is waited out', async (_, trouble) => {
    const { okta, fake, clock } = await open(afterTwo(trouble));
    const crawler = okta.crawler();
    const ids: string[] = [];
    for await (const { rows } of crawler.nodes('UserType')) ids.push(...rows.map((node) => node.id));
    expect(ids).toEqual(['oty1']);
    expect(fake.seen).toHaveLength(3);
    expectWaits(clock, [1000, 2000]);
    expect(crawler.usage()).toMatchObject({ calls: 4, retries: 2, waitedMs: Math.round(clock.now()) });
  });

  test('that lasts is reported after five repetitions', async () => {
    const { okta, fake, clock } = await open(() => ({
      status: 503,
      body: '',
      headers: { 'x-okta-request-id': 'req1' },
    }));
    const error = await failure(readTypes(okta));
    expect(error.code).toBe('OKTA_UNAVAILABLE');
    expect(error.details).toMatchObject({ status: 503, requestId: 'req1' });
    expectWaits(clock, [1000, 2000, 4000, 8000, 16_000]);
    expect(fake.seen.map(({ headers }) => [headers['x-okta-retry-for'], headers['x-okta-retry-count']])).toEqual([
      [undefined, undefined],
      ...['1', '2', '3', '4', '5'].map((count) => ['req1', count]),
    ]);
  });

  test('of an answer that never comes ends at the deadline', async () => {
    const { okta } = await open(() => ({ raw: () => {} }), { timeoutMs: 30 });
    const error = await failure(readTypes(okta));
    expect(error.code).toBe('OKTA_UNAVAILABLE');
    expect(error.message).toContain('ETIMEDOUT');
  });
});

describe('a rate limit', () => {
  const sent = 1_800_000_000;
  const used = (limit: number, reset: number): Reply => ({
    status: 429,
    headers: rateHeaders(limit, 0, reset, sent),
    body: fault('E0000047'),
  });

  test.each([
    ['20 s by the clocks of Okta', rateHeaders(100, 0, sent + 20, sent), [21_000, 22_000]],
    ['a reset in the past', rateHeaders(100, 0, sent - 500, sent), [1000, 2000]],
    ['a reset in a year', rateHeaders(100, 0, sent + 31_536_000, sent), [65_000, 66_000]],
    [
      'a reset that is given twice',
      { ...rateHeaders(100, 0, sent, sent), 'x-rate-limit-reset': [`${sent + 5}`, `${sent + 30}`] },
      [31_000, 32_000],
    ],
    ['no reset', { 'x-rate-limit-limit': '100', 'x-rate-limit-remaining': '0' }, [5000, 6000]],
    ['a reset that is garbage', { ...rateHeaders(100, 0, 1, sent), 'x-rate-limit-reset': 'soon' }, [5000, 6000]],
    ['no rate header at all', {}, [5000, 6000]],
  ])('with %s is waited for', async (_, headers, [low, high]) => {
    const { okta, fake, clock } = await open((_request, count) =>
      count === 0 ? { status: 429, headers, body: fault('E0000047') } : { body: userTypes },
    );
    expect((await readTypes(okta)).rows).toHaveLength(1);
    expect(fake.seen).toHaveLength(2);
    expect(clock.now()).toBeGreaterThanOrEqual(low as number);
    expect(clock.now()).toBeLessThanOrEqual(high as number);
  });

  test('that lasts is reported after three repetitions', async () => {
    const { okta, fake } = await open(() => used(100, sent + 20));
    expect((await failure(readTypes(okta))).code).toBe('OKTA_RATE_LIMITED');
    expect(fake.seen).toHaveLength(4);
  });

  test('holds its own bucket only', async () => {
    const clock = stoppedClock();
    const limited = new Set(['/api/v1/groups']);
    const { okta, fake } = await open(
      ({ path }) => (limited.delete(path) ? used(500, sent + 40) : { body: userTypes }),
      { clock },
    );
    const source = okta.source();
    await source.list('UserType', { first: 1, after: null }); // the credential is good
    let isRead = false;
    const groups = source.list('Group', { first: 1, after: null }).then(() => {
      isRead = true;
    });
    await until(() => fake.seen.length === 2);
    await source.list('App', { first: 1, after: null });
    clock.advance(40_900);
    await source.list('Device', { first: 1, after: null });
    expect(isRead).toBe(false);
    clock.advance(1200);
    await groups;
    expect(fake.seen.map(({ path }) => path)).toEqual([
      '/api/v1/meta/types/user',
      '/api/v1/groups',
      '/api/v1/apps',
      '/api/v1/devices',
      '/api/v1/groups',
    ]);
  });

  test('of concurrency is waited out by the request alone, with fewer at a time', async () => {
    let refused = 0;
    const { okta, fake, clock } = await open(({ path }) => {
      if (path !== '/api/v1/meta/types/user' && refused < 1) {
        refused += 1;
        return used(0, sent + 60);
      }
      return { body: userTypes };
    });
    await readTypes(okta);
    await okta.source().list('App', { first: 1, after: null });
    expect(fake.seen).toHaveLength(3);
    expect(clock.now()).toBeGreaterThanOrEqual(1000);
    expect(clock.now()).toBeLessThanOrEqual(2000);
  });
});

describe('a lane', () => {
  test('spends its share of a window, slows before the end, and goes on in the next', async () => {
    const clock = fakeClock();
    const start = 1_800_000_000;
    let window = { endsAt: 0, used: 0 };
    const used: number[] = [];
    const fake = await startFake(() => {
      // Okta's own clock, which starts elsewhere than ours: a window of 60 s from its first request, 50 requests.
      const now = clock.now();
      if (now >= window.endsAt) {
        used.push(0);
        window = { endsAt: now + 60_000, used: 0 };
      }
      window.used += 1;
      used[used.length - 1] = window.used;
      const headers = rateHeaders(
        50,
        Math.max(0, 50 - window.used),
        start + Math.ceil(window.endsAt / 1000),
        start + Math.floor(now / 1000),
      );
      return { status: window.used > 50 ? 429 : 200, headers, body: [] };
    });
    const okta = createOkta({ orgUrl: fake.url, credential: { mode: 'SSWS', token }, clock, share: 0.9 });
    opened.push(okta, fake);
    const crawler = okta.crawler();
    const read = async (near: Node) => {
      for await (const _ of crawler.links(ends('Group').members as never, near));
    };
    await Promise.all(groups(100).map(read));
    expect(fake.seen).toHaveLength(100); // not one 429
    expect(Math.max(...used)).toBeLessThanOrEqual(45);
    expect(used).toHaveLength(3);
  });

  test('asks for its limit with one request before it sends more, and never more than allowed at a time', async () => {
    const { okta, fake, clock: _ } = await open(() => ({ body: [] }), { maxInFlight: 4 });
    await okta.source().linked(ends('Group').members as never, groups(30), { first: 5, after: null });
    expect(fake.seen).toHaveLength(30);
    expect(fake.peak()).toBeLessThanOrEqual(4);
  });
});

async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 1));
}

function groups(count: number): Node[] {
  return Array.from({ length: count }, (_, at) => ({ kind: 'Group', id: `00g${at}` }) as Node);
}

function breakOff(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('[{"id":');
  setTimeout(() => response.socket?.destroy(), 5);
}

/** Each wait has up to a second of jitter on top. */
function expectWaits(clock: FakeClock, waits: readonly number[]): void {
  expect(clock.sleeps).toHaveLength(waits.length);
  for (const [at, wait] of waits.entries()) {
    expect(clock.sleeps[at]).toBeGreaterThanOrEqual(wait);
    expect(clock.sleeps[at]).toBeLessThan(wait + 1001);
  }
}
