import { decodeJwt } from 'jose';
import { badClient, Refusal } from '../oktaErrors.ts';
import type { Route } from '../route.ts';
import type { Access } from './access.ts';
import type { Asked } from './asked.ts';
import { checkAssertion } from './assertion.ts';
import { tokenLifeS } from './issuedTokens.ts';
import { oauthRefusal } from './oauthErrors.ts';
import type { Client } from './principals.ts';
import { BadProof, NonceWanted } from './proof.ts';
import { isKnownScope, reaches } from './scopes.ts';

/** Gives out access tokens by client credentials, as the org's own authorization server does. */
export const tokenRoute: Route = {
  pattern: '/oauth2/v1/token',
  isOpen: true,
  claimant: (access, asked) => access.clients.get(claimedId(asked)) ?? null,
  post: async (access, asked) => {
    const grantType = asked.form.get('grant_type');
    if (grantType === null) throw oauthRefusal('noGrantType');
    if (grantType !== 'client_credentials') throw oauthRefusal('otherGrantType');
    const client = await authenticate(access, asked);
    const jkt = await checkProof(access, asked, client); // Okta minds the proof before the scopes
    const scopes = grantScopes(access, client, asked.form.get('scope') ?? '');
    const text = await access.issued.issue(asked.base, { clientId: client.id, scopes, jkt });
    const type = jkt === null ? 'Bearer' : 'DPoP';
    return { body: { token_type: type, expires_in: tokenLifeS, access_token: text, scope: scopes.join(' ') } };
  },
};

const jwtBearer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** The client that proves by one of its ways who it is. */
async function authenticate(access: Access, asked: Asked): Promise<Client> {
  const { form, authorization } = asked;
  const assertion = form.get('client_assertion');
  const isBasic = /^Basic /i.test(authorization);
  if (isBasic && assertion !== null) throw oauthRefusal('twoMethods');
  const id = claimedId(asked);
  if (id === '') throw oauthRefusal(isBasic ? 'badBasic' : 'noClient');
  if (id === unreadable) throw oauthRefusal('badAssertion');
  const client = access.clients.get(id);
  if (client === undefined) throw badClient();
  if (assertion !== null) await checkJwt(access, asked, client, assertion);
  else if (client.secret === null) throw oauthRefusal('notPrivateKey');
  else if (!isBasic) throw oauthRefusal('secretInForm');
  else if (readBasic(authorization)?.secret !== client.secret) throw oauthRefusal('badSecret');
  if (!client.isActive) throw oauthRefusal('inactive');
  return client;
}

async function checkJwt(access: Access, asked: Asked, client: Client, assertion: string): Promise<void> {
  if (asked.form.get('client_assertion_type') !== jwtBearer) throw oauthRefusal('badAssertionType');
  const { usedAssertions: used } = access;
  const nowMs = access.clock.nowMs();
  await checkAssertion(assertion, { clientId: client.id, keys: client.keys(), asked, used, nowMs });
}

/** The client id that a request claims, by whichever way; empty where it claims none. */
function claimedId({ form, authorization }: Asked): string {
  const assertion = form.get('client_assertion');
  if (assertion === null) return readBasic(authorization)?.id ?? form.get('client_id') ?? '';
  try {
    const { sub, iss } = decodeJwt(assertion);
    return sub ?? iss ?? '';
  } catch {
    return unreadable;
  }
}

/** Stands for the client id in an assertion that cannot be read: no client has it. */
const unreadable = '?';

/** Both parts of Basic are encoded like a form's (RFC 6749, 2.3.1). */
function readBasic(authorization: string): { id: string; secret: string } | null {
  const [, encoded = ''] = /^Basic +(.+)$/i.exec(authorization) ?? [];
  const [, id, secret] = /^([^:]+):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  if (id === undefined || secret === undefined) return null;
  const decode = (part: string) => new URLSearchParams(`part=${part.replaceAll('&', '%26')}`).get('part') ?? '';
  return { id: decode(id), secret: decode(secret) };
}

/** The thumbprint of the key that the token is bound to; null for a bearer token. */
async function checkProof({ proofs }: Access, asked: Asked, { dpop }: Client): Promise<string | null> {
  if (dpop === 'off' || (dpop === 'optional' && asked.proofs.length === 0)) return null;
  try {
    return await proofs.check(asked, { nonce: true });
  } catch (error) {
    if (error instanceof NonceWanted) throw oauthRefusal('useNonce', { 'dpop-nonce': proofs.nonce() });
    if (!(error instanceof BadProof)) throw error;
    throw new Refusal(400, { error: 'invalid_dpop_proof', error_description: error.message });
  }
}

function grantScopes({ rules }: Access, client: Client, text: string): string[] {
  const wanted = [...new Set(text.split(' ').filter((scope) => scope !== ''))];
  if (wanted.length === 0) throw oauthRefusal('noScope');
  if (!wanted.every(isKnownScope)) throw oauthRefusal('unknownScope');
  const granted = wanted.filter((scope) => reaches(client.scopes, scope));
  if (granted.length === 0) throw oauthRefusal('noneGranted');
  if (granted.length < wanted.length && rules.partialGrant === 'refuse') throw oauthRefusal('someNotGranted');
  return granted;
}
