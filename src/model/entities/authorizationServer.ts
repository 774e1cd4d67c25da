import { entity } from '../define.ts';
import { authorizationServerFields } from '../fields/authorizationServer.ts';
import { many } from '../link.ts';

/** A server that issues OAuth tokens for the org's own APIs. */
export const AuthorizationServer = entity('AuthorizationServer', {
  plural: 'authorizationServers',
  doc: "A server that issues OAuth tokens for the org's own APIs.",
  okta: {
    list: '/api/v1/authorizationServers',
    get: '/api/v1/authorizationServers/{id}',
    pageSize: 200,
    scope: 'okta.authorizationServers.read',
    byIds: 'list',
  },
  keys: ['name'],
  title: 'name',
  fields: authorizationServerFields,
  links: {
    scopes: many('AuthorizationServerScope', {
      route: { list: '/api/v1/authorizationServers/{id}/scopes', pageSize: 200, record: '' },
      rel: 'HAS_SCOPE',
      doc: 'The scopes that its tokens may have.',
      inverse: { name: 'server', doc: 'The server that it belongs to.', isOne: true },
    }),
    claims: many('AuthorizationServerClaim', {
      route: { list: '/api/v1/authorizationServers/{id}/claims', pageSize: 0, record: '' },
      rel: 'HAS_CLAIM',
      doc: 'The claims that its tokens hold.',
      inverse: { name: 'server', doc: 'The server that it belongs to.', isOne: true },
    }),
    policies: many('AuthorizationServerPolicy', {
      route: { list: '/api/v1/authorizationServers/{id}/policies', pageSize: 0, record: '' },
      rel: 'HAS_POLICY',
      doc: 'The policies that decide which clients get tokens.',
      inverse: { name: 'server', doc: 'The server that it belongs to.', isOne: true },
    }),
  },
});
