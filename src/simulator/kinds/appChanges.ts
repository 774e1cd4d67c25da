import { readPath } from '../../model/path.ts';
import type { Json } from '../collection.ts';
import type { Org } from '../org.ts';
import { needPresent, reassess, unassignGroup } from './assignments.ts';
import { groupChanges } from './groupChanges.ts';
import { membersOf } from './memberships.ts';

/** Changes of apps and of who has them. Assignments leave an app's `lastUpdated` as it is. */
export const appChanges = (org: Org) => ({
  /** Makes an app: a bookmark, unless `more` says otherwise. */
  createApp(label: string, more: Json = {}): string {
    const at = org.clock.stamp();
    const id = org.newId('App');
    const wire = { name: 'bookmark', label, status: 'ACTIVE', lastUpdated: at, created: at, signOnMode: 'BOOKMARK' };
    org.of('App').put({ id, ...wire, features: [], ...more });
    return id;
  },

  /** Replaces attributes of an app. */
  updateApp(id: string, changes: Json): void {
    org.of('App').put({ ...org.need('App', id), ...changes, id, lastUpdated: org.clock.stamp() });
  },

  /** Removes an app, and the groups it brought. */
  deleteApp(id: string): void {
    org.need('App', id);
    const brought = org
      .of('Group')
      .all()
      .filter((group) => readPath(group, 'source.id') === id);
    for (const group of brought) groupChanges(org).deleteGroup(group.id);
    org.drop('App', id);
  },

  /** Assigns an app to a user directly, whether or not they have it through a group. */
  assignUser(appId: string, userId: string): void {
    org.need('App', appId);
    needPresent(org, userId);
    const at = org.clock.stamp();
    const created = org.table('App.users').get(appId, userId)?.created ?? at;
    org.table('App.users').set(appId, userId, { scope: 'USER', created, lastUpdated: at });
  },

  /** Takes a direct assignment back; through a group the user keeps the app. */
  unassignUser(appId: string, userId: string): void {
    org.table('App.users').delete(appId, userId);
    reassess(org, appId, userId);
  },

  /** Assigns an app to a group, whose members get it. Without `priority` it comes last. */
  assignGroup(appId: string, groupId: string, priority?: number): void {
    org.need('App', appId);
    org.need('Group', groupId);
    const row = { priority: priority ?? org.table('App.groups').countFars(appId), lastUpdated: org.clock.stamp() };
    org.table('App.groups').set(appId, groupId, row);
    for (const userId of membersOf(org, groupId)) reassess(org, appId, userId);
  },

  /** Takes an assignment to a group back, and the app from members who have it through no other. */
  unassignGroup(appId: string, groupId: string): void {
    unassignGroup(org, appId, groupId);
  },
});
