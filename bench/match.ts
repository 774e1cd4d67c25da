/**
 * Matches companies of 5,000, 20,000 and 100,000 users (`-- 5000 20000`: these), whose rosters have 1.2 times as many
 * rows, with `okta-graph match` and, where Python has it, with Splink: `npm run bench:match`. Prints time, memory and
 * quality of both. Goals: no more time than Splink, 1 GB, 20,000 to 100,000 in 7.5 times the time, and at least its F1.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Truth } from '../test/employees/labelled/company.ts';
import { type Score, scoreCases } from '../test/employees/labelled/score.ts';

/** Python with the packages of match/requirements.txt. */
const python = process.env.SPLINK_PYTHON ?? 'python3';
const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [5000, 20_000, 100_000];
/** A company that is hard to match: most people meet with a mishap, and half of the accounts have no key. */
const people = { seed: '4', mishaps: '5', 'strong-keys': '0.5', 'without-account': '0.2' };

type Decided = Parameters<typeof scoreCases>[0][number];

/** One run of one matcher. */
interface Run {
  users: number;
  by: string;
  seconds: number;
  megabytes: number;
  score: Score;
  /** What makes two links of a matcher that has only probabilities. */
  threshold?: number;
}

const hasSplink = spawnSync(python, ['-c', 'import splink']).status === 0;
const runs: Run[] = [];
for (const users of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'okta-graph-bench-match-'));
  try {
    okta(['simulate', ...flags({ ...people, users: String(users), write: folder })], folder);
    const truth = readLines<Truth>(join(folder, 'truth.ndjson'));
    runs.push(matchOurs(folder, users, truth));
    if (hasSplink) runs.push(matchSplink(folder, users, truth));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
console.table(
  runs.map(({ users, by, seconds, megabytes, threshold, score }) => ({
    users: users.toLocaleString('en'),
    by: threshold === undefined ? by : `${by} at ${threshold}`,
    seconds: seconds.toFixed(1),
    'peak MB': Math.round(megabytes),
    precision: score.precision.toFixed(5),
    'recall, key': score.recallStrong.toFixed(4),
    'recall, clear': score.recallClear.toFixed(4),
    F1: score.f1.toFixed(4),
    review: by === 'splink' ? '' : score.reviewShare.toFixed(4),
    'non-humans linked': score.linkedNonHumans,
  })),
);
const secondsOf = (users: number, by = 'okta-graph') =>
  runs.find((run) => run.users === users && run.by === by)?.seconds ?? Number.NaN;
if (sizes.includes(20_000) && sizes.includes(100_000)) {
  console.log(
    `100,000 take ${(secondsOf(100_000) / secondsOf(20_000)).toFixed(2)} times as long as 20,000 (goal 7.5).`,
  );
}
if (!hasSplink) {
  console.log(
    `Nothing to compare with: ${python} has no Splink. pip install -r match/requirements.txt, SPLINK_PYTHON=…`,
  );
}

function matchOurs(folder: string, users: number, truth: readonly Truth[]): Run {
  const [from, roster, out] = ['users.ndjson', 'roster.csv', 'links.ndjson'].map((name) => join(folder, name));
  const started = performance.now();
  const megabytes = okta(['match', ...flags({ users: from ?? '', roster: roster ?? '', out: out ?? '' })], folder);
  const seconds = (performance.now() - started) / 1000;
  return { users, by: 'okta-graph', seconds, megabytes, score: scoreCases(readLines<Decided>(out ?? ''), truth) };
}

/** Splink at the threshold that is best for it. */
function matchSplink(folder: string, users: number, truth: readonly Truth[]): Run {
  const script = fileURLToPath(new URL('match/run_splink.py', import.meta.url));
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(python, [script, folder], { encoding: 'utf8' });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`Splink ended with ${status}: ${stderr.slice(-2000)}`);
  const { kilobytes } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, number>;
  const best = readLines<{ userId: string; employeeNumber: string; probability: number }>(
    join(folder, 'splink.ndjson'),
  );
  const scored = [0.1, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999, 0.99999].map((threshold) => {
    const cases = best.map(({ userId, employeeNumber, probability }): Decided => {
      const isLink = probability >= threshold;
      return { userId, decision: isLink ? 'link' : 'none', employeeNumber: isLink ? employeeNumber : null };
    });
    return { threshold, score: scoreCases(cases, truth) };
  });
  const [chosen] = scored.toSorted((a, b) => b.score.f1 - a.score.f1);
  if (chosen === undefined || kilobytes === undefined) throw new Error('Splink printed no memory.');
  return { users, by: 'splink', seconds, megabytes: kilobytes / 1024, ...chosen };
}

/** Runs a command of the product's in a process of its own, and tells its peak of memory in MB. */
function okta(args: readonly string[], folder: string): number {
  const file = join(folder, 'peak');
  const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
  const peak = new URL('match/peak.js', import.meta.url).href;
  const { status, stderr } = spawnSync(process.execPath, ['--import', peak, main, ...args], {
    encoding: 'utf8',
    env: { ...process.env, PEAK_FILE: file },
  });
  if (status !== 0) throw new Error(`okta-graph ${args[0]} ended with ${status}: ${stderr.slice(-2000)}`);
  return Number(readFileSync(file, 'utf8')) / 1024;
}

function flags(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]);
}

function readLines<T>(file: string): T[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as T); // files that this run has written
}
