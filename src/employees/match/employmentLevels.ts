import type { Claim } from './claim.ts';
import { type Comparison, note } from './comparison.ts';
import type { Context } from './context.ts';
import { level } from './levels.ts';
import type { Person } from './person.ts';

/** Days after the last one in which an account may still be made, for handing over. */
const graceDays = 45;

/** Compares whether the person works here, and as what, with whether the account is live. */
export function compareEmployment(found: Comparison, claim: Claim, person: Person, context: Context): void {
  const { crosswalks, shareOf, live, employed } = context;
  if (crosswalks.employments.knows(claim.employment) && person.employment !== 0) {
    const share = shareOf.employment(person.employment);
    const isSame = share > 0.5 || crosswalks.employments.share(claim.employment, person.employment) > 0;
    note(found, isSame ? level.employment.SAME : level.employment.DIFFERENT, isSame ? share : 1.01 - share);
  }
  const isThere = isEmployed(person, context);
  if (isMadeAfter(claim, person)) {
    note(found, level.employed.MADE_AFTER, 1 - employed);
    return;
  }
  const { BOTH, ACCOUNT_ONLY, ROW_ONLY, NEITHER } = level.employed;
  const is = claim.isLive ? (isThere ? BOTH : ACCOUNT_ONLY) : isThere ? ROW_ONLY : NEITHER;
  note(found, is, (claim.isLive ? live : 1 - live) * (isThere ? employed : 1 - employed));
}

/** Whether the account was made after the job of the row had ended. */
export const isMadeAfter = ({ created }: Claim, { left }: Person) =>
  left !== null && created !== null && created > left + graceDays;

/** Whether somebody works with the account, or did after the job of the row had ended. */
export const isUsedAfter = ({ isLive, seen }: Claim, { left }: Person) =>
  isLive || (left !== null && seen !== null && seen > left + graceDays);

/** Whether the row is of somebody who has not left. */
export const isEmployed = ({ left, hasLeft }: Person, { today }: Pick<Context, 'today'>) =>
  !hasLeft && (left === null || left >= today);
