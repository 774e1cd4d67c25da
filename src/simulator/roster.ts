import type { Person } from './company.ts';
import { plain } from './names/plainName.ts';
import type { Random } from './random.ts';

const columns = [
  'employee_number',
  'given_name',
  'family_name',
  'preferred_name',
  'work_email',
  'personal_email',
  'title',
  'department',
  'manager_employee_number',
  'location',
  'country',
  'employment_type',
  'status',
  'hire_date',
  'termination_date',
] as const;

/** What HR has on one person, or on one job of a person; an empty text for what it does not know. */
export type HrRow = Record<(typeof columns)[number], string>;

/** The company as its HR system exports it: CSV. */
export function writeRoster(rows: readonly HrRow[]): string {
  const lines = rows.map((row) => columns.map((column) => quoted(row[column])).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

/** What HR knows of a person when nothing went wrong. */
export function hrRow(random: Random, person: Person): HrRow {
  const { given, family } = person;
  const mail = `${plain(given.latin)}.${plain(family.latin)}${random.whole(10, 99)}@example.net`;
  return {
    employee_number: person.employeeNumber,
    given_name: given.latin,
    family_name: family.latin,
    preferred_name: person.preferred ?? '',
    work_email: person.email,
    personal_email: random.chance(0.6) ? mail : '',
    title: person.title,
    department: person.department.name,
    manager_employee_number: person.manager?.employeeNumber ?? '',
    location: person.place.city,
    country: person.place.country,
    employment_type: person.employment,
    status: person.left === null ? 'Active' : 'Terminated',
    hire_date: person.hired,
    termination_date: person.left ?? '',
  };
}

/** The slips of any export: somebody hired again keeps a number that is taken, and an address was copied from the row above. */
export function slips(rows: readonly HrRow[]): HrRow[] {
  const again = rows[Math.floor(rows.length / 2)];
  const copied = rows[Math.floor(rows.length / 3)];
  if (again === undefined || copied === undefined || rows.length < 20) return [];
  const number = String(Math.max(...rows.map((row) => Number(row.employee_number) || 0)) + 3);
  return [
    { ...again, status: 'Active', title: 'Advisor', work_email: `again.${again.work_email}` },
    { ...copied, employee_number: number, given_name: 'Robin', preferred_name: '', hire_date: '2026-01-05' },
  ];
}

function quoted(value: string): string {
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
