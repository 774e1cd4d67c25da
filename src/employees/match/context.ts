import type { Chances } from './chance.ts';
import type { Contexts } from './contexts.ts';
import type { Crosswalks } from './crosswalk.ts';
import type { Frequencies } from './frequency.ts';
import type { Hires } from './hires.ts';
import type { Lexicon } from './lexicon.ts';
import type { NumberClaim } from './numbers.ts';
import type { Person } from './person.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whose account an administrator's second one names. */
export interface Owners {
  /** Rows of whose account has the login. */
  rows: readonly number[];
  /** Whether it has it at another domain only, where somebody of the same name may have another login. */
  isElsewhere: boolean;
}

/** What is known of an account beside its own fields. */
export interface Known {
  number: NumberClaim | null;
  /** Rows that have the account's address as their work e-mail. */
  mailed: readonly number[];
  /** Rows that have the account's second address, or whose account for certain has it as its own. */
  seconded: readonly number[];
  /** Employee numbers of those who may be its manager, in the vocabulary. */
  managers: readonly number[];
  /** Of an administrator's second account: who may be its owner by the login; null where no account has that login. */
  owners: Owners | null;
}

/** All that a comparison needs to know of the org and the roster. */
export interface Context {
  people: readonly Person[];
  words: Vocabulary;
  lexicon: Lexicon;
  frequencies: Frequencies;
  chances: Chances;
  contexts: Contexts;
  hires: Hires;
  crosswalks: Crosswalks;
  /** Rows by the employee number in the vocabulary. */
  rowsOf: ReadonlyMap<number, readonly number[]>;
  /** Shares of people of a region, a country and a kind of employment, by their numbers in the vocabulary. */
  shareOf: Readonly<Record<'region' | 'country' | 'employment', (value: number) => number>>;
  /** Shares of live accounts, and of rows of people employed today. */
  live: number;
  employed: number;
  /** Whether the roster tells no more of people than names, places and the kind of employment. */
  isBare: boolean;
  /** Days since 1970. */
  today: number;
  employees: number;
}
