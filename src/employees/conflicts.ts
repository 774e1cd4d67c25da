import type { Node } from '../model/index.ts';
import type { Account } from './account.ts';
import type { Case } from './case.ts';
import { compare, type Finding, type FindingCode } from './finding.ts';
import { addTo, emailKey, groupBy, mayBeSameNumber, numberKey, readNumber } from './key.ts';

type Employee = Node<'Employee'>;

/**
 * Keys that more than one employee has, that accounts of different people claim, or that contradict each other. What
 * was made of it, the cases tell; where they settle it, nothing is left to look at.
 */
export function findConflicts(
  accounts: readonly Account[],
  employees: readonly Employee[],
  cases: readonly Case[],
): Finding[] {
  const byNumber = groupBy(employees, ({ id }) => numberKey(id));
  const byEmail = groupBy(employees, ({ workEmail }) => emailKey(workEmail));
  const caseOf = new Map(cases.map((one) => [one.userId, one]));
  const isSettled = (claiming: readonly Account[]) => isOnePerson(claiming.map(({ id }) => caseOf.get(id)));
  const byClaim = { number: new Map<string, Account[]>(), address: new Map<string, Account[]>() };
  const contradictions: Finding[] = [];
  for (const account of accounts) {
    const claim = claimOf(account);
    if (claim.key !== null && byNumber.has(claim.key)) addTo(byClaim.number, claim.key, account);
    for (const address of claim.addresses) if (byEmail.has(address)) addTo(byClaim.address, address, account);
    const found = caseOf.get(account.id);
    if (found?.decidedBy != null || found?.decision === 'non_human') continue;
    const finding = contradiction(claim, byNumber, byEmail);
    if (finding !== null) contradictions.push(finding);
  }
  return [
    ...among(byClaim.number, byNumber, isSettled, 'SHARED_ACCOUNT_NUMBER', 'carry the employee number'),
    ...among(byClaim.address, byEmail, isSettled, 'SHARED_ACCOUNT_EMAIL', 'claim the address'),
    ...alike(byNumber.values(), 'DUPLICATE_EMPLOYEE_NUMBER', 'have employee numbers that read alike'),
    ...alike(byEmail.values(), 'SHARED_WORK_EMAIL', 'have one work e-mail'),
    ...contradictions,
  ];
}

/** Whose an account says it is. */
interface Claim {
  account: Account;
  number: string | null;
  /** The number's key. */
  key: string | null;
  /** Its e-mail, and its login where that is another address. */
  addresses: readonly string[];
}

function claimOf(account: Account): Claim {
  const number = readNumber(account.employeeNumber);
  const [email, login] = [emailKey(account.email), emailKey(account.login)];
  const addresses = (email === login ? [email] : [email, login]).filter((address) => address !== null);
  return { account, number, key: number === null ? null : numberKey(number), addresses };
}

/** Several accounts of one person may share a key: an administrator's second one, or one from an acquired company. */
function isOnePerson(claiming: readonly (Case | undefined)[]): boolean {
  const people = claiming.filter((one) => one?.decision !== 'non_human');
  const owners = new Set(people.map((one) => (one?.decision === 'link' ? one.employeeNumber : null)));
  return owners.size === 0 || (owners.size === 1 && !owners.has(null));
}

function among(
  claims: ReadonlyMap<string, Account[]>,
  owners: ReadonlyMap<string, Employee[]>,
  isSettled: (claiming: readonly Account[]) => boolean,
  code: FindingCode,
  say: string,
): Finding[] {
  const findings: Finding[] = [];
  for (const [key, accounts] of claims) {
    if (accounts.length < 2 || isSettled(accounts)) continue;
    const message = `${accounts.length} accounts ${say} ${key}.`;
    findings.push({ code, message, employees: ids(owners.get(key) ?? []), accounts: ids(accounts) });
  }
  return findings;
}

function alike(groups: Iterable<readonly Employee[]>, code: FindingCode, say: string): Finding[] {
  const findings: Finding[] = [];
  for (const group of groups) {
    if (group.length < 2) continue;
    const employees = ids(group);
    findings.push({ code, message: `Employees ${employees.join(' and ')} ${say}.`, employees, accounts: [] });
  }
  return findings;
}

/** Keys disagree when no one employee could own them all, or when the address belongs to someone of another number. */
function contradiction(
  { account, number, key, addresses }: Claim,
  byNumber: ReadonlyMap<string, Employee[]>,
  byEmail: ReadonlyMap<string, Employee[]>,
): Finding | null {
  const claims: Employee[][] = []; // by each key that is an employee's
  const numbered = key === null ? undefined : byNumber.get(key);
  if (numbered !== undefined) claims.push(numbered);
  for (const address of addresses) {
    const mailed = byEmail.get(address);
    if (mailed !== undefined) claims.push(mailed);
  }
  const [first, ...others] = claims;
  if (first === undefined) return null;
  const isShared = first.some((employee) => others.every((claim) => claim.includes(employee)));
  const isStrange =
    number !== null && numbered === undefined && claims.flat().some(({ id }) => !mayBeSameNumber(id, number));
  if (isShared && !isStrange) return null;
  const employees = ids(claims.flat());
  const message = isStrange
    ? `Account ${account.login} has the address of employee ${employees.join(' or ')} but the employee number ${number}.`
    : `The keys of account ${account.login} point to different employees: ${employees.join(', ')}.`;
  return { code: 'CONFLICTING_KEYS', message, employees, accounts: [account.id] };
}

const ids = (those: readonly { id: string }[]) => [...new Set(those.map(({ id }) => id))].sort(compare);
