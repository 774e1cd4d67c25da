import type { Node } from '../model/index.ts';
import type { LinkRow } from '../ports/sync.ts';
import type { Account } from './account.ts';
import { mainFirst } from './derive.ts';
import { compare, type Finding } from './finding.ts';
import { groupBy, numberKey, readNumber } from './key.ts';
import type { Ends } from './links.ts';
import { findLoops } from './loops.ts';
import { type NamedForms, nameForms } from './managerForms.ts';
import type { RosterRow } from './roster/roster.ts';

/** Who reports to whom, and what was odd about it. */
export interface Managers {
  links: LinkRow[];
  findings: Finding[];
}

/** Reads who reports to whom from the roster's manager numbers. */
export function managersFromRoster(rows: readonly RosterRow[]): Managers {
  const byNumber = groupBy(rows, (row) => numberKey(row.employee_number));
  const exact = new Set(rows.map((row) => row.employee_number));
  const wishes = rows.flatMap((row) => {
    const text = readNumber(row.manager_employee_number);
    if (text === null) return [];
    const found = byNumber.get(numberKey(text)) ?? [];
    return {
      employee: row.employee_number,
      text,
      means: exact.has(text) ? [text] : found.map((one) => one.employee_number),
    };
  });
  return linkManagers(wishes);
}

/**
 * Reads who reports to whom from `managerId` and `manager` of the accounts, in the forms that the org writes them in.
 * `links` tell whose the accounts are.
 */
export function managersFromProfiles(
  accounts: readonly Account[],
  links: readonly Ends[],
  employees: readonly Node<'Employee'>[],
): Managers {
  const ownerOf = new Map(links.map(({ near, far }) => [far, near]));
  const asked = new Map<string, string[]>();
  for (const account of accounts.toSorted(mainFirst)) {
    const employee = ownerOf.get(account.id);
    const texts = [account.managerId, account.manager].map(readNumber);
    if (employee === undefined || asked.has(employee) || texts.every((text) => text === null)) continue;
    asked.set(
      employee,
      texts.map((text) => text ?? ''),
    );
  }
  const forms: NamedForms = nameForms(accounts, ownerOf, employees);
  const find = forms.learn([...asked.values()]);
  return linkManagers([...asked].map(([employee, texts]) => ({ employee, ...find(texts) })));
}

/** Someone who names a manager. */
interface Wish {
  employee: string;
  /** As it is written. */
  text: string;
  /** Whom it may mean; undefined among them is someone who is no employee we know. */
  means: readonly (string | undefined)[];
}

function linkManagers(wishes: readonly Wish[]): Managers {
  const links: LinkRow[] = [];
  const findings: Finding[] = [];
  for (const [text, group] of groupBy(wishes, (wish) => wish.text)) {
    const people = group.map(({ employee }) => employee).sort(compare);
    const [manager, ...others] = group[0]?.means ?? [];
    if (others.length > 0) findings.push(unclear('AMBIGUOUS_MANAGER', text, people));
    else if (manager === undefined) findings.push(unclear('UNKNOWN_MANAGER', text, people));
    else {
      // Who is written as their own manager has none: many systems fill the field of the chief so.
      const reports = people.filter((near) => near !== manager);
      links.push(...reports.map((near) => ({ near, far: manager, facts: {} })));
    }
  }
  return { links, findings: [...findings, ...findLoops(links)] };
}

function unclear(code: 'AMBIGUOUS_MANAGER' | 'UNKNOWN_MANAGER', text: string, employees: string[]): Finding {
  const why = code === 'UNKNOWN_MANAGER' ? 'is nobody we know' : 'could be several people';
  const message = `The manager "${text}" of ${employees.length} employee${employees.length === 1 ? '' : 's'} ${why}.`;
  return { code, message, employees, accounts: [] };
}
