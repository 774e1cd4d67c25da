import { leastRole } from '../../model/adminRoles.ts';
import { type Choice, isKindChosen } from '../../model/choice.ts';
import { kinds } from '../../model/index.ts';
import type { Credential } from '../auth/credential.ts';
import { holders, needsOf } from './advice.ts';
import type { CollectionFinding, CredentialFinding, OrgFinding } from './examination.ts';

/** From here on the times in the logs of both sides are hard to lay side by side, and proofs of identity look forged. */
const worthTellingSeconds = 30;

type Told = CredentialFinding & { mode: Credential['mode'] };

/** What to know or to mend, a sentence each, the gravest first. */
export function warningsOf(
  org: OrgFinding,
  credential: Told,
  collections: readonly CollectionFinding[],
  choice: Choice,
): string[] {
  return [
    ...aboutParts(collections),
    ...collections.filter(({ verdict }) => verdict === 'failed').map(({ id, reason }) => `${id}: ${reason}`),
    ...aboutScopes(credential),
    ...aboutRoles(credential, choice),
    ...aboutClock(org),
  ];
}

function aboutParts(collections: readonly CollectionFinding[]): string[] {
  const parts = collections.filter(({ verdict }) => verdict === 'partial').map(({ reason = '' }) => reason);
  if (parts.length === 0) return [];
  return [...parts, 'What looks readable may be partial, too: Okta does not say what it leaves out.'];
}

function aboutScopes({ mode, scopes }: Told): string[] {
  if (scopes === null || scopes.missing.length === 0) return [];
  const names = scopes.missing.join(', ');
  return [`Okta did not grant ${holders[mode]} all scopes that were asked for: ${names} are missing.`];
}

function aboutRoles({ mode, roles }: Told, choice: Choice): string[] {
  if (roles === null) return [];
  const holder = holders[mode];
  if (roles.length === 0) return [`${capital(holder)} has no admin role, so that Okta shows it nothing.`];
  const needed = new Set<string>(kinds.filter((kind) => isKindChosen(kind, choice)).map((kind) => needsOf(kind).role));
  const whole = roles.filter(({ seesAll }) => seesAll);
  if (whole.length === 0) {
    const part = 'may see only the users, groups and apps it is limited to, and Okta does not say what it leaves out';
    return [`${labelsOf(roles)} ${part}: make ${holder} Read-Only Administrator.`];
  }
  // Scopes that only read hold back a client's role; nothing holds back a token.
  const isNeeded = roles.some(({ type }) => type !== leastRole && needed.has(type));
  const excess = roles.filter(({ type }) => type !== leastRole);
  if (mode !== 'SSWS' || isNeeded || excess.length === 0) return [];
  return [
    `${labelsOf(excess)} may do more than read, and so may whoever gets hold of this token: Read-Only Administrator is enough.`,
  ];
}

function aboutClock({ clockAheadSeconds }: OrgFinding): string[] {
  const seconds = clockAheadSeconds ?? 0;
  if (Math.abs(seconds) < worthTellingSeconds) return [];
  const side = seconds > 0 ? 'behind' : 'ahead of';
  return [`The clock of this machine is ${Math.abs(seconds)} seconds ${side} Okta's: set it right.`];
}

const labelsOf = (roles: readonly { label: string }[]) => [...new Set(roles.map(({ label }) => label))].join(' and ');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
