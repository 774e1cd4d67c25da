import { countSlips } from '../names/slip.ts';
import type { Context } from './context.ts';
import { isOrdinary } from './context.ts';
import { type Fit, fitName } from './fit.ts';
import { forPerson, type Hint } from './hint.ts';
import type { LoginWords, Reading } from './reading.ts';
import { affiliations, hintOfWord, type NonPerson, slight, sure, type Word } from './words.ts';

/** What the login, and an e-mail address that begins otherwise, tell: each word once. */
export function loginHints({ logins, names }: Reading, ordinary: readonly string[], context: Context): Hint[] {
  const all = logins.flatMap((login) => hintsOf(login, names, ordinary.length > 0, context));
  if (all.length < 2) return all;
  const hints = new Map<string, Hint>();
  for (const hint of all) {
    const known = hints.get(hint.reason);
    if (known === undefined || Math.abs(known.weight) < Math.abs(hint.weight)) hints.set(hint.reason, hint);
  }
  return [...hints.values()];
}

function hintsOf(login: LoginWords, names: readonly string[], hasPerson: boolean, context: Context): Hint[] {
  const { words, letters } = login;
  const fitted = fitPerson(letters, names, context);
  if (fitted === 'INITIALS' && hasPerson) return [hasInitials];
  const [only] = words;
  const whole = words.length === 1 && only !== undefined ? hintOfWord.get(only) : undefined;
  if (fitted === 'WORDS') return fittedHints(login, names, whole, hasPerson, context);
  if (only !== undefined && words.length === 1 && isInitials(only, names, context)) return [];
  if (whole !== undefined) return [hint(whole.class, whole.weight + 6, `${login.source} is "${only}"`)];
  return words.flatMap((word, at) => wordHints(login, word, at, names, context));
}

/** A login that only repeats the name adds nothing, unless it is one word that no person would be given. */
function fittedHints(
  { source, words }: LoginWords,
  names: readonly string[],
  whole: Word | undefined,
  hasPerson: boolean,
  context: Context,
): Hint[] {
  const [word = ''] = words;
  if (whole !== undefined) {
    // An account with no name but `Jenkins` is the program where no employee is called so.
    const isProgram = whole.class === 'SERVICE' && names.length === 1 && !context.knownNames.has(word);
    return [hint(whole.class, isProgram ? whole.weight + 3 : 2, `${source} is "${word}"`)];
  }
  const isMarked = words.some((one) => hintOfWord.has(one)) || names.some((one) => hintOfWord.has(one));
  return hasPerson && !isMarked ? [hasWords] : [];
}

const hasInitials = forPerson(-4, 'login is made of the name');
const hasWords = forPerson(-1, 'login is made of the name');

/** How a login is made of a name: of initials, only of words that somebody may be called. */
function fitPerson(letters: string, names: readonly string[], { knownNames }: Context): Fit | null {
  const fitted = fitName(letters, names);
  if (fitted === 'WORDS') return fitted;
  const isProgram = (word: string) => (hintOfWord.get(word)?.weight ?? 0) >= sure && !knownNames.has(word);
  const personal = names.filter((word) => !isProgram(word));
  return personal.length === names.length ? fitted : fitName(letters, personal);
}

function wordHints(
  { source, words, letters }: LoginWords,
  word: string,
  at: number,
  names: readonly string[],
  context: Context,
): Hint[] {
  const found = hintOfWord.get(word);
  const place = at === 0 ? 'begins with' : at === words.length - 1 ? 'ends in' : 'has';
  const reason = `${source} ${words.length === 1 ? 'is' : place} "${word}"`;
  if (found === undefined) return gluedHints(source, word, names);
  if (isExplained(word, found, names)) return [];
  if (names.includes(word) && (found.weight < sure || context.knownNames.has(word))) {
    return [hint(found.class, found.weight * 0.5, reason)]; // the name has told it already
  }
  const rest = words.toSpliced(at, 1).join('');
  // People of a department may have it in their login; a service's or a test's is marked by nothing else.
  const isOfPerson =
    affiliations.has(word) || (fitName(rest, names) !== null && (found.class === 'MAILBOX' || found.class === 'ROOM'));
  if (isOfPerson) return [hint(found.class, found.weight * 0.5, reason)];
  if (found.weight <= slight || (place === 'has' && letters !== word)) return [hint(found.class, found.weight, reason)];
  // At its edge, a mark of a program or a test is put there on purpose, also around the name of a person.
  const isMark = found.class === 'SERVICE' || found.class === 'TEST';
  return [hint(found.class, found.weight + (isMark ? 6 : 2), reason)];
}

/** Initials, the beginning of a name, or a name with a slip: `hr.mueller` is Hans Rudolf Müller's. */
function isExplained(word: string, { weight }: Word, names: readonly string[]): boolean {
  if (word.length > 4 && weight < sure && names.some((name) => name.length > 4 && countSlips(name, word) === 1))
    return true;
  if (word.length > 3 || weight >= sure) return false;
  if (names.some((name) => name !== word && name.startsWith(word))) return true;
  const initials = names.map((name) => name[0]);
  return [...word].every((letter) => initials.includes(letter)) && word.length <= names.length;
}

/** `app328` is A. Pieters', whose other names nobody knows, and `sso476` is Sam O'Neill's. */
function isInitials(word: string, names: readonly string[], context: Context): boolean {
  if (word.length > 4 || names.length < 2 || !names.every((name) => isOrdinary(name, context))) return false;
  const [given, ...others] = names.map((name) => name[0]);
  const [first, last] = [word[0], word.at(-1)];
  return (first === given && others.includes(last)) || (last === given && others.includes(first));
}

/** Words written as one: `testuser`, `svcbackup`. */
function gluedHints(source: string, word: string, names: readonly string[]): Hint[] {
  if (names.includes(word) || endsInName(word, names)) return [];
  const parts = segment(word);
  if (parts.length > 1) {
    const hints = parts.map((part) => hintOfWord.get(part)).filter((one) => one !== undefined);
    const [best] = hints.toSorted((a, b) => b.weight - a.weight);
    return best === undefined ? [] : [hint(best.class, sure + 1, `${source} has "${parts.join('" and "')}"`)];
  }
  const [, prefix] = /^(svc|srv|test|demo)/.exec(word) ?? [];
  const found = prefix === undefined ? undefined : hintOfWord.get(prefix);
  if (prefix === undefined || found === undefined) return [];
  const isMarked = found.weight >= sure || fitName(word.slice(prefix.length), names) !== null;
  return isMarked ? [hint(found.class, sure + 3, `${source} begins with "${prefix}"`)] : [];
}

/** `svcruz` is S. V. Cruz: a family name behind one or two initials. */
const endsInName = (word: string, names: readonly string[]) =>
  names.some((name) => name.length > 2 && word.endsWith(name) && word.length - name.length <= 2);

/** The words of three letters or more that a word is made of, without rest; empty where it is not. */
function segment(word: string): string[] {
  if (word.length < 6) return [];
  const ways: (string[] | undefined)[] = [[]];
  for (let end = 3; end <= word.length; end += 1) {
    for (let start = 0; start <= end - 3; start += 1) {
      const before = ways[start];
      const part = word.slice(start, end);
      if (before !== undefined && hintOfWord.has(part) && ways[end] === undefined) ways[end] = [...before, part];
    }
  }
  return ways[word.length] ?? [];
}

const hint = (kind: NonPerson, weight: number, reason: string): Hint => ({ class: kind, weight, reason });
