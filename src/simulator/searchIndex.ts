import type { Kind } from '../model/index.ts';
import type { OrgClock } from './clock.ts';
import type { OktaRecord } from './collection.ts';

/** A write that a search does not know yet. */
interface Unseen {
  /** The record before it; undefined where there was none. */
  before: OktaRecord | undefined;
  untilMs: number;
}

/** What a `search` sees of the org: the records as they were some time ago. All other reads see them as they are. */
export class SearchIndex {
  readonly #lagMs: number;
  readonly #clock: OrgClock;
  /** By kind and id, the oldest first. */
  readonly #unseen = new Map<Kind, Map<string, Unseen[]>>();

  constructor(lagMs: number, clock: OrgClock) {
    this.#lagMs = lagMs;
    this.#clock = clock;
  }

  /** Notes what a record was before a write that happens now. */
  note(kind: Kind, id: string, before: OktaRecord | undefined): void {
    if (this.#lagMs === 0) return;
    const byId = this.#unseen.get(kind) ?? new Map<string, Unseen[]>();
    this.#unseen.set(kind, byId);
    const unseen = byId.get(id) ?? [];
    byId.set(id, unseen);
    unseen.push({ before, untilMs: this.#clock.nowMs() + this.#lagMs });
  }

  /** Records that a search sees otherwise than they are, with what it sees: undefined where it sees none. */
  stale(kind: Kind): ReadonlyMap<string, OktaRecord | undefined> {
    const byId = this.#unseen.get(kind) ?? new Map<string, Unseen[]>();
    const nowMs = this.#clock.nowMs();
    const found = new Map<string, OktaRecord | undefined>();
    for (const [id, all] of byId) {
      const left = all.filter(({ untilMs }) => untilMs > nowMs);
      const [oldest] = left;
      if (oldest === undefined) byId.delete(id);
      else {
        byId.set(id, left);
        found.set(id, oldest.before);
      }
    }
    return found;
  }
}
