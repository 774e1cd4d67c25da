/** What the calls of one reader cost. */
export class Meter {
  /** Requests sent to Okta, retries included. */
  calls = 0;
  retries = 0;
  /** Time in which rate limits or backoff held at least one of its calls. */
  waitedMs = 0;
  #countedUntil = 0;

  /** Counts a wait; what overlaps with one already counted counts once. */
  addWait(from: number, to: number): void {
    this.waitedMs += Math.max(0, to - Math.max(from, this.#countedUntil));
    this.#countedUntil = Math.max(this.#countedUntil, to);
  }
}
