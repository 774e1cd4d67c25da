import type { Node } from '../model/index.ts';
import type { Account } from './account.ts';
import type { Case } from './case.ts';
import { evidenceText } from './evidence.ts';
import { compare, type Finding } from './finding.ts';

type Employees = ReadonlyMap<string, Node<'Employee'>>;

/** One finding for every account that is not linked, whatever its status: what it waits for, or why nobody is behind it. */
export function caseFindings(cases: readonly Case[], accounts: readonly Account[], employees: Employees): Finding[] {
  const logins = new Map(accounts.map(({ id, login }) => [id, login]));
  return cases.flatMap((one) => {
    const tell = tellers[one.decision];
    if (tell === null) return [];
    const { code, message, concerned = [] } = tell(one, logins.get(one.userId) ?? one.userId, employees);
    return [{ code, message, employees: concerned.toSorted(compare), accounts: [one.userId] }];
  });
}

interface Told extends Pick<Finding, 'code' | 'message'> {
  concerned?: string[];
}

const tellers: Record<Case['decision'], ((one: Case, login: string, employees: Employees) => Told) | null> = {
  link: null,
  review({ candidates }, login, employees) {
    const those = candidates.map(({ employeeNumber, confidence }) => {
      const name = employees.get(employeeNumber)?.displayName;
      return `${employeeNumber}${name == null ? '' : ` ${name}`} (${confidence.toFixed(2)})`;
    });
    const whose = those.length === 0 ? 'may be that of an employee' : `may be that of ${those.join(' or ')}`;
    const message = `Account ${login} ${whose}: somebody has to decide.`;
    return { code: 'OPEN_REVIEW', message, concerned: candidates.map(({ employeeNumber }) => employeeNumber) };
  },
  none({ decidedBy }, login) {
    return { code: 'ACCOUNT_WITHOUT_EMPLOYEE', message: `No employee is behind account ${login}${by(decidedBy)}.` };
  },
  non_human({ evidence, decidedBy }, login) {
    const reasons = evidence.length === 0 ? '' : `: ${evidence.map(evidenceText).join(', ')}`;
    const message = `Account ${login} is no single person's${by(decidedBy)}${reasons}.`;
    return { code: 'NON_HUMAN_ACCOUNT', message };
  },
};

const by = (decidedBy: string | null) => (decidedBy === null ? '' : `, as ${decidedBy} decided`);
