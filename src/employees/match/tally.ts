/** Counts how often numbers come. */
export class Tally {
  readonly #counts = new Map<number, number>();
  #total = 0;

  add(id: number, by = 1): void {
    this.#counts.set(id, (this.#counts.get(id) ?? 0) + by);
    this.#total += by;
  }

  of(id: number): number {
    return this.#counts.get(id) ?? 0;
  }

  get total(): number {
    return this.#total;
  }

  get distinct(): number {
    return this.#counts.size;
  }

  entries(): IterableIterator<[number, number]> {
    return this.#counts.entries();
  }
}
