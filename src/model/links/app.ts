import { choice, text, time, whole } from '../field.ts';
import { appUserFacts } from '../fields/app.ts';
import { apart, many, one, within } from '../link.ts';

const hasOAuth = { field: 'signOnMode', is: ['OPENID_CONNECT'] };

/** What `features` names where an app makes, changes or brings users. */
const provisions = [
  ...[
    'PUSH_NEW_USERS',
    'PUSH_PENDING_USERS',
    'PUSH_PROFILE_UPDATES',
    'PUSH_PASSWORD_UPDATES',
    'PUSH_USER_DEACTIVATION',
  ],
  ...['REACTIVATE_USERS', 'IMPORT_NEW_USERS', 'IMPORT_PROFILE_UPDATES', 'IMPORT_USER_SCHEMA', 'PROFILE_MASTERING'],
  ...['SCIM_PROVISIONING', 'OPP_SCIM_INCREMENTAL_IMPORTS', 'GROUP_PUSH'],
];

/** Who has an app, which policies hold for it, and what it holds itself. */
export const appLinks = {
  users: many('User', {
    route: { list: '/api/v1/apps/{id}/users', pageSize: 500, expand: 'user', record: '_embedded.user' },
    get: '/api/v1/apps/{id}/users/{farId}',
    rel: 'ASSIGNED_TO',
    arrow: 'in',
    doc: 'The users who have the app, directly or through a group.',
    facts: appUserFacts,
    inverse: {
      name: 'apps',
      doc: 'The apps the user has, directly or through a group.',
      route: {
        list: '/api/v1/apps?filter=user.id eq "{id}"&expand=user/{id}',
        pageSize: 200,
        record: '',
        facts: '_embedded.user',
      },
    },
  }),
  groups: many('Group', {
    route: { list: '/api/v1/apps/{id}/groups', pageSize: 200, expand: 'group', record: '_embedded.group' },
    get: '/api/v1/apps/{id}/groups/{farId}',
    rel: 'ASSIGNED_TO',
    arrow: 'in',
    doc: 'The groups the app is assigned to.',
    facts: {
      priority: whole('priority', 'Which group decides when a user has the app through several; 0 comes first.'),
    },
    inverse: {
      name: 'apps',
      doc: 'The apps assigned to the group.',
      route: { list: '/api/v1/groups/{id}/apps', pageSize: 200, record: '', lacks: ['priority'], count: 'appsCount' },
    },
  }),
  roleAssignments: many('RoleAssignment', {
    route: {
      list: '/oauth2/v1/clients/{id}/roles',
      pageSize: 0,
      record: '',
      when: { field: 'applicationType', is: ['service'] },
    },
    rel: 'HOLDS',
    doc: 'The administrator roles of a service app.',
    inverse: { name: 'app', doc: 'The service app that holds it.', isOne: true },
  }),
  policies: apart('Policy', {
    from: ['_links.accessPolicy.href', '_links.profileEnrollment.href'],
    rel: 'GOVERNED_BY',
    doc: 'The policies that decide how users sign in to the app, and how people sign up for it: by their type.',
    inverse: { name: 'apps', doc: 'The apps whose sign-in or sign-up the policy decides.' },
  }),
  grants: many('AppGrant', {
    route: { list: '/api/v1/apps/{id}/grants', pageSize: 0, record: '', when: hasOAuth },
    rel: 'GRANTED',
    doc: "The scopes of Okta's API that the app was granted.",
    inverse: { name: 'app', doc: 'The app that was granted it.', isOne: true },
  }),
  signingKeys: many('AppCredential', {
    route: {
      list: '/api/v1/apps/{id}/credentials/keys',
      pageSize: 0,
      record: '',
      when: { field: 'signOnMode', is: ['SAML_2_0', 'SAML_1_1', 'WS_FEDERATION'] },
    },
    rel: 'SIGNS_WITH',
    doc: 'The keys that Okta signs assertions for the app with.',
    inverse: { name: 'signingApp', doc: 'The app whose assertions the key signs.', isOne: true },
  }),
  // The keys stand in the app's own record: `/credentials/jwks` would tell no more of them, for a call for each app.
  publicKeys: within('AppCredential', {
    from: 'settings.oauthClient.jwks.keys',
    id: 'kid',
    record: '',
    rel: 'PROVES_WITH',
    doc: 'The keys that the app proves who it is with, or has tokens encrypted for.',
    inverse: { name: 'keyApp', doc: 'The app that proves who it is with the key.', isOne: true },
  }),
  secrets: many('AppCredential', {
    route: { list: '/api/v1/apps/{id}/credentials/secrets', pageSize: 0, record: '', when: hasOAuth, none: [400] },
    rel: 'HAS_SECRET',
    doc: 'The secrets that the app proves who it is with: that they are there, never what they are.',
    inverse: { name: 'secretApp', doc: 'The app that proves who it is with the secret.', isOne: true },
  }),
  provisioning: many('AppFeature', {
    route: {
      list: '/api/v1/apps/{id}/features',
      pageSize: 0,
      record: '',
      when: { field: 'features', is: provisions },
      none: [400], // "Provisioning is not supported."
    },
    rel: 'HAS_FEATURE',
    doc: 'What provisioning does between Okta and the app.',
    inverse: { name: 'app', doc: 'The app that it is about.', isOne: true },
  }),
  pushedGroups: many('Group', {
    route: {
      list: '/api/v1/apps/{id}/group-push/mappings',
      pageSize: 1000,
      id: 'sourceGroupId',
      when: { field: 'features', is: ['GROUP_PUSH'] },
      preset: 'everything',
    },
    rel: 'PUSHED_TO',
    arrow: 'in',
    doc: 'The groups that Okta makes again in the app.',
    facts: {
      status: choice('status', ['ACTIVE', 'ERROR', 'INACTIVE'], 'Whether changes reach the app.'),
      targetGroupId: text('targetGroupId', 'Okta id of the group as the app has it.'),
      lastPush: time('lastPush', 'When the group last reached the app.'),
      errorSummary: text('errorSummary', 'Why it did not.'),
      since: time('created', 'When pushing began.'),
    },
    inverse: { name: 'pushedToApps', doc: 'The apps that the group is made again in.' },
  }),
  importHook: one('InlineHook', {
    from: 'settings.inlineHookId',
    rel: 'IMPORTS_THROUGH',
    doc: 'The hook that changes users as they are imported.',
    inverse: { name: 'importingApps', doc: 'The apps whose users the hook changes as they are imported.' },
  }),
  assertionHooks: within('InlineHook', {
    from: 'settings.signOn.inlineHooks',
    id: 'id',
    rel: 'CALLS',
    doc: 'The hooks that change assertions for the app.',
    inverse: { name: 'assertingApps', doc: 'The apps whose assertions the hook changes.' },
  }),
  zones: within('NetworkZone', {
    from: 'settings.oauthClient.network.include',
    id: '',
    words: ['ALL_ZONES'],
    rel: 'LIMITED_TO',
    doc: 'The zones that the OAuth client may ask for tokens from.',
    inverse: { name: 'limitedApps', doc: 'The apps that may ask for tokens only from the zone.' },
  }),
  excludedZones: within('NetworkZone', {
    from: 'settings.oauthClient.network.exclude',
    id: '',
    words: ['ALL_ZONES'],
    rel: 'EXCLUDES',
    doc: 'The zones that the OAuth client may not ask for tokens from.',
    inverse: { name: 'excludingApps', doc: 'The apps that may not ask for tokens from the zone.' },
  }),
};
