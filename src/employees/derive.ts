import type { Node } from '../model/index.ts';
import type { LinkRow } from '../ports/sync.ts';
import type { Account } from './account.ts';
import { compare, type Finding } from './finding.ts';
import { emailKey, groupBy, nameKey, readNumber, trimmed } from './key.ts';
import { confidence } from './link.ts';

/** Several accounts of one key and one name are one person's, save for namesakes who share an address. */
const sharedConfidence = 0.99;

/**
 * Makes employees from the profiles alone. Where any account carries an employee number: one employee per
 * number, and nobody else. Where none does: one per work e-mail of an account with first and last name.
 * Accounts of one key are one person's when they agree on the name; otherwise the employee stays, unlinked.
 */
export function deriveEmployees(accounts: readonly Account[]): {
  nodes: Node<'Employee'>[];
  links: LinkRow[];
  findings: Finding[];
} {
  const byNumber = groupBy(accounts, ({ employeeNumber }) => readNumber(employeeNumber));
  const isNumbered = byNumber.size > 0;
  const groups = isNumbered ? byNumber : groupBy(accounts.filter(isNamed), workEmail);
  const nodes: Node<'Employee'>[] = [];
  const links: LinkRow[] = [];
  const findings: Finding[] = [];
  for (const [id, group] of groups) {
    const [main] = group.toSorted(mainFirst);
    if (main === undefined) continue; // a group is never empty
    nodes.push(toEmployee(id, isNumbered ? id : null, main));
    if (group.every((account) => hasSameName(account, main))) {
      links.push(...group.map((account) => link(id, account, isNumbered, group.length > 1)));
    } else {
      findings.push(shared(id, group, isNumbered));
    }
  }
  return { nodes, links, findings };
}

/** The account that tells more of a person comes first: a live one, then the oldest. */
export function mainFirst(a: Account, b: Account): number {
  const isGone = (account: Account) => Number(account.status === 'DEPROVISIONED');
  return isGone(a) - isGone(b) || compare(a.created ?? '', b.created ?? '') || compare(a.id, b.id);
}

const isNamed = (account: Account) => trimmed(account.firstName) !== null && trimmed(account.lastName) !== null;

const workEmail = (account: Account) => emailKey(account.email) ?? emailKey(account.login);

function hasSameName(a: Account, b: Account): boolean {
  if (a === b) return true;
  return isNamed(a) && nameKey(a.firstName, a.lastName) === nameKey(b.firstName, b.lastName);
}

function link(id: string, account: Account, isNumbered: boolean, isShared: boolean): LinkRow {
  const evidence = `${isNumbered ? 'employee number' : 'work e-mail'} ${id} in the account's own profile`;
  const facts = {
    method: 'PROFILE',
    confidence: isShared ? sharedConfidence : confidence.PROFILE,
    evidence: isShared ? [evidence, 'same name as the other accounts with it'] : [evidence],
    decidedBy: null,
  };
  return { near: id, far: account.id, facts };
}

function shared(id: string, group: readonly Account[], isNumbered: boolean): Finding {
  const key = isNumbered ? 'employee number' : 'address';
  return {
    code: isNumbered ? 'SHARED_ACCOUNT_NUMBER' : 'SHARED_ACCOUNT_EMAIL',
    message: `${group.length} accounts of different names carry the ${key} ${id}: it links none of them.`,
    employees: [id],
    accounts: group.map((account) => account.id).sort(compare),
  };
}

function toEmployee(id: string, employeeNumber: string | null, account: Account): Node<'Employee'> {
  const called = [account.firstName, account.lastName].map(trimmed).filter((name) => name !== null);
  return {
    kind: 'Employee',
    id,
    employeeNumber,
    displayName: trimmed(account.displayName) ?? (called.length === 0 ? null : called.join(' ')),
    givenName: trimmed(account.firstName),
    familyName: trimmed(account.lastName),
    preferredName: trimmed(account.nickName),
    workEmail: workEmail(account),
    title: trimmed(account.title),
    department: trimmed(account.department),
    location: trimmed(account.city),
    country: trimmed(account.countryCode),
    employmentType: trimmed(account.userType),
    status: null,
    hireDate: null,
    terminationDate: null,
  };
}
