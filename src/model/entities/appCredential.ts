import { entity } from '../define.ts';
import { choice, text, time } from '../field.ts';

/** A key or a secret of an app: that there is one and since when, never what it is. */
export const AppCredential = entity('AppCredential', {
  plural: 'appCredentials',
  doc: 'A key or a secret of an app: that there is one, and since when. What it is stays in Okta.',
  okta: {
    list: null,
    get: null,
    pageSize: 0,
    id: ['kid', 'id'], // a secret has no kid, a signing key nothing else
    isIdLocal: true, // a signing key can be shared by apps
    scope: 'okta.apps.read',
    preset: 'everything',
    byIds: 'get',
  },
  title: 'keyId',
  fields: {
    keyId: text(['kid', 'id'], 'Id of the key, or of the secret.').required().indexed(),
    keyType: choice('kty', ['RSA', 'EC'], 'Kind of key; null for a secret.'),
    use: text('use', 'What the key is for: sig to sign, enc to encrypt.'),
    status: choice('status', ['ACTIVE', 'INACTIVE'], 'Whether it can be used; null where that is not kept.'),
    created: time('created', 'When it was made.'),
    lastUpdated: time('lastUpdated', 'When it was last changed.'),
    expiresAt: time('expiresAt', 'When it ends; null where it does not.').indexed(),
  },
});
