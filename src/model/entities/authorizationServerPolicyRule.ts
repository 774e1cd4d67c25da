import { entity } from '../define.ts';
import { choice, flag, text, texts, time, whole } from '../field.ts';
import { one, within } from '../link.ts';

/** A rule of an authorization server: who gets which tokens, and for how long. */
export const AuthorizationServerPolicyRule = entity('AuthorizationServerPolicyRule', {
  plural: 'authorizationServerPolicyRules',
  doc: 'A rule of an authorization server: who gets which tokens, and for how long.',
  okta: { list: null, get: null, pageSize: 0, scope: 'okta.authorizationServers.read', byIds: 'get' },
  title: 'name',
  fields: {
    name: text('name', 'Name of the rule.').required().indexed(),
    status: choice('status', ['ACTIVE', 'INACTIVE'], 'Whether the rule has an effect.'),
    priority: whole('priority', 'Place in the order in which the rules are tried; 1 comes first.'),
    isSystem: flag('system', 'Whether the rule came with the policy.'),
    grantTypes: texts('conditions.grantTypes.include', 'OAuth grants that it is for.'),
    scopes: texts('conditions.scopes.include', 'Scopes that may be asked for; * for all.'),
    accessTokenMinutes: whole('actions.token.accessTokenLifetimeMinutes', 'How long an access token lasts.'),
    refreshTokenMinutes: whole(
      'actions.token.refreshTokenLifetimeMinutes',
      'How long a refresh token lasts; 0 for ever.',
    ),
    refreshWindowMinutes: whole('actions.token.refreshTokenWindowMinutes', 'How long a refresh token lasts unused.'),
    created: time('created', 'When the rule was made.'),
    lastUpdated: time('lastUpdated', 'When the rule was last changed.'),
  },
  links: {
    groups: within('Group', {
      from: 'conditions.people.groups.include',
      id: '',
      words: ['EVERYONE'],
      rel: 'APPLIES_TO',
      doc: 'The groups whose members it is for. One for everyone names none.',
      inverse: { name: 'authorizationServerRules', doc: 'The rules of authorization servers that name the group.' },
    }),
    users: within('User', {
      from: 'conditions.people.users.include',
      id: '',
      rel: 'APPLIES_TO',
      doc: 'The users it is for, by name.',
      inverse: { name: 'authorizationServerRules', doc: 'The rules of authorization servers that name the user.' },
    }),
    inlineHook: one('InlineHook', {
      from: 'actions.token.inlineHook.id',
      rel: 'CALLS',
      doc: 'The hook that changes its tokens.',
      inverse: { name: 'authorizationServerRules', doc: 'The rules whose tokens the hook changes.' },
    }),
  },
});
