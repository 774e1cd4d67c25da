import { describe, expect, test } from 'vitest';
import { matchAccounts } from '../../../src/employees/match/match.ts';
import { employ } from '../../../src/employees/staff.ts';
import { account, roster } from '../sample.ts';
import { crowd, days, decide, header, link, short, sofia, todayMs } from './crowd.ts';

const job = ',,,Analyst,Finance,Oslo,2024-03-04,';
const asked = { ...sofia, login: 'x71@example.com', email: null, title: 'Analyst' };
const doubtOf = (found: ReturnType<typeof decide>[number] | undefined) =>
  found?.evidence.find(({ field }) => field === 'doubt')?.employee;

describe('somebody of the same job whose own row is missing', () => {
  test.each([
    ['another given name', 'Boris,Brandt'],
    ['both names of another script, and other ones', '花子,山田'],
  ])('is not linked to one with %s', (_, name) => {
    const [found] = decide([`E-5000,${name}${job}`], asked);
    expect(found?.decision).not.toBe('link');
  });

  test('waits with the reason', () => {
    const [found] = decide([`E-5000,Boris,Brandt${job}`], asked);
    expect(found).toMatchObject({ decision: 'review', candidates: [{ employeeNumber: 'E-5000' }] });
    expect(doubtOf(found)).toBe('one of the names is another one');
  });

  test('is not one whose family name is the given name of the other', () => {
    const [found] = decide([`E-5000,محمد,حسن${job}`], { ...asked, firstName: 'Hassan', lastName: 'Oderwald' });
    expect(found?.decision).not.toBe('link');
  });
});

test('of two accounts of one domain, the one without a key waits, however well it agrees', () => {
  const row = `E-5000,Sofia,Brandt,sofia.brandt@example.com,,Analyst,Finance,Oslo,2024-03-04,`;
  const second = { ...sofia, id: 'second', login: 'sofia.brandt2@example.com', email: null };
  const [own, other] = decide([row], sofia, second);
  expect(short(own as NonNullable<typeof own>)).toEqual(link('E-5000', 'WORK_EMAIL'));
  expect(other?.decision).toBe('review');
  expect(doubtOf(other)).toBe('another account of the same domain is that of this employee');
});

describe('who was hired again', () => {
  const rows = [
    'E-5000,Sofia,Brandt,,sofia@example.net,Clerk,Legal,Oslo,2015-03-04,2022-10-31',
    'E-5001,Sofia,Brandt,,sofia@example.net,Analyst,Finance,Oslo,2024-03-04,',
  ];

  test('has the account of a former job under the current one, if it was used since', () => {
    const suspended = { ...asked, status: 'SUSPENDED', employeeNumber: 'E-5000', title: 'Clerk', department: 'Legal' };
    const found = decide(rows, { ...suspended, created: days('2015-03-04', 1), lastLogin: days('2026-10-01', 0) });
    expect(found.map(short)).toEqual([link('E-5001', 'EMPLOYEE_NUMBER')]);
  });

  test('is shown to a person under both', () => {
    const likeHer = ['Sofia,Keller', 'Hugo,Brandt'].flatMap((name, of) =>
      Array.from({ length: 12 }, (_, at) => `E-6${of}${10 + at},${name},,,Cook,Kitchen,Bergen,2001-03-04,`),
    );
    const apart = [...rows.map((row) => row.replace('sofia@example.net', '')), ...likeHer];
    const [found] = decide(apart, { ...asked, employeeNumber: 'E-5000', created: days('2023-03-04', 1) });
    expect(found?.decision).toBe('review');
    expect(found?.candidates.map(({ employeeNumber }) => employeeNumber).sort()).toEqual(['E-5000', 'E-5001']);
  });
});

test('a second address that is the login of somebody for certain tells whose the account is', () => {
  const row = `E-5000,Sofia,Brandt,sofia.brandt@example.com,sofia@example.net,Analyst,Finance,Oslo,2024-03-04,`;
  const old = { ...sofia, id: 'old', login: 'brandts@bought.example', email: null, secondEmail: sofia.login };
  expect(decide([row], { ...sofia, email: null }, { ...old, title: null, department: null }).map(short)).toEqual([
    link('E-5000', 'LOGIN'),
    link('E-5000', 'SECOND_EMAIL'),
  ]);
  const mailed = row.replace('sofia.brandt@example.com', '');
  const numbered = { ...sofia, email: null, employeeNumber: 'E-5000' };
  expect(decide([mailed], numbered, { ...old, title: null, department: null }).map(short)).toEqual([
    link('E-5000', 'EMPLOYEE_NUMBER'),
    link('E-5000', 'SECOND_EMAIL'),
  ]);
});

test('titles that go together are learnt, as those of two languages', () => {
  const pairs = [
    ['Lawyer', 'Jurist'],
    ['Accountant', 'Buchhalter'],
    ['Driver', 'Fahrer'],
    ['Nurse', 'Pfleger'],
  ] as const;
  const of = (at: number) => pairs[at % pairs.length] ?? pairs[0];
  const rows = crowd.map(({ row }, at) => row.replace('Clerk', of(at)[1]));
  const staff = employ(roster(header, ...rows, `E-5000,Sofia,Brandt${job.replace('Analyst', 'Jurist')}`));
  const accounts = crowd.map(({ account }, at) => ({ ...account, title: of(at)[0] }));
  const found = matchAccounts({ accounts: [...accounts, { ...asked, title: 'Lawyer' }], staff, todayMs }).find(
    ({ userId }) => userId === 'sofia',
  );
  expect(found?.evidence.find(({ field }) => field === 'title')?.weight).toBeGreaterThan(0.5);
});

test('a manager whose name nobody else has is known without a key', () => {
  const boss = 'E-7000,Ulrike,Zander,,,Director,Finance,Oslo,2012-03-04,,';
  const rows = ['E-7000', 'E-1011'].map((lead, at) => `E-500${at},Sofia,Brandt${job},${lead}`);
  const staff = employ(
    roster(`${header},manager_employee_number`, ...crowd.map(({ row }) => `${row},`), boss, ...rows),
  );
  const hers = account('boss', { login: 'uz9@example.com', firstName: 'Ulrike', lastName: 'Zander' });
  const accounts = [...crowd.map((one) => one.account), hers, { ...asked, managerId: 'uz9@example.com' }];
  const found = matchAccounts({ accounts, staff, todayMs }).find(({ userId }) => userId === 'sofia');
  expect(found?.candidates[0]?.employeeNumber).toBe('E-5000');
  expect(found?.evidence).toContainEqual(expect.objectContaining({ field: 'manager', employee: 'E-7000' }));
});

describe('of names and places alone', () => {
  const people = crowd.map(({ row }) => row.split(',').slice(0, 3).join(','));
  const bare = (...rows: readonly string[]) =>
    employ(
      roster(
        'employee_number,given_name,family_name,location',
        ...people.map((row, at) => `${row},Town ${at}`),
        ...rows,
      ),
    );
  const opaque = (id: string, firstName: string, lastName: string, city: string) =>
    account(id, { login: `${id}@example.com`, firstName, lastName, city });
  const others = people.map((row, at) => {
    const [, firstName = '', lastName = ''] = row.split(',');
    return opaque(`u${String(at).padStart(6, '0')}`, firstName, lastName, `Town ${at}`);
  });

  test('a slip in the only name that agrees does not hide who lives there', () => {
    const staff = bare('E-5000,Sofia,Brandthauser,Hammerfest');
    const own = opaque('u900000', 'Anna', 'Brandthausr', 'Hammerfest');
    const found = matchAccounts({ accounts: [...others, own], staff, todayMs }).find(({ userId }) => userId === own.id);
    expect(found?.candidates[0]?.employeeNumber).toBe('E-5000');
  });

  test('of two of one name, one is known by where the other lives', () => {
    const staff = bare('E-5000,Sofia,Brandt,Hammerfest', 'E-5001,Sofia,Brandt,Tromso');
    const own = [opaque('u900000', 'Sofia', 'Brandt', 'Tromso'), opaque('u900001', 'Sofia', 'Brandt', 'Bodo')];
    const cases = matchAccounts({ accounts: [...others, ...own], staff, todayMs });
    const found = cases.filter(({ userId }) => own.some(({ id }) => id === userId));
    expect(found.map(({ employeeNumber }) => employeeNumber)).toEqual(['E-5001', 'E-5000']);
  });

  test('two of one name and place cannot be told apart', () => {
    const staff = bare('E-5000,Sofia,Brandt,Hammerfest', 'E-5001,Sofia,Brandt,Hammerfest');
    const own = opaque('u900000', 'Sofia', 'Brandt', 'Hammerfest');
    const found = matchAccounts({ accounts: [...others, own], staff, todayMs }).find(({ userId }) => userId === own.id);
    expect(found).toMatchObject({ decision: 'review', candidates: [{}, {}] });
  });

  test("accounts that are numbered one after the other may be one person's", () => {
    const staff = bare('E-5000,Sofia,Brandt,Hammerfest');
    const own = ['u900000', 'u900001', 'u900002'].map((id) => ({ ...opaque(id, 'Sofia', 'Brandt', ''), city: null }));
    const twice = others.map((one, at) => ({ ...one, id: `${one.id}b`, login: `u8${at + 10_000}@example.com` }));
    const cases = matchAccounts({ accounts: [...others, ...twice, ...own], staff, todayMs });
    const found = cases.filter(({ userId }) => own.some(({ id }) => id === userId));
    expect(found.map(({ employeeNumber }) => employeeNumber)).toEqual(['E-5000', 'E-5000', 'E-5000']);
  });
});

test('a leaver keeps the account, where a namesake with another private address was hired afterwards', () => {
  const rows = [
    'E-5000,Sofia,Brandt,,sofia@example.net,Analyst,Finance,,2023-02-26,2024-12-05',
    'E-5001,Sofia,Brandt,,brandt77@example.net,Senior Analyst,Finance,Oslo,2025-03-02,',
  ];
  const own = { ...asked, employeeNumber: 'E-5000', created: days('2023-02-20', 0), lastLogin: days('2024-12-05', 0) };
  expect(decide(rows, own).map(short)).toEqual([link('E-5000', 'EMPLOYEE_NUMBER')]);
});

test('a private address leads to its row, however many others share the names', () => {
  const others = Array.from({ length: 200 }, (_, at) => {
    const [given, family] = at % 2 === 0 ? ['Sofia', `Costa${at}`] : [`Ana${at}`, 'Brandt'];
    return `E-6${String(at).padStart(3, '0')},${given},${family},,,Analyst,Finance,Oslo,2024-03-04,`;
  });
  const own = 'E-5000,Sofia,Kowalczyk,,sofia@example.net,Driver,Fleet,Bergen,2010-03-04,';
  const [found] = decide([own, ...others], { ...asked, secondEmail: 'sofia@example.net' });
  expect(found?.candidates.map(({ employeeNumber }) => employeeNumber)).toContain('E-5000');
});

test('the same letters before the @ are nothing where the numbers behind them differ', () => {
  const row = 'E-5000,Sofia,Brandt,sofia_brandt@mail.example.com,,Analyst,Finance,Oslo,2024-03-04,';
  const emailOf = (login: string) =>
    decide([row], { ...asked, login })[0]?.evidence.find(({ field }) => field === 'email')?.weight;
  expect(emailOf('sofia.brandt@example.com')).toBeDefined();
  expect(emailOf('sofia.brandt9@example.com')).toBeUndefined();
});
