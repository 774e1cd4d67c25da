/**
 * What is compared of an account and a row, and how the two may relate. Each number is how often a right pair is so, as far
 * as one can say before the data has spoken: the weights are learnt from there. Level 0 is "one of the two
 * tells nothing", and weighs nothing.
 */
export const fields = {
  employeeNumber: {
    EQUAL: 0.93,
    /** The account's number is somebody else's. */
    OTHERS: 0.01,
    /** Nobody in the roster has the account's number. */
    NOBODYS: 0.06,
  },
  email: {
    EQUAL: 0.6,
    /** The same before the @. */
    SAME_LOCAL: 0.15,
    /** The account's address is somebody else's. */
    OTHERS: 0.01,
    /** The same but for a number at its end, which tells namesakes apart. */
    NUMBERED: 0.02,
    DIFFERENT: 0.22,
  },
  secondEmail: { EQUAL: 0.75, DIFFERENT: 0.25 },
  /** The owner of an administrator's second account, by the login of the first. */
  owner: { EQUAL: 0.97, DIFFERENT: 0.03 },
  givenName: {
    SAME: 0.82,
    VARIANT: 0.04,
    NICKNAME: 0.05,
    INITIAL: 0.03,
    TYPO: 0.025,
    NEAR: 0.01,
    /** Some letters in common, no more than chance may do. */
    ALIKE: 0.006,
    /** A middle name, or one of several. */
    MIDDLE: 0.02,
    /** Not in the profile, but in an address. */
    ADDRESS: 0.01,
    DIFFERENT: 0.004,
  },
  /** Given names in two scripts, where what is not alike may be a reading that no table has. */
  givenNameAcross: { SAME: 0.72, DIFFERENT: 0.28 },
  familyName: {
    SAME: 0.84,
    VARIANT: 0.04,
    /** One of several. */
    PART: 0.04,
    TYPO: 0.03,
    NEAR: 0.01,
    ALIKE: 0.006,
    INITIAL: 0.01,
    /** Not in the profile, but in an address. */
    ADDRESS: 0.01,
    DIFFERENT: 0.02,
  },
  familyNameAcross: { SAME: 0.8, DIFFERENT: 0.2 },
  /** Which of the two is called what. */
  order: { SAME: 0.98, SWAPPED: 0.02 },
  generation: { SAME: 0.9, ONE_SIDED: 0.095, DIFFERENT: 0.005 },
  title: { SAME: 0.6, SIMILAR: 0.2, DIFFERENT: 0.2 },
  department: { SAME: 0.85, DIFFERENT: 0.15 },
  place: { SAME: 0.87, DIFFERENT: 0.13 },
  /** State or region. */
  region: { SAME: 0.93, DIFFERENT: 0.07 },
  country: { SAME: 0.96, DIFFERENT: 0.04 },
  manager: { SAME: 0.8, ABOVE: 0.05, DIFFERENT: 0.15 },
  /** With whom the account shares groups: where it tells no manager or department itself, they tell it. */
  groups: {
    /** With those who report to the row's manager. */
    TEAM: 0.5,
    /** With those of the row's department. */
    DEPARTMENT: 0.3,
    DIFFERENT: 0.2,
  },
  employment: { SAME: 0.9, DIFFERENT: 0.1 },
  /** The first day that the profile tells, and the roster's. */
  started: { SAME: 0.86, NEAR: 0.07, DIFFERENT: 0.07 },
  /** Days from the hire to when the account was made, where the profile tells no first day. */
  hired: {
    LONG_BEFORE: 0.01,
    MONTHS_BEFORE: 0.02,
    WEEKS_BEFORE: 0.05,
    DAYS_BEFORE: 0.2,
    SAME_DAYS: 0.3,
    DAYS_AFTER: 0.22,
    WEEKS_AFTER: 0.08,
    MONTHS_AFTER: 0.05,
    LONG_AFTER: 0.07,
  },
  /** The same for accounts made when many were, as at the start of Okta. */
  hiredBefore: { AFTER: 0.03, AROUND: 0.12, BEFORE: 0.85 },
  /** The same for accounts at another domain than the org's own: a contractor's, or a company's that was taken in. */
  hiredElsewhere: { AFTER: 0.12, AROUND: 0.6, BEFORE: 0.28 },
  employed: {
    BOTH: 0.9,
    NEITHER: 0.08,
    ACCOUNT_ONLY: 0.01,
    ROW_ONLY: 0.008,
    /** The account was made after the person had left. */
    MADE_AFTER: 0.002,
  },
} as const satisfies Record<string, Readonly<Record<string, number>>>;

export type FieldName = keyof typeof fields;

/** The fields, in the order in which a comparison holds their levels. */
export const fieldNames = Object.keys(fields) as FieldName[];

/** One way in which an account and a row may relate in a field. */
export interface Level {
  field: FieldName;
  /** Where the field stands in a comparison. */
  at: number;
  /** What stands there: from 1 on, in the order of the table. */
  number: number;
  /** How often a right pair is so, as far as one can say before the data has spoken. */
  likely: number;
}

/** Every level of every field, by their names. */
export const level = Object.fromEntries(
  fieldNames.map((field, at) => [
    field,
    Object.fromEntries(
      Object.entries(fields[field]).map(([name, likely], place) => [name, { field, at, number: place + 1, likely }]),
    ),
  ]),
) as { readonly [F in FieldName]: Readonly<Record<keyof (typeof fields)[F], Level>> };

/** Where a field stands in a comparison. */
export const placeOf = Object.fromEntries(fieldNames.map((name, at) => [name, at])) as Record<FieldName, number>;
