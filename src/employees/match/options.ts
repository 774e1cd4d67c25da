import type { Judging } from './deciding.ts';
import type { Person } from './person.ts';
import type { Scored, Weighed } from './scoring.ts';
import { probabilities } from './weights.ts';

/** An employee that an account may belong to. */
export interface Option {
  /** The employee's number in the vocabulary. */
  employee: number;
  /** The row that tells who it is now. */
  row: number;
  /** The row that the account compares best with, which may be of a former job. */
  found: Weighed;
  weight: number;
  /** From 0 to 1. */
  chance: number;
}

/** The employees behind the rows that an account may belong to: of several rows of one, the best counts. */
export function optionsOf({ claim, best }: Scored, { context, weights, successors }: Judging): Option[] {
  const found = new Map<number, Option>();
  for (const one of best) {
    const row = successors.lastOf(one.row, claim.isLive);
    const employee = (context.people[row] as Person).number;
    if (!found.has(employee)) found.set(employee, { employee, row, found: one, weight: one.weight, chance: 0 });
  }
  const options = [...found.values()];
  const chances = probabilities(
    options.map(({ weight }) => weight),
    weights.share,
    context.employees,
  );
  return options.map((option, at) => ({ ...option, chance: chances[at] ?? 0 }));
}
