import { type Bucket, bucketOf, type Edition } from '../model/buckets.ts';
import type { OrgClock } from './clock.ts';

/** What the rate headers of one answer say. */
export interface Allowance {
  limit: number;
  remaining: number;
  /** When the window ends, in seconds since 1970. */
  resetSeconds: number;
  isExceeded: boolean;
}

interface Window {
  limit: number;
  used: number;
  endsMs: number;
}

const windowMs = 60_000;
/** What an org without limits says it allows. */
const unlimited = 100_000;

/** Counts requests by bucket, in windows that start with the first request of a bucket. */
export class RateLimits {
  readonly #edition: Edition | 'off';
  readonly #share: number;
  readonly #clock: OrgClock;
  readonly #windows = new Map<string, Window>();

  /** `share` is how much of each bucket one credential may use. */
  constructor(edition: Edition | 'off', share: number, clock: OrgClock) {
    this.#edition = edition;
    this.#share = share;
    this.#clock = clock;
  }

  /** Counts a request, whatever its answer will be. */
  take(path: string): Allowance {
    const window = this.#windowOf(bucketOf(path));
    window.used++;
    const { limit, used, endsMs } = window;
    return {
      limit,
      remaining: Math.max(0, limit - used),
      resetSeconds: Math.ceil(endsMs / 1000),
      isExceeded: used > limit,
    };
  }

  /** Buckets that were used in their current window. */
  state(): { bucket: string; limit: number; used: number; endsInMs: number }[] {
    const nowMs = this.#clock.nowMs();
    return [...this.#windows]
      .filter(([, { endsMs }]) => endsMs > nowMs)
      .map(([bucket, { limit, used, endsMs }]) => ({ bucket, limit, used, endsInMs: Math.round(endsMs - nowMs) }));
  }

  #limitOf(bucket: Bucket): number {
    const edition = this.#edition;
    return edition === 'off' ? unlimited : Math.max(1, Math.floor(bucket.perMinute[edition] * this.#share));
  }

  #windowOf(bucket: Bucket): Window {
    const nowMs = this.#clock.nowMs();
    const known = this.#windows.get(bucket.name);
    if (known !== undefined && known.endsMs > nowMs) return known;
    const window = { limit: this.#limitOf(bucket), used: 0, endsMs: nowMs + windowMs };
    this.#windows.set(bucket.name, window);
    return window;
  }
}
