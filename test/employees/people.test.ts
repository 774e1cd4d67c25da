import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/employees/account.ts';
import { findPeople, type People } from '../../src/employees/people.ts';
import type { Roster } from '../../src/employees/roster/roster.ts';
import { account, roster } from './sample.ts';

const links = ({ accounts }: People) => accounts.map(({ far, near, facts }) => [far, near, facts.method]);
const managers = (people: People) => people.managers.map(({ near, far }) => [near, far]);
const codes = ({ findings }: People) =>
  findings.map(({ code, employees, accounts }) => [code, [...employees], [...accounts]]);

describe('with a roster, an account is linked', () => {
  const staff = roster('employee_number,work_email', 'E1,Ann@Example.com', 'E2,bob@example.com', '0042,');

  test.each<[string, Partial<Account>, [string, string] | null]>([
    ['by employee number', { employeeNumber: ' E1 ' }, ['E1', 'EMPLOYEE_NUMBER']],
    ['by the number in another case', { employeeNumber: 'e1' }, ['E1', 'EMPLOYEE_NUMBER']],
    ['by a number that lost its leading zeros', { employeeNumber: '42' }, ['0042', 'EMPLOYEE_NUMBER']],
    ['by e-mail in another case', { email: 'aNN@example.COM' }, ['E1', 'WORK_EMAIL']],
    [
      'by a login that is the address',
      { login: 'bob@example.com', email: 'b@elsewhere.example' },
      ['E2', 'WORK_EMAIL'],
    ],
    [
      'by e-mail where the number has another format',
      { employeeNumber: '2', email: 'bob@example.com' },
      ['E2', 'WORK_EMAIL'],
    ],
    ['though it is deprovisioned', { status: 'DEPROVISIONED', employeeNumber: 'E1' }, ['E1', 'EMPLOYEE_NUMBER']],
    ['to nobody by a number that is in nobody’s row', { employeeNumber: 'E9' }, null],
    ['to nobody by a name', { firstName: 'Ann', lastName: 'Lee' }, null],
    ['to nobody by a placeholder', { employeeNumber: 'N/A' }, null],
  ])('%s', (_, given, expected) => {
    const people = findPeople([account('00u1', given)], staff);
    expect(links(people)).toEqual(expected === null ? [] : [['00u1', ...expected]]);
    expect(people.findings).toEqual([]);
  });

  test('with the evidence and how sure it is', () => {
    const people = findPeople(
      [account('00u1', { employeeNumber: 'E1' }), account('00u2', { email: 'bob@example.com' })],
      staff,
    );
    expect(people.accounts.map(({ facts }) => facts)).toEqual([
      { method: 'EMPLOYEE_NUMBER', confidence: 1, evidence: ['employee number E1'], decidedBy: null },
      {
        method: 'WORK_EMAIL',
        confidence: 0.99,
        evidence: ["work e-mail bob@example.com, which is the account's e-mail"],
        decidedBy: null,
      },
    ]);
  });

  test('and an employee may have several accounts, by different keys', () => {
    const accounts = [account('00u1', { employeeNumber: 'E1' }), account('00u2', { email: 'ann@example.com' })];
    expect(links(findPeople(accounts, staff))).toEqual([
      ['00u1', 'E1', 'EMPLOYEE_NUMBER'],
      ['00u2', 'E1', 'WORK_EMAIL'],
    ]);
  });
});

describe('with a roster, no account is linked by a key', () => {
  test('that two accounts carry', () => {
    const staff = roster('employee_number,work_email', 'E1,ann@example.com', 'E2,bob@example.com');
    const accounts = [
      account('00u1', { employeeNumber: 'E1' }),
      account('00u2', { employeeNumber: 'E1' }),
      account('00u3', { email: 'bob@example.com' }),
      account('00u4', { login: 'bob@example.com' }),
    ];
    const people = findPeople(accounts, staff);
    expect(links(people)).toEqual([]);
    expect(codes(people)).toEqual([
      ['SHARED_ACCOUNT_EMAIL', ['E2'], ['00u3', '00u4']],
      ['SHARED_ACCOUNT_NUMBER', ['E1'], ['00u1', '00u2']],
    ]);
  });

  test('but the e-mail may still tell one of two accounts with one number', () => {
    const staff = roster('employee_number,work_email', 'E1,ann@example.com');
    const accounts = [
      account('00u1', { employeeNumber: 'E1', email: 'ann@example.com' }),
      account('00u2', { employeeNumber: 'E1', email: 'adm-ann@example.com' }),
    ];
    expect(links(findPeople(accounts, staff))).toEqual([['00u1', 'E1', 'WORK_EMAIL']]);
  });

  test('that two employees have', () => {
    const staff = roster('employee_number,work_email', 'E1,team@example.com', 'E2,team@example.com', '7,', '007,');
    const people = findPeople(
      [account('00u1', { email: 'team@example.com' }), account('00u2', { employeeNumber: '7' })],
      staff,
    );
    expect(links(people)).toEqual([]);
    expect(codes(people)).toEqual([
      ['DUPLICATE_EMPLOYEE_NUMBER', ['007', '7'], []],
      ['SHARED_WORK_EMAIL', ['E1', 'E2'], []],
    ]);
  });

  test('when number and e-mail disagree', () => {
    const staff = roster('employee_number,work_email', 'E1,ann@example.com', 'E2,bob@example.com');
    const accounts = [
      account('00u1', { employeeNumber: 'E1', email: 'bob@example.com' }),
      account('00u2', { employeeNumber: 'E9', email: 'ann@example.com' }), // a used address, or a wrong number
    ];
    const people = findPeople(accounts, staff);
    expect(links(people)).toEqual([]);
    expect(codes(people)).toEqual([
      ['CONFLICTING_KEYS', ['E1'], ['00u2']],
      ['CONFLICTING_KEYS', ['E1', 'E2'], ['00u1']],
    ]);
  });

  test('when e-mail and login disagree', () => {
    const staff = roster('employee_number,work_email', 'E1,ann@example.com', 'E2,bob@example.com');
    const people = findPeople([account('00u1', { login: 'ann@example.com', email: 'bob@example.com' })], staff);
    expect(links(people)).toEqual([]);
    expect(codes(people)).toEqual([['CONFLICTING_KEYS', ['E1', 'E2'], ['00u1']]]);
  });
});

describe('several rows of one number', () => {
  const header = 'employee_number,given_name,family_name,work_email,title,hire_date,termination_date';

  test('of one person are one employee, told by the current job', () => {
    const staff = roster(
      header,
      'E1,Ann,Lee,a@example.com,Clerk,2015-01-01,2019-12-31',
      'E1,Ann,Lee,a@example.com,Chief,2020-01-01,',
    );
    const people = findPeople([account('00u1', { employeeNumber: 'E1' })], staff);
    expect(people.nodes).toEqual([expect.objectContaining({ id: 'E1', title: 'Chief', terminationDate: null })]);
    expect(links(people)).toEqual([['00u1', 'E1', 'EMPLOYEE_NUMBER']]);
    expect(codes(people)).toEqual([['DUPLICATE_EMPLOYEE_NUMBER', ['E1'], []]]);
  });

  test('of two people link nobody, by number or by e-mail', () => {
    const staff = roster(header, 'E1,Ann,Lee,a@example.com,,,2019-12-31', 'E1,Bob,Ray,b@example.com,,2020-01-01,');
    const accounts = [
      account('00u1', { employeeNumber: 'E1' }),
      account('00u2', { email: 'b@example.com' }),
      account('00u3', { email: 'a@example.com' }),
    ];
    const people = findPeople(accounts, staff);
    expect(people.nodes).toEqual([expect.objectContaining({ id: 'E1', displayName: 'Bob Ray' })]);
    expect(links(people)).toEqual([]);
    expect(codes(people)).toEqual([['DUPLICATE_EMPLOYEE_NUMBER', ['E1'], []]]);
  });
});

test('an employee carries what the roster says', () => {
  const header =
    'employee_number,given_name,family_name,preferred_name,work_email,title,department,location,country,employment_type,status,hire_date,termination_date';
  const staff = roster(
    header,
    'E1,Katherine,Lee,Kate,kate@example.com,Chief,Sales,Remote,DE,employee,A,2020-01-02,2030-01-02',
  );
  expect(findPeople([], staff).nodes).toEqual([
    {
      kind: 'Employee',
      id: 'E1',
      employeeNumber: 'E1',
      displayName: 'Kate Lee',
      givenName: 'Katherine',
      familyName: 'Lee',
      preferredName: 'Kate',
      workEmail: 'kate@example.com',
      title: 'Chief',
      department: 'Sales',
      location: 'Remote',
      country: 'DE',
      employmentType: 'employee',
      status: 'A',
      hireDate: '2020-01-02T00:00:00.000Z',
      terminationDate: '2030-01-02T00:00:00.000Z',
    },
  ]);
});

describe('managers of a roster', () => {
  test('are linked by number; strangers and circles are findings, and nobody reports to themselves', () => {
    const staff = roster(
      'employee_number,manager_employee_number',
      'E1,E1', // the chief
      'E2,E1',
      'E3,e2',
      'E4,X9',
      'E5,X9',
      'E6,E8',
      'E7,E6',
      'E8,E7',
      'E9,E8', // reports into the circle, and is no part of it
    );
    const people = findPeople([], staff);
    expect(managers(people)).toEqual([
      ['E2', 'E1'],
      ['E3', 'E2'],
      ['E6', 'E8'],
      ['E7', 'E6'],
      ['E8', 'E7'],
      ['E9', 'E8'],
    ]);
    expect(codes(people)).toEqual([
      ['MANAGER_LOOP', ['E6', 'E8', 'E7'], []],
      ['UNKNOWN_MANAGER', ['E4', 'E5'], []],
    ]);
  });

  test('come from the profiles of the linked accounts where the roster has no such column', () => {
    const staff = roster('employee_number', 'E1', 'E2');
    const accounts = [
      account('00u1', { employeeNumber: 'E1', login: 'ann@example.com' }),
      account('00u2', { employeeNumber: 'E2', managerId: 'ann@example.com' }),
    ];
    expect(managers(findPeople(accounts, staff))).toEqual([['E2', 'E1']]);
  });
});

describe('without a roster', () => {
  test('every employee number is an employee, and nobody else is', () => {
    const accounts = [
      account('00u1', {
        employeeNumber: 'E1',
        firstName: 'Ann',
        lastName: 'Lee',
        email: 'Ann@example.com',
        city: 'Bern',
      }),
      account('00u2', { firstName: 'Bob', lastName: 'Ray', email: 'bob@example.com' }),
    ];
    const people = findPeople(accounts, null);
    expect(people.nodes).toEqual([
      expect.objectContaining({
        id: 'E1',
        employeeNumber: 'E1',
        displayName: 'Ann Lee',
        workEmail: 'ann@example.com',
        location: 'Bern',
      }),
    ]);
    expect(links(people)).toEqual([['00u1', 'E1', 'PROFILE']]);
  });

  test('and without numbers, accounts of people are employees by their address', () => {
    const accounts = [
      account('00u1', { firstName: 'Ann', lastName: 'Lee', email: 'Ann@example.com' }),
      account('00u2', { firstName: 'Bob', lastName: 'Ray', login: 'bob@example.com' }),
      account('00u3', { firstName: 'Printer', email: 'printer@example.com' }),
      account('00u4', { firstName: 'Cy', lastName: 'Fox', login: 'cfox' }),
    ];
    const people = findPeople(accounts, null);
    expect(people.nodes.map(({ id, employeeNumber }) => [id, employeeNumber])).toEqual([
      ['ann@example.com', null],
      ['bob@example.com', null],
    ]);
    expect(links(people)).toEqual([
      ['00u1', 'ann@example.com', 'PROFILE'],
      ['00u2', 'bob@example.com', 'PROFILE'],
    ]);
  });

  test('accounts of one number and one name are one person’s; of different names, nobody’s', () => {
    const accounts = [
      account('00u1', {
        employeeNumber: 'E1',
        firstName: 'Ann',
        lastName: 'Lee',
        title: 'Admin',
        created: '2022-01-01T00:00:00.000Z',
      }),
      account('00u2', {
        employeeNumber: 'E1',
        firstName: 'ANN',
        lastName: 'Lee',
        title: 'Chief',
        created: '2020-01-01T00:00:00.000Z',
      }),
      account('00u3', { employeeNumber: 'E2', firstName: 'Bob', lastName: 'Ray' }),
      account('00u4', { employeeNumber: 'E2', firstName: 'Cy', lastName: 'Fox' }),
    ];
    const people = findPeople(accounts, null);
    expect(people.nodes.map(({ id, title }) => [id, title])).toEqual([
      ['E1', 'Chief'],
      ['E2', null],
    ]);
    expect(links(people)).toEqual([
      ['00u1', 'E1', 'PROFILE'],
      ['00u2', 'E1', 'PROFILE'],
    ]);
    expect(people.accounts[0]?.facts.confidence).toBe(0.99);
    expect(codes(people)).toEqual([['SHARED_ACCOUNT_NUMBER', ['E2'], ['00u3', '00u4']]]);
  });

  test.each(['00u1', 'ann', 'ANN@example.com', '17'])('a manager may be written as %s', (managerId) => {
    const accounts = [
      account('00u1', { login: 'ann', email: 'ann@example.com', employeeNumber: '017' }),
      account('00u2', { employeeNumber: '18', managerId }),
    ];
    expect(managers(findPeople(accounts, null))).toEqual([['18', '017']]);
  });

  test('a manager who could be two people, or is nobody’s account, is a finding', () => {
    const accounts = [
      account('00u1', { email: 'team@example.com', employeeNumber: '1' }),
      account('00u2', { email: 'team@example.com', employeeNumber: '2' }),
      account('00u3', { employeeNumber: '3', managerId: 'team@example.com' }),
      account('00u4', { employeeNumber: '4', managerId: 'printer' }),
      account('00u5', { login: 'printer' }),
    ];
    const people = findPeople(accounts, null);
    expect(managers(people)).toEqual([]);
    expect(codes(people)).toEqual([
      ['AMBIGUOUS_MANAGER', ['3'], []],
      ['UNKNOWN_MANAGER', ['4'], []],
    ]);
  });
});

describe('always', () => {
  // Few values, so that keys collide in every way.
  const number = fc.constantFrom(null, 'E1', 'E2', 'e2', '07', '7', 'N/A');
  const address = fc.constantFrom(null, 'a@example.com', 'A@example.com', 'b@example.com', 'none');
  const name = fc.constantFrom(null, 'Ann', 'Bob');
  const someAccount = fc.record({
    employeeNumber: number,
    email: address,
    firstName: name,
    lastName: name,
    managerId: fc.constantFrom(null, 'E1', '7', 'a@example.com', '00u1'),
    login: fc.constantFrom('x', 'a@example.com', 'b@example.com'),
    status: fc.constantFrom('ACTIVE', 'DEPROVISIONED'),
  });
  const someAccounts = fc
    .array(someAccount, { maxLength: 6 })
    .map((all) => all.map((given, index) => account(`00u${index}`, given)));
  const someRow = fc.record({
    employee_number: fc.constantFrom('E1', 'E2', 'E3', '07', '7'),
    work_email: fc.constantFrom(null, 'a@example.com', 'b@example.com'),
    given_name: name,
    family_name: name,
    title: fc.constantFrom(null, 'Chief', 'Clerk'),
    manager_employee_number: fc.constantFrom(null, 'E1', 'E3', 'X'),
  });
  const someRoster = fc.option(
    fc.array(someRow, { minLength: 1, maxLength: 6 }).map((rows) => {
      const names = Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[0])[];
      return roster(names.join(','), ...rows.map((row) => names.map((column) => row[column] ?? '').join(',')));
    }),
  );
  const shuffled = (staff: Roster | null) => staff && { ...staff, rows: staff.rows.toReversed() };

  test('the order of accounts and rows does not matter', () => {
    fc.assert(
      fc.property(someAccounts, someRoster, (accounts, staff) => {
        const people = findPeople(accounts, staff);
        expect(findPeople(accounts.toReversed(), shuffled(staff))).toEqual(people);
        expect(
          findPeople(
            accounts.toSorted((a, b) => (a.login < b.login ? -1 : 1)),
            staff,
          ),
        ).toEqual(people);
      }),
      { numRuns: 500 },
    );
  });

  test('every link ends at an employee and an account, and no account has two', () => {
    fc.assert(
      fc.property(someAccounts, someRoster, (accounts, staff) => {
        const people = findPeople(accounts, staff);
        const employees = new Set(people.nodes.map(({ id }) => id));
        expect(employees.size).toBe(people.nodes.length);
        expect(new Set(people.accounts.map(({ far }) => far)).size).toBe(people.accounts.length);
        expect(new Set(people.managers.map(({ near }) => near)).size).toBe(people.managers.length);
        for (const { near } of people.accounts) expect(employees).toContain(near);
        for (const { near, far } of people.managers) expect(employees.has(near) && employees.has(far)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('doubling an account takes away the links that its keys made', () => {
    fc.assert(
      fc.property(someAccounts, someRoster, (accounts, staff) => {
        const [first] = accounts;
        if (first === undefined || staff === null) return;
        const people = findPeople([...accounts, { ...first, id: '00uTwin' }], staff);
        expect(people.accounts.filter(({ far }) => far === first.id || far === '00uTwin')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('giving an employee’s keys to a second one takes away the links to the first', () => {
    fc.assert(
      fc.property(someAccounts, someRoster, (accounts, staff) => {
        const [first] = staff?.rows ?? [];
        if (staff === null || first === undefined) return;
        const other = { ...first, given_name: 'Somebody', family_name: 'Else' };
        const people = findPeople(accounts, { ...staff, rows: [...staff.rows, other] });
        expect(people.accounts.filter(({ near }) => near === first.employee_number)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
