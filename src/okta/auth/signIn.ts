import type { Clock, Log } from '../../ports/host.ts';
import type { Answer, Call, Send } from '../exchange.ts';
import { clientSecretProof, privateKeyProof } from './clientProof.ts';
import type { Credential } from './credential.ts';
import { OAuthSignIn } from './oauth.ts';
import { OrgTime } from './orgTime.ts';
import { signInBySsws } from './ssws.ts';

/** A credential at work: it goes with every call, and is renewed and given up as Okta's answers say. */
export interface SignIn {
  readonly time: OrgTime;
  /** Sends `call` with the credential, and whatever requests that takes first. */
  carry(call: Call, send: Send): Promise<Answer>;
  facts(): CredentialFacts;
}

/** What is known about the credential, and may be shown to anybody. */
export interface CredentialFacts {
  mode: Credential['mode'];
  clientId?: string;
  /** OAuth scopes; null where the credential has none, or until the first access token tells. */
  scopes: { asked: readonly string[]; granted: readonly string[]; missing: readonly string[] } | null;
  /** Whether access tokens are bound to a key of this process. */
  dpop: boolean;
  /** Until the access token in use expires; null where there is none. */
  expiresInS: number | null;
  /** How far the org's clock is ahead of this machine's; null until an answer tells. */
  clockSkewS: number | null;
}

export interface SignInOptions {
  credential: Credential;
  /** Origin of the org: access tokens come from it. */
  origin: string;
  clock: Clock;
  log: Log;
}

/** Signs in with the credential. Throws `SETTINGS` where it cannot be one. */
export function createSignIn({ credential, origin, clock, log }: SignInOptions): SignIn {
  const time = new OrgTime(log);
  if (credential.mode === 'SSWS') return signInBySsws({ token: credential.token, time, clock });
  const { mode, clientId, scopes } = credential;
  const proof = mode === 'PrivateKey' ? privateKeyProof(credential, time) : clientSecretProof(credential);
  return new OAuthSignIn({ mode, clientId, scopes, proof, origin, time, clock, log });
}
