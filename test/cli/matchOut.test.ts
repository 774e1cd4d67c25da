import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { okta, start } from './harness.ts';

const users = [
  { id: '00u1', status: 'ACTIVE', profile: { login: 'ann@example.com', email: 'ann@example.com', lastName: 'Lee' } },
];
const args = ['match', '--users', 'users.ndjson', '--roster', 'roster.csv', '--out', 'links.ndjson'];

let cwd: string;
const at = (name: string) => join(cwd, name);
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'okta-graph-out-'));
  writeFileSync(at('users.ndjson'), users.map((user) => `${JSON.stringify(user)}\n`).join(''));
  writeFileSync(at('roster.csv'), 'employee_number,family_name,work_email\nE1,Lee,ann@example.com\n');
});
afterEach(() => rmSync(cwd, { recursive: true }));

test('a link keeps leading to the file that is written', async () => {
  writeFileSync(at('real.ndjson'), 'before\n');
  symlinkSync('real.ndjson', at('links.ndjson'));
  expect((await okta(args, { cwd })).code).toBe(0);
  expect(lstatSync(at('links.ndjson')).isSymbolicLink()).toBe(true);
  expect(readFileSync(at('real.ndjson'), 'utf8')).toContain('"userId":"00u1"');
});

test('a pipe gets the links, and stays one', async () => {
  execFileSync('mkfifo', [at('links.ndjson')]);
  const [text, { code }] = await Promise.all([readFile(at('links.ndjson'), 'utf8'), okta(args, { cwd })]);
  expect([code, text]).toEqual([0, expect.stringContaining('"userId":"00u1"')]);
  expect(lstatSync(at('links.ndjson')).isFIFO()).toBe(true);
});

test('stopped before the end of writing, the links of before stay', async () => {
  writeFileSync(at('links.ndjson'), 'before\n');
  const { ended, stop } = start(args, { cwd });
  stop();
  const { code, err } = await ended;
  expect([code, err]).toEqual([130, expect.stringContaining('stays as it was')]);
  expect(readFileSync(at('links.ndjson'), 'utf8')).toBe('before\n');
  expect(readdirSync(cwd).sort()).toEqual(['links.ndjson', 'roster.csv', 'users.ndjson']);
});

test('a signal ends it at once while it works', async () => {
  rmSync(at('users.ndjson'));
  execFileSync('mkfifo', [at('users.ndjson')]);
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
  const files = args.map((arg) => (/\.(ndjson|csv)$/.test(arg) ? at(arg) : arg));
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...files], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const pipe = await open(at('users.ndjson'), 'w'); // once it is opened at the other end, too
  child.kill('SIGINT');
  expect(await ended).toEqual([null, 'SIGINT']);
  await pipe.close();
});
