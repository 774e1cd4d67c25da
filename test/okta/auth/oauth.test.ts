import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { inspect } from 'node:util';
import type { JWK } from 'jose';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { OktaGraphError } from '../../../src/errors.ts';
import type { Credential } from '../../../src/okta/auth/credential.ts';
import { type Client, createClient } from '../../../src/okta/client.ts';
import { Meter } from '../../../src/okta/meter.ts';
import type { Log } from '../../../src/ports/host.ts';
import { failure } from '../failure.ts';
import { type StoppedClock, stoppedClock } from '../fakeOkta.ts';
import {
  type Behavior,
  nonce,
  type OAuthOrg,
  organizationPath,
  startOAuthOrg,
  tokenPath,
  typesPath,
} from './oauthOrg.ts';

const clientId = '0oaservice';
const clientSecret = 'planted:client/secret+with%marks';
const scopes = ['okta.users.read', 'okta.groups.read', 'okta.userTypes.read'];
const opened: { close(): Promise<void> }[] = [];
let privateJwk: JsonWebKey;
let publicKey: JWK;

beforeAll(() => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  privateJwk = pair.privateKey.export({ format: 'jwk' });
  publicKey = pair.publicKey.export({ format: 'jwk' }) as JWK;
});

afterEach(async () => {
  for (const thing of opened.splice(0)) await thing.close();
});

interface Stage {
  org: OAuthOrg;
  client: Client;
  clock: StoppedClock;
  warned: { message: string; facts: Readonly<Record<string, unknown>> }[];
  read(path?: string): Promise<unknown>;
}

async function open(behavior: Partial<Behavior> = {}, change: Partial<Credential> = {}): Promise<Stage> {
  const org = await startOAuthOrg({ clientId, publicKey, ...behavior });
  const clock = stoppedClock();
  const warned: Stage['warned'] = [];
  const log: Log = { info: () => {}, warn: (message, facts = {}) => warned.push({ message, facts }) };
  const privateKey = JSON.stringify(privateJwk);
  const credential = { mode: 'PrivateKey', clientId, privateKey, scopes, ...change } as Credential;
  const client = createClient({
    origin: org.url,
    credential,
    share: 1,
    maxInFlight: 10,
    timeoutMs: 5000,
    clock,
    log,
    userAgent: undefined,
    proxy: undefined,
  });
  opened.push(client, org);
  return { org, client, clock, warned, read: (path = typesPath) => client.get(path, { meter: new Meter() }) };
}

const bySecret: Partial<Credential> = { mode: 'ClientSecret', clientSecret };

/** Ten calls at once; what each came to. */
const ten = (stage: Stage) =>
  Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      stage.read(`${typesPath}?at=${at}`).then(
        () => 'read',
        (error: OktaGraphError) => error.code,
      ),
    ),
  );

describe('an access token', () => {
  test('is fetched once, by an assertion for this org, and goes with every call', async () => {
    const stage = await open();
    await stage.read();
    expect(await ten(stage)).toEqual(Array(10).fill('read'));
    const [asked, ...more] = stage.org.at(tokenPath);
    expect(more).toEqual([]);
    expect(asked?.form.get('scope')).toBe(scopes.join(' '));
    expect([...(asked?.form.keys() ?? [])].sort()).toEqual([
      'client_assertion',
      'client_assertion_type',
      'grant_type',
      'scope',
    ]);
    expect(asked?.headers.authorization).toBeUndefined();
    expect(asked?.headers.accept).toBe('application/json');
    expect(asked?.headers['user-agent']).toMatch(/^okta-graph\//);
    expect(asked?.assertion).toMatchObject({ iss: clientId, sub: clientId, aud: `${stage.org.url}${tokenPath}` });
    expect(Number(asked?.assertion?.exp) - Number(asked?.assertion?.iat)).toBe(300);
    expect(new Set(stage.org.at(typesPath).map(({ headers }) => headers.authorization))).toEqual(
      new Set(['Bearer planted-access-token-1']),
    );
  });

  test('is fetched once for ten calls that begin together', async () => {
    const stage = await open();
    expect(await ten(stage)).toEqual(Array(10).fill('read'));
    expect([stage.org.at(organizationPath).length, stage.org.at(tokenPath).length]).toEqual([1, 1]);
  });

  test('is what a client secret gets, which travels in the header only', async () => {
    const stage = await open({ clientSecret }, bySecret);
    await stage.read();
    const [asked] = stage.org.at(tokenPath);
    expect([...(asked?.form.keys() ?? [])].sort()).toEqual(['grant_type', 'scope']);
    expect(stage.org.at(typesPath)).toHaveLength(1);
  });

  test('is counted, with the question whether this is an org, in the meter of the call that needs it', async () => {
    const stage = await open();
    const meter = new Meter();
    await stage.client.get(typesPath, { meter });
    expect(meter.calls).toBe(3);
    expect(stage.org.seen.map(({ path }) => path)).toEqual([organizationPath, tokenPath, typesPath]);
  });

  test('is renewed a minute before it expires, by the clock that only grows', async () => {
    const stage = await open();
    await stage.read();
    stage.clock.advance(3_539_000);
    await stage.read();
    expect(stage.org.at(tokenPath)).toHaveLength(1);
    expect(stage.client.facts().expiresInS).toBe(61);
    stage.clock.advance(2000);
    expect(await ten(stage)).toEqual(Array(10).fill('read'));
    expect(stage.org.at(tokenPath)).toHaveLength(2);
    expect(new Set(stage.org.at(tokenPath).map(({ assertion }) => assertion?.jti)).size).toBe(2);
  });

  test('of a few seconds is used all the same', async () => {
    const stage = await open({ lifeS: 10 });
    await stage.read();
    await stage.read();
    expect(stage.org.at(tokenPath)).toHaveLength(1);
  });

  test('is what the facts tell about, and nothing secret', async () => {
    const stage = await open();
    expect(stage.client.facts()).toEqual({
      mode: 'PrivateKey',
      clientId,
      scopes: null,
      dpop: false,
      expiresInS: null,
      clockSkewS: null,
    });
    await stage.read();
    expect(stage.client.facts()).toMatchObject({
      scopes: { asked: scopes, granted: scopes, missing: [] },
      expiresInS: 3600,
    });
    expect(Math.abs(stage.client.facts().clockSkewS ?? 99)).toBeLessThanOrEqual(2);
  });
});

describe('a token that Okta refuses early', () => {
  test('is renewed by one call while nine wait, and all are read', async () => {
    const stage = await open();
    await stage.read();
    stage.org.revoke();
    stage.org.seen.length = 0;
    expect(await ten(stage)).toEqual(Array(10).fill('read'));
    expect(stage.org.at(tokenPath)).toHaveLength(1);
  });

  test('costs one more call of the API where the next one is refused, too, however many are in flight', async () => {
    const stage = await open();
    await stage.read();
    stage.org.revoke();
    stage.org.behavior.instead = ({ path }) => (path === typesPath ? { status: 401 } : null);
    stage.org.seen.length = 0;
    expect(await ten(stage)).toEqual(Array(10).fill('OKTA_UNAUTHENTICATED'));
    const sent = new Set(stage.org.at(typesPath).map(({ headers }) => headers.authorization));
    const renewed = stage.org.at(typesPath).filter(({ headers }) => headers.authorization?.endsWith('-2'));
    expect([sent.size, renewed.length, stage.org.at(tokenPath).length]).toEqual([2, 1, 1]);
    expect(await ten(stage)).toEqual(Array(10).fill('OKTA_UNAUTHENTICATED'));
    expect(stage.org.at(typesPath).length).toBeLessThanOrEqual(11);
  });

  test('stays refused for a minute; then one call tries again, and the others follow it', async () => {
    const stage = await open();
    stage.org.behavior.instead = ({ path }) => (path === typesPath ? { status: 401 } : null);
    expect((await failure(stage.read())).message).toContain('just given');
    const before = stage.org.seen.length;
    stage.clock.advance(59_000);
    await failure(stage.read());
    expect(stage.org.seen).toHaveLength(before);
    stage.clock.advance(2000);
    stage.org.behavior.instead = () => null;
    expect(await ten(stage)).toEqual(Array(10).fill('read'));
  });

  test('and a client that was removed with it: no call of the API is made again', async () => {
    const stage = await open();
    await stage.read();
    stage.org.revoke();
    stage.org.behavior.clientId = 'gone';
    stage.org.seen.length = 0;
    expect(await ten(stage)).toEqual(Array(10).fill('OKTA_UNAUTHENTICATED'));
    expect(stage.org.at(typesPath).length).toBeLessThanOrEqual(10);
    expect(stage.org.at(tokenPath)).toHaveLength(1);
  });

  test('is renewed by one request at a time where the org is in trouble', async () => {
    const stage = await open();
    await stage.read();
    stage.org.revoke();
    stage.org.seen.length = 0;
    // As long as the clock stands still, all ten are in the same round.
    const isInTrouble = () => stage.clock.now() < 1;
    stage.org.behavior.instead = async ({ path }) => {
      if (path !== tokenPath || !isInTrouble()) return null;
      await new Promise((resolve) => setTimeout(resolve, 100)); // by then all ten know that their token is refused
      return { status: 503 };
    };
    const reading = ten(stage);
    while (stage.org.at(tokenPath).length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    await new Promise((resolve) => setTimeout(resolve, 250)); // so long that one more would have been sent
    await advanceUntil(stage, reading);
    expect(await reading).toEqual(Array(10).fill('read'));
    expect(stage.org.at(tokenPath)).toHaveLength(2);
  });

  test('is not doubted for a feature that is off', async () => {
    const stage = await open();
    stage.org.behavior.instead = ({ path }) =>
      path === typesPath ? { status: 401, body: { errorCode: 'E0000015', errorSummary: 'Feature off.' } } : null;
    expect((await failure(stage.read())).code).toBe('OKTA_UNSUPPORTED');
    expect([stage.org.at(tokenPath).length, stage.org.at(typesPath).length]).toEqual([1, 1]);
  });
});

describe('a client that Okta does not sign in', () => {
  test('is told what to check, and not asked for again for a minute', async () => {
    const stage = await open({ clientSecret: 'another' }, bySecret);
    expect(await ten(stage)).toEqual(Array(10).fill('OKTA_UNAUTHENTICATED'));
    const error = await failure(stage.read());
    expect(error.message).toContain('(invalid_client). Check the client id and secret');
    expect(error.message).toContain('Okta says: The client secret supplied for a confidential client is invalid.');
    expect([stage.org.at(tokenPath).length, stage.org.at(typesPath).length]).toEqual([1, 0]);
    stage.clock.advance(61_000);
    stage.org.behavior.clientSecret = clientSecret;
    await stage.read();
  });

  test('because its key has another id', async () => {
    const stage = await open({ keyId: 'kid-1' }, { keyId: 'kid-2' } as Partial<Credential>);
    expect((await failure(stage.read())).message).toContain('under that key id');
    const right = await open({ keyId: 'kid-2' }, { keyId: 'kid-2' } as Partial<Credential>);
    await right.read();
  });

  test.each([
    ['a web page', { status: 200, body: '<html>Sign in</html>', headers: { 'content-type': 'text/html' } }],
    ['no token', { status: 200, body: { access_token: 7 } }],
    ['a redirect', { status: 302, headers: { location: 'https://evil.example.com/' } }],
    ['a refusal that is not of OAuth', { status: 403, body: 'planted-access-token' }],
  ])('because the answer is %s', async (_, said) => {
    const stage = await open();
    stage.org.behavior.instead = ({ path }) => (path === tokenPath ? said : null);
    const error = await failure(stage.read());
    expect(error.code).toBe('OKTA_BAD_ANSWER');
    expect(inspect(error, { depth: 9 })).not.toContain('planted');
    expect(stage.org.at(typesPath)).toEqual([]);
  });

  test.each([500, 503, 429])('because the org is in trouble (%i) is signed in later', async (status) => {
    const stage = await open();
    let failures = 1;
    stage.org.behavior.instead = ({ path }) =>
      path === tokenPath && failures-- > 0
        ? { status, headers: { 'x-rate-limit-limit': '1', 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': '1' } }
        : null;
    const reading = stage.read();
    await advanceUntil(stage, reading);
    expect([stage.org.at(tokenPath).length, stage.org.at(typesPath).length]).toEqual([2, 1]);
  });
});

describe('scopes', () => {
  const many = Array.from({ length: 35 }, (_, at) => `okta.kind${at}.read`);

  test.each([
    [[7], 16],
    [[0, 34], 25],
    [[3, 4, 5], 20],
  ])('without %j are found in at most %i questions, and the rest is used', async (lost, most) => {
    const granted = many.filter((_, at) => !lost.includes(at));
    const stage = await open({ granted }, { scopes: many } as Partial<Credential>);
    await stage.read();
    const missing = lost.map((at) => many[at]);
    expect(stage.client.facts().scopes).toEqual({ asked: many, granted, missing });
    expect(stage.org.at(tokenPath).length).toBeLessThanOrEqual(most);
    expect(stage.org.at(tokenPath).at(-1)?.form.get('scope')).toBe(granted.join(' '));
    expect(stage.warned).toEqual([
      { message: expect.stringContaining('does not grant all scopes'), facts: { clientId, missing } },
    ]);
  });

  test('that are found missing are not looked for again at the next renewal, and used once they are granted', async () => {
    const stage = await open({ granted: many.slice(1) }, { scopes: many } as Partial<Credential>);
    await stage.read();
    stage.org.seen.length = 0;
    stage.clock.advance(3_600_000);
    await stage.read();
    expect(stage.org.at(tokenPath)).toHaveLength(2);
    expect(stage.warned).toHaveLength(1);
    stage.org.behavior.granted = many;
    stage.clock.advance(3_600_000);
    await stage.read();
    expect(stage.org.at(tokenPath)).toHaveLength(3);
    expect(stage.client.facts().scopes?.missing).toEqual([]);
  });

  test('that the token leaves out are missing', async () => {
    const stage = await open({ granted: ['okta.users.read'], reduces: true });
    await stage.read();
    expect(stage.client.facts().scopes?.missing).toEqual(['okta.groups.read', 'okta.userTypes.read']);
    expect([stage.org.at(tokenPath).length, stage.warned.length]).toEqual([1, 1]);
  });

  test('to manage are also to read', async () => {
    const stage = await open();
    stage.org.behavior.instead = ({ path }) => {
      const scope = 'okta.users.manage okta.groups.read okta.userTypes.read';
      const body = { token_type: 'Bearer', expires_in: 3600, access_token: 'planted', scope };
      return path === tokenPath ? { status: 200, body } : path === typesPath ? { status: 200, body: [] } : null;
    };
    await stage.read();
    expect(stage.client.facts().scopes?.missing).toEqual([]);
  });

  test('of which none is granted are all named', async () => {
    const stage = await open({ granted: [] });
    const error = await failure(stage.read());
    expect(error.code).toBe('OKTA_UNAUTHENTICATED');
    for (const scope of scopes) expect(error.message).toContain(scope);
    expect(stage.org.at(typesPath)).toEqual([]);
    expect(stage.client.facts().scopes?.missing).toEqual(scopes);
  });
});

describe('an org whose clock is elsewhere', () => {
  test.each([3600, -3600, 400_000])('%i s ahead signs in and reads at once, with a word about it', async (aheadS) => {
    const stage = await open({ aheadS, dpop: true });
    await stage.read();
    await stage.read();
    expect(stage.org.at(tokenPath)).toHaveLength(3); // as many as DPoP takes
    expect(Math.abs((stage.client.facts().clockSkewS ?? 0) - aheadS)).toBeLessThanOrEqual(2);
    expect(stage.warned.map(({ message }) => message)).toEqual([expect.stringContaining('clock is wrong')]);
  });

  test('and that hides it until the token endpoint answers signs in at the second attempt', async () => {
    const stage = await open({ aheadS: 3600 });
    stage.org.behavior.instead = ({ path }) =>
      path === organizationPath ? { status: 404, headers: { date: new Date().toUTCString() } } : null;
    await stage.read();
    expect(stage.org.at(tokenPath)).toHaveLength(2);
  });

  test('and that refuses for another reason is not asked a third time', async () => {
    const stage = await open({ aheadS: 3600, clientSecret: 'another' }, bySecret);
    stage.org.behavior.instead = ({ path }) =>
      path === organizationPath ? { status: 404, headers: { date: new Date().toUTCString() } } : null;
    await failure(stage.read());
    expect(stage.org.at(tokenPath).length).toBeLessThanOrEqual(2);
  });

  test('which changes while a token is in use is followed in the proofs', async () => {
    const stage = await open({ dpop: true });
    await stage.read();
    stage.org.behavior.aheadS = -1800;
    await stage.read();
    expect(stage.org.at(typesPath)).toHaveLength(3);
  });
});

describe('DPoP', () => {
  test('is found out, answered with the nonce, and bound to every call', async () => {
    const stage = await open({ dpop: true });
    await stage.read(`${typesPath}?limit=1`);
    const [first, second, third] = stage.org.at(tokenPath);
    expect(first?.headers.dpop).toBeUndefined();
    expect(second?.proof?.nonce).toBeUndefined();
    expect(third?.proof).toMatchObject({ nonce, htm: 'POST', htu: `${stage.org.url}${tokenPath}` });
    expect(new Set([first, second, third].map((asked) => asked?.assertion?.jti)).size).toBe(3);
    const [called] = stage.org.at(typesPath);
    expect(called?.headers.authorization).toBe('DPoP planted-access-token-1');
    expect(called?.proof).toMatchObject({ htm: 'GET', htu: `${stage.org.url}${typesPath}`, ath: expect.any(String) });
    expect(stage.client.facts().dpop).toBe(true);
  });

  test('is remembered: a renewal takes one request', async () => {
    const stage = await open({ dpop: true });
    await stage.read();
    stage.clock.advance(3_600_000);
    await stage.read();
    expect(stage.org.at(tokenPath)).toHaveLength(4);
  });

  test('works with a client secret, too', async () => {
    const stage = await open({ dpop: true, clientSecret }, bySecret);
    await stage.read();
    expect(stage.client.facts().dpop).toBe(true);
  });

  test('at the API answers a challenge for a nonce once, and keeps the nonce', async () => {
    const stage = await open({ dpop: true, apiNonce: 'nonce-of-the-api' });
    await stage.read();
    await stage.read();
    expect(stage.org.at(typesPath).map(({ proof }) => proof?.nonce)).toEqual([
      nonce,
      'nonce-of-the-api',
      'nonce-of-the-api',
    ]);
    expect(stage.org.at(tokenPath)).toHaveLength(3);
  });

  test('with a nonce that is never right is given up', async () => {
    const stage = await open({ dpop: true });
    stage.org.behavior.instead = ({ path }) =>
      path === tokenPath
        ? { status: 400, body: { error: 'use_dpop_nonce' }, headers: { 'dpop-nonce': String(Math.random()) } }
        : null;
    expect((await failure(stage.read())).code).toBe('OKTA_UNAUTHENTICATED');
    expect(stage.org.at(tokenPath)).toHaveLength(3);
  });

  test('survives a revocation with ten calls in flight', async () => {
    const stage = await open({ dpop: true });
    await stage.read();
    stage.org.revoke();
    stage.org.seen.length = 0;
    expect(await ten(stage)).toEqual(Array(10).fill('read'));
    expect(stage.org.at(tokenPath)).toHaveLength(1);
  });
});

test('no secret is found in errors, logs or what prints of a client', async () => {
  const planted = [clientSecret, encodeURIComponent(clientSecret), String(privateJwk.d), 'planted-access-token', 'eyJ'];
  const texts: string[] = [];
  for (const change of [{}, bySecret]) {
    for (const dpop of [false, true]) {
      const stage = await open({ dpop, ...('mode' in change && { clientSecret }) }, change);
      await stage.read();
      texts.push(inspect(stage.client, { depth: 9, showHidden: true }), JSON.stringify(stage.client.facts()));
      // A server that repeats whatever it was sent.
      const echo = ({ form, headers }: { form: URLSearchParams; headers: object }) => {
        const told = `${clientSecret} ${form} ${JSON.stringify(headers)}`;
        return { status: 401, body: { error: 'invalid_client', error_description: told, errorSummary: told } };
      };
      stage.org.behavior.instead = (asked) => (asked.path === organizationPath ? null : echo(asked));
      stage.clock.advance(3_600_000);
      const error = await failure(stage.read());
      texts.push(inspect(error, { depth: 9, showHidden: true }), JSON.stringify(stage.warned));
    }
  }
  for (const secret of planted) expect(texts.filter((text) => text.includes(secret))).toEqual([]);
});

/** Moves the clock on until `reading` is done. */
async function advanceUntil({ clock }: Stage, reading: Promise<unknown>): Promise<void> {
  let isDone = false;
  const done = reading.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    clock.advance(1000);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await done;
}
