import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { kinds, scopesOf } from '../../src/model/index.ts';
import type { CollectionFinding, Examination } from '../../src/okta/examine/examination.ts';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
import { okta } from './harness.ts';

let simulator: Simulator;
let tokenId: string;

beforeAll(async () => {
  simulator = await startSimulator({ users: 60, groups: 40, apps: 12, devices: 20, limits: 'workforce' });
  tokenId = [...simulator.access.tokens.keys()][0] as string;
});
beforeEach(() => {
  simulator.requests.length = 0;
  simulator.access.setRules({ off: [], pipeline: 'idx' });
  simulator.access.change(tokenId, { roles: ['READ_ONLY_ADMIN'], sees: null });
  simulator.access.change(simulator.clientId, {
    roles: ['READ_ONLY_ADMIN'],
    scopes: scopesOf(kinds),
    dpop: 'optional',
  });
  simulator.access.revoke(simulator.clientId);
});
afterAll(() => simulator.close());

const ways = {
  token: () => ({ OKTA_CLIENT_TOKEN: simulator.token }),
  app: () => ({ OKTA_CLIENT_CLIENTID: simulator.clientId, OKTA_CLIENT_PRIVATEKEY: simulator.privateKey }),
  integration: () => ({
    OKTA_CLIENT_CLIENTID: simulator.integration.clientId,
    OKTA_CLIENT_CLIENTSECRET: simulator.integration.clientSecret,
  }),
};

async function doctor(way: keyof typeof ways, env: Record<string, string> = {}) {
  const all = {
    OKTA_CLIENT_ORGURL: simulator.url,
    OKTA_GRAPH_ACCOUNT: 'acme',
    OKTA_GRAPH_KINDS: 'core,NetworkZone', // which a Read-Only Administrator reads whole
    ...ways[way](),
    ...env,
  };
  const { code, out } = await okta(['doctor', '--json'], { env: all, cwd: import.meta.dirname });
  const found = JSON.parse(out) as Examination;
  const by = (id: string) => found.collections.find((finding) => finding.id === id) as CollectionFinding;
  const verdicts = new Set(found.collections.map(({ verdict }) => verdict));
  return { code, out, found, by, verdicts };
}

describe.each(['token', 'app', 'integration'] as const)('a whole credential, by %s', (way) => {
  test('reads everything, in as many calls as the org saw', async () => {
    const { code, found, verdicts } = await doctor(way);
    expect([code, [...verdicts], found.warnings]).toEqual([0, ['readable'], []]);
    expect(found.calls).toBe(simulator.requests.length);
    expect([found.edition, found.rates.find(({ bucket }) => bucket === 'apps')]).toEqual([
      'workforce',
      { bucket: 'apps', limit: 50, remaining: expect.any(Number), share: 0.5, syncMinutes: null },
    ]);
  });

  test('is described without its secret', async () => {
    const { out, found } = await doctor(way);
    expect(found.credential.mode).toBe({ token: 'SSWS', app: 'PrivateKey', integration: 'ClientSecret' }[way]);
    const { d } = JSON.parse(simulator.privateKey) as { d: string };
    for (const secret of [simulator.token, simulator.integration.clientSecret, d]) expect(out).not.toContain(secret);
  });
});

test('a token is told by its owner and its times, its roles where they may be read', async () => {
  expect((await doctor('token')).found.credential).toMatchObject({
    owner: { login: expect.stringContaining('@') },
    token: { expiresAt: expect.stringMatching(/Z$/), isZoned: false },
    roles: null,
  });
  simulator.access.change(tokenId, { roles: ['SUPER_ADMIN'] });
  const { found } = await doctor('token');
  expect(found.credential.roles).toEqual([{ type: 'SUPER_ADMIN', label: 'Super Administrator', seesAll: true }]);
  expect(found.warnings).toEqual([expect.stringContaining('Read-Only Administrator is enough')]);
});

test('a role that lacks a right is told from a scope that is missing', async () => {
  const granted = scopesOf(kinds).filter((scope) => scope !== 'okta.networkZones.read');
  simulator.access.change(simulator.clientId, { roles: ['APP_ADMIN'], scopes: granted });
  const { code, found, by } = await doctor('app');
  expect([code, by('User').verdict]).toEqual([3, 'readable']);
  expect(by('Device')).toMatchObject({ verdict: 'forbidden', role: 'Read-Only Administrator' });
  expect(by('NetworkZone')).toMatchObject({
    verdict: 'forbidden',
    scope: 'okta.networkZones.read',
    wayOut: 'grant the service app okta.networkZones.read',
  });
  expect(found.credential.scopes?.missing).toEqual(['okta.networkZones.read']);
  expect(found.warnings).toEqual([expect.stringContaining('okta.networkZones.read')]);
});

test('a scope that was not asked for is to be asked for', async () => {
  const { by, found } = await doctor('app', { OKTA_CLIENT_SCOPES: 'okta.users.read okta.groups.read' });
  expect(by('App')).toMatchObject({ verdict: 'forbidden', wayOut: 'add okta.apps.read to okta.scopes' });
  expect(found.credential.scopes).toMatchObject({ missing: [] });
});

test('the roles of a service app are told where it may read them', async () => {
  const scopes = scopesOf(kinds);
  simulator.access.change(simulator.clientId, { roles: ['SUPER_ADMIN'], scopes });
  const { found } = await doctor('app', { OKTA_CLIENT_SCOPES: scopes.join(' ') });
  expect(found.credential.roles).toEqual([{ type: 'SUPER_ADMIN', label: 'Super Administrator', seesAll: true }]);
  expect(found.warnings).toEqual([]); // its scopes only read
});

test('an org that wants DPoP gets it, and doctor says so', async () => {
  simulator.access.change(simulator.clientId, { dpop: 'required' });
  const { code, found } = await doctor('app');
  expect([code, found.credential.dpop]).toEqual([0, true]);
  expect(found.credential.expiresInSeconds).toBeGreaterThan(3000);
});

test('a credential that sees a part of the groups, without any error, is found out', async () => {
  const teams = simulator.org
    .of('Group')
    .all()
    .filter(({ type }) => type === 'OKTA_GROUP');
  const some = teams.slice(0, 6).map(({ id }) => id);
  simulator.access.change(tokenId, { sees: { Group: some, User: 'Group.members' } });
  const { code, found, by } = await doctor('token');
  expect([code, by('Group').verdict]).toEqual([3, 'partial']);
  expect(found.warnings[0]).toMatch(/even the group Everyone is hidden/);
});

test('a Classic org without devices is whole', async () => {
  simulator.access.setRules({ off: ['Device'], pipeline: 'v1' });
  const { code, found, by } = await doctor('token');
  expect([code, found.org.engine, by('Device').verdict]).toEqual([0, 'Classic Engine', 'unavailable']);
});

test('a client that Okta does not sign in ends with 4', async () => {
  const env = { OKTA_CLIENT_ORGURL: simulator.url, ...ways.app(), OKTA_CLIENT_CLIENTID: '0oaNobody' };
  const { code, err } = await okta(['doctor'], { env, cwd: import.meta.dirname });
  expect([code, err]).toEqual([4, expect.stringMatching(/^error OKTA_UNAUTHENTICATED/)]);
});
