import { OktaGraphError } from '../../errors.ts';
import type { Clock, Log } from '../../ports/host.ts';
import { type Answer, type Call, header, interceptor } from '../exchange.ts';
import type { PageSizes } from '../pageSizes.ts';
import { readRate } from '../rate.ts';
import { passingRepeats, troubleOf } from '../troubles.ts';

export interface RetryOptions {
  clock: Clock;
  log: Log;
  sizes: PageSizes;
  random?: () => number;
}

/** Why a request may be sent again. */
interface Reason {
  name: string;
  /** How often at most. */
  repeats: number;
  /** Doubles with each repetition. */
  pauseMs: number;
  /** Whether it is a failure, of Okta or on the way, and not a limit. */
  isFailure: boolean;
  /** Whether a smaller page may get through. */
  isOfSize: boolean;
}

/** Statuses of a server in trouble: reading again does no harm. */
const passingStatuses: readonly number[] = [500, 502, 503, 504];
const firstPauseMs = 1000;
const jitterMs = 1000;
/** Failures of one request after which its page may be too large for Okta. */
const patience = 2;

const limit = { repeats: 3, isFailure: false, isOfSize: false };
/** The lane itself waits for the end of its window; the concurrency limit belongs to no lane. */
const rate: Reason = { ...limit, name: 'rate', pauseMs: 0 };
const concurrency: Reason = { ...limit, name: 'concurrency', repeats: passingRepeats, pauseMs: firstPauseMs };
const failure = { name: 'status', repeats: passingRepeats, pauseMs: firstPauseMs, isFailure: true, isOfSize: true };

/** Repeats what may well succeed the next time; everything else is answered as it came. */
export function retry({ clock, log, sizes, random = Math.random }: RetryOptions) {
  return interceptor((send) => async (call) => {
    let current = sizes.fit(call);
    let failures = 0;
    const met = new Map<string, number>();
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await send(current).then(
        (answer) => ({ answer, error: null, reason: reasonOfAnswer(answer) }),
        (error: unknown) => ({ answer: null, error, reason: call.signal?.aborted ? null : reasonOfError(error) }),
      );
      const { answer, reason } = outcome;
      const count = reason === null ? 0 : (met.get(reason.name) ?? 0) + 1;
      if (reason?.isFailure) failures += 1;
      if (reason === null || call.isOpen || count > reason.repeats || failures > passingRepeats) {
        if (answer === null) throw outcome.error;
        return answer;
      }
      met.set(reason.name, count);
      log.warn('Okta did not answer a request; trying again.', { path: pathOf(call), status: answer?.status });
      call.meter.retries += 1;
      const doublings = (reason.isFailure ? failures : count) - 1;
      const waitMs = reason.pauseMs === 0 ? 0 : reason.pauseMs * 2 ** doublings + random() * jitterMs;
      const from = clock.now();
      if (waitMs > 0) await clock.sleep(waitMs, call.signal);
      call.meter.addWait(from, clock.now());
      if (reason.isOfSize && failures >= patience) current = sizes.shrink(current);
      current = again(current, answer, attempt);
    }
  });
}

/** Null where sending it again would only bring the same answer. */
function reasonOfAnswer(answer: Answer): Reason | null {
  if (answer.status === 429) return readRate(answer.headers)?.limit === 0 ? concurrency : rate;
  return passingStatuses.includes(answer.status) ? failure : null;
}

function reasonOfError(error: unknown): Reason | null {
  if (error instanceof OktaGraphError) return null; // whoever threw it knows that it lasts
  const { repeats, isOfSize, says } = troubleOf(error);
  return repeats === 0 ? null : { ...failure, name: says, repeats, isOfSize };
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
