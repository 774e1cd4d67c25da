import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { actions } from '../../src/simulator/controlActions.ts';
import { type SimulatorOptions, startSimulator } from '../../src/simulator/server.ts';
import { effectNames } from '../../src/simulator/traffic/effects.ts';
import { readFaultRule } from '../../src/simulator/traffic/faultRule.ts';
import { clientOf } from './client.ts';

/** Closed behind the file. */
async function start(options: SimulatorOptions) {
  const simulator = await startSimulator({ users: 30, groups: 22, ...options });
  afterAll(() => simulator.close());
  return { simulator, ...clientOf(simulator) };
}

const rates = (headers: Headers) => ['limit', 'remaining'].map((name) => Number(headers.get(`x-rate-limit-${name}`)));
/** By the clock of the org. */
const secondsToReset = (headers: Headers) =>
  Number(headers.get('x-rate-limit-reset')) - Math.floor(Date.parse(headers.get('date') ?? '') / 1000);

describe('rate limits', () => {
  test('are counted for each principal', async () => {
    const { simulator, get } = await start({ limits: 'integrator' }); // 20 for apps, 10 of them for each
    const other = { authorization: `SSWS ${simulator.access.addToken().secret}` };
    for (let count = 0; count < 10; count++) await get('/api/v1/apps?limit=1');
    expect((await get('/api/v1/apps?limit=1')).status).toBe(429);
    const reply = await get('/api/v1/apps?limit=1', other);
    expect([reply.status, rates(reply.headers)]).toEqual([200, [10, 9]]);
    const principals = new Set(simulator.requests.map(({ principal }) => principal));
    expect(new Set(simulator.limits.state().windows.map(({ principal }) => principal))).toEqual(
      new Set([null, ...principals]),
    );
  });

  test('of the org end for all when others drain them, with some of the own share remaining', async () => {
    const { simulator, get } = await start({ limits: 'workforce' });
    expect(rates((await get('/api/v1/apps?limit=1')).headers)).toEqual([50, 49]);
    simulator.limits.drain('apps', 99);
    const reply = await get('/api/v1/apps?limit=1');
    expect([reply.status, reply.body.errorCode, rates(reply.headers)]).toEqual([429, 'E0000047', [50, 48]]);
    expect(secondsToReset(reply.headers)).toBeGreaterThan(0);
    simulator.org.clock.advance(61_000);
    expect((await get('/api/v1/apps?limit=1')).status).toBe(200);
  });

  test('may be set for single buckets, and shares for single principals', async () => {
    const { simulator, get } = await start({ bucketLimits: { apps: 10 } });
    expect(rates((await get('/api/v1/apps?limit=1')).headers)).toEqual([5, 4]);
    expect(rates((await get('/api/v1/groups')).headers)[0]).toBe(100_000); // the others are off
    const [token] = simulator.access.tokens.keys();
    simulator.limits.set({ limits: 'enterprise', shares: { [token as string]: 1 } });
    expect(rates((await get('/api/v1/apps?limit=1')).headers)).toEqual([10, 9]);
    expect(rates((await get('/api/v1/groups')).headers)).toEqual([600, 599]);
    expect(() => simulator.limits.set({ bucketLimits: { appz: 1 } })).toThrow(/bucketLimits.*the buckets token/);
    expect(() => simulator.limits.drain('appz', 1)).toThrow(/no bucket appz/);
  });

  test('are told in windows of a minute of the org, which starts with the first request', async () => {
    const { simulator, get } = await start({ limits: 'integrator' });
    expect(secondsToReset((await get('/api/v1/apps')).headers)).toBeGreaterThanOrEqual(59);
    simulator.org.clock.advance(30_000);
    expect(secondsToReset((await get('/api/v1/apps')).headers)).toBeLessThanOrEqual(31);
    simulator.org.clock.advance(31_000);
    const reply = await get('/api/v1/apps');
    expect([rates(reply.headers), secondsToReset(reply.headers) >= 59]).toEqual([[10, 9], true]);
  });

  test('are reported: requests and refusals by bucket', async () => {
    const { simulator, get } = await start({ bucketLimits: { apps: 2 } });
    for (let count = 0; count < 3; count++) await get('/api/v1/apps');
    await get('/api/v1/users');
    expect(simulator.limits.state().buckets).toEqual({
      apps: { requests: 3, refused: 2 },
      users: { requests: 1, refused: 0 },
    });
    simulator.limits.clear();
    expect(simulator.limits.state()).toMatchObject({ buckets: {}, windows: [] });
    expect((await get('/api/v1/apps')).status).toBe(200);
  });
});

describe('requests in flight', () => {
  test('are refused when there are too many, with a limit of 0', async () => {
    const { simulator, get } = await start({ concurrency: 3 });
    const held = simulator.fail({ path: '/api/v1/users', silence: 'answer' });
    const gone = new AbortController();
    const waiting = [1, 2, 3].map(() =>
      fetch(`${simulator.url}/api/v1/users`, {
        headers: { authorization: `SSWS ${simulator.token}` },
        signal: gone.signal,
      }).catch(() => null),
    );
    while (simulator.limits.state().inFlight < 3) await new Promise((next) => setTimeout(next, 1));
    const refused = await get('/api/v1/groups');
    expect([refused.status, refused.body.errorCode, rates(refused.headers)]).toEqual([429, 'E0000047', [0, 0]]);
    expect(secondsToReset(refused.headers)).toBeGreaterThan(0);
    gone.abort();
    await Promise.all(waiting);
    held();
    while (simulator.limits.state().inFlight > 0) await new Promise((next) => setTimeout(next, 1));
    expect((await get('/api/v1/groups')).status).toBe(200);
    expect(simulator.limits.state()).toMatchObject({ mostInFlight: 4, refusedInFlight: 1, inFlight: 0 });
  });

  test.each([
    [{}, null],
    [{ limits: 'integrator' }, 35],
    [{ limits: 'workforce' }, 75],
    [{ limits: 'workforce', concurrency: 5 }, 5],
    [{ limits: 'workforce', concurrency: null }, null],
  ] as const)('are limited by %j to %j', async (options, most) => {
    expect((await start(options)).simulator.limits.state().concurrency).toBe(most);
  });

  test('of one after the other are one', async () => {
    const { simulator, get } = await start({ concurrency: 1 });
    for (let count = 0; count < 20; count++) expect((await get('/api/v1/groups')).status).toBe(200);
    expect(simulator.limits.state().mostInFlight).toBe(1);
  });
});

describe('latency', () => {
  test('grows with rows, by the first rule that fits, in the time of the org', async () => {
    // A minute for each row passes in 2 ms.
    const latency = [
      { path: '/api/v1/groups', baseMs: 0, perRowMs: 60_000 },
      { path: '/api/v1/**', baseMs: 600_000 },
    ];
    const { simulator, get } = await start({ latency, speed: 30_000 });
    const { clock } = simulator.org;
    const took = async (target: string) => {
      const start = clock.nowMs();
      expect((await get(target)).status).toBe(200);
      return clock.nowMs() - start;
    };
    // At least so long: timers never fire early by more than a millisecond, 30 s here.
    expect(await took('/api/v1/groups?limit=20')).toBeGreaterThan(19 * 60_000);
    expect(await took('/api/v1/apps?limit=1')).toBeGreaterThan(9 * 60_000);
    await expect(startSimulator({ latency: [{ path: 'x', baseMs: 1 }] })).rejects.toThrow(/no list of/);
  });
});

describe('the control plane', () => {
  test('lists what it does, changes, and effects, with a line of help each', async () => {
    const { simulator } = await start({});
    const { actions, effects } = (await (await fetch(simulator.control)).json()) as Record<string, object>;
    for (const help of Object.values({ ...actions, ...effects })) expect(help).toMatch(/^[A-Z].{5,}\.$/);
    expect(Object.keys(actions ?? {})).toContain('POST /limits/drain');
    expect(Object.keys(effects ?? {})).toContain('gzipBomb');
  });

  test('changes limits, latency, faults and the clock', async () => {
    const { simulator, get } = await start({});
    const control = async (method: string, path: string, body?: unknown) => {
      const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
      const response = await fetch(simulator.control + path, init);
      return { status: response.status, body: JSON.parse((await response.text()) || 'null') };
    };
    expect((await control('PATCH', '/limits', { bucketLimits: { apps: 4 } })).status).toBe(204);
    expect((await control('POST', '/limits/drain', { bucket: 'apps', requests: 4 })).status).toBe(204);
    expect((await get('/api/v1/apps')).status).toBe(429);
    expect((await control('GET', '/limits')).body.buckets).toEqual({ apps: { requests: 1, refused: 1 } });
    expect((await control('DELETE', '/limits')).status).toBe(204);
    expect((await get('/api/v1/apps')).status).toBe(200);

    const rule = { path: '/api/v1/groups', nth: 2, errorCode: 'E0000006' };
    const { id } = (await control('POST', '/faults', rule)).body;
    for (const status of [200, 403, 200]) expect((await get('/api/v1/groups')).status).toBe(status);
    await control('POST', '/faults', { pattern: 'zones', status: 500 });
    expect((await control('GET', '/faults')).body).toEqual([
      { id, hits: 3, used: 1, rule },
      { id: id + 1, hits: 0, used: 0, rule: { pattern: 'zones', status: 500 } },
    ]);
    expect((await control('DELETE', `/faults/${id}`)).status).toBe(204);
    expect((await control('DELETE', `/faults/${id}`)).status).toBe(404);
    expect((await control('DELETE', '/faults')).status).toBe(204);
    expect((await control('GET', '/faults')).body).toEqual([]);

    const latency = [{ path: '/api/v1/zones', baseMs: 1 }];
    expect((await control('PUT', '/latency', latency)).status).toBe(204);
    expect((await control('GET', '/latency')).body).toEqual(latency);

    const before = Date.parse((await control('GET', '/clock')).body.now);
    const { now } = (await control('POST', '/clock', { seconds: 3600 })).body;
    expect(Date.parse(now) - before).toBeGreaterThanOrEqual(3_600_000);
    expect(Date.parse((await get('/api/v1/org')).headers.get('date') ?? '')).toBeGreaterThan(Date.now() + 3_500_000);
  });

  test.each([
    ['POST', '/faults', '{"path": "/x", "stat": 1}', /no stat/],
    ['POST', '/faults', '{', /not JSON/],
    ['POST', '/faults', '7', /no JSON object/],
    ['PATCH', '/limits', '{"share": 2}', /share: /],
    ['PATCH', '/limits', '{"limit": "off"}', /"limit".*limits, share/],
    ['POST', '/limits/drain', '{"bucket": "apps"}', /requests/],
    ['POST', '/limits/drain', '{"bucket": "apps", "requests": 1}', /no limit on apps/],
    ['PUT', '/latency', '{}', /no list of/],
    ['POST', '/clock', '{"seconds": "1"}', /seconds/],
  ])('refuses %s %s %s', async (method, path, body, why) => {
    const { simulator } = await start({});
    const response = await fetch(simulator.control + path, { method, body });
    expect([response.status, ((await response.json()) as { message: string }).message]).toEqual([
      400,
      expect.stringMatching(why),
    ]);
  });
});

describe('docs/simulator.md', () => {
  const page = readFileSync(new URL('../../docs/simulator.md', import.meta.url), 'utf8');

  const spans = [...page.matchAll(/`(\{"(?:path|pattern)": [^`]*\})`/g)].map(([, json]) => json as string);

  test.each(spans)('shows the rule %s, which is one', (json) => {
    expect(readFaultRule(JSON.parse(json))).toBeDefined();
  });
  test('shows rules', () => expect(spans.length).toBeGreaterThan(9));
  test.each(effectNames)('tells the effect %s', (name) => expect(page).toContain(`| \`${name}\` |`));
  test.each(Object.keys(actions).filter((name) => name !== 'GET /'))('tells %s', (name) => {
    expect(page).toContain(`\`${name}\``);
  });
});
