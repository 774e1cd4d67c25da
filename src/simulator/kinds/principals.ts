import type { ApiToken, Client, Principal } from '../access/principals.ts';
import type { Role } from '../access/roles.ts';
import type { OktaRecord } from '../collection.ts';
import type { Org } from '../org.ts';
import type { Random } from '../random.ts';
import { grantRole, type Held, revokeRoles } from './roleGrants.ts';
import { isServiceApp } from './roleSeed.ts';

/** The app that the org's first own program is, where the org has one. */
export function findServiceApp(org: Org): string | null {
  return org.of('App').all().find(isServiceApp)?.id ?? null;
}

/** Writes into the org what its lists tell of a token or a client. */
export function enroll(org: Org, principal: Principal): void {
  records[principal.type](org, principal);
}

const records: Readonly<Record<Principal['type'], (org: Org, principal: Principal) => void>> = {
  SSWS_TOKEN: (org, principal) => showToken(org, principal as ApiToken), // by its type
  SERVICE_APP: (org, { id, name }) => {
    if (org.find('App', id) === undefined && findServiceApp(org) !== null) org.of('App').put(serviceApp(org, id, name));
  },
  INTEGRATION: (org, { id, name, ...more }) => {
    const [createdBy = null] = org.of('User').ids();
    const createdAt = new Date(org.clock.nowMs()).toISOString();
    const type = 'example_security_mirror';
    org
      .of('ApiServiceIntegration')
      .put({ id, type, name, createdAt, createdBy, grantedScopes: (more as Client).scopes });
  },
};

function showToken(org: Org, { id, name, userId, createdMs, expiresMs }: ApiToken): void {
  org.of('ApiToken').put({
    id,
    name,
    userId,
    clientName: 'Okta API',
    tokenWindow: 'P30D',
    network: { connection: 'ANYWHERE' },
    created: new Date(createdMs).toISOString(),
    lastUpdated: new Date(expiresMs - tokenWindowMs).toISOString(),
    expiresAt: new Date(expiresMs).toISOString(),
  });
}

/** How long an API token lives when nobody uses it: Okta's `P30D`. */
export const tokenWindowMs = 30 * 86_400_000;

/** How old what the list says of a token in use may be. */
const listedEveryMs = 3_600_000;

/** Puts a token into the list, as it is now, or takes it out. */
export function listToken(org: Org, token: ApiToken, isListed: boolean): void {
  const listed = org.find('ApiToken', token.id);
  if (!isListed) {
    if (listed !== undefined) org.drop('ApiToken', token.id);
  } else if (token.expiresMs - Date.parse(String(listed?.expiresAt ?? 0)) > listedEveryMs) showToken(org, token);
}

/** Gives the roles of a principal to whom it acts as. */
export function showRoles(
  org: Org,
  { id, type, roles, ...more }: Principal & { userId?: string | null },
  random: Random,
): void {
  const holder = type === 'SSWS_TOKEN' ? (more.userId ?? null) : id;
  const to = type === 'SSWS_TOKEN' ? 'USER' : 'CLIENT';
  const isKnown = holder !== null && org.find(to === 'USER' ? 'User' : 'App', holder) !== undefined;
  if (roles === null || !isKnown) return;
  revokeRoles(org, to, holder);
  const at = new Date(org.clock.nowMs()).toISOString();
  for (const role of roles) grantRole(org, to, holder, heldAs(org, role, random), random, at);
}

function heldAs(org: Org, role: Role, random: Random): Held {
  if (typeof role === 'string') return { role };
  const at = new Date(org.clock.nowMs()).toISOString();
  const dates = { created: at, lastUpdated: at };
  const known = org
    .of('Role')
    .all()
    .find(({ label }) => label === role.label);
  const permissions = role.permissions.map((label) => ({ label, conditions: null, ...dates }));
  const parts = { permissions: { permissions } };
  const custom =
    known ?? put(org, 'Role', { id: random.id('cr0'), label: role.label, description: role.label, ...dates, ...parts });
  const [set] = org.of('ResourceSet').all();
  const all = { label: 'Everything', description: 'All of the org', ...dates };
  return { custom, resourceSet: set ?? put(org, 'ResourceSet', { id: random.id('iam'), ...all }) };
}

function put(org: Org, kind: 'Role' | 'ResourceSet', record: OktaRecord): OktaRecord {
  org.of(kind).put(record);
  return record;
}

/** The record of a program that was made while the org runs: as those it has, under another name. */
function serviceApp(org: Org, id: string, label: string): OktaRecord {
  const model = org.need('App', findServiceApp(org) ?? '');
  const credentials = structuredClone(model.credentials) as { oauthClient?: { client_id?: unknown } };
  if (credentials.oauthClient !== undefined) credentials.oauthClient.client_id = id;
  return { ...model, id, label, credentials, orn: `orn:okta:idp:${org.id}:apps:oidc_client:${id}` };
}
