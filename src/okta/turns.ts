/** A queue in which takers come in turn, each with the first of its own items. */
export class Turns<Taker, Item> {
  /** In the order of their turns. */
  readonly #waiting = new Map<Taker, Item[]>();

  add(taker: Taker, item: Item): void {
    const items = this.#waiting.get(taker);
    if (items === undefined) this.#waiting.set(taker, [item]);
    else items.push(item);
  }

  /** Who waits, beginning with the one whose turn it is. */
  takers(): Taker[] {
    return [...this.#waiting.keys()];
  }

  of(taker: Taker): readonly Item[] {
    return this.#waiting.get(taker) ?? [];
  }

  /** Takes the first item of a taker that has one; its next turn comes after everyone else's. */
  next(taker: Taker): Item {
    const [first, ...rest] = this.of(taker);
    this.#waiting.delete(taker);
    if (rest.length > 0) this.#waiting.set(taker, rest);
    return first as Item; // takers without items are not kept
  }

  remove(taker: Taker, item: Item): void {
    const rest = this.of(taker).filter((other) => other !== item);
    if (rest.length === 0) this.#waiting.delete(taker);
    else this.#waiting.set(taker, rest);
  }

  /** Takes all that is left. */
  clear(): Item[] {
    const items = [...this.#waiting.values()].flat();
    this.#waiting.clear();
    return items;
  }

  isEmpty(): boolean {
    return this.#waiting.size === 0;
  }
}
