import { numberFinder, readNumber } from './key.ts';
import { learnForms, type Meaning, type Named } from './managerForms.ts';
import type { RosterRow } from './roster/roster.ts';

/** Tells whom a row of the roster has as the manager; null where it has none. */
export type RosterManagers = (row: RosterRow) => Meaning | null;

/**
 * Reads the managers of a roster: employee numbers, in any spelling, and where they are none, the addresses or names
 * that many systems export in their place.
 */
export function readManagers(rows: readonly RosterRow[], named: Named): RosterManagers {
  const numbered = numberFinder(rows.map((row) => row.employee_number));
  const texts = new Set(rows.flatMap((row) => readNumber(row.manager_employee_number) ?? []));
  const others = [...texts].filter((text) => numbered(text).length === 0);
  const find =
    others.length === 0
      ? null
      : learnForms(
          others.map((text) => [text]),
          named,
        );
  return (row) => {
    const text = readNumber(row.manager_employee_number);
    if (text === null) return null;
    const means = numbered(text);
    return means.length > 0 || find === null ? { text, means } : find([text]);
  };
}
