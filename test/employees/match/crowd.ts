import type { Account } from '../../../src/employees/account.ts';
import type { Case } from '../../../src/employees/case.ts';
import { matchAccounts } from '../../../src/employees/match/match.ts';
import { employ } from '../../../src/employees/staff.ts';
import { account, roster } from '../sample.ts';

export const header =
  'employee_number,given_name,family_name,work_email,personal_email,title,department,location,hire_date,termination_date';
export const todayMs = Date.parse('2026-11-22');
export const days = (from: string, count: number) => new Date(Date.parse(from) + count * 86_400_000).toISOString();

const givens = 'Amara Bjorn Celine Dmitri Elif Farid Greta Hugo Ines Jonas'.split(' ');
const families = 'Okafor Lindqvist Moreau Sokolov Yilmaz Haddad Keller Serrano Costa Petersen'.split(' ');

/** A hundred people whose accounts carry their numbers: what an org looks like, beside the case of a test. */
export const crowd = givens.flatMap((given, one) =>
  families.map((family, other) => {
    const number = `E-${String(1000 + one * 10 + other)}`;
    const hired = days('2019-01-07', (one * 10 + other) * 23).slice(0, 10);
    const address = `${given}.${family}@example.com`.toLowerCase();
    return {
      row: `${number},${given},${family},${address},,Clerk,${one % 2 ? 'Finance' : 'Legal'},Oslo,${hired},`,
      account: account(`crowd-${number}`, {
        login: address,
        email: address,
        firstName: given,
        lastName: family,
        employeeNumber: number,
        title: 'Clerk',
        department: one % 2 ? 'Money' : 'Legal',
        city: 'Oslo',
        created: days(hired, 2),
      }),
    };
  }),
);

/** Decides about some accounts among the crowd's. */
export function decide(rows: readonly string[], ...accounts: readonly Account[]): Case[] {
  return decideGiven({}, rows, ...accounts);
}

/** The same, where people gave some accounts to employees. */
export function decideGiven(
  given: Record<string, string | null>,
  rows: readonly string[],
  ...accounts: readonly Account[]
) {
  const staff = employ(roster(header, ...crowd.map(({ row }) => row), ...rows));
  const all = [...crowd.map((one) => one.account), ...accounts];
  const cases = matchAccounts({ accounts: all, staff, given: new Map(Object.entries(given)), todayMs });
  return accounts.map(({ id }) => cases.find(({ userId }) => userId === id) as Case); // there is one for each
}

export const short = ({ decision, employeeNumber, method }: Case) => ({ decision, employeeNumber, method });
export const link = (employeeNumber: string, method: string) => ({ decision: 'link', employeeNumber, method });

export const sofia = account('sofia', {
  login: 'sofia.brandt@example.com',
  email: 'sofia.brandt@example.com',
  firstName: 'Sofia',
  lastName: 'Brandt',
  title: 'Analyst',
  department: 'Money',
  city: 'Oslo',
  created: days('2024-03-04', 1),
});
