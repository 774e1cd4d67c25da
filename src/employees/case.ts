/** What was decided about one account. */
export type Decision =
  /** The account belongs to the employee. */
  | 'link'
  /** A person should look: some employee may be the right one, or one of several. */
  | 'review'
  /** Nobody in the roster is behind the account. */
  | 'none'
  /** No single person is behind the account: a service, a shared mailbox, a room, a test. */
  | 'non_human';

/** What told whose account it is, as `Employee.accounts` names it. */
export type Method =
  /** A person decided it. */
  | 'DECISION'
  | 'EMPLOYEE_NUMBER'
  | 'WORK_EMAIL'
  /** The login is the work e-mail, or its local part. */
  | 'LOGIN'
  /** The second e-mail is the work or the personal one. */
  | 'SECOND_EMAIL'
  /** The address at another domain of the organization. */
  | 'ALIAS'
  /** A second account to administer with, told by its owner's login. */
  | 'ADMIN_TWIN'
  /** No key, but everything weighed together. */
  | 'EVIDENCE'
  /** The employee was made from the account's own profile. */
  | 'PROFILE';

/** One thing that speaks for an employee, or against. */
export interface Evidence {
  /** What was compared: `name`, `employeeNumber`, `department`, … */
  field: string;
  /** Base-2 logarithm of how much likelier this is for the right employee than for another person; negative speaks against. */
  weight: number;
  /** What the account has; null where it has nothing. */
  account: string | null;
  /** What the employee has. */
  employee: string | null;
}

/** An employee that an account may belong to. */
export interface CaseCandidate {
  employeeNumber: string;
  /** 0 to 1; those of all candidates and "nobody in the roster" add up to 1. */
  confidence: number;
}

/** One account, what was decided about it, and why. */
export interface Case {
  userId: string;
  decision: Decision;
  /** The employee of a `link`; null otherwise. */
  employeeNumber: string | null;
  /** How sure the decision is, from 0 to 1. */
  confidence: number;
  /** What told the `link`; null otherwise. */
  method: Method | null;
  /** For the best candidate, or for what makes the account no person's; the heaviest first. */
  evidence: readonly Evidence[];
  /** The likeliest first, five at most. */
  candidates: readonly CaseCandidate[];
  /** Who decided it, where a person did. */
  decidedBy: string | null;
}
