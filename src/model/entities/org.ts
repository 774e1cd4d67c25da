import { entity } from '../define.ts';
import { flag, text, time } from '../field.ts';
import { one } from '../link.ts';

/** The org itself. */
export const Org = entity('Org', {
  plural: 'orgs',
  doc: 'The org itself, with its preferences and what it lets Okta do. There is one.',
  okta: {
    list: '/api/v1/org',
    isSingle: true,
    get: null,
    pageSize: 0,
    scope: 'okta.orgs.read',
    preset: 'core',
    byIds: 'list',
    parts: {
      preferences: '/api/v1/org/preferences',
      support: '/api/v1/org/privacy/oktaSupport',
      communication: '/api/v1/org/privacy/oktaCommunication',
      billing: '/api/v1/org/contacts/BILLING',
      technical: '/api/v1/org/contacts/TECHNICAL',
    },
  },
  title: 'companyName',
  fields: {
    companyName: text('companyName', 'Name of the company.').required(),
    subdomain: text('subdomain', 'First part of the address of the org.'),
    status: text('status', 'Whether the org is active.'),
    website: text('website', 'Address of the web site of the company.'),
    phoneNumber: text('phoneNumber', 'Phone number of the company.'),
    country: text('country', 'Country of the company.'),
    created: time('created', 'When the org was made.'),
    lastUpdated: time('lastUpdated', 'When the org was last changed.'),
    expiresAt: time('expiresAt', 'When the org ends; null where it does not.'),
    showsEndUserFooter: flag('preferences.showEndUserFooter', "Whether pages for users have Okta's footer."),
    supportAccess: text('support.support', 'Whether the support of Okta may sign in: ENABLED or DISABLED.'),
    supportAccessUntil: time('support.expiration', 'Until when the support of Okta may sign in.'),
    optsOutOfCommunication: flag('communication.optOutEmailUsers', 'Whether Okta sends users no mail of its own.'),
  },
  links: {
    billingContact: one('User', {
      from: 'billing.userId',
      rel: 'HAS_BILLING_CONTACT',
      doc: 'Whom Okta turns to about money.',
      inverse: { name: 'billingContactOf', doc: 'The org whose billing contact the user is.' },
    }),
    technicalContact: one('User', {
      from: 'technical.userId',
      rel: 'HAS_TECHNICAL_CONTACT',
      doc: 'Whom Okta turns to about the service.',
      inverse: { name: 'technicalContactOf', doc: 'The org whose technical contact the user is.' },
    }),
  },
});
