import { digitsOf } from '../key.ts';
import { isNumberedTwin, lettersOf } from './address.ts';
import type { Claim } from './claim.ts';
import { type Comparison, note } from './comparison.ts';
import type { Context, Known } from './context.ts';
import { isEmployed } from './employmentLevels.ts';
import { level } from './levels.ts';
import type { NameLevels } from './nameLevels.ts';
import { initialShare } from './partLevels.ts';
import type { Person } from './person.ts';

/** Of people who are not in the roster, how many have a key that is somebody's there. */
const reusedShare = 0.02;
/** Of strangers of one name, how many have an address that is somebody's now, or was until that one left. */
const reusedAddress = { current: 0.002, former: 0.15 };
const strangersSecondEmail = 0.002;
/** People of one family name and different given names who share a private address. */
const relativesSecondEmail = 0.1;
/** Namesakes whose addresses begin alike, although at another domain, or but for a number. */
const namesakesLocal = 0.3;

/** Compares what may tell a person for certain: the number, and addresses. */
export function compareKeys(
  found: Comparison,
  claim: Claim,
  person: Person,
  known: Known,
  context: Context,
  names: NameLevels,
): void {
  compareNumber(found, person, known, context);
  compareEmail(found, claim, person, known, context, names);
  compareSecondEmail(found, claim, person, known, context, names);
  if (known.owners !== null) {
    const { rows, isElsewhere } = known.owners;
    const isNamed = rows.some((row) => isSameEmployee(context.people[row], person)) || (isElsewhere && names.isWhole);
    note(found, isNamed ? level.owner.EQUAL : level.owner.DIFFERENT, isNamed ? reusedShare / context.employees : 1);
  }
}

function compareNumber(found: Comparison, person: Person, { number }: Known, { people, employees }: Context): void {
  if (number === null) return;
  const isOwn = number.rows.some((row) => isSameEmployee(people[row], person));
  if (isOwn) note(found, level.employeeNumber.EQUAL, (reusedShare * number.rows.length) / employees);
  else if (number.rows.length > 0) note(found, level.employeeNumber.OTHERS, reusedShare);
  else note(found, level.employeeNumber.NOBODYS, 1 - reusedShare);
}

function compareEmail(
  found: Comparison,
  { addresses, locals }: Claim,
  person: Person,
  { mailed }: Known,
  context: Context,
  { isWhole, isFamily }: NameLevels,
): void {
  const { workEmail } = person;
  const stranger = 1 / context.employees;
  if (workEmail !== null && addresses.some(({ whole }) => whole === workEmail.whole)) {
    const again = isEmployed(person, context) ? reusedAddress.current : reusedAddress.former;
    note(found, level.email.EQUAL, isWhole ? again : isFamily ? again * initialShare : reusedShare * stranger);
  } else if (mailed.length > 0) {
    note(found, level.email.OTHERS, reusedShare);
  } else if (workEmail !== null && addresses.length > 0) {
    const isNumbered = addresses.some((address) => isNumberedTwin(address, workEmail));
    const letters = lettersOf(workEmail.local);
    const isLocal = !isNumbered && letters !== '' && locals.includes(letters);
    // Of two addresses that differ in a number alone, it tells namesakes apart, or the one org had more of them.
    if (isLocal && !addresses.some(({ local }) => digitsOf(local) === digitsOf(workEmail.local))) return;
    if (isNumbered) note(found, level.email.NUMBERED, isWhole ? namesakesLocal : stranger);
    else if (isLocal) note(found, level.email.SAME_LOCAL, isWhole ? namesakesLocal : stranger);
    else note(found, level.email.DIFFERENT, isWhole ? 1 - namesakesLocal : 1);
  }
}

function compareSecondEmail(
  found: Comparison,
  { secondEmail }: Claim,
  person: Person,
  { seconded }: Known,
  { employees }: Context,
  { isOther, isFamily }: NameLevels,
): void {
  if (secondEmail === null) return;
  const { personalEmail } = person;
  if (seconded.includes(person.at)) {
    note(found, level.secondEmail.EQUAL, isOther && isFamily ? relativesSecondEmail : strangersSecondEmail / employees);
  } else if (personalEmail !== null) note(found, level.secondEmail.DIFFERENT, 1);
}

const isSameEmployee = (a: Person | undefined, b: Person) => a?.row.employee_number === b.row.employee_number;
