import { entity } from '../define.ts';
import { choice, flag, text, texts } from '../field.ts';

/** A claim that tokens of an authorization server hold. */
export const AuthorizationServerClaim = entity('AuthorizationServerClaim', {
  plural: 'authorizationServerClaims',
  doc: 'A claim that tokens of an authorization server hold.',
  okta: { list: null, get: null, pageSize: 0, scope: 'okta.authorizationServers.read', byIds: 'get' },
  title: 'name',
  fields: {
    name: text('name', 'Name, as it stands in the token.').required().indexed(),
    status: choice('status', ['ACTIVE', 'INACTIVE'], 'Whether the claim has an effect.'),
    claimType: choice('claimType', ['IDENTITY', 'RESOURCE'], 'Whether it is for ID tokens or for access tokens.'),
    valueType: choice('valueType', ['EXPRESSION', 'GROUPS', 'SYSTEM'], 'What makes its value.'),
    expression: text('value', 'Expression of the value, or text that names of groups are compared with.'),
    groupFilter: choice(
      'group_filter_type',
      ['STARTS_WITH', 'EQUALS', 'CONTAINS', 'REGEX'],
      'How names of groups are compared.',
    ),
    scopes: texts('conditions.scopes', 'Scopes that a token must have to hold it; none for every token.'),
    alwaysInToken: flag('alwaysIncludeInToken', 'Whether an ID token holds it beside an access token.'),
    isSystem: flag('system', 'Whether it came with the server.'),
  },
});
