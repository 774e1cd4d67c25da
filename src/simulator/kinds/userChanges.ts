import { OktaGraphError } from '../../errors.ts';
import type { Json } from '../collection.ts';
import type { Org } from '../org.ts';
import { reassess } from './assignments.ts';
import { loginsOf } from './logins.ts';
import { groupsOf } from './memberships.ts';

/** Changes of users, with what follows from them. */
export const userChanges = (org: Org) => ({
  /** Makes a user, active unless `status` says otherwise. The profile needs a `login`. */
  addUser(profile: Json, status: 'ACTIVE' | 'STAGED' | 'PROVISIONED' = 'ACTIVE'): string {
    checkLogin(org, profile.login, null);
    const at = org.clock.stamp();
    const activated = status === 'STAGED' ? null : at;
    const passwordChanged = status === 'ACTIVE' ? at : null;
    const id = org.newId('User');
    org.of('User').put({
      id,
      status,
      ...{ created: at, activated, statusChanged: activated, lastLogin: null, lastUpdated: at, passwordChanged },
      type: { id: defaultType(org) },
      profile: { mobilePhone: null, secondEmail: null, email: profile.login, ...profile },
      provider: { type: 'OKTA', name: 'OKTA' },
    });
    reassessAll(org, id);
    return id;
  },

  /** Changes attributes of the profile; null unsets one. */
  updateUser(id: string, profile: Json): void {
    if (profile.login !== undefined) checkLogin(org, profile.login, id);
    org.updateProfile('User', id, profile);
  },

  /** Moves a user to another status. Who is deprovisioned leaves all groups and apps; no group says that it changed. */
  setUserStatus(id: string, status: string): void {
    const at = org.clock.stamp();
    org.of('User').put({ ...org.need('User', id), status, statusChanged: at, lastUpdated: at });
    if (status === 'DEPROVISIONED') {
      org.table('Group.members').dropFar(id);
      org.table('App.users').dropFar(id);
    } else reassessAll(org, id);
  },

  /** Deprovisions a user. */
  deactivateUser(id: string): void {
    this.setUserStatus(id, 'DEPROVISIONED');
  },

  /** As at Okta, the first call deprovisions and the second removes for good. */
  deleteUser(id: string): void {
    if (org.need('User', id).status === 'DEPROVISIONED') org.drop('User', id);
    else this.deactivateUser(id);
  },
});

function checkLogin(org: Org, login: unknown, ownId: string | null): void {
  const owner = typeof login === 'string' ? loginsOf(org).get(login.toLowerCase()) : undefined;
  if (typeof login === 'string' && (owner === undefined || owner === ownId)) return;
  throw new OktaGraphError('BAD_USER_INPUT', 'A user needs a login that no other user has.', { kind: 'User' });
}

function defaultType(org: Org): string | undefined {
  const types = org.of('UserType').all();
  return types.find((type) => type.default === true)?.id;
}

/** What membership of Everyone brings. */
function reassessAll(org: Org, userId: string): void {
  for (const groupId of groupsOf(org, userId)) {
    for (const appId of org.table('App.groups').nears(groupId)) reassess(org, appId, userId);
  }
}
