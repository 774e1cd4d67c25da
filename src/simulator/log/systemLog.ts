import type { OrgClock } from '../clock.ts';
import { Random } from '../random.ts';
import type { Happening, Party, Report } from './happening.ts';

/** How the log strays from an orderly one. Shares are of all events, from 0 to 1. */
export interface LogOptions {
  /** Events that are persisted late, so that others published after them come before them. */
  lateShare?: number;
  /** How late, in the org's time; default 60 s. */
  lateMs?: number;
  /** Events that are persisted twice, with one `uuid`. */
  duplicateShare?: number;
}

interface Parts {
  seed: number;
  clock: OrgClock;
  options: LogOptions;
  /** Who changes are made by, where the event does not say. */
  owner: () => Party;
  /** What happened before the org was started; asked for once, when the log is first used. */
  history: () => (Report & { publishedMs: number })[];
}

/** Okta keeps events for 90 days. */
export const keptMs = 90 * 86_400_000;

/** The org's System Log: events in the order in which they were persisted. */
export class SystemLog {
  readonly #parts: Parts;
  readonly #random: Random;
  #events: Happening[] = [];
  /** Published, and not yet persisted. */
  #waiting: { event: Happening; dueMs: number }[] = [];
  #lastSeq = 0;
  #delayMs = 0;
  #hasBegun = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#random = Random.named(parts.seed, 'log');
  }

  /** Writes what happened now. */
  write(report: Report): void {
    this.#begin();
    const { clock, options } = this.#parts;
    const { lateShare = 0, lateMs = 60_000, duplicateShare = 0 } = options;
    const event = this.#event(report, Date.parse(clock.stamp()));
    const delayMs = Math.max(this.#delayMs, this.#random.chance(lateShare) ? lateMs : 0);
    const copies = this.#random.chance(duplicateShare) ? 2 : 1;
    for (let copy = 0; copy < copies; copy++) {
      if (delayMs > 0) this.#waiting.push({ event, dueMs: clock.nowMs() + delayMs });
      else this.#persist(event);
    }
  }

  /** Persists what is published from now on so much later; 0 ends that. */
  delay(ms: number): void {
    this.#delayMs = ms;
  }

  /** Persists the last `count` events once more, each with the `uuid` it has. */
  repeat(count: number): void {
    for (const event of this.events().slice(-count)) this.#persist(event);
  }

  /** What was persisted in the last 90 days, in that order. */
  events(): readonly Happening[] {
    this.#begin();
    const nowMs = this.#parts.clock.nowMs();
    const due = this.#waiting.filter(({ dueMs }) => dueMs <= nowMs).sort((a, b) => a.dueMs - b.dueMs);
    this.#waiting = this.#waiting.filter(({ dueMs }) => dueMs > nowMs);
    for (const { event } of due) this.#persist(event);
    const first = this.#events.findIndex(({ publishedMs }) => publishedMs >= nowMs - keptMs);
    if (first !== 0) this.#events.splice(0, first === -1 ? this.#events.length : first);
    return this.#events;
  }

  /** `seq` of the event that was persisted last. */
  get lastSeq(): number {
    return this.#lastSeq;
  }

  #begin(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    for (const past of this.#parts.history()) this.#persist(this.#event(past, past.publishedMs));
  }

  #event(report: Report, publishedMs: number): Happening {
    return { actor: this.#parts.owner(), ...report, uuid: uuid(this.#random), publishedMs, seq: 0 };
  }

  #persist(event: Happening): void {
    this.#events.push({ ...event, seq: ++this.#lastSeq });
  }
}

function uuid(random: Random): string {
  const digits = Array.from({ length: 32 }, () => random.whole(0, 15).toString(16)).join('');
  return [0, 8, 12, 16, 20].map((from, index, all) => digits.slice(from, all[index + 1])).join('-');
}
