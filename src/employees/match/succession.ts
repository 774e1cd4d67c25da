import type { Person } from './person.ts';

/** Days that a job may begin before the last one ended. */
const overlapDays = 31;
/** Expected namesakes below which a full name alone tells that two rows are one person's. */
const fewNamesakes = 0.05;

/**
 * Finds people who left and were hired again under another number: of each row the row that came after it. Two rows
 * are one person's where the full names are equal, one job began after the other ended, and the personal or work
 * address is the same, or the name is so rare that there is hardly a second of it.
 */
export function findSuccessors(
  people: readonly Person[],
  expectedNamesakes: (person: Person) => number,
): Map<number, number> {
  const byName = new Map<string, Person[]>();
  for (const person of people) {
    const { given, family } = person.name;
    if (given.length === 0 || family.length === 0) continue;
    const key = `${given[0]} ${family.join(' ')}`;
    byName.set(key, [...(byName.get(key) ?? []), person]);
  }
  const next = new Map<number, number>();
  for (const group of byName.values()) {
    for (const former of group) {
      const later = group
        .filter((person) => isSuccessor(former, person, expectedNamesakes))
        .sort((a, b) => (a.hired ?? 0) - (b.hired ?? 0));
      const [first] = later;
      if (first !== undefined) next.set(former.at, first.at);
    }
  }
  return next;
}

function isSuccessor(former: Person, later: Person, expectedNamesakes: (person: Person) => number): boolean {
  if (former.at === later.at || former.left === null || later.hired === null) return false;
  if (later.hired < former.left - overlapDays || later.hired <= (former.hired ?? 0)) return false;
  const { personalEmail, workEmail } = former;
  if (personalEmail !== null && later.personalEmail !== null) return personalEmail === later.personalEmail;
  if (workEmail !== null && workEmail.whole === later.workEmail?.whole) return true;
  if (former.country !== later.country) return false;
  const isSameJob = former.title !== 0 && former.title === later.title && former.department === later.department;
  return isSameJob || expectedNamesakes(former) < fewNamesakes;
}
