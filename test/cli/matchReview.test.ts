import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { okta, start } from './harness.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'okta-graph-review-'));
  put('users.ndjson', users.map((user) => `${JSON.stringify(user)}\n`).join(''));
  put('roster.csv', roster);
  put('decisions.csv', decided);
});
afterEach(() => rmSync(cwd, { recursive: true }));

const put = (name: string, text: string) => writeFileSync(join(cwd, name), text);
const get = (name: string) => readFileSync(join(cwd, name), 'utf8');

const user = (id: string, firstName: string, lastName: string) => ({
  id,
  status: 'ACTIVE',
  created: '2024-01-10T09:00:00.000Z',
  lastLogin: '2026-02-03T09:00:00.000Z',
  profile: { login: `${lastName.toLowerCase()}@example.com`, firstName, lastName, title: 'Chief \u001b[31mCook' },
});
const users = [user('00u1', 'Ann', 'Lee'), user('00u2', 'Zoe', 'Quint')];
const roster = `employee_number,given_name,family_name,title,department,manager_employee_number,location,hire_date
E1,Ann,Lee,Cook,Kitchen,E3,Oslo,2023-12-01
E2,Bob,Ray,Waiter,Service,E3,Oslo,2020-01-01
E3,Cyd,Moss,Owner,,,Oslo,2010-01-01
`;
/** Somebody gave both accounts to employees who are not there: a person has to look again, whatever the matcher thinks. */
const decided = `# by hand
user,employee_number,decided_by,decided_at,note
00u1,E77,ann,2026-01-01,
00u2,E78,ann,2026-01-01,"twice, ""sure"""
`;

/** Two employees whom nothing tells apart, an account that may be either's, and no decisions. */
function putTwins(): void {
  const twins = `${roster}E4,Ida,Berg,Clerk,Office,E3,Oslo,2024-01-01\nE5,Ida,Berg,Clerk,Office,E3,Oslo,2024-01-01\n`;
  put('roster.csv', twins);
  const profile = {
    login: 'ida.berg@example.com',
    firstName: 'Ida',
    lastName: 'Berg',
    title: 'Clerk',
    department: 'Office',
  };
  put('users.ndjson', JSON.stringify({ id: '00u9', status: 'ACTIVE', created: '2024-01-02T09:00:00.000Z', profile }));
  rmSync(join(cwd, 'decisions.csv'));
}

const args = ['match', 'review', '--users', 'users.ndjson', '--roster', 'roster.csv', '--decisions', 'decisions.csv'];
const typed = (...answers: string[]) => {
  const stream = new PassThrough();
  stream.end(answers.map((answer) => `${answer}\n`).join(''));
  return stream;
};
const review = (...answers: string[]) => okta([...args, '--as', 'cyd'], { cwd, typed: typed(...answers) });
const added = () => get('decisions.csv').slice(decided.length);
const asked = (out: string) => [...out.matchAll(/^\d of \d: (\S+)/gm)].map(([, login]) => login).sort();

describe('where nobody can answer, open cases are listed', () => {
  test('as text', async () => {
    const { code, out } = await okta(args, { cwd });
    expect(code).toBe(0);
    expect(out).toContain('2 accounts wait for a decision.');
    expect(get('decisions.csv')).toBe(decided);
  });

  test('as JSON, on a terminal too', async () => {
    const { code, out } = await okta([...args, '--json'], { cwd, typed: typed('n', 'n') });
    const document = JSON.parse(out) as { open: number; cases: { login: string }[] };
    expect([code, document.open]).toEqual([0, 2]);
    expect(document.cases.map(({ login }) => login).sort()).toEqual(['lee@example.com', 'quint@example.com']);
    expect(get('decisions.csv')).toBe(decided);
  });

  test('with days as days, as in the evidence', async () => {
    putTwins();
    const { out } = await okta([...args, '--json'], { cwd });
    const { cases } = JSON.parse(out) as { cases: { candidates: object[] }[] };
    const days = { hireDate: '2024-01-01', terminationDate: null };
    expect(cases.map(({ candidates }) => candidates)).toMatchObject([[days, days]]);
  });

  test('and that there are none is said', async () => {
    put('decisions.csv', 'user,employee_number\n00u1,E1\n00u2,\n');
    expect(await okta(args, { cwd })).toMatchObject({ code: 0, out: 'Nothing waits for a decision.\n' });
  });
});

describe('on a terminal', () => {
  test('answers are added to the file as they come, and nothing else changes in it', async () => {
    const { code, out } = await review('e e2 saw, "both"', 'n');
    expect(code).toBe(0);
    expect(asked(out)).toEqual(['lee@example.com', 'quint@example.com']);
    expect(get('decisions.csv').startsWith(decided)).toBe(true);
    const time = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`;
    expect(added()).toMatch(new RegExp(`^00u\\d,E2,cyd,${time},"saw, ""both"""\n00u\\d,,cyd,${time},\n$`));
    expect(out).toMatch(/\n2 decided, kept in decisions\.csv\. 0 accounts wait for a decision\.\n$/);
    expect((await okta(args, { cwd })).out).toBe('Nothing waits for a decision.\n');
  });

  test('an answer shows in the cases that follow, of whom it names', async () => {
    putTwins();
    const [one = ''] = get('users.ndjson').split('\n');
    put('users.ndjson', `${one}\n${one.replace('00u9', '00u8').replace('ida.berg', 'iberg')}\n`);
    const { out } = await review('e E4', 's');
    const [answered = '', after = ''] = out.split('2 of 2: ');
    expect(answered).not.toMatch(/^ +accounts /m);
    expect(after).toMatch(/\(E4\)[\s\S]*?\n {6}accounts (ida\.berg|iberg)@example\.com\n/);
  });

  test('an interrupted session goes on where it was', async () => {
    const first = await review('n', 'q');
    expect(first.out).toContain('1 account waits for a decision.');
    const second = await review('s');
    expect(asked(second.out)).toHaveLength(1);
    expect(added().split('\n')).toHaveLength(2);
  });

  test('an answer is in the file before the next question, and stays when the program is stopped', async () => {
    const stream = new PassThrough();
    const running = start(args, { cwd, typed: stream });
    stream.write('n\n');
    await running.line(/^2 of 2/);
    expect(added()).toMatch(/^00u\d,,[^,]+,/);
    running.stop();
    expect(await running.ended).toMatchObject({ code: 130 });
    expect(added().split('\n')).toHaveLength(2);
  });

  test('the end of the input is the end of the session', async () => {
    const { code, out } = await review();
    expect([code, asked(out)]).toEqual([0, [expect.any(String)]]);
    expect(added()).toBe('');
  });

  test('what is no answer is explained, and asked again', async () => {
    const { out } = await review('x', '9', 'e E99', '?', 's', 'q');
    expect(out.match(/The number of an employee, n for nobody/g)).toHaveLength(3);
    expect(out).toContain('There is no employee with the number E99.');
    expect(out).toContain('A note may follow');
    expect(added()).toBe('');
  });

  test('keys count in either case, and a note may follow a comma', async () => {
    putTwins();
    await review('1, the younger one');
    expect(get('decisions.csv')).toMatch(/^00u9,E[45],cyd,[^,]+,the younger one$/m);
    put('users.ndjson', users.map((one) => `${JSON.stringify(one)}\n`).join(''));
    put('decisions.csv', decided);
    await review('E E2,as she says', 'N', 'Q');
    expect(added()).toMatch(/^00u\d,E2,cyd,[^,]+,as she says\n00u\d,,cyd,[^,]+,\n$/);
    put('decisions.csv', decided);
    await review('S', 'Q');
    expect(added()).toBe('');
  });

  test('a number that is left out is asked for', async () => {
    const { out } = await review('e', 'e E2', 'q');
    expect(out).toContain('Which employee? Write the number behind it, as in: e 1002');
    expect(added()).toMatch(/^00u\d,E2,/);
  });

  test.each([
    ['whose folder is not there', 'no/decisions.csv', () => {}, /cannot be written: there is no such folder/],
    ['that lacks a column', 'short.csv', () => put('short.csv', 'user,employee_number\n'), /has no column decided_by/],
    ['that is a folder', 'folder', () => mkdirSync(join(cwd, 'folder')), /it is a folder/],
  ])('no question is asked where the answers go to a file %s', async (_, name, make, message) => {
    make();
    const { code, out, err } = await okta([...args.slice(0, 6), '--decisions', name], { cwd, typed: typed('n') });
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(message)]);
  });

  test('looking whether a file takes answers makes none', async () => {
    rmSync(join(cwd, 'decisions.csv'));
    await review('q');
    expect(existsSync(join(cwd, 'decisions.csv'))).toBe(false);
  });

  test('the account is shown, and no profile steers the terminal', async () => {
    const { out } = await review('q');
    expect(out).toMatch(/work +Chief \uFFFD\[31mCook/);
    expect(out).toMatch(/dates +created 2024-01-10, last sign-in 2026-02-03/);
    expect(out).not.toContain('\u001b');
  });

  test('the file of decisions is made where there is none', async () => {
    putTwins();
    const { code, out } = await review('2 the younger one');
    expect(out).toMatch(/^ {2}1 +\d+ % {2}Ida Berg \(E[45]\)\n.*\n.*Clerk, Office\n/m);
    const shown = /^ {2}2 .*\((E[45])\)$/m.exec(out)?.[1];
    expect([code, get('decisions.csv')]).toEqual([
      0,
      expect.stringMatching(
        new RegExp(`^user,employee_number,decided_by,decided_at,note\n00u9,${shown},cyd,[^,]+,the younger one\n$`),
      ),
    ]);
  });

  test('it has to be known where the answers go', async () => {
    const { code, err } = await okta(args.slice(0, 6), { cwd, typed: typed('n') });
    expect([code, err]).toEqual([2, expect.stringContaining('--decisions decisions.csv')]);
  });
});
