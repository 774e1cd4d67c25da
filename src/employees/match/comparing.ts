import type { Claim } from './claim.ts';
import { begin, type Comparison, note, noteLog, openComparison } from './comparison.ts';
import type { Context, Known } from './context.ts';
import { compareEmployment } from './employmentLevels.ts';
import { compareJob } from './jobLevels.ts';
import { compareKeys } from './keyLevels.ts';
import { level } from './levels.ts';
import { compareNames, type NameLevels } from './nameLevels.ts';
import type { PartLevel } from './partLevels.ts';
import type { Person } from './person.ts';

/** Share of strangers that a word such as "junior" in one of two names tells nothing of. */
const generationShare = 0.3;

/**
 * Compares an account with a row; null where neither a name nor a key says that they may be one person's. What is found
 * is noted in `found`: one that is looked at and forgotten may serve for the next pair.
 */
export function compare(
  claim: Claim,
  row: number,
  known: Known,
  context: Context,
  found: Comparison = openComparison(),
): Comparison | null {
  const person = context.people[row] as Person;
  const names = namesOf(claim, person, context);
  if (isHopeless(names) && !isKeyed(person, known)) return null;
  begin(found, row);
  noteNames(found, names);
  compareKeys(found, claim, person, known, context, names);
  compareJob(found, claim, person, known, context);
  const hire = context.hires.compare(claim, person);
  if (hire !== null) note(found, hire.level, hire.share);
  compareEmployment(found, claim, person, context);
  return found;
}

function noteNames(found: Comparison, names: NameLevels): void {
  const { givenName, familyName, isCrossed, generation, logShare } = names;
  found.isNamesake = names.isWhole;
  found.isOther = names.isOther;
  const ofGiven = Math.log(givenName.share);
  if (givenName.level !== null) noteLog(found, givenName.level, ofGiven);
  // With how much likelier the two come together.
  if (familyName.level !== null) noteLog(found, familyName.level, logShare - ofGiven);
  else found.logShare += logShare - ofGiven;
  if (isCrossed !== null) note(found, isCrossed ? level.order.SWAPPED : level.order.SAME, 1);
  if (generation !== null) note(found, generation, generationShare);
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
const isHopeless = ({ givenName, familyName }: NameLevels) => isAnothers(givenName) && isAnothers(familyName);

const isAnothers = ({ level: is, gain }: PartLevel) => gain < 0 && is !== null && !is.field.endsWith('Across');

/** Whether a key leads from the account to the row. */
const isKeyed = (person: Person, { number, mailed, seconded, owners }: Known) =>
  mailed.includes(person.at) ||
  seconded.includes(person.at) ||
  (owners?.rows.includes(person.at) ?? false) ||
  (number?.rows.includes(person.at) ?? false);
