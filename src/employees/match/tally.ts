/** How many values came once, and how many twice: tells how rare what came once really is. */
export class Rarity {
  #once = 0;
  #twice = 0;

  /** Takes note that a value came for the so-many-th time. */
  note(count: number): void {
    if (count === 1) this.#once += 1;
    if (count !== 2) return;
    this.#once -= 1;
    this.#twice += 1;
  }

  /**
   * By how much counts of what is met are too high: of values that came once, some are as rare as that, and most are
   * rarer. As Good and Turing estimate it.
   */
  get discount(): number {
    return (this.#once + 1) / (this.#once + 2 * this.#twice + 2);
  }
}

/** Counts how often numbers come. */
export class Tally {
  readonly #counts = new Map<number, number>();
  #total = 0;
  #most = 0;
  #likeliest = 0;
  readonly #rarity = new Rarity();

  add(id: number, by = 1): void {
    const count = (this.#counts.get(id) ?? 0) + by;
    this.#counts.set(id, count);
    this.#rarity.note(count);
    if (count > this.#most) {
      this.#most = count;
      this.#likeliest = id;
    }
    this.#total += by;
  }

  of(id: number): number {
    return this.#counts.get(id) ?? 0;
  }

  get total(): number {
    return this.#total;
  }

  /** The number that came most often; 0 where none did. */
  get likeliest(): number {
    return this.#likeliest;
  }

  /** The highest count. */
  get most(): number {
    return this.#most;
  }

  /** By how much the count of what is met is too high: it is more often there than not. */
  get discount(): number {
    return this.#rarity.discount;
  }
}
