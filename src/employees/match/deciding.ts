import { compete } from './contest.ts';
import type { Context } from './context.ts';
import type { Doubt } from './doubt.ts';
import { type Option, optionsOf } from './options.ts';
import type { Scored } from './scoring.ts';
import { findLater, isMadeAfterwards, isNumberReused, type Successors } from './succession.ts';
import type { Weights } from './weights.ts';

/** What was decided about an account. */
export interface Verdict {
  scored: Scored;
  decision: 'link' | 'review' | 'none';
  /** The likeliest first. */
  options: readonly Option[];
  /** Probability that none of them is right. */
  nobody: number;
  /** Why the likeliest is not linked although it is likely enough; else null. */
  doubt: Doubt | null;
}

export interface Judging {
  context: Context;
  weights: Weights;
  successors: Successors;
}

/** Probability from which on a link is made without a person's word. */
const linkAt = 0.98;
/** The same where a name is another one, or the number nobody's: who works beside somebody, or after, agrees in much else. */
const strangerLinkAt = 0.999;
/**
 * The same where nobody else comes into question and nothing of weight speaks against: what is missing to 1 is then
 * that the employee is not in the roster. Of names and places alone, more can often not be had.
 */
const plain = { linkAt: 0.9, mostOther: 0.01, mostAgainst: -2 };
/** The same where the roster tells no more than names and places: hardly more is to be had than that it is likelier than not. */
const bareLinkAt = 0.55;
/**
 * By how much a namesake has to compare worse, as natural logarithm, for the account itself to tell them apart. Where only
 * the other's account does, that may be wrong in turn, and it takes as much as with a stranger.
 */
const alike = 5;
/** Probability, of all candidates together, from which on a person should look. */
const reviewAt = 0.03;
/** Sum of natural logarithms of what speaks against a pair beyond which even a key does not link it. */
const mostAgainst = -14;

/** Decides about accounts, with all of them in view. Administrators' second accounts are decided apart. */
export function decide(all: readonly Scored[], judging: Judging): Verdict[] {
  const options = compete(
    all.map((scored) => ({ scored, options: optionsOf(scored, judging) })),
    judging,
  );
  return all.map((scored, at) => {
    const mine = options[at] ?? [];
    return scored.claim.given === null ? settle(scored, mine, judging) : given(scored, mine);
  });
}

/** What a person decided. */
const given = (scored: Scored, options: readonly Option[]): Verdict =>
  options.length > 0
    ? { scored, decision: 'link', options, nobody: 0, doubt: null }
    : { scored, decision: 'none', options, nobody: 1, doubt: null };

function settle(scored: Scored, options: readonly Option[], judging: Judging): Verdict {
  const [top] = options;
  const verdict = { scored, options, doubt: null };
  const some = options.reduce((sum, { chance }) => sum + chance, 0);
  const nobody = Math.max(0, 1 - some);
  // A key and the whole name agree: whatever speaks against, a person should look.
  const isKnown = top !== undefined && top.found.keys > 0 && top.found.isNamesake;
  if (top === undefined || (some < reviewAt && !isKnown)) return { ...verdict, decision: 'none', nobody };
  if (top.chance < leastToLink(scored, top, options, judging)) return { ...verdict, decision: 'review', nobody };
  const later = findLater(scored.claim, top, options, judging);
  if (later?.isClear) return { ...verdict, decision: 'link', options: returned(options, later.option), nobody };
  const doubt = later === null ? doubtOf(scored, top, options, judging) : 'RETURNED';
  return { ...verdict, decision: doubt === null ? 'link' : 'review', nobody, doubt };
}

function doubtOf(scored: Scored, top: Option, options: readonly Option[], judging: Judging): Doubt | null {
  const isSecond = top.isTakenBeside && top.found.keys === 0 && !scored.claim.isAdmin && !judging.context.isBare;
  if (isOrphan(scored)) return 'OWNER_UNKNOWN';
  if (isNumberReused(top, judging)) return 'NUMBER_REUSED';
  if (isMadeAfterwards(scored.claim, top, options, judging)) return 'MADE_AFTERWARDS';
  if (top.found.doubt !== null) return top.found.doubt;
  if (isSecond) return 'SECOND_ACCOUNT';
  return top.found.against < mostAgainst && !isCertain(top) ? 'CONTRADICTED' : null;
}

function leastToLink({ claim }: Scored, top: Option, options: readonly Option[], { context }: Judging): number {
  const { found } = top;
  const others = options.filter((option) => option !== top);
  const isAlike = (other: Option) => other.isTaken && other.found.isNamesake && other.weight > top.weight - alike;
  if (context.isBare) return bareLinkAt;
  if (found.isStranger) return strangerLinkAt;
  if (found.keys === 0 && others.some(isAlike)) return strangerLinkAt;
  const other = others.reduce((sum, { chance }) => sum + chance, 0);
  // A person's first account, and the only question is whether it is this option's or nobody's.
  const isPlain = !claim.isAdmin && other <= plain.mostOther && found.against >= plain.mostAgainst;
  return isPlain ? plain.linkAt : linkAt;
}

/** The options with the one of the later job first, as likely as the former one was. */
function returned([former, ...others]: readonly Option[], later: Option): Option[] {
  const rest = others.filter((option) => option !== later);
  return former === undefined ? [later] : [{ ...later, chance: former.chance }, { ...former, chance: 0 }, ...rest];
}

/** Whether two keys and the whole name agree: that was not all given to somebody else. */
const isCertain = ({ found }: Option) => found.keys > 1 && found.isNamesake;

/** Whether it is an administrator's second account whose owner's first one is nobody's: then it is not to be guessed. */
const isOrphan = ({ known }: Scored) => known.owners?.rows.length === 0;
