import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { calculateJwkThumbprint, decodeProtectedHeader, importJWK, type JWK, type JWTPayload, jwtVerify } from 'jose';

/** A request as the org saw it. */
export interface Asked {
  path: string;
  headers: IncomingMessage['headers'];
  form: URLSearchParams;
  /** Claims of the assertion and of the proof, verified. */
  assertion: JWTPayload | null;
  proof: JWTPayload | null;
}

/** How the org behaves; tests change it as they go. */
export interface Behavior {
  clientId: string;
  publicKey?: JWK;
  keyId?: string;
  clientSecret?: string;
  granted: readonly string[];
  /** Whether some scopes of several that are not granted are left out of the token, and no error. */
  reduces: boolean;
  dpop: boolean;
  /** Nonce that the API wants in proofs; null: none. */
  apiNonce: string | null;
  lifeS: number;
  /** How far the clock of the org is ahead of ours. */
  aheadS: number;
  /** Answers in place of the org; null: the org answers. */
  instead: (asked: Asked) => Said | null | Promise<Said | null>;
}

export interface Said {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface OAuthOrg {
  url: string;
  behavior: Behavior;
  seen: Asked[];
  /** Requests by path. */
  at(path: string): Asked[];
  /** Makes every token issued so far worthless. */
  revoke(): void;
  close(): Promise<void>;
}

export const tokenPath = '/oauth2/v1/token';
export const organizationPath = '/.well-known/okta-organization';
export const typesPath = '/api/v1/meta/types/user';
export const nonce = 'nonce-of-the-org';

class Refused extends Error {
  readonly said: Said;

  constructor(status: number, error: string, description: string, headers: Record<string, string> = {}) {
    super(error);
    this.said = { status, body: { error, error_description: description }, headers };
  }
}

/** An org on loopback that takes nothing on trust: assertions and proofs are verified with jose. */
export async function startOAuthOrg(given: Partial<Behavior> = {}): Promise<OAuthOrg> {
  const behavior: Behavior = {
    clientId: '0oaservice',
    granted: ['okta.users.read', 'okta.groups.read', 'okta.userTypes.read'],
    reduces: false,
    dpop: false,
    apiNonce: null,
    lifeS: 3600,
    aheadS: 0,
    instead: () => null,
    ...given,
  };
  const seen: Asked[] = [];
  const usedIds = new Set<unknown>();
  const tokens = new Map<string, { bound: string | null }>();
  let issued = 0;
  const nowS = () => Date.now() / 1000 + behavior.aheadS;

  async function answer(asked: Asked, method: string): Promise<Said> {
    if (asked.path === organizationPath) {
      return (await behavior.instead(asked)) ?? { status: 200, body: { id: '00o1', pipeline: 'idx' } };
    }
    if (asked.path === tokenPath) {
      if (method !== 'POST') throw new Refused(405, 'invalid_request', 'POST only');
      await verifyClient(asked);
      return (await behavior.instead(asked)) ?? issue(asked, await verifyProof(asked, 'POST'));
    }
    return (await behavior.instead(asked)) ?? api(asked);
  }

  async function verifyClient(asked: Asked): Promise<void> {
    const { form, headers } = asked;
    if (form.get('grant_type') !== 'client_credentials') throw new Refused(400, 'unsupported_grant_type', '');
    if (form.has('client_secret')) throw new Refused(401, 'invalid_client', 'No secret in the form.');
    if (behavior.clientSecret !== undefined) {
      const [, basic = ''] = /^Basic (.+)$/.exec(headers.authorization ?? '') ?? [];
      const [id, secret] = Buffer.from(basic, 'base64').toString().split(':').map(decodeURIComponent);
      if (id === behavior.clientId && secret === behavior.clientSecret) return;
      throw new Refused(401, 'invalid_client', 'The client secret supplied for a confidential client is invalid.');
    }
    if (form.get('client_assertion_type') !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer') {
      throw new Refused(401, 'invalid_client', 'Client Credentials requests must use the private_key_jwt method.');
    }
    const text = form.get('client_assertion') ?? '';
    const { kid, alg } = decodeProtectedHeader(text);
    if (behavior.keyId !== undefined && kid !== behavior.keyId)
      throw new Refused(401, 'invalid_client', 'Unknown kid.');
    const { payload } = await jwtVerify(text, await importJWK(behavior.publicKey as JWK, alg), {
      issuer: behavior.clientId,
      subject: behavior.clientId,
      audience: `${url}${tokenPath}`,
      currentDate: new Date(nowS() * 1000),
      requiredClaims: ['exp', 'iat'],
    }).catch((error: Error) => {
      throw new Refused(401, 'invalid_client', `The client_assertion token is not valid: ${error.message}.`);
    });
    if (Number(payload.iat) > nowS() + 5) throw new Refused(401, 'invalid_client', 'The assertion is of the future.');
    if (Number(payload.exp) > nowS() + 3600) throw new Refused(401, 'invalid_client', 'The assertion lives too long.');
    useOnce(payload.jti, () => new Refused(401, 'invalid_client', 'The client_assertion token has already been used.'));
    asked.assertion = payload;
  }

  /** Thumbprint of the key that the token has to be bound to; null where none is wanted. */
  async function verifyProof(asked: Asked, method: string, token?: string): Promise<string | null> {
    if (!behavior.dpop) return null;
    const text = asked.headers.dpop;
    if (typeof text !== 'string') throw new Refused(400, 'invalid_dpop_proof', 'The DPoP proof JWT header is missing.');
    const flaw = (description: string) => new Refused(400, 'invalid_dpop_proof', description);
    const { jwk, typ, alg } = decodeProtectedHeader(text);
    if (typ !== 'dpop+jwt' || alg !== 'ES256' || jwk === undefined || 'd' in jwk) throw flaw('Wrong header.');
    const { payload } = await jwtVerify(text, await importJWK(jwk, alg), {
      currentDate: new Date(nowS() * 1000),
    }).catch(() => {
      throw flaw('The signature is wrong.');
    });
    const { htm, htu, iat = 0, jti, ath } = payload;
    if (htm !== method) throw flaw('Wrong htm.');
    if (htu !== `${url}${asked.path}`) throw flaw('Wrong htu.');
    if (iat > nowS() + 5) throw flaw('The DPoP proof is issued in the future.');
    if (iat < nowS() - 300) throw flaw('The DPoP proof is older than five minutes.');
    useOnce(jti, () => flaw('The DPoP proof was used already.'));
    asked.proof = payload;
    if (token !== undefined && ath !== (await sha256(token))) throw flaw('Wrong ath.');
    const wanted = token === undefined ? nonce : behavior.apiNonce;
    if (wanted !== null && payload.nonce !== wanted) {
      const headers = {
        'dpop-nonce': wanted,
        ...(token !== undefined && { 'www-authenticate': 'DPoP error="use_dpop_nonce"' }),
      };
      const status = token === undefined ? 400 : 401;
      throw new Refused(status, 'use_dpop_nonce', 'Authorization server requires nonce in DPoP proof.', headers);
    }
    return calculateJwkThumbprint(jwk);
  }

  function useOnce(id: unknown, refused: () => Refused): void {
    if (usedIds.has(id)) throw refused();
    usedIds.add(id);
  }

  function issue({ form }: Asked, bound: string | null): Said {
    const asked = (form.get('scope') ?? '').split(' ');
    const given = asked.filter((scope) => behavior.granted.includes(scope));
    if (given.length === 0)
      throw new Refused(400, 'consent_required', 'You are not allowed any of the requested scopes.');
    if (given.length < asked.length && !behavior.reduces)
      throw new Refused(400, 'invalid_scope', 'Not all are granted.');
    issued += 1;
    const value = `planted-access-token-${issued}`;
    tokens.set(value, { bound });
    const body = {
      token_type: bound === null ? 'Bearer' : 'DPoP',
      expires_in: behavior.lifeS,
      access_token: value,
      scope: given.join(' '),
    };
    return { status: 200, body };
  }

  async function api(asked: Asked): Promise<Said> {
    const [, scheme = '', value = ''] = /^(\w+) (.+)$/.exec(asked.headers.authorization ?? '') ?? [];
    const token = tokens.get(value);
    if (token === undefined) return unauthorized;
    if ((token.bound === null ? 'Bearer' : 'DPoP') !== scheme)
      throw new Refused(400, 'invalid_request', 'Wrong scheme.');
    if (token.bound !== null && (await verifyProof(asked, 'GET', value)) !== token.bound) return unauthorized;
    return { status: 200, body: asked.path === typesPath ? [{ id: 'oty1', name: 'user' }] : [] };
  }

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://org.invalid');
    const form = new URLSearchParams(await read(request));
    const asked: Asked = { path: pathname, headers: request.headers, form, assertion: null, proof: null };
    seen.push(asked);
    const said = await answer(asked, request.method ?? '').catch((error: unknown) => {
      if (error instanceof Refused) return error.said;
      return { status: 418, body: `the fake failed: ${error}` };
    });
    send(response, said, new Date(nowS() * 1000));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    behavior,
    seen,
    at: (path) => seen.filter((asked) => asked.path === path),
    revoke: () => tokens.clear(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const unauthorized: Said = {
  status: 401,
  headers: { 'www-authenticate': 'Bearer error="invalid_token", error_description="The access token is invalid."' },
};

function send(response: ServerResponse, { status, body = '', headers = {} }: Said, date: Date): void {
  response.writeHead(status, { 'content-type': 'application/json', date: date.toUTCString(), ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

async function sha256(text: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(text))).toString('base64url');
}
