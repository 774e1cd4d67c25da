import type { Context } from './context.ts';
import { isOrdinary } from './context.ts';
import { fitName } from './fit.ts';
import type { Hint } from './hint.ts';
import type { LoginWords, Reading } from './reading.ts';
import { hintOfWord, type NonPerson, slight, sure, type Word } from './words.ts';

/** What the login, and an e-mail address that begins otherwise, tell: each word once. */
export function loginHints(reading: Reading, context: Context): Hint[] {
  const hints = new Map<string, Hint>();
  for (const login of reading.logins) {
    for (const hint of hintsOf(login, reading.names, context)) {
      const known = hints.get(hint.reason);
      if (known === undefined || Math.abs(known.weight) < Math.abs(hint.weight)) hints.set(hint.reason, hint);
    }
  }
  return [...hints.values()];
}

function hintsOf(login: LoginWords, names: readonly string[], context: Context): Hint[] {
  const { words, letters } = login;
  const fitted = fitName(letters, names);
  const hasPerson = names.some((word) => isOrdinary(word, context));
  if (fitted === 'INITIALS' && hasPerson) return [{ class: null, weight: -4, reason: 'login is made of the name' }];
  const [only] = words;
  const whole = words.length === 1 && only !== undefined ? hintOfWord.get(only) : undefined;
  if (fitted === 'WORDS') return fittedHints(login.source, words, whole, hasPerson);
  if (whole !== undefined) return [hint(whole.class, whole.weight + 3, `${login.source} is "${only}"`)];
  return words.flatMap((word, at) => wordHints(login, word, at, names, context));
}

/** A login that only repeats the name adds nothing, unless it is one word that no person would be given. */
function fittedHints(source: string, words: readonly string[], whole: Word | undefined, hasPerson: boolean): Hint[] {
  if (whole !== undefined) return [hint(whole.class, 2, `${source} is "${words[0]}"`)];
  const isPlain = words.every((word) => !hintOfWord.has(word));
  return hasPerson && isPlain ? [{ class: null, weight: -1, reason: 'login is made of the name' }] : [];
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
  if (isExplained(word, found, names, context)) return [];
  const rest = words.toSpliced(at, 1).join('');
  // People of a department may have it in their login; a service's or a test's is marked by nothing else.
  const isOfPerson = fitName(rest, names) !== null && (found.class === 'MAILBOX' || found.class === 'ROOM');
  if (isOfPerson) return [hint(found.class, found.weight * 0.5, reason)];
  if (found.weight <= slight || (place === 'has' && letters !== word)) return [hint(found.class, found.weight, reason)];
  return [hint(found.class, found.weight + 2, reason)];
}

/** A word of the name itself, or its initials: `hr.mueller` is Hans Rudolf Müller's. */
function isExplained(word: string, { weight }: Word, names: readonly string[], { knownNames }: Context): boolean {
  if (names.includes(word)) return weight < sure || knownNames.has(word);
  if (word.length > 3) return false;
  if (names.some((name) => name.startsWith(word))) return weight < sure;
  const initials = names.map((name) => name[0]);
  return weight < sure && [...word].every((letter) => initials.includes(letter)) && word.length <= names.length;
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
  return isMarked ? [hint(found.class, sure, `${source} begins with "${prefix}"`)] : [];
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
