import { entity } from '../define.ts';
import { choice, text, time } from '../field.ts';

/** One of Okta's own OAuth scopes, as it was granted to an app. */
export const AppGrant = entity('AppGrant', {
  plural: 'appGrants',
  doc: "A scope of Okta's own API that an app was granted: what it may read or change with tokens of its own.",
  okta: { list: null, get: null, pageSize: 0, scope: 'okta.appGrants.read', preset: 'everything', byIds: 'get' },
  title: 'scopeId',
  fields: {
    scopeId: text('scopeId', 'Name of the scope, such as okta.users.manage.').required().indexed(),
    status: choice('status', ['ACTIVE', 'REVOKED'], 'Whether the grant has an effect.'),
    source: choice('source', ['ADMIN', 'END_USER'], 'Who granted it.'),
    issuer: text('issuer', 'Authorization server that the scope belongs to.'),
    clientId: text('clientId', 'OAuth client that has it.'),
    userId: text('userId', 'Okta id of the user who granted it for themselves.'),
    createdById: text('createdBy.id', 'Okta id of who granted it.'),
    createdByType: text('createdBy.type', 'What granted it, such as User.'),
    created: time('created', 'When the scope was granted.'),
    lastUpdated: time('lastUpdated', 'When the grant was last changed.'),
  },
});
