import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { Simulator } from '../../src/simulator/server.ts';

export const tokenPath = '/oauth2/v1/token';
export const jwtBearer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely, as any client of Okta does
  body: any;
  text: string;
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: text === '' ? null : JSON.parse(text) };
}

/** Claims of a JWT; one that is undefined is left out. */
export type Claims = Record<string, unknown>;

/** What goes into an assertion. */
export interface AssertionSpec {
  key?: JWK;
  header?: Record<string, unknown>;
  claims?: Claims;
}

export const now = () => Math.floor(Date.now() / 1000);

/** A client of the token endpoint that signs by jose, knowing nothing of how the simulator checks. */
export function clientOf(simulator: Simulator) {
  const url = simulator.url + tokenPath;

  const assertion = async ({ key, header = {}, claims = {} }: AssertionSpec = {}) => {
    const jwk: JWK = key ?? JSON.parse(simulator.privateKey);
    const id = simulator.clientId;
    const standard = { iss: id, sub: id, aud: url, iat: now(), exp: now() + 300 };
    const { alg = jwk.alg ?? 'RS256', kid = jwk.kid, ...rest } = header;
    return new SignJWT({ ...standard, ...claims })
      .setProtectedHeader({ alg: String(alg), ...(kid === undefined ? {} : { kid: String(kid) }), ...rest })
      .sign(await importJWK({ ...jwk, alg: String(alg) }, String(alg)));
  };

  const post = async (parameters: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> =>
    answerOf(await fetch(url, { method: 'POST', headers, body: new URLSearchParams(parameters) }));

  const form = async (spec: AssertionSpec = {}, more: Record<string, string> = {}) => ({
    grant_type: 'client_credentials',
    scope: 'okta.users.read okta.groups.read',
    client_assertion_type: jwtBearer,
    client_assertion: await assertion(spec),
    ...more,
  });

  const ask = async (spec?: AssertionSpec, more?: Record<string, string>, headers?: Record<string, string>) =>
    post(await form(spec, more), headers);

  const get = async (path: string, headers: Record<string, string>): Promise<Answer> =>
    answerOf(await fetch(simulator.url + path, { headers }));

  return { url, assertion, post, form, ask, get };
}

export type MakeProof = (claims: Claims, header?: Record<string, unknown>) => Promise<string>;

/** Makes DPoP proofs of one key pair. */
export async function proofMaker(alg = 'ES256'): Promise<MakeProof> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = await exportJWK(publicKey);
  return (claims, header = {}) =>
    new SignJWT({ jti: randomUUID(), iat: now(), ...claims })
      .setProtectedHeader({ typ: 'dpop+jwt', alg, jwk, ...header })
      .sign(privateKey);
}
