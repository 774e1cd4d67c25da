import type { Account } from '../account.ts';
import { type Context, ordinaryIn } from './context.ts';
import type { Hint } from './hint.ts';
import type { Reading } from './reading.ts';
import { affiliations, certain, hintOfWord, nativeWords, slight, sure, type Word } from './words.ts';

/** What the names of an account tell: `Press Office New York` and `Test Carrie Harris` are nobody's names. */
export function nameHints({ account, names, hasNumber, isNumbered, shown }: Reading, context: Context): Hint[] {
  const all = names.flatMap((word, at) => {
    const hint = hintOfWord.get(word);
    return hint === undefined ? [] : [{ word, at, hint }];
  });
  const ordinary = ordinaryIn(names, context);
  const isPerson =
    ordinary.length > 1 && (context.knownNames.size === 0 || ordinary.some((one) => context.knownNames.has(one)));
  const hits = all.filter(({ word }) => !(isPerson && affiliations.has(word)));
  const slightOnes = hits.filter(({ hint }) => hint.weight <= slight);
  const counted = hits.length > slightOnes.length || slightOnes.length > 1 ? hits : [];
  const hasKnown = ordinary.some((word) => context.knownNames.has(word));
  const hints = counted.map(({ word, at, hint }): Hint => {
    const isKnown = context.knownNames.has(word);
    const isFamily = at === names.length - 1 && ordinary.length > 0 && at > 0;
    const isMarker = ordinary.length > 1 && (at === 0 || at === names.length - 1) && marks(hint);
    const weight =
      isMarker && !isKnown ? sure + 1 : hint.weight * doubt(word, hint, isKnown, isFamily, hasKnown, context);
    return { class: hint.class, weight, reason: `name has the word "${word}"` };
  });
  if (counted.length > 0 && ordinary.length === 0 && !names.every((word) => context.knownNames.has(word))) {
    hints.push({ class: hints[0]?.class ?? null, weight: 4, reason: `"${names.join(' ')}" is no person's name` });
  }
  if (hasNumber) {
    // Nobody's family name is a number; but that of an employee's second account may be.
    const isNobodys = context.knownNames.size > 0 && !names.some((word) => context.knownNames.has(word));
    const isThing = names.length === 1 && all.length === 1; // Ward 3B, whoever is called Ward
    const isSure = isNumbered && (isNobodys || isThing);
    hints.push({ class: all[0]?.hint.class ?? 'SERVICE', weight: isSure ? 6 : 2, reason: 'name has a number' });
  }
  return [...hints, ...nativeHints(account), ...shownHints(shown), ...personHints(names, counted.length, context)];
}

function nativeHints({ firstName, lastName, displayName }: Account): Hint[] {
  const name = `${lastName ?? ''}${firstName ?? ''} ${displayName ?? ''}`;
  if (/^[\0-\u04ff]*$/.test(name)) return []; // Latin, Greek and Cyrillic words are known by their plain form
  return nativeWords.flatMap(([kind, words]) => {
    const word = words.find((one) => name.includes(one));
    return word === undefined ? [] : [{ class: kind, weight: certain, reason: `name has "${word}"` }];
  });
}

/** Words that stand before or behind a whole name to say that it is not the person's own. */
const marks = ({ class: kind, weight }: Word) => weight > slight && (kind === 'TEST' || kind === 'SERVICE');

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

/** `John Doe (Sales)` is a person: what the display name adds says little. */
const shownHints = (shown: readonly string[]): Hint[] =>
  shown.flatMap((word) => {
    const hint = hintOfWord.get(word);
    if (hint === undefined || !marks(hint) || affiliations.has(word)) return [];
    return [{ class: hint.class, weight: hint.weight * 0.6, reason: `display name has the word "${word}"` }];
  });

/** What speaks for a person: words that are names, and known ones more. */
function personHints(names: readonly string[], hits: number, { knownNames }: Context): Hint[] {
  if (hits > 0 || names.length === 0) return [];
  const isWhole = names.length > 1;
  const known = names.filter((word) => knownNames.has(word)).length;
  return [
    { class: null, weight: isWhole ? -2 : -0.5, reason: "name reads as a person's" },
    ...(known > 0 ? [{ class: null, weight: known > 1 ? -3 : -1, reason: 'employees have such names' }] : []),
  ];
}
