import { type ErrorDetails, OktaGraphError } from '../errors.ts';
import { describe, type Kind, kinds } from '../model/index.ts';
import { type Answer, header } from './exchange.ts';
import { readFault } from './fault.ts';

/** Codes by which Okta refuses an expression or a cursor, which come from the person who asks. */
const badInput: readonly (string | null)[] = ['E0000029', 'E0000031', 'E0000053', 'E0000054'];

/** What a status other than 200 means: decided here and nowhere else. */
export function answerError(answer: Answer, path: string): OktaGraphError {
  const { status } = answer;
  const fault = readFault(answer.body);
  const { what, kind, scope } = subject(path);
  const requestId = header(answer.headers, 'x-okta-request-id') ?? fault.errorId;
  const details: ErrorDetails = {
    status,
    ...(fault.oktaCode !== null && { oktaCode: fault.oktaCode }),
    ...(requestId !== null && { requestId }),
    ...(kind !== null && { kind }),
  };
  const said = fault.summary === '' ? '' : ` Okta says: ${fault.summary}`;
  if (status === 401 && fault.isFeatureOff) {
    return new OktaGraphError(
      'OKTA_UNSUPPORTED',
      `This org does not have ${what}: the feature is off.${said}`,
      details,
    );
  }
  if (status === 401) {
    const wayOut = 'Check that it is a token of this org, neither expired (30 days unused) nor revoked.';
    return new OktaGraphError('OKTA_UNAUTHENTICATED', `Okta refused the credential. ${wayOut}`, details);
  }
  if (status === 403) {
    const missing = scopeWanted(answer) ?? scope;
    const right = missing === null ? 'the right to' : `an admin role, and with OAuth the scope ${missing}, to`;
    const message = `Okta did not let this credential read ${what}. It needs ${right} view them.`;
    return new OktaGraphError('OKTA_FORBIDDEN', message, { ...details, ...(missing !== null && { scope: missing }) });
  }
  if (status === 404) return new OktaGraphError('NOT_FOUND', `Okta has nothing at ${path}.`, details);
  if (status === 429) {
    const wayOut = 'Ask again in a minute, or ask for less at once.';
    return new OktaGraphError('OKTA_RATE_LIMITED', `Okta's rate limit for ${what} is used up. ${wayOut}`, details);
  }
  if (status >= 500) {
    const message = `Okta failed while reading ${what} (status ${status}). Try again later.${said}`;
    return new OktaGraphError('OKTA_UNAVAILABLE', message, details);
  }
  if (status === 400 && badInput.includes(fault.oktaCode)) {
    const message = `Okta did not accept the search expression or cursor for ${what}.${said}`;
    return new OktaGraphError('BAD_USER_INPUT', message, details);
  }
  if (status >= 300 && status < 400) {
    const message = `Reading ${what} was answered with a redirect (status ${status}), which is never followed. Check the org URL.`;
    return new OktaGraphError('OKTA_BAD_ANSWER', message, details);
  }
  return new OktaGraphError('OKTA_BAD_ANSWER', `Reading ${what} was answered with status ${status}.${said}`, details);
}

/** What no answer at all means. */
export function transportError(error: unknown, path: string): OktaGraphError {
  const { what, kind } = subject(path);
  const details: ErrorDetails = { cause: error, ...(kind !== null && { kind }) };
  const code = codeOf(error);
  if (tooLarge.includes(code)) {
    return new OktaGraphError(
      'OKTA_BAD_ANSWER',
      `The answer for ${what} is larger than any page of Okta. Nothing of it was read.`,
      details,
    );
  }
  const message = `Okta could not be reached to read ${what} (${code === '' ? 'no answer' : code}). Check the org URL and the network.`;
  return new OktaGraphError('OKTA_UNAVAILABLE', message, details);
}

/** An answer with status 200 that is not what the endpoint gives. */
export function badAnswer(path: string, why: string): OktaGraphError {
  const { what, kind } = subject(path); // which leaves the query out
  return new OktaGraphError('OKTA_BAD_ANSWER', `The answer for ${what} ${why}.`, kind === null ? {} : { kind });
}

const tooLarge: readonly string[] = ['ERR_BUFFER_TOO_LARGE', 'UND_ERR_RES_EXCEEDED_MAX_SIZE'];

/** Failures that the next attempt would only repeat: wrong certificates, answers without end, a closed client. */
const lasting: readonly string[] = [
  ...tooLarge,
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UND_ERR_CLOSED', // by us
  'UND_ERR_DESTROYED',
];

/** Whether a request without answer is worth another attempt. */
export function isPassing(error: unknown): boolean {
  return !(error instanceof OktaGraphError) && !lasting.includes(codeOf(error));
}

function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : name === 'TimeoutError' ? 'ETIMEDOUT' : '';
}

/** The kind that a path belongs to: the one whose list it extends. */
function subject(path: string): { what: string; kind: Kind | null; scope: string | null } {
  const plain = path.split('?', 1)[0] as string;
  const found = kinds
    .flatMap((kind) => {
      const { okta } = describe(kind);
      return okta === null ? [] : [{ kind, scope: okta.scope, list: okta.list.split('?', 1)[0] as string }];
    })
    .filter(({ list }) => plain === list || plain.startsWith(`${list}/`))
    .sort((a, b) => b.list.length - a.list.length)[0];
  if (found === undefined) return { what: plain, kind: null, scope: null };
  const what = plain === found.list ? describe(found.kind).plural : plain;
  return { what, kind: found.kind, scope: found.scope };
}

/** The scope that an empty 403 names in its challenge. */
function scopeWanted(answer: Answer): string | null {
  const challenge = header(answer.headers, 'www-authenticate') ?? '';
  return /\bscope="([\w.]+)"/.exec(challenge)?.[1] ?? null;
}
