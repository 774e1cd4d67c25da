import type { Account } from '../account.ts';
import type { Context } from './context.ts';
import { forPerson, type Hint } from './hint.ts';
import { countedOf, hitHints, hitsIn, marks } from './hit.ts';
import type { Reading } from './reading.ts';
import { affiliations, certain, hintOfWord, nativeWords } from './words.ts';

/** What the names of an account tell: `Press Office New York` and `Test Carrie Harris` are nobody's names. */
export function nameHints(reading: Reading, ordinary: readonly string[], context: Context): Hint[] {
  const { account, names, hasNumber, isNumbered, shown } = reading;
  const all = hitsIn(names);
  const hits = countedOf(all, ordinary, context);
  const hints = hits.length > 0 ? hitHints(hits, names, ordinary, context) : [];
  if (hasNumber) {
    // Nobody's family name is a number; but that of an employee's second account may be.
    const isNobodys = context.knownNames.size > 0 && !names.some((word) => context.knownNames.has(word));
    const isThing = names.length === 1 && all.length === 1; // Ward 3B, whoever is called Ward
    const isSure = isNumbered && (isNobodys || isThing);
    hints.push({ class: all[0]?.hint.class ?? 'SERVICE', weight: isSure ? 6 : 2, reason: 'name has a number' });
  }
  hints.push(...nativeHints(account), ...shownHints(shown));
  if (hits.length === 0) hints.push(...personHints(names, context));
  return hints;
}

function nativeHints({ firstName, lastName, displayName }: Account): Hint[] {
  if (!isNative(lastName) && !isNative(firstName) && !isNative(displayName)) return [];
  const name = `${lastName ?? ''}${firstName ?? ''} ${displayName ?? ''}`;
  return nativeWords.flatMap(([kind, words]) => {
    const word = words.find((one) => name.includes(one));
    return word === undefined ? [] : [{ class: kind, weight: certain, reason: `name has "${word}"` }];
  });
}

/** Latin, Greek and Cyrillic words are known by their plain form. */
const isNative = (name: string | null) => name !== null && /[^\0-\u04ff]/.test(name);

/** `John Doe (Sales)` is a person: what the display name adds says little. */
const shownHints = (shown: readonly string[]): Hint[] =>
  shown.flatMap((word) => {
    const hint = hintOfWord.get(word);
    if (hint === undefined || !marks(hint) || affiliations.has(word)) return [];
    return [{ class: hint.class, weight: hint.weight * 0.6, reason: `display name has the word "${word}"` }];
  });

/** What speaks for a person: words that are names, and known ones more. */
function personHints(names: readonly string[], { knownNames }: Context): Hint[] {
  if (names.length === 0) return [];
  const reads = names.length > 1 ? isName : isWord;
  let known = 0;
  for (const word of names) if (knownNames.has(word)) known += 1;
  return known === 0 ? [reads] : [reads, known > 1 ? areKnown : isKnown];
}

const isName = forPerson(-2, "name reads as a person's");
const isWord = forPerson(-0.5, "name reads as a person's");
const areKnown = forPerson(-3, 'employees have such names');
const isKnown = forPerson(-1, 'employees have such names');
