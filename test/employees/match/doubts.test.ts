import { describe, expect, test } from 'vitest';
import type { Case } from '../../../src/employees/case.ts';
import { matchAccounts } from '../../../src/employees/match/match.ts';
import { employ } from '../../../src/employees/staff.ts';
import { account, roster } from '../sample.ts';
import { crowd, decide, header, link, short, sofia, todayMs } from './crowd.ts';

const evidenceOf = (found: Case | undefined, field: string) => found?.evidence.find((one) => one.field === field);

test('a private address that relatives share is no key to the one whose row is there', () => {
  const [found] = decide(['E-5001,Vera,Brandt,,home@example.net,Clerk,Finance,Oslo,2024-02-26,'], {
    ...sofia,
    secondEmail: 'home@example.net',
  });
  expect(found?.decision).not.toBe('link');
  expect(evidenceOf(found, 'secondEmail')?.weight).toBeLessThan(5);
});

test('a number that nobody in the roster has speaks against, where the org keeps its numbers there', () => {
  const numbered = crowd.map(({ account: one }) => ({
    ...one,
    employeeNumber: null,
    custom: { workerId: one.employeeNumber },
  }));
  const staff = employ(
    roster(header, ...crowd.map(({ row }) => row), 'E-5001,Sofia,Brandt,,,Clerk,Finance,Oslo,2021-06-01,'),
  );
  const judge = (custom: Record<string, unknown>) =>
    matchAccounts({ accounts: [...numbered, { ...sofia, custom }], staff, todayMs }).find(
      ({ userId }) => userId === 'sofia',
    );
  expect(evidenceOf(judge({ workerId: 'E-5099' }), 'employeeNumber')?.weight).toBeLessThan(-2);
  expect(evidenceOf(judge({ badge: 'E-5099' }), 'employeeNumber')).toBeUndefined();
});

describe('a second account at one domain', () => {
  const rows = ['E-5000,Sofia,Brandt,sofia.brandt@example.com,,Analyst,Finance,Oslo,2024-03-04,'];
  const second = { ...sofia, id: 'second', email: null, title: null };

  test('is not linked for its name and department: a namesake may be missing in the roster', () => {
    const [, found] = decide(rows, sofia, { ...second, login: 'sbrandt.mail@example.com' });
    expect(found?.decision).toBe('review');
  });

  test('is linked by a key', () => {
    const keyed = { ...second, login: 'sbrandt.mail@example.com', employeeNumber: 'E-5000' };
    expect(decide(rows, sofia, keyed).map(short)).toEqual([
      link('E-5000', 'WORK_EMAIL'),
      link('E-5000', 'EMPLOYEE_NUMBER'),
    ]);
  });
});

test('a work e-mail tells one of two namesakes, although the other has an account as well', () => {
  const rows = [
    'E-5000,Sofia,Brandt,sofia.brandt@example.com,,Analyst,Finance,Oslo,2024-03-04,',
    'E-5001,Sofia,Brandt,,,Analyst,Finance,Oslo,2024-03-04,',
  ];
  const other = { ...sofia, id: 'other', login: 'x71@example.com', email: null };
  expect(decide(rows, sofia, other).map(short)).toEqual([link('E-5000', 'WORK_EMAIL'), link('E-5001', 'EVIDENCE')]);
});

describe('where a job has changed in all that the roster tells', () => {
  const moved = 'Driver,Fleet,Rome,2009-03-04,';
  const known = { ...sofia, department: 'Legal' };

  test('a key and the whole name are for a person to see', () => {
    const namesakes = Array.from(
      { length: 40 },
      (_, at) => `E-60${10 + at},Sofia,Brandt,,,Cook,Kitchen,Bergen,2001-03-04,2001-04-04`,
    );
    const [found] = decide([`E-5000,Sofia,Brandt,sofia.brandt@example.com,,${moved}`, ...namesakes], {
      ...known,
      employeeNumber: 'E-9999',
      status: 'DEPROVISIONED',
    });
    expect(found).toMatchObject({ decision: 'review', candidates: [{ employeeNumber: 'E-5000' }] });
  });

  describe('and the country and the manager, too,', () => {
    const told = crowd.map((one) => ({
      row: `${one.row},NO,E-1000`,
      account: { ...one.account, countryCode: 'NO', managerId: 'E-1000' },
    }));
    const asked = { ...known, countryCode: 'NO', managerId: 'E-1000' };
    const judge = (row: string, one: typeof asked) => {
      const staff = employ(
        roster(`${header},country,manager_employee_number`, ...told.map((other) => other.row), `${row},IT,E-1055`),
      );
      const accounts = [...told.map((other) => other.account), one];
      return matchAccounts({ accounts, staff, todayMs }).find(({ userId }) => userId === 'sofia');
    };

    test('the number of somebody of the whole name links: one move explains it all', () => {
      const found = judge('E-5000,Sofia,Brandt,,,Driver,Fleet,Rome,2024-03-09,', {
        ...asked,
        employeeNumber: 'E-5000',
      });
      expect(found).toMatchObject(link('E-5000', 'EMPLOYEE_NUMBER'));
    });

    test('a private address of somebody who is called almost the same does not', () => {
      const found = judge('E-5000,Sonia,Brandt,,home@example.net,Driver,Fleet,Rome,2024-03-09,', {
        ...asked,
        secondEmail: 'home@example.net',
      });
      expect(found?.decision).not.toBe('link');
    });
  });

  test('two keys and the whole name link', () => {
    const [found] = decide([`E-5000,Sofia,Brandt,sofia.brandt@example.com,sofia@example.net,${moved}`], {
      ...known,
      secondEmail: 'sofia@example.net',
    });
    expect(found).toMatchObject({ decision: 'link', employeeNumber: 'E-5000' });
  });
});

describe('a first day years from when the account was made', () => {
  const early = '2016-03-04,';

  const own = `E-5000,Sofia,Brandt,,,,Finance,Oslo,${early}`;
  const asked = { ...sofia, title: null, login: 'x71@example.com', email: null };

  const likeHer = ['Sofia,Keller', 'Hugo,Brandt'].flatMap((name, of) =>
    Array.from({ length: 12 }, (_, at) => `E-6${of}${10 + at},${name},,,Cook,Kitchen,Bergen,2001-03-04,2001-04-04`),
  );

  test('leaves a name that others of the department may have to a person', () => {
    const [found] = decide([own, ...likeHer], asked);
    expect(found?.decision).toBe('review');
    expect(found?.evidence).toContainEqual(
      expect.objectContaining({ field: 'doubt', employee: expect.stringContaining('first day') }),
    );
  });

  test('tells little of an account of another domain, as of a company that was taken in', () => {
    const taken = { ...sofia, login: 'x71@taken.example', email: null };
    expect(decide([own.replace(',,Finance', ',Analyst,Finance'), ...likeHer], taken).map(short)).toEqual([
      link('E-5000', 'EVIDENCE'),
    ]);
  });

  test('is no matter where there hardly is a second one of that name', () => {
    expect(decide([own], asked).map(short)).toEqual([link('E-5000', 'EVIDENCE')]);
  });

  test.each([
    ['a key', `E-5000,Sofia,Brandt,sofia.brandt@example.com,,,Finance,Oslo,${early}`],
    ['the same address elsewhere', `E-5000,Sofia,Brandt,sofia.brandt@old.example,,Analyst,Finance,Oslo,${early}`],
  ])('is made up for by %s', (_, row) => {
    expect(decide([row], sofia)[0]).toMatchObject({ decision: 'link', employeeNumber: 'E-5000' });
  });
});

test('a first day in the profile that is years from the one in the roster is for a person to see', () => {
  const told = crowd.map(({ account: one, row }) => ({ ...one, custom: { startDate: row.split(',')[8] ?? '' } }));
  const staff = employ(
    roster(header, ...crowd.map(({ row }) => row), 'E-5000,Sofia,Brandt,,,Analyst,Finance,Oslo,2024-03-04,'),
  );
  const judge = (startDate: string) =>
    matchAccounts({
      accounts: [...told, { ...sofia, title: null, custom: { startDate } }],
      staff,
      todayMs,
    }).find(({ userId }) => userId === 'sofia');
  expect(judge('2024-03-04')?.decision).toBe('link');
  expect(judge('2011-03-04')?.evidence[0]).toMatchObject({ field: 'doubt' });
});

test('an account of the day on which all were made waits where its number is that of a job before', () => {
  const rolledOut = crowd.map(({ account: one }) => ({ ...one, created: '2023-01-25T08:00:00.000Z' }));
  const rows = [
    'E-5000,Sofia,Brandt,,,Analyst,Finance,Oslo,2008-09-17,2010-04-10',
    'E-5001,Sofia,Brandt,,,Analyst,Finance,Oslo,2018-02-01,',
  ];
  const staff = employ(roster(header, ...crowd.map(({ row }) => row), ...rows));
  const asked = { ...sofia, status: 'SUSPENDED', created: '2023-01-25T09:00:00.000Z', employeeNumber: 'E-5000' };
  const found = matchAccounts({ accounts: [...rolledOut, asked], staff, todayMs }).find(
    ({ userId }) => userId === 'sofia',
  );
  expect([found?.decision, found?.employeeNumber]).not.toEqual(['link', 'E-5000']);
});

test('a manager is known by the first of several given names', () => {
  const rows = [
    'E-7000,Nigel Keith,Higgins,,,Head,Sales,Oslo,2012-03-04,,',
    'E-7001,Edda,Storm,,,Head,Sales,Oslo,2012-03-04,,',
  ];
  const two = ['E-7000', 'E-7001'].map(
    (lead, at) => `E-900${at},Sofia,Brandt,,,Analyst,Sales,Oslo,2024-03-04,,${lead}`,
  );
  const staff = employ(
    roster(`${header},manager_employee_number`, ...crowd.map(({ row }) => `${row},`), ...rows, ...two),
  );
  const asked = account('asked', {
    ...sofia,
    id: 'asked',
    login: 'x71@example.com',
    email: null,
    manager: 'Higgins, Nigel',
  });
  const cases = matchAccounts({ accounts: [...crowd.map((one) => one.account), asked], staff, todayMs });
  const found = cases.find(({ userId }) => userId === 'asked');
  expect(found?.candidates[0]?.employeeNumber).toBe('E-9000');
  expect(evidenceOf(found, 'manager')?.employee).toBe('E-7000');
});

describe('an account that has initials alone', () => {
  const initials = account('sofia', {
    ...sofia,
    login: 'sbx7101@example.com',
    email: null,
    firstName: 'S.',
    lastName: 'B',
  });

  test('is for a person to see where the whole job agrees', () => {
    const [found] = decide(['E-5000,Sofia,Brandt,,,Analyst,Finance,Oslo,2024-03-04,'], initials);
    expect(found).toMatchObject({ decision: 'review', candidates: [{ employeeNumber: 'E-5000' }] });
  });

  test('is not that of somebody with others', () => {
    const [found] = decide(['E-5000,Marta,Nowak,,,Analyst,Finance,Oslo,2024-01-15,'], initials);
    expect(found).toMatchObject({ decision: 'none', candidates: [] });
  });

  test('is linked by a key', () => {
    const row = 'E-5000,Sofia,Brandt,sbx7101@example.com,,Analyst,Finance,Oslo,2024-03-04,';
    expect(decide([row], initials).map(short)).toEqual([link('E-5000', 'LOGIN')]);
  });
});
