/** Collects (key, row) pairs and then finds the rows of a key. Keys are 32-bit hashes: a rare collision only adds a row to look at. */
export class RowIndex {
  #keys = new Uint32Array(1 << 16);
  #rows = new Int32Array(1 << 16);
  #size = 0;
  #starts = new Int32Array(0);
  #mask = 0;

  add(key: number, row: number): void {
    if (this.#size === this.#keys.length) {
      this.#keys = grown(this.#keys, new Uint32Array(this.#size * 2));
      this.#rows = grown(this.#rows, new Int32Array(this.#size * 2));
    }
    this.#keys[this.#size] = key;
    this.#rows[this.#size] = row;
    this.#size += 1;
  }

  /** Sorts the pairs into buckets; nothing may be added afterwards. */
  close(): void {
    const buckets = 2 ** Math.ceil(Math.log2(this.#size + 1));
    this.#mask = buckets - 1;
    const starts = new Int32Array(buckets + 1);
    for (let at = 0; at < this.#size; at += 1) (starts[this.#bucket(at) + 1] as number) += 1;
    for (let bucket = 0; bucket < buckets; bucket += 1) (starts[bucket + 1] as number) += starts[bucket] as number;
    const next = starts.slice();
    const keys = new Uint32Array(this.#size);
    const rows = new Int32Array(this.#size);
    for (let at = 0; at < this.#size; at += 1) {
      const bucket = this.#bucket(at);
      const place = next[bucket] as number;
      next[bucket] = place + 1;
      keys[place] = this.#keys[at] as number;
      rows[place] = this.#rows[at] as number;
    }
    this.#keys = keys;
    this.#rows = rows;
    this.#starts = starts;
  }

  /** Appends the rows of a key to `into`, unless there are more than `most`; returns how many there are. */
  find(key: number, most: number, into: number[]): number {
    const bucket = (key >>> 0) & this.#mask;
    const [start, end] = [this.#starts[bucket] as number, this.#starts[bucket + 1] as number];
    let count = 0;
    for (let at = start; at < end; at += 1) if (this.#keys[at] === key >>> 0) count += 1;
    if (count > most) return count;
    for (let at = start; at < end; at += 1) if (this.#keys[at] === key >>> 0) into.push(this.#rows[at] as number);
    return count;
  }

  #bucket(at: number): number {
    return (this.#keys[at] as number) & this.#mask;
  }
}

function grown<T extends Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Mixes two to four numbers into one 32-bit key. */
export function mix(a: number, b: number, c?: number, d?: number): number {
  let hash = stir(stir(0x811c9dc5, a), b);
  if (c !== undefined) hash = stir(hash, c);
  if (d !== undefined) hash = stir(hash, d);
  return hash >>> 0;
}

function stir(hash: number, part: number): number {
  const mixed = Math.imul(hash ^ part, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** A text as a 32-bit key, without the letter at `skipped`. */
export function hashText(text: string, skipped = -1): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    if (at !== skipped) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
