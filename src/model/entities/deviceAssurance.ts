import { entity } from '../define.ts';
import { choice, flag, text, texts, time } from '../field.ts';

/** What a device must be like to be let in. Identity Engine orgs only. */
export const DeviceAssurance = entity('DeviceAssurance', {
  plural: 'deviceAssurances',
  doc: 'What a device must be like, for rules of policies to refer to. Identity Engine orgs only.',
  okta: {
    list: '/api/v1/device-assurances',
    get: '/api/v1/device-assurances/{id}',
    pageSize: 0,
    scope: 'okta.deviceAssurance.read',
    byIds: 'list',
  },
  keys: ['name'],
  title: 'name',
  fields: {
    name: text('name', 'Unique name.').required().indexed(),
    platform: choice('platform', ['ANDROID', 'CHROMEOS', 'IOS', 'MACOS', 'WINDOWS'], 'Operating system.').indexed(),
    minimumOsVersion: text('osVersion.minimum', 'The oldest version of the operating system.'),
    osVersionRule: text('osVersion.dynamicVersionRequirement.type', 'How the version goes with what Okta supports.'),
    diskEncryption: texts('diskEncryptionType.include', 'What of the disk may be encrypted; null where none need be.'),
    screenLock: texts('screenLockType.include', 'How the screen may be locked; null where it need not be.'),
    secureHardware: flag('secureHardwarePresent', 'Whether keys must be kept in hardware, such as a TPM.'),
    jailbreak: flag('jailbreak', 'Whether the device may be jailbroken or rooted.'),
    remediation: choice('displayRemediationMode', ['SHOW', 'HIDE'], 'Whether users are told what to do.'),
    gracePeriod: choice('gracePeriod.type', ['BY_DATE_TIME', 'BY_DURATION'], 'How long a device that fails gets in.'),
    gracePeriodUntil: text('gracePeriod.expiry', 'The day, or the time as an ISO 8601 duration.'),
    created: time(['createdDate', 'created'], 'When it was made.'),
    createdBy: text('createdBy', 'Okta id of the user who made it.'),
    lastUpdated: time(['lastUpdate', 'lastUpdated'], 'When it was last changed.'),
    lastUpdatedBy: text('lastUpdatedBy', 'Okta id of the user who last changed it.'),
  },
});
