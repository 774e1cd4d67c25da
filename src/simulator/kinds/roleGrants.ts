import { type AdminRole, adminRoles } from '../../model/adminRoles.ts';
import type { End } from '../../model/index.ts';
import type { OktaRecord } from '../collection.ts';
import { nodeId } from '../identity.ts';
import type { Org } from '../org.ts';
import type { Random } from '../random.ts';
import { ownEnd } from '../state.ts';
import { groupsOf } from './memberships.ts';

/** By whom roles are held, in Okta's words. */
export const holders: Readonly<Record<Assignee, End>> = {
  USER: ownEnd('User', 'roleAssignments'),
  GROUP: ownEnd('Group', 'roleAssignments'),
  CLIENT: ownEnd('App', 'roleAssignments'),
};

export type Assignee = 'USER' | 'GROUP' | 'CLIENT';

/** A role to hold: one of Okta's own, with what it is limited to, or one the org made, over a set of resources. */
export type Held =
  | { role: AdminRole; groups?: readonly string[]; apps?: readonly string[] }
  | { custom: OktaRecord; resourceSet: OktaRecord };

/** Gives a role to a user, a group or a service app. */
export function grantRole(org: Org, to: Assignee, holder: string, held: Held, random: Random, at: string): void {
  const end = holders[to];
  const dates = { status: 'ACTIVE', created: at, lastUpdated: at, assignmentType: to };
  if ('custom' in held) {
    const id = nodeId(end.to, random.id('irb'), holder);
    const { custom, resourceSet } = held;
    const names = { role: custom.id, 'resource-set': resourceSet.id, label: custom.label, type: 'CUSTOM' };
    org.contain(end, holder, { id, ...names, ...dates });
    org.table(ownEnd('ResourceSet', 'roles').id).set(resourceSet.id, custom.id, {});
    return;
  }
  const { role, groups = [], apps = [] } = held;
  const own = targetable.has(role) ? base32(role) : random.id(to === 'GROUP' ? 'gra' : 'ra1');
  const id = nodeId(end.to, own, holder);
  org.contain(end, holder, { id, label: adminRoles[role].label, type: role, ...dates });
  for (const group of groups) org.table(ownEnd('RoleAssignment', 'groups').id).set(id, group, {});
  for (const app of apps) org.table(ownEnd('RoleAssignment', 'apps').id).set(id, app, {});
}

/** Takes from a holder the roles that were given to it, but none that it has through a group. */
export function revokeRoles(org: Org, to: Assignee, holder: string): void {
  const end = holders[to];
  for (const id of org.across(end, holder)) {
    if (org.find(end.to, id)?.assignmentType === to) org.drop(end.to, id);
  }
}

/** Gives a user the roles of the groups they are in, and takes those of groups they have left. */
export function inheritRoles(org: Org, userId: string): void {
  const end = holders.USER;
  const wanted = new Map<string, string>(); // by the id that the user's has, that of the group's
  for (const groupId of groupsOf(org, userId)) {
    for (const id of org.across(holders.GROUP, groupId)) {
      wanted.set(nodeId(end.to, id.slice(id.lastIndexOf('.') + 1), userId), id);
    }
  }
  for (const id of org.across(end, userId)) {
    if (org.find(end.to, id)?.assignmentType === 'GROUP' && !wanted.has(id)) org.drop(end.to, id);
  }
  for (const [id, source] of wanted) {
    const record = org.find(end.to, source);
    if (record === undefined || org.find(end.to, id) !== undefined) continue;
    org.contain(end, userId, { ...record, id });
    for (const name of ['groups', 'apps']) {
      const targets = ownEnd('RoleAssignment', name);
      for (const far of org.across(targets, source)) org.table(targets.id).set(id, far, {});
    }
  }
}

/** Roles that can be limited to some groups or apps. Their assignments have the same id whoever holds them. */
const targetable: ReadonlySet<string> = new Set([
  'APP_ADMIN',
  'USER_ADMIN',
  'GROUP_MEMBERSHIP_ADMIN',
  'HELP_DESK_ADMIN',
]);

/** As Okta makes ids of role names: RFC 4648, without padding. */
function base32(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const fives = bits.match(/.{1,5}/g) ?? [];
  return fives.map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}
