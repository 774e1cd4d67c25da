import type { Account } from '../account.ts';
import { addTo } from '../key.ts';
import type { Employees } from './employees.ts';
import { splitMark } from './mark.ts';
import type { Named } from './namesake.ts';
import { localPart, read, wordsOf } from './reading.ts';
import { hintOfWord } from './words.ts';

/** What the accounts and the roster of the org tell about words, before any single account is judged. */
export interface Context {
  /** Plain words of the names of all employees; empty where there is no roster. */
  knownNames: ReadonlySet<string>;
  /** Words of places and of the company: beside `Sales` they make no person of it. */
  places: ReadonlySet<string>;
  /** What the roster tells of single accounts. */
  employees: Employees;
  /** The accounts of each login that an administrator's account may belong to. */
  accountsOfLogin: ReadonlyMap<string, readonly Named[]>;
}

/** Gathers what all accounts tell about words, whatever their order. */
export function gather(accounts: readonly Account[], knownNames: ReadonlySet<string>, employees: Employees): Context {
  const texts = new Set<string>();
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
  const places = new Set([...texts].map(wordsOf).flatMap((words) => (words.length === 1 ? words : [])));
  return { knownNames, places, employees, accountsOfLogin };
}

/** Cities, states, the company's name and its domains without their ends. */
function placeTexts({ city, state, organization, login, email }: Account) {
  return [city, state, organization, ...[login, email].map((one) => one?.split('@')[1]?.replace(/\.[^.]*$/, ''))];
}

/** Whether a word of a name is one that a person may be called, as far as the word alone tells. */
export function isOrdinary(word: string, { places, knownNames }: Context): boolean {
  return !hintOfWord.has(word) && (!places.has(word) || knownNames.has(word)) && !/^\d+$/.test(word);
}
