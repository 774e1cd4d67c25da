import { afterEach, describe, expect, test } from 'vitest';
import { OktaGraphError } from '../../../src/errors.ts';
import type { Kind } from '../../../src/model/index.ts';
import type { Credential } from '../../../src/okta/auth/credential.ts';
import { createOkta, type Okta, type OktaOptions } from '../../../src/okta/source.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../../src/simulator/server.ts';

const scopes = ['okta.users.read', 'okta.groups.read', 'okta.apps.read'];
const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const thing of opened.splice(0).reverse()) await thing.close();
});

/** Every way in that the simulated org gives. */
const ways: readonly [string, (simulator: Simulator) => Credential, (simulator: Simulator) => string][] = [
  ['SSWS', ({ token }) => ({ mode: 'SSWS', token }), ({ access }) => [...access.tokens.keys()][0] ?? ''],
  [
    'PrivateKey',
    ({ clientId, privateKey }) => ({ mode: 'PrivateKey', clientId, privateKey, scopes }),
    ({ clientId }) => clientId,
  ],
  [
    'ClientSecret',
    ({ integration }) => ({ mode: 'ClientSecret', ...integration, scopes }),
    ({ integration }) => integration.clientId,
  ],
];
const oauthWays = ways.slice(1);

interface Stage {
  simulator: Simulator;
  okta: Okta;
  /** Requests since it began, by path. */
  sent(path: string): number;
}

async function open(way: (typeof ways)[number][1], options: SimulatorOptions = {}, more: Partial<OktaOptions> = {}) {
  const simulator = await startSimulator({ users: 450, groups: 12, apps: 6, devices: 3, limits: 'off', ...options });
  const okta = createOkta({ orgUrl: simulator.url, credential: way(simulator), ...more });
  opened.push(simulator, okta);
  const sent = (path: string) => simulator.requests.filter((request) => request.path === path).length;
  return { simulator, okta, sent } satisfies Stage;
}

async function readAll(okta: Okta, kind: Kind, onPage: (page: number) => void = () => {}): Promise<number> {
  let rows = 0;
  let pages = 0;
  for await (const batch of okta.crawler().nodes(kind)) {
    rows += batch.rows.length;
    pages += 1;
    onPage(pages);
  }
  return rows;
}

const tokenPath = '/oauth2/v1/token';
const usersPath = '/api/v1/users';

describe.each(ways)('by %s', (_, way, idOf) => {
  test('users are read, whole', async () => {
    const { okta, simulator } = await open(way);
    expect(await readAll(okta, 'User')).toBe(simulator.org.truth().nodes.User?.length);
  });

  test.each([3_600_000, -3_600_000])('with the clocks %i ms apart', async (ms) => {
    const { okta, simulator } = await open(way);
    simulator.org.clock.advance(ms);
    expect(await readAll(okta, 'Group')).toBeGreaterThan(0);
  });

  test('a revocation with ten calls in flight costs at most one more call of the API', async () => {
    const { okta, simulator, sent } = await open(way);
    await okta.source().list('User', { first: 1, after: null });
    simulator.access.revoke(idOf(simulator));
    for (const client of simulator.access.clients.values()) client.isActive = false;
    simulator.requests.length = 0;
    const reads = Array.from({ length: 10 }, (_, at) =>
      okta
        .source()
        .list('User', { first: 10, after: null, search: `profile.login eq "${at}"` })
        .then(
          () => 'read',
          (error: OktaGraphError) => error.code,
        ),
    );
    expect(await Promise.all(reads)).toEqual(Array(10).fill('OKTA_UNAUTHENTICATED'));
    expect(sent(usersPath)).toBeLessThanOrEqual(11);
    const before = simulator.requests.length;
    await expect(readAll(okta, 'Group')).rejects.toMatchObject({ code: 'OKTA_UNAUTHENTICATED' });
    expect(simulator.requests).toHaveLength(before);
  });
});

describe.each(oauthWays)('by %s', (_, way, idOf) => {
  test('a token that expires in mid-reading is renewed, and no row is lost', async () => {
    const { okta, simulator, sent } = await open(way);
    const rows = await readAll(okta, 'User', (page) => {
      if (page === 1) simulator.access.expire(idOf(simulator));
    });
    expect(rows).toBe(simulator.org.truth().nodes.User?.length);
    expect(sent(tokenPath)).toBe(2);
  });

  test('DPoP is used where the org requires it', async () => {
    const { okta, simulator, sent } = await open(way);
    simulator.access.change(idOf(simulator), { dpop: 'required' });
    expect(await readAll(okta, 'User')).toBe(simulator.org.truth().nodes.User?.length);
    expect(sent(tokenPath)).toBe(3);
    simulator.org.clock.advance(-3_600_000);
    simulator.access.setRules({ apiNonce: true });
    expect(await readAll(okta, 'Group')).toBeGreaterThan(0);
  });

  test.each(['refuse', 'reduce'] as const)('scopes that are not granted are named (%s)', async (partialGrant) => {
    const warned: unknown[] = [];
    const log = { info: () => {}, warn: (_: string, facts?: object) => warned.push(facts) };
    const { okta, simulator } = await open(way, {}, { log });
    simulator.access.setRules({ partialGrant });
    simulator.access.change(idOf(simulator), { scopes: ['okta.groups.read'] });
    expect(await readAll(okta, 'Group')).toBeGreaterThan(0);
    expect(warned).toEqual([expect.objectContaining({ missing: ['okta.users.read', 'okta.apps.read'] })]);
    await expect(readAll(okta, 'User')).rejects.toMatchObject({
      code: 'OKTA_FORBIDDEN',
      details: { scope: 'okta.users.read' },
    });
  });
});

test('a service app may sign with an EC key', async () => {
  const { okta, simulator } = await open((simulator) => {
    const app = simulator.access.addServiceApp({}, { alg: 'ES256' });
    return { mode: 'PrivateKey', clientId: app.id, privateKey: JSON.stringify(app.key.privateJwk()), scopes };
  });
  expect(await readAll(okta, 'Group')).toBe(simulator.org.truth().nodes.Group?.length);
});

test('a service app with the key of another is refused with what to check', async () => {
  const { okta } = await open((simulator) => {
    const other = simulator.access.addServiceApp();
    const { clientId } = simulator;
    return { mode: 'PrivateKey', clientId, privateKey: JSON.stringify(other.key.privateJwk()), scopes };
  });
  const error = await readAll(okta, 'Group').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OktaGraphError);
  expect(String(error)).toContain('(invalid_client). Check the client id');
});
