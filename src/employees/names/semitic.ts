import { namesSemitic } from './data/namesSemitic.ts';

/** A text of Arabic or Hebrew script in which the names that are known stand in Latin letters, with their vowels. */
export function withVowels(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u0591-\u05c7\u064b-\u065f\u0670]/g, '')
    .replace(/عبد\s+(?=ال)/g, 'عبد')
    .replace(/[\u05d0-\u05ea\u0620-\u06ff]+/g, (word) => names.get(word) ?? withoutArticle(word));
}

const names = new Map(
  namesSemitic
    .trim()
    .split(/[|\n]/)
    .map((pair) => pair.split(' ') as [string, string]), // each pair is two words
);

function withoutArticle(word: string): string {
  const rest = /^ال(.{3,})$/.exec(word)?.[1];
  return rest === undefined ? word : (names.get(rest) ?? rest);
}
