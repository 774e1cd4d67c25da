import type { Node } from '../model/index.ts';
import type { LinkRow } from '../ports/sync.ts';
import type { Account } from './account.ts';
import type { Case } from './case.ts';
import { caseFindings } from './caseFindings.ts';
import type { AccountRule } from './classify/rule.ts';
import { findConflicts } from './conflicts.ts';
import { applyDecisions, givenBy, type PersonDecision, settleDecisions } from './decisions.ts';
import { deriveEmployees } from './derive.ts';
import { compare, type Finding, sortFindings } from './finding.ts';
import { accountLinks, byEnds, candidateLinks, ownAccounts, possibleAccounts } from './links.ts';
import { findManagers } from './manager.ts';
import { matchAccounts } from './match/match.ts';
import type { Roster, RosterRow } from './roster/roster.ts';
import { employ } from './staff.ts';
import { staffFindings } from './staffFindings.ts';

/** The people behind the accounts of an org. */
export interface People {
  nodes: Node<'Employee'>[];
  /** What was decided about every account, by its id. */
  cases: Case[];
  /** `Employee.accounts`: near is the employee, far the user. */
  accounts: LinkRow[];
  /** `Employee.possibleAccounts`: near is the employee, far the user. */
  candidates: LinkRow[];
  /** `Employee.manager`: near reports to far. */
  managers: LinkRow[];
  findings: Finding[];
}

export interface PeopleOptions {
  /** What people decided: it always wins. */
  decisions?: readonly PersonDecision[];
  /** The org's own rules for what is no person's account. */
  rules?: readonly AccountRule[];
  /** The day on which somebody is employed or has left. */
  todayMs?: number;
}

/** Finds the people behind accounts, from the roster or, without one, from the profiles. The order of the input does not matter. */
export function findPeople(
  accounts: readonly Account[],
  roster: Roster | null,
  { decisions = [], rules = [], todayMs = Date.now() }: PeopleOptions = {},
): People {
  const options = { decisions, rules, todayMs };
  const { nodes, rows, cases, findings } =
    roster === null ? fromProfiles(accounts, options) : fromRoster(accounts, roster, options);
  const links = ownAccounts(cases);
  const ownerOf = new Map(links.map(({ near, far }) => [far, near]));
  const managers = findManagers(rows, { accounts, ownerOf, employees: nodes });
  const employees = new Map(nodes.map((node) => [node.id, node]));
  // Who is employed, only a roster knows: a profile is there as long as its account.
  const ofStaff =
    roster === null ? [] : staffFindings(nodes, accounts, { links, candidates: possibleAccounts(cases) }, todayMs);
  return {
    nodes: nodes.sort((a, b) => compare(a.id, b.id)),
    cases,
    // Their evidence as texts is not small, and only the graph keeps it.
    get accounts() {
      return accountLinks(cases);
    },
    get candidates() {
      return candidateLinks(cases);
    },
    managers: managers.links.sort(byEnds),
    findings: sortFindings([
      ...findings,
      ...(roster === null ? [] : findConflicts(accounts, nodes, cases)),
      ...caseFindings(cases, accounts, employees),
      ...ofStaff,
      ...managers.findings,
    ]),
  };
}

type Found = Pick<People, 'nodes' | 'cases' | 'findings'> & { rows: readonly RosterRow[] };

function fromRoster(
  accounts: readonly Account[],
  roster: Roster,
  { decisions, ...options }: Required<PeopleOptions>,
): Found {
  const { nodes, rows, all, managerOf, findings } = employ(roster);
  const decided = settleDecisions(decisions, accounts, { nodes });
  const cases = matchAccounts({ accounts, staff: { all, managerOf }, given: givenBy(decided.settled), ...options });
  return {
    nodes,
    rows,
    cases: applyDecisions(cases, decided.settled),
    findings: [...findings, ...decided.findings],
  };
}

function fromProfiles(accounts: readonly Account[], { decisions, rules }: Required<PeopleOptions>): Found {
  const { nodes, cases, findings } = deriveEmployees(accounts, rules);
  const decided = settleDecisions(decisions, accounts, { nodes });
  return {
    nodes,
    rows: [],
    cases: applyDecisions(cases, decided.settled),
    findings: [...findings, ...decided.findings],
  };
}
