import { givenNamesJapanese, surnamesJapanese } from './data/namesJapanese.ts';
import { surnamesChinese } from './data/surnamesChinese.ts';
import { surnamesKorean } from './data/surnamesKorean.ts';
import { readEntries } from './entries.ts';
import { plain } from './plain.ts';

/** Words of a name, in plain letters. */
export interface SplitName {
  given: readonly string[];
  family: readonly string[];
  others: readonly string[];
}

/** Whether a text holds Chinese characters, kana or hangul. */
export function isEastAsian(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]/.test(text);
}

/**
 * Takes an East Asian name apart, whichever field holds what: the family name comes first where one field holds all, and is
 * known from tables where the fields are swapped.
 */
export function splitEastAsian(given: string, family: string): SplitName {
  const words = [family, given].flatMap((part) => part.split(/[\s　・,，、-]+/).filter((word) => word !== ''));
  const [first = '', second] = words;
  if (second === undefined) return splitOne(first);
  const isSwapped = familyRank(second) > familyRank(first);
  const [familyWord, givenWords] = isSwapped ? [second, [first, ...words.slice(2)]] : [first, words.slice(1)];
  return read(familyWord, givenWords.join(''));
}

const japanese = new Map(readEntries(surnamesJapanese));
const japaneseGiven = new Map(readEntries(givenNamesJapanese));
const korean = new Map(readEntries(surnamesKorean));
const doubles = ['欧阳', '歐陽', '司马', '司馬', '诸葛', '諸葛', '上官', '司徒'];
/** Chinese surnames, and how each is read, which may be another way than its character elsewhere: 曾 is Zeng. */
const chinese = new Map(
  readEntries(surnamesChinese).flatMap(([written, [pinyin = '']]) => {
    const length = doubles.includes(written.slice(0, 2)) ? 2 : 1;
    return Array.from(
      { length: written.length / length },
      (_, at) => [written.slice(at * length, (at + 1) * length), pinyin] as const,
    );
  }),
);

/** How surely a word is a family name: short ones that the tables know most. */
function familyRank(word: string): number {
  if (japaneseGiven.has(word) && !japanese.has(word)) return 0;
  if (word.length > 1 && (japanese.has(word) || chinese.has(word) || korean.has(word))) return 3;
  if (chinese.has(word) || korean.has(word) || japanese.has(word)) return 2;
  return word.length === 1 ? 1 : 0;
}

function splitOne(text: string): SplitName {
  for (const length of [3, 2]) {
    const start = text.slice(0, length);
    const isWhole = text.length === length;
    if (!isWhole && familyRank(start) === 3) return read(start, text.slice(length));
  }
  if (/^[\u3040-\u30ff]+$/.test(text) || text.length > 4) return { given: [joined(text)], family: [], others: [] };
  if (text.length === 1) return read(text, '');
  return read(text.slice(0, 1), text.slice(1));
}

function read(family: string, given: string): SplitName {
  const isJapanese =
    /[\u3040-\u30ff]/.test(family + given) ||
    (family.length > 1 && japanese.has(family)) ||
    (japanese.has(family) && (!chinese.has(family) || japaneseGiven.has(given)));
  const [givenText, ...others] = isJapanese
    ? (japaneseGiven.get(given) ?? [joined(given.replace(/(?<=[\u3040-\u30ff])子$/, 'こ'))])
    : [joined(given)];
  const familyText =
    (isJapanese ? japanese.get(family)?.[0] : (korean.get(family)?.[0] ?? chinese.get(family))) ?? joined(family);
  return { given: [givenText ?? ''].filter(Boolean), family: [familyText].filter(Boolean), others };
}

/** All syllables as one word, as most write them in Latin letters. */
function joined(text: string): string {
  return plain(text).replaceAll(' ', '');
}
