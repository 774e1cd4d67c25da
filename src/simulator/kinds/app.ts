import { readPath } from '../../model/path.ts';
import type { Json, OktaRecord } from '../collection.ts';
import type { Asking, Extension } from '../extension.ts';
import type { Org } from '../org.ts';
import { ownEnd } from '../state.ts';
import { withHost } from './plain.ts';

/** Apps, as Okta sends them, with the rows of their users and groups. */
export const app: Extension = {
  idPrefix: '0oa',
  notFound: 'AppInstance',
  logged: {
    type: 'AppInstance',
    alternateId: 'label',
    displayName: ['label'],
    created: 'application.lifecycle.create',
    updated: 'application.lifecycle.update',
    removed: 'application.lifecycle.delete',
  },
  view: viewApp,
  filter: {
    attributes: ['id', 'status', 'name'],
    links: { 'user.id': 'App.users', 'group.id': 'App.groups' },
    isCaseSensitive: true,
    isWide: false,
    isSingle: true,
    errorCode: 'E0000031',
  },
  quick: { attributes: ['label', 'name'], onePage: null },
  expands: { list: /^user\/\w+$/, one: /^user\/\w+$/ },
  rows: {
    users: {
      view: viewAppUser,
      notFound: 'AppUser',
      refusesFilter: true,
      expands: /^user$/,
      quick: ['profile.login', 'profile.email', 'profile.firstName', 'profile.lastName'],
    },
    pushedGroups: { view: viewPushedGroup },
    groups: {
      view: viewAppGroup,
      notFound: 'GroupAppAssignment',
      quick: ['profile.name'],
      expands: /^(group|metadata)$/,
    },
  },
};

/** `expand=user/{id}` adds that user's row. */
function viewApp(org: Org, record: OktaRecord, asking: Asking): Json {
  const self = `${asking.base}/api/v1/apps/${record.id}`;
  const [, userId] = /^user\/(.+)$/.exec(asking.query.get('expand') ?? '') ?? [];
  const user = userId === undefined ? undefined : org.find('User', userId);
  const isUsed = user !== undefined && org.table('App.users').get(record.id, user.id) !== undefined;
  return {
    ...record,
    ...(isUsed ? { _embedded: { user: viewAppUser(org, record, user, bareOf(asking)) } } : {}),
    _links: {
      ...(withHost(record._links ?? {}, asking.base) as Json), // of an object it makes an object
      uploadLogo: { href: `${self}/logo`, hints: { allow: ['POST'] } },
      appLinks: [{ name: 'login', href: `${asking.base}/home/${String(record.name)}/${record.id}`, type: 'text/html' }],
      groups: { href: `${self}/groups` },
      logo: [{ name: 'medium', href: `${asking.base}/assets/img/logos/default.png`, type: 'image/png' }],
      users: { href: `${self}/users` },
      ...(record.status === 'ACTIVE' ? { deactivate: { href: `${self}/lifecycle/deactivate` } } : {}),
    },
  };
}

function viewAppUser(org: Org, near: OktaRecord, far: OktaRecord, asking: Asking): Json {
  const row = org.table(ownEnd('App', 'users').id).get(near.id, far.id) ?? {};
  const isProvisioned = JSON.stringify(near.features ?? []).includes('PUSH_NEW_USERS');
  const name = readPath(far, 'profile.login');
  const self = `${asking.base}/api/v1/apps/${near.id}`;
  return {
    id: far.id,
    externalId: isProvisioned ? `ext-${far.id.slice(3)}` : null,
    created: row.created,
    lastUpdated: row.lastUpdated,
    scope: row.scope,
    status: row.status ?? (isProvisioned ? 'PROVISIONED' : 'ACTIVE'),
    statusChanged: row.created,
    passwordChanged: null,
    ...(isProvisioned ? { lastSync: row.lastUpdated } : {}),
    syncState: isProvisioned ? 'SYNCHRONIZED' : 'DISABLED',
    credentials: { userName: name },
    profile: isProvisioned
      ? { email: readPath(far, 'profile.email'), displayName: readPath(far, 'profile.displayName') }
      : {},
    ...(asking.query.get('expand') === 'user' ? { _embedded: { user: org.view('User', far, bareOf(asking)) } } : {}),
    _links: {
      app: { href: self },
      user: { href: `${asking.base}/api/v1/users/${far.id}` },
      ...(row.scope === 'GROUP' ? { group: { href: `${asking.base}/api/v1/groups/${String(row.group)}` } } : {}),
    },
  };
}

/** What is asked of a record within another. */
function bareOf(asking: Asking): Asking {
  return { ...asking, query: new URLSearchParams(), isSingle: false };
}

function viewAppGroup(org: Org, near: OktaRecord, far: OktaRecord, asking: Asking): Json {
  const row = org.table(ownEnd('App', 'groups').id).get(near.id, far.id) ?? {};
  const self = `${asking.base}/api/v1/apps/${near.id}`;
  return {
    id: far.id,
    lastUpdated: row.lastUpdated,
    priority: row.priority,
    profile: {},
    ...(asking.query.get('expand') === 'group' ? { _embedded: { group: org.view('Group', far, bareOf(asking)) } } : {}),
    _links: {
      app: { href: self },
      self: { href: `${self}/groups/${far.id}` },
      group: { href: `${asking.base}/api/v1/groups/${far.id}` },
    },
  };
}

function viewPushedGroup(org: Org, near: OktaRecord, far: OktaRecord, { base }: Asking): Json {
  const row = org.table(ownEnd('App', 'pushedGroups').id).get(near.id, far.id) ?? {};
  const href = `${base}/api/v1/apps/${near.id}`;
  const links = { app: { href }, sourceGroup: { href: `${base}/api/v1/groups/${far.id}` } };
  return { ...row, sourceGroupId: far.id, _links: links };
}
