import type { LinkRow } from '../ports/sync.ts';
import type { Account } from './account.ts';
import { mainFirst } from './derive.ts';
import { compare, type Finding } from './finding.ts';
import { emailKey, groupBy, numberKey, readNumber } from './key.ts';
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
  const find = (text: string) =>
    exact.has(text) ? [text] : (byNumber.get(numberKey(text)) ?? []).map((row) => row.employee_number);
  const wishes = rows.map((row) => ({ employee: row.employee_number, text: readNumber(row.manager_employee_number) }));
  return linkManagers(wishes, find);
}

/**
 * Reads who reports to whom from the accounts' `managerId`, where it is the Okta id, login, e-mail or
 * employee number of one person's accounts. `accountLinks` tell whose the accounts are.
 */
export function managersFromProfiles(accounts: readonly Account[], accountLinks: readonly LinkRow[]): Managers {
  const ownerOf = new Map(accountLinks.map(({ near, far }) => [far, near]));
  const names = accounts.flatMap((account) =>
    namesOf(account).map((name) => ({ name, owner: ownerOf.get(account.id) })),
  );
  const byName = groupBy(names, ({ name }) => name);
  const find = (text: string) => {
    const named = [text, text.toLowerCase(), numberKey(text)].flatMap((name) => byName.get(name) ?? []);
    return [...new Set(named.map(({ owner }) => owner))];
  };
  const wishes = new Map<string, string>();
  for (const account of accounts.toSorted(mainFirst)) {
    const employee = ownerOf.get(account.id);
    const text = readNumber(account.managerId);
    if (employee !== undefined && text !== null && !wishes.has(employee)) wishes.set(employee, text);
  }
  return linkManagers(
    [...wishes].map(([employee, text]) => ({ employee, text })),
    find,
  );
}

/** Every text that names an account in somebody's `managerId`. */
function namesOf(account: Account): string[] {
  const number = readNumber(account.employeeNumber);
  const names = [account.id, account.login.toLowerCase(), emailKey(account.email), number && numberKey(number)];
  return [...new Set(names.filter((name) => name !== null))];
}

/** Someone who names a manager, in whatever form. */
interface Wish {
  employee: string;
  text: string | null;
}

/** `find` tells who a text may mean; undefined among them is someone who is no employee we know. */
function linkManagers(wishes: readonly Wish[], find: (text: string) => (string | undefined)[]): Managers {
  const links: LinkRow[] = [];
  const findings: Finding[] = [];
  for (const [text, group] of groupBy(wishes, (wish) => wish.text)) {
    const people = group.map(({ employee }) => employee).sort(compare);
    const [manager, ...others] = find(text);
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

/** Circles of people who report to each other. Their links are kept, since nothing tells which one is wrong. */
function findLoops(links: readonly LinkRow[]): Finding[] {
  const managerOf = new Map(links.map(({ near, far }) => [near, far]));
  const walkOf = new Map<string, string>(); // whose walk up came by first
  const findings: Finding[] = [];
  for (const start of managerOf.keys()) {
    let at: string | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, start);
      at = managerOf.get(at);
    }
    if (at === undefined || walkOf.get(at) !== start) continue;
    const loop = [at];
    for (let next = managerOf.get(at); next !== undefined && next !== at; next = managerOf.get(next)) loop.push(next);
    const employees = fromSmallest(loop);
    const message = `These employees report to each other in a circle: ${[...employees, employees[0]].join(' -> ')}.`;
    findings.push({ code: 'MANAGER_LOOP', message, employees, accounts: [] });
  }
  return findings;
}

/** The circle begun at its smallest id, so that it reads the same wherever the walk met it. */
function fromSmallest(loop: readonly string[]): string[] {
  const smallest = loop.reduce((best, id) => (compare(id, best) < 0 ? id : best));
  const start = loop.indexOf(smallest);
  return [...loop.slice(start), ...loop.slice(0, start)];
}
