import { OktaGraphError } from '../../errors.ts';
import { partyOf } from '../log/party.ts';
import type { Org } from '../org.ts';
import { hash, Random } from '../random.ts';
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
  if (group === null) takeApp(org, appId, userId);
  else if (row?.group !== group) giveApp(org, appId, userId, { scope: 'GROUP', group });
}

/** Makes or changes the row of a user in an app, and tells the log. What follows from a group is Okta's own doing. */
export function giveApp(
  org: Org,
  appId: string,
  userId: string,
  how: { scope: 'USER' | 'GROUP'; group?: string },
): void {
  const at = org.clock.stamp();
  const row = org.table('App.users').get(appId, userId);
  org.table('App.users').set(appId, userId, { ...how, created: row?.created ?? at, lastUpdated: at });
  tell(
    org,
    `application.user_membership.${row === undefined ? 'add' : 'update'}`,
    appId,
    userId,
    how.scope === 'GROUP',
  );
}

/** Removes the row of a user in an app, if there is one, and tells the log. */
export function takeApp(org: Org, appId: string, userId: string): void {
  const row = org.table('App.users').get(appId, userId);
  if (row === undefined) return;
  org.table('App.users').delete(appId, userId);
  tell(org, 'application.user_membership.remove', appId, userId, row.scope === 'GROUP');
}

function tell(org: Org, type: string, appId: string, userId: string, isJob: boolean): void {
  const user = partyOf('User', org.need('User', userId));
  // The row in the app has an id of its own, which no path takes.
  const id = new Random(hash(`${appId} ${userId}`)).id('0ua');
  org.tell(
    type,
    [
      ['User', userId],
      ['App', appId],
    ],
    { isJob, targets: [{ ...user, id, type: 'AppUser' }] },
  );
}

/** Tells the log that the assignment of an app to a group was added, changed or removed. */
export function tellGroup(org: Org, what: 'add' | 'update' | 'remove', appId: string, groupId: string): void {
  org.tell(`group.application_assignment.${what}`, [
    ['Group', groupId],
    ['App', appId],
  ]);
}

/** Takes an assignment to a group back. */
export function unassignGroup(org: Org, appId: string, groupId: string): void {
  if (!org.table('App.groups').delete(appId, groupId)) return;
  tellGroup(org, 'remove', appId, groupId);
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
