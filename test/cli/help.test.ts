import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { okta } from './harness.ts';

const names = [
  'demo',
  'serve',
  'sync',
  'cypher',
  'query',
  'queries',
  'simulate',
  'doctor',
  'schema',
  'config',
  'match',
];

test('--help lists every command and how to begin', async () => {
  const { code, out } = await okta(['--help']);
  expect(code).toBe(0);
  for (const name of names) expect(out).toMatch(new RegExp(`^  ${name}\\b.*[A-Z].*\\.$`, 'm'));
  expect(out).toContain('Start with: okta-graph demo');
});

test.each(names)('%s --help has examples', async (name) => {
  const { code, out } = await okta([name, '--help']);
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`Examples:[^]*okta-graph ${name}`.replace('[^]', '[\\s\\S]')));
});

test('a reader that has seen enough ends the command, and nothing is said about it', () => {
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
  const command = `"${process.execPath}" --import tsx "${main}" simulate --help | true`;
  const { status, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

test('--version tells the version of package.json', async () => {
  expect((await okta(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.each([
  [['snc'], /unknown command 'snc'[\s\S]*sync/],
  [['sync', '--jsn'], /unknown option '--jsn'[\s\S]*--json/],
  [['simulate', '--users', 'many'], /many is not a whole number/],
  [['simulate', '--limits', 'huge'], /There are: off, integrator/],
  [['cypher'], /missing required argument 'query'/],
  [['cypher', 'RETURN 1', '--param', 'x'], /--param x is not name=json/],
  [['cypher', 'RETURN 1', '--format', 'xml'], /There are: table, json, csv, ndjson/],
  [['serve', '--port', '70000', '--account', 'acme'], /server\.port \(flag --port\)/],
  [['sync'], /set OKTA_CLIENT_ORGURL and OKTA_CLIENT_TOKEN/],
])('%j ends with 2 and says why', async (args, message) => {
  const { code, err, out } = await okta(args);
  expect(err).toMatch(message);
  expect(err).not.toMatch(/\n\s+at /);
  expect([code, out]).toEqual([2, '']);
});
