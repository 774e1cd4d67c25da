import { choice, flag, text, texts, time } from '../field.ts';

/** What a server that issues OAuth tokens is. */
export const authorizationServerFields = {
  name: text('name', 'Unique name.').required().indexed(),
  description: text('description', 'What the server is for.'),
  audiences: texts('audiences', 'Whom its tokens are for.'),
  issuer: text('issuer', 'Address of the server, as it stands in its tokens.'),
  issuerMode: text('issuerMode', 'Which domain that address has: ORG_URL, CUSTOM_URL or DYNAMIC.'),
  status: choice('status', ['ACTIVE', 'INACTIVE'], 'Whether the server issues tokens.'),
  isDefault: flag('default', 'Whether the server came with the org.'),
  signingKeyId: text('credentials.signing.kid', 'Id of the key that signs its tokens.'),
  keyRotation: choice('credentials.signing.rotationMode', ['AUTO', 'MANUAL'], 'Whether that key is changed by itself.'),
  keyLastRotated: time('credentials.signing.lastRotated', 'When that key was last changed.'),
  keyNextRotation: time('credentials.signing.nextRotation', 'When that key is changed next.'),
  created: time('created', 'When the server was made.'),
  lastUpdated: time('lastUpdated', 'When the server was last changed.'),
};
