import { Intern } from './intern.ts';
import { type Alike, compareTitles, compareUnits, readWords, type Words } from './title.ts';

/** The texts of one column, on both sides, by numbers; and how alike any two of them are. */
export class Phrases {
  readonly #ids = new Intern();
  readonly #words: (Words | null)[] = [null];
  readonly #read = new Map<string, number>();
  readonly #cores: number[] = [];
  readonly #known = new Map<number, Alike>();
  readonly #compareWords: (a: Words, b: Words) => Alike;

  constructor(compareWords: (a: Words, b: Words) => Alike) {
    this.#compareWords = compareWords;
  }

  /** The number of a text; 0 for none. Texts of the same words have the same number. */
  add(text: string | null | undefined): number {
    if (text === null || text === undefined) return 0;
    const known = this.#read.get(text);
    if (known !== undefined) return known;
    const words = readWords(text);
    const id = this.#ids.id(words?.whole ?? null);
    this.#words[id] ??= words;
    this.#read.set(text, id);
    return id;
  }

  compare(a: number, b: number): Alike {
    if (a === b) return 'SAME';
    const pair = a < b ? a * 4_194_304 + b : b * 4_194_304 + a;
    const before = this.#known.get(pair);
    if (before !== undefined) return before;
    const alike = this.#compareWords(this.#words[a] as Words, this.#words[b] as Words); // numbers that `add` gave
    this.#known.set(pair, alike);
    return alike;
  }

  /** The number of the text without the step of the career, among the numbers of this vocabulary. */
  coreOf(id: number): number {
    const words = this.#words[id];
    if (words === null || words === undefined) return 0;
    const core = this.#cores[id] ?? this.add(words.core.join(' '));
    this.#cores[id] = core;
    return core;
  }
}

/** The texts of all columns but names, as numbers. */
export interface Vocabulary {
  titles: Phrases;
  departments: Phrases;
  places: Phrases;
  regions: Intern;
  countries: Intern;
  employments: Intern;
  numbers: Intern;
  groups: Intern;
}

export function openVocabulary(): Vocabulary {
  return {
    titles: new Phrases(compareTitles),
    departments: new Phrases(compareUnits),
    places: new Phrases(compareUnits),
    regions: new Intern(),
    countries: new Intern(),
    employments: new Intern(),
    numbers: new Intern(),
    groups: new Intern(),
  };
}
