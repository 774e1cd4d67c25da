import { expect, test } from 'vitest';
import type { Account } from '../../../src/employees/account.ts';
import { classify } from '../../../src/employees/classify/classify.ts';
import { readEmployees } from '../../../src/employees/classify/employees.ts';
import type { AccountClass } from '../../../src/employees/classify/rule.ts';
import { account, roster } from '../sample.ts';

type Row = readonly [login: string, given: string | null, family: string | null, more?: Partial<Account>];

const staff = roster(
  'employee_number,given_name,family_name,department,location',
  '1,Maria,Silva,Medicina Interna,New York',
  '2,Grant,Ward,Klinik für Chirurgie,Ho Chi Minh City',
  '3,Sam,Reeves,Department of Psychology,Budapest',
  '4,Merle,Ortiz,Dekanat,São Paulo',
).rows;
const knownNames = new Set('maria silva grant ward sam reeves merle ortiz'.split(' '));

function classOf([login, firstName, lastName, more = {}]: Row): AccountClass | undefined {
  const one = account('it', { login: `${login}@acme.test`, email: `${login}@acme.test`, firstName, lastName, ...more });
  return classify([one], { knownNames, employees: readEmployees(staff), rules: [] }).get('it')?.class;
}

const show = ([login, given, family, more]: Row) => `${login}: ${given} ${family} ${JSON.stringify(more ?? {})}`;

const people: readonly Row[] = [
  ['slr961', 'Sam L.', 'Reeves', { userType: 'Employee' }],
  ['sso476', 'Sam', "O'Neill"],
  [
    'service.fedele',
    'Fedele',
    'Servvice',
    { title: 'Network Engineer', department: 'IT', employeeNumber: 'M-2023-5108' },
  ],
  ['service.fedele', 'Fedele', 'Service', { title: 'Network Engineer', employeeNumber: 'M-2023-5108' }],
  ['merlek', 'Merle', 'Kiosk', { manager: 'tammy@acme.test', custom: { employee_id: '008610' } }],
  ['eguest', 'Emma', 'Guest', { userType: 'Guest' }],
  ['sward', 'Sydney', 'Ward', { city: 'Sydney' }],
  ['jdoe', 'John', 'Doe', { userType: 'On call' }],
  ['jdoe', 'John', 'Doe', { userType: 'Kiosk Worker' }],
  ['psiemens', 'Peter', 'Siemens'],
  ['paulo.case', 'Paulo', 'Case'],
];

test.each(people.map((row) => [show(row), row] as const))('a person: %s', (_, row) => {
  expect(classOf(row)).toBe('PERSON');
});

test('what is said outright stands against a number and a job', () => {
  const job = { title: 'Engineer', employeeNumber: '77', managerId: '8' };
  expect(classOf(['svc-backup', 'Maria', 'Silva', job])).toBe('SERVICE');
  expect(classOf(['merlek', 'Merle', 'Kiosk', { ...job, userType: 'Shared Device' }])).toBe('ROOM');
  expect(classOf(['store.budape', 'Store', 'Manager Budapest', { ...job, title: 'Shared account' }])).toBe('MAILBOX');
});
