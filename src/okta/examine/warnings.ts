import type { Credential } from '../auth/credential.ts';
import { holders } from './advice.ts';
import type { CollectionFinding, CredentialFinding, OrgFinding } from './examination.ts';

/** From here on the times in the logs of both sides are hard to lay side by side, and signed requests may be refused. */
const worthTellingSeconds = 30;

/** What to know or to mend, a sentence each, the gravest first. */
export function warningsOf(
  org: OrgFinding,
  credential: CredentialFinding & { mode: Credential['mode'] },
  collections: readonly CollectionFinding[],
): string[] {
  return [
    ...collections.filter(({ verdict }) => verdict === 'partial').map(({ reason = '' }) => reason),
    ...collections.filter(({ verdict }) => verdict === 'failed').map(({ id, reason }) => `${id}: ${reason}`),
    ...aboutScopes(credential),
    ...aboutRoles(credential),
    ...aboutClock(org),
  ];
}

function aboutScopes({ mode, scopes }: Parameters<typeof warningsOf>[1]): string[] {
  if (scopes === null || scopes.missing.length === 0) return [];
  const names = scopes.missing.join(', ');
  return [`Okta did not grant ${holders[mode]} all scopes that were asked for: ${names}.`];
}

function aboutRoles({ mode, roles }: Parameters<typeof warningsOf>[1]): string[] {
  if (roles === null) return [];
  const holder = holders[mode];
  if (roles.length === 0) return [`${capital(holder)} has no admin role, so that Okta shows it nothing.`];
  if (roles.some(({ seesAll }) => seesAll)) return [];
  const labels = [...new Set(roles.map(({ label }) => label))].join(' and ');
  const part = 'may see only the users, groups and apps it is limited to, and Okta does not say what it leaves out';
  return [`${labels} ${part}: give ${holder} the role Read-Only Administrator.`];
}

function aboutClock({ clockAheadSeconds }: OrgFinding): string[] {
  const seconds = clockAheadSeconds ?? 0;
  if (Math.abs(seconds) < worthTellingSeconds) return [];
  const side = seconds > 0 ? 'behind' : 'ahead of';
  return [`The clock of this machine is ${Math.abs(seconds)} seconds ${side} Okta's: set it right.`];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
