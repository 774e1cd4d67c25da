import { OktaGraphError } from '../../errors.ts';
import type { Json } from '../collection.ts';
import type { Org } from '../org.ts';
import { reassess, takeApp } from './assignments.ts';
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
    org.tell('user.lifecycle.create', [['User', id]]);
    if (activated !== null) org.tell('user.lifecycle.activate', [['User', id]]);
    reassessAll(org, id);
    return id;
  },

  /** Changes attributes of the profile; null unsets one. */
  updateUser(id: string, profile: Json): void {
    if (profile.login !== undefined) checkLogin(org, profile.login, id);
    org.updateProfile('User', id, profile);
  },

  /** Moves a user to another status. Who is deprovisioned leaves all groups, apps, roles and factors; no group says that it changed. */
  setUserStatus(id: string, status: string): void {
    const at = org.clock.stamp();
    const before = org.need('User', id);
    org.of('User').put({ ...before, status, statusChanged: at, lastUpdated: at });
    org.tell(typeOfMove(String(before.status), status), [['User', id]]);
    if (status === 'DEPROVISIONED') {
      org.table('Group.members').dropFar(id); // no event says so: the deactivation does
      for (const appId of org.table('App.users').nears(id)) takeApp(org, appId, id);
      org.empty('User', id); // roles and factors
    } else reassessAll(org, id);
  },

  /** Deprovisions a user. */
  deactivateUser(id: string): void {
    this.setUserStatus(id, 'DEPROVISIONED');
  },

  /** As at Okta, the first call deprovisions and the second removes for good. */
  deleteUser(id: string): void {
    if (org.need('User', id).status !== 'DEPROVISIONED') this.deactivateUser(id);
    else {
      org.tell('user.lifecycle.delete.initiated', [['User', id]]);
      org.removeRecord('User', id);
    }
  },
});

/** The event of a move to a status, unless the status that is left decides it. */
const entering: Readonly<Record<string, string>> = {
  DEPROVISIONED: 'user.lifecycle.deactivate',
  SUSPENDED: 'user.lifecycle.suspend',
  LOCKED_OUT: 'user.account.lock',
  PASSWORD_EXPIRED: 'user.account.expire_password',
  RECOVERY: 'user.account.reset_password',
};

function typeOfMove(from: string, to: string): string {
  if (from === 'SUSPENDED' && to === 'ACTIVE') return 'user.lifecycle.unsuspend';
  if (from === 'LOCKED_OUT' && to === 'ACTIVE') return 'user.account.unlock_by_admin';
  return entering[to] ?? 'user.lifecycle.activate';
}

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
