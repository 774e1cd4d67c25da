import type { HrRow } from '../roster.ts';
import { agreement, namesIn } from './agreement.ts';
import { domains } from './domains.ts';
import type { Draft, Extra } from './draft.ts';
import { groupBy } from './grouping.ts';

/** Whose an account is, and what an ideal matcher would say that has nothing but the users and the roster. */
export interface Whose {
  /** What is hard about the account; null where nothing is. */
  mishap: string | null;
  decision: 'link' | 'review' | 'none' | 'non_human';
  /** Of the employee it really belongs to; null where the roster has none. */
  employeeNumber: string | null;
  /** Whether a number or an address of the account is the right employee's and nobody else's. */
  isStrong: boolean;
}

/** What at least ties an account to its row: a first day and a place, or a name and a title. A key is worth as much. */
const tied = 2.5;
/** How much more it is than ties the account to any other row: other words for a place and a department are not enough. */
const apart = 1.5;

/** Tells it of every account, from all rows of the roster and the accounts that may be a manager's. */
export function idealOf(
  rows: readonly HrRow[],
  drafts: readonly Draft[],
): {
  ofDraft: (draft: Draft) => Whose;
  ofExtra: (extra: Extra) => Whose;
} {
  const keys = groupBy(rows, keysOfRow);
  const namesakes = groupBy(rows, namesOfRow);
  const numberOf = new Map(drafts.map(({ profile, row }) => [profile.login, row?.employee_number]));
  const tell = (mishap: string | null, owner: Draft | null, profile: Profile, created: unknown): Whose => {
    const row = owner?.row ?? null;
    if (row === null) return { mishap, decision: 'none', employeeNumber: null, isStrong: false };
    const own = keysOfAccount(profile);
    const isRival = (other: HrRow) => other.employee_number !== row.employee_number && !isBefore(other, created);
    const isStrong = own.some((key) => keys.get(key)?.includes(row) && !keys.get(key)?.some(isRival));
    const alike = [...fullNames(row), accountName(profile)].flatMap((name) => namesakes.get(name) ?? []);
    const rivals = [...alike, ...own.flatMap((key) => keys.get(key) ?? [])].filter(isRival);
    const described = { profile, created, manager: numberOf.get(profile.managerId), words: namesIn(profile, owner) };
    const tie = (to: HrRow) => agreement(described, to) + (keysOfRow(to).some((key) => own.includes(key)) ? tied : 0);
    const best = rivals.reduce((most, rival) => Math.max(most, tie(rival)), 0);
    const decision = isStrong || (tie(row) >= tied && tie(row) - best >= apart) ? 'link' : 'review';
    return { mishap, decision, employeeNumber: row.employee_number, isStrong };
  };
  return {
    ofDraft: (draft) => tell(draft.mishap, draft, draft.profile, draft.account.created),
    ofExtra: ({ mishap, isHuman, owner, profile, account }) => {
      if (!isHuman) return { mishap, decision: 'non_human', employeeNumber: null, isStrong: false };
      const told = tell(mishap, owner, profile, account.created);
      // A second account is told by the login of its owner.
      return owner?.row == null ? told : { ...told, decision: 'link' };
    },
  };
}

type Profile = Readonly<Record<string, unknown>>;

/** Whether the job had ended before the account was made. */
const isBefore = (row: HrRow, created: unknown) =>
  row.termination_date !== '' && row.termination_date < String(created);

const nameOf = (given: string, family: string) => `${given}\n${family}`.toLowerCase();

const fullNames = ({ given_name, preferred_name, family_name }: HrRow): string[] => [
  ...new Set([given_name, preferred_name].filter((name) => name !== '').map((name) => nameOf(name, family_name))),
];

/** What an account of that person may be called: some have the initial alone. */
const namesOfRow = (row: HrRow): string[] => [...fullNames(row), nameOf([...row.given_name][0] ?? '', row.family_name)];

const accountName = ({ firstName, lastName }: Profile) =>
  nameOf(String(firstName).replace(/\.$/, ''), String(lastName));

const keysOfRow = (row: HrRow): string[] => [
  numberKey(row.employee_number),
  ...[row.work_email, row.personal_email].filter((address) => address !== '').map(mailKey),
];

/** Keys as they can be compared: digits of numbers, addresses without tags and at the domain of today. */
function keysOfAccount({ employeeNumber, login, email, secondEmail }: Profile): string[] {
  const number = typeof employeeNumber === 'string' ? [numberKey(employeeNumber)] : [];
  return [...number, ...[login, email, secondEmail].filter((value) => typeof value === 'string').map(mailKey)];
}

const numberKey = (number: string) => `#${number.replace(/[^0-9]/g, '').replace(/^0+/, '')}`;
const mailKey = (address: string) =>
  address
    .toLowerCase()
    .replace(/\+[^@]*@/, '@')
    .replace(domains.old, domains.own);
