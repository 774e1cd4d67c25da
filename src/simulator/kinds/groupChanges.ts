import { OktaGraphError } from '../../errors.ts';
import { readPath } from '../../model/path.ts';
import type { Json } from '../collection.ts';
import type { Org } from '../org.ts';
import { needPresent, reassess, unassignGroup } from './assignments.ts';
import { membersOf } from './memberships.ts';
import { inheritRoles } from './roleGrants.ts';

/** Changes of groups and of who is in them, with what follows for apps. */
export const groupChanges = (org: Org) => ({
  /** Makes a group in Okta. The profile needs a `name`. */
  createGroup(profile: Json): string {
    const at = org.clock.stamp();
    const id = org.newId('Group');
    const dates = { created: at, lastUpdated: at, lastMembershipUpdated: at };
    const kept = { description: null, ...profile };
    org.of('Group').put({ id, ...dates, objectClass: ['okta:user_group'], type: 'OKTA_GROUP', profile: kept });
    org.tell('group.lifecycle.create', [['Group', id]]);
    return id;
  },

  /** Changes attributes of the profile; null unsets one. */
  updateGroup(id: string, profile: Json): void {
    org.updateProfile('Group', id, profile);
  },

  /** Removes a group; its members lose the apps they had through it. */
  deleteGroup(id: string): void {
    if (org.need('Group', id).type === 'BUILT_IN') throw refusal('A built-in group stays.');
    for (const appId of org.table('App.groups').nears(id)) unassignGroup(org, appId, id);
    const members = membersOf(org, id);
    org.removeRecord('Group', id);
    for (const userId of members) inheritRoles(org, userId);
  },

  /** Puts a user into a group, who gets the apps assigned to it. */
  addMember(groupId: string, userId: string): void {
    refuseEveryone(org, groupId);
    needPresent(org, userId);
    if (org.table('Group.members').get(groupId, userId) !== undefined) return;
    org.table('Group.members').set(groupId, userId, {});
    membersChanged(org, groupId, userId, 'group.user_membership.add');
  },

  /** Takes a user out of a group, who loses the apps that no other group brings. */
  removeMember(groupId: string, userId: string): void {
    refuseEveryone(org, groupId);
    if (org.table('Group.members').delete(groupId, userId)) {
      membersChanged(org, groupId, userId, 'group.user_membership.remove');
    }
  },
});

function refuseEveryone(org: Org, groupId: string): void {
  const group = org.need('Group', groupId);
  if (group.type !== 'BUILT_IN' || readPath(group, 'profile.name') !== 'Everyone') return;
  throw refusal('Okta alone decides who is in Everyone.');
}

function refusal(message: string): OktaGraphError {
  return new OktaGraphError('BAD_USER_INPUT', message, { kind: 'Group' });
}

function membersChanged(org: Org, groupId: string, userId: string, event: string): void {
  org.of('Group').put({ ...org.need('Group', groupId), lastMembershipUpdated: org.clock.stamp() });
  org.tell(event, [
    ['User', userId],
    ['Group', groupId],
  ]);
  for (const appId of org.table('App.groups').nears(groupId)) reassess(org, appId, userId);
  inheritRoles(org, userId);
}
