import { asError, type ErrorCode, type OktaGraphError } from '../../errors.ts';
import { type AdminRole, adminRoles, leastRole } from '../../model/adminRoles.ts';
import { describe, type End, isContaining, type Kind } from '../../model/index.ts';
import type { Credential } from '../auth/credential.ts';
import type { CollectionFinding, Verdict } from './examination.ts';

/** What reading takes. */
export interface Needs {
  scope: string;
  role: AdminRole;
}

/** What reading `kind` takes. */
export function needsOf(kind: Kind): Needs {
  const okta = describe(kind).okta;
  return { scope: okta?.scope ?? '', role: okta?.role ?? leastRole };
}

/** What reading a link takes: where its list holds what no other list has, as much as that kind takes. */
export function needsOfLink(end: End): Needs {
  return needsOf(isContaining(end) ? end.to : end.kind);
}

/** What a failed request for a collection means. Throws what is no finding about it. */
export function findingOf(error: unknown, id: string, needs: Needs, credential: Credential): CollectionFinding {
  const failure = asError(error);
  if (endsAll(failure)) throw failure;
  const verdict = verdicts[failure.code] ?? 'failed';
  const { code, message: reason } = failure;
  const finding = { id, verdict, code, reason };
  if (verdict !== 'forbidden') return { ...finding, wayOut: waysOut[code] ?? 'see the warning below' };
  const holder = holders[credential.mode];
  if (credential.mode !== 'SSWS' && lacksScope(failure)) {
    const scope = failure.details.scope ?? needs.scope;
    const isAsked = credential.scopes.includes(scope);
    return { ...finding, scope, wayOut: isAsked ? `grant ${holder} ${scope}` : `add ${scope} to okta.scopes` };
  }
  const role = adminRoles[needs.role].label;
  return { ...finding, role, wayOut: `make ${holder} ${role}` };
}

/** Whether there is nothing more to find out: the credential is refused, we were asked to stop, or made a mistake. */
export function endsAll({ code }: OktaGraphError): boolean {
  return code === 'OKTA_UNAUTHENTICATED' || code === 'STOPPED' || code === 'INTERNAL';
}

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
const lacksScope = ({ details }: OktaGraphError) => details.oktaCode === undefined;
