import { isEastAsian, type SplitName, splitEastAsian } from './eastAsian.ts';
import { isParticle, joinWords } from './particle.ts';
import { compose, plain } from './plain.ts';
import { takeRemarks, toGeneration } from './remark.ts';
import { type Script, scriptOf } from './script.ts';
import { withVowels } from './semitic.ts';
import { isSyllable } from './syllables.ts';
import { isSurname, toToken } from './token.ts';

/** A name as the fields of a profile or of a roster have it. */
export interface NameParts {
  given: string | null;
  middle: string | null;
  family: string | null;
  preferred: string | null;
  display: string | null;
  suffix: string | null;
}

/** What tells a father from his son. */
export type Generation = 'JR' | 'SR' | 'II' | 'III' | 'IV';

/** One word of a name. */
export interface Token {
  /** In small ASCII letters and digits. */
  text: string;
  /** The same for the spellings and transliterations of one name. */
  key: string;
  isInitial: boolean;
  /** Keys of what else it may be read as, e.g. a Chinese surname in Cantonese; mostly empty. */
  readings: readonly string[];
}

/** A name taken apart. */
export interface PersonName {
  given: readonly Token[];
  family: readonly Token[];
  suffix: Generation | null;
  script: Script;
  /** Of the preferred name, and of the display name where it has words that the parts lack. */
  others: readonly Token[];
}

/** Takes a name apart; any text will do, and what is no name in it is left out. */
export function readName(parts: NameParts): PersonName {
  const given = clean(parts.given);
  const middle = clean(parts.middle);
  const family = clean(parts.family);
  const display = isRepeated(parts) ? nothing : clean(parts.display);
  const preferred = clean(parts.preferred);
  const generation =
    (parts.suffix === null ? null : toGeneration(parts.suffix)) ??
    family.generation ??
    given.generation ??
    display.generation;
  const split = splitName(`${given.text} ${middle.text}`.trim(), family.text, display.text);
  const taken = new Set([...split.given, ...split.family]);
  const nearby = [preferred, ...[preferred, given, family, display].flatMap(({ aside }) => aside.map(clean))]
    .flatMap(({ text }) => wordsOf(text))
    .concat(split.others, namesOf(display.text));
  const others = [...new Set(nearby)].filter(
    (word) => word.length > 1 && !taken.has(word) && !isContained(word, taken),
  );
  return {
    given: split.given.map(toToken),
    family: split.family.map(toToken),
    suffix: generation,
    script: scriptOf(`${family.text}${given.text}` || display.text),
    others: others.map(toToken),
  };
}

/** Whether the display name only repeats the parts. */
function isRepeated({ given, family, display }: NameParts): boolean {
  return display === `${given} ${family}` || display === `${family}, ${given}`;
}

interface Cleaned {
  text: string;
  generation: Generation | null;
  aside: readonly string[];
}

const nothing: Cleaned = { text: '', generation: null, aside: [] };
const cleaned = new Map<string, Cleaned>();
const rememberedFields = 50_000; // fields of names repeat: most people share their given name

function clean(field: string | null): Cleaned {
  if (field === null || field === '') return nothing;
  const known = cleaned.get(field);
  if (known !== undefined) return known;
  if (cleaned.size >= rememberedFields) cleaned.clear();
  const made = takeRemarks(compose(field).slice(0, 200));
  cleaned.set(field, made);
  return made;
}

function splitName(given: string, family: string, display: string): SplitName {
  if (given !== '' && family !== '') {
    if (isEastAsian(given) || isEastAsian(family)) return splitEastAsian(given, family);
    const familyWords = wordsOf(family);
    return { given: withoutPatronymic(joinSyllables(wordsOf(given), familyWords)), family: familyWords, others: [] };
  }
  const isLone = given === '' && family !== '' && !isEastAsian(family) && rawWords(family).length === 1;
  return isLone ? { given: [], family: wordsOf(family), others: [] } : splitWhole(given || family || display);
}

/** Takes a name apart that stands whole in one field. */
function splitWhole(text: string): SplitName {
  if (isEastAsian(text)) return splitEastAsian(text, '');
  const comma = text.indexOf(',');
  if (comma > 0) {
    const [family, given] = [wordsOf(text.slice(0, comma)), wordsOf(text.slice(comma + 1).replaceAll(',', ' '))];
    return { given: withoutPatronymic(joinSyllables(given, family)), family, others: [] };
  }
  const words = rawWords(text);
  if (words.length < 2) return { given: joinWords(words), family: [], others: [] };
  // A patronymic at the end tells that the family name comes first, as in Russian lists.
  if (words.length === 3 && patronymic.test(words[2] ?? ''))
    return { given: words.slice(1, 2), family: words.slice(0, 1), others: [] };
  let start = words.findIndex((word, at) => at > 0 && at < words.length - 1 && isParticle(word));
  if (start < 0) start = words.length - 1;
  const family = joinWords(words.slice(start));
  return { given: withoutPatronymic(joinSyllables(joinWords(words.slice(0, start)), family)), family, others: [] };
}

const wordsOfField = new Map<string, readonly string[]>();

function wordsOf(text: string): readonly string[] {
  const known = wordsOfField.get(text);
  if (known !== undefined) return known;
  if (wordsOfField.size >= rememberedFields) wordsOfField.clear();
  const words = joinWords(rawWords(text));
  wordsOfField.set(text, words);
  return words;
}

function rawWords(text: string): string[] {
  const spelled = text.replace(/(?<=\p{L})['’‘`´ʼʻʹ](?=\p{L})/gu, '').replace(lost, '');
  const word = plain(/[\u0590-\u06ff]/.test(spelled) ? withVowels(spelled) : spelled);
  return word === '' ? [] : word.split(' ');
}

/** What some systems write for each letter that they do not have: Miko?aj. The word goes on behind it. */
const lost = /(?<=[\p{L}?\ufffd])[?\ufffd]|[?\ufffd](?=[\p{L}?\ufffd])/gu;

function namesOf(display: string): readonly string[] {
  return isEastAsian(display) ? [] : wordsOf(display);
}

/** Whether the word is made of the words there are, joined or in part: `xiaoming`, `ming`. */
function isContained(word: string, taken: ReadonlySet<string>): boolean {
  if (word.length < 3) return true;
  for (const other of taken)
    if (other.length > word.length && (isSyllable(word) ? other.includes(word) : other.endsWith(word))) return true;
  return false;
}

/** Two syllables of a Chinese or Korean given name are one name: Xiao Ming, Min-jun. */
function joinSyllables(given: readonly string[], family: readonly string[]): string[] {
  const [first = '', second = '', ...more] = given;
  const isOne =
    second !== '' && family.length === 1 && isSurname(family[0] ?? '') && isSyllable(first) && isSyllable(second);
  return isOne ? [first + second, ...more] : [...given];
}

const patronymic = /(?:ovich|evich|ovych|evych|yovych|ovna|evna|ivna|ichna|owitsch|ewitsch|ovitch|evitch|ovic|evic)$/;

function withoutPatronymic(given: readonly string[]): string[] {
  return given.filter((word, at) => at === 0 || word.length < 6 || !patronymic.test(word));
}
