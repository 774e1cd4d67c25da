import { adminRoles } from '../../model/adminRoles.ts';
import type { Json } from '../collection.ts';
import { needUser } from '../kinds/owner.ts';
import { notFound } from '../oktaErrors.ts';
import type { Call, Route } from '../route.ts';
import { type Access, tokenWindowMs } from './access.ts';
import type { ApiToken, Principal } from './principals.ts';
import type { Role } from './roles.ts';

/** Paths by which a client learns who it is and what it may. */
export const whoRoutes: readonly Route[] = [
  {
    pattern: '/api/v1/api-tokens',
    scope: 'okta.apiTokens.read',
    answer: (_org, { access, base }) => ({ body: living(access).map((token) => viewToken(token, base)) }),
  },
  {
    pattern: '/api/v1/api-tokens/{id}',
    scope: 'okta.apiTokens.read',
    answer: (_org, { access, base, params: [id = ''] }) => {
      const token = living(access).find((other) => other.id === id);
      if (token === undefined) throw notFound(id, 'Token');
      return { body: viewToken(token, base) };
    },
  },
  {
    pattern: '/api/v1/first-party-app-settings/{name}',
    scope: 'okta.apps.read',
    answer: (_org, call) => ({ body: adminConsoleSettings(call) }),
  },
];

const living = ({ tokens, clock }: Access) =>
  [...tokens.values()].filter(({ isActive, expiresMs }) => isActive && expiresMs > clock.nowMs());

/** An API token without its value: that is shown once, to who makes it. */
function viewToken({ id, name, userId, createdMs, expiresMs }: ApiToken, base: string): Json {
  return {
    id,
    name,
    userId,
    clientName: 'Okta API',
    tokenWindow: 'P30D',
    network: { connection: 'ANYWHERE' },
    created: iso(createdMs),
    lastUpdated: iso(expiresMs - tokenWindowMs),
    expiresAt: iso(expiresMs),
    _link: { self: { href: `${base}/api/v1/api-tokens/${id}`, hints: { allow: ['GET', 'DELETE'] } } },
  };
}

/** Okta has such settings for the Admin Console alone. */
function adminConsoleSettings({ params: [name = ''] }: Call): Json {
  if (name !== 'admin-console') throw notFound(name, 'FirstPartyApp');
  return { sessionIdleTimeoutMinutes: 15, sessionMaxLifetimeMinutes: 720 };
}

const iso = (ms: number) => new Date(ms).toISOString();
