import { featureOff, forbidden } from '../oktaErrors.ts';
import type { Route } from '../route.ts';
import type { Access } from './access.ts';
import type { Asked } from './asked.ts';
import { challenge } from './identify.ts';
import type { Asker } from './principals.ts';
import { rolesReach } from './roles.ts';
import { reaches } from './scopes.ts';

/** Lets a known caller through to a route, or throws Okta's refusal: feature, then scope, then role. */
export function permit(access: Access, asked: Asked, { principal, scopes, scheme }: Asker, route: Route): void {
  if (route.kinds?.some((kind) => access.rules.off.includes(kind))) throw featureOff();
  const { scope = null } = route;
  if (scope === null) return;
  if (scopes !== null && scheme !== 'SSWS' && !reaches(scopes, scope)) {
    const description = 'The access token provided does not contain the required scopes.';
    throw challenge(403, scheme, asked, scope, 'insufficient_scope', description);
  }
  if (principal.roles !== null && !rolesReach(principal.roles, scope)) throw forbidden();
}
