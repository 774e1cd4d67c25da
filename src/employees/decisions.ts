import type { Node } from '../model/index.ts';
import type { Account } from './account.ts';
import type { Case } from './case.ts';
import { compare, type Finding, sortFindings } from './finding.ts';
import { groupBy, numberFinder, numberKey } from './key.ts';

/** What a person decided about an account. */
export interface PersonDecision {
  /** Okta id or login of the account, as it stands in the file. */
  user: string;
  /** Null: no employee is behind it. */
  employeeNumber: string | null;
  decidedBy: string | null;
  /** As it stands in the file. */
  decidedAt: string | null;
  note: string | null;
  line: number;
}

/** What counts for one account. */
interface Settled {
  decision: PersonDecision;
  /** Whose it is, by the number as the employee has it; null for nobody, undefined where no employee has it. */
  employee: string | null | undefined;
}

/** What counts for the accounts that people decided about, by their ids. */
export type Decisions = ReadonlyMap<string, Settled>;

/**
 * Finds what counts: the last decision about an account, by its time and then by its line. What cannot be followed is
 * a finding.
 */
export function settleDecisions(
  decisions: readonly PersonDecision[],
  accounts: readonly Account[],
  staff: { readonly nodes: readonly Node<'Employee'>[] },
): { settled: Decisions; findings: Finding[] } {
  const settled = new Map<string, Settled>();
  if (decisions.length === 0) return { settled, findings: [] };
  const { byAccount, findings } = findAccounts(decisions, accounts);
  const findEmployee = employeeFinder(staff.nodes);
  for (const [id, { account, decisions: about }] of byAccount) {
    const last = lastOf(about);
    if (last === undefined) continue; // there is one at least
    const standing = standingOf(about, last);
    if (standing.some((other) => !isSame(other, last))) findings.push(conflicting(standing, last, account));
    const employee = last.employeeNumber === null ? null : findEmployee(last.employeeNumber);
    if (employee === undefined) findings.push(withoutEmployee(last, account));
    settled.set(id, { decision: last, employee });
  }
  return { settled, findings: sortFindings(findings) };
}

/** Whose accounts are by decisions that can be followed: numbers of employees, null for nobody, by the account's id. */
export const givenBy = (settled: Decisions): ReadonlyMap<string, string | null> =>
  new Map([...settled].flatMap(([id, { employee }]) => (employee === undefined ? [] : [[id, employee]])));

/** Puts what people decided in place of what was worked out; what cannot be followed leaves a review, never a link to another. */
export function applyDecisions(cases: readonly Case[], settled: Decisions): Case[] {
  return cases.map((one) => {
    const about = settled.get(one.userId);
    if (about === undefined) return one;
    const { decision, employee } = about;
    if (employee === undefined) return open(one);
    return employee === null ? nobody(one, decision) : linked(one, employee, decision);
  });
}

interface AboutAccount {
  account: Account;
  decisions: PersonDecision[];
}

/** Decisions by the id of the account they are about. Case does not count in a login. */
function findAccounts(decisions: readonly PersonDecision[], accounts: readonly Account[]) {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const byLogin = groupBy(accounts, ({ login }) => login.toLowerCase());
  const byAccount = new Map<string, AboutAccount>();
  const findings: Finding[] = [];
  for (const decision of decisions) {
    const exact = byId.get(decision.user);
    const found = exact === undefined ? (byLogin.get(decision.user.toLowerCase()) ?? []) : [exact];
    const [account] = found;
    if (account === undefined || found.length > 1) {
      findings.push(withoutAccount(decision, found));
      continue;
    }
    const about = byAccount.get(account.id) ?? { account, decisions: [] };
    about.decisions.push(decision);
    byAccount.set(account.id, about);
  }
  return { byAccount, findings };
}

/** Finds an employee by number: as written, or else in another spelling that only one has. */
function employeeFinder(nodes: readonly Node<'Employee'>[]): (number: string) => string | undefined {
  const find = numberFinder(nodes.map(({ id }) => id));
  return (number) => {
    const [first, ...others] = find(number);
    return others.length > 0 ? undefined : first;
  };
}

/** When a decision was made; NaN for what is no time. Without a zone it is UTC. */
export function decidedAtMs(text: string): number {
  const [, day, time = '00:00', zone = 'Z'] = times.exec(text) ?? [];
  return day === undefined ? Number.NaN : Date.parse(`${day}T${time}${zone}`);
}

const times = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?)?$/;

/** One without a time, as somebody writes it by hand, is as new as the newest that stands before it. */
function lastOf(decisions: readonly PersonDecision[]): PersonDecision | undefined {
  let last: PersonDecision | undefined;
  let newestMs = Number.NEGATIVE_INFINITY;
  for (const decision of decisions.toSorted((a, b) => a.line - b.line)) {
    const atMs = decision.decidedAt === null ? newestMs : decidedAtMs(decision.decidedAt);
    if (atMs < newestMs) continue;
    newestMs = atMs;
    last = decision;
  }
  return last;
}

/** Those that nobody has taken back: the last of each person, and what was said at the same time as the one that counts. */
function standingOf(decisions: readonly PersonDecision[], last: PersonDecision): PersonDecision[] {
  const byPerson = groupBy(decisions, (decision) => decider(decision).toLowerCase());
  const lasts = new Set([...byPerson.values()].map(lastOf));
  return decisions.filter((decision) => lasts.has(decision) || isAtOnce(decision, last));
}

/** Of two without a time, nobody can tell which came later. */
const isAtOnce = (a: PersonDecision, b: PersonDecision) =>
  a.decidedAt === null || b.decidedAt === null
    ? a.decidedAt === b.decidedAt
    : decidedAtMs(a.decidedAt) === decidedAtMs(b.decidedAt);

const isSame = (a: PersonDecision, b: PersonDecision) =>
  a.employeeNumber === b.employeeNumber ||
  (a.employeeNumber !== null &&
    b.employeeNumber !== null &&
    numberKey(a.employeeNumber) === numberKey(b.employeeNumber));

/** Decided by somebody, even where the file does not say by whom. */
const decider = ({ decidedBy }: PersonDecision) => decidedBy ?? 'unknown';

function linked(one: Case, employee: string, decision: PersonDecision): Case {
  const isBest = one.candidates[0]?.employeeNumber === employee; // what was worked out speaks of the best
  return {
    userId: one.userId,
    decision: 'link',
    employeeNumber: employee,
    confidence: 1,
    method: 'DECISION',
    evidence: isBest ? one.evidence : [],
    candidates: [{ employeeNumber: employee, confidence: 1 }],
    decidedBy: decider(decision),
  };
}

/** That nobody is behind an account says nothing against its being a service's. */
function nobody(one: Case, decision: PersonDecision): Case {
  const decidedBy = decider(decision);
  if (one.decision === 'non_human') return { ...one, confidence: 1, decidedBy };
  const nothing = { employeeNumber: null, method: null, evidence: [], candidates: [] };
  return { userId: one.userId, decision: 'none', confidence: 1, ...nothing, decidedBy };
}

/** Somebody knew better than what was worked out, but not whom we know. */
const open = (one: Case): Case => ({ ...one, decision: 'review', employeeNumber: null, method: null, decidedBy: null });

function withoutAccount({ user, line, employeeNumber }: PersonDecision, found: readonly Account[]): Finding {
  const why = found.length === 0 ? 'which is no account' : `the login of ${found.length} accounts`;
  return {
    code: 'DECISION_WITHOUT_ACCOUNT',
    message: `Line ${line} of the decisions is about ${user}, ${why}: it decides nothing.`,
    employees: employeeNumber === null ? [] : [employeeNumber],
    accounts: found.map(({ id }) => id).sort(compare),
  };
}

function withoutEmployee({ line, employeeNumber }: PersonDecision, { id, login }: Account): Finding {
  return {
    code: 'DECISION_WITHOUT_EMPLOYEE',
    message: `Line ${line} of the decisions gives account ${login} to employee ${employeeNumber}, who is not in the roster: it waits for a review.`,
    employees: employeeNumber === null ? [] : [employeeNumber],
    accounts: [id],
  };
}

function conflicting(decisions: readonly PersonDecision[], last: PersonDecision, { id, login }: Account): Finding {
  const lines = decisions.map(({ line }) => line).sort((a, b) => a - b);
  const numbers = decisions.flatMap(({ employeeNumber }) => employeeNumber ?? []);
  return {
    code: 'CONFLICTING_DECISION',
    message: `Lines ${lines.join(', ')} of the decisions disagree about account ${login}: line ${last.line}, the last, counts.`,
    employees: [...new Set(numbers)].sort(compare),
    accounts: [id],
  };
}
