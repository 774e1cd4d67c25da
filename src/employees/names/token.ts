import type { Token } from './personName.ts';

/** Which part of a name a word is of. */
export type Part = 'given' | 'family';

/** A plain word as a word of a name. */
export function toToken(text: string, _: Part): Token {
  return { text, key: text, isInitial: text.length === 1, readings: [] };
}
