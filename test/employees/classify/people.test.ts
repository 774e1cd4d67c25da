import { expect, test } from 'vitest';
import { classOf, type Row, show } from './four.ts';

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
