import { decodeJwt, decodeProtectedHeader } from 'jose';
import { describe, expect, test } from 'vitest';
import { open } from './client.ts';
import { clientOf, now } from './oauth.ts';

const { simulator } = await open({ users: 60 });
const { ask, get, post } = clientOf(simulator);
const bearer = async () => ({ authorization: `Bearer ${(await ask()).body.access_token}` });

describe('a service app', () => {
  test('gets an access token for an assertion, and reads with it', async () => {
    const { status, body } = await ask();
    expect([status, body.token_type, body.expires_in, body.scope]).toEqual([
      200,
      'Bearer',
      3600,
      'okta.users.read okta.groups.read',
    ]);
    expect(decodeProtectedHeader(body.access_token).typ).toBe('application/okta-internal-at+jwt');
    const { iss, aud, sub, cid, scp, exp = 0, iat = 0, ver } = decodeJwt(body.access_token);
    const { url, clientId } = simulator;
    expect([iss, aud, sub, cid, ver]).toEqual([url, url, clientId, clientId, 1]);
    expect([scp, exp - iat]).toEqual([['okta.users.read', 'okta.groups.read'], 3600]);
    const users = await get('/api/v1/users?limit=2', { authorization: `Bearer ${body.access_token}` });
    expect([users.status, users.body.length]).toEqual([200, 2]);
    expect(Math.abs(iat - now())).toBeLessThan(30);
  });
});

describe('an API service integration', () => {
  test('gets one for its id and secret', async () => {
    const { clientId, clientSecret } = simulator.integration;
    const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
    const { status, body } = await post(
      { grant_type: 'client_credentials', scope: 'okta.users.read' },
      { authorization },
    );
    expect([status, body.token_type, body.scope]).toEqual([200, 'Bearer', 'okta.users.read']);
  });
});

test('a scope that the token lacks is an empty 403 that names it', async () => {
  const { status, text, headers } = await get('/api/v1/apps', await bearer());
  expect([status, text]).toEqual([403, '']);
  expect(headers.get('www-authenticate')).toMatch(
    /^Bearer authorization_uri=".+\/oauth2\/v1\/authorize", realm=".+", scope="okta.apps.read", error="insufficient_scope"/,
  );
});
