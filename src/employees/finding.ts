/** What a finding is about. */
type FindingCode =
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
