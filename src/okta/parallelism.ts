import type { Outcome } from './rate.ts';
import type { Slot } from './scheduler.ts';

/** Successful answers after which one more request may be in flight again. */
const recoverAfter = 20;

/** How many requests may be in flight: fewer once Okta says that there are too many. */
export class Parallelism {
  readonly #most: number;
  /** One until Okta has taken the credential once: a wrong token costs one call, however many wait. */
  #cap = 1;
  #isProven = false;
  #good = 0;
  #halvedAt = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** In flight together. */
  get all(): number {
    return this.#cap;
  }

  /** In flight for syncs: one stays free for live readers, however slow the answers are that a sync waits for. */
  get syncing(): number {
    return Math.max(1, this.#cap - 1);
  }

  /** Learns from the answer to the request of `slot`; `given` is the number of the newest slot. */
  learn(slot: Slot, outcome: Outcome | null, given: number): void {
    if (outcome === null || outcome.status === 401) return;
    if (!this.#isProven) {
      this.#isProven = true;
      this.#cap = this.#most;
    }
    if (outcome.status === 429 && outcome.rate?.limit === 0) {
      if (slot.number <= this.#halvedAt) return; // it was in flight when there were too many, which is known
      this.#cap = Math.max(1, Math.floor(this.#cap / 2));
      this.#good = 0;
      this.#halvedAt = given;
    } else if (outcome.status < 400 && this.#cap < this.#most) {
      this.#good += 1;
      if (this.#good % recoverAfter === 0) this.#cap += 1;
    }
  }
}
