import type { Context } from './context.ts';
import type { Judging } from './deciding.ts';
import { isUsedAfter } from './employmentLevels.ts';
import type { Person } from './person.ts';
import type { Scored, Weighed } from './scoring.ts';
import { probabilities } from './weights.ts';

/** An employee that an account may belong to. */
export interface Option {
  /** The employee's number in the vocabulary. */
  employee: number;
  /** The row that tells who it is now. */
  row: number;
  /** The row that tells why: that of the last job, or one of a former job that the account compares far better with. */
  found: Weighed;
  weight: number;
  /** From 0 to 1. */
  chance: number;
  /** Whether another account rather is the employee's; and whether it is one of the same domain. */
  isTaken: boolean;
  isTakenBeside: boolean;
}

/** By how much a former job must compare better to tell more than the last one. */
const farBetter = 5;

/** The employees behind the rows that an account may belong to: of several rows of one, the best counts. */
export function optionsOf({ claim, best }: Scored, { context, weights, successors }: Judging): Option[] {
  if (claim.given !== null) return givenOptions(claim.given, best, context);
  const found = new Map<number, Option>();
  for (const one of best) {
    const row = successors.lastOf(one.row, isUsedAfter(claim, context.people[one.row] as Person));
    const employee = (context.people[row] as Person).number;
    const option = found.get(employee);
    if (option === undefined)
      found.set(employee, { employee, row, found: one, weight: one.weight, chance: 0, ...untaken });
    else if (one.row === row && option.weight - one.weight < farBetter) option.found = one;
  }
  const options = [...found.values()];
  const chances = probabilities(
    options.map(({ weight }) => weight),
    weights.share,
    context.employees,
  );
  return options.map((option, at) => ({ ...option, chance: chances[at] ?? 0 }));
}

/** The employee whom a person gave the account. */
function givenOptions([row]: readonly number[], [first]: readonly Weighed[], { people }: Context): Option[] {
  if (row === undefined) return [];
  const found = first ?? { ...unseen, row };
  return [
    {
      employee: (people[row] as Person).number,
      row: found.row,
      found,
      weight: found.weight,
      chance: 1,
      ...untaken,
    },
  ];
}

const untaken = { isTaken: false, isTakenBeside: false };

/** Of a row that has nothing in common with the account. */
const unseen = {
  weight: 0,
  against: 0,
  agreement: 0,
  isNamesake: false,
  keys: 0,
  doubt: null,
  isStranger: false,
};
