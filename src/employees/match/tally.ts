/** Counts how often numbers come. */
export class Tally {
  readonly #counts = new Map<number, number>();
  #total = 0;
  #most = 0;

  add(id: number, by = 1): void {
    const count = (this.#counts.get(id) ?? 0) + by;
    this.#counts.set(id, count);
    this.#most = Math.max(this.#most, count);
    this.#total += by;
  }

  of(id: number): number {
    return this.#counts.get(id) ?? 0;
  }

  get total(): number {
    return this.#total;
  }

  /** The highest count. */
  get most(): number {
    return this.#most;
  }

  get distinct(): number {
    return this.#counts.size;
  }
}
