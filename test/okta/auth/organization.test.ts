import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { Gate } from '../../../src/okta/auth/organization.ts';
import { Meter } from '../../../src/okta/meter.ts';
import { createOkta, type Okta } from '../../../src/okta/source.ts';
import { failure } from '../failure.ts';
import { fakeClock, type Reply, type Seen, startFake } from '../fakeOkta.ts';

const token = '00planted-token-value';
const organizationPath = '/.well-known/okta-organization';
const typesPath = '/api/v1/meta/types/user';
const organization: Reply = { body: { id: '00o1', pipeline: 'idx' } };
const html: Reply = { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Sign in</title>' };
const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const thing of opened.splice(0)) await thing.close();
});

/** A host that says `about` when it is asked what it is, and gives one user type to whoever asks. */
async function open(
  about: (count: number) => Reply,
  api: (request: Seen) => Reply = () => ({ body: [{ id: 'oty1', name: 'user' }] }),
) {
  let count = 0;
  const answer = (request: Seen) => (request.path === organizationPath ? about(count++) : api(request));
  const fake = await startFake(answer, { answersOrganization: true });
  const clock = fakeClock();
  const okta = createOkta({ orgUrl: fake.url, credential: { mode: 'SSWS', token }, clock });
  opened.push(okta, fake);
  return { fake, okta, clock };
}

const readTypes = (okta: Okta) => okta.source().list('UserType', { first: 10, after: null });

const shown = (seen: readonly Seen[]) => seen.map(({ path, headers }) => [path, headers.authorization]);

describe('the credential', () => {
  test('is shown after one open question, whoever reads first and how many they are', async () => {
    const { okta, fake } = await open(() => organization);
    await Promise.all([readTypes(okta), readTypes(okta), okta.source().list('User', { first: 1, after: null })]);
    await readTypes(okta);
    expect(shown(fake.seen)[0]).toEqual([organizationPath, undefined]);
    expect(fake.seen.filter(({ path }) => path === organizationPath)).toHaveLength(1);
    expect(
      shown(fake.seen)
        .slice(1)
        .every(([, authorization]) => authorization === `SSWS ${token}`),
    ).toBe(true);
  });

  test.each<[string, Reply, string]>([
    ['a redirect', { status: 302, headers: { location: 'https://evil.example.com/' } }, 'a redirect'],
    ['a web page', html, 'a web page'],
    ['a web page without type', { headers: { 'content-type': '' }, body: ' <html></html>' }, 'a web page'],
    ['text', { body: 'hello' }, 'not JSON'],
    ['nothing', { body: '' }, 'an empty answer'],
    ['an empty record', { body: {} }, 'does not name an org'],
    ['a list', { body: [] }, 'does not name an org'],
    ['an org without pipeline', { body: { id: '00o1' } }, 'does not name an org'],
    ['another status', { status: 400, body: { errorCode: 'E0000001' } }, 'status 400'],
  ])('is not shown to a host that answers with %s', async (_, about, found) => {
    const { okta, fake } = await open(() => about);
    const error = await failure(readTypes(okta));
    expect(error.code).toBe('OKTA_BAD_ANSWER');
    expect(error.message).toContain(found);
    expect(error.message).toContain('The credential was not sent.');
    await failure(readTypes(okta));
    // Each reader asks anew: the host may have come to its senses.
    expect(shown(fake.seen)).toEqual([
      [organizationPath, undefined],
      [organizationPath, undefined],
    ]);
  });

  test.each([
    [404, 'no such path', 'not JSON'],
    [404, '{"message":"Not found"}', 'does not name an org'],
  ])(
    'is not shown to a host elsewhere that answers %i as no Okta does; one on this machine may',
    async (status, body, found) => {
      const send = async () => ({ status, headers: {}, body: Buffer.from(body) });
      const call = {
        path: typesPath,
        method: 'GET' as const,
        headers: {},
        signal: undefined,
        meter: new Meter(),
        isOpen: false,
      };
      await expect(new Gate('https://example.okta.com').pass(call, send)).rejects.toThrow(found);
      expect(await new Gate('http://127.0.0.1:4001').pass(call, send)).toBeNull();
    },
  );

  test.each<[string, Reply]>([
    ['404, empty', { status: 404, body: '' }],
    ['403, empty', { status: 403, body: '' }],
    ['401 of Okta', { status: 401, body: { errorCode: 'E0000005', errorSummary: 'Invalid session' } }],
    ['404 of Okta', { status: 404, body: { errorCode: 'E0000007', errorSummary: 'Not found' } }],
  ])('is shown to an org that hides what it is (%s)', async (_, about) => {
    const { okta, fake } = await open(() => about);
    expect((await readTypes(okta)).rows).toHaveLength(1);
    expect(shown(fake.seen)).toEqual([
      [organizationPath, undefined],
      [typesPath, `SSWS ${token}`],
    ]);
    expect(await okta.check()).toEqual({ id: null, pipeline: null });
  });

  test('is not shown to a host in trouble; once that is over, the reading goes on', async () => {
    const trouble: Reply = {
      status: 503,
      headers: { 'x-rate-limit-limit': '1', 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': '9999999999' },
    };
    const { okta, fake, clock } = await open((count) => (count < 2 ? trouble : organization));
    expect((await readTypes(okta)).rows).toHaveLength(1);
    expect(shown(fake.seen).slice(0, 3)).toEqual(Array(3).fill([organizationPath, undefined]));
    // The limit is not that of user types: its lane does not wait for the end of that window.
    expect(Math.max(...clock.sleeps)).toBeLessThan(5000);
  });

  test('is not shown to a host that stays in trouble', async () => {
    const { okta, fake } = await open(() => ({ status: 500, body: '' }));
    expect((await failure(readTypes(okta))).code).toBe('OKTA_UNAVAILABLE');
    expect(fake.seen.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
  });

  test('is not shown where the answer breaks off', async () => {
    const { okta, fake } = await open(() => ({ raw: (response) => response.destroy() }));
    expect((await failure(readTypes(okta))).code).toBe('OKTA_UNAVAILABLE');
    expect(fake.seen.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
  });

  test('is not sent along where the reader who asks first goes away', async () => {
    const cancel = new AbortController();
    const { okta } = await open(() => organization);
    const reason = new Error('the client went away');
    const first = okta.source({ signal: cancel.signal }).list('User', { first: 1, after: null });
    const second = readTypes(okta);
    cancel.abort(reason);
    await expect(first).rejects.toBe(reason);
    expect((await second).rows).toHaveLength(1);
  });

  test('does not follow the addresses that an org names', async () => {
    const { fake: other } = await open(() => organization);
    const _links = { organization: { href: other.url }, alternate: { href: other.url } };
    const { okta } = await open(() => ({ body: { id: '00o1', pipeline: 'v1', _links } }));
    await readTypes(okta);
    expect(other.seen).toEqual([]);
  });
});

describe('the check', () => {
  test('tells the org, by two calls', async () => {
    const { okta, fake } = await open(
      () => organization,
      () => ({ body: [] }),
    );
    expect(await okta.check()).toEqual({ id: '00o1', pipeline: 'idx' });
    expect(shown(fake.seen)).toEqual([
      [organizationPath, undefined],
      ['/api/v1/users', `SSWS ${token}`],
    ]);
  });

  test('passes a credential that may not list users', async () => {
    const { okta } = await open(
      () => organization,
      () => ({ status: 403, body: '' }),
    );
    expect(await okta.check()).toEqual({ id: '00o1', pipeline: 'idx' });
  });

  test('fails after one call with a refused credential', async () => {
    const { okta, fake } = await open(
      () => organization,
      () => ({ status: 401, body: { errorCode: 'E0000011', errorSummary: 'Invalid token provided' } }),
    );
    const error = await failure(okta.check());
    expect(error.code).toBe('OKTA_UNAUTHENTICATED');
    expect(fake.seen).toHaveLength(2);
    expect(inspect([error, okta], { depth: 9, showHidden: true })).not.toContain(token);
  });

  test('shows the token to no host that is not Okta', async () => {
    const { okta, fake } = await open(() => html);
    expect((await failure(okta.check())).code).toBe('OKTA_BAD_ANSWER');
    expect(shown(fake.seen)).toEqual([[organizationPath, undefined]]);
  });

  test('says at once that there is nobody', async () => {
    const { fake, okta, clock } = await open(() => organization);
    await fake.close();
    const error = await failure(okta.check());
    expect(error.code).toBe('OKTA_UNAVAILABLE');
    expect(error.message).toContain('ECONNREFUSED');
    expect(clock.sleeps).toEqual([]);
  });
});
