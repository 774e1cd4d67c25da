import { spellings } from './data/spellings.ts';
import { surnamesChinese } from './data/surnamesChinese.ts';
import { surnamesKorean } from './data/surnamesKorean.ts';
import { fold } from './fold.ts';
import type { Token } from './personName.ts';
import { readByScheme } from './scheme.ts';
import { readBySyllables } from './syllables.ts';

/** A plain word as a word of a name: the same word is the same token, whatever it was found in. */
export function toToken(text: string): Token {
  const known = tokens.get(text);
  if (known !== undefined) return known;
  if (tokens.size >= rememberedTokens) tokens.clear();
  const token = makeToken(text);
  tokens.set(text, token);
  return token;
}

/** Whether a word is an East Asian surname. */
export function isSurname(text: string): boolean {
  return surnames.has(text);
}

const tokens = new Map<string, Token>();
const rememberedTokens = 200_000; // more different words than a million names hold

const keys = new Map<string, string>();
/** Names that the rules would make one with another. */
const apart = new Set<string>();
for (const line of spellings.trim().split('\n')) {
  const [key = '', ...others] = line.split(' ');
  if (others.length === 0) apart.add(key);
  for (const text of [key, ...others]) if (!keys.has(text)) keys.set(text, key);
}
for (const [text, key] of [...keys])
  if (!apart.has(key) && fold(text).length > 3 && !keys.has(fold(text))) keys.set(fold(text), key);

/**
 * Whether two words are one East Asian surname that is written with the character(s) `written`. Romanizations of two dialects are
 * of two families (Chan, Tan), but for each of them the pinyin (Chen) may stand.
 */
export function areOneSurname(a: string, b: string, written: string): boolean {
  const first = firstOf.get(written);
  return first === a || first === b || /[\uac00-\ud7a3]/.test(written);
}

const firstOf = new Map<string, string>();
const surnames = new Map<string, string[]>();
for (const line of `${surnamesChinese.trim()}\n${surnamesKorean.trim()}`.split('\n')) {
  const [written = '', ...romanized] = line.split(' ');
  firstOf.set(written, romanized[0] ?? '');
  for (const text of romanized) surnames.set(text, [...(surnames.get(text) ?? []), written]);
}

function makeToken(text: string): Token {
  const isInitial = text.length === 1;
  const asSurname = surnames.get(text) ?? [];
  const folded = fold(text);
  // Syllables that are surnames in East Asia are told apart by each letter: Cai is not Kai, Jung not Yung.
  const key = keys.get(text) ?? (asSurname.length > 0 ? text : (keys.get(folded) ?? folded));
  if (isInitial) return { text, key, isInitial, readings: [] };
  const readings = new Set([
    ...asSurname,
    ...readBySyllables(text),
    ...readByScheme(text).map((reading) => keys.get(reading) ?? reading),
  ]);
  readings.delete(key);
  return { text, key, isInitial, readings: readings.size === 0 ? none : [...readings] };
}

const none: readonly string[] = [];
