import { choice, flag, text, time } from '../field.ts';
import { many, one } from '../link.ts';

/** One list for owners of both kinds. Okta has them in orgs with Identity Governance. */
const ownersRoute = {
  list: '/api/v1/groups/{id}/owners',
  pageSize: 1000,
  none: [400, 401],
  preset: 'everything' as const,
};

const ownerFacts = {
  originType: choice('originType', ['OKTA_DIRECTORY', 'APPLICATION'], 'Who keeps the owner: Okta, or an app.'),
  originId: text('originId', 'Okta id of the app that keeps the owner.'),
  isResolved: flag('resolved', 'Whether Okta knows the owner that the app names.'),
  since: time('lastUpdated', 'When the owner was last changed.'),
};

/** Who is in a group, who owns it, and what it comes from. */
export const groupLinks = {
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
  owners: many('User', {
    route: ownersRoute,
    only: { path: 'type', is: 'USER' },
    rel: 'OWNS',
    arrow: 'in',
    doc: 'The users who answer for the group.',
    facts: ownerFacts,
    inverse: { name: 'ownedGroups', doc: 'The groups that the user answers for.' },
  }),
  ownerGroups: many('Group', {
    route: ownersRoute,
    only: { path: 'type', is: 'GROUP' },
    rel: 'OWNS',
    arrow: 'in',
    doc: 'The groups whose members answer for the group.',
    facts: ownerFacts,
    inverse: { name: 'ownedGroups', doc: 'The groups that members of the group answer for.' },
  }),
};
