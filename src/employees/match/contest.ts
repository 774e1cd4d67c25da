import type { Context } from './context.ts';
import type { Option } from './options.ts';
import { isBeside, type Rival, Rivals, rivalsOf } from './rivals.ts';
import { type Contender, groupByClaims, shareOut } from './sharing.ts';
import { priorOf, probabilities, type Weights } from './weights.ts';

/** Chance of other accounts from which on an employee is taken. */
const taken = 0.5;

/**
 * The options of each account with all accounts in view, the likeliest first: an employee has one account as a rule, so
 * that accounts that claim the same one weaken each other. Administrators' second accounts claim nobody.
 */
export function compete(
  contenders: readonly Contender[],
  { context, weights }: { context: Context; weights: Weights },
): Option[][] {
  const chances = weighAll(contenders, context, weights);
  const weighed = contenders.map(({ scored, options }, at) => ({
    scored,
    options: options.map((option, place) => ({ ...option, chance: rounded(chances[at]?.[place] ?? 0) })),
  }));
  const rivals = rivalsOf(weighed);
  return weighed.map(({ scored, options }) =>
    options
      .map((option) => {
        const others = (rivals.get(option.employee) ?? []).filter(({ claim }) => claim !== scored.claim);
        const beside = others.filter(({ claim }) => isBeside(claim, scored.claim));
        return { ...option, isTaken: sumOf(others) > taken, isTakenBeside: sumOf(beside) > taken };
      })
      .sort((a, b) => b.chance - a.chance || a.employee - b.employee),
  );
}

const sumOf = (rivals: readonly Rival[]) => rivals.reduce((sum, { chance }) => sum + chance, 0);

/** Equal ones come in the same order however their sums were rounded. */
const rounded = (chance: number) => Math.round(chance * 1e12) / 1e12;

/** Probabilities of all options: over all ways to share them out where some claim the same, if these are not too many. */
function weighAll(contenders: readonly Contender[], context: Context, { share }: Weights): number[][] {
  const rivals = new Rivals(contenders, context);
  const prior = priorOf(share, context.employees);
  const alone = ({ scored, options }: Contender) => {
    const weighed = options.map((option) => option.weight + (scored.claim.isAdmin ? 0 : rivals.weigh(scored, option)));
    return probabilities(weighed, share, context.employees);
  };
  const chances: number[][] = [];
  for (const places of groupByClaims(contenders)) {
    const group = places.map((at) => contenders[at] as Contender);
    const isContest = group.length > 1 && !group.some(({ scored }) => scored.claim.isAdmin);
    const found = (isContest ? shareOut(group, prior, rivals) : null) ?? group.map(alone);
    for (const [at, place] of places.entries()) chances[place] = found[at] ?? [];
  }
  return chances;
}
