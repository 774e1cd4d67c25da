import type { Node } from '../model/index.ts';
import type { LinkRow } from '../ports/sync.ts';
import type { Account } from './account.ts';
import { employmentOf } from './employment.ts';
import type { Finding } from './finding.ts';
import { groupBy } from './key.ts';

/** Who left and still has an account that works, and who is employed and has none. `links` tell whose the accounts are. */
export function staffFindings(
  employees: readonly Node<'Employee'>[],
  accounts: readonly Account[],
  links: readonly LinkRow[],
  todayMs: number,
): Finding[] {
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  const linksOf = groupBy(links, ({ near }) => near);
  return employees.flatMap((employee) => {
    const own = (linksOf.get(employee.id) ?? []).flatMap(({ far }) => accountOf.get(far) ?? []);
    const employment = employmentOf(employee, todayMs);
    if (employment === 'CURRENT' && own.length === 0) return [withoutAccount(employee)];
    if (employment !== 'LEFT') return [];
    return own.filter(works).map((account) => leaver(employee, account));
  });
}

/** Whether somebody could use the account, now or after a reset. */
const works = ({ status }: Account) => status !== 'DEPROVISIONED' && status !== 'SUSPENDED';

function leaver(employee: Node<'Employee'>, { id, login, status }: Account): Finding {
  const last = employee.terminationDate?.slice(0, 10);
  const left = last === undefined ? `left (${employee.status})` : `left on ${last}`;
  const message = `${nameOf(employee)} ${left}, and account ${login} is ${status}.`;
  return { code: 'LEAVER_WITH_ACCESS', message, employees: [employee.id], accounts: [id] };
}

function withoutAccount(employee: Node<'Employee'>): Finding {
  const message = `${nameOf(employee)} is employed and has no account.`;
  return { code: 'EMPLOYEE_WITHOUT_ACCOUNT', message, employees: [employee.id], accounts: [] };
}

const nameOf = ({ id, displayName }: Node<'Employee'>) => (displayName === null ? id : `${displayName} (${id})`);
