import { expect, test } from 'vitest';
import { candidateMaker, openCases } from '../../src/cli/match/openCases.ts';
import { describeCase, describeList, plainCase } from '../../src/cli/match/reviewText.ts';
import type { Case } from '../../src/employees/case.ts';
import { findPeople } from '../../src/employees/people.ts';
import { account, roster } from '../employees/sample.ts';

const staff = roster(
  'employee_number,given_name,family_name,preferred_name,title,department,manager_employee_number,location,country,hire_date,termination_date',
  'E1,Nicholas,Howard,Nick,Research Scientist,Research,E3,Austin,US,2021-10-05,',
  'E2,Nora,Howard,,Buyer,Purchasing,E3,Boston,US,2015-02-01,2020-01-31',
  'E3,Mary,Major,,Director,Research,,Austin,US,2010-01-01,',
);
const users = [
  account('00u1', {
    login: 'nhoward@example.com',
    email: 'N.Howard@example.com',
    firstName: 'Nicholas',
    lastName: 'Howrad',
    title: 'Researcher',
    department: 'Research',
    created: '2021-11-04T10:02:39.000Z',
    lastLogin: '2026-10-29T15:05:25.000Z',
  }),
  account('00u2', { login: 'b@example.com' }),
  account('00u3', { login: 'nora@example.com' }),
];
const open = (userId: string, first: number): Case => ({
  userId,
  decision: 'review',
  employeeNumber: null,
  confidence: first,
  method: null,
  evidence: [
    { field: 'familyName', weight: 8.2, account: 'Howrad', employee: 'Howard' },
    { field: 'title', weight: -1.5, account: 'Researcher', employee: 'Research Scientist' },
  ],
  candidates: [
    { employeeNumber: 'E1', confidence: first },
    { employeeNumber: 'E2', confidence: 0.04 },
  ],
  decidedBy: null,
});
const owned: Case = { ...open('00u3', 1), decision: 'link', employeeNumber: 'E2' };
const people = { ...findPeople(users, staff), cases: [open('00u2', 0.2), open('00u1', 0.87), owned] };
const matched = { accounts: users, people };
const [first, second] = openCases(matched, candidateMaker(matched));

test('a case shows the account beside each candidate, and why', () => {
  expect(describeCase(first!)).toBe(`nhoward@example.com  ACTIVE
      name     Nicholas Howrad
      e-mail   N.Howard@example.com
      work     Researcher, Research
      dates    created 2021-11-04, last sign-in 2026-10-29

  1   87 %  Nick Howard (E1)
      names    Nicholas Howard, Nick
      work     Research Scientist, Research
      place    Austin, US
      manager  Mary Major (E3)
      dates    hired 2021-10-05

  2    4 %  Nora Howard (E2)
      names    Nora Howard
      work     Buyer, Purchasing
      place    Boston, US
      manager  Mary Major (E3)
      dates    hired 2015-02-01, left 2020-01-31
      accounts nora@example.com

For 1: family name: Howrad / Howard (+8.2)
Against 1: title: Researcher / Research Scientist (-1.5)
`);
});

test('what is nearest to an answer comes first', () => {
  expect([first?.account.id, second?.account.id]).toEqual(['00u1', '00u2']);
});

test('the list has a line for each candidate', () => {
  expect(describeList([first!])).toBe(`ACCOUNT              NAME             CONFIDENCE  EMPLOYEE  WHO
nhoward@example.com  Nicholas Howrad   87 %       E1        Nick Howard, Research Scientist, Research
                                        4 %       E2        Nora Howard, Buyer, Purchasing

1 account waits for a decision.
`);
});

test('as data it has the account and the candidates by their fields', () => {
  expect(plainCase(first!)).toMatchObject({
    userId: '00u1',
    login: 'nhoward@example.com',
    candidates: [
      { employeeNumber: 'E1', confidence: 0.87, manager: 'Mary Major (E3)', title: 'Research Scientist', accounts: [] },
      { accounts: ['nora@example.com'] },
    ],
    evidence: [{ field: 'familyName', weight: 8.2 }, { field: 'title' }],
  });
});
