import type { PersonName, Token } from '../names/personName.ts';
import { type Part, type Relation, relate } from '../names/relation.ts';
import { Intern } from './intern.ts';

/** The words of one person's name, by their numbers in the lexicon. */
export interface NameIds {
  given: readonly number[];
  family: readonly number[];
  /** Names the person also goes by. */
  others: readonly number[];
  /** All given words as one, where there are several: `xiao ming` may be written `xiaoming`. 0 for none. */
  givenJoined: number;
  familyJoined: number;
  suffix: PersonName['suffix'];
  script: PersonName['script'];
}

const rememberedPairs = 1_000_000;

/** Every word of every name once, and how any two of them are related: millions of pairs repeat the same few. */
export class Lexicon {
  readonly #words = new Intern();
  readonly #keys = new Intern();
  readonly #tokens: (Token | null)[] = [null];
  readonly #keyOf: number[] = [0];
  readonly #known = { given: new Map<number, Relation>(), family: new Map<number, Relation>() };

  read(name: PersonName): NameIds {
    return {
      given: name.given.map((token) => this.#add(token)),
      family: name.family.map((token) => this.#add(token)),
      others: name.others.map((token) => this.#add(token)),
      givenJoined: this.#join(name.given),
      familyJoined: this.#join(name.family),
      suffix: name.suffix,
      script: name.script,
    };
  }

  text(word: number): string {
    return this.#tokens[word]?.text ?? '';
  }

  isInitial(word: number): boolean {
    return this.#tokens[word]?.isInitial ?? false;
  }

  /** The same number for all spellings of one name. */
  keyOf(word: number): number {
    return this.#keyOf[word] ?? 0;
  }

  /** What a word may be written as elsewhere: its text, its key, and the keys of its further readings. */
  spellingsOf(word: number): readonly string[] {
    const token = this.#tokens[word];
    return token === null || token === undefined ? [] : [token.text, token.key, ...token.readings];
  }

  relate(a: number, b: number, part: Part): Relation {
    if (a === b) return 'SAME';
    const known = this.#known[part];
    const pair = a < b ? a * 4_194_304 + b : b * 4_194_304 + a;
    const before = known.get(pair);
    if (before !== undefined) return before;
    const relation = relate(this.#tokens[a] as Token, this.#tokens[b] as Token, part); // numbers that this lexicon gave
    if (known.size >= rememberedPairs) known.clear();
    known.set(pair, relation);
    return relation;
  }

  #add(token: Token): number {
    const id = this.#words.id(token.text);
    if (this.#tokens[id] === undefined) {
      this.#tokens[id] = token;
      this.#keyOf[id] = this.#keys.id(token.key);
    }
    return id;
  }

  #join(tokens: readonly Token[]): number {
    if (tokens.length < 2) return 0;
    const text = tokens.map((token) => token.text).join('');
    const key = tokens.map((token) => token.key).join('');
    return this.#add({ text, key, isInitial: false, readings: [] });
  }
}
