import { createPrivateKey } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair, type JWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { open } from './client.ts';
import { type AssertionSpec, clientOf, now } from './oauth.ts';

const { simulator } = await open({ users: 30 });
const { access, integration } = simulator;
const { ask, assertion, form, post, url, get } = clientOf(simulator);

const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
});
const credentials = { grant_type: 'client_credentials', scope: 'okta.users.read' };
const byPrivateKey =
  'Client Credentials requests to the Org Authorization Server must use the private_key_jwt token_endpoint_auth_method.';

const pairOf = async (alg: string, kid?: string): Promise<{ own: JWK; shown: JWK }> => {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const named = kid === undefined ? {} : { kid };
  return { own: { ...(await exportJWK(privateKey)), ...named }, shown: { ...(await exportJWK(publicKey)), ...named } };
};

describe('an assertion', () => {
  test('gets an access token that says whom it is for', async () => {
    const { status, body, headers } = await ask();
    expect([status, body.token_type, body.expires_in]).toEqual([200, 'Bearer', 3600]);
    expect([body.scope, headers.get('cache-control')]).toEqual([
      'okta.users.read okta.groups.read',
      'no-cache, no-store',
    ]);
    expect(decodeProtectedHeader(body.access_token).typ).toBe('application/okta-internal-at+jwt');
    const { iss, aud, sub, cid, scp, exp = 0, iat = 0, ver } = decodeJwt(body.access_token);
    const { clientId } = simulator;
    expect([iss, aud, sub, cid, ver]).toEqual([simulator.url, simulator.url, clientId, clientId, 1]);
    expect([scp, exp - iat]).toEqual([['okta.users.read', 'okta.groups.read'], 3600]);
  });

  test('may come in the query string, and is not kept', async () => {
    const query = new URLSearchParams(await form());
    const response = await fetch(`${url}?${query}`, { method: 'POST' });
    expect(response.status).toBe(200);
    expect(JSON.stringify(simulator.requests)).not.toContain(query.get('client_assertion'));
    expect(simulator.requests.at(-1)).toMatchObject({ bucket: 'token', principal: simulator.clientId });
  });

  test('may be for another name of the host', async () => {
    const other = url.replace('127.0.0.1', 'localhost');
    const parameters = await form({ claims: { aud: other } });
    expect((await fetch(other, { method: 'POST', body: new URLSearchParams(parameters) })).status).toBe(200);
    expect((await post(parameters)).status).toBe(401);
  });

  test('without a jti may come again, with one it may not', async () => {
    const plain = await form();
    expect([(await post(plain)).status, (await post(plain)).status]).toEqual([200, 200]);
    const once = await form({ claims: { jti: 'one' } });
    expect((await post(once)).status).toBe(200);
    expect(await post(once)).toMatchObject({
      status: 401,
      body: { error: 'invalid_client', error_description: 'The client_assertion token has already been used.' },
    });
  });

  test('may live an hour, as that of the Go SDK does', async () => {
    expect((await ask({ claims: { exp: now() + 3600, jti: 'hour' } })).status).toBe(200);
  });

  const wrong: [string, AssertionSpec, string][] = [
    ['has another audience', { claims: { aud: 'https://example.okta.com' } }, 'audience claim'],
    ['has no audience', { claims: { aud: undefined } }, 'audience claim'],
    ['is issued by another', { claims: { iss: '0oaother' } }, "'iss' and 'sub'"],
    ['is expired', { claims: { exp: now() - 60 } }, 'is expired'],
    ['has no end', { claims: { exp: undefined } }, "'exp' claim"],
    ['lives too long', { claims: { exp: now() + 3700 } }, 'too far into the future'],
    ['is not valid yet', { claims: { nbf: now() + 600 } }, 'not valid yet'],
    ['was made in the future', { claims: { iat: now() + 600 } }, 'not valid yet'],
    ['names a key that is not there', { header: { kid: 'nobody' } }, 'kid is invalid'],
  ];
  test.each(wrong)('that %s is refused', async (_, spec, text) => {
    const { status, body } = await ask(spec);
    expect([status, body.error]).toEqual([401, 'invalid_client']);
    expect(body.error_description).toContain(text);
  });

  test('that is signed by another key is refused', async () => {
    const { own } = await pairOf('RS256');
    const kid = JSON.parse(simulator.privateKey).kid;
    const { status, body } = await ask({ key: { ...own, kid, alg: 'RS256' } });
    expect([status, body.error_description]).toEqual([401, 'The client_assertion signature is invalid.']);
  });

  test('that is signed by the client secret, or not at all, is refused', async () => {
    const hmac: JWK = { kty: 'oct', k: Buffer.from('x'.repeat(64)).toString('base64url'), alg: 'HS256' };
    expect((await ask({ key: hmac })).body.error_description).toMatch(/'alg' header/);
    const [, payload] = (await assertion()).split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    expect((await post({ ...(await form()), client_assertion: none })).body.error_description).toMatch(/'alg' header/);
  });

  test('that is none is refused', async () => {
    const { status, body } = await post({ ...(await form()), client_assertion: 'x.y.z' });
    expect([status, body.error_description]).toEqual([401, 'The client_assertion is not a valid JWT.']);
  });

  test('of another type is refused', async () => {
    const { status, body } = await ask({}, { client_assertion_type: 'urn:example' });
    expect([status, body.error]).toEqual([401, 'invalid_client']);
  });

  test('of an unknown client is refused in the other shape of Okta', async () => {
    const { status, body } = await ask({ claims: { iss: '0oanobody', sub: '0oanobody' } });
    expect([status, body.errorCode]).toEqual([401, 'invalid_client']);
    expect(body.errorSummary).toBe("Invalid value for 'client_id' parameter.");
  });

  test.each(['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'])('may be signed by %s', async (alg) => {
    const { own, shown } = await pairOf(alg);
    const { id } = access.addServiceApp({}, { keys: [shown] });
    expect((await ask({ key: { ...own, alg }, claims: { iss: id, sub: id } })).status).toBe(200);
  });

  test('must name its key where the client has several', async () => {
    const [first, second] = [await pairOf('ES256', 'first'), await pairOf('ES256', 'second')];
    const { id } = access.addServiceApp({}, { keys: [first.shown, second.shown] });
    const claims = { iss: id, sub: id };
    expect((await ask({ key: { ...second.own, alg: 'ES256' }, claims })).status).toBe(200);
    const { kid: _, ...nameless } = second.own;
    const { status, body } = await ask({ key: { ...nameless, alg: 'ES256' }, claims });
    expect([status, body.error_description]).toEqual([401, 'The client_assertion JWT kid is invalid.']);
  });

  test('of a client that is not active is refused', async () => {
    access.change(simulator.clientId, { isActive: false });
    expect((await ask()).body.error).toBe('invalid_client');
    access.change(simulator.clientId, { isActive: true });
    expect((await ask()).status).toBe(200);
  });

  test('is judged by the clock of the org', async () => {
    simulator.org.clock.advance(3_600_000);
    expect((await ask()).body.error_description).toContain('is expired');
    expect((await ask({ claims: { iat: now() + 3600, exp: now() + 3900 } })).status).toBe(200);
    simulator.org.clock.advance(-3_600_000);
  });
});

test('the private key is a JWK that node can read', () => {
  const key = JSON.parse(simulator.privateKey);
  expect(createPrivateKey({ key, format: 'jwk' }).asymmetricKeyDetails?.modulusLength).toBe(2048);
  expect(simulator.privateKey).toBe(simulator.privateKey);
});

describe('id and secret', () => {
  const { clientId, clientSecret } = integration;

  test('get a token for an API service integration', async () => {
    const { status, body } = await post(credentials, basic(clientId, clientSecret));
    expect([status, body.token_type, body.scope]).toEqual([200, 'Bearer', 'okta.users.read']);
    expect((await get('/api/v1/users?limit=1', { authorization: `Bearer ${body.access_token}` })).status).toBe(200);
  });

  test('are decoded as a form is', async () => {
    const encoded = [...clientSecret].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('');
    expect((await post(credentials, basic(clientId, encoded))).status).toBe(200);
  });

  test.each([
    ['a wrong secret', basic(clientId, 'wrong'), 'The client secret supplied for a confidential client is invalid.'],
    ['a service app', basic(simulator.clientId, 'x'), byPrivateKey],
    ['no id', { authorization: 'Basic eA==' }, 'The Authorization header is not valid for client_secret_basic.'],
  ])('of %s are refused', async (_, headers, text) => {
    const { status, body } = await post(credentials, headers);
    expect([status, body]).toEqual([401, { error: 'invalid_client', error_description: text }]);
  });

  test('in the form are refused, even where they are right', async () => {
    const sent = { ...credentials, client_id: clientId, client_secret: clientSecret };
    expect(await post(sent)).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    const app = { ...credentials, client_id: simulator.clientId, client_secret: 'x' };
    expect((await post(app)).body.error_description).toBe(byPrivateKey);
  });
});

test.each([
  ['no grant type', { scope: 'okta.users.read' }, 400, 'invalid_request'],
  ['another grant type', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ['no client', credentials, 400, 'invalid_request'],
])('a request with %s is refused', async (_, parameters, status, error) => {
  expect(await post(parameters as unknown as Record<string, string>)).toMatchObject({ status, body: { error } });
});

test('two ways at once are refused', async () => {
  const { clientId, clientSecret } = integration;
  expect(await post(await form(), basic(clientId, clientSecret))).toMatchObject({
    status: 400,
    body: { error: 'invalid_request' },
  });
});

test('the endpoint is for POST', async () => {
  expect((await get('/oauth2/v1/token', {})).status).toBe(405);
});

describe('scopes', () => {
  const scoped = (scope: string) => ask({}, { scope });

  test.each([
    ['none', '', 'invalid_scope', "The 'scope' parameter is missing."],
    [
      'unknown ones',
      'okta.users.read okta.nothing.read',
      'invalid_scope',
      'One or more scopes are not configured for the authorization server resource.',
    ],
    [
      'those of OpenID',
      'openid',
      'invalid_scope',
      'One or more scopes are not configured for the authorization server resource.',
    ],
    [
      'none that was granted',
      'okta.users.manage',
      'consent_required',
      'You are not allowed any of the requested scopes.',
    ],
  ])('%s are refused', async (_, scope, error, description) => {
    expect(await scoped(scope)).toMatchObject({ status: 400, body: { error, error_description: description } });
  });

  test('of which some were granted are refused, or reduced where the org is told to', async () => {
    const wanted = 'okta.users.read okta.users.manage';
    expect(await scoped(wanted)).toMatchObject({ status: 400, body: { error: 'invalid_scope' } });
    access.setRules({ partialGrant: 'reduce' });
    expect(await scoped(wanted)).toMatchObject({ status: 200, body: { scope: 'okta.users.read' } });
    access.setRules({ partialGrant: 'refuse' });
  });

  test('that manage include those that read', async () => {
    const { id, key } = access.addServiceApp({ scopes: ['okta.users.manage'] });
    const asked = { key: key.privateJwk(), claims: { iss: id, sub: id } };
    expect((await ask(asked, { scope: 'okta.users.read' })).status).toBe(200);
    const { body } = await ask(asked, { scope: 'okta.users.manage' });
    expect((await get('/api/v1/users?limit=1', { authorization: `Bearer ${body.access_token}` })).status).toBe(200);
  });
});

test('the endpoint has a rate bucket of its own, counted by client', async () => {
  const { simulator: other } = await open({ users: 10, limits: 'workforce', bucketLimits: { token: 4 } });
  const client = clientOf(other);
  const statuses = [];
  for (let count = 0; count < 3; count++) statuses.push((await client.ask()).status);
  expect(statuses).toEqual([200, 200, 429]); // half of the bucket is the client's
  const { clientId, clientSecret } = other.integration;
  expect((await client.post(credentials, basic(clientId, clientSecret))).status).toBe(200);
});
