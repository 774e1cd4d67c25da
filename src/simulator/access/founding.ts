import type { Org } from '../org.ts';
import { Random } from '../random.ts';
import { Access, type ServiceApp } from './access.ts';
import type { ApiToken, Client } from './principals.ts';
import type { OrgRules, Rights } from './rights.ts';

/** What the first principals of an org may, and what the org has. */
export interface AccessOptions extends OrgRules, Omit<Rights, 'name' | 'isActive'> {}

/** The first principals of an org, one for each way in. */
export interface FirstAccess {
  access: Access;
  token: ApiToken;
  app: ServiceApp;
  integration: Client & { secret: string };
}

/** Makes an API token, a service app and an API service integration: their ids and secrets follow from the seed, keys do not. */
export function foundAccess(org: Org, seed: number, options: AccessOptions): FirstAccess {
  const { scopes, roles, sees, dpop, ...rules } = options;
  const access = new Access(org, seed);
  access.setRules(rules);
  const shared = sees === undefined ? {} : { sees };
  const acting = { ...shared, ...(roles === undefined ? {} : { roles }) };
  const granted = scopes === undefined ? {} : { scopes };
  return {
    access,
    token: access.addToken({ ...acting, name: 'API token' }, { secret: Random.named(seed, 'token').id('00', 42) }),
    app: access.addServiceApp({ ...acting, ...granted, ...(dpop && { dpop }), name: 'Service app' }),
    integration: access.addIntegration({ ...shared, ...granted, name: 'API service integration' }),
  };
}
