import { plain } from '../names/plainName.ts';
import type { Random } from '../random.ts';
import { type HrRow, slips } from '../roster.ts';
import { careerMishaps } from './careers.ts';
import { type Draft, dropKeys, type Extra, type Mess, type Mishap } from './draft.ts';
import { extraForms } from './extras.ts';
import { groupBy } from './grouping.ts';
import { habits } from './habits.ts';
import { keyMishaps } from './keys.ts';
import { namesakeMishaps } from './namesakes.ts';
import { spellingMishaps } from './spelling.ts';

/** Everything that can go wrong between an account and its employee. */
export const mishaps: readonly Mishap[] = [...spellingMishaps, ...keyMishaps, ...careerMishaps, ...namesakeMishaps];

/** How far account and roster of a company have come apart. */
export interface PeopleOptions {
  /** Factor on all shares: 0 is a company where nothing goes wrong, 1 one like others, 5 one that is hard to match. Default 1. */
  mishaps?: number;
  /** Of the people with an account, whose account has a number or an address that HR has as well. Default 0.98. */
  strongKeys?: number;
  /** People without an account, for each one with. Default 0.03. */
  withoutAccount?: number;
}

/** No more of the people than this meet with a mishap, whatever the factor. */
const mostMishaps = 0.8;
/** Habits add up in one person, so they stay below this. */
const mostOfHabit = 0.3;

export interface Befallen {
  extras: Extra[];
  /** The whole roster. */
  rows: HrRow[];
}

/** Lets mishaps befall the drafts, and makes `extraCount` further accounts. `rows` are of people without an account. */
export function befall(
  random: Random,
  given: {
    drafts: readonly Draft[];
    rows: readonly HrRow[];
    extraCount: number;
    todayMs: number;
    options: PeopleOptions;
  },
): Befallen {
  const { drafts, options } = given;
  const factor = options.mishaps ?? 1;
  const mess = makeMess(random, given);
  const total = mishaps.reduce((sum, { share }) => sum + share, 0) * factor;
  const scale = factor * Math.min(1, mostMishaps / total);
  for (const draft of drafts) {
    const mishap = drawMishap(random, scale);
    if (draft.mishap === null && mishap !== null && mishap.befall(draft, mess) !== false) draft.mishap = mishap.name;
  }
  for (const draft of drafts) {
    for (const { share, change } of habits) {
      if (random.chance(Math.min(mostOfHabit, share * factor))) change(draft, mess);
    }
    if (random.chance(1 - (options.strongKeys ?? 0.98))) takeKeys(draft);
  }
  settleManagers(drafts);
  const extras = Array.from({ length: given.extraCount }, () => makeExtra(random, mess));
  const rows = [...drafts.flatMap(({ row }) => row ?? []), ...given.rows, ...mess.rows];
  return { extras, rows: factor === 0 ? rows : [...rows, ...slips(rows)] };
}

function drawMishap(random: Random, scale: number): Mishap | null {
  let left = random.next() / scale;
  for (const mishap of mishaps) {
    left -= mishap.share;
    if (left < 0) return mishap;
  }
  return null;
}

/** Takes the keys away, but from somebody whom HR does not know, and where they are what the mishap is about. */
function takeKeys(draft: Draft): void {
  if (draft.row === null || mishaps.some(({ name, keepsKeys }) => name === draft.mishap && keepsKeys)) return;
  dropKeys(draft);
}

/** Account and row name the manager as the manager is written in the end. */
function settleManagers(drafts: readonly Draft[]): void {
  const draftOf = new Map(drafts.map((draft) => [draft.person, draft]));
  for (const { person, profile, row } of drafts) {
    const manager = person.manager === null ? undefined : draftOf.get(person.manager);
    if (manager === undefined) continue;
    if (profile.managerId === manager.person.email) profile.managerId = manager.profile.login;
    if (row?.manager_employee_number === manager.person.employeeNumber && manager.row !== null)
      row.manager_employee_number = manager.row.employee_number;
  }
}

function makeExtra(random: Random, mess: Mess): Extra {
  const form = random.weighted(extraForms.map((each) => [each, each.weight] as const));
  const made = form.make(mess);
  return made === null ? makeExtra(random, mess) : { ...made, mishap: form.name };
}

function makeMess(random: Random, given: { drafts: readonly Draft[]; rows: readonly HrRow[]; todayMs: number }): Mess {
  const { drafts, todayMs } = given;
  const taken = new Set(drafts.map(({ profile }) => String(profile.login)));
  const address = (name: string, domain: string) => {
    const local = plain(name) === '' ? 'user' : name;
    let free = `${local}@${domain}`;
    for (let count = 2; taken.has(free); count++) free = `${local}${count}@${domain}`;
    taken.add(free);
    return free;
  };
  const numbers = [
    ...drafts.map(({ person }) => person.employeeNumber),
    ...given.rows.map((row) => row.employee_number),
  ];
  let last = numbers.reduce((most, number) => Math.max(most, Number(number)), 0);
  const number = () => {
    last += 3;
    return String(last);
  };
  const teams = groupBy(drafts, ({ person }) => [person.manager]);
  return { random, todayMs, drafts, teams, rows: [], address, number };
}
