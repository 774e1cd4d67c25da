import { namesSemitic } from './data/namesSemitic.ts';
import { readPairs } from './entries.ts';

/** A text of Arabic or Hebrew script in which the names that are known stand in Latin letters, with their vowels. */
export function withVowels(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u0591-\u05c7\u0640\u064b-\u065f\u0670]/g, '')
    .replace(/عبد\s+(?=ال)/g, 'عبد')
    .replace(/[\u05d0-\u05ea\u0620-\u06ff]+/g, (word) => find(word) ?? withoutArticle(word) ?? word);
}

const pairs = readPairs(namesSemitic);

const names = new Map(pairs);
const loosely = new Map(pairs.map(([written, latin]) => [loose(written), latin]));

const find = (word: string): string | undefined => names.get(word) ?? loosely.get(loose(word));

/** A word without what many do not write, or write by the letters of Persian: the marks of alef, ya and ha. */
function loose(word: string): string {
  return word
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replaceAll('ک', 'ك')
    .replaceAll('ة', 'ه');
}

function withoutArticle(word: string): string | undefined {
  const servant = /^عبد(?:ال)?(.{3,})$/.exec(word)?.[1];
  if (servant !== undefined) return `abdul${find(servant) ?? servant}`;
  const rest = /^ال(.{3,})$/.exec(word)?.[1];
  return rest === undefined ? undefined : (find(rest) ?? rest);
}
