import { entity } from '../define.ts';
import { roleAssignmentFields } from '../fields/roleAssignment.ts';
import { many, one } from '../link.ts';

/** A role as somebody holds it: a user, a group for its members, or a service app. */
export const RoleAssignment = entity('RoleAssignment', {
  plural: 'roleAssignments',
  doc: 'A role as somebody holds it: a user, a group for its members, or a service app.',
  okta: {
    list: null,
    get: null,
    pageSize: 0,
    scope: 'okta.roles.read',
    role: 'SUPER_ADMIN',
    isIdLocal: true, // ids of standard roles are the same for everybody
    byIds: 'get',
  },
  title: 'label',
  fields: roleAssignmentFields,
  links: {
    role: one('Role', {
      from: ['role', 'type'],
      rel: 'OF_ROLE',
      doc: 'The role that is held.',
      inverse: { name: 'assignments', doc: 'Who holds the role.' },
    }),
    resourceSet: one('ResourceSet', {
      from: 'resource-set',
      rel: 'SCOPED_TO',
      doc: 'The resources that the role is for, of a role the org made.',
      inverse: { name: 'assignments', doc: 'The roles that are held over these resources.' },
    }),
    groups: many('Group', {
      route: {
        list: '{self}/targets/groups',
        pageSize: 200,
        when: { field: 'type', is: ['USER_ADMIN', 'GROUP_MEMBERSHIP_ADMIN', 'HELP_DESK_ADMIN'] },
      },
      rel: 'SCOPED_TO',
      doc: 'The groups that the role is limited to.',
      inverse: { name: 'scopedRoleAssignments', doc: 'The roles that are limited to this group.' },
    }),
    apps: many('App', {
      route: {
        list: '{self}/targets/catalog/apps',
        pageSize: 200,
        standsFor: { path: 'name', field: 'name' }, // every app of that name in the catalog
        when: { field: 'type', is: ['APP_ADMIN'] },
      },
      rel: 'SCOPED_TO',
      doc: 'The apps that the role is limited to.',
      inverse: { name: 'scopedRoleAssignments', doc: 'The roles that are limited to this app.' },
    }),
  },
});
