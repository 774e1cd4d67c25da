/**
 * Syncs a simulated Workforce org whose clock runs 60 times as fast (`-- 15`: 15 times), and compares the time with
 * what the slowest rate bucket allows: `npm run bench:sync`. Goals: at most 1.15 of it, one 429 a bucket, and 1,800 calls.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openEmbedded } from '../dist/graph/embedded.js';
import { sync } from '../dist/ingest/run.js';
import { buckets } from '../dist/model/buckets.js';
import { createOkta } from '../dist/okta/source.js';
import type { Clock } from '../src/ports/host.ts';
import type { SyncReport } from '../src/ports/sync.ts';

/** At 60, a second of our own processor's time counts as a minute of Okta's. */
const speed = Number(process.argv[2] ?? 60);
/** Of each bucket, what Okta lets one credential have by default. */
const share = 0.5;
const size = { users: 10_000, groups: 1000, apps: 300, devices: 8000 };

/** A clock as fast as the org's. */
const clock: Clock = {
  now: () => performance.now() * speed,
  sleep: (ms, signal) => sleep(ms / speed, undefined, signal === undefined ? {} : { signal }),
};

interface Seen {
  bucket: string;
  status: number;
}

/** The simulated org in a process of its own, so that it does not take the client's time. */
async function simulate(): Promise<{ url: string; control: string; token: string; stop(): Promise<void> }> {
  const flags = Object.entries({ ...size, limits: 'workforce', speed, seed: 4 }).flatMap(([k, v]) => [
    `--${k}`,
    String(v),
  ]);
  const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
  const child = spawn(process.execPath, [main, 'simulate', '--json', ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const stop = async () => {
    child.kill();
    await once(child, 'exit');
  };
  return { ...(JSON.parse(line) as { url: string; control: string; token: string }), stop };
}

async function measure(): Promise<{ report: SyncReport; minutes: number; seen: Seen[] }> {
  const simulator = await simulate();
  const folder = mkdtempSync(join(tmpdir(), 'okta-graph-bench-'));
  const okta = createOkta({ orgUrl: simulator.url, credential: { mode: 'SSWS', token: simulator.token }, clock });
  const opened = await openEmbedded({ dataDir: folder, org: 'bench' });
  try {
    const startedAt = clock.now();
    const report = await sync({ org: 'bench', crawler: okta.crawler(), writer: opened.writer });
    const minutes = (clock.now() - startedAt) / 60_000;
    const seen = (await (await fetch(`${simulator.control}/requests`)).json()) as Seen[];
    return { report, minutes, seen };
  } finally {
    await opened.close();
    await okta.close();
    await simulator.stop();
    rmSync(folder, { recursive: true });
  }
}

const before = spent();
const { report, minutes, seen } = await measure();
const after = spent();
const rows = [...new Set(seen.map(({ bucket }) => bucket))].map((name) => {
  const calls = seen.filter(({ bucket }) => bucket === name);
  const perMinute = (buckets.find((bucket) => bucket.name === name)?.perMinute.workforce ?? 0) * share;
  const refused = calls.filter(({ status }) => status === 429).length;
  return {
    bucket: name,
    calls: calls.length,
    'a minute': perMinute,
    'minutes allowed': calls.length / perMinute,
    refused,
  };
});
rows.sort((a, b) => b['minutes allowed'] - a['minutes allowed']);
const allowed = rows[0]?.['minutes allowed'] ?? 0;
console.table(rows.map((row) => ({ ...row, 'minutes allowed': row['minutes allowed'].toFixed(2) })));
console.log(`${report.status}: ${report.calls} calls in ${minutes.toFixed(2)} minutes of the org's clock.`);
console.log(
  `The slowest bucket allows ${allowed.toFixed(2)} minutes: ratio ${(minutes / allowed).toFixed(2)} (goal 1.15).`,
);
const busy = (after.busy - before.busy) / (after.busy + after.idle - before.busy - before.idle);
console.log(`Processors were busy ${Math.round(busy * 100)} % of the time: near 100, the ratio is about them.`);

/** Milliseconds that all processors of this machine have been busy and idle so far. */
function spent(): { busy: number; idle: number } {
  const times = cpus().map(({ times }) => times);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const idle = sum(times.map((each) => each.idle));
  return { busy: sum(times.flatMap((each) => Object.values(each))) - idle, idle };
}
