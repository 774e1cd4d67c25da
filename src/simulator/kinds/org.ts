import { readPath } from '../../model/path.ts';
import type { Extension } from '../extension.ts';
import type { Seeding } from '../seed.ts';

/** The org itself, as Okta sends it. */
export const org: Extension = {
  idPrefix: '00o',
  notFound: 'Org',
  view: (_org, record, { base }) => ({
    ...record,
    billing: withLink(record.billing, base),
    technical: withLink(record.technical, base),
    _links: {
      preferences: { href: `${base}/api/v1/org/preferences` },
      contacts: { href: `${base}/api/v1/org/contacts` },
      oktaCommunication: { href: `${base}/api/v1/org/privacy/oktaCommunication` },
      oktaSupport: { href: `${base}/api/v1/org/privacy/oktaSupport` },
    },
  }),
};

function withLink(contact: unknown, base: string): unknown {
  return {
    userId: readPath(contact, 'userId'),
    _links: { user: { href: `${base}/api/v1/users/${readPath(contact, 'userId')}` } },
  };
}

/** The org with its preferences, what it lets Okta do, and whom Okta turns to. */
export function seedOrg({ org, todayMs, stream }: Seeding): void {
  const random = stream('org');
  const [first = null, second = first] = org.of('User').ids();
  const supportUntil = new Date(todayMs + random.whole(1, 6) * 86_400_000).toISOString();
  org.of('Org').put({
    id: org.id,
    subdomain: 'example',
    status: 'ACTIVE',
    companyName: 'Example Corporation',
    website: 'https://www.example.com',
    phoneNumber: '+1 512 555 0100',
    endUserSupportHelpURL: 'https://help.example.com',
    supportPhoneNumber: '+1 512 555 0199',
    address1: '1 Main Street',
    address2: 'Suite 100',
    city: 'Austin',
    state: 'TX',
    country: 'US',
    postalCode: '78701',
    created: '2016-05-12T09:30:00.000Z',
    lastUpdated: '2025-11-03T14:05:12.000Z',
    expiresAt: null,
    preferences: { showEndUserFooter: true },
    support: { support: 'ENABLED', caseNumber: null, expiration: supportUntil },
    communication: { optOutEmailUsers: false },
    billing: { userId: second },
    technical: { userId: first },
  });
}
