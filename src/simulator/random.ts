const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Numbers that look random and follow from a seed alone. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A generator for one purpose: what it draws does not move what others draw. */
  static named(seed: number, purpose: string): Random {
    return new Random(hash(`${seed}/${purpose}`));
  }

  /** At least 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0; // mulberry32
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T; // callers never pass an empty list
  }

  /** One of the values, each as often as its weight says. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.next() * total;
    const found = choices.find(([, weight]) => {
      left -= weight;
      return left < 0;
    });
    return (found ?? choices[choices.length - 1])?.[0] as T; // callers never pass an empty list
  }

  /** `count` different items, or all of them where there are fewer. */
  sample<T>(list: readonly T[], count: number): T[] {
    if (count * 3 > list.length) return this.shuffle(list).slice(0, count);
    const taken = new Set<number>();
    while (taken.size < count) taken.add(Math.floor(this.next() * list.length));
    return [...taken].map((index) => list[index] as T);
  }

  shuffle<T>(list: readonly T[]): T[] {
    const mixed = [...list];
    for (let at = mixed.length - 1; at > 0; at--) {
      const other = Math.floor(this.next() * (at + 1));
      [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
    }
    return mixed;
  }

  /** Text of `length` letters and digits, the first of them `prefix`. */
  id(prefix: string, length = 20): string {
    let id = prefix;
    while (id.length < length) id += letters[Math.floor(this.next() * letters.length)];
    return id;
  }
}

/** A number that follows from a text (FNV-1a). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
