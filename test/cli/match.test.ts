import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { okta } from './harness.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'okta-graph-match-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const put = (name: string, text: string | Uint8Array) => writeFileSync(join(cwd, name), text);
const get = (name: string) => readFileSync(join(cwd, name), 'utf8');

const user = (id: string, profile: Record<string, string>) => ({
  id,
  status: 'ACTIVE',
  created: '2024-01-10T09:00:00.000Z',
  profile: { login: `${profile.firstName}.${profile.lastName}@example.com`.toLowerCase(), ...profile },
});
const users = [
  user('00u3', { firstName: 'Ann', lastName: 'Lee', email: 'ann.lee@example.com', employeeNumber: 'E1' }),
  user('00u1', { firstName: 'Bob', lastName: 'Ray', email: 'bob.ray@example.com', employeeNumber: 'E2' }),
  user('00u2', { firstName: 'Zoe', lastName: 'Quint', email: 'zoe.quint@elsewhere.example', badgeId: '9' }),
];
const ndjson = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const roster = `employee_number,given_name,family_name,work_email
E1,Ann,Lee,ann.lee@example.com
E2,Bob,Ray,bob.ray@example.com
E3,Cyd,Moss,cyd.moss@example.com
`;

const match = (...args: string[]) => okta(['match', '--users', 'users.ndjson', ...args], { cwd });
const matchAll = (...args: string[]) => match('--roster', 'roster.csv', '--out', 'links.ndjson', ...args);
const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

beforeEach(() => {
  put('users.ndjson', ndjson(users));
  put('roster.csv', roster);
});

describe('links', () => {
  test('are a line for each account, in the order of their ids, and the summary is on standard error', async () => {
    const { code, out, err } = await matchAll();
    expect([code, out]).toEqual([0, '']);
    const found = lines(get('links.ndjson'));
    expect(
      found.map(({ userId, decision, employeeNumber, method }) => [userId, decision, employeeNumber, method]),
    ).toEqual([
      ['00u1', 'link', 'E2', 'EMPLOYEE_NUMBER'],
      ['00u2', 'none', null, null],
      ['00u3', 'link', 'E1', 'EMPLOYEE_NUMBER'],
    ]);
    for (const line of found) {
      const names = ['userId', 'decision', 'employeeNumber', 'confidence', 'method', 'evidence', 'candidates'];
      expect(Object.keys(line)).toEqual(names);
    }
    expect(err).toContain('3 accounts, 3 employees from 3 rows of the roster.');
    expect(err).toMatch(/^link +2 {2}/m);
    expect(err).toMatch(/^EMPLOYEE_NUMBER +2$/m);
    expect(err).toContain('The links are in links.ndjson.');
    expect(readdirSync(cwd).sort()).toEqual(['links.ndjson', 'roster.csv', 'users.ndjson']);
  });

  test('are the same from shuffled rows, from a list, and on standard output', async () => {
    await matchAll();
    const [header = '', ...rows] = roster.trimEnd().split('\n');
    put('shuffled.csv', [header, ...rows.reverse()].join('\n'));
    put('users.json', JSON.stringify([...users].reverse(), null, 2));
    const ran = await okta(['match', '--users', 'users.json', '--roster', 'shuffled.csv', '--out', '-'], { cwd });
    expect([ran.code, ran.out]).toEqual([0, get('links.ndjson')]);
  });

  test('come from several rosters as from one', async () => {
    await matchAll();
    const [header = '', first = '', ...rest] = roster.trimEnd().split('\n');
    put('one.csv', `${header}\n${first}\n`);
    const names = header.split(',');
    put(
      'two.ndjson',
      ndjson(rest.map((row) => Object.fromEntries(row.split(',').map((text, at) => [names[at], text])))),
    );
    const ran = await match('--roster', 'one.csv', '--roster', 'two.ndjson', '--out', '-');
    expect(ran.out).toBe(get('links.ndjson'));
  });

  test('come from the profiles where there is no roster', async () => {
    const { code, err } = await match('--out', 'links.ndjson');
    expect(code).toBe(0);
    expect(lines(get('links.ndjson'))).toMatchObject([
      { userId: '00u1', decision: 'link', employeeNumber: 'E2', method: 'PROFILE' },
      { userId: '00u2', decision: 'none' },
      { userId: '00u3', decision: 'link', employeeNumber: 'E1', method: 'PROFILE' },
    ]);
    expect(err).toContain("2 employees from the accounts' own profiles.");
  });

  test('are not written without --out, and --json tells all numbers', async () => {
    const { code, out, err } = await match('--roster', 'roster.csv', '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      status: 'complete',
      users: 3,
      rosterRows: 3,
      employees: 3,
      peopleDecided: 0,
      decisions: { link: 2, review: 0, none: 1, non_human: 0 },
      methods: { EMPLOYEE_NUMBER: 2 },
      findings: { ACCOUNT_WITHOUT_EMPLOYEE: 1, EMPLOYEE_WITHOUT_ACCOUNT: 1 },
      out: null,
    });
  });

  test('come with a note on columns that nobody reads where one may be missing', async () => {
    put('roster.csv', roster.replace('given_name', 'Gvn name'));
    const { err } = await matchAll();
    expect(err.replace(/\s+/g, ' ')).toContain('Columns not read: Gvn name. Is one of them meant?');
    const { out } = await match('--roster', 'roster.csv', '--json');
    expect(JSON.parse(out)).toMatchObject({ notes: [expect.stringContaining('has no given_name, ')] });
    put('okta-graph.yaml', 'employees: { columns: { given_name: Gvn name } }');
    expect((await matchAll()).err).not.toContain('not read');
  });

  test('paths of a settings file elsewhere are relative to where the command runs', async () => {
    mkdirSync(join(cwd, 'etc'));
    put('etc/okta-graph.yaml', 'employees: { roster: roster.csv, decisions: decisions.csv }');
    put('decisions.csv', 'user,employee_number,decided_by\n00u2,E3,\n');
    const { code } = await match('--config', 'etc/okta-graph.yaml', '--out', 'links.ndjson');
    expect(code).toBe(0);
    expect(lines(get('links.ndjson'))[1]).toMatchObject({ employeeNumber: 'E3', decidedBy: 'unknown' });
  });

  test('take the place of those of the last time, whole', async () => {
    put('links.ndjson', 'old\n'.repeat(1000));
    await matchAll();
    expect(lines(get('links.ndjson'))).toHaveLength(3);
  });

  test('are never written over a file that they are made from', async () => {
    put('decisions.csv', 'user,employee_number\n');
    put('settings.yaml', 'employees:\n  roster: ./roster.csv\n  decisions: decisions.csv\n');
    symlinkSync(join(cwd, 'users.ndjson'), join(cwd, 'same.ndjson'));
    const files = ['users.ndjson', 'roster.csv', 'decisions.csv'];
    const before = files.map(get);
    const flags = ['--roster', 'roster.csv', '--decisions', 'decisions.csv'];
    for (const [out, option, ...args] of [
      ['./users.ndjson', '--users', ...flags],
      [join(cwd, 'same.ndjson'), '--users', ...flags],
      ['roster.csv', '--roster', '--roster', 'other.csv', ...flags],
      ['decisions.csv', '--decisions', ...flags],
      ['roster.csv', '--roster', '--config', 'settings.yaml'],
      ['decisions.csv', '--decisions', '--config', 'settings.yaml'],
    ] as const) {
      const { code, err } = await match('--out', out, ...args);
      expect([code, err]).toEqual([2, expect.stringContaining(`is the file of ${option}`)]);
    }
    expect(files.map(get)).toEqual(before);
  });

  test('follow the settings: files, columns, decisions', async () => {
    put('hr.csv', 'PNR;Given name;Surname\n7;Zoe;Quint\n');
    put('decisions.csv', 'user,employee_number,decided_by,decided_at,note\n00u2,7,ann,2026-03-01T10:00:00Z,\n');
    put(
      'okta-graph.yaml',
      'employees:\n  roster: [roster.csv, hr.csv]\n  columns: { employee_number: PNR }\n  decisions: decisions.csv\n',
    );
    const { code, err } = await match('--out', 'links.ndjson');
    expect([code, err]).toEqual([0, expect.stringContaining('4 employees')]);
    expect(lines(get('links.ndjson'))[1]).toMatchObject({ userId: '00u2', employeeNumber: '7', decidedBy: 'ann' });
  });
});

describe('decisions', () => {
  const header = 'user,employee_number,decided_by,decided_at,note\n';

  test('win, whatever the keys say', async () => {
    put('decisions.csv', `${header}# the badge tells\nZOE.QUINT@example.com,E3,ann,2026-03-01,by badge\n00u1,,ann,,\n`);
    await matchAll('--decisions', 'decisions.csv');
    expect(lines(get('links.ndjson'))).toMatchObject([
      { userId: '00u1', decision: 'none', employeeNumber: null, decidedBy: 'ann' },
      { userId: '00u2', decision: 'link', employeeNumber: 'E3', method: 'DECISION', confidence: 1, decidedBy: 'ann' },
      { userId: '00u3', decision: 'link', employeeNumber: 'E1' },
    ]);
  });

  test('that cannot be followed are told', async () => {
    put('decisions.csv', `${header}gone@example.com,E1,ann,,\n00u2,E77,ann,,\n`);
    const { code, err } = await matchAll('--decisions', 'decisions.csv');
    expect(code).toBe(0);
    expect(err.replaceAll('\n  ', ' ')).toContain(
      'Line 2 of the decisions is about gone@example.com, which is no account',
    );
    expect(err.replaceAll('\n  ', ' ')).toContain('to employee E77, who is not in the roster');
    expect(lines(get('links.ndjson'))[1]).toMatchObject({ userId: '00u2', decision: 'review' });
  });
});

describe('what is broken is refused with its line, and the links stay', () => {
  const good = ndjson(users);
  const utf16 = Buffer.from(`\uFEFF${roster}`, 'utf16le');
  test.each<[string, string, string | Uint8Array, RegExp]>([
    ['a user that breaks off', 'users.ndjson', `${good}\n{"id": "00u9",\n`, /row on line 5\.$/m],
    ['a user that is no object', 'users.ndjson', `[\n${JSON.stringify(users[0])},\n"00u9"]`, /no object \(line 3\)/],
    [
      'a user without a login',
      'users.ndjson',
      `${good}{"id":"00u9","status":"ACTIVE"}`,
      /no user \(line 4\).*profile\.login/,
    ],
    ['a list that breaks off', 'users.ndjson', `[\n${JSON.stringify(users[0])}\n,`, /breaks off on line 3/],
    ['a user in two versions', 'users.ndjson', `${good}${good.replace('Ann', 'Anna')}`, /00u3 \(lines 1 and 4\)/],
    ['no users', 'users.ndjson', '[]', /has no users/],
    ['a row of too many fields', 'roster.csv', `${roster}E4,a,b,c,d\n`, /ROSTER: The roster \S+ .*\(line 5\)/],
    ['an open quote', 'roster.csv', `${roster}E4,"a,b,c\n`, /on or after line 5 is never closed/],
    ['an empty number', 'roster.csv', `${roster},a,b,c\n`, /without an employee_number \(line 5\)/],
    ['Latin-1', 'roster.csv', Buffer.from(`${roster}E4,Ren\xe9,b,c\n`, 'latin1'), /not UTF-8 \(first on line 5\)/],
    ['UTF-16', 'roster.csv', utf16, /not UTF-8 but UTF-16/],
    ['no number', 'roster.csv', 'name,mail\nAnn,a@example.com\n', /no column employee_number/],
    ['decisions without a user', 'decisions.csv', 'user,employee_number\n00u1,E1\n,E2\n', /DECISIONS: .*\(line 3\)/],
    [
      'decisions of no time',
      'decisions.csv',
      'user,employee_number,decided_at\n00u1,E1,1/2/26\n',
      /no time \(line 2\)/,
    ],
    ['decisions of other columns', 'decisions.csv', 'account,employee\n00u1,E1\n', /no column user/],
  ])('%s', async (_, name, text, message) => {
    put('decisions.csv', 'user,employee_number\n');
    put('links.ndjson', 'before\n');
    put(name, text);
    const { code, out, err } = await matchAll('--decisions', 'decisions.csv');
    expect(err).toMatch(message);
    expect([code, out, get('links.ndjson')]).toEqual([2, '', 'before\n']);
  });

  test.each([
    ['users', ['--users', 'no.ndjson', '--roster', 'roster.csv']],
    ['roster', ['--users', 'users.ndjson', '--roster', 'roster.csv', '--roster', 'no.csv']],
    ['decisions', ['--users', 'users.ndjson', '--roster', 'roster.csv', '--decisions', 'no.csv']],
  ])('a file of %s that is missing', async (what, args) => {
    const { code, err } = await okta(['match', '--out', 'links.ndjson', ...args], { cwd });
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(new RegExp(`The ${what} .*no\\.\\w+ cannot be read: there is no such file`)),
    ]);
    expect(existsSync(join(cwd, 'links.ndjson'))).toBe(false);
  });

  test.each([
    [['--roster', 'roster.csv'], /--users/],
    [['--users', 'users.ndjson', '--out', '-', '--json'], /both write to standard output/],
    [['--users', 'users.ndjson', '--out', 'no/links.ndjson'], /no such folder/],
    [['--users', '.', '--roster', 'roster.csv'], /cannot be read: it is a folder/],
    [['--users', 'users.ndjson', '--roster', '.'], /cannot be read: it is a folder/],
    [['--users', 'users.ndjson', '--out', '.'], /it is a folder/],
  ])('%j', async (args, message) => {
    const { code, err } = await okta(['match', ...args], { cwd });
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  });
});
