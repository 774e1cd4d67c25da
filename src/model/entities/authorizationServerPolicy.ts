import { entity } from '../define.ts';
import { choice, flag, text, texts, time, whole } from '../field.ts';
import { many, within } from '../link.ts';

/** A policy of an authorization server: which clients it is for. */
export const AuthorizationServerPolicy = entity('AuthorizationServerPolicy', {
  plural: 'authorizationServerPolicies',
  doc: 'A policy of an authorization server: which clients it is for. What they get is in its rules.',
  okta: { list: null, get: null, pageSize: 0, scope: 'okta.authorizationServers.read', byIds: 'get' },
  title: 'name',
  fields: {
    name: text('name', 'Name of the policy.').required().indexed(),
    description: text('description', 'What the policy is for.'),
    status: choice('status', ['ACTIVE', 'INACTIVE'], 'Whether the policy has an effect.'),
    priority: whole('priority', 'Place in the order in which the policies are tried; 1 comes first.'),
    isSystem: flag('system', 'Whether the policy came with the server.'),
    clientIds: texts('conditions.clients.include', 'OAuth clients that it is for, or ALL_CLIENTS.'),
    created: time('created', 'When the policy was made.'),
    lastUpdated: time('lastUpdated', 'When the policy was last changed.'),
  },
  links: {
    rules: many('AuthorizationServerPolicyRule', {
      route: { list: '{self}/rules', pageSize: 0, record: '' },
      rel: 'HAS_RULE',
      doc: 'The rules of the policy, which are tried in the order of their priority.',
      inverse: { name: 'policy', doc: 'The policy that the rule belongs to.', isOne: true },
    }),
    clients: within('App', {
      from: 'conditions.clients.include',
      id: '',
      words: ['ALL_CLIENTS'],
      rel: 'APPLIES_TO',
      doc: 'The apps that the policy names. One for all clients names none.',
      inverse: { name: 'authorizationServerPolicies', doc: 'The policies of authorization servers that name the app.' },
    }),
  },
});
