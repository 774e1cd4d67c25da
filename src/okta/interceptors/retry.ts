import type { Clock, Log } from '../../ports.ts';
import { isPassing } from '../errors.ts';
import { type Answer, type Call, header, interceptor } from '../exchange.ts';
import { readRate } from '../rate.ts';

export interface RetryOptions {
  clock: Clock;
  log: Log;
  /** How often a request is repeated at most. */
  retries: number;
  random?: () => number;
}

/** Statuses of a server in trouble: reading again does no harm. */
const passingStatuses: readonly number[] = [500, 502, 503, 504];

/** Repeats what may well succeed the next time; everything else is answered as it came. */
export function retry({ clock, log, retries, random = Math.random }: RetryOptions) {
  return interceptor((send) => async (call) => {
    let current = call;
    for (let attempt = 0; ; attempt += 1) {
      const outcome = await send(current).then(
        (answer) => ({ answer, error: null, waitMs: pauseAfter(answer) }),
        (error: unknown) => ({ answer: null, error, waitMs: isPassing(error) && !call.signal?.aborted ? 1000 : null }),
      );
      if (outcome.waitMs === null || attempt === retries || call.isOpen) {
        if (outcome.answer === null) throw outcome.error;
        return outcome.answer;
      }
      const waitMs = outcome.waitMs === 0 ? 0 : outcome.waitMs * 2 ** attempt + random() * 1000;
      log.warn('Okta did not answer a request; trying again.', { path: pathOf(call), status: outcome.answer?.status });
      call.meter.retries += 1;
      const from = clock.now();
      if (waitMs > 0) await clock.sleep(waitMs, call.signal);
      call.meter.addWait(from, clock.now());
      current = again(current, outcome.answer, attempt + 1);
    }
  });
}

/** First pause before the request is repeated; null: it is not. */
function pauseAfter(answer: Answer): number | null {
  // The lane itself waits for the end of its window; the concurrency limit belongs to no lane.
  if (answer.status === 429) return readRate(answer.headers)?.limit === 0 ? 1000 : 0;
  return passingStatuses.includes(answer.status) ? 1000 : null;
}

/** Okta's SDKs name the request that is repeated; its support can follow them. */
function again(call: Call, answer: Answer | null, count: number): Call {
  const requestId = answer === null ? null : header(answer.headers, 'x-okta-request-id');
  const first = call.headers['x-okta-retry-for'] ?? requestId;
  if (first === null) return call;
  const headers = { ...call.headers, 'x-okta-retry-for': first, 'x-okta-retry-count': String(count) };
  return { ...call, headers };
}

const pathOf = (call: Call) => call.path.split('?', 1)[0];
