import type { Account } from '../account.ts';
import { plain } from '../names/plain.ts';

/** The words of an account that tell what it is: plain ones. */
export interface Reading {
  account: Account;
  /** The part of the login before the @, as it stands but in small letters. */
  local: string;
  /** Of the login, then of an e-mail address that begins otherwise. */
  logins: readonly LoginWords[];
  given: readonly string[];
  family: readonly string[];
  /** Given and family name, or where there is neither, the display name. */
  names: readonly string[];
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

/** Takes apart what an account is called. */
export function read(account: Account): Reading {
  const local = localPart(account.login);
  const mail = localPart(account.email ?? '');
  const [given, family] = [wordsOf(account.firstName), wordsOf(account.lastName)];
  const display = displayed(account.displayName);
  const named = new Set([...given, ...family, ...wordsOf(account.middleName), ...wordsOf(account.nickName)]);
  const isNamed = given.length + family.length > 0;
  const names = isNamed ? [...given, ...family] : display;
  return {
    account,
    local,
    logins: [loginWords('login', local), ...(mail === '' || mail === local ? [] : [loginWords('email', mail)])],
    given: isNamed ? given : display.slice(0, -1),
    family: isNamed ? family : display.slice(-1),
    names,
    shown: isNamed ? display.filter((word) => !named.has(word)) : [],
  };
}

/** The part before the @, in small letters, without a `+tag`. */
export function localPart(address: string): string {
  const [local = ''] = address.toLowerCase().split('@');
  return local.replace(/(?<=.)\+.*$/, '');
}

/** The plain words of a text. */
export function wordsOf(text: string | null | undefined): string[] {
  if (text === null || text === undefined) return [];
  const words = plain(text);
  return words === '' ? [] : words.split(' ');
}

/** `Doe, John` is read as John Doe. */
function displayed(name: string | null | undefined): string[] {
  const [family = '', given] = (name ?? '').split(',', 2);
  return given === undefined ? wordsOf(family) : [...wordsOf(given), ...wordsOf(family)];
}

export function loginWords(source: LoginWords['source'], local: string): LoginWords {
  const words = wordsOf(local).flatMap((word) => (/^[a-z]\d[a-z]?$/.test(word) ? [word] : word.split(/\d+/)));
  const kept = words.filter((word) => word !== '');
  return { source, words: kept, letters: kept.join('') };
}
