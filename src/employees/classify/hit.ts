import type { Context } from './context.ts';
import type { Hint } from './hint.ts';
import { affiliations, hintOfWord, slight, sure, type Word } from './words.ts';

/** A word of a name that is one of ours. */
export interface Hit {
  word: string;
  at: number;
  hint: Word;
}

/** Our words in a name. */
export function hitsIn(names: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  for (const [at, word] of names.entries()) {
    const hint = hintOfWord.get(word);
    if (hint !== undefined) hits.push({ word, at, hint });
  }
  return hits;
}

/** The hits that count: a slight one does only beside another, and where a person comes from does with no person. */
export function countedOf(all: readonly Hit[], ordinary: readonly string[], { knownNames }: Context): readonly Hit[] {
  if (all.length === 0) return all;
  const isPerson = ordinary.length > 1 && (knownNames.size === 0 || ordinary.some((one) => knownNames.has(one)));
  const hits = isPerson ? all.filter(({ word }) => !affiliations.has(word)) : all;
  return hits.length > 1 || hits.some(({ hint }) => hint.weight > slight) ? hits : [];
}

/** What the hits of a name tell, and that nothing of it is a person's. */
export function hitHints(
  hits: readonly Hit[],
  names: readonly string[],
  ordinary: readonly string[],
  context: Context,
): Hint[] {
  const hasKnown = ordinary.some((word) => context.knownNames.has(word));
  const hints = hits.map(({ word, at, hint }): Hint => {
    const isKnown = context.knownNames.has(word);
    const isFamily = at === names.length - 1 && ordinary.length > 0 && at > 0;
    const isMarker = ordinary.length > 1 && (at === 0 || at === names.length - 1) && marks(hint);
    const weight =
      isMarker && !isKnown ? sure + 1 : hint.weight * doubt(word, hint, isKnown, isFamily, hasKnown, context);
    return { class: hint.class, weight, reason: `name has the word "${word}"` };
  });
  if (ordinary.length === 0 && !names.every((word) => context.knownNames.has(word))) {
    hints.push({ class: hints[0]?.class ?? null, weight: 4, reason: `"${names.join(' ')}" is no person's name` });
  }
  return hints;
}

/** Words that stand before or behind a whole name to say that it is not the person's own. */
export const marks = ({ class: kind, weight }: Word) => weight > slight && (kind === 'TEST' || kind === 'SERVICE');

/** How much of a word's weight is left where it may be a person's name. */
function doubt(
  word: string,
  hint: Word,
  isKnown: boolean,
  isFamily: boolean,
  hasKnown: boolean,
  { knownNames }: Context,
): number {
  if (hint.weight >= sure) {
    if (isKnown) return isFamily ? 0.3 : 0.6;
    return isFamily && word.length <= 3 ? 0.5 : 1; // Ci may be Cai, mistyped
  }
  if (!isFamily) return isKnown ? 0.5 : 1;
  if (isKnown) return 0.1;
  if (knownNames.size === 0) return 0.4;
  // With a roster, a family name that no employee has is hardly one: less so behind a given name that some have.
  return hint.class === 'TEST' || !hasKnown ? 1 : 0.5;
}
