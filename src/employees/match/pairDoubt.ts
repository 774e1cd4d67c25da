import type { Claim } from './claim.ts';
import { type Comparison, isAt } from './comparison.ts';
import type { Context } from './context.ts';
import type { Doubt } from './doubt.ts';
import { isRareName } from './frequency.ts';
import { level } from './levels.ts';
import { differentNames } from './nameLevels.ts';
import type { Person } from './person.ts';

/** Agreement in title, department, place and manager that is more than namesakes in one trade have. */
const wholeJob = 3;

/** Days before the first one by which an account is made at most where nothing else is odd. */
const mostAheadDays = 120;

/** Whether of two names in another script none is a reading that is known. */
const isUnread = (pair: Comparison) =>
  isAt(pair, level.givenNameAcross.DIFFERENT) && !isAt(pair, level.familyNameAcross.SAME);

/** Whether no more than one name of the account is in the row, and there it is the other one. */
const isHalfCrossed = (pair: Comparison) =>
  isAt(pair, level.order.SWAPPED) && differentNames.some((one) => isAt(pair, one));

/** Days between the first one that the profile tells and the roster's beyond which it is not the same job. */
const mostShiftDays = 400;

/** Why a person should look at a pair that no key tells; `agreement` is in how many things of the job the two agree. */
export function pairDoubt(
  { created, started }: Claim,
  pair: Comparison,
  agreement: number,
  { people, frequencies }: Context,
): Doubt | null {
  const person = people[pair.row] as Person;
  if (isAt(pair, level.givenName.INITIAL) && isAt(pair, level.familyName.INITIAL)) return 'INITIALS';
  if (isAt(pair, level.givenName.DIFFERENT) || isUnread(pair) || isHalfCrossed(pair)) return 'OTHER_NAME';
  if (agreement >= wholeJob || isAt(pair, level.email.SAME_LOCAL)) return null;
  const isAfter = isAt(pair, level.hiredBefore.AFTER) || isAt(pair, level.hiredElsewhere.AFTER);
  const isBefore = isAfter && (person.hired ?? 0) - (created ?? 0) > mostAheadDays;
  const isEarly = isBefore || isAt(pair, level.hired.LONG_BEFORE);
  const isLate = isAt(pair, level.hired.LONG_AFTER) && !isRareName(person, frequencies);
  const isOther = started !== null && person.hired !== null && Math.abs(started - person.hired) > mostShiftDays;
  return isEarly || isLate || isOther ? 'OUT_OF_TIME' : null;
}
