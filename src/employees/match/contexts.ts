import type { Person } from './person.ts';
import { mix } from './rowIndex.ts';
import { Rarity } from './tally.ts';
import type { Vocabulary } from './vocabulary.ts';

/** In what an account and a row agree about the person's job, as bits. */
export const agreement = { title: 1, core: 2, department: 4, place: 8, manager: 16 } as const;

/** Agreeing in a title is agreeing in its core, too: the two never stand together. */
const subsets = [...Array(32).keys()].filter((bits) => (bits & 3) !== 3 && bits !== 0);

/** A power of two. */
const firstSize = 1 << 16;

/**
 * How many people of the roster share any part of somebody's job: title, department, place and manager go together,
 * so that what a combination says is counted, and not multiplied from its parts.
 */
export class Contexts {
  readonly #counts: CountTable;
  readonly #titles: Vocabulary['titles'];
  /** By the bits. */
  readonly #rarities = Array.from({ length: 32 }, () => new Rarity());

  constructor(people: readonly Person[], { titles }: Vocabulary) {
    this.#titles = titles;
    this.#counts = new CountTable();
    for (const person of people) {
      for (const bits of subsets) {
        const key = this.#key(person, bits);
        if (key !== null) (this.#rarities[bits] as Rarity).note(this.#counts.add(key));
      }
    }
  }

  /** How many people agree with this one in all that `bits` name, themselves included, as far as one can tell from these. */
  count(person: Person, bits: number): number {
    if (bits === 0) return Number.POSITIVE_INFINITY;
    const key = this.#key(person, bits);
    return Math.max(1, key === null ? 1 : this.#counts.of(key)) - (this.#rarities[bits] as Rarity).discount;
  }

  /** Null where the person tells nothing of a part. */
  #key({ title, department, place, manager }: Person, bits: number): number | null {
    let key = mix(bits, -1);
    if (bits & agreement.title) key = joined(key, title);
    if (bits & agreement.core) key = joined(key, this.#titles.coreOf(title));
    if (bits & agreement.department) key = joined(key, department);
    if (bits & agreement.place) key = joined(key, place);
    if (bits & agreement.manager) key = joined(key, manager);
    return key === 0 ? null : key;
  }
}

/** A key with one more part; 0 once a part is missing. */
const joined = (key: number, part: number) => (key === 0 || part === 0 ? 0 : mix(key, part));

/** Counts keys, which are signed integers of 32 bits, in little memory. */
class CountTable {
  #keys = new Int32Array(firstSize);
  #counts = new Int32Array(firstSize);
  #filled = 0;

  /** Returns how often the key came so far. */
  add(key: number): number {
    if (this.#filled * 2 > this.#keys.length) this.#grow();
    const at = this.#place(key);
    if (this.#counts[at] === 0) this.#filled += 1;
    this.#keys[at] = key;
    const count = (this.#counts[at] as number) + 1;
    this.#counts[at] = count;
    return count;
  }

  of(key: number): number {
    return this.#counts[this.#place(key)] as number;
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts];
    this.#keys = new Int32Array(keys.length * 2);
    this.#counts = new Int32Array(keys.length * 2);
    for (const [at, count] of counts.entries()) {
      if (count === 0) continue;
      const place = this.#place(keys[at] as number);
      this.#keys[place] = keys[at] as number;
      this.#counts[place] = count;
    }
  }

  #place(key: number): number {
    const mask = this.#keys.length - 1;
    let at = key & mask;
    while (this.#counts[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & mask;
    return at;
  }
}
