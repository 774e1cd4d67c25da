import type { OrgClock } from '../clock.ts';

/** Requests of one principal, or of the whole org, to one bucket within a minute. */
export interface Window {
  bucket: string;
  /** Null: the whole org. */
  principal: string | null;
  limit: number;
  used: number;
  endsMs: number;
}

const windowMs = 60_000;

/** Rate windows: each starts with the first request in it. */
export class Windows {
  readonly #clock: OrgClock;
  readonly #open = new Map<string, Window>();

  constructor(clock: OrgClock) {
    this.#clock = clock;
  }

  /** Counts requests, in a new window of this limit if the last one has ended. */
  use(bucket: string, principal: string | null, limit: number, requests = 1): Window {
    const key = JSON.stringify([bucket, principal]);
    const nowMs = this.#clock.nowMs();
    let window = this.#open.get(key);
    if (window === undefined || window.endsMs <= nowMs) {
      window = { bucket, principal, limit, used: 0, endsMs: nowMs + windowMs };
      this.#open.set(key, window);
    }
    window.used += requests;
    return window;
  }

  /** The windows that have not ended. */
  list(): (Omit<Window, 'endsMs'> & { endsInMs: number })[] {
    const nowMs = this.#clock.nowMs();
    return [...this.#open.values()]
      .filter(({ endsMs }) => endsMs > nowMs)
      .map(({ endsMs, ...window }) => ({ ...window, endsInMs: Math.round(endsMs - nowMs) }));
  }

  clear(): void {
    this.#open.clear();
  }
}
