/** Ids that may be used once, each remembered for as long as its bearer could use it again. */
export class UsedIds {
  readonly #untilMs = new Map<string, number>();
  #pruneAt = 1000;

  /** Whether `id` is new; it no longer is afterwards. */
  claim(id: string, untilMs: number, nowMs: number): boolean {
    if ((this.#untilMs.get(id) ?? 0) > nowMs) return false;
    this.#untilMs.set(id, untilMs);
    if (this.#untilMs.size >= this.#pruneAt) this.#prune(nowMs);
    return true;
  }

  #prune(nowMs: number): void {
    for (const [id, untilMs] of this.#untilMs) if (untilMs <= nowMs) this.#untilMs.delete(id);
    this.#pruneAt = Math.max(1000, this.#untilMs.size * 2);
  }
}
