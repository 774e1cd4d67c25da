import type { Claim } from './claim.ts';
import { type Comparison, note, openComparison, set } from './comparison.ts';
import type { Context, Known } from './context.ts';
import { compareEmployment } from './employmentLevels.ts';
import { compareJob } from './jobLevels.ts';
import { compareKeys } from './keyLevels.ts';
import { compareNames, type NameLevels } from './nameLevels.ts';
import type { Person } from './person.ts';

/** Share of strangers that a word such as "junior" in one of two names tells nothing of. */
const generationShare = 0.3;

/** Compares an account with a row; null where neither a name nor a key says that they may be one person's. */
export function compare(
  claim: Claim,
  row: number,
  known: Known,
  context: Context,
  isExplained = false,
): Comparison | null {
  const person = context.people[row] as Person;
  const names = namesOf(claim, person, context);
  if (isHopeless(names) && !isKeyed(claim, person, known)) return null;
  const found = openComparison(row, isExplained);
  found.isNamesake = names.isWhole;
  noteNames(found, names);
  compareKeys(found, claim, person, known, context, names);
  compareJob(found, claim, person, known, context);
  const hire = context.hires.compare(claim, person);
  if (hire !== null) note(found, hire.field, hire.level as never, hire.share); // a level of that field
  compareEmployment(found, claim, person, context);
  return found;
}

function noteNames(found: Comparison, { givenName, familyName, order, generation, logShare }: NameLevels): void {
  const ofGiven = Math.log(givenName.share);
  set(found, givenName.field, givenName.level, ofGiven);
  set(found, familyName.field, familyName.level, logShare - ofGiven); // with how much likelier the two come together
  set(found, 'order', order, 0);
  set(found, 'generation', generation, generation === 0 ? 0 : Math.log(generationShare));
}

/** Compares names. Those of a country make a name less rare only where the account tells the country, too. */
export function namesOf(claim: Claim, person: Person, context: Context): NameLevels {
  const home = claim.country === person.country ? person.country : 0;
  return compareNames(
    claim.name,
    person.name,
    context.frequencies.namesakes[person.at] ?? 0,
    { ofAccount: claim.locals, ofRow: person.locals },
    home,
    context,
  );
}

/** Whether both names say that it is somebody else. */
const isHopeless = ({ givenName, familyName }: NameLevels) =>
  [givenName, familyName].every(({ field, gain }) => gain < 0 && !field.endsWith('Across'));

/** Whether a key leads from the account to the row. */
const isKeyed = (claim: Claim, person: Person, { number, mailed, owners }: Known) =>
  mailed.includes(person.at) ||
  (owners?.includes(person.at) ?? false) ||
  (number?.rows.includes(person.at) ?? false) ||
  (claim.secondEmail !== null && claim.secondEmail === person.personalEmail);
