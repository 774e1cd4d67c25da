import type { Account } from '../account.ts';
import { splitMark } from './mark.ts';
import { localPart, read, wordsOf } from './reading.ts';
import { hintOfWord } from './words.ts';

/** What the accounts and the roster of the org tell about words, before any single account is judged. */
export interface Context {
  /** Plain words of the names of all employees; empty where there is no roster. */
  knownNames: ReadonlySet<string>;
  /** Words of places and of the company: beside `Sales` they make no person of it. */
  places: ReadonlySet<string>;
  /** The names of the accounts of each login that an administrator's account may belong to. */
  namesOfLogin: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** Gathers what all accounts tell about words, whatever their order. */
export function gather(accounts: readonly Account[], knownNames: ReadonlySet<string>): Context {
  const texts = new Set<string>();
  const owners = new Set<string>();
  for (const account of accounts) {
    for (const text of placeTexts(account)) if (text !== null && text !== undefined) texts.add(text);
    for (const { owner } of splitMark(localPart(account.login))) owners.add(owner);
  }
  const namesOfLogin = new Map<string, (readonly string[])[]>();
  for (const account of accounts) {
    const local = localPart(account.login);
    if (!owners.has(local)) continue;
    const { names } = read(account);
    namesOfLogin.set(local, [...(namesOfLogin.get(local) ?? []), names]);
  }
  // Of places of several words, such as São Paulo, one alone may be a person's name.
  const places = new Set([...texts].map(wordsOf).flatMap((words) => (words.length === 1 ? words : [])));
  return { knownNames, places, namesOfLogin };
}

/** Cities, states, the company's name and its domains without their ends. */
function placeTexts({ city, state, organization, login, email }: Account) {
  return [city, state, organization, ...[login, email].map((one) => one?.split('@')[1]?.replace(/\.[^.]*$/, ''))];
}

/** Whether a word of a name is one that a person may be called, as far as the word alone tells. */
export function isOrdinary(word: string, { places, knownNames }: Context): boolean {
  return !hintOfWord.has(word) && (!places.has(word) || knownNames.has(word)) && !/^\d+$/.test(word);
}
