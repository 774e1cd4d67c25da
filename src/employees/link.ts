import type { LinkRow } from '../ports/sync.ts';
import type { Account } from './account.ts';
import { compare, type Finding } from './finding.ts';
import { emailKey, groupBy, mayBeSameNumber, numberKey, readNumber } from './key.ts';

/** What told whose account it is, as `Employee.accounts` names it. */
export type Method = 'EMPLOYEE_NUMBER' | 'WORK_EMAIL' | 'PROFILE';

/**
 * How sure a link is: the share of such links that is right, as far as a key alone can tell. A number is
 * given to one person; an address is given again to the next one of that name more often.
 */
export const confidence: Readonly<Record<Method, number>> = { EMPLOYEE_NUMBER: 1, WORK_EMAIL: 0.99, PROFILE: 1 };

/** An employee by what accounts are matched with. */
export interface Candidate {
  id: string;
  number: string;
  workEmail: string | null;
  /** Whether rows of the roster give this number to different people: then no key of it is certain. */
  isDisputed: boolean;
}

/**
 * Links accounts to employees by employee number, else by work e-mail as the account's address or login:
 * only where the key belongs to one employee and one account, and no other key of the account disagrees.
 */
export function linkAccounts(
  accounts: readonly Account[],
  candidates: readonly Candidate[],
): { links: LinkRow[]; findings: Finding[] } {
  const keys: Keys = {
    accountsByNumber: groupBy(accounts, ownNumberKey),
    accountsByEmail: groupByAddress(accounts),
    employeesByNumber: groupBy(candidates, ({ number }) => numberKey(number)),
    employeesByEmail: groupBy(candidates, ({ workEmail }) => emailKey(workEmail)),
  };
  const links: LinkRow[] = [];
  const findings = findShared(keys);
  for (const account of accounts) {
    const verdict = judge(account, keys);
    if (verdict === null) continue;
    if ('message' in verdict) findings.push(verdict);
    else links.push(verdict);
  }
  return { links, findings };
}

interface Keys {
  accountsByNumber: Map<string, Account[]>;
  accountsByEmail: Map<string, Account[]>;
  employeesByNumber: Map<string, Candidate[]>;
  employeesByEmail: Map<string, Candidate[]>;
}

function judge(account: Account, keys: Keys): LinkRow | Finding | null {
  const number = readNumber(account.employeeNumber);
  const byNumber = number === null ? [] : (keys.employeesByNumber.get(numberKey(number)) ?? []);
  const matches = addresses(account).map((address) => ({
    address,
    employees: keys.employeesByEmail.get(address) ?? [],
  }));
  const conflict = findConflict(account, number, byNumber, matches);
  if (conflict !== null) return conflict;
  const [numbered] = byNumber;
  if (number !== null && isOnly(numbered, byNumber) && keys.accountsByNumber.get(numberKey(number))?.length === 1) {
    return link(account, numbered, 'EMPLOYEE_NUMBER', `employee number ${numbered.number}`);
  }
  for (const { address, employees } of matches) {
    const [mailed] = employees;
    if (isOnly(mailed, employees) && keys.accountsByEmail.get(address)?.length === 1) {
      const place = emailKey(account.email) === address ? 'e-mail' : 'login';
      return link(account, mailed, 'WORK_EMAIL', `work e-mail ${address}, which is the account's ${place}`);
    }
  }
  return null;
}

const isOnly = (first: Candidate | undefined, all: readonly Candidate[]): first is Candidate =>
  first !== undefined && all.length === 1 && !first.isDisputed;

function link(account: Account, employee: Candidate, method: Method, evidence: string): LinkRow {
  const facts = { method, confidence: confidence[method], evidence: [evidence], decidedBy: null };
  return { near: employee.id, far: account.id, facts };
}

/** Keys disagree when no one employee could own them all, or when the address belongs to someone of another number. */
function findConflict(
  account: Account,
  number: string | null,
  byNumber: readonly Candidate[],
  matches: readonly { address: string; employees: readonly Candidate[] }[],
): Finding | null {
  const claims = [byNumber, ...matches.map(({ employees }) => employees)].filter((claim) => claim.length > 0);
  const [first = [], ...others] = claims;
  const isShared = first.some((employee) => others.every((claim) => claim.includes(employee)));
  const strangers = number === null || byNumber.length > 0 ? [] : claims.flat();
  const isStrange = strangers.some((employee) => !mayBeSameNumber(employee.number, number ?? ''));
  if (claims.length === 0 || (isShared && !isStrange)) return null;
  const employees = [...new Set(claims.flat().map(({ id }) => id))].sort(compare);
  const message = isStrange
    ? `Account ${account.login} has the address of employee ${employees.join(' or ')} but the employee number ${number}: not linked.`
    : `The keys of account ${account.login} point to different employees (${employees.join(', ')}): not linked.`;
  return { code: 'CONFLICTING_KEYS', message, employees, accounts: [account.id] };
}

/** Keys that an employee has but that more than one account or employee claims. */
function findShared(keys: Keys): Finding[] {
  const findings: Finding[] = [];
  for (const [number, accounts] of keys.accountsByNumber) {
    const employees = keys.employeesByNumber.get(number);
    if (accounts.length < 2 || employees === undefined) continue;
    const message = `${accounts.length} accounts carry the employee number ${number}: it links none of them.`;
    findings.push({ code: 'SHARED_ACCOUNT_NUMBER', message, employees: ids(employees), accounts: ids(accounts) });
  }
  for (const [address, accounts] of keys.accountsByEmail) {
    const employees = keys.employeesByEmail.get(address);
    if (accounts.length < 2 || employees === undefined) continue;
    const message = `${accounts.length} accounts claim the address ${address}: it links none of them.`;
    findings.push({ code: 'SHARED_ACCOUNT_EMAIL', message, employees: ids(employees), accounts: ids(accounts) });
  }
  for (const employees of keys.employeesByNumber.values()) {
    if (employees.length < 2) continue;
    const message = `The employee numbers ${ids(employees).join(' and ')} read alike: they link no account.`;
    findings.push({ code: 'DUPLICATE_EMPLOYEE_NUMBER', message, employees: ids(employees), accounts: [] });
  }
  for (const [address, employees] of keys.employeesByEmail) {
    if (employees.length < 2) continue;
    const message = `${employees.length} employees have the work e-mail ${address}: it links no account.`;
    findings.push({ code: 'SHARED_WORK_EMAIL', message, employees: ids(employees), accounts: [] });
  }
  return findings;
}

const ids = (those: readonly { id: string }[]) => those.map(({ id }) => id).sort(compare);

function ownNumberKey({ employeeNumber }: Account): string | null {
  const number = readNumber(employeeNumber);
  return number === null ? null : numberKey(number);
}

/** The addresses an account claims: its e-mail, and its login where that is another address. */
function addresses(account: Account): string[] {
  const claimed = [emailKey(account.email), emailKey(account.login)];
  return [...new Set(claimed.filter((address) => address !== null))];
}

function groupByAddress(accounts: readonly Account[]): Map<string, Account[]> {
  const claims = accounts.flatMap((account) => addresses(account).map((address) => ({ account, address })));
  const groups = groupBy(claims, ({ address }) => address);
  return new Map([...groups].map(([address, group]) => [address, group.map(({ account }) => account)]));
}
