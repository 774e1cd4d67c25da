import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseRoster, readRoster } from '../../../src/employees/roster/roster.ts';
import { roster } from '../sample.ts';

const parse = (text: string | Uint8Array, columns = {}) => {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return parseRoster(bytes, { name: 'roster.csv', columns });
};

describe('readRoster', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'roster-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('reads a file', async () => {
    const file = join(folder, 'roster.csv');
    await writeFile(file, 'employee_number,given_name\n E1 ,Ann\n');
    const { rows } = await readRoster(file);
    expect(rows).toEqual([
      expect.objectContaining({ employee_number: 'E1', given_name: 'Ann', family_name: null, line: 2 }),
    ]);
  });

  describe('from several files', () => {
    const write = async (name: string, text: string) => {
      const file = join(folder, name);
      await writeFile(file, text);
      return file;
    };

    test('has the rows and the columns of all, each by its own header and its own order of day and month', async () => {
      const one = await write('one.csv', 'employee_number,hire_date\nE1,31/12/2020\nE2,01/02/2020\n');
      const two = await write('two.csv', 'Staff ID;Start date;Title\nE2;12/31/2020;Chief\nE3;01/02/2020;\n');
      const { rows, columns, findings } = await readRoster([one, two]);
      expect(rows.map((row) => [row.employee_number, row.hire_date?.slice(0, 10), row.title, row.line])).toEqual([
        ['E1', '2020-12-31', null, 2],
        ['E2', '2020-02-01', null, 3],
        ['E2', '2020-12-31', 'Chief', 2],
        ['E3', '2020-01-02', null, 3],
      ]);
      expect([[...columns].sort(), findings]).toEqual([['employee_number', 'hire_date', 'title'], []]);
    });

    test('follows a column map where a file has its headers, which one of them must', async () => {
      const one = await write('one.csv', 'PNR\nE1\n');
      const two = await write('two.csv', 'employee_number\nE2\n');
      const { rows } = await readRoster([one, two], { columns: { employee_number: 'PNR' } });
      expect(rows.map(({ employee_number }) => employee_number)).toEqual(['E1', 'E2']);
      await expect(readRoster([one, two], { columns: { title: 'Rank' } })).rejects.toThrow('no column "Rank"');
    });

    test('is refused whole where one is broken, which is named', async () => {
      const one = await write('one.csv', 'employee_number\nE1\n');
      const two = await write('two.ndjson', '{"employee_number":"E2"}\n{\n');
      await expect(readRoster([one, two])).rejects.toMatchObject({
        message: `The roster ${two} is not valid JSON: the row on line 2.`,
        details: { line: 2 },
      });
    });
  });

  test('names a file that is missing', async () => {
    const file = join(folder, 'missing.csv');
    await expect(readRoster(file)).rejects.toMatchObject({ code: 'ROSTER', message: expect.stringContaining(file) });
  });

  test('refuses a folder', async () => {
    await expect(readRoster(folder)).rejects.toMatchObject({ code: 'ROSTER' });
  });
});

describe('header', () => {
  test.each([
    'Employee ID,First Name,Last Name,E-Mail,Manager ID,Start Date',
    'Personnel number,Given name,Surname,Work E-mail,Supervisor ID,Hire Date',
    'Employee #,Forename,Family_Name,Email Address,Manager Employee Number,Date of hire',
    'WORKER_ID,FIRSTNAME,LASTNAME,EMAIL,REPORTS TO ID,HIREDATE',
  ])('is recognized: %s', (header) => {
    const { rows, columns } = roster(header, 'E1,Ann,Lee,ann@example.com,E2,2020-01-02');
    expect([...columns].sort()).toEqual([
      'employee_number',
      'family_name',
      'given_name',
      'hire_date',
      'manager_employee_number',
      'work_email',
    ]);
    expect(rows[0]).toMatchObject({
      employee_number: 'E1',
      given_name: 'Ann',
      family_name: 'Lee',
      work_email: 'ann@example.com',
      manager_employee_number: 'E2',
      hire_date: '2020-01-02T00:00:00.000Z',
    });
  });

  test('follows a column map, which wins over the own name', () => {
    const text = 'PERNR,employee_number,Who\n7,old,Ann\n';
    const { rows } = parse(text, { employee_number: 'PERNR', given_name: 'Who' });
    expect(rows[0]).toMatchObject({ employee_number: '7', given_name: 'Ann' });
  });

  test('prefers its own name to a usual spelling', () => {
    expect(parse('Employee ID,employee_number\nold,7\n').rows[0]).toMatchObject({ employee_number: '7' });
  });

  test('may begin with a byte order mark, and end lines as Windows does', () => {
    expect(parse('\uFEFFemployee_number,title\r\nE1,Chief\r\n').rows[0]).toMatchObject({ title: 'Chief', line: 2 });
  });

  test.each([';', '\t'])('may be separated by %j', (sign) => {
    const text = ['employee_number,title', 'E1,"Chief, all"'].join('\n').replace(/,(?! )/g, sign);
    expect(parse(text).rows[0]).toMatchObject({ employee_number: 'E1', title: 'Chief, all' });
  });

  test('ignores columns it does not know, whatever their names', () => {
    expect(parse('__proto__,employee_number,constructor\nx,E1,y\n').rows[0]).toMatchObject({ employee_number: 'E1' });
  });
});

describe('headers that nobody reads', () => {
  const notesOn = (header: string) => parse(`${header}\n${header.replace(/[^,]+/g, 'x')}\n`).notes;
  const names = 'employee_number,given_name,family_name,work_email,title,department,location';

  test('are told where a column is missing that one of them looks like, those first', () => {
    expect(notesOn(`${names},manager_employee_number,Grade,Hire dt`)).toEqual([
      'The roster roster.csv has no hire_date. Columns not read: Hire dt, Grade. Is one of them meant? Name it in employees.columns.',
    ]);
  });

  test('are told in any language where names are missing, and only some of many', () => {
    const [note] = notesOn('employee_number,Imię,Nazwisko,a,b,c,d,e,f,g');
    expect(note).toContain('has no given_name, no family_name, no work_email, ');
    expect(note).toContain('Columns not read: Imię, Nazwisko, a, b, c, d and 3 more.');
  });

  test('are not told where nothing is missing, or nothing looks like it', () => {
    expect(notesOn(`${names},manager_employee_number,hire_date,Grade,Cost center`)).toEqual([]);
    expect(notesOn(`${names},Grade,Cost center`)).toEqual([]);
    expect(notesOn('employee_number,display_name,Grade')).toEqual([]);
  });
});

describe('a broken roster is refused with lines', () => {
  test.each([
    ['is empty', ''],
    ['a header and no rows', 'employee_number\n', 1],
    ['has no column employee_number. It has: name, title.', 'name,title\nAnn,Chief\n'],
    [
      'another number of fields than the 2 of its header (lines 3, 5)',
      'employee_number,title\nE1,a\nE2\n\nE3,b,c\n',
      3,
    ],
    ['without an employee_number (line 3)', 'employee_number,title\nE1,a\n  ,b\n', 3],
    ['a quote on or after line 3 is never closed', 'employee_number,title\nE1,a\nE2,"b\nE3,c\n', 3],
    ['a quote on or after line 2 is out of place', 'employee_number,title\nE1,a"b\nE2,c\n', 2],
    ['is not UTF-8 (first on line 3)', Buffer.from('employee_number,title\nE1,a\nE2,\xe9\n', 'latin1'), 3],
    ['is not UTF-8', Buffer.from('\uFEFFemployee_number\nE1\n', 'utf16le')],
    ['zero bytes, as UTF-16 does', Buffer.from('employee_number\nE1\n', 'utf16le')],
    ['2 columns that may be work_email: "Mail" and "E-Mail"', 'employee_number,Mail,E-Mail\nE1,a,b\n', 1],
  ])('%s', (message, text, line?: number) => {
    const details = line === undefined ? {} : { details: { line } };
    expect(() => parse(text)).toThrow(
      expect.objectContaining({ code: 'ROSTER', message: expect.stringContaining(message), ...details }),
    );
  });

  test('names at most five lines', () => {
    const text = `employee_number,title\n${',x\n'.repeat(8)}`;
    expect(() => parse(text)).toThrow('lines 2, 3, 4, 5, 6 and 3 more');
  });

  test.each([
    ['no column "Nr"', { employee_number: 'Nr' }],
    ['employees.columns, where salary is no column', { salary: 'Pay' }],
  ])('a wrong column map: %s', (message, columns) => {
    expect(() => parse('employee_number\nE1\n', columns)).toThrow(message);
  });
});

describe('rows', () => {
  test('may span lines, and rows of nothing but separators are none', () => {
    const { rows } = parse('employee_number,title\nE1,"a\nb"\n,\n\nE2,c\n');
    expect(rows.map(({ employee_number, title, line }) => [employee_number, title, line])).toEqual([
      ['E1', 'a\nb', 3],
      ['E2', 'c', 6],
    ]);
  });

  test('with blank dates are fine; a date that could mean two days is a finding', () => {
    const { rows, findings } = parse('employee_number,hire_date,termination_date\nE1,01/02/2020,\nE2,2020-02-13,\n');
    expect(rows.map((row) => [row.hire_date, row.termination_date])).toEqual([
      [null, null],
      ['2020-02-13T00:00:00.000Z', null],
    ]);
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'UNREADABLE_DATE',
        employees: ['E1'],
        message: expect.stringContaining('hire_date that is not one certain day (line 2)'),
      }),
    ]);
  });
});

test.each([
  ['commas', 'employee_number,title\nE1,Chief\n', 2],
  ['semicolons', 'employee_number;title\nE1;Chief\n', 2],
  ['tabs', 'employee_number\ttitle\nE1\tChief\n', 2],
  ['bars', 'employee_number|title\nE1|Chief\n', 2],
  ['what a line before it says', 'sep=;\r\nemployee_number;title\r\nE1;Chief\r\n', 3],
])('a roster is separated by %s', (_, text, line) => {
  expect(parse(text).rows).toEqual([expect.objectContaining({ employee_number: 'E1', title: 'Chief', line })]);
});

test('JSON in a file of CSV is called so', () => {
  expect(() => parse('[{ "employee_number": "E1" }]')).toThrow('looks like JSON');
});
