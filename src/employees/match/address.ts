import { emailKey } from '../key.ts';

/** An e-mail address taken apart. */
export interface Address {
  whole: string;
  /** Before the @, without what follows a plus sign. */
  local: string;
  domain: string;
}

/** Reads an e-mail address; a text without @ is the local part of a login. Null where there is none. */
export function readAddress(text: string | null | undefined): Address | null {
  const whole = emailKey(text) ?? text?.trim().toLowerCase() ?? '';
  const at = whole.lastIndexOf('@');
  const before = at === -1 ? whole : whole.slice(0, at);
  const local = before.replace(/\+.*$/, '');
  const domain = at === -1 ? '' : whole.slice(at + 1);
  if (local === '') return null;
  const bare = domain === '' ? local : local === before ? whole : `${local}@${domain}`;
  return { whole: bare, local, domain };
}

/** A local part without digits and signs: `jean-luc.p2` is `jeanlucp`. */
export const lettersOf = (local: string) => local.replace(/[^a-z]+/g, '');

/** A local part as a name with a number behind it that counts people of that name; what numbers everybody is longer. */
const numbered = /^(.*[^0-9]{3})[0-9]{0,2}$/;

/** `rwalia2` beside `rwalia` of one domain: the number tells two people of one name apart. */
export function isNumberedTwin(a: Address, b: Address): boolean {
  const stem = numbered.exec(a.local)?.[1];
  return stem !== undefined && a.domain === b.domain && a.local !== b.local && stem === numbered.exec(b.local)?.[1];
}
