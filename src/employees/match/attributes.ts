import type { Account } from '../account.ts';
import { trimmed } from '../key.ts';
import { readDays } from '../roster/days.ts';
import { dayOf, type Person } from './person.ts';
import type { Phrases, Vocabulary } from './vocabulary.ts';

/** Fewest accounts whose value is one of the roster's, and the share of them, that make an attribute believable. */
const fewestHits = 5;
const believable = 0.5;
/** Accounts that are looked at to know: more tell no more. */
const mostTried = 4_000;
/** How orgs call the first day, in the languages that rosters are read in; and days that are others. */
const startName =
  /hire|start|join|entry|onboard|seniority|eintritt|beginn|embauche|entree|ingreso|inicio|alta|contrata/i;
const otherName = /end|term|leav|birth|exit|last|fin|baja|austritt|naiss|review|proba/i;

type Read = (account: Account) => string | null;
type Column = 'title' | 'department' | 'place';

/** What the attributes tell that the org added to its profiles. */
export interface Attributes {
  /** The account with title and place, wherever the org keeps them. */
  fill(account: Account): Account;
  /** What else may be its department. */
  units(account: Account): readonly (string | null)[];
  /** The first day, in days since 1970; null where it is not told. */
  started(account: Account): number | null;
}

/**
 * Learns where this org keeps what Okta has another attribute for, or none: a site, a faculty, the first day. An attribute
 * counts where most of its values are the roster's own.
 */
export function learnAttributes(
  accounts: readonly Account[],
  people: readonly Person[],
  { titles, departments, places }: Vocabulary,
): Attributes {
  const names = [...new Set(accounts.flatMap(({ custom }) => Object.keys(custom ?? {})))].sort();
  const every = Math.ceil(accounts.length / mostTried);
  const tried = names.length === 0 ? [] : accounts.filter((_, at) => at % every === 0);
  const inOrder = (own: readonly Read[], phrases: Phrases, column: Column) =>
    names.length === 0 ? own : rank(own, names, tried, knownTo(phrases, column, people));
  const title = inOrder([(account) => account.title], titles, 'title');
  const place = inOrder([(account) => account.city], places, 'place');
  const units = inOrder([], departments, 'department');
  const started = readStart(names, accounts);
  return {
    fill(account) {
      const told = { title: firstOf(title, account), city: firstOf(place, account) };
      return told.title === account.title && told.city === account.city ? account : { ...account, ...told };
    },
    units: (account) => units.map((read) => read(account)),
    started: (account) => started.get(account) ?? null,
  };
}

const textOf =
  (name: string): Read =>
  ({ custom }) => {
    const value = custom?.[name];
    return typeof value === 'string' ? trimmed(value) : null;
  };

const firstOf = (reads: readonly Read[], account: Account) => {
  for (const read of reads) {
    const text = read(account);
    if (text !== null) return text;
  }
  return null;
};

/** Whether a text is a value of the roster's column. */
function knownTo(phrases: Phrases, column: Column, people: readonly Person[]) {
  const known = new Set(people.map((person) => person[column]));
  known.delete(0);
  return (text: string) => known.has(phrases.add(column === 'place' ? text.split(',')[0] : text));
}

/** Okta's own attributes and those of the org's that hold what the roster's column does, the ones that do so most first. */
function rank(
  own: readonly Read[],
  names: readonly string[],
  tried: readonly Account[],
  isKnown: (text: string) => boolean,
): Read[] {
  const shared = (read: Read) => {
    const texts = tried.flatMap((account) => read(account) ?? []);
    const hits = texts.filter(isKnown).length;
    return { read, share: hits < fewestHits ? 0 : hits / texts.length };
  };
  const added = names.map((name) => shared(textOf(name))).filter(({ share }) => share >= believable);
  return [...own.map(shared), ...added].sort((a, b) => b.share - a.share).map(({ read }) => read);
}

/** The first days by account, from the attribute that tells most of them. */
function readStart(names: readonly string[], accounts: readonly Account[]): ReadonlyMap<Account, number> {
  const told = names
    .filter((name) => startName.test(name) && !otherName.test(name))
    .map((name) => {
      const days = readDays(accounts.map(textOf(name)));
      return new Map(
        accounts.flatMap((account, at) => {
          const day = dayOf(days[at] ?? null);
          return day === null ? [] : [[account, day] as const];
        }),
      );
    });
  const most = Math.max(0, ...told.map(({ size }) => size));
  return (most < fewestHits ? undefined : told.find(({ size }) => size === most)) ?? new Map();
}
