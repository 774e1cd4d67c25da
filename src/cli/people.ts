import type { Decision } from '../employees/case.ts';
import { compare, type Finding } from '../employees/finding.ts';
import { findingNodes } from '../employees/findingNodes.ts';
import { isSameLink } from '../employees/links.ts';
import { findPeople, type People, type PeopleOptions } from '../employees/people.ts';
import type { Roster } from '../employees/roster/roster.ts';
import type { Derivation, ReadForDerivation } from '../ports/sync.ts';
import { accountSources, accountsFrom } from './accounts.ts';

/** Employees, their accounts, and what a person should look at: from the roster or, without one, from the profiles. */
export function derivePeople(
  roster: Roster | null,
  { managerLink, ...options }: PeopleOptions & { managerLink?: string | undefined } = {},
): Derivation {
  return {
    ...accountSources,
    isSame: isSameLink,
    makes: ['Employee', 'Finding'],
    check:
      roster === null
        ? 'name the roster with --roster, if there was one before'
        : 'look whether the roster is whole, and whether the credential may see every user',
    derive(read) {
      const people = findPeople(accountsFrom(read, managerLink), roster, options);
      const employees = new Set(people.nodes.map(({ id }) => id));
      const findings = findingNodes(people.findings, (id) => employees.has(id));
      return {
        nodes: { Employee: people.nodes, Finding: findings.nodes },
        links: {
          'Employee.accounts': people.accounts,
          'Employee.possibleAccounts': people.candidates,
          'Employee.manager': people.managers,
          'Finding.employees': findings.employees,
          'Finding.accounts': findings.accounts,
        },
        notes: { ...notesOn(people), Employee: [...(roster?.notes ?? []), ...notesOnLinks(read, managerLink)] },
      };
    },
  };
}

const decided: Readonly<Record<Decision, string>> = {
  link: 'linked',
  review: 'to be reviewed',
  none: 'without an employee',
  non_human: "no single person's",
};

/** What the report of a sync says: how the accounts fared, and what there is to look at beside that, by its code. */
function notesOn({ cases, findings }: People): Record<string, string[]> {
  const shares = Object.entries(decided).map(([decision, say]) => {
    const count = cases.filter((one) => one.decision === decision).length;
    return `${count.toLocaleString('en')} ${say}`;
  });
  return {
    'Employee.accounts':
      cases.length === 0 ? [] : [`Of ${cases.length.toLocaleString('en')} accounts: ${shares.join(', ')}.`],
    'Employee.manager': findings.filter(isAboutManagers).map(({ message }) => message),
    Finding: findings.length === 0 ? [] : [`${counted(findings)}.`],
  };
}

/** What is to be said where the links that tell the manager are not there. */
function notesOnLinks(read: ReadForDerivation, managerLink: string | undefined): string[] {
  if (managerLink === undefined) return [];
  const names = new Set([...read.links('User.linkedUsers')].map(({ facts }) => String(facts.name)));
  if (names.has(managerLink)) return [];
  const others =
    names.size === 0
      ? 'There are none, unless --per-user User.linkedUsers=all reads them'
      : `There are: ${[...names].sort(compare).join(', ')}`;
  return [`Nobody is linked to a ${managerLink}, which employees.managerLink names. ${others}.`];
}

const isAboutManagers = ({ code }: Finding) => code.includes('MANAGER');

function counted(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${code} ${count.toLocaleString('en')}`).join(', ');
}
