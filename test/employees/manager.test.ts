import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/employees/account.ts';
import { findPeople, type People } from '../../src/employees/people.ts';
import { account, roster } from './sample.ts';

const managers = (people: People) => people.managers.map(({ near, far }) => [near, far]);
const about = (people: People) =>
  people.findings.flatMap(({ code, employees }) => (code.includes('MANAGER') ? [[code, ...employees]] : []));

/** An account of somebody with this name. */
const person = (number: string, name: string, given: Partial<Account> = {}): Account => {
  const [firstName = '', lastName = ''] = name.split(' ');
  const login = `${firstName}.${lastName}@example.com`.toLowerCase();
  return account(`00u${number}`, { employeeNumber: number, firstName, lastName, login, email: login, ...given });
};

describe('from a roster, people report', () => {
  test('to whom it says, in any spelling of the number, and not as the profiles say', () => {
    const staff = roster(
      'employee_number,given_name,family_name,manager_employee_number',
      '001,Ann,Lee,',
      '002,Bob,Ray,1',
      '003,Cy,Fox,999',
    );
    const people = findPeople([person('003', 'Cy Fox', { managerId: '002' })], staff);
    expect(managers(people)).toEqual([['002', '001']]);
    expect(about(people)).toEqual([['UNKNOWN_MANAGER', '003']]);
  });

  test('in circles that are findings, and nobody to themselves', () => {
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
    expect(managers(people).map((pair) => pair.join('>'))).toEqual([
      'E2>E1',
      'E3>E2',
      'E6>E8',
      'E7>E6',
      'E8>E7',
      'E9>E8',
    ]);
    expect(about(people)).toEqual([
      ['MANAGER_LOOP', 'E6', 'E8', 'E7'],
      ['UNKNOWN_MANAGER', 'E4', 'E5'],
    ]);
  });

  test.each([
    ['an address', 'ann.lee@example.com'],
    ['a name', 'Ann Lee'],
    ['a name, the family first', 'Lee, Ann'],
    ['a distinguished name', 'CN=Ann Lee,OU=Users'],
    ['a login', 'alee@corp.example.com'],
  ])('to whom it writes as %s', (_, text) => {
    const staff = roster(
      'employee_number,given_name,family_name,work_email,manager',
      'E1,Ann,Lee,ann.lee@example.com,',
      `E2,Bob,Ray,bob.ray@example.com,"${text}"`,
      'E3,Cy,Fox,cy.fox@example.com,Nobody Known',
    );
    const people = findPeople([person('E1', 'Ann Lee', { login: 'alee@corp.example.com' })], staff);
    expect(managers(people)).toEqual([['E2', 'E1']]);
    expect(about(people)).toEqual([['UNKNOWN_MANAGER', 'E3']]);
  });

  test('to none of several people of the name that it writes', () => {
    const staff = roster(
      'employee_number,given_name,family_name,Line Manager',
      '1,Ann,Lee,',
      '2,Ann,Lee,Eve Orr',
      '3,Bob,Ray,Ann Lee',
      '4,Eve,Orr,',
    );
    const people = findPeople([], staff);
    expect(managers(people)).toEqual([['2', '4']]);
    expect(about(people)).toEqual([['AMBIGUOUS_MANAGER', '3']]);
  });

  test('as the profiles say, where next to nothing in its column is a manager', () => {
    const rows = Array.from({ length: 30 }, (_, at) => `${at},Cy,Fox${at},${at === 0 ? '1' : ''}`);
    const staff = roster('employee_number,given_name,family_name,manager_employee_number', ...rows);
    const accounts = rows.map((_, at) => person(`${at}`, `Cy Fox${at}`, { managerId: at === 7 ? null : '7' }));
    expect(managers(findPeople(accounts, staff))).toHaveLength(29);
  });

  test('as the profiles say, where it has no managers', () => {
    const staff = roster('employee_number,given_name,family_name', '001,Ann,Lee', '002,Bob,Ray');
    const people = findPeople([person('001', 'Ann Lee'), person('002', 'Bob Ray', { manager: 'Lee, Ann' })], staff);
    expect(managers(people)).toEqual([['002', '001']]);
  });
});

describe('from the profiles, a manager may be written as', () => {
  test.each([
    ['an Okta id', '00u17'],
    ['a login', 'JULIE.vincent@example.com'],
    ['a login without its domain', 'julie.vincent'],
    ['another address', 'jv@example.com'],
    ['an employee number', '017'],
    ['a name', 'Julie Vincent'],
    ['a name, the family first', 'Vincent, Julie'],
    ['a name without its accents', 'JÜLIE VINCENT'],
    ['a distinguished name', 'CN=Julie Vincent,OU=Users,DC=example'],
    ['a distinguished name, the family first', 'cn=Vincent\\, Julie,ou=Users'],
    ['a distinguished name in quotes', 'Cn="Vincent, Julie",OU=Users'],
    ['a distinguished name of several parts', 'CN=Julie Vincent+UID=4711,OU=Users'],
    ['a distinguished name by login', 'Uid=julie.vincent,ou=people'],
    ['a distinguished name by address', 'mail=JV@example.com,ou=people'],
    ['a distinguished name by number', 'employeeNumber=017,ou=people'],
    ['a distinguished name with bytes', 'CN=J\\C3\\BClie Vincent,OU=Users'],
  ])('%s', (_, text) => {
    const julie = person('17', text.match(/Ü|C3/) ? 'Jülie Vincent' : 'Julie Vincent', {
      login: 'julie.vincent@example.com',
      email: 'jv@example.com',
    });
    for (const field of ['managerId', 'manager']) {
      const people = findPeople([julie, person('18', 'Bob Ray', { [field]: text })], null);
      expect(managers(people)).toEqual([['18', '17']]);
      expect(about(people)).toEqual([]);
    }
  });
});

test('the form that most of an org writes counts, and another that fits by chance does not', () => {
  const chiefs = [
    person('1', 'Ann Lee', { login: '42@example.com' }),
    person('42', 'Bob Ray', { login: 'bray@example.com' }),
  ];
  const reports = Array.from({ length: 20 }, (_, at) =>
    person(`${100 + at}`, `Cy Fox${'abcdefghijklmnopqrst'[at]}`, { managerId: '42' }),
  );
  const people = findPeople([...chiefs, ...reports], null);
  expect(new Set(people.managers.map(({ far }) => far)).size).toBe(1);
});

test('what nothing but the right one can look like counts, however few write it so', () => {
  const chief = person('1', 'Ann Lee', { email: 'ann@example.org' });
  const usual = Array.from({ length: 30 }, (_, at) =>
    person(`${100 + at}`, `Cy Fox${at}`, { managerId: 'ann.lee@example.com' }),
  );
  const rare = ['00u1', 'ANN@example.org'].map((managerId, at) => person(`${200 + at}`, `Bo Ray${at}`, { managerId }));
  const people = findPeople([chief, ...usual, ...rare], null);
  expect(managers(people)).toHaveLength(32);
  expect(about(people)).toEqual([]);
});

test('namesakes are a finding, not a guess, and what tells more decides', () => {
  const namesakes = [
    person('1', 'Ann Lee', { login: 'ann1@example.com', email: null }),
    person('2', 'Ann Lee', { login: 'ann2@example.com', email: null }),
  ];
  const people = findPeople(
    [
      ...namesakes,
      person('3', 'Bob Ray', { manager: 'Ann Lee' }),
      person('4', 'Cy Fox', { manager: 'Ann Lee', managerId: '2' }),
      person('5', 'Dee Moss', { manager: 'Nobody Known' }),
    ],
    null,
  );
  expect(managers(people)).toEqual([['4', '2']]);
  expect(about(people)).toEqual([
    ['AMBIGUOUS_MANAGER', '3'],
    ['UNKNOWN_MANAGER', '5'],
  ]);
});

test('who is written as their own manager has none, and a circle is a finding', () => {
  const people = findPeople(
    [
      person('1', 'Ann Lee', { managerId: '1' }),
      person('2', 'Bob Ray', { managerId: '3' }),
      person('3', 'Cy Fox', { managerId: '2' }),
    ],
    null,
  );
  expect(managers(people)).toEqual([
    ['2', '3'],
    ['3', '2'],
  ]);
  expect(about(people)).toEqual([['MANAGER_LOOP', '2', '3']]);
});
