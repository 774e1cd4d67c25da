import type { Claim } from './claim.ts';
import { type Comparison, note } from './comparison.ts';
import type { Context, Known } from './context.ts';
import { agreement } from './contexts.ts';
import type { Crosswalk } from './crosswalk.ts';
import { level } from './levels.ts';
import type { Person } from './person.ts';

/**
 * Compares with whom the account shares groups: with those who report to the row's manager, or are of its department.
 * What the account tells itself is not told again. Returns in what the two agree, as bits of `agreement`.
 */
export function compareGroups(
  found: Comparison,
  claim: Claim,
  person: Person,
  { managers }: Known,
  { crosswalks }: Context,
): number {
  const { groups } = claim;
  if (groups.length === 0) return 0;
  const team = managers.length > 0 ? null : tell(groups, person.manager, crosswalks.groupManagers);
  const unit = claim.account.department !== null ? null : tell(groups, person.department, crosswalks.groupDepartments);
  if (team !== null && team.share > 0) {
    note(found, level.groups.TEAM, 1 / team.share);
    return agreement.manager;
  }
  if (unit !== null && unit.share > 0) {
    note(found, level.groups.DEPARTMENT, 1 / unit.share);
    return agreement.department;
  }
  if (team !== null || unit !== null) note(found, level.groups.DIFFERENT, 1);
  return 0;
}

/** The group that tells the most of where its members work, and how likely the row's value is for it; null where none tells. */
export function tell(
  groups: readonly number[],
  value: number,
  crosswalk: Crosswalk,
): { group: number; share: number } | null {
  if (value === 0) return null;
  let best: { group: number; share: number } | null = null;
  for (const group of groups) {
    if (!crosswalk.tells(group)) continue;
    const share = crosswalk.share(group, value);
    if (best === null || share > best.share) best = { group, share };
  }
  return best;
}
