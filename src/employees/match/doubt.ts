/** Why a person should look at what is likely enough to be linked. */
export const doubts = {
  CONTRADICTED: 'too much else speaks against',
  INITIALS: 'nothing but initials agrees of the name',
  OTHER_NAME: 'one of the names is another one',
  OUT_OF_TIME: 'the first day is a year or more from when the account was made',
  MADE_AFTERWARDS: 'the account was made after this employee had left',
  RETURNED: 'this employee left, and a namesake was hired afterwards',
  NUMBER_REUSED: 'the number has been given to somebody else since',
  SECOND_ACCOUNT: 'another account of the same domain is that of this employee',
  OWNER_UNKNOWN: "whose the owner's first account is, is not known",
} as const;

export type Doubt = keyof typeof doubts;
