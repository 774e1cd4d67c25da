import type { Account } from '../account.ts';
import type { AccountClass, AccountRule } from './rule.ts';

export interface Classified {
  class: AccountClass;
  /** Why, the strongest first; empty for a person's. */
  reasons: readonly string[];
  /** Of an administrator's second account: the local part of its owner's login, `adm-jdoe` gives `jdoe`; null otherwise. */
  owner: string | null;
}

export interface ClassifyOptions {
  /** Plain words of the names of all employees: they lower the doubt whether a name is a person's. */
  knownNames: ReadonlySet<string>;
  rules: readonly AccountRule[];
}

/** Tells which accounts are no person's own, by account id. */
export function classify(accounts: readonly Account[], _: ClassifyOptions): Map<string, Classified> {
  return new Map(accounts.map(({ id }) => [id, { class: 'PERSON', reasons: [], owner: null }]));
}
