import { setTimeout as wait } from 'node:timers/promises';

/** Node lets a longer timer end at once. */
const longestTimerMs = 2 ** 31 - 1;

/** The org's clock: it starts at the real time and may run faster. All dates the org sends come from it. */
export class OrgClock {
  #startMs = Date.now();
  readonly #realStartMs = performance.now();
  readonly #speed: number;
  #lastStampMs: number;

  constructor(speed: number, notBeforeMs: number) {
    this.#speed = speed;
    this.#lastStampMs = notBeforeMs;
  }

  nowMs(): number {
    return this.#startMs + (performance.now() - this.#realStartMs) * this.#speed;
  }

  /** Puts the clock forward, so that windows and tokens end; or back, so that the clocks of clients are fast. */
  advance(ms: number): void {
    this.#startMs += ms;
  }

  /** Waits so long by this clock, or until the signal. */
  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    const realMs = Math.min(ms / this.#speed, longestTimerMs);
    await wait(realMs, undefined, { signal }).catch(() => {}); // it fails by the signal alone
  }

  /** The time of a change: later than that of every change before. */
  stamp(): string {
    this.#lastStampMs = Math.max(Math.floor(this.nowMs()), this.#lastStampMs + 1);
    return new Date(this.#lastStampMs).toISOString();
  }
}
