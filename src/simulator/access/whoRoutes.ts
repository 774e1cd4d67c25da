import type { Json } from '../collection.ts';
import { notFound } from '../oktaErrors.ts';
import type { Call, Route } from '../route.ts';

/** Paths by which a client learns who it is and what it may. */
export const whoRoutes: readonly Route[] = [
  {
    pattern: '/api/v1/first-party-app-settings/{name}',
    scope: 'okta.apps.read',
    answer: (_org, call) => ({ body: adminConsoleSettings(call) }),
  },
];

/** Okta has such settings for the Admin Console alone. */
function adminConsoleSettings({ params: [name = ''] }: Call): Json {
  if (name !== 'admin-console') throw notFound(name, 'FirstPartyApp');
  return { sessionIdleTimeoutMinutes: 15, sessionMaxLifetimeMinutes: 720 };
}
