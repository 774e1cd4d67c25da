import { type Answer, header } from '../exchange.ts';
import { parseObject } from '../fault.ts';

/** What an OAuth answer says went wrong. */
export interface OAuthError {
  /** `invalid_client`, `use_dpop_nonce` …; null where the answer is not of OAuth. */
  error: string | null;
  /** In the server's words, without anything that could be a secret. */
  description: string;
}

/** Reads the error from the body, or from the challenge of an empty answer. */
export function readOAuthError(answer: Answer): OAuthError {
  const { error, error_description: description } = parseObject(answer.body);
  const challenge = header(answer.headers, 'www-authenticate') ?? '';
  const challenged = /\berror="(\w+)"/.exec(challenge)?.[1] ?? null;
  return {
    error: typeof error === 'string' && /^\w{1,60}$/.test(error) ? error : challenged,
    description: typeof description === 'string' ? harmless(description) : '',
  };
}

/** Okta's own sentences hold words only. A server that repeats what it was sent must not get it into a log. */
function harmless(description: string): string {
  const words = description.trim().split(/\s+/).slice(0, 60);
  return words.map((word) => (/^["'(]*[A-Za-z_-]{1,32}["').,;:]*$/.test(word) ? word : '…')).join(' ');
}
