import { OktaGraphError } from '../../errors.ts';
import { type Bucket, bucketOf, type Edition } from '../../model/buckets.ts';
import type { OrgClock } from '../clock.ts';
import { bucketNamed, type LimitOptions, pickLimitOptions, readLimitOptions } from './limitOptions.ts';
import { Windows } from './windows.ts';

/** What the rate headers of one answer say. */
export interface Allowance {
  limit: number;
  remaining: number;
  /** When the window ends, in seconds since 1970. */
  resetSeconds: number;
  isExceeded: boolean;
}

/** What has been asked, and what may be. */
export interface LimitState {
  inFlight: number;
  mostInFlight: number;
  concurrency: number | null;
  /** Requests refused because too many were in flight. */
  refusedInFlight: number;
  /** Since the start: requests, and how many of them were answered 429, for whatever reason. */
  buckets: Readonly<Record<string, { requests: number; refused: number }>>;
  /** The windows that are open. Those of the whole org have no principal. */
  windows: { bucket: string; principal: string | null; limit: number; used: number; endsInMs: number }[];
}

/** Requests in flight that Okta takes from an org. */
const concurrencyOf: Readonly<Record<Edition, number>> = { integrator: 35, enterprise: 75, workforce: 75 };
/** Okta's default for every token and client. */
const standardShare = 0.5;
/** What an org without limits says it allows. */
const unlimited = 100_000;
/** Okta only guesses when a place is free again. */
const concurrencyResetSeconds = 1;

/** Counts requests by principal and bucket, and for the org as a whole. */
export class Limits {
  readonly #clock: OrgClock;
  readonly #windows: Windows;
  #options: LimitOptions;
  #counts = new Map<string, { requests: number; refused: number }>();
  #inFlight = 0;
  #mostInFlight = 0;
  #refusedInFlight = 0;

  constructor(options: LimitOptions, clock: OrgClock) {
    this.#options = pickLimitOptions(options);
    this.#clock = clock;
    this.#windows = new Windows(clock);
  }

  /** Changes what is given, and opens new windows. Throws `BAD_USER_INPUT` where the options are none. */
  set(options: unknown): void {
    this.#options = { ...this.#options, ...readLimitOptions(options) };
    this.#windows.clear();
  }

  /** Notes a request that has come; the function it returns, that it has been answered with this status. */
  enter(path: string): (status: number) => void {
    const count = this.#countOf(bucketOf(path).name);
    count.requests++;
    this.#inFlight++;
    this.#mostInFlight = Math.max(this.#mostInFlight, this.#inFlight);
    return (status) => {
      this.#inFlight--;
      if (status === 429) count.refused++;
    };
  }

  /** Counts a request of a principal, whatever its answer will be, and says whether it may pass. */
  take(path: string, principal: string): Allowance {
    if (this.#inFlight > (this.#concurrency() ?? Number.POSITIVE_INFINITY)) {
      this.#refusedInFlight++;
      const resetSeconds = Math.floor(this.#clock.nowMs() / 1000) + concurrencyResetSeconds;
      return { limit: 0, remaining: 0, resetSeconds, isExceeded: true };
    }
    const bucket = bucketOf(path);
    const orgLimit = this.#orgLimit(bucket);
    const share = this.#options.shares?.[principal] ?? this.#options.share ?? standardShare;
    const ownLimit = orgLimit === null ? unlimited : Math.max(1, Math.floor(orgLimit * share));
    const own = this.#windows.use(bucket.name, principal, ownLimit);
    const isOwnExceeded = orgLimit !== null && own.used > own.limit;
    const org = isOwnExceeded || orgLimit === null ? null : this.#windows.use(bucket.name, null, orgLimit);
    const isOrgExceeded = org !== null && org.used > org.limit;
    return {
      limit: own.limit,
      remaining: Math.max(0, own.limit - own.used),
      // Rounded down, as at Okta: the first answer of a window says 59 or 60 s from its `Date`.
      resetSeconds: Math.floor((isOrgExceeded ? org : own).endsMs / 1000),
      isExceeded: isOwnExceeded || isOrgExceeded,
    };
  }

  /** Uses up requests of the org's bucket, as other programs do: a principal is refused while it has some remaining. */
  drain(bucket: string, requests: number): void {
    const limit = this.#orgLimit(bucketNamed(bucket));
    if (limit === null) {
      throw new OktaGraphError('BAD_USER_INPUT', `The org has no limit on ${bucket}, so nothing can drain it.`);
    }
    this.#windows.use(bucket, null, limit, requests);
  }

  state(): LimitState {
    return {
      inFlight: this.#inFlight,
      mostInFlight: this.#mostInFlight,
      concurrency: this.#concurrency(),
      refusedInFlight: this.#refusedInFlight,
      buckets: Object.fromEntries([...this.#counts].map(([bucket, count]) => [bucket, { ...count }])),
      windows: this.#windows.list(),
    };
  }

  /** Forgets what was counted, and opens new windows. */
  clear(): void {
    this.#counts = new Map();
    this.#mostInFlight = this.#inFlight;
    this.#refusedInFlight = 0;
    this.#windows.clear();
  }

  #concurrency(): number | null {
    const { concurrency, limits = 'off' } = this.#options;
    return concurrency === undefined && limits !== 'off' ? concurrencyOf[limits] : (concurrency ?? null);
  }

  #orgLimit({ name, perMinute }: Bucket): number | null {
    const { limits = 'off', bucketLimits = {} } = this.#options;
    return bucketLimits[name] ?? (limits === 'off' ? null : perMinute[limits]);
  }

  #countOf(bucket: string): { requests: number; refused: number } {
    const known = this.#counts.get(bucket) ?? { requests: 0, refused: 0 };
    this.#counts.set(bucket, known);
    return known;
  }
}
