/** What the calls of one reader cost. Readers take turns: each has a meter of its own. */
export class Meter {
  /** Whether a person waits for the answers. A sync is not live: it leaves live readers their part of the limits. */
  readonly isLive: boolean;
  /** Requests sent to Okta, retries included. */
  calls = 0;
  retries = 0;
  /** Time in which rate limits or backoff held at least one of its calls. */
  waitedMs = 0;
  #countedUntil = 0;

  constructor({ isLive = true }: { isLive?: boolean } = {}) {
    this.isLive = isLive;
  }

  /** Counts a wait; what overlaps with one already counted counts once. */
  addWait(from: number, to: number): void {
    this.waitedMs += Math.max(0, to - Math.max(from, this.#countedUntil));
    this.#countedUntil = Math.max(this.#countedUntil, to);
  }
}
