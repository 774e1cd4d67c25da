import { entity } from '../define.ts';
import { choice, text, time } from '../field.ts';
import { one } from '../link.ts';

/** A way to prove who one is that the org permits. Identity Engine orgs only. */
export const Authenticator = entity('Authenticator', {
  plural: 'authenticators',
  doc: 'A way to prove who one is, such as a password or a security key. Identity Engine orgs only.',
  okta: {
    list: '/api/v1/authenticators',
    get: '/api/v1/authenticators/{id}',
    pageSize: 0,
    scope: 'okta.authenticators.read',
    byIds: 'list',
  },
  keys: ['name'],
  title: 'name',
  fields: {
    name: text('name', 'Name of the authenticator.').required().indexed(),
    method: text('key', 'Which one it is, such as okta_password or webauthn.').required().indexed(),
    type: choice(
      'type',
      ['app', 'email', 'federated', 'password', 'phone', 'security_key', 'security_question', 'tac'],
      'What kind it is.',
    ),
    status: choice('status', ['ACTIVE', 'INACTIVE'], 'Whether users can use it.'),
    provider: text('provider.type', 'Service that checks it, where that is not Okta.'),
    allowedFor: choice('settings.allowedFor', ['any', 'none', 'recovery', 'sso'], 'What it may be used for.'),
    userVerification: choice(
      'settings.userVerification',
      ['DISCOURAGED', 'PREFERRED', 'REQUIRED'],
      'Whether it asks for a PIN or a fingerprint.',
    ),
    fips: choice('settings.compliance.fips', ['OPTIONAL', 'REQUIRED'], 'Whether it must meet FIPS 140.'),
    numberChallenge: choice(
      'settings.channelBinding.required',
      ['ALWAYS', 'HIGH_RISK_ONLY', 'NEVER'],
      'When a push asks for a number.',
    ),
    created: time('created', 'When it was added.'),
    lastUpdated: time('lastUpdated', 'When it was last changed.'),
  },
  links: {
    app: one('App', {
      from: 'settings.appInstanceId',
      rel: 'BELONGS_TO',
      doc: 'The app that it is part of.',
      inverse: { name: 'authenticators', doc: 'The authenticators that are part of the app.' },
    }),
  },
});
