import { choice, flag, text, texts, time, whole } from '../field.ts';

/** What an identity provider is, and how it finds and makes users. */
export const idpFields = {
  name: text('name', 'Unique name.').required().indexed(),
  type: choice(
    'type',
    [
      ...(['SAML2', 'OIDC', 'X509', 'OKTA_INTEGRATION', 'AMAZON', 'APPLE', 'DISCORD', 'FACEBOOK', 'GITHUB'] as const),
      ...(['GITLAB', 'GOOGLE', 'IDV_CLEAR', 'IDV_INCODE', 'IDV_PERSONA', 'IDV_STANDARD', 'LINKEDIN'] as const),
      ...(['LOGINGOV', 'LOGINGOV_SANDBOX', 'MICROSOFT', 'PAYPAL', 'PAYPAL_SANDBOX', 'SALESFORCE'] as const),
      ...(['SPOTIFY', 'XERO', 'YAHOO', 'YAHOOJP'] as const),
    ],
    'What the service is, or which protocol it speaks.',
  ).indexed(),
  status: choice('status', ['ACTIVE', 'INACTIVE'], 'Whether users can sign in with it.'),
  protocol: choice('protocol.type', ['SAML2', 'OIDC', 'OAUTH2', 'MTLS', 'ID_PROOFING'], 'Protocol it speaks.'),
  issuerMode: choice('issuerMode', ['ORG_URL', 'CUSTOM_URL', 'DYNAMIC'], 'Which domain of the org answers to it.'),
  issuer: text(['protocol.credentials.trust.issuer', 'protocol.issuer.url'], 'Who issues what it says.'),
  audience: text('protocol.credentials.trust.audience', 'Whom what it says is for.'),
  trustedKeyId: text('protocol.credentials.trust.kid', 'Id of the key that signs what it says.'),
  revocation: choice(
    'protocol.credentials.trust.revocation',
    ['CRL', 'DELTA_CRL', 'OCSP'],
    'How revoked certificates are found.',
  ),
  signingKeyId: text('protocol.credentials.signing.kid', 'Id of the key that signs requests to it.'),
  clientId: text('protocol.credentials.client.client_id', 'OAuth client that the org is there.'),
  ssoUrl: text(
    ['protocol.endpoints.sso.url', 'protocol.endpoints.authorization.url'],
    'Where users are sent to sign in.',
  ),
  scopes: texts('protocol.scopes', 'OAuth scopes that are asked for.'),
  provisioning: choice('policy.provisioning.action', ['AUTO', 'DISABLED'], 'Whether unknown users are made in Okta.'),
  isProfileSource: flag('policy.provisioning.profileMaster', 'Whether its attributes replace those in Okta.'),
  groupsAction: choice(
    'policy.provisioning.groups.action',
    ['NONE', 'APPEND', 'SYNC', 'ASSIGN'],
    'Whether signing in changes the groups of the user.',
  ),
  groupsAttribute: text('policy.provisioning.groups.sourceAttributeName', 'Attribute that names the groups.'),
  groupsFilter: texts('policy.provisioning.groups.filter', 'The only groups that attribute may name.'),
  onDeprovisioned: choice(
    'policy.provisioning.conditions.deprovisioned.action',
    ['NONE', 'REACTIVATE'],
    'What happens to a deprovisioned user who signs in.',
  ),
  onSuspended: choice(
    'policy.provisioning.conditions.suspended.action',
    ['NONE', 'UNSUSPEND'],
    'What happens to a suspended user who signs in.',
  ),
  accountLink: choice('policy.accountLink.action', ['AUTO', 'DISABLED'], 'Whether it may vouch for existing users.'),
  excludesAdmins: flag('policy.accountLink.filter.users.excludeAdmins', 'Whether administrators are left out of that.'),
  matchType: choice(
    'policy.subject.matchType',
    ['USERNAME', 'EMAIL', 'USERNAME_OR_EMAIL', 'CUSTOM_ATTRIBUTE'],
    'What an existing user is found by.',
  ),
  matchAttribute: text('policy.subject.matchAttribute', 'Attribute that an existing user is found by.'),
  subjectFilter: text('policy.subject.filter', 'Regular expression that user names from it must match.'),
  userNameTemplate: text('policy.subject.userNameTemplate.template', "Expression that makes a user's name in Okta."),
  trustsClaims: flag('policy.trustClaims', 'Whether a second factor used there counts in Okta.'),
  maxClockSkewMs: whole('policy.maxClockSkew', 'How far its clock may be off.'),
  created: time('created', 'When it was added.'),
  lastUpdated: time('lastUpdated', 'When it was last changed.'),
};
