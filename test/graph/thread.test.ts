import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { placesOf } from '../../src/graph/snapshots.ts';
import { Thread } from '../../src/graph/thread.ts';
import { reportOf } from './mirrors.ts';

const noWarning = () => expect.unreachable();

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'okta-graph-thread-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const begin = (run: number) => ({ run, begin: { places: placesOf(dataDir, 'acme'), org: 'acme', custom: {} } });

describe('the thread that writes', () => {
  test('ends when nobody holds it, and starts again when there is something to do', async () => {
    const thread = new Thread({ idleMs: 1 });
    for (const run of [1, 2]) {
      thread.hold();
      const mark = String(await thread.ask(begin(run), noWarning));
      const report = reportOf('acme', { mark } as Parameters<typeof reportOf>[1]); // it reads no more of a run
      await thread.ask({ run, method: 'finish', end: null, args: [report] }, noWarning);
      expect(thread.isAlive).toBe(true);
      thread.release();
      await vi.waitUntil(() => !thread.isAlive, { timeout: 30_000 });
    }
  });

  test('stays while another run holds it', async () => {
    const thread = new Thread({ idleMs: 0 });
    thread.hold();
    thread.hold();
    await thread.ask(begin(1), noWarning);
    thread.release();
    await thread.ask({ run: 1, method: 'countStale', end: null, args: ['User'] }, noWarning);
    expect(thread.isAlive).toBe(true);
    await thread.ask({ run: 1, method: 'abandon', end: null, args: [] }, noWarning);
    thread.release();
  });

  test('tells an error with its code, and goes on', async () => {
    const thread = new Thread({ idleMs: 0 });
    thread.hold();
    await expect(thread.ask({ run: 7, method: 'abandon', end: null, args: [] }, noWarning)).rejects.toMatchObject({
      code: 'INTERNAL',
      message: expect.stringContaining('over'),
    });
    await expect(thread.ask(begin(1), noWarning)).resolves.toMatch(/^\d{4}-/);
    await thread.ask({ run: 1, method: 'abandon', end: null, args: [] }, noWarning);
    thread.release();
  });

  test('that dies fails what waits for it, and says why', async () => {
    const thread = new Thread({
      idleMs: 0,
      resourceLimits: { maxOldGenerationSizeMb: 2, maxYoungGenerationSizeMb: 1 },
    });
    thread.hold();
    const waiting = [begin(1), begin(2)].map((task) => thread.ask(task, noWarning).catch((error: unknown) => error));
    for (const error of await Promise.all(waiting)) {
      expect(error).toMatchObject({ code: 'INTERNAL', message: expect.stringMatching(/ended: .*memory.*sync again/) });
    }
    await vi.waitUntil(() => !thread.isAlive);
    expect(existsSync(placesOf(dataDir, 'acme').lock)).toBe(false);
    thread.release();
  });
});
