import anyAscii from 'any-ascii';
import { namesIndic } from './data/namesIndic.ts';
import { readPairs } from './entries.ts';

/** Words of the scripts of India and Ceylon in Latin letters, with the vowel a that a letter has where no other is written. */
export function indicToLatin(text: string): string {
  return text.replace(/[\u0900-\u0dff]+/g, (word) => names.get(word) ?? spell(word));
}

const names = new Map(readPairs(namesIndic));

/** Scripts of Unicode stand in blocks of 128, and in each of them a letter at the same place: but for Sinhala, one table does. */
const placeOf = (char: string) => char.charCodeAt(0) & 0x7f;
const blockOf = (char: string) => char.charCodeAt(0) & ~0x7f;

const tamilBlock = 0xb80;
const sinhalaBlock = 0xd80;

/** From place 0x15 on. */
const consonants = 'k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l zh v sh sh s h'.split(
  ' ',
);
/** From place 0x05 on, and signs from 0x3e on. */
const vowels = 'a a i i u u ri l e e e ai o o o au'.split(' ');
const signs = 'a i i u u ri ri e e e ai o o o au'.split(' ');
/** With a dot below, which adds sounds of other languages. */
const dotted: Readonly<Record<string, string>> = {
  k: 'k',
  ph: 'f',
  j: 'z',
  d: 'r',
  dh: 'rh',
  s: 'sh',
  g: 'g',
  chh: 's',
};
/** Malayalam letters that end a syllable. */
const chillu: Readonly<Record<string, string>> = { ൺ: 'n', ൻ: 'n', ർ: 'r', ൽ: 'l', ൾ: 'l', ൿ: 'k' };
const virama = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]/;

/** A sound of a word; `isUnwritten` is a vowel that no sign stands for. */
interface Sound {
  text: string;
  isVowel: boolean;
  isUnwritten: boolean;
}

const vowel = (text: string, isUnwritten = false): Sound => ({ text, isVowel: true, isUnwritten });

function spell(word: string): string {
  const sounds: Sound[] = [];
  const chars = [...word];
  for (const [at, char] of chars.entries()) {
    const last = sounds.at(-1);
    if (virama.test(char)) {
      if (last?.isUnwritten) sounds.pop();
    } else if (isSign(char)) {
      if (last?.isUnwritten) sounds.pop();
      sounds.push(vowel(signOf(char)));
    } else if (isDot(char)) {
      const letter = sounds.at(-2);
      if (letter !== undefined) letter.text = dotted[letter.text] ?? letter.text;
    } else if (isConsonant(char)) {
      const text = consonantOf(char, chars[at - 1], chars[at - 2], chars[at + 1], chars[at + 2]);
      sounds.push({ text, isVowel: false, isUnwritten: false }, vowel('a', true));
    } else if (char === '\u0a71') {
      const next = chars[at + 1]; // doubles the letter behind it
      if (next !== undefined) sounds.push({ text: latinOf(next)[0] ?? '', isVowel: false, isUnwritten: false });
    } else {
      const text = otherOf(char, chars[at + 1]);
      sounds.push({ text, isVowel: /^[aeiou]/.test(text), isUnwritten: false });
    }
  }
  if (isSilencing.test(word)) silence(sounds);
  return sounds.map(({ text }) => text).join('');
}

const isSinhala = (char: string) => blockOf(char) === sinhalaBlock;
const isConsonant = (char: string) =>
  isSinhala(char) ? /[\u0d9a-\u0dc6]/.test(char) : (placeOf(char) >= 0x15 && placeOf(char) <= 0x39) || isAdded(char);
const isSign = (char: string) =>
  isSinhala(char)
    ? /[\u0dcf-\u0ddf]/.test(char)
    : (placeOf(char) >= 0x3e && placeOf(char) <= 0x4c) || placeOf(char) === 0x57;
const isDot = (char: string) => placeOf(char) === 0x3c && !isSinhala(char);
/** Letters that stand outside the common places: ṛ of Gurmukhi, and those of Assamese. */
const isAdded = (char: string) => /[\u0a5c\u09f0\u09f1]/.test(char);

function signOf(char: string): string {
  if (isSinhala(char)) return vowelOfSinhala(char);
  return placeOf(char) === 0x57 ? 'au' : (signs[placeOf(char) - 0x3e] ?? '');
}

const vowelOfSinhala = (char: string) => anyAscii(char).toLowerCase().replace(/^ae+/, 'a').replace(/(.)\1/, '$1');

function latinOf(char: string): string {
  if (isSinhala(char)) return sinhala[char] ?? anyAscii(char).toLowerCase();
  return consonants[placeOf(char) - 0x15] ?? anyAscii(char).toLowerCase().replace(/a$/, '');
}

const sinhala: Readonly<Record<string, string>> = { ච: 'ch', ඡ: 'ch', ශ: 'sh', ෂ: 'sh', ත: 'th', ථ: 'th', ව: 'v' };

function consonantOf(char: string, before = '', first = '', next = '', afterNext = ''): string {
  const text = latinOf(char);
  return blockOf(char) === tamilBlock ? tamil(char, text, before, first, next, afterNext) : text;
}

/** Tamil has one letter for k and g, t and d, p and b: it is voiced behind a vowel or a nasal, unless it is doubled. */
function tamil(char: string, text: string, before: string, first: string, next: string, afterNext: string): string {
  const isDoubled = (virama.test(before) && first === char) || (virama.test(next) && afterNext === char);
  if (char === 'ச') return isDoubled ? 'ch' : virama.test(before) && first === 'ஞ' ? 'j' : 's';
  if (virama.test(next)) return text;
  const isVoiced = !isDoubled && before !== '' && (!virama.test(before) || /[ஙஞணநமன]/.test(first));
  if (!isVoiced) return char === 'த' ? 'th' : text;
  return { க: 'g', ட: 'd', ப: 'b', த: 'th' }[char] ?? text;
}

/** Vowels that stand alone, and signs of a nasal. */
function otherOf(char: string, next = ''): string {
  if (chillu[char] !== undefined) return chillu[char];
  if (isSinhala(char))
    return /[\u0d85-\u0d96]/.test(char) ? vowelOfSinhala(char) : char === '\u0d82' ? 'n' : anyAscii(char);
  const place = placeOf(char);
  if (place >= 1 && place <= 2) return /[pbm]/.test(latinOf(next || 'क')[0] ?? '') && next !== '' ? 'm' : 'n';
  if (char === '\u0a70') return 'n';
  if (char === 'ৎ') return 't';
  if (place === 3) return '';
  return vowels[place - 5] ?? anyAscii(char).toLowerCase();
}

/** Scripts of northern languages, which do not speak the unwritten vowel everywhere: Amit, Deshmukh. */
const isSilencing = /[\u0900-\u0b7f]/;

/** Leaves out the unwritten vowels that are not spoken: at the end, and between two syllables of which it makes one. */
function silence(sounds: Sound[]): void {
  const isSound = (at: number, isVowel: boolean) => sounds[at]?.isVowel === isVowel;
  const end = sounds.length - 1;
  if (sounds[end]?.isUnwritten && isSound(end - 1, false) && end > 1 && !isHard(sounds)) sounds.pop();
  for (let at = sounds.length - 2; at > 1; at--) {
    if (!sounds[at]?.isUnwritten || !isSound(at - 1, false) || !isSound(at - 2, true)) continue;
    const isFree = isSound(at + 1, false) && isSound(at + 2, true);
    const isBeforeR = isSound(at + 1, false) && sounds[at + 2]?.text === 'r' && isSound(at + 3, true);
    if (isFree || isBeforeR) sounds.splice(at, 1);
  }
}

/** Whether a word ends in letters that are hard to say without a vowel behind them: Krishna, Chandra, Gupta. */
function isHard(sounds: readonly Sound[]): boolean {
  const [before, last] = [sounds.at(-3), sounds.at(-2)];
  if (before === undefined || last === undefined || before.isVowel) return false;
  return (/^[yrlvnm]$/.test(last.text) && before.text !== last.text) || /^[pk]$/.test(before.text);
}
