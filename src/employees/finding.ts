/** What a finding is about: the values that `Finding.code` has in the model. */
export type FindingCode =
  /** Somebody who left, with an account that still works. */
  | 'LEAVER_WITH_ACCESS'
  /** Somebody who is employed today and has no account. */
  | 'EMPLOYEE_WITHOUT_ACCOUNT'
  /** An account that may belong to an employee: a person has to decide. */
  | 'OPEN_REVIEW'
  /** An account of a person whom the roster does not know. */
  | 'ACCOUNT_WITHOUT_EMPLOYEE'
  /** An account that is no single person's. */
  | 'NON_HUMAN_ACCOUNT'
  /** Several rows of the roster carry one employee number. */
  | 'DUPLICATE_EMPLOYEE_NUMBER'
  /** Several employees of the roster carry one work e-mail. */
  | 'SHARED_WORK_EMAIL'
  /** Several accounts claim one employee number. */
  | 'SHARED_ACCOUNT_NUMBER'
  /** Several accounts claim one e-mail address. */
  | 'SHARED_ACCOUNT_EMAIL'
  /** The keys of an account point to different employees. */
  | 'CONFLICTING_KEYS'
  /** Several decisions about one account, of which the last counts. */
  | 'CONFLICTING_DECISION'
  /** A decision about an account that there is not. */
  | 'DECISION_WITHOUT_ACCOUNT'
  /** A decision for an employee whom the roster does not have. */
  | 'DECISION_WITHOUT_EMPLOYEE'
  /** A manager who is nobody we know. */
  | 'UNKNOWN_MANAGER'
  /** A manager who could be several people. */
  | 'AMBIGUOUS_MANAGER'
  /** People who report to each other in a circle, or to themselves. */
  | 'MANAGER_LOOP'
  /** A date that cannot be read for certain. */
  | 'UNREADABLE_DATE';

/** Something a person should look at: what was seen, and what was done or left undone because of it. */
export interface Finding {
  code: FindingCode;
  message: string;
  /** Ids of the employees concerned, in order. */
  employees: readonly string[];
  /** Okta ids of the accounts concerned, in order. */
  accounts: readonly string[];
}

/** Puts findings into an order that does not depend on the order of the input. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const key = ({ code, employees, accounts, message }: Finding) =>
    [code, ...employees, ...accounts, message].join('\n');
  return findings
    .map((finding) => ({ finding, key: key(finding) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ finding }) => finding);
}

/** Orders texts by code unit: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
