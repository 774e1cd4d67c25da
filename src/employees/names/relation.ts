import { areNicknames } from './nicknames.ts';
import type { Token } from './personName.ts';
import { consonants, countSlips, firstDifference, isSwap, similarity } from './slip.ts';
import { areOneSurname } from './token.ts';

/** Which part of a name a word is of. */
export type Part = 'given' | 'family';

/** How near two words of names are, the nearest first. */
export type Relation =
  | 'SAME'
  /** A spelling or transliteration of one name. */
  | 'VARIANT'
  | 'NICKNAME'
  /** One is the initial of the other. */
  | 'INITIAL'
  /** One begins the other. */
  | 'PREFIX'
  /** One slip of the hand. */
  | 'TYPO'
  /** Two slips in a long name, or the same consonants; also one slip that makes another person's name of it. */
  | 'NEAR'
  | 'DIFFERENT';

/** Tells how near two words of names are. */
export function relate(a: Token, b: Token, part: Part): Relation {
  if (a.text === b.text) return 'SAME';
  if (a.isInitial || b.isInitial)
    return a.text[0] === b.text[0] && a.isInitial !== b.isInitial ? 'INITIAL' : 'DIFFERENT';
  if (areVariants(a, b, part)) return 'VARIANT';
  if (part === 'given' && areNicknames(a, b)) return 'NICKNAME';
  const [short, long] =
    a.text.length < b.text.length || (a.text.length === b.text.length && a.text < b.text) ? [a, b] : [b, a];
  if (isPrefix(short.text, long.text, part)) return 'PREFIX';
  const relation = bySlips(short.text, long.text, part);
  // Korean names differ by a letter, as Chinese ones do: Seoyun is not Seoyeon.
  return relation === 'TYPO' && part === 'given' && isKorean(a) && isKorean(b) ? 'NEAR' : relation;
}

const isKorean = ({ readings }: Token) => readings.some((reading) => /^[a-z]+-[a-z]+$/.test(reading));

function areVariants(a: Token, b: Token, part: Part): boolean {
  if (a.key === b.key) return true;
  if (a.readings.length === 0 && b.readings.length === 0) return false;
  if (a.readings.includes(b.key) || b.readings.includes(a.key)) return true;
  for (const reading of a.readings) {
    if (!b.readings.includes(reading)) continue;
    // Readings as an East Asian surname say nothing about given names.
    if (reading < '\u3000' || (part === 'family' && areOneSurname(a.text, b.text, reading))) return true;
  }
  return bareOfVowels(a, b) || bareOfVowels(b, a);
}

/** Whether `bare` is `other` in a script that writes no vowels, nor whether a letter is doubled. */
function bareOfVowels(bare: Token, other: Token): boolean {
  const skeleton = bare.readings.find((reading) => reading[0] === '~')?.slice(1);
  if (skeleton === undefined || skeleton.length <= 3) return false;
  const written = other.text.replace(/[aeiouwy]/g, '');
  return skeleton === written || once(skeleton) === once(written);
}

const once = (letters: string) => letters.replace(/(.)\1+/g, '$1');

/** What makes a man's name a woman's, or one name another: more than a short form leaves out. */
const otherName =
  /^(?:.|in[ae]|ett[ae]|ell?[ae]|it[ao]|us|an|on|son|sen|sson|er|es|ez|ov|ova|ian|ien|ia|io|ie|el|[lnt]e|[lnstr]a)$/;

function isPrefix(short: string, long: string, part: Part): boolean {
  // Family names of few letters begin others by chance: Das, Dasgupta; Lee, Leeds.
  if (short.length < (part === 'given' ? 3 : 5) || long.length < short.length + 2 || !long.startsWith(short))
    return false;
  return short.length < 4 || !otherName.test(long.slice(short.length));
}

function bySlips(short: string, long: string, part: Part): Relation {
  const isSameStart = short[0] === long[0];
  if (long.length - short.length > 3) return 'DIFFERENT';
  const slips = countSlips(short, long);
  if (slips > 3) return isSameStart && areConsonantsSame(short, long) ? 'NEAR' : 'DIFFERENT';
  if (slips === 1) return byOneSlip(short, long, part, isSameStart);
  if (short.length < 5 || !isSameStart) return 'DIFFERENT';
  if (slips === 2 && short.length >= 7) return 'NEAR';
  // 0.93: two slips in six letters, or three in ten, with the same start.
  return areConsonantsSame(short, long) || (short.length > 5 && similarity(short, long) >= 0.93) ? 'NEAR' : 'DIFFERENT';
}

function byOneSlip(short: string, long: string, part: Part, isSameStart: boolean): Relation {
  const isTail = part === 'given' && firstDifference(short, long) >= short.length - 2 && isOtherEnding(short, long);
  if (long.length <= 4) {
    if (!isSameStart || isTail) return 'DIFFERENT';
    return isSwap(short, long) && long.length === 4 ? 'TYPO' : isDoubled(short, long) ? 'TYPO' : 'DIFFERENT';
  }
  if (short.length === 4 && !isSameStart) return 'DIFFERENT';
  if (isTail) return short.length === 4 && long.length === 5 ? 'DIFFERENT' : 'NEAR';
  // The first letter is the one that is looked at most: Martin is not Bartin mistyped, nor Jason Mason.
  return isSameStart || long.length >= 8 ? 'TYPO' : long.length >= 6 ? 'NEAR' : 'DIFFERENT';
}

/** Whether one slip makes a man's name a woman's: Daniel, Daniela; Mario, Maria; Christian, Christina. */
function isOtherEnding(short: string, long: string): boolean {
  const [last, lastOfLong] = [short.at(-1) ?? '', long.at(-1) ?? ''];
  if (long.length === short.length + 1) return /[aeio]/.test(lastOfLong) && long.startsWith(short);
  return last !== lastOfLong && /[aeiou]/.test(lastOfLong + last);
}

/** Whether the longer has a letter twice that the shorter has once. */
function isDoubled(short: string, long: string): boolean {
  return long.length === short.length + 1 && long.replace(/(.)\1/, '$1') === short;
}

function areConsonantsSame(a: string, b: string): boolean {
  const skeleton = consonants(a);
  return skeleton.length >= 4 && skeleton === consonants(b);
}
