import type { Node } from '../model/index.ts';
import type { LinkRow } from '../ports/sync.ts';
import type { Account } from './account.ts';
import { deriveEmployees } from './derive.ts';
import { compare, type Finding, sortFindings } from './finding.ts';
import { linkAccounts } from './link.ts';
import { type Managers, managersFromProfiles, managersFromRoster } from './manager.ts';
import type { Roster } from './roster/roster.ts';
import { employ } from './staff.ts';

/** The people behind the accounts of an org. */
export interface People {
  nodes: Node<'Employee'>[];
  /** `Employee.accounts`: near is the employee, far the user. */
  accounts: LinkRow[];
  /** `Employee.manager`: near reports to far. */
  managers: LinkRow[];
  findings: Finding[];
}

/** Finds the people behind accounts, from the roster or, without one, from the profiles. The order of the input does not matter. */
export function findPeople(accounts: readonly Account[], roster: Roster | null): People {
  if (roster === null) {
    const { nodes, links, findings } = deriveEmployees(accounts);
    return inOrder(nodes, links, managersFromProfiles(accounts, links), findings);
  }
  const staff = employ(roster);
  const { links, findings } = linkAccounts(accounts, staff.candidates);
  const managers = roster.columns.has('manager_employee_number')
    ? managersFromRoster(staff.rows)
    : managersFromProfiles(accounts, links);
  return inOrder(staff.nodes, links, managers, [...staff.findings, ...findings]);
}

function inOrder(nodes: Node<'Employee'>[], links: LinkRow[], managers: Managers, findings: Finding[]): People {
  return {
    nodes: nodes.sort((a, b) => compare(a.id, b.id)),
    accounts: links.sort(byEnds),
    managers: managers.links.sort(byEnds),
    findings: sortFindings([...findings, ...managers.findings]),
  };
}

const byEnds = (a: LinkRow, b: LinkRow) => compare(a.near, b.near) || compare(a.far, b.far);
