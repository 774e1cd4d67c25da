import { compact } from '../compact.ts';
import type { PersonName, Token } from '../names/personName.ts';
import { type Part, type Relation, relate } from '../names/relation.ts';
import { similarity } from '../names/slip.ts';
import { toToken } from '../names/token.ts';
import { Intern } from './intern.ts';
import { mix } from './rowIndex.ts';

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

/** First given name and family name as a key; null where one of them is missing. */
export const calledKey = ({ given, family }: NameIds): string | null =>
  given.length === 0 || family.length === 0 ? null : `${given[0]} ${family.join(' ')}`;

/** Pairs of words whose relation is remembered, a power of two: a later pair takes the place of an earlier one. */
const rememberedPairs = 1 << 20;

/** How two words of names relate; ALIKE have letters in common, which says little. */
export type WordRelation = Relation | 'ALIKE';

const relations: readonly WordRelation[] = [
  'SAME',
  'VARIANT',
  'NICKNAME',
  'INITIAL',
  'PREFIX',
  'TYPO',
  'NEAR',
  'ALIKE',
  'DIFFERENT',
];

/** Of each pair the lower number, and next to it the higher one with the place of the relation in the last four bits. */
const openMemory = () => new Int32Array(2 * rememberedPairs);

/** Every word of every name once, and how any two of them are related: millions of pairs repeat the same few. */
export class Lexicon {
  readonly #words = new Intern();
  readonly #keys = new Intern();
  readonly #tokens: (Token | null)[] = [null];
  readonly #keyOf: number[] = [0];
  /** Whether any name is of a script without vowels: only consonants tell then what it is in another. */
  #hasBare = false;
  readonly #memory = { given: openMemory(), family: openMemory() };

  read(name: PersonName): NameIds {
    return {
      given: this.#addAll(name.given),
      family: this.#addAll(name.family),
      others: this.#addAll(name.others),
      givenJoined: this.#join(name.given),
      familyJoined: this.#join(name.family),
      suffix: name.suffix,
      script: name.script,
    };
  }

  /** The number of a word that is part of somebody's name; 0 of any other. */
  find(text: string): number {
    return this.#words.find(text);
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

  /** What all spellings of a word share: its key, and those of its further readings. */
  spellingsOf(word: number): readonly string[] {
    const token = this.#tokens[word];
    if (token === null || token === undefined) return [];
    const bare = this.#hasBare ? [`~${token.text.replace(/[aeiouwy]/g, '')}`] : [];
    return [token.key, ...token.readings, ...bare];
  }

  relate(a: number, b: number, part: Part): WordRelation {
    if (a === b) return 'SAME';
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    const memory = this.#memory[part];
    const at = 2 * (mix(low, high) & (rememberedPairs - 1));
    const known = memory[at + 1] as number;
    if (memory[at] === low && known >> 4 === high) return relations[known & 15] as WordRelation;
    const relation = relateWords(this.#tokens[a] as Token, this.#tokens[b] as Token, part); // numbers that this lexicon gave
    memory[at] = low;
    memory[at + 1] = (high << 4) | relations.indexOf(relation);
    return relation;
  }

  #addAll(tokens: readonly Token[]): readonly number[] {
    return compact(tokens.map((token) => this.#add(token)));
  }

  #add(token: Token): number {
    const id = this.#words.id(token.text);
    if (this.#tokens[id] === undefined) {
      this.#tokens[id] = token;
      this.#hasBare ||= token.readings.some((reading) => reading.startsWith('~'));
      this.#keyOf[id] = this.#keys.id(token.key);
    }
    return id;
  }

  #join(tokens: readonly Token[]): number {
    if (tokens.length < 2) return 0;
    return this.#add(toToken(tokens.map((token) => token.text).join('')));
  }
}

/** Jaro-Winkler similarity from which on letters in common may be more than chance. */
const leastAlike = 0.84;

function relateWords(a: Token, b: Token, part: Part): WordRelation {
  const relation = relate(a, b, part);
  const isAlike = relation === 'DIFFERENT' && !a.isInitial && !b.isInitial && similarity(a.text, b.text) >= leastAlike;
  return isAlike ? 'ALIKE' : relation;
}
