import type { Account } from '../account.ts';
import { addTo } from '../key.ts';
import type { Employees } from './employees.ts';
import { splitMark } from './mark.ts';
import type { Named } from './namesake.ts';
import { openProfiles, type ProfileHints } from './profileHints.ts';
import { domainOf, localPart, nameWords, openReader, type Reading, wordsOf } from './reading.ts';
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
  /** Takes an account apart. */
  read(account: Account): Reading;
  profileHints: ProfileHints;
}

/** Gathers what all accounts tell about words, whatever their order. */
export function gather(accounts: readonly Account[], knownNames: ReadonlySet<string>, employees: Employees): Context {
  const read = openReader();
  const accountsOfLogin = findOwners(accounts, read);
  // Of places of several words, such as São Paulo, one alone may be a person's name.
  const places = new Set<string>();
  const longPlaces = new Map<string, string[][]>();
  for (const text of placeTexts(accounts, employees)) {
    const words = nameWords(wordsOf(text));
    const [first] = words;
    if (first === undefined) continue;
    if (words.length === 1) places.add(first);
    else addTo(longPlaces, first, words);
  }
  return { knownNames, places, longPlaces, employees, accountsOfLogin, read, profileHints: openProfiles() };
}

/** The accounts whose login is another's without what may be a mark, by login. */
function findOwners(accounts: readonly Account[], read: Context['read']): Map<string, Named[]> {
  const locals = accounts.map(({ login }) => localPart(login));
  const owners = new Set<string>();
  for (const local of locals) for (const { owner } of splitMark(local)) owners.add(owner);
  const found = new Map<string, Named[]>();
  for (const [at, account] of accounts.entries()) {
    const local = locals[at] ?? '';
    if (owners.has(local)) addTo(found, local, { account, local, names: read(account).names });
  }
  return found;
}

/** Cities, states, departments, the company's name and its domains without their ends, and what the roster has of these. */
function placeTexts(accounts: readonly Account[], { units }: Employees): Set<string | null> {
  const texts = new Set<string | null>(units);
  const domains = new Set<string>();
  for (const { city, state, department, division, organization, login, email } of accounts) {
    texts.add(city).add(state).add(department).add(division).add(organization);
    domains.add(domainOf(login));
    if (email !== null) domains.add(domainOf(email));
  }
  for (const domain of domains) texts.add(domain.replace(/\.[^.]*$/, ''));
  return texts;
}

/** The words of a name that a person may be called: not those of `Store`, and not of `New York` where they stand together. */
export function ordinaryIn(names: readonly string[], context: Context): string[] {
  const found: string[] = [];
  for (let at = 0; at < names.length; at += 1) {
    const word = names[at] ?? '';
    const length = longPlaceAt(at, names, context);
    if (length > 0) at += length - 1;
    else if (isOrdinary(word, context)) found.push(word);
  }
  return found;
}

/** How many words the longest place of several words has that stands there; 0 where none does. */
function longPlaceAt(at: number, names: readonly string[], { longPlaces }: Context): number {
  let longest = 0;
  for (const place of longPlaces.get(names[at] ?? '') ?? []) {
    // What is nothing but a place may be a name: Santiago de la Cruz, and San Juan.
    if (place.length >= names.length || place.length <= longest) continue;
    if (place.every((one, i) => names[at + i] === one)) longest = place.length;
  }
  return longest;
}

/** Whether a word of a name, which is no number, is one that a person may be called, as far as the word alone tells. */
export function isOrdinary(word: string, { places, knownNames }: Context): boolean {
  return !hintOfWord.has(word) && (!places.has(word) || knownNames.has(word));
}
