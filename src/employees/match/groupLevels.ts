import type { Claim } from './claim.ts';
import { type Comparison, note } from './comparison.ts';
import type { Context, Known } from './context.ts';
import { agreement } from './contexts.ts';
import type { Crosswalk } from './crosswalk.ts';
import { level } from './levels.ts';
import type { Person } from './person.ts';

/** What the account's groups tell of a row: who leads those it shares one with, or of which department they are. */
interface Told {
  of: 'manager' | 'department';
  group: number;
  /** How likely the row's value is for the group; 0 where nobody in it has that value. */
  share: number;
}

/**
 * Compares with whom the account shares groups: with those who report to the row's manager, or are of its department.
 * Returns in what the two agree, as bits of `agreement`.
 */
export function compareGroups(
  found: Comparison,
  claim: Claim,
  person: Person,
  known: Known,
  { crosswalks }: Context,
): number {
  const told = toldByGroups(claim, person, known, crosswalks);
  if (told === null) return 0;
  if (told.share === 0) {
    note(found, level.groups.DIFFERENT, 1);
    return 0;
  }
  note(found, told.of === 'manager' ? level.groups.TEAM : level.groups.DEPARTMENT, 1 / told.share);
  return agreement[told.of];
}

/** What the account tells itself is not told again. Null where its groups tell nothing. */
export function toldByGroups(
  { account, groups }: Claim,
  person: Person,
  { managers }: Known,
  { groupManagers, groupDepartments }: Context['crosswalks'],
): Told | null {
  if (groups.length === 0) return null;
  const team = managers.length > 0 ? null : best(groups, person.manager, groupManagers);
  const unit = account.department !== null ? null : best(groups, person.department, groupDepartments);
  if (team !== null && (team.share > 0 || unit === null)) return { of: 'manager', ...team };
  return unit === null ? null : { of: 'department', ...unit };
}

/** The group that tells the most of where its members work, and how likely the row's value is for it; null where none tells. */
function best(groups: readonly number[], value: number, crosswalk: Crosswalk): Omit<Told, 'of'> | null {
  if (value === 0) return null;
  let most: Omit<Told, 'of'> | null = null;
  for (const group of groups) {
    if (!crosswalk.tells(group)) continue;
    const share = crosswalk.share(group, value);
    if (most === null || share > most.share) most = { group, share };
  }
  return most;
}
