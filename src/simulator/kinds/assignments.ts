import { OktaGraphError } from '../../errors.ts';
import type { Org } from '../org.ts';
import { groupsOf, membersOf } from './memberships.ts';

/**
 * Gives the app to a user who is in a group that has it, and takes it from one who is in none any more.
 * Direct assignments stay; of several groups, the one with the best priority is named.
 */
export function reassess(org: Org, appId: string, userId: string): void {
  const users = org.table('App.users');
  const row = users.get(appId, userId);
  if (row?.scope === 'USER') return;
  const group = grantingGroup(org, appId, userId);
  if (group === null) users.delete(appId, userId);
  else if (row?.group !== group) {
    const at = org.clock.stamp();
    users.set(appId, userId, { scope: 'GROUP', group, created: row?.created ?? at, lastUpdated: at });
  }
}

/** Takes an assignment to a group back. */
export function unassignGroup(org: Org, appId: string, groupId: string): void {
  org.table('App.groups').delete(appId, groupId);
  for (const userId of membersOf(org, groupId)) reassess(org, appId, userId);
}

/** Throws unless the user exists and is not deprovisioned, which bars from groups and apps. */
export function needPresent(org: Org, userId: string): void {
  if (org.need('User', userId).status !== 'DEPROVISIONED') return;
  throw new OktaGraphError('BAD_USER_INPUT', 'A deprovisioned user gets no groups and no apps.', { kind: 'User' });
}

function grantingGroup(org: Org, appId: string, userId: string): string | null {
  const assigned = org.table('App.groups');
  const groups = groupsOf(org, userId).filter((groupId) => assigned.get(appId, groupId) !== undefined);
  const priority = (groupId: string) => Number(assigned.get(appId, groupId)?.priority);
  return groups.sort((a, b) => priority(a) - priority(b))[0] ?? null;
}
