import type { Headers } from './exchange.ts';

/** What an answer tells about its rate bucket. */
export interface Rate {
  /** Requests this credential may send in a window; 0 is the mark of the concurrency limit. */
  limit: number;
  remaining: number;
  /** Epoch seconds at which the window ends: names the window. */
  reset: number | null;
  /** Time to the end of the window by Okta's own clock, `Reset − Date`; null where the headers do not tell. */
  resetInMs: number | null;
}

/** What an answer tells about limits. */
export interface Outcome {
  status: number;
  /** Null where it had no rate headers. */
  rate: Rate | null;
}

/** Reads the rate headers; null where an answer has none. The local clock plays no part. */
export function readRate(headers: Headers): Rate | null {
  // Two limits may apply to one call, and then each header comes twice: the tighter one counts.
  const limits = numbers(headers['x-rate-limit-limit']);
  if (limits.length === 0) return null;
  const remainings = numbers(headers['x-rate-limit-remaining']);
  const resets = numbers(headers['x-rate-limit-reset']);
  const reset = resets.length === 0 ? null : Math.max(...resets);
  const limit = Math.min(...limits);
  return {
    limit,
    remaining: remainings.length === 0 ? limit : Math.min(...remainings),
    reset,
    resetInMs: timeToReset(headers, reset),
  };
}

function timeToReset(headers: Headers, reset: number | null): number | null {
  const [retryAfterS] = numbers(headers['retry-after']);
  if (retryAfterS !== undefined) return retryAfterS * 1000; // Okta sends none, a proxy may
  const date = headers.date;
  const dateMs = Date.parse((Array.isArray(date) ? date[0] : date) ?? '');
  return reset === null || Number.isNaN(dateMs) ? null : reset * 1000 - dateMs;
}

function numbers(value: string | string[] | undefined): number[] {
  const parts = (Array.isArray(value) ? value : (value?.split(',') ?? [])).map((part) => part.trim());
  return parts.filter((part) => /^\d{1,15}$/.test(part)).map(Number);
}
