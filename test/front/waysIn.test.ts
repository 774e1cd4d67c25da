/** A whole sync by each way in, and what becomes of it when the credential changes on the way. */
import { afterEach, describe, expect, test } from 'vitest';
import { kinds, scopesOf } from '../../src/model/index.ts';
import type { Credential } from '../../src/okta/auth/credential.ts';
import type { Simulator, SimulatorOptions } from '../../src/simulator/server.ts';
import { mirrors } from '../graph/mirrors.ts';
import { hastyClock, mirroredTruth, readCollections, type Stage, setStage, simulatedTruth } from './stage.ts';

const scopes = scopesOf(kinds);
const byToken = ({ token }: Simulator): Credential => ({ mode: 'SSWS', token });
const byKey = ({ clientId, privateKey }: Simulator): Credential => ({
  mode: 'PrivateKey',
  clientId,
  privateKey,
  scopes,
});
const bySecret = ({ integration }: Simulator): Credential => ({ mode: 'ClientSecret', ...integration, scopes });

const size = { seed: 31, users: 450, groups: 20, apps: 6, devices: 20 };
const [[, open]] = mirrors as [(typeof mirrors)[0]];

let stage: Stage;
afterEach(() => stage.close());

async function begin(signIn: (simulator: Simulator) => Credential, options: SimulatorOptions = {}): Promise<Stage> {
  stage = await setStage(open, { ...size, ...options }, { clock: hastyClock }, signIn);
  return stage;
}

const asked = (path: string) => stage.simulator.requests.filter((request) => request.path === path).length;

test.each([
  ['an API token', byToken, {}],
  ['a private key', byKey, {}],
  ['a private key, where DPoP is required', byKey, { access: { dpop: 'required' } }],
  [
    'a private key, where the API challenges with a nonce, too',
    byKey,
    { access: { dpop: 'required', apiNonce: true } },
  ],
  ['a client secret', bySecret, {}],
] as const)('by %s the graph equals the org', async (_, signIn, options) => {
  const { simulator, sync, opened } = await begin(signIn, options);
  const report = await sync();
  expect(report.status).toBe('complete');
  expect(await mirroredTruth(opened)).toEqual(simulatedTruth(simulator));
  expect(report.calls).toBe(simulator.requests.length);
});

describe('when the credential changes in mid-sync', () => {
  /** Does something once, when so many requests for users have come. */
  function afterUsers(pages: number, act: () => void): void {
    const { requests } = stage.simulator;
    const timer = setInterval(() => {
      if (requests.filter(({ path }) => path === '/api/v1/users').length < pages) return;
      clearInterval(timer);
      act();
    }, 0);
  }

  test('an access token that ends is renewed once, and the graph equals the org', async () => {
    const { simulator, sync, opened } = await begin(byKey, { latency: [{ path: '/api/v1/**', baseMs: 5 }] });
    afterUsers(1, () => simulator.access.expire(simulator.clientId));
    const report = await sync();
    expect(report.status).toBe('complete');
    expect(asked('/oauth2/v1/token')).toBe(2);
    expect(await mirroredTruth(opened)).toEqual(simulatedTruth(simulator));
  });

  test.each([
    ['an API token', byToken, ({ access }: Simulator) => [...access.tokens.keys()][0] ?? ''],
    ['a service app', byKey, ({ clientId }: Simulator) => clientId],
  ] as const)(
    '%s that is taken back ends the sync with a report, at once, and nothing is lost',
    async (_, signIn, idOf) => {
      const { simulator, sync, opened } = await begin(signIn, { latency: [{ path: '/api/v1/**', baseMs: 5 }] });
      await sync();
      const before = await mirroredTruth(opened);
      simulator.requests.length = 0;
      let sent = 0;
      afterUsers(1, () => {
        simulator.access.change(idOf(simulator), { isActive: false });
        sent = simulator.requests.length;
      });
      const report = await sync();
      expect(report.status).toBe('partial');
      expect(report.collections.find(({ id }) => id === 'User')).toMatchObject({ code: 'OKTA_UNAUTHENTICATED' });
      expect(report.collections.every(({ removed }) => removed === 0)).toBe(true);
      expect(await mirroredTruth(opened)).toEqual(before);
      const refused = simulator.requests.filter(
        ({ status, path }) => status === 401 && path.startsWith('/api/'),
      ).length;
      expect(refused).toBeLessThanOrEqual(11); // those in flight, and one more
      expect(simulator.requests.length - sent).toBeLessThanOrEqual(12);
    },
  );

  test('a scope that was not granted leaves out its collections, by name, and the others are whole', async () => {
    const granted = scopes.filter((scope) => scope !== 'okta.devices.read');
    const { simulator, sync } = await begin(byKey, { access: { scopes: granted } });
    const report = await sync();
    expect(report.status).toBe('partial');
    const missing = { status: 'skipped', code: 'OKTA_FORBIDDEN', scope: 'okta.devices.read', removed: 0 };
    expect(report.collections.find(({ id }) => id === 'Device')).toMatchObject(missing);
    const others = readCollections(report).filter(({ id }) => !id.startsWith('Device'));
    expect(others.filter(({ status }) => status !== 'done')).toEqual([]);
    expect(simulator.requests.filter(({ status }) => status === 403)).toHaveLength(1);
  });
});
