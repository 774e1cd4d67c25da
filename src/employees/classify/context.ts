import type { Account } from '../account.ts';
import { type Reading, wordsOf } from './reading.ts';
import { hintOfWord } from './words.ts';

/** What the accounts and the roster of the org tell about words, before any single account is judged. */
export interface Context {
  /** Plain words of the names of all employees; empty where there is no roster. */
  knownNames: ReadonlySet<string>;
  /** Words of places and of the company: beside `Sales` they make no person of it. */
  places: ReadonlySet<string>;
  /** The names of the accounts of each login, to find the owner of an administrator's account. */
  namesOfLogin: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** Gathers what all accounts tell about words, whatever their order. */
export function gather(readings: readonly Reading[], knownNames: ReadonlySet<string>): Context {
  const places = new Set<string>();
  const namesOfLogin = new Map<string, (readonly string[])[]>();
  for (const { account, local, names } of readings) {
    for (const word of placeWords(account)) places.add(word);
    const known = namesOfLogin.get(local);
    if (known === undefined) namesOfLogin.set(local, [names]);
    else known.push(names);
  }
  return { knownNames, places, namesOfLogin };
}

function placeWords({ city, state, login, email, organization }: Account): string[] {
  const domains = [login, email ?? ''].map((address) => address.split('@')[1]?.split('.').slice(0, -1).join(' '));
  return [city, state, organization, ...domains].flatMap(wordsOf).filter((word) => word.length > 2);
}

/** Whether a word of a name is one that a person may be called, as far as the word alone tells. */
export function isOrdinary(word: string, { places }: Context): boolean {
  return !hintOfWord.has(word) && !places.has(word) && !/^\d+$/.test(word);
}
