import type { End } from '../model/index.ts';
import type { LinkRow } from '../ports/sync.ts';

/** Links that a derivation looks at: numbers for the ids, which are kept once each. A million between 100,000 nodes take 27 MB. */
export class KeptLinks {
  readonly #facts: readonly string[];
  readonly #ids = new Interned<string>();
  readonly #told = new Interned<string>();
  #rows = new Uint32Array(columns * 1024);
  #length = 0;

  /** `facts` are the names of those to keep. */
  constructor(facts: readonly string[]) {
    this.#facts = facts;
  }

  /** Keeps rows as `end` sees them. */
  add(end: End, rows: readonly LinkRow[]): void {
    for (const { near, far, facts } of rows) {
      const [from, to] = end.isDeclared ? [near, far] : [far, near];
      this.#room();
      this.#rows[this.#length] = this.#ids.number(from);
      this.#rows[this.#length + 1] = this.#ids.number(to);
      this.#rows[this.#length + 2] = this.#told.number(this.#textOf(facts));
      this.#length += columns;
    }
  }

  /** The links as the declaring kind sees them. */
  *rows(): Generator<LinkRow> {
    const facts = this.#told.values.map((text) => {
      const values = JSON.parse(text) as unknown[]; // as `add` wrote it
      return Object.fromEntries(this.#facts.map((name, at) => [name, values[at]]));
    });
    for (let at = 0; at < this.#length; at += columns) {
      const id = (place: number) => this.#ids.values[this.#rows[at + place] ?? 0] ?? '';
      yield { near: id(0), far: id(1), facts: facts[this.#rows[at + 2] ?? 0] ?? {} };
    }
  }

  #textOf(facts: LinkRow['facts']): string {
    return this.#facts.length === 0 ? '[]' : JSON.stringify(this.#facts.map((name) => facts[name] ?? null));
  }

  #room(): void {
    if (this.#length + columns <= this.#rows.length) return;
    const larger = new Uint32Array(this.#rows.length * 2);
    larger.set(this.#rows);
    this.#rows = larger;
  }
}

const columns = 3; // near, far, facts

/** Values, each with a number of its own. */
class Interned<T> {
  readonly values: T[] = [];
  readonly #numbers = new Map<T, number>();

  number(value: T): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}
