import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServerAdapter } from '@whatwg-node/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createQueryRoute } from '../../src/cypher/route.ts';
import { OktaGraphError } from '../../src/errors.ts';
import type { CypherReader } from '../../src/ports/cypher.ts';
import { mirrors, type OpenMirror } from '../graph/mirrors.ts';
import { readerOf, writePeople } from './mirror.ts';

async function serve(reader: CypherReader): Promise<{ server: Server; url: string }> {
  const route = createQueryRoute({ reader });
  const server = createServer(
    createServerAdapter(async (request: Request) => (await route(request)) ?? Response.error()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const json = { 'Content-Type': 'application/json' };

describe.each(mirrors)('the Query API over the %s mirror', (_, open) => {
  let opened: OpenMirror;
  let reader: CypherReader;
  let served: { server: Server; url: string };

  beforeAll(async () => {
    opened = await open();
    await writePeople(opened);
    reader = readerOf(opened);
    served = await serve(reader);
  });
  afterAll(async () => {
    served.server.close();
    await reader.close();
    await opened.dispose();
  });

  const post = (body: unknown, path = '/db/okta/query/v2', headers: Record<string, string> = json) =>
    fetch(served.url + path, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });

  test('answers as Neo4j does', async () => {
    const statement = 'MATCH (u:OktaUser {org: $org}) RETURN u.login AS login, u.status ORDER BY login';
    const response = await post({ statement, parameters: { org: opened.org } });
    expect(response.status).toBe(202);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({
      data: {
        fields: ['login', 'u.status'],
        values: [
          ['ann@example.com', 'ACTIVE'],
          ['bob@example.com', 'ACTIVE'],
        ],
      },
      bookmarks: [],
    });
  });

  test('writes values as Neo4j does', async () => {
    const statement =
      'RETURN 9007199254740993 AS big, 2.5 AS half, null AS none, [1, {a: true}] AS list, datetime("2026-03-28T10:05:34Z") AS at';
    const text = await (await post({ statement })).text();
    expect(text).toContain('[9007199254740993,2.5,null,[1,{"a":true}],"2026-03-28T10:05:34.000Z"]');
  });

  test('a node is its labels and properties', async () => {
    const statement = 'MATCH (u:OktaUser {org: $org, login: "ann@example.com"}) RETURN u';
    const { data } = (await (await post({ statement, parameters: { org: opened.org } })).json()) as {
      data: { values: [[{ labels: string[]; properties: Record<string, unknown> }]] };
    };
    expect(data.values[0][0]).toMatchObject({
      labels: ['OktaEntity', 'OktaUser'],
      properties: { id: '00uann', login: 'ann@example.com' },
    });
  });

  test('takes what clients of Neo4j send', async () => {
    const body = { statement: 'RETURN 1 AS one', includeCounters: true, accessMode: 'Read', bookmarks: [] };
    const response = await post(body, '/db/neo4j/query/v2', {
      'Content-Type': 'application/json; charset=utf-8',
      Accept: 'application/json, text/plain;q=0.5',
    });
    expect(await response.json()).toMatchObject({ counters: { containsUpdates: false }, data: { values: [[1]] } });
  });

  test.each([
    ['CREATE (n)', 'Neo.ClientError.Statement.AccessMode', { code: 'CYPHER_REFUSED', line: 1, column: 1 }],
    ['MATCH (n)\nRETRUN n', 'Neo.ClientError.Statement.SyntaxError', { code: 'CYPHER_INVALID', line: 2, column: 1 }],
    ['RETURN nobody', 'Neo.ClientError.Statement.SyntaxError', { code: 'CYPHER_INVALID' }],
    [
      'UNWIND range(1, 200000) AS x RETURN x',
      'Neo.ClientError.Transaction.TransactionTimedOut',
      { code: 'CYPHER_LIMIT' },
    ],
  ])('%j is refused in the words of Neo4j', async (statement, code, extensions) => {
    const response = await post({ statement });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ code, message: expect.any(String), extensions }] });
  });

  test.each([
    ['no JSON', '{bad', 400, 'not JSON'],
    ['a list', [], 400, 'an object'],
    ['no statement', {}, 400, 'needs a statement'],
    ['an empty statement', { statement: ' ' }, 400, 'needs a statement'],
    ['a statement that is no text', { statement: 5 }, 400, 'needs a statement'],
    ['parameters that are no object', { statement: 'RETURN 1', parameters: [1] }, 400, 'parameters must be an object'],
    ['an unknown member', { statement: 'RETURN 1', query: 'x' }, 400, 'query'],
    ['too large a body', { statement: 'RETURN 1', parameters: { x: 'x'.repeat(9 * 2 ** 20) } }, 413, '8 MB'],
  ])('%s is a clear error', async (_name, body, status, words) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      errors: [{ code: 'Neo.ClientError.Request.Invalid', message: expect.stringContaining(words) }],
    });
  });

  test('asks for the right method, type and database', async () => {
    const get = await fetch(`${served.url}/db/okta/query/v2`);
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await post({ statement: 'RETURN 1' }, '/db/system/query/v2')).status).toBe(404);
    expect((await post('RETURN 1', '/db/okta/query/v2', { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await post({ statement: 'RETURN 1' }, '/db/okta/query/v2', { ...json, Accept: 'text/html' })).status).toBe(
      406,
    );
  });
});

describe('whatever the reader says', () => {
  const failing = (error: unknown) =>
    createQueryRoute({ reader: { run: () => Promise.reject(error), close: async () => {} } });
  const request = () =>
    new Request('http://127.0.0.1/db/okta/query/v2', {
      method: 'POST',
      headers: json,
      body: '{"statement":"RETURN 1"}',
    });

  test('an empty mirror is not there yet, and says what to do', async () => {
    const response = await failing(new OktaGraphError('MIRROR_EMPTY', 'Run okta-graph sync first.'))(request());
    expect(response?.status).toBe(503);
    expect(await response?.json()).toMatchObject({ errors: [{ message: 'Run okta-graph sync first.' }] });
  });

  test('an unknown error tells nothing', async () => {
    const response = await failing(new Error('at /home/someone/secret'))(request());
    expect(response?.status).toBe(500);
    expect(await response?.text()).not.toContain('secret');
  });

  test('other paths are not its own', async () => {
    for (const path of ['/', '/db', '/db/okta/query', '/db/okta/query/v2/tx', '/graphql']) {
      expect(await failing(null)(new Request(`http://127.0.0.1${path}`))).toBeNull();
    }
  });

  test('a client that goes away gives its query up', async () => {
    let given: AbortSignal | undefined;
    const asked = new Promise<void>((resolve) => {
      void serve({
        run: (_query, _parameters, signal) => {
          given = signal;
          resolve();
          return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('gone'))));
        },
        close: async () => {},
      }).then(async ({ server, url }) => {
        const client = new AbortController();
        void asked.then(() => client.abort());
        const body = '{"statement":"RETURN 1"}';
        const sent = fetch(`${url}/db/okta/query/v2`, { method: 'POST', headers: json, body, signal: client.signal });
        await sent.catch(() => {});
        server.close();
      });
    });
    await asked;
    await expect.poll(() => given?.aborted).toBe(true);
  });
});
