import { plain } from '../names/plainName.ts';
import type { HrRow } from '../roster.ts';
import type { Draft } from './draft.ts';

/** An account as far as it tells whose it is. */
export interface Described {
  profile: Readonly<Record<string, unknown>>;
  created: unknown;
  /** The number of the employee who is named as the manager. */
  manager: string | undefined;
  /** The words of the names and of the address. */
  words: ReadonlySet<string>;
}

/**
 * How much in account and row agrees: a first day tells most, then a name, a title and a manager; departments and
 * places are shared by many, and HR may have other words for them.
 */
export function agreement({ profile, created, manager, words }: Described, row: HrRow): number {
  const days = Math.abs(Date.parse(String(created)) - Date.parse(row.hire_date)) / 86_400_000;
  const isSame = (place: string, value: string) => value !== '' && profile[place] === value;
  const isNamed = (...names: readonly string[]) => names.flatMap(wordsOf).some((word) => words.has(word));
  return (
    Number(days <= 30) * 2 +
    Number(isNamed(row.given_name, row.preferred_name)) * 1.5 +
    Number(isNamed(row.family_name)) * 1.5 +
    Number(isSame('title', row.title)) +
    Number(manager !== undefined && manager === row.manager_employee_number) +
    Number(isSame('city', row.location)) * 0.5 +
    Number(isSame('department', row.department)) * 0.5
  );
}

/** What an account is called, in every script and scheme that a reader of names knows. */
export function namesIn(profile: Readonly<Record<string, unknown>>, owner: Draft | null): ReadonlySet<string> {
  const { firstName, lastName, displayName, login } = profile;
  const [local] = String(login).split('@');
  const own = [firstName, lastName, displayName, local].filter((text) => typeof text === 'string').flatMap(wordsOf);
  const known = [owner?.person.given, owner?.person.family].flatMap((name) => {
    const forms = [name?.latin, name?.native, ...(name?.others ?? [])].flatMap((form) => wordsOf(form ?? ''));
    return forms.some((form) => own.includes(form)) ? forms : [];
  });
  return new Set([...own, ...known]);
}

/** The words of a text without marks; one letter is none, and what no address can take stays as it is. */
const wordsOf = (text: string) =>
  text
    .split(/[\s.,_'-]+/)
    .map((word) => plain(word) || word.toLowerCase())
    .filter((word) => word.length > 1 || /[^\p{Script=Latin}\d]/u.test(word));
