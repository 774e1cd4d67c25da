import { distance } from 'fastest-levenshtein';
import type { Token } from './personName.ts';
import type { Part } from './token.ts';

/** How near two words of names are, the nearest first. */
export type Relation =
  | 'SAME'
  /** A spelling or transliteration of one name. */
  | 'VARIANT'
  | 'NICKNAME'
  /** One is the initial of the other. */
  | 'INITIAL'
  /** One begins the other. */
  | 'PREFIX'
  /** One slip of the hand. */
  | 'TYPO'
  /** Two slips in a long name. */
  | 'NEAR'
  | 'DIFFERENT';

/** Tells how near two words of names are. */
export function relate(a: Token, b: Token, _: Part): Relation {
  if (a.text === b.text) return 'SAME';
  if (a.key === b.key) return 'VARIANT';
  if (a.isInitial || b.isInitial) return a.text[0] === b.text[0] ? 'INITIAL' : 'DIFFERENT';
  return distance(a.text, b.text) === 1 && Math.min(a.text.length, b.text.length) > 4 ? 'TYPO' : 'DIFFERENT';
}
