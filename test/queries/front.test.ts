import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { readQueries } from '../../src/queries/shelf.ts';
import { okta, type Started, start } from '../cli/harness.ts';
import { cases } from './cases.ts';
import { writeCompany } from './org.ts';

const queries = await readQueries();
const names = queries.map(({ name }) => name);

describe('the company, on the command line and over HTTP', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'okta-graph-queries-'));
  const mirror = ['--account', 'company', '--data-dir', dataDir];
  let serving: Started;
  let url: string;

  beforeAll(async () => {
    const { close, ...opened } = await openEmbedded({ dataDir, org: 'company' });
    await writeCompany({ ...opened, org: 'company', dataDir, dispose: close });
    await close();
    serving = start(['serve', ...mirror, '--port', '0'], { cwd: dataDir });
    url = (await serving.line(/^okta-graph ready at/)).replace(/^.* at (.*)\/graphql$/, '$1');
  });
  afterAll(async () => {
    serving.stop();
    await serving.ended;
    rmSync(dataDir, { recursive: true });
  });

  const ask = (args: readonly string[]) => okta(args, { cwd: dataDir });

  test('queries lists every one, with its title', async () => {
    const { code, out } = await ask(['queries']);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual(
      queries.map(({ name, title }) => expect.stringMatching(new RegExp(`^${name} +${title}$`))),
    );
  });

  test('queries <name> shows its header and text, and the same question as GraphQL', async () => {
    const { out } = await ask(['queries', 'empty-groups']);
    expect(out).toMatch(/^\/\/ title: Groups without members\n/);
    expect(out).toMatch(/\nMATCH \(group:OktaGroup[\s\S]*\nquery EmptyGroups @source/);
  });

  test('queries --json tells all of it to a program', async () => {
    const { queries: told } = JSON.parse((await ask(['queries', '--json'])).out) as { queries: unknown };
    expect(told).toEqual(queries);
  });

  test('query answers in each format', async () => {
    const asked = ['query', 'accounts-without-employee', ...mirror];
    expect((await ask(asked)).out).toMatch(/^account +name[\s\S]*robot@example\.com +Nightly Job/);
    expect((await ask([...asked, '--format', 'csv'])).out).toMatch(
      /^account,name,.*\r\nrobot@example\.com,Nightly Job,/,
    );
    expect(JSON.parse((await ask([...asked, '--format', 'ndjson'])).out)).toMatchObject({
      account: 'robot@example.com',
    });
    const { code, out } = await ask([...asked, '--format', 'json']);
    expect(code).toBe(0);
    expect((await ask([...asked, '--json'])).out).toBe(out);
    expect(JSON.parse(out)).toMatchObject({ values: cases['accounts-without-employee']?.[0]?.rows });
  });

  test('query takes parameters by their type', async () => {
    const why = ['query', 'why-user-has-app', ...mirror, '--format', 'json'];
    const { out } = await ask([...why, '--param', 'user=clerk@example.com', '--param', 'app="Payroll"']);
    expect(JSON.parse(out)).toMatchObject({ values: cases['why-user-has-app']?.[0]?.rows });
  });

  test('query says on standard error, and in JSON, what the last sync did not read', async () => {
    const { out, err } = await ask(['query', 'empty-groups', ...mirror, '--format', 'json']);
    const warning =
      'Group.members was skipped by the last sync (OKTA_FORBIDDEN, okta.groups.read): rows may be missing or wrong.';
    expect((JSON.parse(out) as { warnings: string[] }).warnings).toContain(warning);
    expect(err).toContain(`warning: ${warning}\n`);
  });

  test.each([
    [
      ['query', 'admin-powers'],
      /no saved query admin-powers\. Did you mean admin-power\? There are: .*, why-user-has-app\./,
    ],
    [['queries', 'idle'], /Did you mean idle-admins\?/],
    [['query', 'idle-admins', '--param', 'logindays=3'], /no parameter logindays\. Did you mean loginDays\?/],
    [['query', 'idle-admins', '--param', 'loginDays'], /--param loginDays is not name=value/],
    [['query', 'idle-admins', '--param', 'loginDays=soon'], /one whole number/],
    [['query', 'why-user-has-app'], /needs the parameter user\. Login or Okta id/],
    [['query', 'idle-admins', '--format', 'xml'], /There are: table, json, csv, ndjson/],
  ])('%j ends with 2 and the way out', async (args, message) => {
    const { code, err, out } = await ask(args[0] === 'query' ? [...args, ...mirror] : args);
    expect(err).toMatch(message);
    expect([code, out]).toEqual([2, '']);
  });

  test('GET /queries lists them, and the start page leads there', async () => {
    const listed = (await (await fetch(`${url}/queries`)).json()) as { formats: string[]; queries: { name: string }[] };
    expect(listed.formats).toEqual(['table', 'json', 'csv', 'ndjson']);
    expect(listed.queries.map(({ name }) => name)).toEqual(names);
    expect(listed.queries.find(({ name }) => name === 'idle-admins')).toMatchObject({
      parameters: [{ name: 'loginDays', type: 'whole', fallback: 90 }, { name: 'passwordDays' }],
      url: '/queries/idle-admins',
      hasGraphql: false,
    });
    expect(await (await fetch(url)).text()).toContain('href="/queries"');
  });

  test.each([
    ['json', /^application\/json/, /^\{"fields":\["user",[\s\S]*"values":\[\["fixer@example\.com",/],
    ['csv', /^text\/csv/, /^user,status,[^\n]*\r\nfixer@example\.com,/],
    ['ndjson', /^application\/x-ndjson/, /^\{"user":"fixer@example\.com",/],
    ['table', /^text\/plain/, /1 row/],
  ])('GET /queries/<name> answers as %s', async (format, type, body) => {
    const answer = await fetch(`${url}/queries/idle-admins?loginDays=365&passwordDays=500&format=${format}`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(answer.headers.get('content-type')).toMatch(type);
    expect(answer.headers.get('okta-graph-warnings')).toContain('Group.members was skipped');
    expect(await answer.text()).toMatch(body);
  });

  test('JSON is the default, and a list is a parameter given several times', async () => {
    const answer = await fetch(`${url}/queries/admins-weak-factors?weak=call&weak=sms&weak=push`);
    expect(await answer.json()).toMatchObject({ values: cases['admins-weak-factors']?.[1]?.rows });
  });

  test.each([
    ['GET', '/queries/nobody', 404, 'NOT_FOUND', /There is no saved query nobody/],
    ['GET', '/queries/%E0%A4', 404, 'NOT_FOUND', /There is no saved query/],
    ['GET', '/queries/idle-admins?days=1', 400, 'BAD_USER_INPUT', /has no parameter days/],
    ['GET', '/queries/idle-admins?org=other', 400, 'BAD_USER_INPUT', /has no parameter org/],
    ['GET', '/queries/idle-admins?format=xml', 400, 'BAD_USER_INPUT', /There is no format xml/],
    ['GET', '/queries/idle-admins?format=constructor', 400, 'BAD_USER_INPUT', /There is no format constructor/],
    ['GET', '/queries/why-user-has-app?user=a', 400, 'BAD_USER_INPUT', /needs the parameter app/],
    ['POST', '/queries/idle-admins', 405, 'BAD_USER_INPUT', /Send GET/],
  ])('%s %s is refused with %i %s', async (method, path, status, code, message) => {
    const answer = await fetch(url + path, { method });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ error: { code, message: expect.stringMatching(message) } });
  });

  test('an empty mirror is not there yet, and says what to do', async () => {
    const { code, err } = await ask(['query', 'admin-power', '--account', 'nobody', '--data-dir', dataDir]);
    expect(err).toMatch(/MIRROR_EMPTY: .*Run okta-graph sync first/);
    expect(code).toBe(1);
  });
});

test('a sync of everything reads all that the queries need', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'okta-graph-queries-'));
  const env = { OKTA_GRAPH_KINDS: 'everything' };
  const demo = start(['demo', '--users', '40', '--port', '0'], { cwd, env });
  const url = (await demo.line(/^okta-graph ready at/)).replace(/^.* at (.*)\/graphql$/, '$1');
  for (const { name, columns } of queries) {
    const given = new URLSearchParams(
      Object.entries(cases[name]?.[0]?.given ?? {}).map(([key, [one = '']]) => [key, one]),
    );
    const answer = await fetch(`${url}/queries/${name}?${given}`);
    expect([name, answer.status]).toEqual([name, 200]);
    expect([name, await answer.json()]).toEqual([
      name,
      { fields: columns.map((column) => column.name), values: expect.any(Array), warnings: [] },
    ]);
  }
  demo.stop();
  await demo.ended;
  rmSync(cwd, { recursive: true });
});
