import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
import { okta, start } from './harness.ts';

let cwd: string;
let simulator: Simulator;
let env: Record<string, string>;

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'okta-graph-cli-'));
  simulator = await startSimulator({ users: 80, groups: 12, apps: 6, devices: 20 });
  env = {
    OKTA_CLIENT_ORGURL: simulator.url,
    OKTA_CLIENT_TOKEN: simulator.token,
    OKTA_GRAPH_KINDS: 'core,NetworkZone',
    OKTA_GRAPH_ACCOUNT: 'acme',
  };
});
beforeEach(() => {
  simulator.requests.length = 0;
});
afterAll(async () => {
  await simulator.close();
  rmSync(cwd, { recursive: true });
});

const here = (more: Record<string, string> = {}) => ({ cwd, env: { ...env, ...more } });

describe('sync', () => {
  test('without a mirror, a query says that there is none', async () => {
    const { code, err } = await okta(['cypher', 'RETURN 1'], here({ OKTA_GRAPH_DATA: 'never-filled' }));
    expect([code, err]).toEqual([1, expect.stringMatching(/MIRROR_EMPTY.*okta-graph sync/)]);
  });

  test('a whole sync ends with 0 and reports every collection', async () => {
    const { code, out, err } = await okta(['sync', '--json'], here());
    expect([code, err]).toEqual([0, '']);
    const report = JSON.parse(out) as {
      status: string;
      org: string;
      calls: number;
      collections: { id: string; status: string; code?: string }[];
    };
    expect(report).toMatchObject({ status: 'complete', org: 'acme', calls: simulator.requests.length });
    expect(report.collections.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['User', 'Group.members', 'Employee.accounts']),
    );
    const ends = new Set(report.collections.map(({ status, code }) => code ?? status));
    expect(ends).toEqual(new Set(['done', 'NOT_CHOSEN']));
  });

  test('for people, it is a table; on a terminal, a line follows it', async () => {
    const plain = await okta(['sync'], here());
    expect(plain.out).toMatch(
      /^COLLECTION +STATUS[\s\S]*\nUser +done +80 [\s\S]*Sync of acme: complete, \d+ Okta calls\.\n$/,
    );
    expect(plain.err).toBe('');
    const watched = await okta(['sync'], { ...here(), isTerminal: true });
    expect(watched.err).toMatch(/\r.*Reading UserType 3/);
    expect(watched.err).toContain('Working out Employee and Finding');
  });

  test('a refused token ends with 4 after one call, and the mirror stays', async () => {
    const { code, out, err } = await okta(['sync', '--json'], here({ OKTA_CLIENT_TOKEN: '00wrong' }));
    expect(code).toBe(4);
    expect(simulator.requests.filter(({ path }) => path.startsWith('/api/'))).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({ status: 'failed', error: { code: 'OKTA_UNAUTHENTICATED' } });
    expect(out + err).not.toContain('00wrong');
    const count = await okta(['cypher', 'MATCH (u:OktaUser) RETURN count(u) AS users', '--format', 'json'], here());
    expect(JSON.parse(count.out)).toEqual({ fields: ['users'], values: [[80]] });
  });

  test('a forbidden collection ends with 3, named with its scope', async () => {
    const allow = simulator.fail({
      path: '/api/v1/devices',
      status: 403,
      body: { errorCode: 'E0000006', errorSummary: 'No.' },
    });
    const { code, out } = await okta(['sync', '--json'], here());
    allow();
    expect(code).toBe(3);
    const { collections } = JSON.parse(out) as { collections: { id: string }[] };
    expect(collections.find(({ id }) => id === 'Device')).toMatchObject({
      status: 'skipped',
      code: 'OKTA_FORBIDDEN',
      scope: 'okta.devices.read',
    });
  });

  test('a token that is taken back in mid-sync ends with 4, and with a report of what was read until then', async () => {
    const giveBack = simulator.fail({ pattern: '^/api/v1/', from: 2, errorCode: 'E0000011' });
    const { code, out } = await okta(['sync', '--json'], here());
    giveBack();
    expect(code).toBe(4);
    const report = JSON.parse(out) as { status: string; collections: { id: string; status: string; code?: string }[] };
    expect(report.status).toBe('partial');
    const ended = (id: string) => report.collections.find((collection) => collection.id === id);
    expect(ended('UserType')).toMatchObject({ status: 'done' });
    expect(ended('User')).toMatchObject({ status: 'failed', code: 'OKTA_UNAUTHENTICATED' });
    const count = await okta(['cypher', 'MATCH (u:OktaUser) RETURN count(u) AS users', '--format', 'json'], here());
    expect(JSON.parse(count.out)).toMatchObject({ values: [[80]] });
  });

  test('an org that nobody answers for ends with 1 and says what to check', async () => {
    const { code, err } = await okta(['sync'], here({ OKTA_CLIENT_ORGURL: 'http://127.0.0.1:9' }));
    expect([code, err]).toEqual([1, expect.stringMatching(/OKTA_UNAVAILABLE.*Check the org URL/)]);
  }, 60_000);

  test.each([
    ['https://acme-admin.okta.com', /https:\/\/acme\.okta\.com/],
    ['http://acme.okta.com', /https/],
    ['https://{yourOktaDomain}', /placeholder/],
    ['acme', /https:\/\//],
  ])('the org URL %s ends with 2 and is explained, with where it came from', async (orgUrl, message) => {
    const { code, err } = await okta(['sync'], here({ OKTA_CLIENT_ORGURL: orgUrl }));
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
    expect(err).toContain('environment OKTA_CLIENT_ORGURL');
  });

  test('a Neo4j that nobody answers for is named, without its password', async () => {
    const { code, err } = await okta(['sync'], here({ NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'planted' }));
    expect([code, err]).toEqual([1, expect.stringMatching(/MIRROR_UNAVAILABLE.*bolt:\/\/127\.0\.0\.1:9/)]);
    expect(err).not.toContain('planted');
  });

  test('a broken roster ends with 2 before the first call, and the links stay', async () => {
    writeFileSync(join(cwd, 'broken.csv'), 'name\nAnn\n');
    const before = await okta(
      ['cypher', 'MATCH (:OktaUser)-[r:ACCOUNT_OF]->() RETURN count(r)', '--format', 'csv'],
      here(),
    );
    const { code, err } = await okta(['sync', '--roster', 'broken.csv'], here());
    expect([code, err]).toEqual([2, expect.stringMatching(/ROSTER.*employee_number/)]);
    expect(simulator.requests).toHaveLength(0);
    expect(
      await okta(['cypher', 'MATCH (:OktaUser)-[r:ACCOUNT_OF]->() RETURN count(r)', '--format', 'csv'], here()),
    ).toEqual(before);
  });

  test('a roster with a column that nobody reads where one is missing is told of', async () => {
    writeFileSync(join(cwd, 'other.csv'), simulator.org.roster().replace('hire_date', 'hire dt'));
    const { out } = await okta(['sync', '--roster', 'other.csv', '--json'], here({ OKTA_GRAPH_DATA: 'other' }));
    const { collections } = JSON.parse(out) as { collections: { id: string; reason?: string }[] };
    expect(collections.find(({ id }) => id === 'Employee')?.reason).toContain('Columns not read: hire dt.');
  });

  test('what would remove too much ends with 6, and with 0 once it is accepted', async () => {
    const dataDir = { OKTA_GRAPH_DATA: 'shrinking' };
    const larger = await startSimulator({ users: 120, groups: 12, apps: 6, devices: 20 });
    await okta(['sync'], here({ ...dataDir, OKTA_CLIENT_ORGURL: larger.url, OKTA_CLIENT_TOKEN: larger.token }));
    await larger.close();
    const refused = await okta(['sync', '--json'], here(dataDir));
    expect(refused.code).toBe(6);
    expect(refused.out).toContain('--accept-shrink');
    expect((await okta(['sync', '--accept-shrink'], here(dataDir))).code).toBe(0);
  });

  test('one that is stopped ends with 130, and what was finished before stays', async () => {
    await okta(['sync'], here());
    const count = () => okta(['cypher', 'MATCH (u:OktaUser) RETURN count(u) AS users', '--format', 'json'], here());
    const before = (await count()).out;
    const slow = simulator.fail({ path: '/api/v1/apps', status: 200, delayMs: 60_000 });
    simulator.requests.length = 0;
    const running = start(['sync', '--json'], here());
    while (!simulator.requests.some(({ path }) => path === '/api/v1/apps'))
      await new Promise((next) => setTimeout(next, 20));
    running.stop();
    const { code, out, err } = await running.ended;
    slow();
    expect([code, err]).toEqual([130, expect.stringMatching(/^error STOPPED: .*stopped before its end/)]);
    expect(JSON.parse(out)).toMatchObject({ status: 'failed', error: { code: 'STOPPED' } });
    expect((await count()).out).toBe(before);
    expect((await okta(['sync'], here())).code).toBe(0);
  });

  test('a second sync at the same time ends with 5 and names the holder', async () => {
    const slow = simulator.fail({ path: '/api/v1/meta/types/user', status: 200, delayMs: 3000, times: 1 });
    const first = okta(['sync'], here());
    while (simulator.requests.length === 0 && !existsSync(join(cwd, '.okta-graph', 'acme', 'lock')))
      await new Promise((next) => setTimeout(next, 20));
    const second = await okta(['sync'], here());
    expect([second.code, second.err]).toEqual([5, expect.stringMatching(new RegExp(`MIRROR_LOCKED.*${process.pid}`))]);
    await first;
    slow();
  });
});

describe('cypher', () => {
  const ask = (...args: string[]) => okta(['cypher', ...args], here());

  test('every format', async () => {
    const query = 'MATCH (g:OktaGroup {name: $name}) RETURN g.name AS name, g.type AS type';
    const formats = ['table', 'json', 'csv', 'ndjson'].map((format) =>
      ask(query, '--param', 'name="Everyone"', '--format', format),
    );
    const [table, json, csv, ndjson] = (await Promise.all(formats)).map(({ out }) => out);
    expect(table).toMatch(/name +type[\s\S]*Everyone +BUILT_IN/);
    expect(JSON.parse(json ?? '')).toEqual({ fields: ['name', 'type'], values: [['Everyone', 'BUILT_IN']] });
    expect(csv?.replaceAll('\r', '')).toBe('name,type\nEveryone,BUILT_IN\n');
    expect(JSON.parse(ndjson ?? '')).toEqual({ name: 'Everyone', type: 'BUILT_IN' });
    expect((await ask(query, '--param', 'name="Everyone"', '--json')).out).toBe(json);
  });

  test('a query that writes ends with 2 and names the clause and its place', async () => {
    const { code, err } = await ask('MATCH (n)\nDETACH DELETE n');
    expect([code, err]).toEqual([2, expect.stringMatching(/CYPHER_REFUSED: (DETACH|DELETE).*line 2, column 1/)]);
  });

  test('a query that is none ends with 2 and says where', async () => {
    const { code, err } = await ask('MATCH (n RETURN n');
    expect([code, err]).toEqual([2, expect.stringMatching(/CYPHER_INVALID.*line 1, column 10/)]);
  });
});

describe('serve', () => {
  test('answers GraphQL live, Cypher and tables, and ends when it is told to', async () => {
    const serving = start(['serve', '--port', '0'], here());
    const line = await serving.line(/^okta-graph ready at /);
    const url = line.replace('okta-graph ready at ', '').replace('/graphql', '');
    const post = async (path: string, body: object) => {
      const response = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return [response.status, await response.json()] as const;
    };
    const [status, live] = await post('/graphql', { query: '{ users(first: 1) { nodes { login } } }' });
    expect([status, live]).toEqual([
      200,
      expect.objectContaining({ extensions: { source: expect.objectContaining({ from: 'OKTA', calls: 1 }) } }),
    ]);
    const [, counted] = await post('/db/okta/query/v2', { statement: 'MATCH (u:OktaUser) RETURN count(u) AS n' });
    expect(counted).toMatchObject({ data: { fields: ['n'], values: [[80]] } });
    expect((await (await fetch(`${url}/tables/users.csv`)).text()).split('\r\n')).toHaveLength(82);
    expect(await (await fetch(`${url}/`)).text()).toContain('okta-graph: acme');
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const missing = await fetch(`${url}/nothing`);
    expect([missing.status, await missing.json()]).toEqual([
      404,
      { errors: [expect.objectContaining({ extensions: { code: 'NOT_FOUND' } })] },
    ]);

    const taken = await okta(['serve', '--port', new URL(url).port], here());
    expect([taken.code, taken.err]).toEqual([2, expect.stringMatching(/is in use.*--port/)]);
    serving.stop();
    expect((await serving.ended).code).toBe(0);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  test('says at the start that Okta refuses the credential, and serves the mirror all the same', async () => {
    const serving = start(['serve', '--port', '0', '--source', 'GRAPH'], here({ OKTA_CLIENT_TOKEN: '00wrong' }));
    const url = (await serving.line(/ready at/)).split(' ').at(-1) ?? '';
    const body = JSON.stringify({ query: '{ users { totalCount } }' });
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(await response.json()).toMatchObject({ data: { users: { totalCount: 80 } } });
    serving.stop();
    const { err } = await serving.ended;
    expect(err).toMatch(/warn Okta refused the credential.*OKTA_UNAUTHENTICATED/);
    expect(err).not.toContain('00wrong');
  });

  test('refuses an address that others can reach', async () => {
    const { code, err } = await okta(['serve', '--host', '0.0.0.0', '--port', '0'], here());
    expect([code, err]).toEqual([2, expect.stringMatching(/server\.host is 0\.0\.0\.0.*loopback/)]);
  });

  test('refuses a request under a name that is not its own, and lets no page of another site read an answer', async () => {
    const serving = start(['serve', '--port', '0'], here());
    const url = new URL((await serving.line(/^okta-graph ready at /)).replace('okta-graph ready at ', ''));
    const { request } = await import('node:http');
    const statusOf = (headers: Record<string, string>) =>
      new Promise<[number | undefined, unknown]>((resolve) => {
        request({ host: url.hostname, port: url.port, path: '/tables', headers }, (response) => {
          response.resume();
          resolve([response.statusCode, response.headers['access-control-allow-origin']]);
        }).end();
      });
    expect((await statusOf({ host: 'evil.example.com' }))[0]).toBe(421);
    expect(await statusOf({ origin: 'https://evil.example.com' })).toEqual([200, undefined]);
    const foreign = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example.com' },
      body: '{"query":"{ users(first: 1) { nodes { login } } }"}',
    });
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
    serving.stop();
    await serving.ended;
  });
});

test('demo serves a whole org without any setting', async () => {
  const folder = mkdtempSync(join(cwd, 'demo-'));
  const demo = start(['demo', '--port', '0', '--users', '60'], { cwd: folder });
  const url = (await demo.line(/^okta-graph ready at /)).replace('okta-graph ready at ', '');
  const query = '{ employees(first: 5) { totalCount nodes { displayName accounts { nodes { login } } } } }';
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await answer.json()) as { data: { employees: { totalCount: number } } };
  expect(data.employees.totalCount).toBeGreaterThan(20);
  demo.stop();
  const { code, err } = await demo.ended;
  expect([code, err]).toEqual([0, expect.stringContaining('okta-graph cypher --account demo')]);
});
