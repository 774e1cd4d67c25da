import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { SnapshotReader } from '../../src/cypher/snapshot-reader.ts';
import type { CypherReader, MirrorView } from '../../src/ports/cypher.ts';
import { mirrors, type OpenMirror } from '../graph/mirrors.ts';
import { engineModule, readerOf, writePeople } from './mirror.ts';

const embedded = mirrors[0]?.[1] as (typeof mirrors)[number][1]; // it is always there

const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function people(): Promise<OpenMirror> {
  const opened = await embedded();
  open.push({ close: opened.dispose });
  await writePeople(opened);
  return opened;
}

function read(opened: OpenMirror, ...more: [limits?: object, processes?: number]): CypherReader {
  const reader = readerOf(opened, ...more);
  open.push(reader);
  return reader;
}

const ofPeople = 'MATCH (u:OktaUser) RETURN count(u) AS users';
const endless = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)';

const bounds = { timeoutMs: 60_000, maxRows: 100, maxBytes: 100_000 };
const task = (query: string) => ({ query, parameters: {}, procedures: [], bounds });

async function snapshots(opened: OpenMirror, options = {}): Promise<{ reader: SnapshotReader; file: string }> {
  const settings = { open: engineModule, processes: 1, maxWaiting: 2, maxMemoryBytes: 2 ** 30, ...options };
  const reader = new SnapshotReader(settings);
  open.push(reader);
  const { file } = (await opened.mirror.view()) as MirrorView & { file: string }; // embedded mirrors have one
  return { reader, file };
}

test('a query that fills the memory is stopped, and the next one answers', async () => {
  const reader = read(await people(), { maxMemoryBytes: 150 * 2 ** 20 });
  await expect(reader.run('UNWIND range(1, 50000000) AS x RETURN collect(x) AS all', {})).rejects.toMatchObject({
    code: 'CYPHER_LIMIT',
    message: expect.stringContaining('150 MB'),
  });
  expect((await reader.run(ofPeople, {})).rows).toEqual([[2]]);
});

test('a query sees the newest snapshot', async () => {
  const opened = await people();
  const reader = read(opened);
  expect((await reader.run(ofPeople, {})).rows).toEqual([[2]]);
  await writePeople(opened, ['ann', 'bob', 'cid']);
  expect((await reader.run(ofPeople, {})).rows).toEqual([[3]]);
});

test('the process that reads has nothing of our environment', async () => {
  const { reader, file } = await snapshots(await people());
  process.env.OKTA_GRAPH_TEST_SECRET = 'planted';
  await reader.run(file, task(ofPeople));
  delete process.env.OKTA_GRAPH_TEST_SECRET;
  const [pid] = reader.pids;
  const names = readFileSync(`/proc/${pid}/environ`, 'utf8')
    .split('\0')
    .map((line) => line.split('=')[0]);
  expect(names.filter((name) => name !== '').sort()).toEqual(['NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE']);
});

test('a file named in a query is not read even without the guard', async () => {
  const { reader, file } = await snapshots(await people());
  const load = task('LOAD CSV FROM "/etc/hostname" AS line RETURN line');
  await expect(reader.run(file, load)).rejects.toMatchObject({ code: 'CYPHER_REFUSED' });
  const nested = task('MATCH (n) WHERE EXISTS { LOAD CSV FROM "/etc/hostname" AS line RETURN line } RETURN n');
  await expect(reader.run(file, nested)).rejects.toMatchObject({ name: 'OktaGraphError' });
  await expect(reader.run(file, task('CREATE (:Hostile)'))).rejects.toMatchObject({ code: 'CYPHER_REFUSED' });
  await expect(reader.run(file, task('CALL db.labels()'))).rejects.toMatchObject({ code: 'CYPHER_REFUSED' });
});

test('a query that is given up ends, running or waiting', async () => {
  const { reader, file } = await snapshots(await people());
  const [first, second] = [new AbortController(), new AbortController()];
  const running = reader.run(file, task(endless), first.signal);
  const waiting = reader.run(file, task(ofPeople), second.signal);
  const last = reader.run(file, task(ofPeople));
  second.abort();
  await expect(waiting).rejects.toMatchObject({ code: 'CYPHER_LIMIT' });
  first.abort();
  await expect(running).rejects.toMatchObject({ code: 'CYPHER_LIMIT', message: expect.stringContaining('given up') });
  expect((await last).rows).toEqual([[2]]);
});

test('no more wait than may', async () => {
  const { reader, file } = await snapshots(await people());
  const given = new AbortController();
  const queued = [1, 2, 3].map(() => reader.run(file, task(endless), given.signal).catch(() => null));
  await expect(reader.run(file, task(ofPeople))).rejects.toMatchObject({
    code: 'CYPHER_LIMIT',
    message: expect.stringContaining('Too many'),
  });
  given.abort();
  await Promise.all(queued);
});

test('a process that dies is replaced', async () => {
  const { reader, file } = await snapshots(await people());
  await reader.run(file, task(ofPeople));
  const [pid] = reader.pids;
  const running = reader.run(file, task(endless));
  process.kill(pid as number, 'SIGKILL');
  await expect(running).rejects.toMatchObject({ code: 'CYPHER_LIMIT', message: expect.stringContaining('brought') });
  expect((await reader.run(file, task(ofPeople))).rows).toEqual([[2]]);
});

test('a process ends with its parent, however that ends', async () => {
  const killable = new URL('../../src/cypher/killable.ts', import.meta.url).href;
  const script = `const { Killable } = await import('${killable}');
    const child = new Killable('guard-process', null);
    await child.ask('RETURN 1', { timeoutMs: 60000, maxMemoryBytes: Infinity }, () => {});
    console.log(child.pid);`;
  const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
  const [text] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(text.toString());
  const isThere = () => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  expect(isThere()).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(isThere, { timeout: 10_000 }).toBe(false);
});

test('a snapshot that cannot be opened is said to be one', async () => {
  const { reader } = await snapshots(await people());
  await expect(reader.run('/nowhere/at-all.grafeo', task(ofPeople))).rejects.toMatchObject({ name: 'OktaGraphError' });
});
