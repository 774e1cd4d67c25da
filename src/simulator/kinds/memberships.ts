import { type End, flip } from '../../model/index.ts';
import type { Org } from '../org.ts';
import { ownEnd } from '../state.ts';

const members = ownEnd('Group', 'members');
const groups = flip(members) as End; // the link has an inverse

/** Members of a group, those of Everyone too. */
export function membersOf(org: Org, groupId: string): readonly string[] {
  return org.across(members, groupId);
}

/** Groups of a user, Everyone among them. */
export function groupsOf(org: Org, userId: string): readonly string[] {
  return org.across(groups, userId);
}
