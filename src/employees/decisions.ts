/** What a person decided about an account. */
export interface PersonDecision {
  /** Okta id or login of the account, as it stands in the file. */
  user: string;
  /** Null: no employee is behind it. */
  employeeNumber: string | null;
  decidedBy: string | null;
  /** As it stands in the file. */
  decidedAt: string | null;
  note: string | null;
  line: number;
}
