import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ConfigInput, listConfig, loadConfig, takeEnvironment } from '../src/config.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'okta-graph-config-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const load = (input: Partial<ConfigInput> = {}) => loadConfig({ env: {}, cwd, home: join(cwd, 'home'), ...input });
const file = (text: string) => writeFileSync(join(cwd, 'okta-graph.yaml'), text);

describe('where a setting comes from', () => {
  test('flags win over the environment, the environment over the file, the file over the default', () => {
    expect(load().values['server.port']).toBe(4000);
    file('server:\n  port: 4001\n');
    expect(load().values['server.port']).toBe(4001);
    const env = { OKTA_GRAPH_PORT: '4002' };
    expect(load({ env }).values['server.port']).toBe(4002);
    const config = load({ env, flags: { port: '4003' } });
    expect(config.values['server.port']).toBe(4003);
    expect(config.origins['server.port']).toBe('flag --port');
    expect(load({ env }).origins['server.port']).toBe('environment OKTA_GRAPH_PORT');
    expect(load().origins['server.port']).toBe('file okta-graph.yaml');
  });

  test("Okta's own file is read before okta-graph's", () => {
    mkdirSync(join(cwd, 'home', '.okta'), { recursive: true });
    writeFileSync(
      join(cwd, 'home', '.okta', 'okta.yaml'),
      'okta:\n  client:\n    orgUrl: https://a.okta.com\n    token: t1\n',
    );
    expect(load().values['okta.orgUrl']).toBe('https://a.okta.com');
    file('okta:\n  orgUrl: https://b.okta.com\n');
    expect(load().values['okta.orgUrl']).toBe('https://b.okta.com');
    expect(load().origins['okta.token']).toBe('file ~/.okta/okta.yaml');
  });

  test('a secret may stand in a file of its own, and a line break at its end does not count', () => {
    writeFileSync(join(cwd, 'token.txt'), '00abc\n');
    const config = load({ env: { OKTA_CLIENT_TOKEN_FILE: join(cwd, 'token.txt') } });
    expect(config.values['okta.token']?.reveal()).toBe('00abc');
  });
});

describe('secrets of the environment', () => {
  test('are taken out of it, so that no crash report and no child process has them', () => {
    const planted = { OKTA_CLIENT_TOKEN: 'planted-token', https_proxy: 'http://me:planted-password@127.0.0.1:1' };
    Object.assign(process.env, planted);
    expect(takeEnvironment()).toMatchObject(planted);
    expect(Object.keys(process.env)).not.toContain('OKTA_CLIENT_TOKEN');
    expect(JSON.stringify(process.report.getReport())).not.toContain('planted');
  });

  test('also come from the spelling that curl knows', () => {
    const config = load({ env: { https_proxy: 'http://proxy.example.com:3128', no_proxy: 'localhost' } });
    expect(config.values['okta.proxy']?.reveal()).toBe('http://proxy.example.com:3128');
    expect(config.origins['okta.noProxy']).toBe('environment no_proxy');
  });
});

describe('what is wrong names the key, its origin and the way out', () => {
  const refused: [string, Partial<ConfigInput>, string, RegExp][] = [
    [
      'an unknown key',
      {},
      'okta:\n  orgurl: x\n',
      /okta\.orgurl \(file okta-graph\.yaml\): is not a setting\. Known: .*okta\.orgUrl/,
    ],
    ['a port that is none', { env: { OKTA_GRAPH_PORT: 'http' } }, '', /server\.port \(environment OKTA_GRAPH_PORT\)/],
    [
      'a source that is none',
      { flags: { source: 'NEO4J' } },
      '',
      /graphql\.source \(flag --source\): must be OKTA or GRAPH/,
    ],
    ['a share of nothing', { env: { OKTA_GRAPH_SHARE: '0' } }, '', /okta\.share .*must be above 0/],
    ['a file that is no YAML', {}, 'okta: [', /okta-graph\.yaml cannot be read/],
    ['a settings file that is a folder', { file: '/' }, '', /cannot be read: it is a folder/],
    ['a missing settings file', { file: 'other.yaml' }, '', /other\.yaml does not exist/],
    [
      'a missing secret file',
      { env: { NEO4J_PASSWORD_FILE: '/nowhere/at/all' } },
      '',
      /neo4j\.password .*cannot be read from \/nowhere\/at\/all/,
    ],
    ['an attribute that is declared', {}, 'custom:\n  User: [login]\n', /custom\.User .*"login" is declared already/],
    ['an attribute with a strange name', {}, 'custom:\n  User: ["a`b"]\n', /not the name of an attribute/],
    [
      'attributes of a kind without a profile',
      {},
      'custom:\n  Device: [x]\n',
      /custom\.Device .*not a kind with a profile/,
    ],
    [
      'an account that cannot be a name',
      { env: { OKTA_GRAPH_ACCOUNT: 'a/b' } },
      '',
      /account .*must be letters, digits/,
    ],
  ];
  test.each(refused)('%s', (_, input, text, message) => {
    if (text !== '') file(text);
    expect(() => load(input)).toThrow(
      expect.objectContaining({ code: 'SETTINGS', message: expect.stringMatching(message) }),
    );
  });

  test('every wrong key is told at once', () => {
    const env = { OKTA_GRAPH_PORT: 'x', OKTA_GRAPH_SHARE: '7' };
    expect(() => load({ env })).toThrow(/okta\.share.*server\.port/s);
  });
});

test('a secret is printed nowhere', () => {
  const config = load({ env: { OKTA_CLIENT_TOKEN: '00planted', NEO4J_PASSWORD: 'planted-too' } });
  const shown = [listConfig(config), config.values['okta.token'], `${config.values['okta.token']}`];
  expect(JSON.stringify(shown) + inspect(config, { depth: 9 })).not.toContain('planted');
  expect(listConfig(config).find(({ key }) => key === 'okta.token')).toMatchObject({
    value: '***',
    origin: 'environment OKTA_CLIENT_TOKEN',
  });
});
