/** What a name is written in. */
export type Script =
  | 'LATIN'
  | 'CYRILLIC'
  | 'GREEK'
  | 'HAN'
  | 'KANA'
  | 'HANGUL'
  | 'ARABIC'
  | 'HEBREW'
  | 'THAI'
  | 'INDIC'
  | 'TAMIL'
  | 'OTHER';

/**
 * Scripts whose letters tell how a name sounds, so that in another of them it can only be spelled otherwise. Kana is not among
 * them, as it gives names from abroad by their sound (マイケル is Michael); nor Tamil, where a letter stands for several sounds.
 */
const spelled: ReadonlySet<Script> = new Set(['LATIN', 'CYRILLIC', 'GREEK', 'HANGUL', 'INDIC']);

export const isSpelled = (script: Script) => spelled.has(script);

/** The script of a text: that of its first letter that is not Latin, as Latin letters stand beside any other. */
export function scriptOf(text: string): Script {
  if (!/[^\0-\u024f]/.test(text)) return /[a-z]/i.test(text) || /[\u00c0-\u024f]/.test(text) ? 'LATIN' : 'OTHER';
  for (const [script, letter] of letters) if (letter.test(text)) return script;
  return /\p{Script=Latin}/u.test(text) ? 'LATIN' : 'OTHER';
}

/** Kana before Han: Japanese names mix both, Chinese ones hold no kana. Han before Hangul: only of the latter all is told. */
const letters: readonly (readonly [Script, RegExp])[] = [
  ['KANA', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['HAN', /\p{Script=Han}/u],
  ['HANGUL', /\p{Script=Hangul}/u],
  ['CYRILLIC', /\p{Script=Cyrillic}/u],
  ['GREEK', /\p{Script=Greek}/u],
  ['ARABIC', /\p{Script=Arabic}/u],
  ['HEBREW', /\p{Script=Hebrew}/u],
  ['THAI', /[\p{Script=Thai}\p{Script=Lao}]/u],
  ['TAMIL', /\p{Script=Tamil}/u],
  [
    'INDIC',
    /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u,
  ],
];
