import type { Node } from '../model/index.ts';
import type { Account } from './account.ts';
import type { Case, Evidence, Method } from './case.ts';
import { type Classified, classify } from './classify/classify.ts';
import type { AccountRule } from './classify/rule.ts';
import { classEvidence } from './evidence.ts';
import { compare, type Finding } from './finding.ts';
import { emailKey, groupBy, handleOf, nameKey, readNumber, trimmed } from './key.ts';

/** Several accounts of one key and one name are one person's, save for namesakes who share an address. */
const sharedConfidence = 0.99;

/** A second account that names its owner's login is that one's, save for names that only look like it. */
const twinConfidence = 0.98;

/**
 * Makes employees from the profiles alone, one case for each account. Where any person's account carries an employee
 * number: one employee per number, and nobody else. Where none does: one per work e-mail of an account with first and
 * last name. Accounts of one key are one person's when they agree on the name; otherwise somebody has to decide.
 */
export function deriveEmployees(
  accounts: readonly Account[],
  rules: readonly AccountRule[] = [],
): { nodes: Node<'Employee'>[]; cases: Case[]; findings: Finding[] } {
  const classes = classify(accounts, { knownNames: new Set(), rules });
  const people = accounts.filter(({ id }) => (classes.get(id)?.class ?? 'PERSON') === 'PERSON');
  const byNumber = groupBy(people, ({ employeeNumber }) => readNumber(employeeNumber));
  const isNumbered = byNumber.size > 0;
  const groups = isNumbered ? byNumber : groupBy(people.filter(isNamed), workEmail);
  const nodes: Node<'Employee'>[] = [];
  const cases = new Map<string, Case>();
  const findings: Finding[] = [];
  for (const [id, group] of groups) {
    const [main] = group.toSorted(mainFirst);
    if (main === undefined) continue; // a group is never empty
    nodes.push(toEmployee(id, isNumbered ? id : null, main));
    const isAgreed = group.every((account) => hasSameName(account, main));
    if (!isAgreed) findings.push(shared(id, group, isNumbered));
    for (const account of group) {
      cases.set(
        account.id,
        isAgreed ? own(id, account, isNumbered, group.length > 1) : open(id, account, group.length),
      );
    }
  }
  const byHandle = ownersByHandle(people, cases);
  for (const account of accounts) {
    if (cases.has(account.id)) continue;
    const { id, employeeNumber } = account;
    const classified = classes.get(id);
    const number = isNumbered ? readNumber(employeeNumber) : null;
    const isKnown = number !== null && byNumber.has(number);
    const owners = isKnown ? [number] : (byHandle.get(classified?.owner?.toLowerCase() ?? '') ?? []);
    cases.set(id, unowned(account, classified, owners));
  }
  return { nodes, cases: [...cases.values()].sort((a, b) => compare(a.userId, b.userId)), findings };
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

/** Whose account each handle is: the employees of the accounts that have it. */
function ownersByHandle(people: readonly Account[], cases: ReadonlyMap<string, Case>): ReadonlyMap<string, string[]> {
  const groups = groupBy(people, ({ login }) => handleOf(login));
  return new Map(
    [...groups].map(([handle, group]) => [
      handle,
      [...new Set(group.flatMap(({ id }) => cases.get(id)?.employeeNumber ?? []))],
    ]),
  );
}

function own(employee: string, account: Account, isNumbered: boolean, isShared: boolean): Case {
  const key = { field: isNumbered ? 'employeeNumber' : 'workEmail', weight: 0, account: employee, employee };
  const name = { field: 'name', weight: 0, account: fullName(account), employee: fullName(account) };
  return linked(account, employee, 'PROFILE', isShared ? sharedConfidence : 1, isShared ? [key, name] : [key]);
}

function linked(account: Account, employee: string, method: Method, confidence: number, evidence: Evidence[]): Case {
  const candidates = [{ employeeNumber: employee, confidence }];
  const decided = { decision: 'link', employeeNumber: employee, confidence, method } as const;
  return { ...blank, ...decided, userId: account.id, evidence, candidates };
}

const blank = { employeeNumber: null, method: null, evidence: [], candidates: [], decidedBy: null };

/** Each of the accounts that claim the key may be the person's. */
function open(employee: string, account: Account, claiming: number): Case {
  const confidence = 1 / claiming;
  const evidence = [{ field: 'name', weight: 0, account: fullName(account), employee: null }];
  const candidates = [{ employeeNumber: employee, confidence }];
  return { ...blank, userId: account.id, decision: 'review', confidence, evidence, candidates };
}

/** An account that makes no employee: an administrator's second one is its owner's, another is nobody's. */
function unowned(account: Account, classified: Classified | undefined, owners: readonly string[]): Case {
  const userId = account.id;
  if (classified === undefined || classified.class === 'PERSON') {
    return { ...blank, userId, decision: 'none', confidence: 1 };
  }
  const evidence = classEvidence(classified.reasons);
  if (classified.class !== 'ADMIN') return { ...blank, userId, decision: 'non_human', confidence: 1, evidence };
  const [owner, ...others] = owners;
  if (owner === undefined) return { ...blank, userId, decision: 'none', confidence: 1, evidence };
  if (others.length === 0) return linked(account, owner, 'ADMIN_TWIN', twinConfidence, evidence);
  const confidence = 1 / owners.length;
  const candidates = owners.toSorted(compare).map((employeeNumber) => ({ employeeNumber, confidence }));
  return { ...blank, userId, decision: 'review', confidence, evidence, candidates };
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

function fullName(account: Account): string | null {
  const called = [account.firstName, account.lastName].map(trimmed).filter((name) => name !== null);
  return called.length === 0 ? null : called.join(' ');
}

function toEmployee(id: string, employeeNumber: string | null, account: Account): Node<'Employee'> {
  return {
    kind: 'Employee',
    id,
    employeeNumber,
    displayName: trimmed(account.displayName) ?? fullName(account),
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
