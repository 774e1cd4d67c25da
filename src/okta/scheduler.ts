import type { Clock } from '../ports/host.ts';
import { Lane } from './lane.ts';
import type { Meter } from './meter.ts';
import { Parallelism } from './parallelism.ts';
import type { Outcome } from './rate.ts';
import { Turns } from './turns.ts';

export interface SchedulerOptions {
  clock: Clock;
  /** Part of what Okta's header allows this credential that we spend. */
  share: number;
  maxInFlight: number;
  random?: () => number;
}

/** The right to have one request in flight. */
export interface Slot {
  readonly bucket: string;
  readonly meter: Meter;
  /** Slots are numbered in the order in which they were given out. */
  readonly number: number;
  /** Of its lane. */
  readonly window: number;
}

interface Waiter {
  since: number;
  isHeld: boolean;
  go: (slot: Slot) => void;
  stop: (reason: Error) => void;
}

interface Queue {
  bucket: string;
  lane: Lane;
  turns: Turns<Meter, Waiter>;
  /** Ends the sleep after which the lane is looked at again; null while none is needed. */
  alarm: { at: number; off: AbortController } | null;
}

/**
 * Lets requests go: each bucket at its own pace, all together never more than `maxInFlight` at a time. A free slot
 * goes to the reader that has the fewest requests in flight, so that nobody waits behind the whole work of another,
 * and among its lanes rather to scarce ones: what a window allows and is not used is lost.
 */
export class Scheduler {
  readonly #options: Required<SchedulerOptions>;
  readonly #parallelism: Parallelism;
  readonly #queues = new Map<string, Queue>();
  readonly #inFlightOf = new WeakMap<Meter, number>();
  #inFlight = 0;
  /** Those of them that belong to a sync. */
  #syncing = 0;
  #turn = 0;
  #given = 0;

  constructor(options: SchedulerOptions) {
    if (!(options.share > 0 && options.share <= 1)) throw new RangeError('share must be above 0 and at most 1');
    if (!Number.isInteger(options.maxInFlight) || options.maxInFlight < 1) {
      throw new RangeError('maxInFlight must be a whole number of at least 1');
    }
    this.#options = { random: Math.random, ...options };
    this.#parallelism = new Parallelism(options.maxInFlight);
  }

  /** Resolves when the next request of `bucket` may go. Each slot is to be given back. */
  take(bucket: string, meter: Meter, signal: AbortSignal | undefined): Promise<Slot> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const queue = this.#queue(bucket);
      const abort = () => {
        queue.turns.remove(meter, waiter);
        if (queue.turns.isEmpty()) queue.alarm?.off.abort();
        reject(signal?.reason);
      };
      const settle = (end: () => void) => {
        signal?.removeEventListener('abort', abort);
        end();
      };
      const waiter: Waiter = {
        since: this.#options.clock.now(),
        isHeld: false,
        go: (slot) => settle(() => resolve(slot)),
        stop: (reason) => settle(() => reject(reason)),
      };
      signal?.addEventListener('abort', abort, { once: true });
      queue.turns.add(meter, waiter);
      this.#pump();
    });
  }

  /** Gives the slot back, with what the answer told; null where there was no answer. */
  give(slot: Slot, outcome: Outcome | null): void {
    this.#count(slot.meter, -1);
    this.#queue(slot.bucket).lane.answered(this.#options.clock.now(), outcome, slot.window);
    this.#parallelism.learn(slot, outcome, this.#given);
    this.#pump();
  }

  /** Refuses all that waits, and ends every sleep. */
  close(reason: Error): void {
    for (const queue of this.#queues.values()) {
      for (const waiter of queue.turns.clear()) waiter.stop(reason);
      queue.alarm?.off.abort();
    }
  }

  #pump(): void {
    while (this.#inFlight < this.#parallelism.all) {
      const next = this.#next();
      if (next === null) return;
      const { queue, meter } = next;
      const waiter = queue.turns.next(meter);
      const now = this.#options.clock.now();
      if (waiter.isHeld) meter.addWait(waiter.since, now);
      const window = queue.lane.sent(now);
      this.#count(meter, 1);
      this.#given += 1;
      waiter.go({ bucket: queue.bucket, meter, number: this.#given, window });
    }
  }

  /** The reader whose turn it is, among those whose lane is open; of lanes with the same load, each in turn. */
  #next(): { queue: Queue; meter: Meter } | null {
    const queues = [...this.#queues.values()];
    this.#turn += 1;
    let best: { queue: Queue; meter: Meter; rank: [inFlight: number, load: number] } | null = null;
    for (let at = 0; at < queues.length; at += 1) {
      const queue = queues[(this.#turn + at) % queues.length] as Queue;
      for (const meter of this.#open(queue)) {
        const rank: [number, number] = [this.#inFlightOf.get(meter) ?? 0, queue.lane.load];
        if (best === null || isBefore(rank, best.rank)) best = { queue, meter, rank };
      }
    }
    return best;
  }

  /** Readers that may send a request of this bucket now. For the others the lane is looked at again in time. */
  #open(queue: Queue): Meter[] {
    const now = this.#options.clock.now();
    const meters = queue.turns.takers();
    const isFull = this.#syncing >= this.#parallelism.syncing;
    return meters.filter((meter) => {
      const waitMs = queue.lane.waitMs(now, meter.isLive);
      if (waitMs > 0) this.#hold(queue, meter, now, waitMs);
      return waitMs <= 0 && (meter.isLive || !isFull);
    });
  }

  #hold(queue: Queue, meter: Meter, now: number, waitMs: number): void {
    if (waitMs === Number.POSITIVE_INFINITY) return; // the next answer will look again
    for (const waiter of queue.turns.of(meter)) waiter.isHeld = true;
    const at = now + waitMs;
    if (queue.alarm !== null && queue.alarm.at <= at) return;
    queue.alarm?.off.abort();
    const alarm = { at, off: new AbortController() };
    queue.alarm = alarm;
    const look = () => {
      if (queue.alarm !== alarm) return;
      queue.alarm = null;
      this.#pump();
    };
    this.#options.clock.sleep(waitMs, alarm.off.signal).then(look, look);
  }

  #count(meter: Meter, change: number): void {
    this.#inFlight += change;
    if (!meter.isLive) this.#syncing += change;
    this.#inFlightOf.set(meter, (this.#inFlightOf.get(meter) ?? 0) + change);
  }

  #queue(bucket: string): Queue {
    const known = this.#queues.get(bucket);
    if (known !== undefined) return known;
    const lane = new Lane(this.#options.share, this.#options.random);
    const made: Queue = { bucket, lane, turns: new Turns(), alarm: null };
    this.#queues.set(bucket, made);
    return made;
  }
}

function isBefore(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}
