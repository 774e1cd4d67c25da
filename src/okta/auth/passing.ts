import type { Answer } from '../exchange.ts';

/** Whether the status tells of a server in trouble or of too many requests, and nothing about the credential. */
export function isPassingStatus(status: number): boolean {
  return status >= 500 || status === 429;
}

/** The answer without headers: a request on the way to a call belongs to another rate bucket than the call. */
export function withoutRate({ status, body }: Answer): Answer {
  return { status, headers: {}, body };
}

/** Ends signing in with an answer in place of the call's own: the call may be tried again. */
export class PassingFailure extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`status ${answer.status}`);
    this.answer = withoutRate(answer);
  }
}
