import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/employees/account.ts';
import type { Case } from '../../../src/employees/case.ts';
import { matchAccounts } from '../../../src/employees/match/match.ts';
import { employ } from '../../../src/employees/staff.ts';
import { roster } from '../sample.ts';
import { crowd, days, header, sofia, todayMs } from './crowd.ts';

const row = 'E-5000,Sofia,Brandt,,,Analyst,Finance,Oslo,2024-03-04,';
const asked: Account = { ...sofia, login: 'x71@example.com', email: null };

/** Decides about an account of an org whose accounts have attributes of its own; `told` are those of each of the crowd. */
function decideWith(told: (row: string, at: number) => Record<string, unknown>, own: Account): Case {
  const staff = employ(roster(header, ...crowd.map((one) => one.row), row));
  const accounts = crowd.map((one, at) => ({ ...one.account, custom: told(one.row, at) }));
  return matchAccounts({ accounts: [...accounts, own], staff, todayMs }).find(
    ({ userId }) => userId === own.id,
  ) as Case; // it is decided about
}

const evidence = (found: Case, field: string) => found.evidence.find((one) => one.field === field);
const cell = (line: string, at: number) => line.split(',')[at] ?? '';

describe('an attribute that the org added tells', () => {
  test.each([
    ['startDate', (day: string) => day],
    ['hire_date', (day: string) => `${day}T00:00:00.000Z`],
    ['Eintrittsdatum', (day: string) => day.split('-').reverse().join('.')],
  ])('the first day, as %s', (name, write) => {
    const late = { ...asked, title: null, created: days('2026-01-12', 0), custom: { [name]: write('2024-03-04') } };
    const found = decideWith((line) => ({ [name]: write(cell(line, 8)) }), late);
    expect(found).toMatchObject({ decision: 'link', employeeNumber: 'E-5000' });
    expect(evidence(found, 'hireDate')).toMatchObject({ account: '2024-03-04', employee: '2024-03-04' });
  });

  test('the place', () => {
    const found = decideWith(() => ({ site: 'Oslo' }), { ...asked, city: 'Akershus', custom: { site: 'Oslo' } });
    expect(evidence(found, 'location')).toMatchObject({ account: 'Oslo', employee: 'Oslo' });
  });

  test('the title', () => {
    const found = decideWith(() => ({ position: 'Clerk' }), { ...asked, title: null, custom: { position: 'Analyst' } });
    expect(evidence(found, 'title')).toMatchObject({ account: 'Analyst', employee: 'Analyst' });
  });

  test('the department', () => {
    const own = { ...asked, department: 'Bookkeeping', custom: { faculty: 'Finance' } };
    const found = decideWith((line) => ({ faculty: cell(line, 6) }), own);
    expect(evidence(found, 'department')?.weight).toBeGreaterThan(0);
  });

  test.each([
    ['birthDate', { birthDate: '2024-03-04' }, (line: string) => ({ birthDate: cell(line, 8) })],
    ['a place that is none of the roster', { site: 'Oslo' }, (_: string, at: number) => ({ site: `Floor ${at}` })],
  ])('nothing as %s', (_, custom, told) => {
    const found = decideWith(told, { ...asked, city: 'Bergen', created: null, custom });
    expect(evidence(found, 'hireDate')).toBeUndefined();
    expect(evidence(found, 'location')?.account ?? 'Bergen').toBe('Bergen');
  });
});
