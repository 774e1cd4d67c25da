import { type ErrorCode, type ErrorDetails, OktaGraphError } from '../errors.ts';
import { type Answer, header } from './exchange.ts';
import { type Fault, readFault } from './fault.ts';
import { subject } from './subject.ts';
import { troubleOf } from './troubles.ts';

/** How the credential signs in: what it lacks is granted in different places. */
export type SignIn = 'token' | 'oauth';

/** What a refusal is about. */
interface Refusal {
  status: number;
  fault: Fault;
  what: string;
  /** The scope that is missing, by the challenge or by the declaration of the kind. */
  scope: string | null;
  signIn: SignIn;
}

interface Meaning {
  fits: (refusal: Refusal) => boolean;
  code: ErrorCode;
  says: (refusal: Refusal) => string;
  /** Whether Okta's own words add to it. */
  isQuoted?: boolean;
}

/** Codes by which Okta refuses an expression or a cursor, which come from the person who asks. */
const badInput: readonly (string | null)[] = ['E0000029', 'E0000031', 'E0000053', 'E0000054'];

const ofStatus = (...statuses: readonly number[]) => {
  return ({ status }: Refusal) => statuses.includes(status);
};

/** What a status other than 200 means: decided here and nowhere else, by the first that fits. */
const meanings: readonly Meaning[] = [
  {
    fits: ({ status, fault }) => status === 401 && fault.isFeatureOff,
    code: 'OKTA_UNSUPPORTED',
    says: ({ what }) => `This org does not have ${what}: the feature is off.`,
    isQuoted: true,
  },
  {
    fits: ofStatus(401),
    code: 'OKTA_UNAUTHENTICATED',
    says: ({ signIn }) =>
      signIn === 'token'
        ? 'Okta refused the credential. Check that it is a token of this org, neither expired (30 days unused) nor revoked.'
        : 'Okta refused the credential. Check that the client is of this org, active, and that its key or secret is current.',
  },
  {
    fits: ofStatus(403),
    code: 'OKTA_FORBIDDEN',
    says: ({ what, scope, signIn }) => {
      const refused = `Okta did not let this credential read ${what}.`;
      if (signIn === 'token') {
        return `${refused} An API token may what the admin who made it may: give that admin a role that views them, such as Read-only Administrator (or Super Administrator for what is about administrators).`;
      }
      return `${refused} The client needs ${scope === null ? '' : `the scope ${scope}, and `}an admin role that views them.`;
    },
  },
  { fits: ofStatus(404), code: 'NOT_FOUND', says: ({ what }) => `Okta has nothing at ${what}.` },
  {
    fits: ofStatus(407),
    code: 'OKTA_UNAVAILABLE',
    says: () => 'A proxy wants a name and a password (status 407). Put them into HTTPS_PROXY.',
  },
  {
    fits: ofStatus(429),
    code: 'OKTA_RATE_LIMITED',
    says: ({ what }) => `Okta's rate limit for ${what} is used up. Ask again in a minute, or ask for less at once.`,
  },
  {
    fits: ofStatus(414, 431),
    code: 'OKTA_BAD_ANSWER',
    says: ({ what, status }) =>
      `The request for ${what} was too long for what lies before Okta (status ${status}). Ask for less at once.`,
  },
  {
    fits: ({ status }) => status >= 500,
    code: 'OKTA_UNAVAILABLE',
    says: ({ what, status }) => `Okta failed while reading ${what} (status ${status}). Try again later.`,
    isQuoted: true,
  },
  {
    fits: ({ status, fault }) => status === 400 && badInput.includes(fault.oktaCode),
    code: 'BAD_USER_INPUT',
    says: ({ what }) => `Okta did not accept the search expression or cursor for ${what}.`,
    isQuoted: true,
  },
  {
    fits: ({ status }) => status >= 300 && status < 400,
    code: 'OKTA_BAD_ANSWER',
    says: ({ what, status }) =>
      `Reading ${what} was answered with a redirect (status ${status}), which is never followed. Check the org URL.`,
  },
  {
    fits: () => true,
    code: 'OKTA_BAD_ANSWER',
    says: ({ what, status }) => `Reading ${what} was answered with status ${status}.`,
    isQuoted: true,
  },
];

/** What a status other than 200 means for who asked for `path`. */
export function answerError(answer: Answer, path: string, signIn: SignIn = 'token'): OktaGraphError {
  const { status } = answer;
  const fault = readFault(answer.body);
  const { what, kind, scope: declared } = subject(path);
  const scope = scopeWanted(answer) ?? declared;
  const refusal: Refusal = { status, fault, what: status === 404 ? path : what, scope, signIn };
  const meaning = meanings.find(({ fits }) => fits(refusal)) as Meaning; // the last fits all
  const requestId = header(answer.headers, 'x-okta-request-id') ?? fault.errorId;
  const details: ErrorDetails = {
    status,
    ...(fault.oktaCode !== null && { oktaCode: fault.oktaCode }),
    ...(requestId !== null && { requestId }),
    ...(kind !== null && { kind }),
    ...(status === 403 && scope !== null && { scope }),
  };
  const said = !meaning.isQuoted || fault.summary === '' ? '' : ` Okta says: ${fault.summary}`;
  return new OktaGraphError(meaning.code, meaning.says(refusal) + said, details);
}

/** What no answer at all, or one that cannot be read, means. What was thrown is left out: it may quote a body. */
export function transportError(error: unknown, path: string, via = ''): OktaGraphError {
  if (error instanceof OktaGraphError) return error;
  const { what, kind } = subject(path);
  const { code, says, wayOut, name } = troubleOf(error);
  const mark = name === '' ? '' : ` (${name})`;
  const message = `Okta could not be reached to read ${what}${via}: ${says}${mark}. ${wayOut}`;
  const bad = `The answer for ${what} cannot be read: ${says}${mark}. ${wayOut}`;
  return new OktaGraphError(code, code === 'OKTA_BAD_ANSWER' ? bad : message, kind === null ? {} : { kind });
}

/** An answer with status 200 that is not what the endpoint gives. */
export function badAnswer(path: string, why: string): OktaGraphError {
  const { what, kind } = subject(path); // which leaves the query out
  return new OktaGraphError('OKTA_BAD_ANSWER', `The answer for ${what} ${why}.`, kind === null ? {} : { kind });
}

/** The scope that an empty 403 names in its challenge. */
function scopeWanted(answer: Answer): string | null {
  const challenge = header(answer.headers, 'www-authenticate') ?? '';
  return /\bscope="([\w.]+)"/.exec(challenge)?.[1] ?? null;
}
