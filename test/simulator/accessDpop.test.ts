import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { decodeJwt, exportJWK, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { open } from './client.ts';
import { type Answer, type Claims, clientOf, type MakeProof, now, proofMaker, tokenPath } from './oauth.ts';

const { simulator } = await open({ users: 30, access: { dpop: 'required' } });
const { access, clientId } = simulator;
const { ask, url, get } = clientOf(simulator);

const prove = await proofMaker();
const forToken = (claims: Claims = {}) => ({ htm: 'POST', htu: url, ...claims });
const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

const askWith = async (proof: string): Promise<Answer> => ask({}, {}, { dpop: proof });
const nonce = async () => (await askWith(await prove(forToken()))).headers.get('dpop-nonce') ?? '';
const boundToken = async (make: MakeProof = prove): Promise<string> =>
  (await askWith(await make(forToken({ nonce: await nonce() })))).body.access_token;

describe('the token endpoint', () => {
  test('leads a client to DPoP in three steps', async () => {
    expect(await ask()).toMatchObject({
      status: 400,
      body: { error: 'invalid_dpop_proof', error_description: 'The DPoP proof JWT header is missing.' },
    });
    const challenged = await askWith(await prove(forToken()));
    expect(challenged).toMatchObject({
      status: 400,
      body: { error: 'use_dpop_nonce', error_description: 'Authorization server requires nonce in DPoP proof.' },
    });
    const given = challenged.headers.get('dpop-nonce') ?? '';
    const { status, body } = await askWith(await prove(forToken({ nonce: given })));
    expect([status, body.token_type, body.expires_in]).toEqual([200, 'DPoP', 3600]);
    expect(decodeJwt(body.access_token).cnf).toEqual({ jkt: expect.any(String) });
  });

  test('uses an assertion up in each step', async () => {
    const once = { claims: { jti: 'once' } };
    const proofs = [await prove(forToken()), await prove(forToken())];
    expect((await ask(once, {}, { dpop: proofs[0] ?? '' })).body.error).toBe('use_dpop_nonce');
    expect((await ask(once, {}, { dpop: proofs[1] ?? '' })).body.error).toBe('invalid_client');
  });

  const wrong: [string, Claims, Record<string, unknown>, string][] = [
    ['of another type', {}, { typ: 'JWT' }, "'typ' header in the DPoP proof JWT is invalid."],
    ['without a key', {}, { jwk: undefined }, "'jwk' header in the DPoP proof JWT is invalid."],
    ['for another method', { htm: 'GET' }, {}, "'htm' claim in the DPoP proof JWT is invalid."],
    ['without a method', { htm: undefined }, {}, "'htm' claim in the DPoP proof JWT is invalid."],
    ['for another address', { htu: `${url}s` }, {}, "'htu' claim in the DPoP proof JWT is invalid."],
    ['for an address with a query', { htu: `${url}?a=b` }, {}, "'htu' claim in the DPoP proof JWT is invalid."],
    ['without an id', { jti: undefined }, {}, "'jti' claim in the DPoP proof JWT is invalid."],
    ['without a time', { iat: undefined }, {}, "'iat' claim in the DPoP proof JWT is invalid."],
    ['older than five minutes', { iat: now() - 400 }, {}, 'The DPoP proof JWT is older than five minutes.'],
    ['from the future', { iat: now() + 400 }, {}, 'The DPoP proof JWT was issued in the future.'],
  ];
  test.each(wrong)('refuses a proof %s', async (_, claims, header, error_description) => {
    const { status, body } = await askWith(await prove(forToken({ nonce: await nonce(), ...claims }), header));
    expect([status, body]).toEqual([400, { error: 'invalid_dpop_proof', error_description }]);
  });

  test('refuses a proof that another key signed', async () => {
    const { publicKey } = await generateKeyPair('ES256', { extractable: true });
    const proof = await prove(forToken({ nonce: await nonce() }), { jwk: await exportJWK(publicKey) });
    expect((await askWith(proof)).body.error_description).toBe('The signature of the DPoP proof JWT is invalid.');
  });

  test('refuses a proof that shows a private key, one by an algorithm that Okta does not take, and no proof at all', async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const proof = await prove(forToken(), { jwk: await exportJWK(privateKey) });
    expect((await askWith(proof)).body.error_description).toBe("'jwk' header in the DPoP proof JWT is invalid.");
    const byPss = await (await proofMaker('PS256'))(forToken());
    expect((await askWith(byPss)).body.error_description).toBe("'alg' header in the DPoP proof JWT is invalid.");
    expect((await askWith('x.y.z')).body.error_description).toBe('The DPoP proof JWT cannot be read.');
  });

  test('refuses a proof that was used, and two proofs', async () => {
    const proof = await prove(forToken({ nonce: await nonce() }));
    expect((await askWith(proof)).status).toBe(200);
    expect((await askWith(proof)).body.error_description).toBe('The DPoP proof JWT has already been used.');
    const { status, body } = await sendTwice(proof, await prove(forToken()));
    expect([status, body.error, body.error_description]).toEqual([
      400,
      'invalid_dpop_proof',
      'The request has more than one DPoP proof JWT header.',
    ]);
  });

  test.each(['RS256', 'ES384'])('takes a proof by %s', async (alg) => {
    expect(await boundToken(await proofMaker(alg))).toEqual(expect.any(String));
  });

  test('changes its nonce every day; an old one is good for three days', async () => {
    const dayS = 86_400;
    const { clock } = simulator.org;
    const first = await nonce();
    const later = async (given: string, days: number) => {
      const times = { iat: now() + days * dayS };
      const proof = await prove(forToken({ nonce: given, ...times }));
      return (await ask({ claims: { ...times, exp: times.iat + 300 } }, {}, { dpop: proof })).status;
    };
    clock.advance(2 * dayS * 1000);
    expect(await later(first, 2)).toBe(200);
    expect(access.proofs.nonce()).not.toBe(first);
    clock.advance(2 * dayS * 1000);
    expect(await later(first, 4)).toBe(400);
    clock.advance(-4 * dayS * 1000);
    access.proofs.rotateNonce(true);
    expect((await askWith(await prove(forToken({ nonce: first })))).body.error).toBe('use_dpop_nonce');
  });
});

describe('a client that need not use DPoP', () => {
  test('may send a proof, and gets a token that is bound', async () => {
    const { id, key } = access.addServiceApp({ dpop: 'optional' }, { alg: 'ES256' });
    const asked = { key: key.privateJwk(), claims: { iss: id, sub: id } };
    expect((await ask(asked)).body.token_type).toBe('Bearer');
    const proof = await prove(forToken({ nonce: await nonce() }));
    expect((await ask(asked, {}, { dpop: proof })).body.token_type).toBe('DPoP');
  });

  test('gets a bearer token in any case where DPoP is off', async () => {
    const { id, key } = access.addServiceApp({ dpop: 'off' }, { alg: 'ES256' });
    const asked = { key: key.privateJwk(), claims: { iss: id, sub: id } };
    expect((await ask(asked, {}, { dpop: await prove(forToken()) })).body.token_type).toBe('Bearer');
  });
});

describe('the API', () => {
  const path = '/api/v1/users';
  let token = '';
  beforeAll(async () => {
    token = await boundToken();
  });
  const forPath = (claims: Claims = {}) => ({ htm: 'GET', htu: simulator.url + path, ath: hashOf(token), ...claims });
  const getWith = (proof: string, target = `${path}?limit=1`) =>
    get(target, { authorization: `DPoP ${token}`, dpop: proof });

  test('takes a bound token with a proof', async () => {
    const { status, body } = await getWith(await prove(forPath()));
    expect([status, body.length]).toEqual([200, 1]);
    expect(simulator.requests.at(-1)?.principal).toBe(clientId);
  });

  const wrong: [string, () => Claims, string][] = [
    ['for another token', () => ({ ath: hashOf('another') }), "'ath' claim in the DPoP proof JWT is invalid."],
    ['for no token', () => ({ ath: undefined }), "'ath' claim in the DPoP proof JWT is invalid."],
    [
      'for another path',
      () => ({ htu: `${simulator.url}/api/v1/groups` }),
      "'htu' claim in the DPoP proof JWT is invalid.",
    ],
    ['for another method', () => ({ htm: 'POST' }), "'htm' claim in the DPoP proof JWT is invalid."],
    ['that is old', () => ({ iat: now() - 400 }), 'The DPoP proof JWT is older than five minutes.'],
  ];
  test.each(wrong)('refuses a proof %s', async (_, claims, description) => {
    const { status, text, headers } = await getWith(await prove(forPath(claims())));
    expect([status, text]).toEqual([400, '']);
    const challenge = headers.get('www-authenticate') ?? '';
    expect(challenge).toMatch(/^DPoP algs="RS256 RS384 RS512 ES256 ES384 ES512", authorization_uri=/);
    expect(challenge).toContain(`error="invalid_dpop_proof", error_description="${description}"`);
  });

  test('refuses a proof by a key that the token is not bound to, and one that was used', async () => {
    const stranger = await proofMaker();
    expect((await getWith(await stranger(forPath()))).headers.get('www-authenticate')).toContain(
      'The access token is not bound to the key of the DPoP proof JWT.',
    );
    const proof = await prove(forPath());
    expect([(await getWith(proof)).status, (await getWith(proof)).status]).toEqual([200, 400]);
  });

  test('compares with the path decoded, as Okta does', async () => {
    const login = '/api/v1/users/nobody%40b.example';
    const proofFor = (htu: string) => prove(forPath({ htu: simulator.url + htu }));
    expect((await getWith(await proofFor(login), login)).status).toBe(400);
    expect((await getWith(await proofFor(decodeURIComponent(login)), login)).status).toBe(404);
  });

  test.each([
    ['as a bearer token', () => ({ authorization: `Bearer ${token}` })],
    ['without a proof', () => ({ authorization: `DPoP ${token}` })],
  ])('refuses a bound token %s', async (_, headers) => {
    const answer = await get(path, headers());
    expect([answer.status, answer.text]).toEqual([400, '']);
    expect(answer.headers.get('www-authenticate')).toMatch(/^DPoP .*error="invalid_request"/);
  });

  test('refuses a token that is not bound by the DPoP scheme', async () => {
    const { id, key } = access.addServiceApp({}, { alg: 'ES256' });
    const { body } = await ask({ key: key.privateJwk(), claims: { iss: id, sub: id } });
    const proof = await prove(forPath({ ath: hashOf(body.access_token) }));
    const { status, headers } = await get(path, { authorization: `DPoP ${body.access_token}`, dpop: proof });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toContain('error="invalid_token"');
  });

  test('names a missing scope by the same scheme', async () => {
    const htu = `${simulator.url}/api/v1/apps`;
    const { status, headers } = await getWith(await prove(forPath({ htu })), '/api/v1/apps');
    expect(status).toBe(403);
    expect(headers.get('www-authenticate')).toMatch(/^DPoP .*scope="okta.apps.read", error="insufficient_scope"/);
  });

  test('may be told to want a nonce', async () => {
    access.setRules({ apiNonce: true });
    const challenged = await getWith(await prove(forPath()));
    const given = challenged.headers.get('dpop-nonce') ?? '';
    expect([challenged.status, given.length > 0]).toEqual([401, true]);
    expect(challenged.headers.get('www-authenticate')).toContain('error="use_dpop_nonce"');
    expect((await getWith(await prove(forPath({ nonce: given })))).status).toBe(200);
    access.setRules({ apiNonce: false });
  });
});

/** Sends a token request with two `DPoP` headers, which `fetch` would join. */
function sendTwice(first: string, second: string): Promise<{ status: number; body: Record<string, string> }> {
  return new Promise((resolve, reject) => {
    void clientOf(simulator)
      .form()
      .then((parameters) => {
        const headers = { dpop: [first, second], 'content-type': 'application/x-www-form-urlencoded' };
        const sent = request(simulator.url + tokenPath, { method: 'POST', headers }, (response) => {
          let text = '';
          response.on('data', (chunk) => {
            text += chunk;
          });
          response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }));
        });
        sent.on('error', reject);
        sent.end(new URLSearchParams(parameters).toString());
      });
  });
}
