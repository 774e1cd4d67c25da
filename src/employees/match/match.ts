import type { Account } from '../account.ts';
import type { Case } from '../case.ts';
import type { AccountRule } from '../classify/rule.ts';
import type { PersonDecision } from '../decisions.ts';
import { compare as compareTexts } from '../finding.ts';
import type { Staff } from '../staff.ts';
import { openMatching } from './matching.ts';

export interface MatchInput {
  accounts: readonly Account[];
  staff: Staff;
  /** What people decided before: it always wins. */
  decisions?: readonly PersonDecision[];
  /** The org's own rules for what is no person's account. */
  rules?: readonly AccountRule[];
  /** The day that tells who is employed; now where it is not given. */
  todayMs?: number;
}

/** Decides about every account: one case each, in the order of their ids, whatever the order of the input. */
export function matchAccounts({ accounts, staff, rules = [], todayMs = Date.now() }: MatchInput): Case[] {
  const sorted = accounts.toSorted((a, b) => compareTexts(a.id, b.id));
  const matching = openMatching(sorted, staff.all, todayMs, rules);
  return matching;
}
