import type { Claim } from './claim.ts';
import { compare } from './comparing.ts';
import type { Comparison } from './comparison.ts';
import type { Context, Known } from './context.ts';
import { openCrosswalks } from './crosswalk.ts';
import type { Prepared } from './preparing.ts';
import { hashText } from './rowIndex.ts';
import { openSums, probabilities, Weights } from './weights.ts';

/** An account to learn from, with the rows it may belong to. */
interface Lesson {
  claim: Claim;
  known: Known;
  rows: readonly number[];
}

/** What was learnt from the data. */
export interface Learnt {
  weights: Weights;
  context: Context;
}

/** Accounts to learn from: more tell no more. */
const mostLessons = 6_000;
const rounds = 3;
const steps = 4;
/** Surest share that a pair needs to teach what goes with what. */
const sure = 0.95;
/** A pair that is hardly right teaches nothing. */
const leastChance = 0.01;
/** A pair that one round holds for that unlikely is not compared in the next. */
const hopeless = 1e-6;
const shareBounds = { least: 0.3, most: 0.99 };

/**
 * Learns the weights by expectation maximization: weighs every pair, counts what the pairs held for right have in
 * common, and weighs again. In between it learns which departments, places and kinds of employment go together.
 */
export function learn(prepared: Prepared): Learnt {
  let lessons = chooseLessons(prepared);
  const weights = new Weights();
  let current = prepared.context;
  for (let round = 0; round < rounds; round += 1) {
    const compared = lessons.map(({ claim, known, rows }) =>
      rows.flatMap((row) => compare(claim, row, known, current) ?? []),
    );
    let chances: number[][] = [];
    for (let step = 0; step < steps; step += 1) {
      chances = compared.map((pairs) =>
        probabilities(
          pairs.map((pair) => weights.weigh(pair)),
          weights.share,
          current.employees,
        ),
      );
      maximize(weights, compared, chances);
    }
    current = { ...current, crosswalks: learnCrosswalks(lessons, compared, chances, current) };
    lessons = lessons.map((lesson, at) => ({ ...lesson, rows: likelyRows(compared[at] ?? [], chances[at] ?? []) }));
  }
  return { weights, context: current };
}

const likelyRows = (pairs: readonly Comparison[], chances: readonly number[]) =>
  pairs.filter((_, place) => (chances[place] ?? 0) >= hopeless).map(({ row }) => row);

/** One account in so many, chosen by its id, so that the order of the input does not matter. */
function chooseLessons({ claims, knownOf, rowsFor }: Prepared): Lesson[] {
  const every = Math.max(1, Math.ceil(claims.length / mostLessons));
  return claims
    .filter(({ account, isAdmin }) => !isAdmin && (hashText(account.id) >>> 0) % every === 0)
    .map((claim) => {
      const known = knownOf(claim);
      return { claim, known, rows: rowsFor(claim, known).rows };
    });
}

function maximize(
  weights: Weights,
  compared: readonly (readonly Comparison[])[],
  chances: readonly (readonly number[])[],
): void {
  const sums = openSums();
  let right = 0;
  for (const [at, pairs] of compared.entries()) {
    for (const [place, { levels }] of pairs.entries()) {
      const chance = chances[at]?.[place] ?? 0;
      right += chance;
      if (chance < leastChance) continue;
      for (let field = 0; field < levels.length; field += 1)
        (sums[field] as Float64Array)[levels[field] as number]! += chance;
    }
  }
  weights.learn(sums);
  weights.share = Math.min(shareBounds.most, Math.max(shareBounds.least, right / Math.max(1, compared.length)));
}

function learnCrosswalks(
  lessons: readonly Lesson[],
  compared: readonly (readonly Comparison[])[],
  chances: readonly (readonly number[])[],
  { people }: Context,
) {
  const crosswalks = openCrosswalks();
  for (const [at, { claim }] of lessons.entries()) {
    for (const [place, { row }] of (compared[at] ?? []).entries()) {
      const person = people[row];
      if (person === undefined || (chances[at]?.[place] ?? 0) < sure) continue;
      crosswalks.titles.learn(claim.title, person.title);
      for (const unit of claim.units) crosswalks.departments.learn(unit, person.department);
      for (const group of claim.groups) {
        crosswalks.groupDepartments.learn(group, person.department);
        crosswalks.groupManagers.learn(group, person.manager);
      }
      crosswalks.places.learn(claim.place, person.place);
      crosswalks.employments.learn(claim.employment, person.employment);
    }
  }
  return crosswalks;
}
