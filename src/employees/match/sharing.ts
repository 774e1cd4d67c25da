import { addTo } from '../key.ts';
import type { Option } from './options.ts';
import type { Rivals } from './rivals.ts';
import type { Scored } from './scoring.ts';

/** An account with the employees it may belong to. */
export interface Contender {
  scored: Scored;
  options: readonly Option[];
}

/** Probability of an option from which on an account claims its employee. */
const leastClaim = 0.001;
/** Ways that are that much lighter than the best one of an account are not tried, as natural logarithm. */
const negligible = 20;
/** Ways to share out the employees of one group that are tried at most: of four accounts with six employees each, 2,401. */
const mostWays = 20_000;

const isClaim = ({ chance }: Option) => chance >= leastClaim;

/**
 * Groups contenders, by their places, so that no two groups claim the same employee: within a group, whose an account is
 * depends on whose the others are.
 */
export function groupByClaims(all: readonly Contender[]): number[][] {
  const above = all.map((_, at) => at);
  const topOf = (at: number): number => {
    let top = at;
    while (above[top] !== top) top = above[top] as number;
    above[at] = top;
    return top;
  };
  const claimedBy = new Map<number, number>();
  for (const [at, { options }] of all.entries()) {
    for (const { employee } of options.filter(isClaim)) {
      const other = claimedBy.get(employee);
      if (other === undefined) claimedBy.set(employee, at);
      else above[Math.max(topOf(at), topOf(other))] = Math.min(topOf(at), topOf(other));
    }
  }
  const groups = new Map<number, number[]>();
  for (const at of all.keys()) addTo(groups, topOf(at), at);
  return [...groups.values()];
}

/** One way that an account may go: to an option, or with null to nobody in the roster. */
interface Way {
  option: Option | null;
  /** Whether others of the group may have the employee, too. */
  isShared: boolean;
  /** Natural logarithm of its odds against nobody, the other accounts of the group aside. */
  weight: number;
  /** Sum of the weights, as factors, of all that the group may do where the account goes this way. */
  sum: number;
}

/**
 * Probabilities of the options of each account of a group, over all ways to share the employees out among them; null
 * where there are too many.
 */
export function shareOut(group: readonly Contender[], prior: number, rivals: Rivals): number[][] | null {
  const claimed = new Set(group.flatMap(({ options }) => options.filter(isClaim).map(({ employee }) => employee)));
  const ways = group.map((contender) => waysOf(contender, claimed, prior, rivals));
  if (ways.reduce((product, { length }) => product * length, 1) > mostWays) return null;
  const total = tryFrom(0, 0, { group, ways, rivals, holders: new Map() });
  const chanceOf = (option: Option, at: number) => (ways[at]?.find((way) => way.option === option)?.sum ?? 0) / total;
  return group.map(({ options }, at) => options.map((option) => chanceOf(option, at)));
}

interface Trial {
  group: readonly Contender[];
  ways: readonly (readonly Way[])[];
  rivals: Rivals;
  /** Accounts that have each employee, on the way that is being tried. */
  holders: Map<number, readonly Scored[]>;
}

/** Tries all ways of the accounts from one on, and adds up their weights as factors. */
function tryFrom(at: number, weight: number, trial: Trial): number {
  const contender = trial.group[at];
  if (contender === undefined) return Math.exp(weight);
  let total = 0;
  for (const way of trial.ways[at] ?? []) {
    const { option, isShared } = way;
    const sum =
      option !== null && isShared
        ? tryHolding(at, weight + way.weight, option, trial)
        : tryFrom(at + 1, weight + way.weight, trial);
    way.sum += sum;
    total += sum;
  }
  return total;
}

/** The same where the account has an employee that others may have, too. */
function tryHolding(at: number, weight: number, option: Option, trial: Trial): number {
  const { scored } = trial.group[at] as Contender;
  const before = trial.holders.get(option.employee) ?? [];
  trial.holders.set(option.employee, [...before, scored]);
  const sum = tryFrom(at + 1, weight + trial.rivals.beside(scored, option, before), trial);
  trial.holders.set(option.employee, before);
  return sum;
}

/** The ways of an account, the best at weight 0. One that a person decided about has no choice. */
function waysOf({ scored, options }: Contender, claimed: ReadonlySet<number>, prior: number, rivals: Rivals): Way[] {
  const ways = options.map((option): Way => {
    const isShared = claimed.has(option.employee);
    const adjusted = isShared ? 0 : rivals.weigh(scored, option);
    return { option, isShared, weight: option.weight + prior + adjusted, sum: 0 };
  });
  if (scored.claim.given === null || ways.length === 0) ways.push({ option: null, isShared: false, weight: 0, sum: 0 });
  const best = Math.max(...ways.map(({ weight }) => weight));
  return ways.filter(({ weight }) => weight > best - negligible).map((way) => ({ ...way, weight: way.weight - best }));
}
