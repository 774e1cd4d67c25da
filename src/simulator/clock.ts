/** The org's clock: it starts at the real time and may run faster. All dates the org sends come from it. */
export class OrgClock {
  readonly #startMs = Date.now();
  readonly #speed: number;
  #lastStampMs: number;

  constructor(speed: number, notBeforeMs: number) {
    this.#speed = speed;
    this.#lastStampMs = notBeforeMs;
  }

  nowMs(): number {
    return this.#startMs + (Date.now() - this.#startMs) * this.#speed;
  }

  /** The time of a change: later than that of every change before. */
  stamp(): string {
    this.#lastStampMs = Math.max(Math.floor(this.nowMs()), this.#lastStampMs + 1);
    return new Date(this.#lastStampMs).toISOString();
  }
}
