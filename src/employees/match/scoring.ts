import type { Candidates } from './blocking.ts';
import type { Claim } from './claim.ts';
import { compare } from './comparing.ts';
import { type Comparison, isAt, openComparison } from './comparison.ts';
import type { Context, Known } from './context.ts';
import type { Doubt } from './doubt.ts';
import { isEmployed, isUsedAfter } from './employmentLevels.ts';
import { level } from './levels.ts';
import { pairDoubt } from './pairDoubt.ts';
import type { Person } from './person.ts';
import { priorOf, type Weights } from './weights.ts';

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
  /** How many keys of the account are the row's. */
  keys: number;
  /** Why a person should look, whatever it weighs; null where no more than the weight is to be asked. */
  doubt: Doubt | null;
  /** Whether a name or the number says that it is somebody else, and no key that it is not. */
  isStranger: boolean;
}

/** Rows that are kept of one account. */
const mostKept = 6;
/** A row that much lighter than the best has no share in the decision, unless it is a namesake's. */
const negligible = 14;

/** Natural logarithm of the odds from which on a row that shares little with the account cannot be the better one. */
const sure = 12;

/** Weighs an account against rows. */
export function score(
  claim: Claim,
  known: Known,
  { rows, near }: Candidates,
  { context, weights }: { context: Context; weights: Weights },
): Scored {
  const found: Weighed[] = [];
  let best = Number.NEGATIVE_INFINITY;
  const enough = enoughOf(context, weights);
  for (let at = 0; at < rows.length; at += 1) {
    if (at >= near && best > enough) break;
    const pair = compare(claim, rows[at] as number, known, context, scratch);
    if (pair === null) continue;
    const keys = keysOf(pair);
    const move = isKnown(pair, keys) ? weights.ofMove(pair) : 0;
    const weight = weights.weigh(pair) + move;
    if (weight > best) best = weight;
    if (weight > best - negligible || pair.isNamesake) {
      const against = weights.against(pair) + move;
      found.push({ row: pair.row, weight, against, keys, ...judged(claim, pair, keys, context) });
    }
  }
  found.sort((a, b) => b.weight - a.weight || a.row - b.row);
  const kept = found.filter(({ weight, isNamesake }) => weight > best - negligible || isNamesake).slice(0, mostKept);
  return { claim, known, best: kept };
}

/** Whether one of the rows is right beyond doubt and up to date, so that none that was not looked at can be the better one. */
export function isSure(
  { claim, best: [first] }: Scored,
  { context, weights }: { context: Context; weights: Weights },
): boolean {
  if (first === undefined || first.weight <= enoughOf(context, weights)) return false;
  const person = context.people[first.row] as Person;
  return !isUsedAfter(claim, person) || isEmployed(person, context); // else hired again, perhaps
}

const enoughOf = ({ employees }: Context, { share }: Weights) => sure - priorOf(share, employees);

/** One comparison for all pairs: most are forgotten as soon as they are weighed. */
const scratch = openComparison();

function judged(claim: Claim, pair: Comparison, keys: number, context: Context) {
  const agreement = jobAgreement(pair);
  const isUnkeyed = keys === 0 && !context.isBare;
  return {
    agreement,
    isNamesake: pair.isNamesake,
    doubt: isUnkeyed ? pairDoubt(claim, pair, agreement, context) : null,
    isStranger: isUnkeyed && (pair.isOther || isAt(pair, level.employeeNumber.NOBODYS)),
  };
}

const keyLevels = [level.employeeNumber.EQUAL, level.email.EQUAL, level.secondEmail.EQUAL, level.owner.EQUAL];

/** How many keys agree. Relatives may share a private address. */
function keysOf(pair: Comparison): number {
  const isShared = isAt(pair, level.secondEmail.EQUAL) && isAt(pair, level.givenName.DIFFERENT);
  return keyLevels.filter((key) => isAt(pair, key)).length - Number(isShared);
}

/** Whether a key and the whole name agree: in letters alike, a relative's would, too. */
const isKnown = (pair: Comparison, keys: number) =>
  keys > 0 && pair.isNamesake && (isAt(pair, level.givenName.SAME) || isAt(pair, level.givenNameAcross.SAME));

const jobLevels = [level.title, level.department, level.place, level.manager];

/** How many levels of the job agree, less those that do not. */
function jobAgreement(pair: Comparison): number {
  let sum = 0;
  for (const { DIFFERENT } of jobLevels) {
    if (isAt(pair, DIFFERENT)) sum -= 1;
    else if (pair.levels[DIFFERENT.at] !== 0) sum += 1;
  }
  return sum;
}
