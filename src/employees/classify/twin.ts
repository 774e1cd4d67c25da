import type { Context } from './context.ts';
import { isOrdinary } from './context.ts';
import { fitName } from './fit.ts';
import { loginWords, type Reading } from './reading.ts';

/** What marks an administrator's second account, and whose it says that it is. */
export interface Twin {
  /** The local part of the owner's login; null where only the name has a mark. */
  owner: string | null;
  reason: string;
  /** The account without the marks: what is left may still be no person's, as of `adm-backup`. */
  rest: Reading;
}

/** Words that mark it wherever they stand apart. */
const marks = words(
  'adm admin admn administrator priv privileged pam superadmin globaladmin domainadmin localadmin cloudadmin serveradmin',
  'dadm sadm wadm ladm cadm oadm gadm dadmin sadmin wadmin gadmin cadmin t0 t1 t2 tier0 tier1 tier2',
);
/** Short ones, which are also initials: they count where what is left is plainly the owner's login. */
const shortMarks = words('a da ea sa su ga pa wa la ca xa x p s z');
/** Marks within a name. `Super Admin` and `Domain Admin` are nobody's. */
const nameMarks = words('adm admin administrator privileged priv tier0 tier1 t0 t1');

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}

/** Tells a second account by the mark in its login or its name; null for all others. */
export function readTwin(reading: Reading, context: Context): Twin | null {
  const unmarked = unmarkNames(reading, context);
  const stripped = stripLogin(reading, unmarked?.names ?? reading.names, context);
  if (stripped !== null) {
    const rest = { ...(unmarked ?? reading), local: stripped.owner, logins: [loginWords('login', stripped.owner)] };
    return { owner: stripped.owner, reason: stripped.reason, rest };
  }
  if (unmarked === null) return null;
  return { owner: null, reason: `name "${[reading.account.displayName, ...reading.names][0]}"`, rest: unmarked };
}

interface Split {
  mark: string;
  /** What is left of the login. */
  owner: string;
  place: 'begins with' | 'ends in';
  isGlued: boolean;
}

function stripLogin({ local, given, family }: Reading, names: readonly string[], context: Context) {
  for (const { mark, owner, place, isGlued } of splits(local)) {
    const reason = `login ${place} "${mark}"`;
    const { letters } = loginWords('login', owner);
    if (letters === '') continue;
    if (isSamePerson(context.namesOfLogin.get(owner), names)) {
      return { owner, reason: `${reason}, and "${owner}" has the same name` };
    }
    const isOwn = fitName(loginWords('login', local).letters, [...given, ...family]) !== null;
    const fitted = fitName(letters, names);
    if (isGlued) {
      if (!isOwn && fitted === 'INITIALS') return { owner, reason };
    } else if (marks.has(mark)) {
      // Adm is a family name, and so is what an employee is called.
      const isName = names.includes(mark) && (mark === 'adm' || context.knownNames.has(mark));
      if (!isName) return { owner, reason };
    } else if (
      !isOwn &&
      (fitted === 'INITIALS' || (fitted === 'WORDS' && /[._-]/.test(owner))) &&
      !/^[b-z]$/.test(mark)
    ) {
      return { owner, reason };
    }
  }
  return null;
}

/** The ways to read a login as a mark and its owner's login. */
function splits(local: string): Split[] {
  const found: Split[] = [];
  const [, first, afterFirst] = /^([a-z]+\d?)[-_.]+(.+)$/.exec(local) ?? [];
  const [, beforeLast, last] = /^(.+?)[-_.]+([a-z]+\d?)$/.exec(local) ?? [];
  const isMark = (word: string | undefined): word is string =>
    word !== undefined && (marks.has(word) || shortMarks.has(word));
  if (isMark(first) && afterFirst !== undefined) {
    found.push({ mark: first, owner: afterFirst, place: 'begins with', isGlued: false });
  }
  if (isMark(last) && beforeLast !== undefined) {
    found.push({ mark: last, owner: beforeLast, place: 'ends in', isGlued: false });
  }
  for (const mark of ['admin', 'adm']) {
    if (local.startsWith(mark)) {
      found.push({ mark, owner: local.slice(mark.length), place: 'begins with', isGlued: true });
    }
    if (local.endsWith(mark))
      found.push({ mark, owner: local.slice(0, -mark.length), place: 'ends in', isGlued: true });
  }
  return found;
}

/** Whether one of the accounts of a login has this very name: two words at least. */
function isSamePerson(accounts: readonly (readonly string[])[] | undefined, names: readonly string[]): boolean {
  const own = names.toSorted().join(' ');
  return names.length > 1 && (accounts ?? []).some((others) => others.toSorted().join(' ') === own);
}

/** The names without a mark at either end; null where there is none, or where it may well be the name. */
function unmarkNames(reading: Reading, context: Context): Reading | null {
  const { names, given, family, shown } = reading;
  const isMark = (word: string | undefined) => word !== undefined && nameMarks.has(word);
  const rest = names.slice(isMark(names[0]) ? 1 : 0, isMark(names.at(-1)) ? -1 : undefined);
  const kept = (part: readonly string[]) => part.filter((word) => rest.includes(word));
  if (rest.length === names.length) {
    const isMarked = shown.some((word) => isMark(word)) && names.some((word) => isOrdinary(word, context));
    return isMarked ? { ...reading, shown: shown.filter((word) => !isMark(word)) } : null;
  }
  if (!rest.some((word) => isOrdinary(word, context))) return null;
  // John Adm may be called so; John Admin, where no employee is called so, is not.
  const isSurname = rest.length === 1 && isMark(names.at(-1));
  if (isSurname && (names.at(-1) === 'adm' || context.knownNames.has(names.at(-1) ?? ''))) return null;
  return {
    ...reading,
    names: rest,
    given: kept(given),
    family: kept(family),
    shown: shown.filter((word) => !isMark(word)),
  };
}
