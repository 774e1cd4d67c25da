import type { Person } from './company.ts';

const columns = [
  'employee_number',
  'given_name',
  'family_name',
  'preferred_name',
  'work_email',
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

type Row = Record<(typeof columns)[number], string>;

/** The company as its HR system exports it, with the slips that such exports have. */
export function writeRoster(staff: readonly Person[]): string {
  const rows = staff.map(rowOf);
  const lines = [...rows, ...slips(rows)].map((row) => columns.map((column) => quoted(row[column])).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

function rowOf(person: Person): Row {
  return {
    employee_number: person.employeeNumber,
    given_name: person.given,
    family_name: person.family,
    preferred_name: person.preferred ?? '',
    work_email: person.email,
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

/** Somebody hired again keeps a number that is taken, and an address was copied from the row above. */
function slips(rows: readonly Row[]): Row[] {
  const again = rows[Math.floor(rows.length / 2)];
  const copied = rows[Math.floor(rows.length / 3)];
  if (again === undefined || copied === undefined || rows.length < 20) return [];
  const number = String(Number(rows[rows.length - 1]?.employee_number) + 3);
  return [
    { ...again, status: 'Active', title: 'Advisor', work_email: `again.${again.work_email}` },
    { ...copied, employee_number: number, given_name: 'Robin', preferred_name: '', hire_date: '2026-01-05' },
  ];
}

function quoted(value: string): string {
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
