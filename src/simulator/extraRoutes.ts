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
];
