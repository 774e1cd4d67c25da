import type { Clock } from '../ports.ts';
import { Lane } from './lane.ts';
import type { Meter } from './meter.ts';
import type { Rate } from './rate.ts';

export interface SchedulerOptions {
  clock: Clock;
  /** Part of what Okta's header allows this credential that we spend. */
  share: number;
  maxInFlight: number;
  random?: () => number;
}

interface Waiter {
  since: number;
  isHeld: boolean;
  meter: Meter;
  go: () => void;
  stop: (reason: Error) => void;
}

interface Queue {
  lane: Lane;
  waiters: Waiter[];
  /** Ends the sleep after which the lane is looked at again; null while none is needed. */
  alarm: AbortController | null;
}

/** Successful answers after which one more request may be in flight again. */
const recoverAfter = 20;

/** Lets requests go: each bucket at its own pace, all together never more than `maxInFlight` at a time. */
export class Scheduler {
  readonly #options: Required<SchedulerOptions>;
  readonly #queues = new Map<string, Queue>();
  #inFlight = 0;
  /** One until Okta has taken the credential once: a wrong token costs one call, however many wait. */
  #cap = 1;
  #good = 0;
  #isProven = false;
  #turn = 0;

  constructor(options: SchedulerOptions) {
    if (!(options.share > 0 && options.share <= 1)) throw new RangeError('share must be above 0 and at most 1');
    if (!Number.isInteger(options.maxInFlight) || options.maxInFlight < 1) {
      throw new RangeError('maxInFlight must be a whole number of at least 1');
    }
    this.#options = { random: Math.random, ...options };
  }

  /** Resolves when the next request of `bucket` may go. Each take needs its `give`. */
  take(bucket: string, meter: Meter, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const queue = this.#queue(bucket);
      const abort = () => {
        queue.waiters.splice(queue.waiters.indexOf(waiter), 1);
        if (queue.waiters.length === 0) queue.alarm?.abort();
        reject(signal?.reason);
      };
      const settle = (end: () => void) => {
        signal?.removeEventListener('abort', abort);
        end();
      };
      const waiter: Waiter = {
        since: this.#options.clock.now(),
        isHeld: false,
        meter,
        go: () => settle(resolve),
        stop: (reason) => settle(() => reject(reason)),
      };
      signal?.addEventListener('abort', abort, { once: true });
      queue.waiters.push(waiter);
      this.#pump();
    });
  }

  /** Gives the slot back, with what the answer told; null where there was no answer. */
  give(bucket: string, answer: { status: number; rate: Rate | null } | null): void {
    this.#inFlight -= 1;
    this.#queue(bucket).lane.answered(this.#options.clock.now(), answer);
    this.#adapt(answer);
    this.#pump();
  }

  /** Refuses all that waits, and ends every sleep. */
  close(reason: Error): void {
    for (const queue of this.#queues.values()) {
      for (const waiter of queue.waiters.splice(0)) waiter.stop(reason);
      queue.alarm?.abort();
    }
  }

  #adapt(answer: { status: number; rate: Rate | null } | null): void {
    if (answer === null || answer.status === 401) return;
    if (!this.#isProven) {
      this.#isProven = true;
      this.#cap = this.#options.maxInFlight;
    }
    if (answer.status === 429 && answer.rate?.limit === 0) {
      this.#cap = Math.max(1, Math.floor(this.#cap / 2));
      this.#good = 0;
    } else if (answer.status < 400 && this.#cap < this.#options.maxInFlight) {
      this.#good += 1;
      if (this.#good % recoverAfter === 0) this.#cap += 1;
    }
  }

  /** Lets go what may go, one request of each lane in turn. */
  #pump(): void {
    const queues = [...this.#queues.values()];
    for (let idle = 0; idle < queues.length && this.#inFlight < this.#cap; ) {
      const queue = queues[this.#turn++ % queues.length] as Queue;
      idle = this.#letGo(queue) ? 0 : idle + 1;
    }
  }

  #letGo(queue: Queue): boolean {
    if (queue.waiters.length === 0) return false;
    const now = this.#options.clock.now();
    const waitMs = queue.lane.waitMs(now);
    if (waitMs > 0) {
      this.#wakeAfter(queue, waitMs);
      return false;
    }
    const waiter = queue.waiters.shift() as Waiter;
    if (waiter.isHeld) waiter.meter.addWait(waiter.since, now);
    queue.lane.sent(now);
    this.#inFlight += 1;
    waiter.go();
    return true;
  }

  #wakeAfter(queue: Queue, waitMs: number): void {
    if (waitMs === Number.POSITIVE_INFINITY) return; // the next answer will look again
    for (const waiter of queue.waiters) waiter.isHeld = true;
    if (queue.alarm !== null) return;
    const alarm = new AbortController();
    queue.alarm = alarm;
    const look = () => {
      queue.alarm = null;
      this.#pump();
    };
    this.#options.clock.sleep(waitMs, alarm.signal).then(look, look);
  }

  #queue(bucket: string): Queue {
    const known = this.#queues.get(bucket);
    if (known !== undefined) return known;
    const made = { lane: new Lane(this.#options.share, this.#options.random), waiters: [], alarm: null };
    this.#queues.set(bucket, made);
    return made;
  }
}
