import type { LinkRow } from '../ports/sync.ts';
import { mainFirst } from './derive.ts';
import { compare, type Finding } from './finding.ts';
import { groupBy, readNumber } from './key.ts';
import { findLoops } from './loops.ts';
import { learnForms, type Meaning, type Named } from './managerForms.ts';
import type { RosterRow } from './roster/roster.ts';
import { readManagers } from './rosterManagers.ts';

/** Who reports to whom, and what was odd about it. */
export interface Managers {
  links: LinkRow[];
  findings: Finding[];
}

/** Below this share of those whom the profiles name a manager of, the roster's column is not one of managers. */
const leastShare = 0.1;

/**
 * Reads who reports to whom: from what the roster says in `rows`, those that tell the employees, or else from the
 * profiles.
 */
export function findManagers(rows: readonly RosterRow[], named: Named): Managers {
  const ofRoster = managersFromRoster(rows, named);
  const isUsual = ofRoster.links.length > rows.length * leastShare;
  const ofProfiles = isUsual ? null : managersFromProfiles(named);
  if (ofProfiles === null || ofRoster.links.length > ofProfiles.links.length * leastShare) return ofRoster;
  return { links: ofProfiles.links, findings: [...ofRoster.findings, ...ofProfiles.findings] };
}

function managersFromRoster(rows: readonly RosterRow[], named: Named): Managers {
  const managerOf = readManagers(rows, named);
  return linkManagers(
    rows.flatMap((row) => {
      const meaning = managerOf(row);
      return meaning === null ? [] : { employee: row.employee_number, meaning };
    }),
  );
}

/** From `managerId` and `manager` of the accounts, in the forms that the org writes them in. */
function managersFromProfiles(named: Named): Managers {
  const asked = new Map<string, string[]>();
  for (const account of named.accounts.toSorted(mainFirst)) {
    const employee = named.ownerOf.get(account.id);
    const texts = [account.managerId, account.manager].map(readNumber);
    if (employee === undefined || asked.has(employee) || texts.every((text) => text === null)) continue;
    asked.set(
      employee,
      texts.map((text) => text ?? ''),
    );
  }
  const find = learnForms([...asked.values()], named);
  return linkManagers([...asked].map(([employee, texts]) => ({ employee, meaning: find(texts) })));
}

/** Someone who names a manager. */
interface Wish {
  employee: string;
  meaning: Meaning;
}

const noFacts: LinkRow['facts'] = {};

function linkManagers(wishes: readonly Wish[]): Managers {
  const links: LinkRow[] = [];
  const findings: Finding[] = [];
  for (const [text, group] of groupBy(wishes, ({ meaning }) => meaning.text)) {
    const people = group.map(({ employee }) => employee).sort(compare);
    const [manager, ...others] = group[0]?.meaning.means ?? [];
    if (others.length > 0) findings.push(unclear('AMBIGUOUS_MANAGER', text, people));
    else if (manager === undefined) findings.push(unclear('UNKNOWN_MANAGER', text, people));
    else {
      // Who is written as their own manager has none: many systems fill the field of the chief so.
      for (const near of people) if (near !== manager) links.push({ near, far: manager, facts: noFacts });
    }
  }
  return { links, findings: [...findings, ...findLoops(links)] };
}

function unclear(code: 'AMBIGUOUS_MANAGER' | 'UNKNOWN_MANAGER', text: string, employees: string[]): Finding {
  const why = code === 'UNKNOWN_MANAGER' ? 'is nobody we know' : 'could be several people';
  const message = `The manager "${text}" of ${employees.length} employee${employees.length === 1 ? '' : 's'} ${why}.`;
  return { code, message, employees, accounts: [] };
}
