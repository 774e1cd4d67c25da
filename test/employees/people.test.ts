import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/employees/account.ts';
import type { Case } from '../../src/employees/case.ts';
import type { FindingCode } from '../../src/employees/finding.ts';
import { findPeople, type People } from '../../src/employees/people.ts';
import type { Roster } from '../../src/employees/roster/roster.ts';
import { model } from '../../src/model/index.ts';
import { account, roster } from './sample.ts';

const today = { todayMs: Date.parse('2025-06-01T12:00:00Z') };
const links = ({ accounts }: People) => accounts.map(({ far, near, facts }) => [far, near, facts.method]);
const codes = ({ findings }: People) =>
  findings.map(({ code, employees, accounts }) => [code, [...employees], [...accounts]]);

test('the model knows every code of a finding, and everything that can tell a link', () => {
  const found: Record<FindingCode, true> = {
    ...{ LEAVER_WITH_ACCESS: true, EMPLOYEE_WITHOUT_ACCOUNT: true, OPEN_REVIEW: true, ACCOUNT_WITHOUT_EMPLOYEE: true },
    ...{ NON_HUMAN_ACCOUNT: true, DUPLICATE_EMPLOYEE_NUMBER: true, SHARED_WORK_EMAIL: true, MANAGER_LOOP: true },
    ...{ SHARED_ACCOUNT_NUMBER: true, SHARED_ACCOUNT_EMAIL: true, CONFLICTING_KEYS: true, CONFLICTING_DECISION: true },
    ...{ DECISION_WITHOUT_ACCOUNT: true, DECISION_WITHOUT_EMPLOYEE: true, UNKNOWN_MANAGER: true },
    ...{ AMBIGUOUS_MANAGER: true, UNREADABLE_DATE: true },
  };
  const methods: Record<NonNullable<Case['method']>, true> = {
    ...{ DECISION: true, EMPLOYEE_NUMBER: true, WORK_EMAIL: true, LOGIN: true, SECOND_EMAIL: true, ALIAS: true },
    ...{ ADMIN_TWIN: true, EVIDENCE: true, PROFILE: true },
  };
  expect([...model.Finding.fields.code.values].sort()).toEqual(Object.keys(found).sort());
  expect([...model.Employee.links.accounts.facts.method!.values].sort()).toEqual(Object.keys(methods).sort());
});

describe('with a roster', () => {
  const staff = roster(
    'employee_number,given_name,family_name,work_email,status,hire_date,termination_date',
    'E1,Ann,Lee,ann.lee@example.com,Active,2020-01-01,',
    'E2,Bob,Ray,bob.ray@example.com,Active,2020-01-01,2025-05-31',
    'E3,Cy,Fox,cy.fox@example.com,Active,2025-07-01,',
    'E4,Dee,Moss,dee.moss@example.com,Terminated,2020-01-01,',
    'E5,Eli,Wood,eli.wood@example.com,Active,2020-01-01,2025-06-01',
    'E6,Flo,Hart,flo.hart@example.com,Active,2025-06-01,2022-02-02',
  );
  const own = (number: string, first: string, last: string, given: Partial<Account> = {}) => {
    const address = `${first}.${last}@example.com`.toLowerCase();
    const named = { firstName: first, lastName: last, login: address, email: address };
    return account(`00u${number}`, { ...named, employeeNumber: number, ...given });
  };

  test('who left and can still sign in, and who is employed without an account, are findings', () => {
    const accounts = [
      own('E1', 'Ann', 'Lee'),
      own('E2', 'Bob', 'Ray', { status: 'LOCKED_OUT' }),
      own('E4', 'Dee', 'Moss', { status: 'SUSPENDED' }),
    ];
    const told = findPeople(accounts, staff, today).findings.map(({ code, message }) => `${code}: ${message}`);
    expect(told).toEqual([
      'EMPLOYEE_WITHOUT_ACCOUNT: Eli Wood (E5) is employed and has no account.', // today is the last day
      'EMPLOYEE_WITHOUT_ACCOUNT: Flo Hart (E6) is employed and has no account.', // who is back
      'LEAVER_WITH_ACCESS: Bob Ray (E2) left on 2025-05-31, and account bob.ray@example.com is LOCKED_OUT.',
    ]);
  });

  test('a link says what told it, and a decision whose it was', () => {
    const accounts = [own('E1', 'Ann', 'Lee'), own('E2', 'Bob', 'Ray')];
    const decision = { user: '00uE2', employeeNumber: 'E1', decidedBy: 'eve', decidedAt: null, note: null, line: 2 };
    const people = findPeople(accounts, staff, { ...today, decisions: [decision] });
    expect(people.accounts).toEqual([
      { near: 'E1', far: '00uE1', facts: expect.objectContaining({ method: 'EMPLOYEE_NUMBER', decidedBy: null }) },
      {
        near: 'E1',
        far: '00uE2',
        facts: expect.objectContaining({ method: 'DECISION', confidence: 1, decidedBy: 'eve' }),
      },
    ]);
  });

  test('keys that two employees or two people’s accounts have, or that contradict each other, are findings', () => {
    const doubled = roster(
      'employee_number,given_name,family_name,work_email',
      'E1,Ann,Lee,team@example.com',
      'E2,Bob,Ray,team@example.com',
      '7,Cy,Fox,',
      '07,Dee,Moss,',
      'E3,Eli,Wood,eli@example.com',
    );
    const accounts = [
      account('00u1', { firstName: 'Flo', lastName: 'Hart', login: 'flo@example.com', employeeNumber: 'E3' }),
      account('00u2', { firstName: 'Gus', lastName: 'Park', login: 'gus@example.com', employeeNumber: 'E3' }),
      account('00u3', { firstName: 'Ann', lastName: 'Lee', login: 'eli@example.com', employeeNumber: 'E1' }),
    ];
    const found = codes(findPeople(accounts, doubled, today));
    for (const finding of [
      ['CONFLICTING_KEYS', ['E1', 'E3'], ['00u3']],
      ['DUPLICATE_EMPLOYEE_NUMBER', ['07', '7'], []],
      ['SHARED_ACCOUNT_NUMBER', ['E3'], ['00u1', '00u2']],
      ['SHARED_WORK_EMAIL', ['E1', 'E2'], []],
    ]) {
      expect(found).toContainEqual(finding);
    }
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
    expect(codes(people)).toEqual([
      ['OPEN_REVIEW', ['E2'], ['00u3']],
      ['OPEN_REVIEW', ['E2'], ['00u4']],
      ['SHARED_ACCOUNT_NUMBER', ['E2'], ['00u3', '00u4']],
    ]);
    expect(people.candidates.map(({ far, near, facts }) => [far, near, facts.confidence])).toEqual([
      ['00u3', 'E2', 0.5],
      ['00u4', 'E2', 0.5],
    ]);
  });

  test('an account of no person makes no employee, and an administrator’s second one is its owner’s', () => {
    const person = { firstName: 'Ann', lastName: 'Lee', login: 'alee@example.com', email: 'alee@example.com' };
    const accounts = [
      account('00u1', { ...person, employeeNumber: 'E1' }),
      account('00u2', { ...person, login: 'adm-alee@example.com', email: null, displayName: 'Ann Lee (Admin)' }),
      account('00u3', {
        firstName: 'Backup',
        lastName: 'Service',
        login: 'svc-backup@example.com',
        userType: 'Service',
      }),
      account('00u4', { firstName: 'Bob', lastName: 'Ray', login: 'bray@example.com' }),
    ];
    const people = findPeople(accounts, null);
    expect(people.nodes.map(({ id }) => id)).toEqual(['E1']);
    expect(links(people)).toEqual([
      ['00u1', 'E1', 'PROFILE'],
      ['00u2', 'E1', 'ADMIN_TWIN'],
    ]);
    expect(codes(people)).toEqual([
      ['ACCOUNT_WITHOUT_EMPLOYEE', [], ['00u4']],
      ['NON_HUMAN_ACCOUNT', [], ['00u3']],
    ]);
    expect(people.findings[1]?.message).toMatch(/^Account svc-backup@example.com is no single person's: .*svc/);
  });

  test('a rule of the org and a decision of a person win', () => {
    const accounts = ['ann', 'bob'].map((id) =>
      account(id, { firstName: id, lastName: 'Lee', employeeNumber: `E-${id}` }),
    );
    const rules = [{ class: 'SERVICE', login: 'bo*' }] as const;
    const decision = { user: 'ANN', employeeNumber: null, decidedBy: 'eve', decidedAt: null, note: null, line: 2 };
    const people = findPeople(accounts, null, {
      rules,
      decisions: [decision, { ...decision, user: 'nobody', line: 3 }],
    });
    expect(links(people)).toEqual([]);
    expect(people.findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'ACCOUNT_WITHOUT_EMPLOYEE: No employee is behind account ann, as eve decided.',
      expect.stringMatching(/^DECISION_WITHOUT_ACCOUNT: Line 3 .*nobody/),
      expect.stringMatching(/^NON_HUMAN_ACCOUNT: Account bob .*bo\*/),
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
        const people = findPeople(accounts, staff, today);
        expect(findPeople(accounts.toReversed(), shuffled(staff), today)).toEqual(people);
        expect(
          findPeople(
            accounts.toSorted((a, b) => (a.login < b.login ? -1 : 1)),
            staff,
            today,
          ),
        ).toEqual(people);
      }),
      { numRuns: 100 },
    );
  });

  const ofCases = new Set<string>(['OPEN_REVIEW', 'ACCOUNT_WITHOUT_EMPLOYEE', 'NON_HUMAN_ACCOUNT']);

  test('every link ends at an employee and an account; an account has one employee, or one reason why not', () => {
    fc.assert(
      fc.property(someAccounts, someRoster, (accounts, staff) => {
        const people = findPeople(accounts, staff, today);
        const employees = new Set(people.nodes.map(({ id }) => id));
        expect(employees.size).toBe(people.nodes.length);
        expect(new Set(people.accounts.map(({ far }) => far)).size).toBe(people.accounts.length);
        expect(new Set(people.managers.map(({ near }) => near)).size).toBe(people.managers.length);
        const open: Record<string, string[]> = {};
        for (const { code, accounts: concerned } of people.findings) {
          if (ofCases.has(code)) open[concerned.join()] = [...(open[concerned.join()] ?? []), code];
        }
        for (const { far } of people.accounts) open[far] = [...(open[far] ?? []), 'linked'];
        for (const { id } of accounts) expect(open[id], id).toHaveLength(1);
        for (const { near } of people.accounts) expect(employees).toContain(near);
        for (const { near, far } of people.managers) expect(employees.has(near) && employees.has(far)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
