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
  const written = new Set(rows.map((row) => row.manager_employee_number));
  const told = [...written].map((cell) => {
    const text = readNumber(cell);
    return { cell, text, means: text === null ? [] : numbered(text) };
  });
  const others = new Set(told.flatMap(({ text, means }) => (text === null || means.length > 0 ? [] : [text])));
  const find =
    others.size === 0
      ? null
      : learnForms(
          [...others].map((text) => [text]),
          named,
        );
  // By what the cell says: a few managers are those of everybody.
  const meanings = new Map(
    told.map(({ cell, text, means }) => [
      cell,
      text === null ? null : means.length > 0 || find === null ? { text, means } : find([text]),
    ]),
  );
  return ({ manager_employee_number: cell }) => meanings.get(cell) ?? null;
}
