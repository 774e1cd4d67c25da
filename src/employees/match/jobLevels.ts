import type { Claim } from './claim.ts';
import { type Comparison, note } from './comparison.ts';
import type { Context, Known } from './context.ts';
import { agreement } from './contexts.ts';
import { compareGroups } from './groupLevels.ts';
import { type FieldName, level, placeOf } from './levels.ts';
import type { Person } from './person.ts';

/** Share of strangers whose manager is the manager's manager, or the other way round. */
const aboveShare = 0.05;

/** Compares title, department, place, manager and groups: how rare it is to agree in all that do is counted together. */
export function compareJob(found: Comparison, claim: Claim, person: Person, known: Known, context: Context): void {
  const bits =
    compareTitle(found, claim, person, context) |
    compareDepartment(found, claim, person, context) |
    comparePlace(found, claim, person, context) |
    compareManager(found, person, known, context) |
    compareGroups(found, claim, person, known, context);
  if (bits !== 0) noteTogether(found, person, bits, context);
  const isPlace = (bits & agreement.place) !== 0;
  if (claim.region !== 0 && person.region !== 0) {
    const isSame = claim.region === person.region;
    const among = context.shareOf.region(person.region);
    note(found, isSame ? level.region.SAME : level.region.DIFFERENT, isPlace ? 1 : isSame ? among : 1.01 - among);
  }
  if (claim.country === 0 || person.country === 0 || isPlace) return;
  const share = context.shareOf.country(person.country);
  if (claim.country === person.country) note(found, level.country.SAME, share);
  else note(found, level.country.DIFFERENT, 1.01 - share);
}

function compareTitle(found: Comparison, { title }: Claim, person: Person, { words, crosswalks }: Context): number {
  if (title === 0 || person.title === 0) return 0;
  const alike = words.titles.compare(title, person.title);
  const share = alike === 'DIFFERENT' ? crosswalks.titles.share(title, person.title) : 0;
  if (share > 0) {
    note(found, level.title.SAME, 1 / share);
    return agreement.title;
  }
  note(found, level.title[alike], 1);
  return alike === 'SAME' ? agreement.title : alike === 'SIMILAR' ? agreement.core : 0;
}

function compareDepartment(found: Comparison, claim: Claim, person: Person, { words, crosswalks }: Context): number {
  const { units } = claim;
  if (units.length === 0 || person.department === 0) return 0;
  const isSame = units.some((unit) => words.departments.compare(unit, person.department) !== 'DIFFERENT');
  const share = isSame ? 1 : Math.max(...units.map((unit) => crosswalks.departments.share(unit, person.department)));
  if (share > 0) {
    note(found, level.department.SAME, 1 / share);
    return agreement.department;
  }
  const isTold = claim.account.department !== null || units.some((unit) => crosswalks.departments.knows(unit));
  if (isTold) note(found, level.department.DIFFERENT, 1);
  return 0;
}

function comparePlace(found: Comparison, { place }: Claim, person: Person, { words, crosswalks }: Context): number {
  if (place === 0 || person.place === 0) return 0;
  const isSame = words.places.compare(place, person.place) !== 'DIFFERENT';
  const share = isSame ? 1 : crosswalks.places.share(place, person.place);
  if (share === 0) {
    note(found, level.place.DIFFERENT, 1);
    return 0;
  }
  note(found, level.place.SAME, 1 / share);
  return agreement.place;
}

function compareManager(found: Comparison, person: Person, { managers }: Known, { rowsOf, people }: Context): number {
  if (person.manager === 0 || managers.length === 0) return 0;
  if (managers.includes(person.manager)) {
    note(found, level.manager.SAME, 1);
    return agreement.manager;
  }
  const above = (rowsOf.get(person.manager) ?? []).some((row) => managers.includes((people[row] as Person).manager));
  note(found, above ? level.manager.ABOVE : level.manager.DIFFERENT, above ? aboveShare : 1);
  return 0;
}

const bitsOf = [
  ['title', agreement.title],
  ['title', agreement.core],
  ['department', agreement.department],
  ['place', agreement.place],
  ['manager', agreement.manager],
] as const;

/** What agrees weighs as much as it is rare together; each part of it has a share of that as large as it is rare alone. */
function noteTogether(found: Comparison, person: Person, bits: number, { contexts, people }: Context): void {
  const shareOf = (some: number) => Math.log(Math.min(1, contexts.count(person, some) / people.length));
  const together = shareOf(bits);
  found.logShare += together;
  if (found.shares === null) return;
  // What the account does not tell itself, its groups did.
  const told = (field: FieldName): FieldName => (found.levels[placeOf[field]] === 0 ? 'groups' : field);
  const parts = bitsOf
    .filter(([, bit]) => (bits & bit) !== 0)
    .map(([field, bit]) => ({ field: told(field), share: shareOf(bit) }));
  const apart = parts.reduce((sum, { share }) => sum + share, 0);
  for (const { field, share } of parts)
    (found.shares[placeOf[field]] as number) += apart === 0 ? 0 : (together * share) / apart;
}
