import { expect, test } from 'vitest';
import { matchAccounts } from '../../../src/employees/match/match.ts';
import { employ } from '../../../src/employees/staff.ts';
import { account, roster } from '../sample.ts';

const staff = employ(
  roster(
    'employee_number,given_name,family_name,work_email,title,department',
    '2522,Feng,Pan,pan-p@example.com,Senior Inspector,Quality',
    '2404,Feng,Pan,pan@example.com,Inspector,Quality',
    '2004,Api,Turei,api@example.com,Engineer,Reliability',
  ),
);

const person = (login: string, firstName: string, lastName: string, employeeNumber: string | null = null) =>
  account(login, { login: `${login}@example.com`, email: `${login}@example.com`, firstName, lastName, employeeNumber });

test('whom the roster has under their own login are people, whatever letters and words are in it', () => {
  const accounts = [
    person('pan', 'Feng', 'Pan'),
    person('pan-p', 'Feng', 'Pan', '2522'),
    person('a-pan', 'Feng', 'Pan'),
    person('api', 'Api', 'Turei'),
  ];
  const cases = matchAccounts({ accounts, staff, todayMs: Date.parse('2026-11-22') });
  expect(cases.map(({ userId, decision, employeeNumber }) => [userId, decision, employeeNumber])).toEqual([
    ['a-pan', 'link', '2404'],
    ['api', 'link', '2004'],
    ['pan', 'link', '2404'],
    ['pan-p', 'link', '2522'],
  ]);
});
