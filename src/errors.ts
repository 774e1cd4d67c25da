/** Every code an error of okta-graph can carry, in GraphQL's `extensions.code`, in reports and on the command line. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'OKTA_UNAUTHENTICATED'
  | 'OKTA_FORBIDDEN'
  | 'OKTA_UNSUPPORTED'
  | 'OKTA_RATE_LIMITED'
  | 'OKTA_UNAVAILABLE'
  | 'OKTA_BAD_ANSWER'
  | 'OKTA_CALL_BUDGET'
  | 'COST_LIMIT'
  | 'MIRROR_EMPTY'
  | 'MIRROR_LOCKED'
  | 'MIRROR_DAMAGED'
  | 'MIRROR_UNAVAILABLE'
  | 'CYPHER_REFUSED'
  | 'CYPHER_LIMIT'
  | 'CYPHER_INVALID'
  | 'SETTINGS'
  | 'ROSTER'
  | 'DECISIONS'
  | 'SHRINK_REFUSED'
  | 'NOT_CHOSEN'
  | 'STOPPED'
  | 'INTERNAL';

/** Facts that may stand beside a message: never a token, a header or a query parameter. */
export interface ErrorDetails {
  cause?: unknown;
  /** HTTP status that Okta answered with. */
  status?: number;
  /** Okta's own `errorCode`, such as `E0000006`. */
  oktaCode?: string;
  /** Okta's `X-Okta-Request-Id` or `errorId`, for its support. */
  requestId?: string;
  /** OAuth scope that the call needs. */
  scope?: string;
  /** Kind the call was about. */
  kind?: string;
  /** Calls a query would need, for `OKTA_CALL_BUDGET`. */
  calls?: number;
  /** 1-based place in a text that was refused. */
  line?: number;
  column?: number;
}

/** The one error base: a stable code, and a message that names the act, the object and the way out. */
export class OktaGraphError extends Error {
  override readonly name = 'OktaGraphError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    const { cause: _, ...rest } = details;
    this.details = rest;
  }
}

/** The error as an `OktaGraphError`: a stop becomes `STOPPED`; what is unknown becomes `INTERNAL` and keeps its cause. */
export function asError(error: unknown): OktaGraphError {
  if (error instanceof OktaGraphError) return error;
  if (error instanceof DOMException && error.name === 'AbortError') {
    return new OktaGraphError('STOPPED', 'It was stopped before its end. What was finished before stays as it was.');
  }
  const message = error instanceof Error ? error.message : String(error);
  return new OktaGraphError('INTERNAL', message, { cause: error });
}

/** An error as plain data, for another thread or process. */
export interface PlainError {
  code: ErrorCode;
  message: string;
  details: ErrorDetails;
}

/** What of an error can be sent: all but its cause. */
export function toPlain(error: unknown): PlainError {
  const { code, message, details } = asError(error);
  return { code, message, details: { ...details } };
}

/** The error that was sent, to be thrown on this side. */
export function fromPlain({ code, message, details }: PlainError): OktaGraphError {
  return new OktaGraphError(code, message, details);
}

const fileProblems: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'part of its path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'you have no right to it',
  EPERM: 'you have no right to it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
};

/** Why a file could not be read or written, as the end of a sentence. */
export function fileProblem(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException; // what Node's file functions throw
  return fileProblems[code ?? ''] ?? code ?? message;
}

/** The same of a file that was to be made. */
export const makingProblem = (cause: unknown): string =>
  (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such folder' : fileProblem(cause);
