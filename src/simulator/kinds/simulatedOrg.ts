import { OktaGraphError } from '../../errors.ts';
import type { Kind } from '../../model/index.ts';
import { readPath } from '../../model/path.ts';
import type { Json, OktaRecord } from '../collection.ts';
import { type Founding, Org } from '../org.ts';
import { Random } from '../random.ts';
import { reassess } from './assignments.ts';
import { extensionOf } from './extensions.ts';
import { loginsOf } from './logins.ts';
import { groupsOf, membersOf } from './memberships.ts';

/** An org that people and programs change: each change has the effects it has at Okta. */
export class SimulatedOrg extends Org {
  readonly #random: Random;

  constructor(founding: Founding) {
    super(founding);
    this.#random = Random.named(founding.seed, 'changes');
  }

  /** Makes a user, active unless `status` says otherwise. The profile needs a `login`. */
  addUser(profile: Json, status: 'ACTIVE' | 'STAGED' | 'PROVISIONED' = 'ACTIVE'): string {
    const login = profile.login;
    if (typeof login !== 'string' || loginsOf(this).has(login.toLowerCase())) {
      throw new OktaGraphError('BAD_USER_INPUT', 'A user needs a login that no other user has.', { kind: 'User' });
    }
    const at = this.clock.stamp();
    const activated = status === 'STAGED' ? null : at;
    const type = this.of('UserType')
      .all()
      .find((type) => type.default === true);
    const id = this.#newId('User');
    this.of('User').put({
      id,
      status,
      ...{
        created: at,
        activated,
        statusChanged: activated,
        lastLogin: null,
        lastUpdated: at,
        passwordChanged: activated,
      },
      type: { id: type?.id },
      profile: { mobilePhone: null, secondEmail: null, email: login, ...profile },
      provider: { type: 'OKTA', name: 'OKTA' },
    });
    this.#reassessUser(id);
    return id;
  }

  /** Changes attributes of the profile; null unsets one. */
  updateUser(id: string, profile: Json): void {
    this.#updateProfile('User', id, profile);
  }

  /** Moves a user to another status; deprovisioning is `deactivateUser`. */
  setUserStatus(id: string, status: string): void {
    const at = this.clock.stamp();
    this.of('User').put({ ...this.#need('User', id), status, statusChanged: at, lastUpdated: at });
    this.#reassessUser(id);
  }

  /** Deprovisions a user, who leaves all groups and apps. The groups do not say that anything changed. */
  deactivateUser(id: string): void {
    this.setUserStatus(id, 'DEPROVISIONED');
    this.table('Group.members').dropFar(id);
    this.table('App.users').dropFar(id);
  }

  /** As at Okta, the first call deprovisions and the second removes for good. */
  deleteUser(id: string): void {
    if (this.#need('User', id).status === 'DEPROVISIONED') this.drop('User', id);
    else this.deactivateUser(id);
  }

  createGroup(profile: Json): string {
    const at = this.clock.stamp();
    const id = this.#newId('Group');
    const dates = { created: at, lastUpdated: at, lastMembershipUpdated: at };
    const kept = { description: null, ...profile };
    this.of('Group').put({ id, ...dates, objectClass: ['okta:user_group'], type: 'OKTA_GROUP', profile: kept });
    return id;
  }

  updateGroup(id: string, profile: Json): void {
    this.#updateProfile('Group', id, profile);
  }

  /** Removes a group; its members lose the apps they had through it. */
  deleteGroup(id: string): void {
    this.#refuseBuiltIn(id);
    for (const appId of this.table('App.groups').nears(id)) this.unassignGroup(appId, id);
    this.drop('Group', id);
  }

  addMember(groupId: string, userId: string): void {
    this.#refuseBuiltIn(groupId);
    if (this.#need('User', userId).status === 'DEPROVISIONED') {
      throw new OktaGraphError('BAD_USER_INPUT', 'A deprovisioned user can be in no group.', { kind: 'User' });
    }
    this.table('Group.members').set(groupId, userId, {});
    this.#membersChanged(groupId, userId);
  }

  removeMember(groupId: string, userId: string): void {
    this.#refuseBuiltIn(groupId);
    this.table('Group.members').delete(groupId, userId);
    this.#membersChanged(groupId, userId);
  }

  createApp(label: string, more: Json = {}): string {
    const at = this.clock.stamp();
    const id = this.#newId('App');
    const wire = { name: 'bookmark', label, status: 'ACTIVE', lastUpdated: at, created: at, signOnMode: 'BOOKMARK' };
    this.of('App').put({ id, ...wire, features: [], ...more });
    return id;
  }

  updateApp(id: string, changes: Json): void {
    this.of('App').put({ ...this.#need('App', id), ...changes, id, lastUpdated: this.clock.stamp() });
  }

  /** Removes an app, and the groups it brought. */
  deleteApp(id: string): void {
    this.#need('App', id);
    for (const group of this.of('Group').all()) {
      if (readPath(group, 'source.id') === id) this.deleteGroup(group.id);
    }
    this.drop('App', id);
  }

  /** Assigns an app to a user directly, whether or not they have it through a group. */
  assignUser(appId: string, userId: string): void {
    this.#need('App', appId);
    this.#need('User', userId);
    const at = this.clock.stamp();
    const created = this.table('App.users').get(appId, userId)?.created ?? at;
    this.table('App.users').set(appId, userId, { scope: 'USER', created, lastUpdated: at });
  }

  /** Takes a direct assignment back; through a group the user keeps the app. */
  unassignUser(appId: string, userId: string): void {
    this.table('App.users').delete(appId, userId);
    reassess(this, appId, userId);
  }

  /** Assigns an app to a group, whose members get it. Without `priority` it comes last. */
  assignGroup(appId: string, groupId: string, priority?: number): void {
    this.#need('App', appId);
    this.#need('Group', groupId);
    const row = { priority: priority ?? this.table('App.groups').countFars(appId), lastUpdated: this.clock.stamp() };
    this.table('App.groups').set(appId, groupId, row);
    for (const userId of membersOf(this, groupId)) reassess(this, appId, userId);
  }

  unassignGroup(appId: string, groupId: string): void {
    this.table('App.groups').delete(appId, groupId);
    for (const userId of membersOf(this, groupId)) reassess(this, appId, userId);
  }

  /** Adds a device, and links it to the users. */
  addDevice(profile: Json, userIds: readonly string[] = []): string {
    const at = this.clock.stamp();
    const id = this.#newId('Device');
    this.of('Device').put({
      id,
      status: 'ACTIVE',
      created: at,
      lastUpdated: at,
      profile: { registered: true, ...profile },
    });
    for (const userId of userIds) this.linkDevice(id, userId);
    return id;
  }

  updateDevice(id: string, profile: Json): void {
    this.#updateProfile('Device', id, profile);
  }

  linkDevice(deviceId: string, userId: string): void {
    this.#need('Device', deviceId);
    this.#need('User', userId);
    const facts = { managementStatus: 'NOT_MANAGED', screenLockType: 'PASSCODE' };
    this.table('Device.users').set(deviceId, userId, {
      id: this.#random.id('lnk'),
      created: this.clock.stamp(),
      ...facts,
    });
  }

  /** Ends a link between device and user; the device does not say that it changed. */
  unlinkDevice(deviceId: string, userId: string): void {
    this.table('Device.users').delete(deviceId, userId);
  }

  removeDevice(id: string): void {
    this.removeRecord('Device', id);
  }

  /** Adds or replaces a record of any kind, as it stands. */
  putRecord(kind: Kind, record: OktaRecord): void {
    this.of(kind).put({ ...record, lastUpdated: this.clock.stamp() });
  }

  /** Removes a record of any kind with its links. */
  removeRecord(kind: Kind, id: string): void {
    this.#need(kind, id);
    this.drop(kind, id);
  }

  #newId(kind: Kind): string {
    return this.#random.id(extensionOf(kind).idPrefix);
  }

  #need(kind: Kind, id: string): OktaRecord {
    const record = this.find(kind, id);
    if (record !== undefined) return record;
    throw new OktaGraphError('NOT_FOUND', `The simulated org has no ${kind} ${id}.`, { kind });
  }

  /** Null unsets an attribute: two of them Okta then sends as null, the others not at all. */
  #updateProfile(kind: Kind, id: string, changes: Json): void {
    const record = this.#need(kind, id);
    const merged = { ...(record.profile as Json), ...changes };
    const kept = Object.entries(merged).filter(([name, value]) => value !== null || keptAsNull.has(name));
    this.of(kind).put({ ...record, profile: Object.fromEntries(kept), lastUpdated: this.clock.stamp() });
  }

  #refuseBuiltIn(groupId: string): void {
    const group = this.#need('Group', groupId);
    if (group.type !== 'BUILT_IN' || readPath(group, 'profile.name') !== 'Everyone') return;
    throw new OktaGraphError('BAD_USER_INPUT', 'Okta alone decides who is in Everyone.', { kind: 'Group' });
  }

  #membersChanged(groupId: string, userId: string): void {
    this.of('Group').put({ ...this.#need('Group', groupId), lastMembershipUpdated: this.clock.stamp() });
    for (const appId of this.table('App.groups').nears(groupId)) reassess(this, appId, userId);
  }

  /** What membership of Everyone brings or takes. */
  #reassessUser(userId: string): void {
    for (const groupId of groupsOf(this, userId)) {
      for (const appId of this.table('App.groups').nears(groupId)) reassess(this, appId, userId);
    }
  }
}

const keptAsNull = new Set(['mobilePhone', 'secondEmail', 'description']);

/** Names of the methods that change an org. */
export const changeNames: readonly string[] = Object.getOwnPropertyNames(SimulatedOrg.prototype).filter(
  (name) => name !== 'constructor',
);
