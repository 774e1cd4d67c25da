import type { Context } from './context.ts';
import { isOrdinary } from './context.ts';
import { fitName } from './fit.ts';
import { marks, nameMarks, splitMark } from './mark.ts';
import { isInRoster, isNamesake } from './namesake.ts';
import { loginWords, type Reading } from './reading.ts';

/** What marks an administrator's second account, and whose it says that it is. */
export interface Twin {
  /** The local part of the owner's login; null where only the name has a mark. */
  owner: string | null;
  reason: string;
  /** The account without the marks: what is left may still be no person's, as of `adm-backup`. */
  rest: Reading;
}

/** Tells a second account by the mark in its login or its name; null for all others. */
export function readTwin(reading: Reading, context: Context): Twin | null {
  const unmarked = unmarkNames(reading, context);
  const stripped = stripLogin(unmarked ?? reading, unmarked !== null, context);
  if (stripped !== null) {
    const rest = { ...(unmarked ?? reading), local: stripped.owner, logins: [loginWords('login', stripped.owner)] };
    return { owner: stripped.owner, reason: stripped.reason, rest };
  }
  if (unmarked === null) return null;
  return { owner: null, reason: `name "${[reading.account.displayName, ...reading.names][0]}"`, rest: unmarked };
}

function stripLogin(own: Reading, isNameMarked: boolean, context: Context) {
  const { local, names } = own;
  for (const marked of splitMark(local)) {
    const { mark, owner, place, isGlued } = marked;
    const reason = `login ${place} "${mark}"`;
    const { letters } = loginWords('login', owner);
    if (letters === '') continue;
    if (isGlued && marked.isShort && names.some((name) => name.startsWith(mark))) continue; // xli may be Xin Li
    const isDoubtful = marked.isShort && !isNameMarked;
    const alike = (context.accountsOfLogin.get(owner) ?? []).filter((one) => isSameName(one.names, names));
    if (alike.some((one) => !isDoubtful || !isNamesake(marked, own, one, context))) {
      return { owner, reason: `${reason}, and "${owner}" has the same name` };
    }
    if (isDoubtful && (alike.length > 0 || isInRoster(marked, own, context))) continue;
    if (isGlued && marked.isShort) continue;
    if (isMailed(owner, own, context)) return { owner, reason: `${reason}, and "${owner}" is an employee's address` };
    const isOwn = fitName(own.logins[0]?.letters ?? '', names) !== null;
    const fitted = fitName(letters, names);
    if (isGlued) {
      if (!isOwn && fitted === 'INITIALS') return { owner, reason };
    } else if (marks.has(mark)) {
      // Adm is a family name, and so is what an employee is called.
      const isName = names.includes(mark) && (mark === 'adm' || context.knownNames.has(mark));
      if (!isName) return { owner, reason };
    } else if (isNameMarked && !isOwn) {
      return { owner, reason };
    } else if (
      !isOwn &&
      (fitted === 'INITIALS' || isFullName(owner, names, context)) &&
      !/^[b-z]$/.test(mark) &&
      !isInitial(mark, local, names)
    ) {
      return { owner, reason };
    }
  }
  return null;
}

/** Whether the owner's login would be the work e-mail of an employee of that name. */
function isMailed(owner: string, { account }: Reading, { employees }: Context): boolean {
  const domain = account.login.split('@')[1];
  return domain !== undefined && employees.find({ ...account, login: `${owner}@${domain}` })?.isLogin === true;
}

/** The login `a.khalikova` of Asya Khalikov begins with her initial; an administrator's has a dash there. */
const isInitial = (mark: string, local: string, names: readonly string[]) =>
  mark.length === 1 && !/[-_]/.test(local) && names.some((name) => name.startsWith(mark));

/** `takuma.yamaguchi`, whatever letters the name is written in. */
function isFullName(owner: string, names: readonly string[], context: Context): boolean {
  const words = owner.split(/[._-]/);
  const isName = (word: string) => isOrdinary(word, context) && /^[a-z]{2,}$/.test(word);
  return (
    words.length === 2 && words.every(isName) && names.length > 1 && names.every((one) => isOrdinary(one, context))
  );
}

/** The same words, two at least, in whatever order. */
function isSameName(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 1 && a.toSorted().join(' ') === b.toSorted().join(' ');
}

/** The names without a mark at either end; null where there is none, or where it may well be the name. */
function unmarkNames(reading: Reading, context: Context): Reading | null {
  const { names, shown } = reading;
  const isMark = (word: string | undefined) => word !== undefined && nameMarks.has(word);
  const [isFirst, isLast] = [isMark(names[0]), isMark(names.at(-1))];
  if (!isFirst && !isLast) {
    const isMarked = shown.some((word) => isMark(word)) && names.some((word) => isOrdinary(word, context));
    return isMarked ? { ...reading, shown: shown.filter((word) => !isMark(word)) } : null;
  }
  const rest = names.slice(isFirst ? 1 : 0, isLast ? -1 : undefined);
  if (!rest.some((word) => isOrdinary(word, context))) return null;
  // John Adm may be called so; John Admin, where no employee is called so, is not.
  const isSurname = rest.length === 1 && isLast;
  if (isSurname && (names.at(-1) === 'adm' || context.knownNames.has(names.at(-1) ?? ''))) return null;
  return { ...reading, names: rest, shown: shown.filter((word) => !isMark(word)) };
}
