import { entity } from '../define.ts';
import { choice, flag, text, texts, time, whole } from '../field.ts';
import { one } from '../link.ts';

/** A rule that puts users into a realm. */
export const RealmAssignment = entity('RealmAssignment', {
  plural: 'realmAssignments',
  doc: 'A rule that puts users into a realm by their profiles.',
  okta: {
    list: '/api/v1/realm-assignments',
    get: '/api/v1/realm-assignments/{id}',
    pageSize: 200,
    scope: 'okta.realmAssignments.read',
    byIds: 'list',
  },
  keys: ['name'],
  title: 'name',
  fields: {
    name: text('name', 'Unique name.').required().indexed(),
    status: choice('status', ['ACTIVE', 'INACTIVE'], 'Whether the assignment has an effect.'),
    priority: whole('priority', 'Place in the order in which assignments are tried.'),
    isDefault: flag('isDefault', 'Whether it takes the users that no other assignment takes.'),
    expression: text('conditions.expression.value', 'Expression that a user must fulfill.'),
    domains: texts('domains', 'Domains that the e-mail addresses of the users may have.'),
    created: time('created', 'When the assignment was made.'),
    lastUpdated: time('lastUpdated', 'When the assignment was last changed.'),
  },
  links: {
    realm: one('Realm', {
      from: 'actions.assignUserToRealm.realmId',
      rel: 'ASSIGNS_TO',
      doc: 'The realm that it puts users into.',
      inverse: { name: 'assignments', doc: 'The rules that put users into the realm.' },
    }),
    profileSource: one('App', {
      from: 'conditions.profileSourceId',
      rel: 'READS',
      doc: 'The app or directory whose users it is about.',
      inverse: { name: 'realmAssignments', doc: 'The rules that put users of this app or directory into realms.' },
    }),
  },
});
