import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { openNeo4jEngine } from '../../src/graph/neo4j.ts';
import { openNeo4j } from '../../src/graph/server.ts';
import { forget, neo4j, node, reportOf } from './mirrors.ts';

const noServer = { username: 'neo4j', password: 'secret-password', org: 'acme' };

test('a server that does not answer is named, without credentials', async () => {
  const http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  await new Promise((resolve) => http.close(resolve)); // now nobody listens there
  const attempt = openNeo4j({ ...noServer, uri: `bolt://127.0.0.1:${port}` });
  await expect(attempt).rejects.toMatchObject({
    code: 'MIRROR_UNAVAILABLE',
    message: expect.stringContaining(`bolt://127.0.0.1:${port} does not answer`),
  });
  await expect(attempt).rejects.not.toThrow('secret-password');
});

test('an address that is none is a mistake in the settings', async () => {
  await expect(openNeo4j({ ...noServer, uri: 'neo4j-server' })).rejects.toMatchObject({ code: 'SETTINGS' });
});

describe.runIf(neo4j !== null)('a Neo4j server', () => {
  const server = neo4j as NonNullable<typeof neo4j>;
  const org = `test-server-${process.pid}`;
  afterAll(() => forget(org));

  test('refuses a wrong password, and so do we', async () => {
    const attempt = openNeo4j({ ...server, org, password: 'wrong-password' });
    await expect(attempt).rejects.toMatchObject({
      code: 'MIRROR_UNAVAILABLE',
      message: expect.stringContaining('NEO4J_PASSWORD'),
    });
  });

  test('has no such database', async () => {
    await expect(openNeo4j({ ...server, org, database: 'nowhere' })).rejects.toMatchObject({
      code: 'MIRROR_UNAVAILABLE',
      message: expect.stringContaining('NEO4J_DATABASE'),
    });
  });

  test('gives the lease of a dead run away; the dead one writes no more', async () => {
    const [first, second] = await Promise.all([openNeo4j({ ...server, org }), openNeo4j({ ...server, org })]);
    const dead = await first.writer.begin();
    await dead.upsertNodes('User', [node('User', 'u1')]);
    const engine = await openNeo4jEngine(server);
    const expire = 'MATCH (s:SyncState {key: $org}) SET s.expiresAt = datetime() - duration({seconds: 1})';
    await engine.write((transaction) => transaction.run(expire, { org }));

    const alive = await second.writer.begin();
    await expect(dead.upsertNodes('User', [node('User', 'u2')])).rejects.toMatchObject({ code: 'MIRROR_LOCKED' });
    await expect(dead.finish(reportOf(org, dead))).rejects.toMatchObject({ code: 'MIRROR_LOCKED' });
    await alive.upsertNodes('User', [node('User', 'u3')]);
    await alive.finish(reportOf(org, alive));
    expect(alive.mark > dead.mark).toBe(true);
    const { rows } = await engine.read('MATCH (n:OktaUser {org: $org}) RETURN n.id ORDER BY n.id', { org });
    expect(rows).toEqual([['u1'], ['u3']]);
    await Promise.all([first, second, engine].map((one) => one.close()));
  });

  test('two that begin at the same time: one gets the lease', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => openNeo4j({ ...server, org })));
    const begun = await Promise.allSettled(opened.map(({ writer }) => writer.begin()));
    const runs = begun.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(runs).toHaveLength(1);
    await runs[0]?.abandon();
    for (const { close } of opened) await close();
  });

  test('keeps bounds of time, rows and bytes, refuses writes in a read, and explains', async () => {
    const engine = await openNeo4jEngine(server);
    const bounds = { timeoutMs: 60_000, maxRows: 3, maxBytes: 1000 };
    const read = (query: string, change = {}) => engine.read(query, {}, { ...bounds, ...change });
    expect((await read('UNWIND range(1, 3) AS x RETURN x')).rows).toHaveLength(3);
    await expect(read('UNWIND range(1, 1000000) AS x RETURN x')).rejects.toMatchObject({ code: 'CYPHER_LIMIT' });
    await expect(read("RETURN reduce(t = '', x IN range(1, 2000) | t + 'x')")).rejects.toMatchObject({
      code: 'CYPHER_LIMIT',
    });
    const endless = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a % 7 + b % 7)';
    await expect(read(endless, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'CYPHER_LIMIT' });
    await expect(read('CREATE (n) RETURN n')).rejects.toMatchObject({ code: 'CYPHER_REFUSED' });
    const { plan } = await read('EXPLAIN MATCH (n:OktaUser) RETURN count(n)');
    expect(plan?.queryType).toBe('r');
    expect(plan?.operators).toContain('ProduceResults');
    await engine.close();
  });
});
