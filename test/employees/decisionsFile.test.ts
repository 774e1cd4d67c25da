import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appendDecision, parseDecisions, readDecisions } from '../../src/employees/decisionsFile.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'decisions-'));
  file = join(folder, 'decisions.csv');
});
afterEach(() => rm(folder, { recursive: true }));

const header = 'user,employee_number,decided_by,decided_at,note\n';
const parse = (text: string | Uint8Array) => parseDecisions(Buffer.from(text), { name: 'decisions.csv' });
const given = {
  user: '00u1',
  employeeNumber: 'E1',
  decidedBy: 'ann',
  decidedAt: '2026-03-01T10:00:00.000Z',
  note: 'says "yes", twice',
};

describe('reading', () => {
  test('takes every column, comments and blank lines', () => {
    expect(
      parse(`# first\n${header}\n00u1,E1,ann,2026-03-01,"a, b"\n# second, with "quote\nbob@example.com,,,,\n`),
    ).toEqual([
      { user: '00u1', employeeNumber: 'E1', decidedBy: 'ann', decidedAt: '2026-03-01', note: 'a, b', line: 4 },
      { user: 'bob@example.com', employeeNumber: null, decidedBy: null, decidedAt: null, note: null, line: 6 },
    ]);
  });

  test('takes columns in any order, and others beside them', () => {
    expect(parse('Note;Ticket;Employee_Number;User\nx;T1;E1;00u1\n')).toMatchObject([
      { user: '00u1', employeeNumber: 'E1', note: 'x', decidedBy: null },
    ]);
  });

  test('takes a file without decisions, and a missing one where it may be', async () => {
    expect(parse(header)).toEqual([]);
    expect(await readDecisions(file, { mayBeMissing: true })).toEqual([]);
    await expect(readDecisions(file)).rejects.toMatchObject({ code: 'DECISIONS' });
  });

  test.each<[string, string | Uint8Array, number?]>([
    ['is empty', ''],
    ['has no column user', 'employee_number\nE1\n', 1],
    ['has no column employee_number', 'user\n00u1\n', 1],
    ['has the column user twice', 'user,User,employee_number\n1,2,3\n', 1],
    ['another number of fields than the 5 of its header (lines 3, 4)', `${header}00u1,E1,ann,,\n00u2,E1\n00u3\n`, 3],
    ['rows without a user (line 2)', `${header},E1,ann,,\n`, 2],
    ['a decided_at that is no time (lines 2, 3)', `${header}00u1,E1,ann,3/1/26,\n00u1,E1,ann,2026-13-01,\n`, 2],
    ['a quote on or after line 2 is never closed', `${header}"00u1,E1,ann,,\n`, 2],
    ['is not UTF-8 (first on line 2)', Buffer.from(`${header}00u1,E1,Ren\xe9,,\n`, 'latin1'), 2],
  ])('refuses what %s', (message, text, line) => {
    const details = line === undefined ? {} : { details: { line } };
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'DECISIONS', ...details }));
    expect(() => parse(text)).toThrow(`The decisions decisions.csv ${message.startsWith('is') ? message : ''}`);
    expect(() => parse(text)).toThrow(message);
  });
});

describe('adding', () => {
  const line = '00u1,E1,ann,2026-03-01T10:00:00.000Z,"says ""yes"", twice"\n';

  test('makes the file, and reads back', async () => {
    await appendDecision(file, given);
    await appendDecision(file, { ...given, employeeNumber: null, note: null });
    expect(await readFile(file, 'utf8')).toBe(`${header}${line}00u1,,ann,2026-03-01T10:00:00.000Z,\n`);
    expect(await readDecisions(file)).toEqual([
      { ...given, line: 2 },
      { ...given, employeeNumber: null, note: null, line: 3 },
    ]);
  });

  test.each([
    ['comments and odd lines', `# by hand\n${header}\nx,,,,"a\nb"\n# end\n`, line],
    ['a last line without an end', `${header}x,,,,`, `\n${line}`],
    ['an empty file', '', `${header}${line}`],
    ['the ends of Windows', header.replace('\n', '\r\n'), line.replace('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${header}`, line],
    [
      'other columns, orders and separators',
      'decided_at;decided_by;ticket;note;employee_number;user\n',
      '2026-03-01T10:00:00.000Z;ann;;"says ""yes"", twice";E1;00u1\n',
    ],
  ])('keeps %s', async (_, there, added) => {
    await writeFile(file, there);
    await appendDecision(file, given);
    expect(await readFile(file, 'utf8')).toBe(there + added);
  });

  test('keeps a user that looks like a comment', async () => {
    await appendDecision(file, { ...given, user: '#ann' });
    expect(await readDecisions(file)).toMatchObject([{ user: '#ann' }]);
  });

  test('loses none of many at a time', async () => {
    await writeFile(file, header);
    await Promise.all(Array.from({ length: 50 }, (_, at) => appendDecision(file, { ...given, user: `00u${at}` })));
    expect(new Set((await readDecisions(file)).map(({ user }) => user)).size).toBe(50);
  });

  test('refuses a file that lacks a column, and leaves it as it is', async () => {
    await writeFile(file, 'user,employee_number\n');
    await expect(appendDecision(file, given)).rejects.toMatchObject({ code: 'DECISIONS' });
    expect(await readFile(file, 'utf8')).toBe('user,employee_number\n');
  });

  test('refuses a folder that there is not', async () => {
    await expect(appendDecision(join(folder, 'no', 'd.csv'), given)).rejects.toThrow(
      'cannot be written: there is no such folder',
    );
  });
});
