/** Which part of a name a word is of. */
export type Part = 'given' | 'family';

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

/** A plain word as a word of a name. */
export function toToken(text: string, _: Part): Token {
  return { text, key: text, isInitial: text.length === 1, readings: [] };
}
