/** What kind of account it is: a person's first, or something else. */
export type AccountClass =
  | 'PERSON'
  /** A person's second account, to administer with. */
  | 'ADMIN'
  | 'SERVICE'
  | 'MAILBOX'
  /** A room, a device, a kiosk. */
  | 'ROOM'
  | 'TEST';

/** A rule of the org: accounts that fit all that it names are of this class. `*` in a pattern is any text; case does not count. */
export interface AccountRule {
  class: AccountClass;
  /** Pattern of the login. */
  login?: string | undefined;
  /** Pattern of the profile's user type. */
  userType?: string | undefined;
  /** Pattern of the name of a group the account is in. */
  group?: string | undefined;
  /** Patterns of attributes of the profile, by their name in Okta. */
  profile?: Readonly<Record<string, string>> | undefined;
}
