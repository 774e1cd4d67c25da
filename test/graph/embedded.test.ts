import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { open } from '../../src/graph/grafeo.ts';
import type { MirrorView } from '../../src/ports/cypher.ts';
import type { Log } from '../../src/ports/host.ts';
import type { MirrorRun } from '../../src/ports/sync.ts';
import { node, reportOf } from './mirrors.ts';

type Opened = Awaited<ReturnType<typeof openEmbedded>>;
let dataDir: string;
let opened: Opened;
let warnings: string[];
const folder = () => join(dataDir, 'acme');
const log: Log = { info: () => undefined, warn: (message) => void warnings.push(message) };

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'okta-graph-embedded-'));
  warnings = [];
  opened = await openEmbedded({ dataDir, org: 'acme', log });
});
afterEach(async () => {
  await opened.close();
  rmSync(dataDir, { recursive: true });
});

async function sync(users: readonly string[], { writer } = opened): Promise<MirrorRun> {
  const run = await writer.begin();
  await run.upsertNodes(
    'User',
    users.map((id) => node('User', id)),
  );
  await run.sweepNodes('User');
  await run.finish(reportOf('acme', run));
  return run;
}

async function usersIn({ engine }: MirrorView): Promise<unknown[]> {
  return (await engine.read('MATCH (n:OktaUser) RETURN n.id ORDER BY n.id')).rows.flat();
}
const users = async () => usersIn(await opened.mirror.view());

/** Another process in the middle of a sync that never ends. */
async function startWriter() {
  const script = fileURLToPath(new URL('endlessWriter.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  for (let pages = 0; pages < 3; pages += 1) await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('publishing', () => {
  test('readers see a sync only when it is finished, and then all of it', async () => {
    await sync(['u1']);
    const run = await opened.writer.begin();
    await run.upsertNodes('User', [node('User', 'u2')]);
    expect(await users()).toEqual(['u1']);
    await run.finish(reportOf('acme', run));
    expect(await users()).toEqual(['u1', 'u2']);
    expect((await opened.mirror.view()).asOf).toBe(run.mark);
  });

  test('an abandoned run shows nothing; the next one goes on from what it wrote', async () => {
    await sync(['u1']);
    const run = await opened.writer.begin();
    await run.upsertNodes('User', [node('User', 'u2')]);
    await run.abandon();
    expect(await users()).toEqual(['u1']);
    await sync(['u1']);
    expect(await users()).toEqual(['u1']);
  });

  test('a view keeps its snapshot while newer ones come, and another process sees them too', async () => {
    await sync(['u1']);
    const before = await opened.mirror.view();
    const other = await openEmbedded({ dataDir, org: 'acme' });
    expect(await usersIn(await other.mirror.view())).toEqual(['u1']);
    await sync(['u2']);
    expect(await usersIn(await other.mirror.view())).toEqual(['u2']);
    expect(await users()).toEqual(['u2']);
    expect(await usersIn(before)).toEqual(['u1']);
    const { snapshot } = await opened.mirror.view();
    expect(snapshot).not.toBe(before.snapshot);
    await other.close();
  });

  test('the view names a file that others can open to read, and only to read', async () => {
    await sync(['u1']);
    const view = await opened.mirror.view();
    const engine = await open(view.file ?? '');
    expect(await usersIn({ ...view, engine })).toEqual(['u1']);
    const write = (on: MirrorView['engine']) => on.write((transaction) => transaction.run('CREATE (:OktaUser)'));
    await expect(write(engine)).rejects.toMatchObject({ code: 'CYPHER_REFUSED' });
    await expect(write(view.engine)).rejects.toMatchObject({ code: 'CYPHER_REFUSED' });
    await expect(view.engine.read('CREATE (:OktaUser)')).rejects.toMatchObject({ code: 'CYPHER_REFUSED' });
    await engine.close();
  });

  test('the newest three snapshots stay, and nothing else', async () => {
    for (const id of ['u1', 'u2', 'u3', 'u4', 'u5']) await sync([id]);
    expect(readdirSync(join(folder(), 'snapshots'))).toHaveLength(3);
    expect(readdirSync(folder()).sort()).toEqual(['current', 'lock.grafeo', 'snapshots']);
  });

  test('orgs side by side do not see each other, whatever their names', async () => {
    await sync(['u1']);
    const other = await openEmbedded({ dataDir, org: '../acme' });
    await expect(other.mirror.view()).rejects.toMatchObject({ code: 'MIRROR_EMPTY' });
    const run = await other.writer.begin();
    await run.finish(reportOf('../acme', run));
    expect(readdirSync(dataDir)).toHaveLength(2);
    expect(await users()).toEqual(['u1']);
    await other.close();
  });
});

describe('a sync that is killed', () => {
  async function killInMidSync(): Promise<void> {
    await kill(await startWriter());
  }

  test('leaves readers what they had, and the next sync runs', async () => {
    await sync(['u1']);
    await killInMidSync();
    expect(await users()).toEqual(['u1']);
    await sync(['u2']);
    expect(await users()).toEqual(['u2']);
    expect(warnings).toEqual([]);
  });

  test('so does one whose work file is damaged: it starts from the last snapshot', async () => {
    await sync(['u1']);
    await killInMidSync();
    writeFileSync(join(folder(), 'work.grafeo'), 'no database');
    const run = await opened.writer.begin();
    expect(await run.countStale('User')).toEqual({ total: 1, stale: 1 });
    await run.finish(reportOf('acme', run));
    expect(await users()).toEqual(['u1']);
    expect(warnings).toHaveLength(1);
  });

  test('so does the very first one, damaged or not', async () => {
    await killInMidSync();
    await expect(opened.mirror.view()).rejects.toMatchObject({ code: 'MIRROR_EMPTY' });
    truncateSync(join(folder(), 'work.grafeo'), 100);
    await sync(['u1']);
    expect(await users()).toEqual(['u1']);
  });
});

describe('the lock', () => {
  test('another process that holds it is named; once it is dead, the lock is free', async () => {
    const child = await startWriter();
    await expect(opened.writer.begin()).rejects.toMatchObject({
      code: 'MIRROR_LOCKED',
      message: expect.stringContaining(`process ${child.pid} on `),
    });
    await kill(child);
    await sync(['u1']);
    expect(await users()).toEqual(['u1']);
  });

  test('of several that begin at once, one gets it, time and again', async () => {
    const others = await Promise.all([1, 2, 3, 4].map(() => openEmbedded({ dataDir, org: 'acme' })));
    for (let round = 0; round < 5; round += 1) {
      const begun = await Promise.allSettled(others.map(({ writer }) => writer.begin()));
      const runs = begun.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      const codes = begun.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
      expect(codes).toEqual(['MIRROR_LOCKED', 'MIRROR_LOCKED', 'MIRROR_LOCKED']);
      await runs[0]?.abandon();
    }
    for (const other of others) await other.close();
  });
});

describe('what is damaged or forbidden', () => {
  test('a damaged snapshot is named, with the way out', async () => {
    await sync(['u1']);
    const { file } = await opened.mirror.view();
    await opened.close();
    writeFileSync(file ?? '', 'no database');
    opened = await openEmbedded({ dataDir, org: 'acme', log });
    const expected = {
      code: 'MIRROR_DAMAGED',
      message: expect.stringMatching(/\.grafeo.*Remove .*acme and run okta-graph sync/),
    };
    await expect(opened.mirror.view()).rejects.toMatchObject(expected);
    await expect(opened.mirror.report()).rejects.toMatchObject(expected);
    await expect(opened.writer.begin()).rejects.toMatchObject(expected);
    rmSync(folder(), { recursive: true });
    await sync(['u2']);
    expect(await users()).toEqual(['u2']);
  });

  test('a pointer to a snapshot that is gone is damage', async () => {
    await sync(['u1']);
    writeFileSync(join(folder(), 'current'), 'other.grafeo\n');
    await expect(opened.mirror.view()).rejects.toMatchObject({ code: 'MIRROR_DAMAGED' });
  });

  test('a data directory that is a file', async () => {
    const file = join(dataDir, 'file');
    writeFileSync(file, '');
    const other = await openEmbedded({ dataDir: file, org: 'acme' });
    await expect(other.mirror.view()).rejects.toMatchObject({ code: 'MIRROR_EMPTY' });
    await expect(other.writer.begin()).rejects.toMatchObject({
      code: 'SETTINGS',
      message: expect.stringMatching(/can't be written.*OKTA_GRAPH_DATA/),
    });
    expect(readFileSync(file, 'utf8')).toBe('');
  });
});
