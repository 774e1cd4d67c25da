import type { Context } from './context.ts';
import { type Option, optionsOf } from './options.ts';
import { Rivals } from './rivals.ts';
import type { Scored } from './scoring.ts';
import { findLater, isMadeAfterwards, isNumberReused, type Successors } from './succession.ts';
import { probabilities, type Weights } from './weights.ts';

/** What was decided about an account. */
export interface Verdict {
  scored: Scored;
  decision: 'link' | 'review' | 'none';
  /** The likeliest first. */
  options: readonly Option[];
  /** Probability that none of them is right. */
  nobody: number;
}

export interface Judging {
  context: Context;
  weights: Weights;
  successors: Successors;
}

/** Probability from which on a link is made without a person's word. */
const linkAt = 0.98;
/** The same where a name is another one: who works beside somebody, or after, agrees in much that a person has. */
const strangerLinkAt = 0.999;
/**
 * The same where nobody else comes into question and nothing of weight speaks against: what is missing to 1 is then
 * that the employee is not in the roster. Of names and places alone, more can often not be had.
 */
const plain = { linkAt: 0.9, mostOther: 0.01, mostAgainst: -2 };
/** Probability, of all candidates together, from which on a person should look. */
const reviewAt = 0.03;
/** Sum of natural logarithms of what speaks against a pair beyond which even a key does not link it. */
const mostAgainst = -14;

/**
 * Decides about accounts, with all of them in view: an employee has one account as a rule, so that accounts that
 * claim the same employee weaken each other. Administrators' second accounts are decided apart, and claim nobody.
 */
export function decide(all: readonly Scored[], judging: Judging): Verdict[] {
  const options = all.map((scored) => optionsOf(scored, judging));
  const rivals = new Rivals(all, options, judging.context);
  return all.map((scored, at) => {
    const mine = options[at] ?? [];
    if (scored.claim.given !== null) return given(scored, mine);
    const weights = mine.map((option) => option.weight + (scored.claim.isAdmin ? 0 : rivals.weigh(scored, option)));
    const chances = probabilities(weights, judging.weights.share, judging.context.employees);
    const weighed = mine
      .map((option, place) => ({ ...option, chance: chances[place] ?? 0 }))
      .sort((a, b) => b.chance - a.chance || a.employee - b.employee);
    return settle(scored, weighed, judging);
  });
}

/** What a person decided. */
const given = (scored: Scored, options: readonly Option[]): Verdict =>
  options.length > 0
    ? { scored, decision: 'link', options, nobody: 0 }
    : { scored, decision: 'none', options, nobody: 1 };

function settle(scored: Scored, options: readonly Option[], judging: Judging): Verdict {
  const [top] = options;
  const some = options.reduce((sum, { chance }) => sum + chance, 0);
  const nobody = Math.max(0, 1 - some);
  if (top === undefined || some < reviewAt) return { scored, decision: 'none', options, nobody };
  if (top.chance < leastToLink(scored, top, some - top.chance)) return { scored, decision: 'review', options, nobody };
  const later = findLater(scored.claim, top, options, judging);
  if (later?.isClear) return { scored, decision: 'link', options: returned(options, later.option), nobody };
  const isDoubtful =
    later !== null ||
    isOrphan(scored) ||
    isNumberReused(top, judging) ||
    isMadeAfterwards(scored.claim, top, judging) ||
    top.found.against < mostAgainst;
  return { scored, decision: isDoubtful ? 'review' : 'link', options, nobody };
}

/** What it takes where all other options together have the probability `other`. */
function leastToLink({ claim }: Scored, { found }: Option, other: number): number {
  if (found.isStranger) return strangerLinkAt;
  // A person's first account, and the only question is whether it is this option's or nobody's.
  const isPlain = !claim.isAdmin && other <= plain.mostOther && found.against >= plain.mostAgainst;
  return isPlain ? plain.linkAt : linkAt;
}

/** The options with the one of the later job first, as likely as the former one was. */
function returned([former, ...others]: readonly Option[], later: Option): Option[] {
  const rest = others.filter((option) => option !== later);
  return former === undefined ? [later] : [{ ...later, chance: former.chance }, { ...former, chance: 0 }, ...rest];
}

/** Whether it is an administrator's second account whose owner's first one is nobody's: then it is not to be guessed. */
const isOrphan = ({ known }: Scored) => known.owners !== null && known.owners.length === 0;
