import { readPath } from '../../model/path.ts';
import type { Json, OktaRecord } from '../collection.ts';
import type { Asking, Extension } from '../extension.ts';
import type { Org } from '../org.ts';
import { ownEnd } from '../state.ts';
import { groupSchemaRoute } from './profileSchema.ts';

/** Groups, as Okta sends them. */
export const group: Extension = {
  idPrefix: '00g',
  notFound: 'UserGroup',
  logged: {
    type: 'UserGroup',
    alternateId: null,
    displayName: ['profile.name'],
    created: 'group.lifecycle.create',
    updated: 'group.profile.update',
    removed: 'group.lifecycle.delete',
  },
  view: viewGroup,
  search: {
    attributes: ['id', 'type', 'created', 'lastUpdated', 'lastMembershipUpdated', 'source.id', 'profile.*'],
    contains: ['profile.name', 'profile.description'],
    isCaseSensitive: false,
    isWide: true,
    sorts: true,
    errorCode: 'E0000031',
  },
  filter: {
    attributes: ['id', 'type', 'lastUpdated', 'lastMembershipUpdated'],
    isCaseSensitive: true,
    isWide: false,
    errorCode: 'E0000031',
  },
  quick: { attributes: ['profile.name'], onePage: { rows: 300, hasSelf: false } },
  expands: { list: /^(stats|app)(,(stats|app))?$/ },
  rows: { owners: { view: viewOwner('USER') }, ownerGroups: { view: viewOwner('GROUP') } },
  routes: [groupSchemaRoute],
};

/** In lists, `expand=stats` counts members and apps, and `expand=app` adds the app a group comes from. */
function viewGroup(org: Org, record: OktaRecord, asking: Asking): Json {
  const self = `${asking.base}/api/v1/groups/${record.id}`;
  const appId = readPath(record, 'source.id');
  const expands = (asking.isSingle ? null : asking.query.get('expand'))?.split(',') ?? [];
  const app = typeof appId === 'string' ? org.find('App', appId) : undefined;
  const embedded: Json = {
    ...(expands.includes('stats') ? { stats: stats(org, record, self) } : {}),
    ...(expands.includes('app') && app !== undefined ? { app: sourceApp(app) } : {}),
  };
  return {
    ...record,
    ...(Object.keys(embedded).length === 0 ? {} : { _embedded: embedded }),
    _links: {
      logo: [
        { name: 'medium', href: `${asking.base}/assets/img/logos/groups/group-medium.png`, type: 'image/png' },
        { name: 'large', href: `${asking.base}/assets/img/logos/groups/group-large.png`, type: 'image/png' },
      ],
      users: { href: `${self}/users` },
      apps: { href: `${self}/apps` },
      ...(appId === undefined ? {} : { source: { href: `${asking.base}/api/v1/apps/${String(appId)}` } }),
    },
  };
}

/** The short form of the app that a group comes from. */
function sourceApp({ id, name, label, signOnMode }: OktaRecord): Json {
  return { id, name, label, signOnMode };
}

function stats(org: Org, record: OktaRecord, self: string): Json {
  const appIds = org.table('App.groups').nears(record.id);
  const pushed = appIds.filter((id) => JSON.stringify(org.find('App', id)?.features ?? []).includes('GROUP_PUSH'));
  return {
    usersCount: org.countFars(ownEnd('Group', 'members'), record.id),
    appsCount: appIds.length,
    groupPushMappingsCount: pushed.length,
    hasAdminPrivilege: org.countFars(ownEnd('Group', 'roleAssignments'), record.id) > 0, // as real orgs spell it
    _links: { users: { href: `${self}/users` }, apps: { href: `${self}/apps` } },
  };
}

function viewOwner(type: 'USER' | 'GROUP') {
  const link = type === 'USER' ? 'owners' : 'ownerGroups';
  return (org: Org, near: OktaRecord, far: OktaRecord): Json => ({
    id: far.id,
    type,
    ...org.table(ownEnd('Group', link).id).get(near.id, far.id),
  });
}
