import { choice, flag, text, time } from '../field.ts';

/** What a device is and how it is protected. */
export const deviceFields = {
  displayName: text('profile.displayName', 'Name of the device.').required().indexed(),
  status: choice(
    'status',
    ['ACTIVE', 'CREATED', 'SUSPENDED', 'DEACTIVATED', 'UNSUSPENDED'],
    'Whether the device may be used.',
  )
    .required()
    .indexed(),
  platform: choice(
    'profile.platform',
    ['ANDROID', 'IOS', 'MACOS', 'WINDOWS', 'CHROMEOS', 'LINUX'],
    'Operating system.',
  ).indexed(),
  manufacturer: text('profile.manufacturer', 'Maker of the device.'),
  model: text('profile.model', 'Model of the device.'),
  osVersion: text('profile.osVersion', 'Version of the operating system.'),
  serialNumber: text('profile.serialNumber', 'Serial number.').indexed(),
  imei: text('profile.imei', 'International Mobile Equipment Identity.'),
  meid: text('profile.meid', 'Mobile Equipment Identifier.'),
  udid: text('profile.udid', 'Unique device id of macOS and iOS.'),
  sid: text('profile.sid', 'Windows security id of the device.'),
  registered: flag('profile.registered', 'Whether the device is registered with Okta.'),
  managed: flag('profile.managed', 'Whether a device management service vouches for it.'),
  secureHardwarePresent: flag('profile.secureHardwarePresent', 'Whether keys are kept in hardware, such as a TPM.'),
  diskEncryptionType: choice(
    'profile.diskEncryptionType',
    ['ALL_INTERNAL_VOLUMES', 'FULL', 'NONE', 'SYSTEM_VOLUME', 'USER'],
    'What of the disk is encrypted.',
  ),
  integrityJailbreak: flag('profile.integrityJailbreak', 'Whether the device is jailbroken or rooted.'),
  tpmPublicKeyHash: text('profile.tpmPublicKeyHash', "Hash of the TPM's public key."),
  created: time('created', 'When Okta first saw the device.'),
  lastUpdated: time('lastUpdated', 'When the device was last changed. Every collection of signals counts.'),
};

/** What is between a device and one of its users. */
export const deviceUserFacts = {
  managementStatus: choice(
    'managementStatus',
    ['MANAGED', 'NOT_MANAGED'],
    'Whether the device is managed for this user.',
  ),
  screenLockType: choice('screenLockType', ['NONE', 'PASSCODE', 'BIOMETRIC'], 'How the user unlocks the device.'),
  since: time('created', 'When the user was linked to the device.'),
};
