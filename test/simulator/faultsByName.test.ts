import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { effectNames } from '../../src/simulator/traffic/effects.ts';
import type { FaultRule } from '../../src/simulator/traffic/faultRule.ts';
import { poisonNames } from '../../src/simulator/traffic/poisons.ts';
import { open } from './client.ts';
import { ask, type Patience } from './raw.ts';

const { simulator, get } = await open({ users: 60, groups: 30 });
const { url, token, org } = simulator;
const [aUser] = org.of('User').ids();
const headers = { authorization: `SSWS ${token}` };
const raw = (target: string, more: Record<string, string> = {}, patience?: Patience) =>
  ask(url + target, { ...headers, ...more }, patience);

let takeBack = () => {};
afterEach(() => takeBack());

/** What a rule makes of the first page of groups, or of another target. */
async function answer(effects: Omit<FaultRule, 'path'>, target = '/api/v1/groups?limit=5', more = {}) {
  takeBack = simulator.fail({ pattern: '^/', ...effects });
  return raw(target, more);
}

const secondsAhead = (reply: { lines: (name: string) => string[] }) =>
  reply
    .lines('x-rate-limit-reset')
    .map((reset) => Number(reset) - Math.floor(Date.parse(reply.lines('date')[0] ?? '') / 1000));
const nextOf = (reply: { lines: (name: string) => string[] }) =>
  /<([^>]*)>; rel="next"/.exec(reply.lines('link').join('\n'))?.[1];
const codeOf = (reply: { json: () => unknown }) => (reply.json() as { errorCode: string }).errorCode;
const idsOf = (reply: { json: () => unknown }) => (reply.json() as { id: string }[]).map(({ id }) => id);

/** One for each effect there is: a missing one does not compile. */
const cases: Record<(typeof effectNames)[number], () => Promise<void>> = {
  status: async () => {
    const refused = await answer({ status: 503 });
    expect([refused.status, codeOf(refused), nextOf(refused)]).toEqual([503, 'E0000010', undefined]);
  },
  errorCode: async () => {
    const refused = await answer({ errorCode: 'E0000015' });
    expect([refused.status, codeOf(refused)]).toEqual([401, 'E0000015']);
  },
  rateLimited: async () => {
    const inTwenty = await answer({ rateLimited: 20 });
    expect([inTwenty.status, codeOf(inTwenty), inTwenty.lines('x-rate-limit-remaining')]).toEqual([
      429,
      'E0000047',
      ['0'],
    ]);
    expect(secondsAhead(inTwenty)).toEqual([20]);
    for (const [when, told] of [
      [null, []],
      ['soon', ['soon']],
    ] as const) {
      takeBack();
      expect((await answer({ rateLimited: when })).lines('x-rate-limit-reset')).toEqual(told);
    }
    takeBack();
    expect(secondsAhead(await answer({ rateLimited: [5, 20] }))).toEqual([5, 20]);
    takeBack();
    expect(secondsAhead(await answer({ rateLimited: -60 }))).toEqual([-60]);
  },
  concurrencyLimited: async () => {
    const refused = await answer({ concurrencyLimited: 3 });
    expect([refused.status, codeOf(refused), secondsAhead(refused)]).toEqual([429, 'E0000047', [3]]);
    expect([refused.lines('x-rate-limit-limit'), refused.lines('x-rate-limit-remaining')]).toEqual([['0'], ['0']]);
  },
  insufficientScope: async () => {
    const refused = await answer({ insufficientScope: 'okta.groups.read' });
    expect([refused.status, refused.bytes.length]).toEqual([403, 0]);
    expect(refused.lines('www-authenticate')[0]).toMatch(/scope="okta.groups.read", error="insufficient_scope"/);
  },
  next: async () => {
    const { host } = new URL(url);
    const whole = await raw('/api/v1/groups?limit=5');
    const target = nextOf(whole)?.slice(url.length);
    for (const [to, expected] of [
      ['{base}{self}', `${url}/api/v1/groups?limit=5`],
      ['https://{host}{target}', `https://${host}${target}`],
      ['http://user:secret@{host}{target}', `http://user:secret@${host}${target}`],
      ['http://evil.example{target}', `http://evil.example${target}`],
      ['//evil.example{target}', `//evil.example${target}`],
      ['http://[', 'http://['],
    ] as const) {
      expect(nextOf(await answer({ next: to }))).toBe(expected);
      takeBack();
    }
    const back = await answer({ next: '{base}{first}' }, target);
    expect(nextOf(back)).toBe(`${url}/api/v1/groups?limit=5`); // page 2 leads to page 1
    takeBack();
    expect(nextOf(await answer({ next: '{base}{self}' }, '/api/v1/zones'))).toBe(`${url}/api/v1/zones`);
  },
  nextWithout: async () => {
    const reply = await answer({ nextWithout: ['expand'] }, '/api/v1/groups?limit=5&expand=stats');
    expect(nextOf(reply)).toMatch(/limit=5/);
    expect(nextOf(reply)).not.toMatch(/expand/);
  },
  endless: async () => {
    const seen = new Set<string>();
    let target = '/api/v1/groups?limit=5';
    for (let page = 0; page < 4; page++) {
      const reply = await answer({ endless: true }, target);
      expect([reply.status, reply.json()]).toEqual([200, []]);
      target = (nextOf(reply) as string).slice(url.length);
      expect(target).toMatch(/limit=5/);
      seen.add(target);
      takeBack();
    }
    expect(seen.size).toBe(4);
  },
  joinsLinks: async () => {
    const { lines } = await answer({ joinsLinks: true });
    expect(lines('link')).toEqual([expect.stringMatching(/rel="self", <.*rel="next"$/)]);
  },
  redirect: async () => {
    const there = createServer((_, response) => response.end());
    await new Promise<void>((ready) => there.listen(0, '127.0.0.1', ready));
    const { port } = there.address() as AddressInfo;
    const found = await answer({ redirect: `http://127.0.0.1:${port}{target}` });
    expect([found.status, found.lines('location')]).toEqual([302, [`http://127.0.0.1:${port}/api/v1/groups?limit=5`]]);
    there.close();
    takeBack();
    expect((await answer({ redirect: { to: '/elsewhere', status: 307 } })).status).toBe(307);
  },
  leaveOut: async () => {
    const all = idsOf(await raw('/api/v1/groups?limit=5'));
    const reply = await answer({ leaveOut: [0, -1, all[2] as string] });
    expect(idsOf(reply)).toEqual([all[1], all[3]]);
  },
  repeatRows: async () => {
    const all = idsOf(await raw('/api/v1/groups?limit=10'));
    const first = await answer({ repeatRows: 2, times: 1 });
    const second = await raw((nextOf(first) as string).slice(url.length));
    expect([...idsOf(first), ...idsOf(second)]).toEqual([...all.slice(0, 7), ...all.slice(5)]);
  },
  poison: async () => {
    const texts: string[] = [];
    for (const what of poisonNames) {
      const reply = await answer({ poison: what }, '/api/v1/users?limit=2');
      texts.push(reply.text().slice(0, 10_000));
      const [first, second] = reply.json() as [Record<string, unknown>, { id: string }];
      expect([first.id, second.id]).toEqual([aUser, org.of('User').ids()[1]]);
      takeBack();
    }
    const at = (what: string) => texts[poisonNames.indexOf(what as (typeof poisonNames)[number])];
    expect(at('unknownEnum')).toMatch(/"status":"UNHEARD_OF"/);
    expect(at('wrongType')).toMatch(/"lastUpdated":\{/);
    expect(at('nullProfile')).toMatch(/"profile":null/);
    expect(at('hugeText')).toMatch(/x{5000}/);
    expect(at('loneSurrogate')).toMatch(/lone \\ud800 surrogate/); // as an escape: no UTF-8 could hold it
    expect(at('protoKey')).toMatch(/"__proto__":\{"isPolluted":true\}/);
    expect(at('hugeInteger')).toMatch(/:9007199254740993/);
    expect(at('deepNesting')).toMatch(/(\{"a":){64}1\}{64}/);
    const one = await answer(
      { poison: { what: 'unknownField', row: 'no such row', at: 'a.b' } },
      `/api/v1/users/${aUser}`,
    );
    expect(one.json()).toMatchObject({ id: aUser, a: { b: { some: ['thing'] } } });
  },
  edit: async () => {
    const reply = await answer({ edit: { row: -1, at: 'profile.name', json: '"raw' } }, '/api/v1/groups?limit=2');
    expect(reply.text()).toMatch(/"name":"raw[,}]/);
    expect(() => reply.json()).toThrow();
  },
  body: async () => {
    expect((await answer({ body: { odd: true } })).json()).toEqual({ odd: true });
    takeBack();
    expect((await answer({ body: '[{"id":' })).text()).toBe('[{"id":');
  },
  headers: async () => {
    const { lines } = await answer({ headers: { Date: null, 'x-two': ['1', '2'], 'Retry-After': '7' } });
    expect([lines('date'), lines('x-two'), lines('retry-after')]).toEqual([[], ['1', '2'], ['7']]);
  },
  dateShiftSeconds: async () => {
    const reply = await answer({ dateShiftSeconds: 3600 });
    expect((Date.parse(reply.lines('date')[0] ?? '') - Date.now()) / 3_600_000).toBeCloseTo(1, 1);
    expect(Number(reply.lines('x-rate-limit-reset')[0]) * 1000).toBeLessThan(Date.now() + 120_000);
  },
  html: async () => {
    const reply = await answer({ html: true });
    expect([reply.status, reply.lines('content-type')]).toEqual([200, ['text/html;charset=utf-8']]);
    expect(reply.text()).toMatch(/^<!DOCTYPE html>/);
  },
  charset: async () => {
    const latin = await answer({ charset: { encoding: 'latin1' }, body: { name: 'Zoé' } });
    expect(latin.lines('content-type')).toEqual(['application/json; charset=iso-8859-1']);
    expect(latin.bytes.toString('latin1')).toBe('{"name":"Zoé"}');
    takeBack();
    const wide = await answer({ charset: { encoding: 'utf-16', isDeclared: false }, body: {} });
    expect([wide.lines('content-type'), [...wide.bytes]]).toEqual([
      ['application/json'],
      [0xff, 0xfe, 0x7b, 0, 0x7d, 0],
    ]);
  },
  cutText: async () => {
    const whole = (await raw('/api/v1/groups?limit=5')).text();
    const reply = await answer({ cutText: 0.5 }, undefined, { 'accept-encoding': 'gzip' });
    expect([reply.broken, reply.lines('content-length')]).toEqual([null, [String(reply.bytes.length)]]);
    expect(reply.text()).toBe(whole.slice(0, Math.floor(whole.length / 2)));
  },
  cutGzip: async () => {
    const reply = await answer({ cutGzip: 0.5 });
    expect([reply.broken, reply.lines('content-encoding')]).toEqual([null, ['gzip']]);
    expect(reply.lines('content-length')).toEqual([String(reply.bytes.length)]);
    expect(() => gunzipSync(reply.bytes)).toThrow(/unexpected end/);
  },
  gzipBomb: async () => {
    const whole = (await raw('/api/v1/groups?limit=5')).json();
    const bomb = await answer({ gzipBomb: 30 });
    expect(bomb.bytes.length).toBeLessThan(300_000);
    const text = bomb.text();
    expect(text.length).toBeGreaterThan(30_000_000);
    expect(JSON.parse(text)).toEqual(whole);
  },
  delayMs: async () => {
    takeBack = simulator.fail({ path: '/api/v1/groups', delayMs: 100, times: 1 });
    simulator.requests.length = 0;
    const order: string[] = [];
    const late = raw('/api/v1/groups').then(() => order.push('late'));
    while (simulator.requests.length === 0) await new Promise((next) => setTimeout(next, 1));
    await raw('/api/v1/groups').then(() => order.push('prompt'));
    await late;
    expect(order).toEqual(['prompt', 'late']);
  },
  bytesPerSecond: async () => {
    takeBack = simulator.fail({ path: '/api/v1/groups', bytesPerSecond: 20 });
    const reply = await raw('/api/v1/groups?limit=5', {}, { enoughBytes: 3 });
    expect([reply.status, reply.broken]).toEqual([200, 'ENOUGH']);
    expect(reply.bytes.length).toBeLessThan(Number(reply.lines('content-length')[0]) / 10);
  },
  cutBody: async () => {
    const reply = await answer({ cutBody: 0.5 });
    expect(reply.broken).toBe('ECONNRESET'); // Node's word for an end before the length
    expect(reply.bytes.length).toBe(Math.floor(Number(reply.lines('content-length')[0]) / 2));
  },
  resetBody: async () => {
    const reply = await answer({ resetBody: 0.5 });
    expect([reply.status, reply.broken]).toEqual([200, 'ECONNRESET']);
    expect(reply.bytes.length).toBeLessThan(Number(reply.lines('content-length')[0]));
  },
  silence: async () => {
    const after = async (silence: 'answer' | 'body' | number) => {
      takeBack = simulator.fail({ path: '/api/v1/groups', silence });
      const { status, broken, bytes } = await raw('/api/v1/groups?limit=5', {}, { forHeadersMs: 1500, forMoreMs: 400 });
      takeBack();
      return [status, broken, bytes.length > 0];
    };
    simulator.requests.length = 0;
    expect(await after('answer')).toEqual([0, 'SILENCE', false]);
    expect(simulator.requests.length).toBe(1); // it did arrive
    expect(await after('body')).toEqual([200, 'SILENCE', false]);
    expect(await after(0.5)).toEqual([200, 'SILENCE', true]);
  },
  hangUp: async () => {
    for (const how of ['close', 'reset'] as const) {
      const reply = await answer({ hangUp: how });
      expect([reply.status, reply.broken]).toEqual([0, 'ECONNRESET']);
      takeBack();
    }
  },
};

describe('the effect', () => {
  test.each(Object.entries(cases))('%s', async (_, run) => {
    await run();
    takeBack();
    expect((await get('/api/v1/groups?limit=5')).status).toBe(200); // and nothing of it stays
  });
});

test('effects of one rule add up', async () => {
  const reply = await answer({ rateLimited: 20, headers: { 'retry-after': '9' }, body: '', dateShiftSeconds: -3600 });
  expect([reply.status, reply.bytes.length, reply.lines('retry-after')]).toEqual([429, 0, ['9']]);
  expect(secondsAhead(reply)[0]).toBeGreaterThan(3600);
});

test('the org keeps what it has, whatever was made of its answers', async () => {
  const before = JSON.stringify((await get(`/api/v1/users/${aUser}`)).body);
  for (const poison of poisonNames) {
    takeBack = simulator.fail({ path: '/api/v1/users/*', poison });
    await raw(`/api/v1/users/${aUser}`);
    takeBack();
  }
  expect(JSON.stringify((await get(`/api/v1/users/${aUser}`)).body)).toBe(before);
});
