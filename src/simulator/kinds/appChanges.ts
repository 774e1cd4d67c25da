import { readPath } from '../../model/path.ts';
import type { Json } from '../collection.ts';
import type { Org } from '../org.ts';
import { giveApp, needPresent, reassess, takeApp, tellGroup, unassignGroup } from './assignments.ts';
import { groupChanges } from './groupChanges.ts';
import { membersOf } from './memberships.ts';

/** What a new app has, as the catalog's own apps have it. */
const bookmark: Json = {
  features: [],
  accessibility: { selfService: false, errorRedirectUrl: null, loginRedirectUrl: null },
  visibility: {
    autoLaunch: false,
    autoSubmitToolbar: false,
    hide: { iOS: false, web: false },
    appLinks: { login: true },
  },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: Okta's expression, not ours
  credentials: { userNameTemplate: { template: '${source.login}', type: 'BUILT_IN' }, signing: {} },
  settings: {
    app: { requestIntegration: false, url: 'https://www.example.com' },
    notifications: { vpn: { network: { connection: 'DISABLED' }, message: null, helpUrl: null } },
    manualProvisioning: false,
    implicitAssignment: false,
    notes: { admin: null, enduser: null },
  },
};

/** Changes of apps and of who has them. Assignments leave an app's `lastUpdated` as it is. */
export const appChanges = (org: Org) => ({
  /** Makes an app: a bookmark, unless `more` says otherwise. */
  createApp(label: string, more: Json = {}): string {
    const at = org.clock.stamp();
    const id = org.newId('App');
    const wire = { name: 'bookmark', label, status: 'ACTIVE', lastUpdated: at, created: at, signOnMode: 'BOOKMARK' };
    org.of('App').put({ id, ...wire, ...bookmark, ...more });
    org.tell('application.lifecycle.create', [['App', id]]);
    return id;
  },

  /** Replaces attributes of an app. */
  updateApp(id: string, changes: Json): void {
    const before = org.need('App', id);
    org.of('App').put({ ...before, ...changes, id, lastUpdated: org.clock.stamp() });
    const hasMoved = changes.status !== undefined && changes.status !== before.status;
    const move = changes.status === 'ACTIVE' ? 'activate' : 'deactivate';
    org.tell(`application.lifecycle.${hasMoved ? move : 'update'}`, [['App', id]]);
  },

  /** Removes an app, and the groups it brought. */
  deleteApp(id: string): void {
    org.need('App', id);
    const brought = org
      .of('Group')
      .all()
      .filter((group) => readPath(group, 'source.id') === id);
    for (const group of brought) groupChanges(org).deleteGroup(group.id);
    org.removeRecord('App', id);
  },

  /** Assigns an app to a user directly, whether or not they have it through a group. */
  assignUser(appId: string, userId: string): void {
    org.need('App', appId);
    needPresent(org, userId);
    giveApp(org, appId, userId, { scope: 'USER' });
  },

  /** Takes a direct assignment back; through a group the user keeps the app. */
  unassignUser(appId: string, userId: string): void {
    takeApp(org, appId, userId);
    reassess(org, appId, userId);
  },

  /** Assigns an app to a group, whose members get it. Without `priority` it comes last. */
  assignGroup(appId: string, groupId: string, priority?: number): void {
    org.need('App', appId);
    org.need('Group', groupId);
    const row = { priority: priority ?? org.table('App.groups').countFars(appId), lastUpdated: org.clock.stamp() };
    const isNew = org.table('App.groups').get(appId, groupId) === undefined;
    org.table('App.groups').set(appId, groupId, row);
    tellGroup(org, isNew ? 'add' : 'update', appId, groupId);
    for (const userId of membersOf(org, groupId)) reassess(org, appId, userId);
  },

  /** Takes an assignment to a group back, and the app from members who have it through no other. */
  unassignGroup(appId: string, groupId: string): void {
    unassignGroup(org, appId, groupId);
  },
});
