import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServerAdapter } from '@whatwg-node/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTablesRoute } from '../../src/bi/route.ts';
import { OktaGraphError } from '../../src/errors.ts';
import { ends, kinds } from '../../src/model/index.ts';
import type { Mirror } from '../../src/ports/cypher.ts';
import type { HttpRoute } from '../../src/ports/host.ts';
import { mirrors, node, type OpenMirror, syncOnce } from '../graph/mirrors.ts';

const custom = { User: ['cost-code', 'badge'] };
const MEMBERS = 12_000; // more than two pages of one node's links

/** A name that every format has to take care of. */
const awkward = 'O"Neil, Zoë\r\n名前 \u{1F600} =1+1';

function writeOrg(opened: OpenMirror): Promise<unknown> {
  return syncOnce(opened, async (run) => {
    const many = Array.from({ length: MEMBERS }, (_, index) => `00u${String(index).padStart(6, '0')}`);
    for (let from = 0; from < many.length; from += 4_000) {
      const nodes = many
        .slice(from, from + 4_000)
        .map((id) => node('User', id, { login: `${id}@example.com`, status: 'ACTIVE' }));
      await run.upsertNodes('User', nodes);
    }
    await run.upsertNodes('User', [
      {
        ...node('User', '00u999999', { login: awkward, status: 'ACTIVE', created: '2026-03-28T10:05:34.000Z' }),
        custom: { badge: 7, 'cost-code': '=x' },
      },
    ]);
    await run.upsertNodes('Group', [
      node('Group', '00g1', {
        name: 'Everyone',
        type: 'BUILT_IN',
        usersCount: 3,
        hasAdminPrivilege: false,
        objectClass: ['a', 'b'],
      }),
      node('Group', '00g2', { name: 'Small', type: 'OKTA_GROUP' }),
      node('Group', '00g3', { name: 'Empty', type: 'OKTA_GROUP' }),
    ]);
    const end = ends('Group').members;
    if (end === undefined) throw new Error('Group.members is gone from the model');
    const link = (near: string, far: string) => ({ near, far, facts: { source: 'MANUAL' } });
    for (let from = 0; from < many.length; from += 4_000) {
      await run.upsertLinks(
        end,
        many.slice(from, from + 4_000).map((far) => link('00g1', far)),
      );
    }
    await run.upsertLinks(end, [link('00g2', '00u000001'), link('00g2', '00u999999')]);
  });
}

describe.each(mirrors)('tables of the %s mirror', (_, open) => {
  let opened: OpenMirror;
  let route: HttpRoute;

  beforeAll(async () => {
    opened = await open(custom);
    await writeOrg(opened);
    route = createTablesRoute({ mirror: opened.mirror, custom });
  });
  afterAll(() => opened.dispose());

  async function get(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await route(new Request(`http://127.0.0.1${path}`, init));
    if (response === null) throw new Error(`no answer to ${path}`);
    return response;
  }
  const lines = async (name: string) =>
    (await (await get(`/tables/${name}.ndjson`)).text())
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  test('the list tells every table, its columns and its files', async () => {
    const { tables, asOf, org } = (await (await get('/tables')).json()) as {
      tables: { name: string; columns: { name: string }[]; files: Record<string, string> }[];
      asOf: string;
      org: string;
    };
    expect(org).toBe(opened.org);
    expect(asOf).toMatch(/^\d{4}-.*Z$/);
    expect(tables.length).toBeGreaterThan(kinds.length);
    const users = tables.find(({ name }) => name === 'users');
    expect(users?.columns.map(({ name }) => name)).toEqual(expect.arrayContaining(['id', 'login', 'custom_badge']));
    for (const { files } of tables) {
      for (const file of Object.values(files)) expect((await get(file, { method: 'HEAD' })).status).toBe(200);
    }
  });

  test('every row is there once, in every format', async () => {
    const rows = await lines('users');
    expect(rows).toHaveLength(MEMBERS + 1);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(MEMBERS + 1);
    expect(JSON.parse(await (await get('/tables/users.json')).text())).toEqual(rows);
    expect((await (await get('/tables/users.csv')).text()).split('@example.com,').length).toBeGreaterThan(MEMBERS);
  });

  test('a row tells every column, with values of its type', async () => {
    const rows = await lines('groups');
    expect(rows).toEqual([
      expect.objectContaining({
        id: '00g1',
        org: opened.org,
        name: 'Everyone',
        usersCount: 3,
        hasAdminPrivilege: false,
        objectClass: ['a', 'b'],
        description: null,
      }),
      expect.objectContaining({ id: '00g2', usersCount: null, objectClass: null }),
      expect.objectContaining({ id: '00g3', name: 'Empty', firstSeen: expect.stringMatching(/Z$/) }),
    ]);
    const { tables } = (await (await get('/tables')).json()) as {
      tables: { name: string; columns: { name: string }[] }[];
    };
    const columns = tables.find(({ name }) => name === 'groups')?.columns.map(({ name }) => name);
    expect(Object.keys(rows[0] ?? {})).toEqual(columns);
  });

  test('a link names both ends and its facts, also where one end has very many', async () => {
    const rows = await lines('group_members');
    expect(rows).toHaveLength(MEMBERS + 2);
    expect(new Set(rows.map(({ groupId, userId }) => `${groupId} ${userId}`)).size).toBe(MEMBERS + 2);
    expect(rows.filter(({ groupId }) => groupId === '00g2')).toEqual([
      expect.objectContaining({ group: 'Small', userId: '00u000001', user: '00u000001@example.com', source: 'MANUAL' }),
      expect.objectContaining({ group: 'Small', userId: '00u999999', user: awkward, source: 'MANUAL' }),
    ]);
  });

  test('an empty table is a table', async () => {
    expect(await (await get('/tables/devices.json')).json()).toEqual([]);
    expect(await (await get('/tables/devices.ndjson')).text()).toBe('');
    expect(await (await get('/tables/devices.csv')).text()).toMatch(/^id,org,displayName,[^\r\n]*\r\n$/);
  });

  test('another reader of CSV reads the same', async () => {
    const text = await (await get('/tables/users.csv?raw=1')).text();
    const python =
      'import csv, json, sys, io\nrows = list(csv.DictReader(io.TextIOWrapper(sys.stdin.buffer, "utf-8", newline="")))\nprint(len(rows)); print(json.dumps(rows[-1]))';
    const [count, last] = execFileSync('python3', ['-c', python], { input: text, encoding: 'utf8' }).trim().split('\n');
    expect(Number(count)).toBe(MEMBERS + 1);
    const created = '2026-03-28T10:05:34.000Z';
    expect(JSON.parse(last ?? '')).toMatchObject({
      id: '00u999999',
      login: awkward,
      created,
      'custom_cost-code': '=x',
      custom_badge: '7',
    });
  });

  test('a CSV file is safe in a spreadsheet, unless it is asked for raw', async () => {
    expect(await (await get('/tables/users.csv')).text()).toContain(`,'=x,`);
    const bytes = Buffer.from(await (await get('/tables/groups.csv?bom=1')).arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  test('what did not change is not sent again', async () => {
    const first = await get('/tables/groups.csv', { method: 'HEAD' });
    const tag = first.headers.get('etag') ?? '';
    const modified = first.headers.get('last-modified') ?? '';
    const again = await get('/tables/groups.csv', { headers: { 'If-None-Match': `"other", ${tag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await get('/tables/groups.csv', { headers: { 'If-Modified-Since': modified } })).status).toBe(304);
    expect((await get('/tables/groups.csv', { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
    expect((await get('/tables/groups.json', { headers: { 'If-None-Match': tag } })).status).toBe(200);
    expect(first.headers.get('content-disposition')).toBe('attachment; filename="groups.csv"');
    expect(first.headers.get('content-type')).toContain('text/csv');
  });

  test('what is not there is said, with what there is', async () => {
    const table = await get('/tables/nobody.csv');
    expect(table.status).toBe(404);
    expect(await table.text()).toContain('group_members');
    const format = await get('/tables/users.xlsx');
    expect(format.status).toBe(404);
    expect(await format.text()).toContain('users.ndjson');
    expect((await get('/tables/users')).status).toBe(404);
    expect((await get('/tables/__proto__.csv')).status).toBe(404);
    expect((await get('/tables/users.constructor')).status).toBe(404);
    expect((await get('/tables/%E0%A4%A.csv')).status).toBe(404);
    expect((await get('/tables/users.csv', { method: 'POST' })).status).toBe(405);
    expect(await route(new Request('http://127.0.0.1/tablesx'))).toBeNull();
  });
});

describe('over HTTP', () => {
  /** A mirror that counts its reads, and fails at one of them. */
  function fake(failAt = Number.POSITIVE_INFINITY): { mirror: Mirror; reads: () => number } {
    let reads = 0;
    const engine = {
      name: 'grafeo' as const,
      read: async (_query: string, given?: Readonly<Record<string, unknown>>) => {
        reads += 1;
        if (reads >= failAt) throw new Error('the database is gone');
        const keys = given?.keys as string[] | undefined;
        if (keys !== undefined) return { fields: [], rows: keys.map((key) => [key, ...Array(200).fill('x')]) };
        return { fields: [], rows: Array.from({ length: 50_000 }, (_, index) => [`org/${given?.after}${index}`, 1]) }; // for ever
      },
      write: () => Promise.reject(new Error('not here')),
      close: async () => {},
    };
    const view = { engine, org: 'org', snapshot: 'a', file: null, asOf: '2026-03-28T10:05:34.000Z' };
    return { mirror: { view: async () => view, report: async () => null, close: async () => {} }, reads: () => reads };
  }

  async function serve(mirror: Mirror): Promise<{ server: Server; url: string }> {
    const route = createTablesRoute({ mirror });
    const server = createServer(
      createServerAdapter(async (request: Request) => (await route(request)) ?? Response.error()),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }

  const settled = async (value: () => number): Promise<number> => {
    for (let before = -1; ; ) {
      const now = value();
      if (now === before) return now;
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };

  test('a client that reads slowly is not read ahead of, and one that leaves stops the reading', async () => {
    const { mirror, reads } = fake();
    const { server, url } = await serve(mirror);
    const response = await fetch(`${url}/tables/users.csv`);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    const ahead = await settled(reads); // the table has no end: this one only comes because reading waits
    for (let page = 0; page < 40; page++) await reader.read();
    await reader.cancel();
    const stopped = await settled(reads);
    expect(stopped).toBeGreaterThan(ahead);
    server.close();
  });

  test('an answer that fails half way does not look whole', async () => {
    const response = await createTablesRoute({ mirror: fake(5).mirror })(
      new Request('http://127.0.0.1/tables/users.json'),
    );
    await expect(response?.text()).rejects.toThrow('the database is gone');
  });

  test('an empty mirror is not there yet, and its tables are told all the same', async () => {
    const empty = new OktaGraphError('MIRROR_EMPTY', 'Run okta-graph sync first.');
    const mirror: Mirror = { view: () => Promise.reject(empty), report: async () => null, close: async () => {} };
    const { server, url } = await serve(mirror);
    const table = await fetch(`${url}/tables/users.csv`);
    expect([table.status, await table.json()]).toEqual([
      503,
      { error: { code: 'MIRROR_EMPTY', message: 'Run okta-graph sync first.' } },
    ]);
    expect(await (await fetch(`${url}/tables`)).json()).toMatchObject({ org: null, asOf: null });
    server.close();
  });

  test('a failure at the start is an error that tells nothing', async () => {
    const { mirror } = fake(1);
    const { server, url } = await serve(mirror);
    const response = await fetch(`${url}/tables/users.ndjson`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('gone');
    server.close();
  });
});
