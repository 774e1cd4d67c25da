import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mishaps } from '../../src/simulator/mishaps/befall.ts';
import { extraForms } from '../../src/simulator/mishaps/extras.ts';
import { groupBy } from '../../src/simulator/mishaps/grouping.ts';
import { makeOrg } from '../../src/simulator/seed.ts';
import { okta } from '../cli/harness.ts';
import { fieldsOf, todayMs } from '../employees/labelled/company.ts';

const page = readFileSync(new URL('../../docs/simulator.md', import.meta.url), 'utf8');
const small = { groups: 2, apps: 0, devices: 0 };
const hard = makeOrg({ ...small, seed: 3, users: 3000, people: { mishaps: 5, strongKeys: 0.5 } }, 1);
const seen = new Set([...hard.whose().values()].map(({ mishap }) => mishap));

test.each([...mishaps, ...extraForms].map(({ name }) => name))('%s happens, and is told of', (name) => {
  expect(seen).toContain(name);
  expect(page).toContain(`| \`${name}\` |`);
});

test('every employee that the truth names is in the roster', () => {
  const numbers = new Set(
    hard
      .roster()
      .split('\n')
      .map((row) => row.split(',')[0]),
  );
  const lost = [...hard.whose().values()].filter(
    ({ employeeNumber }) => employeeNumber !== null && !numbers.has(employeeNumber),
  );
  expect(lost).toEqual([]);
});

test('where nothing goes wrong, everybody is linked by a key', () => {
  const orderly = makeOrg({ ...small, users: 300, people: { mishaps: 0, strongKeys: 1 } }, 1);
  const people = [...orderly.whose().values()].filter(({ mishap }) => mishap === null);
  expect(people.filter(({ decision, isStrong }) => decision !== 'link' || !isStrong)).toEqual([]);
});

test('a person is asked only about those whom somebody of the same name could be', () => {
  const keyless = makeOrg({ ...small, seed: 7, users: 300, todayMs, people: { mishaps: 5, strongKeys: 0.3 } }, 1);
  const waiting = [...keyless.whose().values()].filter(({ decision }) => decision === 'review');
  expect(waiting.map(({ mishap }) => mishap)).toEqual(waiting.map(() => 'same_name_and_team'));
  expect(waiting.length).toBeGreaterThan(1);
});

test('of hard companies, too, hardly anybody waits who has a name alone', () => {
  const rows = hard.roster().split('\n').slice(1, -1).map(fieldsOf);
  const nameOf = (row: string[]) => row.slice(1, 3).join(' ');
  const numbersOf = groupBy(rows, (row) => [nameOf(row)]);
  const waiting = [...hard.whose().values()].filter(({ decision }) => decision === 'review');
  const alone = waiting.filter(({ employeeNumber }) => {
    const own = rows.find(([number]) => number === employeeNumber) ?? [];
    return new Set(numbersOf.get(nameOf(own))?.map(([number]) => number)).size === 1;
  });
  expect(waiting.length).toBeGreaterThan(20);
  expect(alone.length).toBeLessThan(waiting.length / 10);
});

test('simulate --write writes what a matcher reads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'okta-graph-write-'));
  const { code } = await okta(['simulate', '--users', '40', '--write', 'people'], { cwd: folder });
  const lines = (name: string) =>
    readFileSync(join(folder, 'people', name), 'utf8')
      .trimEnd()
      .split('\n');
  expect(code).toBe(0);
  expect(readdirSync(join(folder, 'people')).sort()).toEqual(['roster.csv', 'truth.ndjson', 'users.ndjson']);
  expect([lines('users.ndjson').length, lines('truth.ndjson').length]).toEqual([40, 40]);
  rmSync(folder, { recursive: true });
});
