import { entity } from '../define.ts';
import { choice, text, time } from '../field.ts';
import { one } from '../link.ts';

/** A domain that the org answers under. */
export const Domain = entity('Domain', {
  plural: 'domains',
  doc: "A domain that the org answers under; Okta's own has the id default.",
  okta: {
    list: '/api/v1/domains',
    rows: 'domains',
    get: '/api/v1/domains/{id}',
    pageSize: 0,
    scope: 'okta.domains.read',
    byIds: 'list',
  },
  keys: ['domain'],
  title: 'domain',
  fields: {
    domain: text('domain', 'Name of the domain.').required().indexed(),
    certificateSource: choice(
      'certificateSourceType',
      ['MANUAL', 'OKTA_MANAGED'],
      'Who renews the certificate of the domain.',
    ),
    validationStatus: choice(
      'validationStatus',
      ['NOT_STARTED', 'IN_PROGRESS', 'VERIFIED', 'COMPLETED'],
      'Whether the org has shown that the domain is its own.',
    ),
    certificateSubject: text('publicCertificate.subject', 'Subject of the certificate.'),
    certificateExpires: time('publicCertificate.expiration', 'When the certificate ends.'),
  },
  links: {
    brand: one('Brand', {
      from: 'brandId',
      rel: 'SHOWS',
      doc: 'The look of its pages.',
      inverse: { name: 'domains', doc: 'The domains whose pages look so.' },
    }),
  },
});
