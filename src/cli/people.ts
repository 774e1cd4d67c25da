import { type Account, accountFields } from '../employees/account.ts';
import type { Finding } from '../employees/finding.ts';
import { findPeople } from '../employees/people.ts';
import type { ColumnMap } from '../employees/roster/column.ts';
import { readRoster } from '../employees/roster/roster.ts';
import type { Derivation } from '../ports/sync.ts';

/** Employees and their accounts, from the roster file or, without one, from the profiles. Throws `ROSTER` before a sync begins. */
export async function peopleFrom(file: string | null, columns: ColumnMap): Promise<Derivation> {
  const roster = file === null ? null : await readRoster(file, { columns });
  return {
    kind: 'Employee',
    reads: 'User',
    fields: accountFields,
    derive(users) {
      // A derivation is handed the kind and the fields it names.
      const { nodes, accounts, managers, findings } = findPeople(users as unknown as Account[], roster);
      return { nodes, links: { accounts, manager: managers }, findings: byLink(findings) };
    },
  };
}

function byLink(findings: readonly Finding[]): Record<string, string[]> {
  const isAboutManagers = ({ code }: Finding) => code.includes('MANAGER');
  return {
    accounts: findings.filter((finding) => !isAboutManagers(finding)).map(({ message }) => message),
    manager: findings.filter(isAboutManagers).map(({ message }) => message),
  };
}
