import type { Node } from '../model/index.ts';
import { type Account, isLive } from './account.ts';
import { employmentOf } from './employment.ts';
import { compare, type Finding } from './finding.ts';
import { groupBy } from './key.ts';
import type { Ends } from './links.ts';

/** Whose the accounts are, and whose they may be: near is the employee. */
interface Owned {
  links: readonly Ends[];
  candidates: readonly Ends[];
}

/** Who left and still has an account that works, and who is employed and has none. */
export function staffFindings(
  employees: readonly Node<'Employee'>[],
  accounts: readonly Account[],
  { links, candidates }: Owned,
  todayMs: number,
): Finding[] {
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  const accountsOf = (rows: readonly Ends[] = []) => rows.flatMap(({ far }) => accountOf.get(far) ?? []);
  const ownOf = groupBy(links, ({ near }) => near);
  const possibleOf = groupBy(candidates, ({ near }) => near);
  const findings: Finding[] = [];
  for (const employee of employees) {
    const own = ownOf.get(employee.id);
    const employment = employmentOf(employee, todayMs);
    if (employment === 'CURRENT' && own === undefined) {
      findings.push(withoutAccount(employee, accountsOf(possibleOf.get(employee.id))));
    } else if (employment === 'LEFT') {
      for (const account of accountsOf(own)) if (isLive(account)) findings.push(leaver(employee, account));
    }
  }
  return findings;
}

function leaver(employee: Node<'Employee'>, { id, login, status }: Account): Finding {
  const last = employee.terminationDate?.slice(0, 10);
  const left = last === undefined ? `left (${employee.status})` : `left on ${last}`;
  const message = `${nameOf(employee)} ${left}, and account ${login} is ${status}.`;
  return { code: 'LEAVER_WITH_ACCESS', message, employees: [employee.id], accounts: [id] };
}

function withoutAccount(employee: Node<'Employee'>, possible: readonly Account[]): Finding {
  const logins = possible.map(({ login }) => login).sort(compare);
  const unless = logins.length === 0 ? '' : `, unless it is ${logins.join(' or ')}`;
  const message = `${nameOf(employee)} is employed and has no account${unless}.`;
  return { code: 'EMPLOYEE_WITHOUT_ACCOUNT', message, employees: [employee.id], accounts: [] };
}

const nameOf = ({ id, displayName }: Node<'Employee'>) => (displayName === null ? id : `${displayName} (${id})`);
