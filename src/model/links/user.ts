import { adminGroups, roleHolders } from '../adminRoles.ts';
import { text } from '../field.ts';
import { many, one } from '../link.ts';

/** What an account belongs to, holds and proves itself with. */
export const userLinks = {
  type: one('UserType', {
    from: 'type.id',
    rel: 'HAS_TYPE',
    doc: 'The type that decides which attributes the profile has.',
    inverse: {
      name: 'users',
      doc: 'The users of this type.',
      route: { list: '/api/v1/users?search=type.id eq "{id}"', pageSize: 200, record: '' },
    },
  }),
  roleAssignments: many('RoleAssignment', {
    route: {
      list: '/api/v1/users/{id}/roles',
      pageSize: 0,
      record: '',
      perNear: { reach: 'admins', admins: roleHolders, isProof: true },
    },
    rel: 'HOLDS',
    doc: 'The administrator roles of the user, those through groups among them.',
    inverse: { name: 'user', doc: 'The user who holds it.', isOne: true },
  }),
  realm: one('Realm', {
    from: 'realmId',
    rel: 'IN_REALM',
    doc: 'The realm that the user is in.',
    inverse: { name: 'users', doc: 'The users in the realm.' },
  }),
  factors: many('Factor', {
    route: {
      list: '/api/v1/users/{id}/factors',
      pageSize: 0,
      record: '',
      perNear: { reach: 'off', admins: roleHolders, through: adminGroups },
    },
    rel: 'HAS_FACTOR',
    doc: 'What the user proves who they are with, beside the password.',
    inverse: { name: 'user', doc: 'The user who has it.', isOne: true },
  }),
  linkedUsers: many('User', {
    route: {
      list: '/api/v1/users/{id}/linkedObjects/{per}',
      pageSize: 0,
      id: '_links.self.href',
      per: { kind: 'LinkedObjectDefinition', field: 'primaryName' },
      perNear: { reach: 'off', admins: roleHolders, through: adminGroups },
    },
    rel: 'LINKED_TO',
    doc: 'The users that this one is linked to, such as the manager.',
    facts: { name: text('per', 'Name of what the other user is to this one, such as manager.') },
    inverse: { name: 'linkingUsers', doc: 'The users that are linked to this one, such as subordinates.' },
  }),
};
