import type { Node } from '../model/index.ts';
import { compare, type Finding } from './finding.ts';
import { groupBy, nameKey } from './key.ts';
import type { Roster, RosterRow } from './roster/roster.ts';
import { type RosterManagers, readManagers } from './rosterManagers.ts';

/** The employees of a roster: one per employee number, told by its current row. */
export interface Staff {
  nodes: Node<'Employee'>[];
  /** The row that tells each employee. */
  rows: RosterRow[];
  /** Every row, those of former jobs too; the same row twice is no second job, and counts once. */
  all: RosterRow[];
  /** Whom a row has as the manager, as far as the roster alone tells it. */
  managerOf: RosterManagers;
  findings: Finding[];
}

/** Makes employees from a roster. Several rows of one number are a finding, which says whether they agree on the person. */
export function employ(roster: Roster): Staff {
  const staff: Omit<Staff, 'managerOf'> = { nodes: [], rows: [], all: [], findings: [...roster.findings] };
  for (const [id, rows] of groupBy(roster.rows, (row) => row.employee_number)) {
    const current = rows.reduce((newest, row) => (newestFirst(row, newest) < 0 ? row : newest)); // a group is never empty
    staff.nodes.push(toEmployee(current));
    staff.all.push(...(rows.length === 1 ? rows : new Map(rows.map((row) => [content(row), row])).values()));
    staff.rows.push(current);
    if (rows.length > 1) staff.findings.push(duplicate(id, rows, current));
  }
  const named = { accounts: [], ownerOf: new Map(), employees: staff.nodes };
  return { ...staff, managerOf: readManagers(roster.rows, named) };
}

function duplicate(id: string, rows: readonly RosterRow[], current: RosterRow): Finding {
  const then = rows.every((row) => isSamePerson(row, current))
    ? 'they agree on name and work e-mail, so the current one counts'
    : 'they disagree on name or work e-mail, so it may be the number of several people, and the current row is shown';
  const message = `${rows.length} rows of the roster have the employee number ${id}: ${then}.`;
  return { code: 'DUPLICATE_EMPLOYEE_NUMBER', message, employees: [id], accounts: [] };
}

/** Rows of one number are one person's jobs where all that names a person agrees, and something does. */
function isSamePerson(a: RosterRow, b: RosterRow): boolean {
  if (a === b) return true;
  const who = (row: RosterRow) => nameKey(row.display_name, row.given_name, row.family_name, row.work_email);
  return who(a) === who(b) && who(a).trim() !== '';
}

/** A job that has not ended comes first, then the one that ends or began later; then any order that is always the same. */
function newestFirst(a: RosterRow, b: RosterRow): number {
  const open = '9999';
  return (
    compare(b.termination_date ?? open, a.termination_date ?? open) ||
    compare(b.hire_date ?? '', a.hire_date ?? '') ||
    compare(content(a), content(b))
  );
}

/** All that a row says, to put rows into an order that is always the same. */
export const content = ({ line: _, ...values }: RosterRow) => JSON.stringify(values);

function toEmployee(row: RosterRow): Node<'Employee'> {
  return {
    kind: 'Employee',
    id: row.employee_number,
    employeeNumber: row.employee_number,
    displayName: row.display_name ?? calledName(row),
    givenName: row.given_name,
    familyName: row.family_name,
    preferredName: row.preferred_name,
    workEmail: row.work_email,
    title: row.title,
    department: row.department,
    location: row.location,
    country: row.country,
    employmentType: row.employment_type,
    status: row.status,
    hireDate: row.hire_date,
    terminationDate: row.termination_date,
  };
}

/** Given name first; in the scripts of Chinese, Japanese and Korean the family name, and no blank between. */
function calledName({ preferred_name, given_name, family_name }: RosterRow): string | null {
  const names = [preferred_name ?? given_name, family_name].filter((name) => name !== null);
  if (names.length === 0) return null;
  return names.every((name) => familyFirst.test(name)) ? names.reverse().join('') : names.join(' ');
}

const familyFirst = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u;
