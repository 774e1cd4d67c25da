import { entity } from '../define.ts';
import { choice, flag, text, texts, time } from '../field.ts';

/** A part of the org's users that has administrators of its own. */
export const Realm = entity('Realm', {
  plural: 'realms',
  doc: 'A part of the users that may have administrators of its own. A user is in one realm.',
  okta: {
    list: '/api/v1/realms',
    get: '/api/v1/realms/{id}',
    pageSize: 200,
    scope: 'okta.realms.read',
    byIds: 'list',
  },
  keys: ['name'],
  title: 'name',
  fields: {
    name: text('profile.name', 'Unique name.').required().indexed(),
    realmType: choice('profile.realmType', ['DEFAULT', 'PARTNER'], 'Whether its users are partners.'),
    domains: texts('profile.domains', 'Domains that the e-mail addresses of its users may have.'),
    isDefault: flag('isDefault', 'Whether users are in it that no assignment puts elsewhere.'),
    created: time('created', 'When the realm was made.'),
    lastUpdated: time('lastUpdated', 'When the realm was last changed.'),
  },
});
