import { entity } from '../define.ts';
import { choice, text } from '../field.ts';

/** A domain that the org sends mail from. */
export const EmailDomain = entity('EmailDomain', {
  plural: 'emailDomains',
  doc: 'A domain that the org sends mail from.',
  okta: {
    list: '/api/v1/email-domains',
    get: '/api/v1/email-domains/{id}',
    pageSize: 0,
    scope: 'okta.emailDomains.read',
    byIds: 'list',
  },
  keys: ['domain'],
  title: 'domain',
  fields: {
    domain: text('domain', 'Name of the domain.').required().indexed(),
    validationStatus: choice(
      'validationStatus',
      ['NOT_STARTED', 'POLLING', 'VERIFIED', 'ERROR', 'DELETED'],
      'Whether the org has shown that the domain is its own.',
    ),
    displayName: text('displayName', 'Name of the sender.'),
    userName: text('userName', 'First part of the address of the sender.'),
    validationSubdomain: text('validationSubdomain', 'Subdomain that shows that the domain is its own.'),
  },
});
