import { entity } from '../define.ts';
import { text, time } from '../field.ts';
import { many } from '../link.ts';

/** Resources that a custom role is given over. */
export const ResourceSet = entity('ResourceSet', {
  plural: 'resourceSets',
  doc: 'Resources that a custom role is given over.',
  okta: {
    list: '/api/v1/iam/resource-sets',
    rows: 'resource-sets',
    get: '/api/v1/iam/resource-sets/{id}',
    pageSize: 100,
    scope: 'okta.roles.read',
    role: 'SUPER_ADMIN',
    byIds: 'list',
  },
  keys: ['label'],
  title: 'label',
  fields: {
    label: text('label', 'Unique name.').required().indexed(),
    description: text('description', 'What the resources have in common.'),
    created: time('created', 'When the set was made.'),
    lastUpdated: time('lastUpdated', 'When the set was last changed.'),
  },
  links: {
    resources: many('ResourceSetResource', {
      route: { list: '/api/v1/iam/resource-sets/{id}/resources', rows: 'resources', pageSize: 100, record: '' },
      rel: 'CONTAINS',
      doc: 'What is in the set.',
      inverse: { name: 'resourceSet', doc: 'The set it is in.', isOne: true },
    }),
    roles: many('Role', {
      route: { list: '/api/v1/iam/resource-sets/{id}/bindings', rows: 'roles', pageSize: 100 },
      rel: 'BINDS',
      doc: 'The custom roles that somebody holds over these resources.',
      inverse: { name: 'resourceSets', doc: 'The sets of resources over which somebody holds the role.' },
    }),
  },
});
