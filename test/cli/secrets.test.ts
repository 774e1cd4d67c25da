/** Secrets are planted wherever okta-graph meets them, and looked for wherever it leaves something. */
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
import { okta, type Ran, start } from './harness.ts';

let cwd: string;
let simulator: Simulator;
/** What must appear nowhere. */
const planted: string[] = [];
const appSecret = 'planted-client-secret-of-an-app';

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'okta-graph-secrets-'));
  simulator = await startSimulator({ users: 40, groups: 6, apps: 4, devices: 5 });
  const [app] = simulator.org.of('App').all();
  if (app === undefined) throw new Error('the org has no app');
  simulator.org.putRecord('App', {
    ...app,
    credentials: { oauthClient: { client_id: app.id, client_secret: appSecret } },
  });
  const { d, p, q } = JSON.parse(simulator.privateKey) as Record<string, string>;
  planted.push(appSecret, simulator.token, simulator.integration.clientSecret, ...([d, p, q] as string[]));
});
afterAll(async () => {
  await simulator.close();
  rmSync(cwd, { recursive: true });
});

/** Every way in, as people set it. */
const ways = [
  ['a token', () => ({ OKTA_CLIENT_TOKEN: simulator.token })],
  ['a private key', () => ({ OKTA_CLIENT_CLIENTID: simulator.clientId, OKTA_CLIENT_PRIVATEKEY: simulator.privateKey })],
  [
    'a client secret',
    () => ({
      OKTA_CLIENT_CLIENTID: simulator.integration.clientId,
      OKTA_CLIENT_CLIENTSECRET: simulator.integration.clientSecret,
    }),
  ],
] as const;

const envOf = (way: () => Record<string, string>) => ({
  OKTA_CLIENT_ORGURL: simulator.url,
  OKTA_GRAPH_ACCOUNT: 'acme',
  ...way(),
});

function expectNothingOf(secrets: readonly string[], text: string): void {
  for (const secret of secrets) expect(text.includes(secret), 'a planted secret was found').toBe(false);
}

const said = ({ out, err }: Ran) => out + err;

/** Every byte that a folder holds. */
function contentsOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return files
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'latin1'))
    .join();
}

describe.each(ways)('with %s', (_, way) => {
  test.each([
    ['config', ['config'], 0],
    ['config --json', ['config', '--json'], 0],
    ['sync', ['sync'], 0],
    ['sync --json', ['sync', '--json'], 0],
    ['doctor', ['doctor'], 0],
    ['doctor --json', ['doctor', '--json'], 0],
  ] as const)('%s tells none', async (_, args, code) => {
    const ran = await okta([...args], { cwd, env: envOf(way) });
    expect(ran.code, ran.err).toBe(code);
    expectNothingOf(planted, said(ran));
  });

  test('a refusal tells none, nor does the log of a server in trouble', async () => {
    const takeBack = simulator.fail({ pattern: '^/(api|oauth2)/', errorCode: 'E0000011' });
    const ran = await okta(['sync', '--json'], { cwd, env: envOf(way) });
    expect(ran.code).toBe(4);
    const serving = start(['serve', '--port', '0'], { cwd, env: envOf(way) });
    const url = (await serving.line(/ready at/)).split(' ').at(-1) ?? '';
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ users(first: 3) { nodes { login } } apps(first: 3) { nodes { label } } }' }),
    });
    const answer = await response.text();
    expect(answer).toContain('UNAUTHENTICATED');
    serving.stop();
    takeBack();
    expectNothingOf(planted, said(ran) + answer + said(await serving.ended));
  });
});

describe('with all of them', () => {
  const all = () =>
    Object.assign({ OKTA_CLIENT_AUTHORIZATIONMODE: 'SSWS' }, ...ways.map(([, way]) => way())) as Record<string, string>;

  test('what the mirror answers, and the data directory, hold none', async () => {
    await okta(['sync'], { cwd, env: envOf(all) });
    const ran = await okta(['cypher', 'MATCH (n) RETURN n', '--format', 'json'], { cwd, env: envOf(all) });
    expect(ran.code).toBe(0);
    expectNothingOf(planted, said(ran) + contentsOf(join(cwd, '.okta-graph')));
  });

  test('a crash report has none', async () => {
    const folder = mkdtempSync(join(cwd, 'report-'));
    const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
    const flags = ['--import', 'tsx', '--report-on-signal', `--report-directory=${folder}`];
    const child = spawn(
      process.execPath,
      [...flags, main, 'serve', '--port', '0', '--data-dir', join(cwd, '.okta-graph')],
      {
        env: {
          PATH: process.env.PATH,
          HOME: cwd,
          HTTPS_PROXY: 'http://me:planted-proxy-password@127.0.0.1:9',
          ...envOf(all),
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await once(child.stdout, 'data');
    child.kill('SIGUSR2');
    await expect.poll(() => readdirSync(folder).length, { timeout: 30_000 }).toBe(1);
    const report = () => contentsOf(folder);
    await expect.poll(() => report().trimEnd().endsWith('}'), { timeout: 30_000 }).toBe(true);
    child.kill();
    await once(child, 'exit');
    expect(report()).toContain('OKTA_CLIENT_ORGURL'); // it does have the environment
    expectNothingOf([...planted, 'planted-proxy-password'], report());
  });
});

describe('a credential that cannot be used', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  test.each([
    ['a key that is too short', pem],
    ['a key that breaks off', pem.slice(0, 300)],
    ['a JWK that breaks off', '{"kty":"RSA","d":"planted-part-of-a-key"'],
    ['a JWK that lacks a part', '{"kty":"RSA","n":"AQAB","e":"AQAB","d":"planted-part-of-a-key"}'],
    ['something else', 'planted-part-of-a-key'],
  ])('%s is a mistake of the settings, and not shown', async (_, key) => {
    const env = envOf(() => ({ OKTA_CLIENT_CLIENTID: '0oa1', OKTA_CLIENT_PRIVATEKEY: key }));
    const ran = await okta(['sync', '--json'], { cwd, env });
    expect([ran.code, JSON.parse(ran.out)]).toMatchObject([2, { error: { code: 'SETTINGS' } }]);
    const letters = key.split('\n').filter((line) => line.length > 20 && !line.includes('PRIVATE'));
    expectNothingOf(['planted-part-of-a-key', ...letters], said(ran));
  });
});
