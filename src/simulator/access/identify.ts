import { badToken, Refusal } from '../oktaErrors.ts';
import type { Access } from './access.ts';
import type { Asked } from './asked.ts';
import { algorithms } from './keys.ts';
import type { Asker, Client } from './principals.ts';
import { BadProof, NonceWanted } from './proof.ts';

/** Finds out who asks the API, or throws Okta's refusal. `scope` is what the path needs, for the challenge. */
export async function identify(access: Access, asked: Asked, scope: string | null): Promise<Asker> {
  const [, scheme = '', credential = ''] = /^(SSWS|Bearer|DPoP) ?(.+)$/i.exec(asked.authorization) ?? [];
  const way = ways[scheme.toUpperCase()];
  if (way === undefined) throw badToken();
  return way(access, asked, credential.trim(), scope);
}

type Way = (access: Access, asked: Asked, credential: string, scope: string | null) => Asker | Promise<Asker>;

const ways: Readonly<Record<string, Way>> = {
  SSWS: (access, _asked, credential) => {
    const token = access.useToken(credential);
    if (token === null) throw badToken();
    return { principal: token, scopes: null, scheme: 'SSWS', me: access.selfOf(token) };
  },
  BEARER: (access, asked, credential, scope) => {
    const { client, issued } = findToken(access, asked, credential, 'Bearer', scope);
    if (issued.jkt === null) return { principal: client, scopes: issued.scopes, scheme: 'Bearer', me: {} };
    const description = 'The access token is bound by DPoP: send it by the DPoP scheme, with a proof.';
    throw challenge(400, 'DPoP', asked, scope, 'invalid_request', description);
  },
  DPOP: async (access, asked, credential, scope) => {
    const { client, issued } = findToken(access, asked, credential, 'DPoP', scope);
    if (issued.jkt === null) {
      throw challenge(401, 'DPoP', asked, scope, 'invalid_token', 'The access token is not bound by DPoP.');
    }
    if (asked.proofs.length === 0) {
      throw challenge(400, 'DPoP', asked, scope, 'invalid_request', 'The DPoP proof JWT header is missing.');
    }
    const wanted = { nonce: access.rules.apiNonce, token: { text: credential, jkt: issued.jkt } };
    await access.proofs.check(asked, wanted).catch((error: unknown) => {
      if (error instanceof NonceWanted) {
        const description = 'Resource server requires nonce in DPoP proof.';
        const nonce = { 'dpop-nonce': access.proofs.nonce() };
        throw challenge(401, 'DPoP', asked, scope, 'use_dpop_nonce', description, nonce);
      }
      if (!(error instanceof BadProof)) throw error;
      throw challenge(400, 'DPoP', asked, scope, 'invalid_dpop_proof', error.message);
    });
    return { principal: client, scopes: issued.scopes, scheme: 'DPoP', me: {} };
  },
};

function findToken(access: Access, asked: Asked, text: string, scheme: 'Bearer' | 'DPoP', scope: string | null) {
  const issued = access.issued.find(text);
  const client = issued === undefined ? undefined : access.clients.get(issued.clientId);
  const isExpired = issued !== undefined && access.issued.isExpired(issued);
  if (issued !== undefined && client?.isActive === true && !isExpired)
    return { client: client satisfies Client, issued };
  const description = isExpired ? 'The access token is expired.' : 'The access token is invalid.';
  throw challenge(401, scheme, asked, scope, 'invalid_token', description);
}

/** A refusal that says in its challenge what is wrong. A 401 has the body that a wrong API token gets, too. */
export function challenge(
  status: number,
  scheme: 'Bearer' | 'DPoP',
  { base, path }: Asked,
  scope: string | null,
  error: string,
  description: string,
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  const facts = {
    ...(scheme === 'DPoP' ? { algs: algorithms.join(' ') } : {}),
    authorization_uri: `${base}/oauth2/v1/authorize`,
    realm: base,
    scope: scope ?? '',
    error,
    error_description: description,
    resource: path,
  };
  const text = Object.entries(facts).map(([name, value]) => `${name}="${value.replaceAll('"', '')}"`);
  const { body } = status === 401 ? badToken() : new Refusal(status, '');
  return new Refusal(status, body, { 'www-authenticate': `${scheme} ${text.join(', ')}`, ...headers });
}
