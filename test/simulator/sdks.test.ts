import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { open } from './client.ts';
import { clientOf, proofMaker } from './oauth.ts';
import { ask } from './raw.ts';

const { simulator, get } = await open({ users: 30, apps: 8, access: { dpop: 'required' } });
const { nodes } = simulator.org.truth();
const oauth = clientOf(simulator);
const fill = (path: string) => path.replace('{group}', nodes.Group?.[0] ?? '').replace('{app}', nodes.App?.[0] ?? '');

describe("the Java SDK's pager", () => {
  test.each([
    '/api/v1/users',
    '/api/v1/users?q=a',
    '/api/v1/groups',
    '/api/v1/groups/{group}/users',
    '/api/v1/apps',
    '/api/v1/apps/{app}/users',
    '/api/v1/apps/{app}/groups',
    '/api/v1/devices',
    '/api/v1/zones',
  ])('has a self link on a single page of %s', async (path) => {
    const { links } = await get(fill(`${path}${path.includes('?') ? '&' : '?'}limit=200`));
    expect(Object.keys(links)).toEqual(['self']);
  });

  test.each(['/api/v1/groups?q=a', '/api/v1/meta/types/user', '/api/v1/api-tokens', '/api/v1/users/me/roles'])(
    'has none for %s, where Okta has none',
    async (path) => {
      expect((await get(path)).headers.get('link')).toBeNull();
    },
  );
});

test('the Go and Python SDKs find a line for each relation, the next one last', async () => {
  const { lines } = await ask(`${simulator.url}/api/v1/apps?limit=3`, { authorization: `SSWS${simulator.token}` });
  expect(lines('link').map((line) => line.slice(line.indexOf(';')))).toEqual(['; rel="self"', '; rel="next"']);
});

test('the Go SDK goes through the three steps of DPoP with one assertion, in the query', async () => {
  const prove = await proofMaker('RS256');
  const query = new URLSearchParams(await oauth.form());
  const post = async (headers: Record<string, string>) => {
    const response = await fetch(`${oauth.url}?${query}`, { method: 'POST', headers });
    return { nonce: response.headers.get('dpop-nonce'), body: await response.json() };
  };
  const target = { htm: 'POST', htu: oauth.url };
  expect((await post({})).body.error).toBe('invalid_dpop_proof');
  const asked = await post({ dpop: await prove(target) });
  expect(asked.body.error).toBe('use_dpop_nonce');
  const { body } = await post({ dpop: await prove({ ...target, nonce: asked.nonce }) });
  expect(body.token_type).toBe('DPoP');
});

test('a proof that came with a request too many is used up, as clients learn that send it again', async () => {
  const prove = await proofMaker('RS256');
  const nonce = simulator.access.proofs.nonce();
  const proof = await prove({ htm: 'POST', htu: oauth.url, nonce });
  const token = (await oauth.ask({}, {}, { dpop: proof })).body.access_token;
  const ath = createHash('sha256').update(token).digest('base64url');
  const claims = { htm: 'GET', htu: `${simulator.url}/api/v1/users`, ath };
  const headers = { authorization: `DPoP ${token}`, dpop: await prove(claims) };
  simulator.fail({ path: '/api/v1/users', rateLimited: 1, times: 1 });
  expect((await oauth.get('/api/v1/users', headers)).status).toBe(429);
  const again = await oauth.get('/api/v1/users', headers);
  expect(again.status).toBe(400);
  expect(again.headers.get('www-authenticate')).toContain('The DPoP proof JWT has already been used.');
});
