import type { NonPerson } from './words.ts';

/** One thing seen that tells what an account is. */
export interface Hint {
  /** Null speaks for a person's. */
  class: NonPerson | null;
  /** Base-2 logarithm of how much likelier it is with such an account than with a person's; negative speaks for a person's. */
  weight: number;
  reason: string;
}

/** About one account in 16 is nobody's own. */
export const prior = -4;

/** What speaks for a person's account, by a negative weight. */
export const forPerson = (weight: number, reason: string): Hint => ({ class: null, weight, reason });

/** All hints added up: above zero, the account is no person's. */
export function weigh(hints: readonly Hint[]): number {
  let sum = prior;
  for (const { weight } of hints) sum += weight;
  return sum;
}

/** The class that the hints speak for most, in the order of their names where two are alike. */
export function likeliest(hints: readonly Hint[]): NonPerson {
  const sums = new Map<NonPerson, number>();
  for (const { class: kind, weight } of hints) if (kind !== null) sums.set(kind, (sums.get(kind) ?? 0) + weight);
  const [best] = [...sums].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best?.[0] ?? 'SERVICE';
}

/** The texts of what speaks against a person's, the heaviest first. */
export function reasonsOf(hints: readonly Hint[]): string[] {
  const against = hints.filter((hint) => hint.class !== null && hint.weight > 0);
  const sorted = against.toSorted((a, b) => b.weight - a.weight || (a.reason < b.reason ? -1 : 1));
  return [...new Set(sorted.map(({ reason }) => reason))];
}
