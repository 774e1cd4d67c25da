import type { HrRow } from '../roster.ts';
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

/** Tells it of every account, from all rows of the roster. */
export function idealOf(rows: readonly HrRow[]): {
  ofDraft: (draft: Draft) => Whose;
  ofExtra: (extra: Extra) => Whose;
} {
  const keys = groupBy(rows, keysOfRow);
  const namesakes = groupBy(rows, (row) => [nameOf(row.given_name, row.family_name)]);
  const tell = (
    mishap: string | null,
    owner: Draft | null,
    account: Readonly<Record<string, unknown>>,
    created: unknown,
  ): Whose => {
    const row = owner?.row ?? null;
    if (row === null) return { mishap, decision: 'none', employeeNumber: null, isStrong: false };
    const isRival = (other: HrRow) => other.employee_number !== row.employee_number && !isBefore(other, created);
    const isStrong = keysOfAccount(account).some(
      (key) => keys.get(key)?.includes(row) && !keys.get(key)?.some(isRival),
    );
    const others = (namesakes.get(nameOf(row.given_name, row.family_name)) ?? []).filter(isRival);
    const score = agreement(account, created, row);
    const best = Math.max(Number.NEGATIVE_INFINITY, ...others.map((other) => agreement(account, created, other)));
    const isClear = isStrong || (score >= 2 && score - best >= 2);
    return { mishap, decision: isClear ? 'link' : 'review', employeeNumber: row.employee_number, isStrong };
  };
  return {
    ofDraft: (draft) => tell(draft.mishap, draft, draft.profile, draft.account.created),
    ofExtra: ({ mishap, isHuman, owner, profile, account }) => {
      if (!isHuman) return { mishap, decision: 'non_human', employeeNumber: null, isStrong: false };
      const told = tell(mishap, owner, { ...profile, ...ownersPlace(owner) }, account.created);
      // A twin is told by the login of its owner.
      return owner?.row == null ? told : { ...told, decision: 'link', isStrong: told.isStrong };
    },
  };
}

const ownersPlace = (owner: Draft | null) => ({ title: owner?.profile.title, city: owner?.profile.city });

/** How many facts beside the name agree; a manager and a date tell more than a place. */
function agreement(account: Readonly<Record<string, unknown>>, created: unknown, row: HrRow): number {
  const days = Math.abs(Date.parse(String(created)) - Date.parse(row.hire_date)) / 86_400_000;
  const isSame = (place: string, value: string) => value !== '' && account[place] === value;
  return (
    Number(isSame('title', row.title)) +
    Number(isSame('city', row.location)) * 0.5 +
    Number(isSame('department', row.department)) * 0.5 +
    Number(days <= 30)
  );
}

/** Whether the job had ended before the account was made. */
const isBefore = (row: HrRow, created: unknown) =>
  row.termination_date !== '' && row.termination_date < String(created);

const nameOf = (given: string, family: string) => `${given}\n${family}`.toLowerCase();

const keysOfRow = (row: HrRow): string[] => [
  numberKey(row.employee_number),
  ...[row.work_email, row.personal_email].filter((address) => address !== '').map(mailKey),
];

/** Keys as they can be compared: digits of numbers, addresses without tags and at the domain of today. */
function keysOfAccount({ employeeNumber, login, email, secondEmail }: Readonly<Record<string, unknown>>): string[] {
  const number = typeof employeeNumber === 'string' ? [numberKey(employeeNumber)] : [];
  return [...number, ...[login, email, secondEmail].filter((value) => typeof value === 'string').map(mailKey)];
}

const numberKey = (number: string) => `#${number.replace(/[^0-9]/g, '').replace(/^0+/, '')}`;
const mailKey = (address: string) =>
  address
    .toLowerCase()
    .replace(/\+[^@]*@/, '@')
    .replace(domains.old, domains.own);
