import { choice, flag, text, texts, time, whole } from '../field.ts';

/** What a group is, and how much is in it. */
export const groupFields = {
  name: text('profile.name', 'Name. Unique only among groups made in Okta.').required().indexed(),
  description: text('profile.description', 'What the group is for.'),
  type: choice(
    'type',
    ['OKTA_GROUP', 'APP_GROUP', 'BUILT_IN'],
    'Where the group comes from: made in Okta, brought by an app or directory, or built in.',
  )
    .required()
    .indexed(),
  created: time('created', 'When the group was made.'),
  lastUpdated: time('lastUpdated', "When the group's profile was last changed."),
  lastMembershipUpdated: time('lastMembershipUpdated', "When the group's members last changed."),
  objectClass: texts('objectClass', 'Kinds of object the group is, in the directory it comes from.'),
  samAccountName: text('profile.samAccountName', 'Name in Active Directory before Windows 2000.'),
  dn: text('profile.dn', 'Distinguished name in the directory it comes from.'),
  windowsDomainQualifiedName: text('profile.windowsDomainQualifiedName', 'Domain and name in Active Directory.'),
  externalId: text('profile.externalId', 'Id in the app or directory it comes from.'),
  usersCount: whole('_embedded.stats.usersCount', 'Number of members.').within('_embedded.stats'),
  appsCount: whole('_embedded.stats.appsCount', 'Number of apps the group is assigned to.').within('_embedded.stats'),
  groupPushMappingsCount: whole(
    '_embedded.stats.groupPushMappingsCount',
    'Number of apps the group is pushed to.',
  ).within('_embedded.stats'),
  hasAdminPrivilege: flag(
    ['_embedded.stats.hasAdminPrivilege', '_embedded.stats.hasAdminPrivlege'], // Okta's description misspells it
    'Whether members get an administrator role through the group.',
  ).within('_embedded.stats'),
};
