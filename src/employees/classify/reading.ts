import type { Account } from '../account.ts';
import { plain } from '../names/plain.ts';
import { takeRemarks } from '../names/remark.ts';
import { remember } from './remember.ts';
import { hintOfWord, sure } from './words.ts';

/** The words of an account that tell what it is: plain ones. */
export interface Reading {
  account: Account;
  /** The part of the login before the @, as it stands but in small letters. */
  local: string;
  /** Of the login, then of an e-mail address that begins otherwise. */
  logins: readonly LoginWords[];
  /** Given and family name, or where there is neither, the display name; without numbers, and `Help Desk` in one. */
  names: readonly string[];
  /** Whether there is a number in it. */
  hasNumber: boolean;
  /** Whether it ends in a number and nothing else, or has a model's: `Room 3`, `Ricoh C3000`. */
  isNumbered: boolean;
  /** Words of the display name that are in neither given nor family name. */
  shown: readonly string[];
}

export interface LoginWords {
  source: 'login' | 'email';
  /** Its words, without the digits at their ends: `conf-room-3` has `conf` and `room`. */
  words: readonly string[];
  /** All its letters in one. */
  letters: string;
}

/** Makes ready to take apart what accounts are called. */
export function openReader(): (account: Account) => Reading {
  const nameParts = remember((name) => wordsOf(untitled(name)));
  const partsOf = (name: string | null) => (name === null ? [] : nameParts(name));
  return (account) => {
    const local = localPart(account.login);
    const named = [...partsOf(account.firstName), ...partsOf(account.lastName)];
    const display = displayed(account.displayName);
    const parts = named.length > 0 ? named : display;
    const hasNumber = parts.some(hasDigit);
    return {
      account,
      local,
      logins: loginsOf(account, local),
      names: hasNumber ? nameWords(parts) : joinPairs(parts),
      hasNumber,
      isNumbered: hasNumber && isNumbered(parts),
      shown: parts === named ? addedWords(display, named, account) : [],
    };
  };
}

function loginsOf({ login, email }: Account, local: string): LoginWords[] {
  const own = loginWords('login', local);
  const mail = email === null || email === login ? local : localPart(email);
  return mail === '' || mail === local ? [own] : [own, loginWords('email', mail)];
}

const hasDigit = (word: string) => /\d/.test(word);

const isNumbered = (parts: readonly string[]) =>
  /^\d+[a-z]?$/.test(parts.at(-1) ?? '') || parts.some((word) => /^[a-z]{1,2}\d{3,}[a-z]?$/.test(word));

/** What a display name has beside the other names. */
function addedWords(display: readonly string[], named: readonly string[], { middleName, nickName }: Account): string[] {
  const added = display.filter((word) => !named.includes(word));
  if (added.length === 0) return added;
  const others = [...wordsOf(middleName), ...wordsOf(nickName)];
  return added.filter((word) => !others.includes(word));
}

/** A name without the academic titles before it; what stands behind it or in brackets may say what the account is. */
function untitled(name: string): string {
  const rest = takeRemarks(name).text;
  return rest !== '' && name.trimEnd().endsWith(rest) ? rest : name;
}

/** Plain words as a name has them: without numbers, and `Help Desk` in one. */
export const nameWords = (words: readonly string[]) =>
  joinPairs(words.map(withoutNumber).filter((word) => word !== ''));

/** `Room 3` and `User70` are Room and User. */
const withoutNumber = (word: string) => word.replace(/^\d+[a-z]?$|\d+$/, '');

/** `Help Desk` and `Board Room` are words of their own; `Sam L.` ends in an initial. */
function joinPairs(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    const pair = word.length > 1 && next.length > 1 ? `${word}${next}` : '';
    const isOne = (hintOfWord.get(pair)?.weight ?? 0) >= sure;
    joined.push(isOne ? pair : word);
    if (isOne) at += 1;
  }
  return joined;
}

/** The part before the @, in small letters, without a `+tag`. */
export function localPart(address: string): string {
  const small = address.toLowerCase();
  const end = small.indexOf('@');
  const local = end === -1 ? small : small.slice(0, end);
  return local.includes('+') ? local.replace(/(?<=.)\+.*$/, '') : local;
}

/** The part behind the @; empty where there is none. */
export function domainOf(address: string): string {
  const start = address.indexOf('@') + 1;
  if (start === 0) return '';
  const end = address.indexOf('@', start);
  return end === -1 ? address.slice(start) : address.slice(start, end);
}

/** The plain words of a text. */
export function wordsOf(text: string | null | undefined): string[] {
  if (text === null || text === undefined) return [];
  const words = plain(text);
  return words === '' ? [] : words.split(' ');
}

/** `Doe, John` is read as John Doe. */
function displayed(name: string | null | undefined): string[] {
  if (!name?.includes(',')) return wordsOf(name);
  const [family, given] = name.split(',', 2);
  return [...wordsOf(given), ...wordsOf(family)];
}

export function loginWords(source: LoginWords['source'], local: string): LoginWords {
  const written = wordsOf(local);
  const words = written.some(hasDigit) ? written.flatMap(withoutDigits) : written;
  return { source, words, letters: words.join('') };
}

/** `svc01backup` is two words; `x13bc13781aad` is none, but an id. */
function withoutDigits(word: string): string[] {
  const parts = word.split(/\d+/).filter((part) => part !== '');
  return parts.length < 2 || (parts.length === 2 && parts.every((part) => part.length > 2)) ? parts : [word];
}
