import { entity } from '../define.ts';
import { userFields } from '../fields/user.ts';
import { userLinks } from '../links/user.ts';

/** A user: an account in the org. The person behind it is an `Employee`. */
export const User = entity('User', {
  plural: 'users',
  doc: 'An account in the org. The person behind it is its employee.',
  okta: {
    // The plain list leaves deprovisioned users out; a filter brings them too, in one pass.
    list: '/api/v1/users?filter=lastUpdated gt "2000-01-01T00:00:00.000Z"',
    get: '/api/v1/users/{id}',
    pageSize: 200,
    scope: 'okta.users.read',
    preset: 'core',
    everyOrgHas: { name: 'the first administrator', filter: {} },
    ownsTokens: true,
    byIds: 'search',
    queries: [
      {
        param: 'search',
        fields: ['id', 'status', 'created', 'activated', 'statusChanged', 'lastUpdated', 'type.id', 'profile.*'],
        ops: ['eq', 'sw', 'gt', 'ge', 'lt', 'le', 'pr'],
        contains: ['profile.firstName', 'profile.lastName', 'profile.email', 'profile.login'],
        sorts: true,
      },
    ],
  },
  keys: ['login'],
  title: 'login',
  custom: 'profile',
  fields: userFields,
  links: userLinks,
});
