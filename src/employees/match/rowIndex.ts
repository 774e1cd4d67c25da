/** What lies next to each other is looked through faster than what is far apart is found. */
const pairsInBucket = 4;

/** Collects (key, row) pairs, row after row, and then finds the rows of a key. Keys are hashes, of 32 bits: a rare collision only adds a row to look at. */
export class RowIndex {
  /** Of each pair the key, and next to it the row. */
  #pairs = new Int32Array(1 << 17);
  #size = 0;
  #starts = new Int32Array(0);
  #mask = 0;

  add(key: number, row: number): void {
    if (2 * this.#size === this.#pairs.length) {
      const more = new Int32Array(2 * this.#pairs.length);
      more.set(this.#pairs);
      this.#pairs = more;
    }
    this.#pairs[2 * this.#size] = key;
    this.#pairs[2 * this.#size + 1] = row;
    this.#size += 1;
  }

  /** Sorts the pairs into buckets; nothing may be added afterwards. */
  close(): void {
    const buckets = 2 ** Math.ceil(Math.log2(this.#size / pairsInBucket + 1));
    const pairs = this.#pairs;
    this.#mask = buckets - 1;
    const starts = new Int32Array(buckets + 1);
    for (let at = 0; at < this.#size; at += 1) (starts[((pairs[2 * at] as number) & this.#mask) + 1] as number) += 1;
    for (let bucket = 0; bucket < buckets; bucket += 1) (starts[bucket + 1] as number) += starts[bucket] as number;
    const next = starts.slice(0, -1);
    const sorted = new Int32Array(2 * this.#size);
    for (let at = 0; at < this.#size; at += 1) {
      const key = pairs[2 * at] as number;
      const place = next[key & this.#mask] as number;
      next[key & this.#mask] = place + 1;
      sorted[2 * place] = key;
      sorted[2 * place + 1] = pairs[2 * at + 1] as number;
    }
    this.#pairs = sorted;
    this.#starts = starts;
  }

  /**
   * Reads where the rows of keys stand, and forgets it again: memory fetches many at once as fast as one, and then has
   * them at hand for `find`.
   */
  fetch(keys: readonly number[]): number {
    let seen = 0;
    for (let at = 0; at < keys.length; at += 1)
      seen ^= this.#pairs[2 * (this.#starts[(keys[at] as number) & this.#mask] as number)] ?? 0;
    return seen;
  }

  /** Puts the rows of a key into `into`, each once, and returns how many there are; 0 where they are too many for it. */
  find(key: number, into: Int32Array): number {
    const pairs = this.#pairs;
    const bucket = key & this.#mask;
    const end = 2 * (this.#starts[bucket + 1] as number);
    let count = 0;
    let last = -1;
    for (let at = 2 * (this.#starts[bucket] as number); at < end; at += 2) {
      if (pairs[at] !== key || pairs[at + 1] === last) continue; // a row that was added twice stands twice
      if (count === into.length) return 0;
      last = pairs[at + 1] as number;
      into[count] = last;
      count += 1;
    }
    return count;
  }
}

/** Where a hash begins: the offset of FNV-1a, signed. */
const basis = 0x811c9dc5 | 0;

/** Mixes two to four numbers into one key: a signed integer of 32 bits, which V8 holds without an object around it. */
export function mix(a: number, b: number, c?: number, d?: number): number {
  let hash = stir(stir(basis, a), b);
  if (c !== undefined) hash = stir(hash, c);
  if (d !== undefined) hash = stir(hash, d);
  return hash;
}

function stir(hash: number, part: number): number {
  const mixed = Math.imul(hash ^ part, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** A text as such a key, without the letter at `skipped`. */
export function hashText(text: string, skipped = -1): number {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) {
    if (at !== skipped) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}
