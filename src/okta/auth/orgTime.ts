import type { Log } from '../../ports/host.ts';
import { type Headers, header } from '../exchange.ts';

/** Okta takes proofs that are minutes old, but none of the future: below this a wrong clock is no reason to ask again. */
const toleranceMs = 30_000;

/** The time at the org, as the `Date` of its answers tells it: what is signed carries it, however wrong this machine's clock is. */
export class OrgTime {
  readonly #log: Log;
  #aheadMs: number | null = null;
  #isFarOff = false;
  #isReported = false;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Epoch seconds at the org. */
  epochS(): number {
    return Math.floor((Date.now() + (this.#aheadMs ?? 0)) / 1000);
  }

  /** How far the org's clock is ahead of this machine's, in seconds; null until an answer tells. */
  get aheadS(): number | null {
    return this.#aheadMs === null ? null : Math.round(this.#aheadMs / 1000);
  }

  /** Reads the clock of the org from an answer. */
  learn(headers: Headers): void {
    const dateMs = Date.parse(header(headers, 'date') ?? '');
    if (Number.isNaN(dateMs) || headers.age !== undefined) return; // a cache keeps the date of another time
    this.#aheadMs = dateMs - Date.now();
    const isFarOff = Math.abs(this.#aheadMs) > toleranceMs;
    if (isFarOff && this.#isFarOff && !this.#isReported) {
      this.#isReported = true;
      const message = "This machine's clock is wrong, or Okta's is. Signing in goes by Okta's; set the clock by NTP.";
      this.#log.warn(message, { oktaIsAheadS: this.aheadS });
    }
    this.#isFarOff = isFarOff;
  }

  /** Whether what was signed when the org was thought to be `aheadS` ahead carried a time that it may have refused. */
  wasOff(aheadS: number | null): boolean {
    return Math.abs((this.aheadS ?? 0) - (aheadS ?? 0)) * 1000 > toleranceMs;
  }
}
