import { choice, flag, text, texts, time, whole } from '../field.ts';

const risk = ['ANY', 'LOW', 'MEDIUM', 'HIGH'] as const;
const access = ['ALLOW', 'DENY'] as const;

/** When a rule holds, and what it then demands: the conditions and actions of every type of policy. */
export const policyRuleFields = {
  name: text('name', 'Name of the rule.').required().indexed(),
  type: choice(
    'type',
    [
      ...(['SIGN_ON', 'PASSWORD', 'MFA_ENROLL', 'IDP_DISCOVERY', 'ACCESS_POLICY', 'PROFILE_ENROLLMENT'] as const),
      ...(['POST_AUTH_SESSION', 'ENTITY_RISK', 'DEVICE_SIGNAL_COLLECTION', 'SESSION_VIOLATION_DETECTION'] as const),
      ...(['CLIENT_UPDATE', 'IDENTITY_CLAIM_SOURCING'] as const),
    ],
    'Type of the rule, which follows from that of its policy.',
  ).indexed(),
  status: choice('status', ['ACTIVE', 'INACTIVE'], 'Whether the rule has an effect.'),
  priority: whole('priority', 'Place in the order in which the rules are tried.'),
  isSystem: flag('system', 'Whether the rule came with the org and cannot be removed.'),
  created: time('created', 'When the rule was made.'),
  lastUpdated: time('lastUpdated', 'When the rule was last changed.'),
  network: text('conditions.network.connection', 'Where the request must come from: ANYWHERE, or a ZONE.'),
  riskLevel: choice('conditions.riskScore.level', risk, 'Risk of the request at which the rule holds.'),
  userRiskLevel: choice('conditions.entityRisk.level', risk, 'Risk of the user at which the rule holds.'),
  expression: text('conditions.elCondition.condition', 'Expression that must hold.'),
  authType: choice('conditions.authContext.authType', ['ANY', 'RADIUS', 'LDAP_INTERFACE'], 'How the user comes.'),
  identityProvider: choice(
    'conditions.identityProvider.provider',
    ['ANY', 'OKTA', 'SPECIFIC_IDP'],
    'Who must have vouched for the user.',
  ),
  deviceRegistered: flag('conditions.device.registered', 'Whether the device must be registered with Okta.'),
  deviceManaged: flag('conditions.device.managed', 'Whether the device must be managed.'),
  platforms: texts('conditions.platform.include[].os.type', 'Operating systems that the rule is for.'),
  loginPatterns: texts('conditions.userIdentifier.patterns[].value', 'What user names are compared with.'),
  signInAccess: text('actions.signon.access', 'Whether the rule lets the user sign in: ALLOW, DENY or CHALLENGE.'),
  requiresFactor: flag('actions.signon.requireFactor', 'Whether signing in takes a second factor.'),
  factorPrompt: choice(
    'actions.signon.factorPromptMode',
    ['ALWAYS', 'DEVICE', 'SESSION'],
    'How often the second factor is asked for.',
  ),
  primaryFactor: choice(
    'actions.signon.primaryFactor',
    ['PASSWORD_IDP', 'PASSWORD_IDP_ANY_FACTOR'],
    'What signing in starts with.',
  ),
  sessionIdleMinutes: whole('actions.signon.session.maxSessionIdleMinutes', 'How long a session lasts unused.'),
  sessionMinutes: whole('actions.signon.session.maxSessionLifetimeMinutes', 'How long a session lasts; 0 for ever.'),
  keepsCookie: flag('actions.signon.session.usePersistentCookie', 'Whether a session outlasts the browser.'),
  appAccess: choice('actions.appSignOn.access', access, 'Whether the rule lets the user into the app.'),
  verification: choice(
    'actions.appSignOn.verificationMethod.type',
    ['ASSURANCE', 'AUTH_METHOD_CHAIN', 'ID_PROOFING'],
    'How the user is verified for the app.',
  ),
  factorMode: text('actions.appSignOn.verificationMethod.factorMode', 'How many factors the app takes: 1FA or 2FA.'),
  reauthenticateIn: text(
    'actions.appSignOn.verificationMethod.reauthenticateIn',
    'How long a sign-in to the app lasts, as an ISO 8601 duration.',
  ),
  inactivityPeriod: text(
    'actions.appSignOn.verificationMethod.inactivityPeriod',
    'How long a sign-in to the app lasts unused, as an ISO 8601 duration.',
  ),
  phishingResistant: texts(
    'actions.appSignOn.verificationMethod.constraints[].possession.phishingResistant',
    'REQUIRED where what the user has must resist phishing, for each way to meet the rule that says so.',
  ),
  hardwareProtection: texts(
    'actions.appSignOn.verificationMethod.constraints[].possession.hardwareProtection',
    'REQUIRED where what the user has must be kept in hardware, for each way to meet the rule that says so.',
  ),
  deviceBound: texts(
    'actions.appSignOn.verificationMethod.constraints[].possession.deviceBound',
    'REQUIRED where what the user has must be bound to a device, for each way to meet the rule that says so.',
  ),
  passwordChange: choice('actions.passwordChange.access', access, 'Whether users may change their password.'),
  passwordReset: choice('actions.selfServicePasswordReset.access', access, 'Whether users may reset their password.'),
  passwordResetMethods: texts(
    'actions.selfServicePasswordReset.requirement.primary.methods',
    'What users reset their password with, such as email or sms.',
  ),
  selfUnlock: choice('actions.selfServiceUnlock.access', access, 'Whether users may unlock their account.'),
  enroll: choice(
    'actions.enroll.self',
    ['CHALLENGE', 'LOGIN', 'NEVER', 'NEVER_INCLUDING_RECOVERY'],
    'When users are asked to set up a factor.',
  ),
  idpSelection: choice('actions.idp.idpSelectionType', ['SPECIFIC', 'DYNAMIC'], 'How the identity provider is chosen.'),
  selfRegistration: choice('actions.profileEnrollment.access', access, 'Whether people may sign up.'),
  unknownUserAction: choice(
    'actions.profileEnrollment.unknownUserAction',
    ['REGISTER', 'DENY'],
    'What happens to somebody without an account.',
  ),
  verifiesEmail: flag(
    'actions.profileEnrollment.activationRequirements.emailVerification',
    'Whether somebody who signs up must verify the e-mail address.',
  ),
  riskDetections: texts('conditions.riskDetectionTypes.include', 'What must have raised the risk of the user.'),
  riskActions: texts('actions.entityRisk.actions[].action', 'What happens when the risk of a user is raised.'),
  sessionActions: texts('actions.postAuthSession.failureActions[].action', 'What happens to a session that fails.'),
};
