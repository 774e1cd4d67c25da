import { compact } from '../compact.ts';
import { saysLeft } from '../employment.ts';
import { numberKey } from '../key.ts';
import type { Meaning } from '../managerForms.ts';
import { readName } from '../names/personName.ts';
import { plain } from '../names/plain.ts';
import type { RosterRow } from '../roster/roster.ts';
import { type Address, lettersOf, readAddress } from './address.ts';
import type { Lexicon, NameIds } from './lexicon.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A row of the roster, made ready to be compared. */
export interface Person {
  /** Its place among the rows that are compared. */
  at: number;
  row: RosterRow;
  name: NameIds;
  workEmail: Address | null;
  personalEmail: string | null;
  /** Letters of the local parts, where names may stand. */
  locals: readonly string[];
  title: number;
  department: number;
  place: number;
  /** State or region, where the location tells it behind a comma. */
  region: number;
  country: number;
  employment: number;
  /** The employee number and the manager's, in the vocabulary; 0 for none. */
  number: number;
  manager: number;
  /** Days since 1970. */
  hired: number | null;
  left: number | null;
  /** Whether the status tells that the person left, whatever the last day. */
  hasLeft: boolean;
}

export interface Reading {
  lexicon: Lexicon;
  words: Vocabulary;
}

export function readPerson(row: RosterRow, at: number, manager: Meaning | null, { lexicon, words }: Reading): Person {
  const name = readName({
    given: row.given_name,
    middle: null,
    family: row.family_name,
    preferred: row.preferred_name,
    display: row.display_name,
    suffix: null,
  });
  const workEmail = readAddress(row.work_email);
  const personal = readAddress(row.personal_email);
  const [city, region] = (row.location ?? '').split(',');
  const isRemote = /remote|home|virtual/i.test(row.location ?? '');
  return {
    at,
    row,
    name: lexicon.read(name),
    workEmail,
    personalEmail: personal?.whole ?? null,
    locals: compact(
      [workEmail, personal].flatMap((address) => (address === null ? [] : lettersOf(address.local) || [])),
    ),
    title: words.titles.add(row.title),
    department: words.departments.add(row.department),
    place: isRemote ? 0 : words.places.add(city),
    region: words.regions.id(plain(region ?? '')),
    country: words.countries.id(plain(row.country ?? '')),
    employment: words.employments.id(plain(row.employment_type ?? '')),
    number: words.numbers.id(numberKey(row.employee_number)),
    manager: words.numbers.id(managerKey(manager)),
    hired: dayOf(row.hire_date),
    left: dayOf(row.termination_date),
    hasLeft: saysLeft(row.status),
  };
}

/** Who could be several people is nobody whom an account's manager could be compared with. */
function managerKey(manager: Meaning | null): string | null {
  if (manager === null) return null;
  const [first, ...others] = new Set(manager.means.map((number) => numberKey(number ?? '')));
  return first === undefined || others.length > 0 ? numberKey(manager.text) : first;
}

const dayMs = 86_400_000;

/** Days since 1970 of an ISO time; null for none. */
export function dayOf(iso: string | null): number | null {
  const ms = iso === null ? Number.NaN : Date.parse(iso);
  return Number.isNaN(ms) ? null : dayOfMs(ms);
}

/** A day since 1970 as `2026-03-28`. */
export const isoOf = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10);

/** Days since 1970 of a time in milliseconds. */
export const dayOfMs = (ms: number) => Math.floor(ms / dayMs);
