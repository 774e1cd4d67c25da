import { entity } from '../define.ts';
import { choice, text, time } from '../field.ts';

/** Something a user proves who they are with, beside the password. */
export const Factor = entity('Factor', {
  plural: 'factors',
  doc: 'Something that a user proves who they are with, beside the password.',
  okta: { list: null, get: null, pageSize: 0, scope: 'okta.users.read', preset: 'everything', byIds: 'get' },
  title: 'type',
  fields: {
    type: text('factorType', 'What it is, such as push, webauthn or token:software:totp.').required().indexed(),
    provider: text('provider', 'Service that checks it, such as OKTA, GOOGLE, FIDO or YUBICO.').indexed(),
    vendorName: text('vendorName', 'Who made it.'),
    status: choice(
      'status',
      ['ACTIVE', 'INACTIVE', 'ENROLLED', 'NOT_SETUP', 'PENDING_ACTIVATION', 'EXPIRED', 'DISABLED'],
      'Whether it can be used.',
    ).indexed(),
    authenticatorName: text('profile.authenticatorName', 'Name of the security key or platform.'),
    deviceName: text('profile.name', 'Name of the device it is on.'),
    deviceType: text('profile.deviceType', 'What the device is.'),
    platform: text('profile.platform', 'Operating system of the device.'),
    created: time('created', 'When the user set it up.'),
    lastUpdated: time('lastUpdated', 'When it was last changed.'),
  },
});
