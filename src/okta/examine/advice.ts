import { asError, type ErrorCode, type OktaGraphError } from '../../errors.ts';
import { adminRoles, leastRole } from '../../model/adminRoles.ts';
import { describe, type Kind } from '../../model/index.ts';
import type { Credential } from '../auth/credential.ts';
import type { CollectionFinding, Verdict } from './examination.ts';

/** What a failed request for a collection of `kind` means. Throws what means the same for all: a refused credential. */
export function findingOf(error: unknown, id: string, kind: Kind, mode: Credential['mode']): CollectionFinding {
  const failure = asError(error);
  if (failure.code === 'OKTA_UNAUTHENTICATED') throw failure;
  const verdict = verdicts[failure.code] ?? 'failed';
  const { code, message: reason } = failure;
  const finding = { id, verdict, code, reason };
  if (verdict !== 'forbidden') return { ...finding, wayOut: waysOut[code] ?? 'see the warning below' };
  if (lacksScope(failure, mode)) {
    const scope = failure.details.scope ?? describe(kind).okta?.scope ?? '';
    return { ...finding, scope, wayOut: `grant ${holders[mode]} ${scope}` };
  }
  const role = adminRoles[describe(kind).okta?.role ?? leastRole].label;
  return { ...finding, role, wayOut: `make ${holders[mode]} ${role}` };
}

/** What to do where Okta answers and yet leaves out what every org has. */
export const partialWayOut = 'use a role that sees the whole org';

/** Who holds scopes and roles, by the way of signing in. */
export const holders: Readonly<Record<Credential['mode'], string>> = {
  SSWS: "the token's owner",
  PrivateKey: 'the service app',
  ClientSecret: 'the integration',
};

const verdicts: Partial<Record<ErrorCode, Verdict>> = {
  OKTA_FORBIDDEN: 'forbidden',
  OKTA_UNSUPPORTED: 'unavailable',
  NOT_FOUND: 'unavailable', // so some features that are off answer
};

const waysOut: Partial<Record<ErrorCode, string>> = {
  OKTA_UNSUPPORTED: 'nothing: this org does not have it',
  NOT_FOUND: 'nothing: this org does not have it',
  OKTA_RATE_LIMITED: 'wait a minute, then ask again',
  OKTA_UNAVAILABLE: 'ask again later',
};

/** A missing right has Okta's code; a missing scope is told by an empty answer. */
function lacksScope({ details }: OktaGraphError, mode: Credential['mode']): boolean {
  return mode !== 'SSWS' && details.oktaCode === undefined;
}
