import { choice, flag, text, texts, time, whole } from '../field.ts';

/** What a policy is, and the settings of password and enrollment policies that questions are asked about. */
export const policyFields = {
  name: text('name', 'Name of the policy.').required().indexed(),
  type: choice(
    'type',
    [
      ...(['OKTA_SIGN_ON', 'PASSWORD', 'MFA_ENROLL', 'IDP_DISCOVERY', 'ACCESS_POLICY', 'PROFILE_ENROLLMENT'] as const),
      ...(['POST_AUTH_SESSION', 'ENTITY_RISK', 'DEVICE_SIGNAL_COLLECTION', 'SESSION_VIOLATION_DETECTION'] as const),
      ...(['CLIENT_UPDATE', 'IDENTITY_CLAIM_SOURCING'] as const),
    ],
    'What the policy is about.',
  )
    .required()
    .indexed(),
  description: text('description', 'What the policy is for.'),
  status: choice('status', ['ACTIVE', 'INACTIVE'], 'Whether the policy has an effect.'),
  priority: whole('priority', 'Place in the order in which policies of its type are tried; 1 comes first.'),
  isSystem: flag('system', 'Whether the policy came with the org and cannot be removed.'),
  resourceType: text('_embedded.resourceType', 'What the policy governs, such as APP.'),
  authProvider: choice(
    'conditions.authProvider.provider',
    ['ANY', 'OKTA', 'ACTIVE_DIRECTORY', 'LDAP'],
    'Whose passwords a password policy is for.',
  ),
  passwordMinLength: whole('settings.password.complexity.minLength', 'Least length of a password.'),
  passwordExcludesCommon: flag(
    'settings.password.complexity.dictionary.common.exclude',
    'Whether common passwords are refused.',
  ),
  passwordMaxAgeDays: whole('settings.password.age.maxAgeDays', 'Days after which a password expires; 0 for never.'),
  passwordHistoryCount: whole('settings.password.age.historyCount', 'How many old passwords cannot be used again.'),
  lockoutMaxAttempts: whole(
    'settings.password.lockout.maxAttempts',
    'Wrong passwords that lock an account; 0 for none.',
  ),
  lockoutMinutes: whole('settings.password.lockout.autoUnlockMinutes', 'Minutes a lock lasts; 0 for until unlocked.'),
  breachedExpireAfterDays: whole(
    'settings.password.breachedProtection.expireAfterDays',
    'Days after which a password that was found in a breach expires.',
  ),
  recoveryBySms: text('settings.recovery.factors.okta_sms.status', 'ACTIVE where a text message recovers an account.'),
  recoveryByCall: text('settings.recovery.factors.okta_call.status', 'ACTIVE where a phone call recovers an account.'),
  recoveryByEmail: text('settings.recovery.factors.okta_email.status', 'ACTIVE where a mail recovers an account.'),
  recoveryByQuestion: text(
    'settings.recovery.factors.recovery_question.status',
    'ACTIVE where a security question recovers an account.',
  ),
  authenticatorMethods: texts('settings.authenticators[].key', 'Authenticators that an enrollment policy is about.'),
  authenticatorEnrollment: texts(
    'settings.authenticators[].enroll.self',
    'For each of these, in the same order, whether users set it up: REQUIRED, OPTIONAL or NOT_ALLOWED.',
  ),
  created: time('created', 'When the policy was made.'),
  lastUpdated: time('lastUpdated', 'When the policy was last changed.'),
};
