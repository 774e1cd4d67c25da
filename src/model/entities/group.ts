import { entity } from '../define.ts';
import { choice, flag, text, texts, time, whole } from '../field.ts';
import { many, one } from '../link.ts';

/** A group of users. */
export const Group = entity('Group', {
  plural: 'groups',
  doc: 'A group of users: made in Okta, brought by an app or directory, or built in.',
  okta: {
    list: '/api/v1/groups?expand=stats',
    get: '/api/v1/groups/{id}',
    pageSize: 200, // Okta's advice: larger pages time out with expand=stats
    scope: 'okta.groups.read',
    everyOrgHas: {
      name: 'the group Everyone',
      filter: { fields: { type: { eq: 'BUILT_IN' }, name: { eq: 'Everyone' } } },
    },
    byIds: 'filter', // unlike search it does not lag behind
    queries: [
      {
        param: 'search',
        fields: ['id', 'type', 'created', 'lastUpdated', 'lastMembershipUpdated', 'source.id', 'profile.*'],
        ops: ['eq', 'sw', 'gt', 'ge', 'lt', 'le', 'pr'],
        contains: ['profile.name', 'profile.description'],
        sorts: true,
      },
    ],
  },
  keys: ['name'],
  title: 'name',
  custom: 'profile',
  fields: {
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
  },
  links: {
    members: many('User', {
      route: { list: '/api/v1/groups/{id}/users', pageSize: 1000, record: '', count: 'usersCount' },
      rel: 'MEMBER_OF',
      arrow: 'in',
      doc: 'The users in the group.',
      implied: { near: { type: 'BUILT_IN', name: 'Everyone' }, far: { field: 'status', not: 'DEPROVISIONED' } },
      facts: {
        source: choice([], ['MANUAL', 'RULE', 'APP'], 'What put the user into the group, where it is known.').fromNear(
          'type',
          { APP_GROUP: 'APP' },
        ),
      },
      inverse: {
        name: 'groups',
        doc: 'The groups the user is in.',
        route: { list: '/api/v1/users/{id}/groups', pageSize: 200, record: '' },
      },
    }),
    source: one('App', {
      from: ['source.id', '_links.source.href'],
      rel: 'SOURCED_FROM',
      doc: 'The app or directory the group comes from.',
      inverse: {
        name: 'sourcedGroups',
        doc: 'The groups that this app or directory brings.',
        route: { list: '/api/v1/groups?search=source.id eq "{id}"', pageSize: 200, record: '' },
      },
    }),
    roleAssignments: many('RoleAssignment', {
      route: {
        list: '/api/v1/groups/{id}/roles',
        pageSize: 0,
        record: '',
        when: { field: 'hasAdminPrivilege', is: [true] },
      },
      rel: 'HOLDS',
      doc: 'The administrator roles that members get through the group.',
      inverse: { name: 'group', doc: 'The group that holds it.', isOne: true },
    }),
  },
});
