import type { Json } from '../collection.ts';
import type { Person } from '../company.ts';
import type { Random } from '../random.ts';
import type { HrRow } from '../roster.ts';

/** One person as the directory and HR have them, while both are being written. */
export interface Draft {
  readonly person: Person;
  /** The account without its id: status, dates and all. */
  readonly account: Json;
  /** Of the account: without what Okta leaves out. */
  readonly profile: Record<string, unknown>;
  /** Null where HR does not know the person. */
  row: HrRow | null;
  /** What went wrong, if anything did. */
  mishap: string | null;
}

/** A further account: of a person who has one already, or of nobody. */
export interface Extra {
  /** As far as it differs from an active account. */
  readonly account: Json;
  readonly profile: Record<string, unknown>;
  readonly kind: 'user' | 'contractor' | 'service';
  /** Whose it is; null for nobody's. */
  readonly owner: Draft | null;
  readonly mishap: string;
  readonly isHuman: boolean;
}

/** What a mishap may use and add to. */
export interface Mess {
  random: Random;
  todayMs: number;
  drafts: readonly Draft[];
  /** Who reports to whom, by the manager. */
  teams: ReadonlyMap<Person | null, readonly Draft[]>;
  /** Rows that HR has beside those of the drafts. */
  rows: HrRow[];
  /** An address that no account has, of this name at this domain. */
  address: (name: string, domain: string) => string;
  /** A number that nobody has. */
  number: () => string;
}

/** Something that goes wrong in real companies, or that is right and looks wrong. */
export interface Mishap {
  name: string;
  /** Of all people in a company like others; fewer meet with it where it cannot befall everybody. */
  share: number;
  /** What it does to the account, HR's row, or both; a full sentence. */
  doc: string;
  /** Whether the keys of account and row are what it is about: they stay where other keys are taken away. */
  keepsKeys?: true;
  /** False where it can't befall this person. */
  befall: (draft: Draft, mess: Mess) => false | undefined;
}

/** Gives the account another login and e-mail. */
export function readdress(draft: Draft, address: string): void {
  draft.profile.login = address;
  draft.profile.email = address;
}

/** Gives the account another name. */
export function rename(draft: Draft, given: string, family: string): void {
  draft.profile.firstName = given;
  draft.profile.lastName = family;
  if (draft.profile.displayName !== undefined) draft.profile.displayName = `${given} ${family}`;
}

/** Leaves nothing in account and row that names one person for certain. */
export function dropKeys({ profile, row }: Draft): void {
  delete profile.employeeNumber;
  if (row === null) return;
  row.work_email = '';
  row.personal_email = '';
}
