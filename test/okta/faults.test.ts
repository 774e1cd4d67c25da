import type { ServerResponse } from 'node:http';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { asError, type OktaGraphError } from '../../src/errors.ts';
import type { Kind } from '../../src/model/index.ts';
import { createOkta, type Okta, type OktaOptions } from '../../src/okta/source.ts';
import { fakeClock, type Reply, type Seen, startFake } from './fakeOkta.ts';

const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const thing of opened.splice(0)) await thing.close();
});

async function open(answer: (request: Seen, count: number) => Reply, options: Partial<OktaOptions> = {}) {
  let count = 0;
  const fake = await startFake((request) => answer(request, count++));
  const clock = fakeClock();
  const okta = createOkta({
    orgUrl: fake.url,
    credential: { mode: 'SSWS', token: 'planted-token' },
    clock,
    ...options,
  });
  opened.push(okta, fake);
  return { fake, okta, clock };
}

/** What a sync would read of a kind, and how it ended. */
async function crawl(okta: Okta, kind: Kind = 'UserType') {
  const ids: string[] = [];
  try {
    for await (const { rows } of okta.crawler().nodes(kind)) ids.push(...rows.map((node) => node.id));
    return { ids, error: null };
  } catch (error) {
    return { ids, error: asError(error) };
  }
}

const types = [{ id: 'oty1', name: 'Größe 👤' }];
const json = JSON.stringify(types);
const group = (at: number) => ({ id: `00g${at}`, type: 'OKTA_GROUP', profile: { name: `g${at}` } });

/** Everything an error shows to somebody. */
function shown(error: OktaGraphError | null): string {
  const texts: string[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    texts.push(at.message, JSON.stringify(at, Object.getOwnPropertyNames(at)));
  }
  return texts.join('\n');
}

describe('a body', () => {
  test.each<[string, Reply]>([
    ['in gzip', { headers: { 'content-encoding': 'gzip' }, body: gzipSync(json) }],
    ['in deflate', { headers: { 'content-encoding': 'deflate' }, body: deflateSync(json) }],
    ['in deflate without its header', { headers: { 'content-encoding': 'deflate' }, body: deflateRawSync(json) }],
    ['in Brotli', { headers: { 'content-encoding': 'br' }, body: brotliCompressSync(json) }],
    ['packed twice', { headers: { 'content-encoding': 'gzip, br' }, body: brotliCompressSync(gzipSync(json)) }],
    ['not packed', { headers: { 'content-encoding': 'identity' }, body: json }],
    ['with a byte order mark', { body: `\ufeff${json}` }],
    [
      'whose header tells another charset',
      { headers: { 'content-type': 'application/json; charset=iso-8859-1' }, body: json },
    ],
  ])('%s is read', async (_, reply) => {
    const { okta } = await open(() => reply);
    const { rows } = await okta.source().list('UserType', { first: 1, after: null });
    expect(rows[0]?.node).toMatchObject({ id: 'oty1', name: 'Größe 👤' });
  });

  const planted = 'planted-in-the-body';
  test.each<[string, Reply, RegExp]>([
    ['truncated JSON', { body: `[{"id":"${planted}"` }, /not JSON, or breaks off/],
    ['a web page', { body: `<!doctype html><p>${planted}` }, /web page/],
    ['nothing', { body: '' }, /not JSON/],
    ['Latin-1', { body: Buffer.from(`[{"id":"${planted}","name":"Größe"}]`, 'latin1') }, /not UTF-8/],
    ['UTF-16', { body: Buffer.from(`[{"id":"${planted}"}]`, 'utf16le') }, /not JSON|not UTF-8/],
    [
      'gzip that breaks off',
      { headers: { 'content-encoding': 'gzip' }, body: gzipSync(json).subarray(0, 20) },
      /packed/,
    ],
    ['text that is said to be gzip', { headers: { 'content-encoding': 'gzip' }, body: planted }, /packed/],
  ])('of %s is read three times, and is a bad answer', async (_, reply, says) => {
    const { okta, fake, clock } = await open(() => reply);
    const { error } = await crawl(okta);
    expect(error?.code).toBe('OKTA_BAD_ANSWER');
    expect(error?.message).toMatch(says);
    expect(shown(error)).not.toContain('planted');
    expect(fake.seen).toHaveLength(3);
    expect(clock.sleeps).toHaveLength(2);
  });

  test.each<[string, Reply]>([
    [
      'unpacks to more than 64 MB',
      { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(65 << 20, 32)) },
    ],
    ['unpacks to more than 64 MB by Brotli', { headers: { 'content-encoding': 'br' }, body: brotliBomb() }],
    ['is packed in an unknown way', { headers: { 'content-encoding': 'zstd' }, body: json }],
  ])('that %s is refused, once', async (_, reply) => {
    const { okta, fake } = await open(() => reply);
    expect((await crawl(okta)).error?.code).toBe('OKTA_BAD_ANSWER');
    expect(fake.seen).toHaveLength(1);
  });

  test('that was broken once is complete the next time', async () => {
    const { okta } = await open((_, count) => ({ body: count === 0 ? '[{"id":' : json }));
    expect(await crawl(okta)).toEqual({ ids: ['oty1'], error: null });
  });
});

describe('time', () => {
  test.each<[string, (response: ServerResponse) => void]>([
    ['silence', () => {}],
    ['silence after the headers', (response) => response.writeHead(200).flushHeaders()],
    ['a byte now and then', trickle],
  ])('is up in %s, and is given twice more', async (_, raw) => {
    const { okta, fake } = await open(() => ({ raw }), { timeoutMs: 60 });
    const { error } = await crawl(okta);
    expect(error?.code).toBe('OKTA_UNAVAILABLE');
    expect(error?.message).toContain('no full answer came in time');
    expect(fake.seen).toHaveLength(3);
  });
});

describe('a page', () => {
  const cursor = (after: string) => ({ link: `</api/v1/groups?after=${after}&limit=200>; rel="next"` });

  test('that Okta fails to give is asked smaller after the second failure, and so are those behind it', async () => {
    const { okta, fake } = await open(({ params }) => {
      if (Number(params.get('limit')) > 50) return { status: 500, body: '' };
      return params.has('after') ? { body: [group(2)] } : { body: [group(1)], headers: cursor('b') };
    });
    expect(await crawl(okta, 'Group')).toEqual({ ids: ['00g1', '00g2'], error: null });
    expect(fake.seen.map(({ params }) => [params.get('after'), params.get('limit')])).toEqual([
      [null, '200'],
      [null, '200'],
      [null, '100'],
      [null, '50'],
      ['b', '50'],
    ]);
    expect(fake.seen.every(({ params }) => params.get('expand') === 'stats')).toBe(true);
  });

  test('is not asked smaller than 20, nor after one failure', async () => {
    const { okta, fake } = await open((_, count) => (count < 5 ? { status: 504, body: '' } : { body: [] }));
    await crawl(okta, 'Group');
    expect(fake.seen.map(({ params }) => params.get('limit'))).toEqual(['200', '200', '100', '50', '25', '20']);
    const { okta: other, fake: otherFake } = await open((_, count) => (count === 0 ? { status: 500 } : { body: [] }));
    await crawl(other, 'Group');
    expect(otherFake.seen.map(({ params }) => params.get('limit'))).toEqual(['200', '200']);
  });

  test('that is smaller than 20 anyway stays as it is', async () => {
    const { okta, fake } = await open((_, count) => (count < 3 ? { status: 500, body: '' } : { body: [] }));
    await okta.check();
    expect(fake.seen.map(({ params }) => params.get('limit'))).toEqual(['1', '1', '1', '1']);
  });

  test('of a live list is asked smaller, too, and the list goes on behind it', async () => {
    const all = Array.from({ length: 90 }, (_, at) => group(at + 100));
    const { okta } = await open(({ params }) => {
      const limit = Number(params.get('limit'));
      if (limit > 30) return { status: 500, body: '' };
      const from = Number(params.get('after') ?? 0);
      const body = all.slice(from, from + limit);
      return from + limit < all.length ? { body, headers: cursor(String(from + limit)) } : { body };
    });
    const source = okta.source();
    const first = await source.list('Group', { first: 50, after: null });
    const rest = await source.list('Group', { first: 50, after: first.rows.at(-1)?.cursor ?? null });
    expect([...first.rows, ...rest.rows].map(({ node }) => node.id)).toEqual(all.map(({ id }) => id));
    expect(rest.hasNext).toBe(false);
  });
});

describe('a fault in the middle of a sync', () => {
  test('401 ends what is being read, and what comes after it is not even asked', async () => {
    const { okta, fake } = await open(({ path }) =>
      path === '/api/v1/groups' ? { status: 401, body: { errorCode: 'E0000011' } } : { body: types },
    );
    expect(await crawl(okta)).toEqual({ ids: ['oty1'], error: null });
    for (const kind of ['Group', 'User', 'App', 'Device'] as const) {
      expect((await crawl(okta, kind)).error?.code).toBe('OKTA_UNAUTHENTICATED');
    }
    expect(fake.seen).toHaveLength(2);
  });

  test('403 and 401 for a feature that is off end one collection, and the others go on', async () => {
    const { okta, fake } = await open(({ path }) => {
      if (path === '/api/v1/groups') return { status: 403, body: '' };
      if (path === '/api/v1/devices') return { status: 401, body: { errorCode: 'E0000015' } };
      return { body: types };
    });
    expect((await crawl(okta, 'Group')).error).toMatchObject({ code: 'OKTA_FORBIDDEN', details: { kind: 'Group' } });
    expect((await crawl(okta, 'Device')).error).toMatchObject({ code: 'OKTA_UNSUPPORTED' });
    expect(await crawl(okta)).toEqual({ ids: ['oty1'], error: null });
    expect(fake.seen).toHaveLength(3);
  });

  test.each<[number, string]>([
    [407, 'OKTA_UNAVAILABLE'],
    [414, 'OKTA_BAD_ANSWER'],
    [431, 'OKTA_BAD_ANSWER'],
    [400, 'OKTA_BAD_ANSWER'],
    [404, 'OKTA_UNSUPPORTED'],
    [423, 'OKTA_BAD_ANSWER'],
    [501, 'OKTA_UNAVAILABLE'],
  ])('status %i is never asked again', async (status, code) => {
    const { okta, fake } = await open(() => ({ status, body: '' }));
    expect((await crawl(okta)).error?.code).toBe(code);
    expect(fake.seen).toHaveLength(1);
  });

  test('an admin role is what a token lacks', async () => {
    const { okta } = await open(() => ({ status: 403, body: { errorCode: 'E0000006' } }));
    const { error } = await crawl(okta);
    expect(error?.message).toContain('Read-only Administrator');
    expect(error?.details.scope).toBe('okta.userTypes.read');
  });
});

describe('nobody', () => {
  test('at the address is asked three times', async () => {
    const fake = await startFake(() => ({}));
    await fake.close();
    const clock = fakeClock();
    const okta = createOkta({ orgUrl: fake.url, credential: { mode: 'SSWS', token: 'planted-token' }, clock });
    opened.push(okta);
    const { error } = await crawl(okta);
    expect(error?.code).toBe('OKTA_UNAVAILABLE');
    expect(error?.message).toMatch(/ECONNREFUSED.*Check the org URL/);
    expect(clock.sleeps).toHaveLength(2);
  });

  test('by that name is asked twice', async () => {
    const clock = fakeClock();
    const orgUrl = 'https://no-such-org.invalid';
    const okta = createOkta({ orgUrl, credential: { mode: 'SSWS', token: 'planted-token' }, clock });
    opened.push(okta);
    const { error } = await crawl(okta);
    expect(error?.code).toBe('OKTA_UNAVAILABLE');
    // Without any network the name service does not answer at all, which is asked more often.
    expect(error?.message).toMatch(/name service/);
    expect(clock.sleeps).toHaveLength(error?.message.includes('ENOTFOUND') ? 1 : 5);
  });
});

function trickle(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('[');
  const timer = setInterval(() => response.write(' '), 10);
  response.on('close', () => clearInterval(timer));
}

function brotliBomb(): Buffer {
  return brotliCompressSync(Buffer.alloc(65 << 20, 32), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
}
