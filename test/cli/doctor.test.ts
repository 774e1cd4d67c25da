import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { plan } from '../../src/ingest/plan.ts';
import { kinds, scopesOf } from '../../src/model/index.ts';
import { readPath } from '../../src/model/path.ts';
import type { CollectionFinding, Examination } from '../../src/okta/examine/examination.ts';
import { settings } from '../../src/settings.ts';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
import { okta } from './harness.ts';

let cwd: string;
let simulator: Simulator;
let env: Record<string, string>;
const undo: (() => void)[] = [];

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'okta-graph-doctor-'));
  simulator = await startSimulator({
    users: 60,
    groups: 40,
    apps: 6,
    devices: 20,
  });
  env = { OKTA_CLIENT_ORGURL: simulator.url, OKTA_CLIENT_TOKEN: simulator.token, OKTA_GRAPH_ACCOUNT: 'acme' };
});
beforeEach(() => {
  simulator.requests.length = 0;
});
afterEach(() => {
  for (const take of undo.splice(0)) take();
});
afterAll(async () => {
  await simulator.close();
  rmSync(cwd, { recursive: true });
});

/** Collections that a sync reads by lists of their own, or with such lists, as reports name them. */
const { kinds: kindSteps, links: linkSteps } = plan();
const listed = [
  ...kindSteps.map(({ id }) => id),
  ...linkSteps.filter(({ end }) => end.route !== null).map(({ id }) => id),
];

const fail = (rule: Parameters<Simulator['fail']>[0]) => undo.push(simulator.fail(rule));
const doctor = (args: string[] = [], more: Record<string, string> = {}) =>
  okta(['doctor', ...args], { cwd, env: { ...env, ...more } });
async function examine(more: Record<string, string> = {}) {
  const { code, out, err } = await doctor(['--json'], more);
  const found = JSON.parse(out) as Examination & { status: string; url: string };
  const by = (id: string) => found.collections.find((finding) => finding.id === id) as CollectionFinding;
  return { code, err, found, by };
}

test('a credential that sees all ends with 0: every collection is named, and no list is asked for twice', async () => {
  const { code, err, found } = await examine();
  expect([code, err, found.status]).toEqual([0, '', 'complete']);
  expect(found.collections.map(({ id }) => id).sort()).toEqual([...listed].sort());
  const verdicts = new Set(found.collections.map(({ verdict }) => verdict));
  expect([...verdicts].filter((verdict) => !['readable', 'empty', 'unknown'].includes(verdict))).toEqual([]);
  expect(found.warnings).toEqual([]);
  expect(found.url).toBe(simulator.url);
  expect(found.calls).toBe(simulator.requests.length);
  expect(found.calls).toBeLessThanOrEqual(listed.length + 6);
});

test('what the settings do not choose is neither asked for nor named', async () => {
  const { code, out } = await doctor(['--kinds', 'NetworkZone,UserType', '--json']);
  const { collections } = JSON.parse(out) as Examination;
  expect([code, collections.map(({ id }) => id)]).toEqual([0, ['NetworkZone', 'UserType']]);
  expect(simulator.requests.filter(({ path }) => path.startsWith('/api/v1/groups'))).toEqual([]);
});

test('people get a table no wider than a terminal, what is not simply readable first, and the number of calls', async () => {
  fail({ path: '/api/v1/apps/*/users', status: 403 });
  const { code, out } = await doctor();
  expect(code).toBe(3);
  expect(out).toMatch(/^Org +http:\S+, 00o\w+, Identity Engine\nClock +here as at Okta's\nCredential +API token/);
  expect(out).toMatch(/\nApp\.users +forbidden +make the token's owner Read-Only Administrator\n/);
  expect(out).toMatch(/\nReadable: [\w., \n]*App\.groups,/);
  expect(out).toMatch(new RegExp(`\\n\\d+ readable, .*1 forbidden, .*; ${simulator.requests.length} Okta calls\\.\\n`));
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

test('a link that is forbidden while its kind is not ends with 3 and names what is missing', async () => {
  fail({ path: '/api/v1/apps/*/users', status: 403 });
  const { code, found, by } = await examine();
  expect([code, found.status, by('App').verdict]).toEqual([3, 'partial', 'readable']);
  expect(by('App.users')).toMatchObject({
    verdict: 'forbidden',
    code: 'OKTA_FORBIDDEN',
    role: 'Read-Only Administrator',
  });
});

test('links are asked about where a sync would: not about groups whose members are implied', async () => {
  await examine();
  const [asked] = simulator.requests.filter(({ path }) => /^\/api\/v1\/groups\/\w+\/users$/.test(path));
  const everyone = simulator.org
    .of('Group')
    .all()
    .find((group) => readPath(group, 'profile.name') === 'Everyone');
  expect(asked?.path).not.toContain(everyone?.id);
});

test('a feature that is off is unavailable, which is no fault of the credential', async () => {
  fail({ path: '/api/v1/devices', status: 401, body: { errorCode: 'E0000015', errorSummary: 'Feature off.' } });
  const { code, by } = await examine();
  expect([code, by('Device').verdict]).toEqual([0, 'unavailable']);
});

test('what Okta fails to answer is failed, and the others are told all the same', async () => {
  fail({ path: '/api/v1/zones', status: 400 });
  const { code, found, by } = await examine();
  expect([code, by('NetworkZone').verdict, by('User').verdict]).toEqual([3, 'failed', 'readable']);
  expect(found.warnings).toEqual([expect.stringMatching(/^NetworkZone: .*400/)]);
});

test('a forbidden kind leaves its links unknown, which is not asked for', async () => {
  fail({ path: '/api/v1/groups', status: 403 });
  const { by } = await examine();
  expect([by('Group').verdict, by('Group.members')]).toEqual([
    'forbidden',
    { id: 'Group.members', verdict: 'unknown', wayOut: 'see Group first' },
  ]);
  expect(simulator.requests.filter(({ path }) => path === '/api/v1/groups')).toHaveLength(1);
});

test('a refused credential ends with 4, its token printed nowhere', async () => {
  const { code, out, err } = await doctor([], { OKTA_CLIENT_TOKEN: '00refused' });
  expect([code, out]).toEqual([4, '']);
  expect(err).toMatch(/^error OKTA_UNAUTHENTICATED/);
  expect(err).not.toContain('00refused');
});

test('without an org in the settings, it ends with 2', async () => {
  const { code, err } = await okta(['doctor'], { cwd });
  expect([code, err]).toEqual([2, expect.stringContaining('OKTA_CLIENT_ORGURL')]);
});

test('after a sync, it tells how long the next one takes', async () => {
  expect((await okta(['sync'], { cwd, env })).code).toBe(0);
  const { found } = await examine();
  expect(found.rates.find(({ bucket }) => bucket === 'apps')).toMatchObject({ syncMinutes: expect.any(Number) });
  expect((await doctor()).out).toMatch(/ A SYNC TAKES\n[\s\S]*\napps .* under a minute\n/);
});

test('its help has examples', async () => {
  const { code, out } = await okta(['doctor', '--help'], { cwd });
  expect(code).toBe(0);
  expect(out).toMatch(/Exit codes: 0 .*Examples:[\s\S]*okta-graph doctor/s);
});

test('its page names every scope that a sync takes, every setting of a credential, and every key of its JSON', async () => {
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const page = read('docs/credentials.md') + read('schema/model.md'); // which has the scopes
  const { found } = await examine();
  const ofCredentials = [settings['okta.token'], settings['okta.authorizationMode'], settings['okta.clientId']];
  const ofOAuth = [settings['okta.privateKey'], settings['okta.keyId'], settings['okta.clientSecret']];
  const names = [
    ...scopesOf(kinds),
    ...[...ofCredentials, ...ofOAuth, settings['okta.scopes']].map(({ env: name }) => name),
    ...Object.keys(found),
    ...Object.keys(found.org),
    ...Object.keys(found.credential),
    ...Object.keys(found.rates[0] ?? {}),
  ];
  expect(names.filter((name) => !page.includes(name))).toEqual([]);
});
