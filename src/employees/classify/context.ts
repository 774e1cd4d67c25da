import type { Account } from '../account.ts';
import { addTo } from '../key.ts';
import type { Employees } from './employees.ts';
import { splitMark } from './mark.ts';
import type { Named } from './namesake.ts';
import { localPart, nameWords, read, wordsOf } from './reading.ts';
import { hintOfWord } from './words.ts';

/** What the accounts and the roster of the org tell about words, before any single account is judged. */
export interface Context {
  /** Plain words of the names of all employees; empty where there is no roster. */
  knownNames: ReadonlySet<string>;
  /** Words of places, departments and the company: beside `Sales` they make no person of it. */
  places: ReadonlySet<string>;
  /** Those of several words, such as New York, by the first. */
  longPlaces: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** What the roster tells of single accounts. */
  employees: Employees;
  /** The accounts of each login that an administrator's account may belong to. */
  accountsOfLogin: ReadonlyMap<string, readonly Named[]>;
}

/** Gathers what all accounts tell about words, whatever their order. */
export function gather(accounts: readonly Account[], knownNames: ReadonlySet<string>, employees: Employees): Context {
  const texts = new Set<string>(employees.units);
  const owners = new Set<string>();
  for (const account of accounts) {
    for (const text of placeTexts(account)) if (text !== null && text !== undefined) texts.add(text);
    for (const { owner } of splitMark(localPart(account.login))) owners.add(owner);
  }
  const accountsOfLogin = new Map<string, Named[]>();
  for (const account of accounts) {
    const local = localPart(account.login);
    if (!owners.has(local)) continue;
    addTo(accountsOfLogin, local, { account, local, names: read(account).names });
  }
  // Of places of several words, such as São Paulo, one alone may be a person's name.
  const places = new Set<string>();
  const longPlaces = new Map<string, string[][]>();
  for (const words of [...texts].map((text) => nameWords(wordsOf(text)))) {
    const [first] = words;
    if (first === undefined) continue;
    if (words.length === 1) places.add(first);
    else addTo(longPlaces, first, words);
  }
  return { knownNames, places, longPlaces, employees, accountsOfLogin };
}

/** Cities, states, departments, the company's name and its domains without their ends. */
function placeTexts({ city, state, department, division, organization, login, email }: Account) {
  const domains = [login, email].map((one) => one?.split('@')[1]?.replace(/\.[^.]*$/, ''));
  return [city, state, department, division, organization, ...domains];
}

/** The words of a name that a person may be called: not those of `Store`, and not of `New York` where they stand together. */
export function ordinaryIn(names: readonly string[], context: Context): string[] {
  const found: string[] = [];
  for (let at = 0; at < names.length; at += 1) {
    const word = names[at] ?? '';
    const long = context.longPlaces.get(word)?.filter((place) => place.every((one, i) => names[at + i] === one)) ?? [];
    // What is nothing but a place may be a name: Santiago de la Cruz, and San Juan.
    const length = Math.max(0, ...long.map((place) => (place.length < names.length ? place.length : 0)));
    if (length > 0) at += length - 1;
    else if (isOrdinary(word, context)) found.push(word);
  }
  return found;
}

/** Whether a word of a name is one that a person may be called, as far as the word alone tells. */
export function isOrdinary(word: string, { places, knownNames }: Context): boolean {
  return !hintOfWord.has(word) && (!places.has(word) || knownNames.has(word)) && !/^\d+$/.test(word);
}
