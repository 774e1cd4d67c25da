import type { Account } from '../account.ts';
import type { Case } from '../case.ts';
import type { AccountRule } from '../classify/rule.ts';
import type { PersonDecision } from '../decisions.ts';
import { linkAccounts } from '../link.ts';
import type { Staff } from '../staff.ts';

export interface MatchInput {
  accounts: readonly Account[];
  staff: Staff;
  /** What people decided before: it always wins. */
  decisions?: readonly PersonDecision[];
  /** The org's own rules for what is no person's account. */
  rules?: readonly AccountRule[];
}

/** Decides about every account: one case each, in the order of their ids, whatever the order of the input. */
export function matchAccounts({ accounts, staff }: MatchInput): Case[] {
  const { links } = linkAccounts(accounts, staff.candidates);
  const linkOf = new Map(links.map((link) => [link.far, link]));
  return accounts.map(({ id }) => {
    const link = linkOf.get(id);
    const rest = { userId: id, evidence: [], candidates: [], decidedBy: null };
    if (link === undefined) return { ...rest, decision: 'none', employeeNumber: null, confidence: 0, method: null };
    return { ...rest, decision: 'link', employeeNumber: link.near, confidence: 1, method: 'EMPLOYEE_NUMBER' };
  });
}
