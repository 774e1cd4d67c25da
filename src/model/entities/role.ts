import { standardRoles } from '../adminRoles.ts';
import { entity } from '../define.ts';
import { flag, text, texts, time } from '../field.ts';

/** An administrator role: one of Okta's own, or one the org made. */
export const Role = entity('Role', {
  plural: 'roles',
  doc: "An administrator role: one of Okta's own, or one the org made of permissions.",
  okta: {
    list: '/api/v1/iam/roles',
    rows: 'roles',
    get: '/api/v1/iam/roles/{id}',
    pageSize: 100,
    scope: 'okta.roles.read',
    role: 'SUPER_ADMIN',
    byIds: 'list',
    parts: { permissions: '/api/v1/iam/roles/{id}/permissions' },
    builtIn: standardRoles,
  },
  keys: ['label'],
  title: 'label',
  fields: {
    label: text('label', 'Name of the role.').required().indexed(),
    description: text('description', 'What the role is for.'),
    isStandard: flag('isStandard', "Whether it is one of Okta's own roles; null for a role the org made."),
    permissions: texts('permissions.permissions[].label', 'What the role permits, of a role the org made.'),
    created: time('created', 'When the role was made.'),
    lastUpdated: time('lastUpdated', 'When the role was last changed.'),
  },
});
