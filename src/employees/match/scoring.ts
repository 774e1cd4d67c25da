import type { Claim } from './claim.ts';
import { compare } from './comparing.ts';
import type { Comparison } from './comparison.ts';
import type { Context, Known } from './context.ts';
import { levelOf, placeOf } from './levels.ts';
import type { Weights } from './weights.ts';

/** An account with the rows it may belong to, the heaviest first. */
export interface Scored {
  claim: Claim;
  known: Known;
  best: readonly Weighed[];
}

/** A row that an account may belong to, and no more of the comparison than deciding takes: there are millions. */
export interface Weighed {
  row: number;
  /** Natural logarithm of how much likelier a right pair compares so than two strangers. */
  weight: number;
  /** Sum of natural logarithms of what speaks against the pair; 0 or less. */
  against: number;
  /** In how many things of the job the two agree, less those in which they do not. */
  agreement: number;
  isNamesake: boolean;
  /** Whether the account was made after the person had left. */
  isMadeAfter: boolean;
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
  const best = weighed
    .filter(({ pair, weight }) => weight > least || pair.isNamesake)
    .slice(0, mostKept)
    .map(({ pair, weight }) => weighedOf(pair, weight, weights));
  return { claim, known, best };
}

function weighedOf(pair: Comparison, weight: number, weights: Weights): Weighed {
  return {
    row: pair.row,
    weight,
    against: weights.against(pair),
    agreement: jobAgreement(pair),
    isNamesake: pair.isNamesake,
    isMadeAfter: pair.levels[placeOf.employed] === levelOf('employed', 'MADE_AFTER'),
  };
}

const jobFields = ['title', 'department', 'place', 'manager'] as const;

function jobAgreement({ levels }: Comparison): number {
  const signs = jobFields.map((field) => {
    const level = levels[placeOf[field]] ?? 0;
    return level === 0 ? 0 : level === levelOf(field, 'DIFFERENT') ? -1 : 1;
  });
  return signs.reduce<number>((sum, sign) => sum + sign, 0);
}
