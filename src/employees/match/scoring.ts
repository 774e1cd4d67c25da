import type { Claim } from './claim.ts';
import { compare } from './comparing.ts';
import type { Comparison } from './comparison.ts';
import type { Context, Known } from './context.ts';
import type { Weights } from './weights.ts';

/** An account with the rows it may belong to, the heaviest first. */
export interface Scored {
  claim: Claim;
  known: Known;
  best: readonly Weighed[];
}

/** A row that an account may belong to. */
export interface Weighed {
  pair: Comparison;
  /** Natural logarithm of how much likelier a right pair compares so than two strangers. */
  weight: number;
}

/** Rows that are kept of one account. */
const mostKept = 6;
/** A row that much lighter than the best has no share in the decision, unless it is a namesake's. */
const negligible = 14;

/** Weighs an account against rows. */
export function score(
  claim: Claim,
  known: Known,
  rows: readonly number[],
  { context, weights }: { context: Context; weights: Weights },
): Scored {
  const weighed = rows
    .flatMap((row) => compare(claim, row, known, context) ?? [])
    .map((pair) => ({ pair, weight: weights.weigh(pair) }))
    .sort((a, b) => b.weight - a.weight || a.pair.row - b.pair.row);
  const least = (weighed[0]?.weight ?? 0) - negligible;
  const best = weighed.filter(({ pair, weight }) => weight > least || pair.isNamesake).slice(0, mostKept);
  return { claim, known, best };
}
