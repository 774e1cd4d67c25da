import anyAscii from 'any-ascii';
import { indicToLatin } from './indic.ts';
import { thaiToLatin } from './thai.ts';

/** A text of any script in ASCII letters; signs that are no sound of their own (ь, ع) are left out. */
export function toLatin(text: string): string {
  let prepared = text.replace(silent, '');
  if (/[\u0370-\u03ff\u1f00-\u1fff]/.test(prepared)) {
    prepared = prepared.normalize('NFD').replace(/[\u0300-\u0345]/g, '');
    for (const [pattern, replacement] of greek) prepared = prepared.replace(pattern, replacement);
  }
  if (/[\u3040-\u30ff]/.test(prepared)) {
    prepared = prepared
      .replace(/[っッ]([\u3040-\u30ff])/g, (_, next: string) => `${anyAscii(next)[0] ?? ''}${next}`)
      .replace(/([\u3040-\u30ff])([ゃゅょャュョ])/g, (_, first: string, small: string) => contract(first, small))
      .replace(/[ー・]/g, (char) => (char === 'ー' ? '' : ' '));
  }
  if (/[\u0900-\u0dff]/.test(prepared)) prepared = indicToLatin(prepared);
  if (/[\u0e00-\u0eff]/.test(prepared)) prepared = thaiToLatin(prepared);
  prepared = prepared.replace(/[우윤]/g, (syllable) => customary[syllable] ?? syllable);
  return anyAscii(prepared);
}

/** Soft and hard signs, letters for a stop of the breath. */
const silent = /[ЬьЪъ\u02b9-\u02bf\u02bc\u05e2\u0639\u0621]/g;

/** Pairs of letters that stand for one sound. */
const greek: readonly (readonly [RegExp, string])[] = [
  [/ου/gi, 'ou'],
  [/(?<=[αεΑΕ])[υΥ](?=[αεηιοωβγδζλμνρ]|$)/gi, 'v'],
  [/γγ/gi, 'ng'],
  [/(?<!\p{L})μπ/giu, 'b'],
  [/(?<!\p{L})ντ/giu, 'd'],
];

/** Korean syllables that nobody writes as the rules have it, or which would be taken for another. */
const customary: Readonly<Record<string, string>> = { 우: 'woo', 윤: 'yoon' };

/** A syllable with a small ya, yu or yo: キョ is kyo, ジョ is jo. */
function contract(first: string, small: string): string {
  const start = anyAscii(first).replace(/i$/, '');
  const end = anyAscii(small).toLowerCase();
  return start + (/(?:sh|ch|j)$/i.test(start) ? end.slice(1) : end);
}
