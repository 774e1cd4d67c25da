import { entity } from '../define.ts';
import { text, time } from '../field.ts';
import { one } from '../link.ts';

/** One resource of a set: a group, an app, or all of a kind. */
export const ResourceSetResource = entity('ResourceSetResource', {
  plural: 'resourceSetResources',
  doc: 'One resource of a set: a group, an app, or all of a kind.',
  okta: { list: null, get: null, pageSize: 0, scope: 'okta.roles.read', role: 'SUPER_ADMIN', byIds: 'get' },
  title: 'orn',
  fields: {
    orn: text('orn', 'Okta resource name, which says what it is.').indexed(),
    created: time('created', 'When it was put into the set.'),
    lastUpdated: time('lastUpdated', 'When it was last changed.'),
  },
  links: {
    group: one('Group', {
      from: 'orn',
      pattern: ':groups:([0-9A-Za-z]{20})(?::|$)',
      rel: 'REFERS_TO',
      doc: 'The group it is, or whose members it is.',
      inverse: { name: 'resourceSetResources', doc: 'The places of the group in sets of resources.' },
    }),
    app: one('App', {
      from: 'orn',
      pattern: ':apps:[^:]+:([0-9A-Za-z]{20})$',
      rel: 'REFERS_TO',
      doc: 'The app it is.',
      inverse: { name: 'resourceSetResources', doc: 'The places of the app in sets of resources.' },
    }),
  },
});
