import type { Outcome, Rate } from './rate.ts';

/** Okta's window: a minute from the first request of a bucket. */
const windowMs = 60_000;
/** `Reset` and `Date` are whole seconds: a second more is surely after the end. */
const roundingMs = 1000;
/** No wait Okta asks for is shorter or longer; what is, comes from a broken header. */
const shortestPauseMs = 1000;
const longestPauseMs = 65_000;
/** First pause where a 429 does not say how long; it doubles. */
const unknownPauseMs = 5000;
/** Below this part of what a sync may spend, its requests are spread over the rest of the window. */
const slowBelow = 0.2;

/** The state of one rate bucket: what may still be sent in the window, and when the next request may go. */
export class Lane {
  readonly #share: number;
  readonly #random: () => number;
  /** What Okta's header allows in a window; null until the first answer. */
  #limit: number | null = null;
  /** What is left of it in this window, the reserve included. */
  #left = 0;
  #endsAt = 0;
  #reset = 0;
  /** Whether we began a window that no answer has told about yet. */
  #isOpening = false;
  /** Windows are numbered as we began them. */
  #window = 0;
  #pausedUntil = 0;
  #lastSentAt = 0;
  #inFlight = 0;
  #refusals = 0;

  constructor(share: number, random: () => number) {
    this.#share = share;
    this.#random = random;
  }

  /** Requests in flight, weighed by what a window allows: the scarcer the bucket, the more of them count as few. */
  get load(): number {
    return this.#inFlight * (this.#limit ?? 0);
  }

  /**
   * How long the next request of a live reader, or of a sync, has to wait; Infinity until a request in flight is
   * answered. Of what is kept for others live readers may use half, so that no sync can use up their window.
   */
  waitMs(now: number, isLive: boolean): number {
    if (now < this.#pausedUntil) return this.#pausedUntil - now;
    if (this.#limit === null) return this.#inFlight === 0 ? 0 : Number.POSITIVE_INFINITY; // the first one asks for the limit
    const reserve = this.#reserve(this.#limit);
    const kept = isLive ? Math.floor(reserve / 2) : reserve;
    const usable = this.#limit - kept;
    const left = now >= this.#endsAt ? usable : this.#left - kept;
    if (left <= 0) return this.#endsAt - now;
    if (isLive || left >= usable * slowBelow || now >= this.#endsAt) return 0;
    return Math.max(0, this.#lastSentAt + (this.#endsAt - this.#lastSentAt) / (left + 1) - now);
  }

  /** A request goes. Returns the number of the window it belongs to. */
  sent(now: number): number {
    if (this.#limit !== null && now >= this.#endsAt) {
      this.#left = this.#limit;
      this.#endsAt = now + windowMs + roundingMs; // until an answer tells better
      this.#isOpening = true;
      this.#window += 1;
    }
    this.#left -= 1;
    this.#lastSentAt = now;
    this.#inFlight += 1;
    return this.#window;
  }

  /** An answer came to a request of `window`, or, with null, none. */
  answered(now: number, answer: Outcome | null, window: number): void {
    this.#inFlight -= 1;
    if (answer === null || answer.rate?.limit === 0) return; // concurrency is no matter of one lane
    const { status, rate } = answer;
    if (status === 429) {
      this.#pause(now, rate);
      return;
    }
    this.#refusals = 0;
    if (rate === null) this.#limit ??= Number.POSITIVE_INFINITY;
    else this.#learn(now, rate, window);
  }

  #learn(now: number, rate: Rate, window: number): void {
    this.#limit = rate.limit;
    const left = rate.remaining;
    const reset = rate.reset ?? 0;
    const isLate = reset < this.#reset || (reset === this.#reset && window < this.#window);
    if (isLate) return; // it is about a window that is over
    const isExpected = now < this.#endsAt && (reset === this.#reset || this.#isOpening);
    // What we sent is counted in our own number; what only Okta counted, others sent. In a window that began
    // without us, some of what is in flight may not be counted by either.
    this.#left = isExpected ? Math.min(this.#left, left) : left - this.#inFlight;
    const endsAt = now + bounded(rate.resetInMs ?? windowMs, 0, windowMs) + roundingMs;
    // Every answer tells the end too late by the time it was on its way: the quickest of a window is nearest to it.
    this.#endsAt = reset === this.#reset && isExpected ? Math.min(this.#endsAt, endsAt) : endsAt;
    this.#reset = reset;
    this.#isOpening = false;
  }

  #pause(now: number, rate: Rate | null): void {
    this.#refusals += 1;
    const unknown = unknownPauseMs * 2 ** (this.#refusals - 1);
    const pause = rate?.resetInMs == null ? unknown : rate.resetInMs + roundingMs;
    const jitterMs = this.#random() * 1000;
    this.#pausedUntil = Math.max(this.#pausedUntil, now + bounded(pause, shortestPauseMs, longestPauseMs) + jitterMs);
    this.#left = 0;
    this.#endsAt = this.#pausedUntil;
    if (rate !== null) this.#limit = rate.limit;
  }

  /** What others who use the same credential may count on. At least one request stays for us. */
  #reserve(limit: number): number {
    if (limit === Number.POSITIVE_INFINITY) return 0;
    return Math.max(0, Math.min(limit - 1, Math.ceil(limit * (1 - this.#share) - 1e-9)));
  }
}

function bounded(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
