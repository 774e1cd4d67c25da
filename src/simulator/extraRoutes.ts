import { tokenRoute } from './access/tokenEndpoint.ts';
import { whoRoutes } from './access/whoRoutes.ts';
import { logsRoute } from './log/logsRoute.ts';
import type { Route } from './route.ts';

/** Paths that list no kind of the model. */
export const extraRoutes: readonly Route[] = [
  logsRoute,
  tokenRoute,
  ...whoRoutes,
  {
    pattern: '/.well-known/okta-organization',
    isOpen: true,
    answer: (org, { base, access }) => ({
      body: { id: org.id, pipeline: access.rules.pipeline, _links: { organization: { href: base } } },
    }),
  },
  {
    pattern: '/api/v1/org',
    scope: 'okta.orgs.read',
    answer: (org, { base }) => ({
      body: {
        id: org.id,
        subdomain: 'example',
        status: 'ACTIVE',
        companyName: 'Example Corporation',
        website: 'https://www.example.com',
        created: '2016-05-12T09:30:00.000Z',
        lastUpdated: '2025-11-03T14:05:12.000Z',
        _links: { contacts: { href: `${base}/api/v1/org/contacts` } },
      },
    }),
  },
];
