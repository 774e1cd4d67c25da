import type { Account } from '../../employees/account.ts';
import type { Evidence } from '../../employees/case.ts';
import { compare } from '../../employees/finding.ts';
import { numberFinder } from '../../employees/key.ts';
import type { Node } from '../../model/index.ts';
import type { Matched } from './matched.ts';

/** An account that waits for a person to decide. */
export interface OpenCase {
  account: Account;
  /** The likeliest first. */
  candidates: readonly OpenCandidate[];
  /** For the first candidate, and against it; the heaviest first. */
  evidence: readonly Evidence[];
}

export interface OpenCandidate {
  employee: Node<'Employee'>;
  /** Name and number of the manager, where there is one. */
  manager: string | null;
  /** Logins of the accounts that are the employee's; one list for all cases, to which answers add. */
  accounts: string[];
  confidence: number;
}

/** The accounts that wait, those first whose answer is nearest at hand. */
export function openCases({ accounts, people }: Pick<Matched, 'accounts' | 'people'>, find: FindCandidate): OpenCase[] {
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  const found = people.cases.flatMap(({ userId, decision, candidates, evidence }) => {
    const account = accountOf.get(userId);
    if (decision !== 'review' || account === undefined) return [];
    return [{ account, evidence, candidates: candidates.flatMap((one) => find(one.employeeNumber, one.confidence)) }];
  });
  const best = ({ candidates }: OpenCase) => candidates[0]?.confidence ?? 0;
  return found.sort((a, b) => best(b) - best(a) || compare(a.account.id, b.account.id));
}

/** One or none. */
export type FindCandidate = (number: string, confidence: number) => OpenCandidate[];

/** Finds an employee by number, with the manager and the accounts. */
export function candidateMaker({
  accounts,
  people: { nodes, managers, cases },
}: Pick<Matched, 'accounts' | 'people'>): FindCandidate {
  const employeeOf = new Map(nodes.map((node) => [node.id, node]));
  const loginOf = new Map(accounts.map(({ id, login }) => [id, login]));
  const loginsOf = new Map(nodes.map(({ id }): [string, string[]] => [id, []]));
  for (const { userId, decision, employeeNumber } of cases)
    if (decision === 'link') loginsOf.get(employeeNumber ?? '')?.push(loginOf.get(userId) ?? userId);
  const managerOf = new Map(managers.map(({ near, far }) => [near, far]));
  const find = numberFinder(employeeOf.keys());
  return (written, confidence) => {
    const [number = written, ...others] = find(written);
    const employee = others.length > 0 ? undefined : employeeOf.get(number);
    const manager = managerOf.get(number);
    const name = manager === undefined ? undefined : employeeOf.get(manager)?.displayName;
    const shown = manager === undefined ? null : name == null ? manager : `${name} (${manager})`;
    return employee === undefined
      ? []
      : [{ employee, manager: shown, accounts: loginsOf.get(number) ?? [], confidence }];
  };
}
