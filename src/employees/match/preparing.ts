import type { Account } from '../account.ts';
import type { Classified } from '../classify/classify.ts';
import { compact } from '../compact.ts';
import { compare as compareTexts } from '../finding.ts';
import { groupBy } from '../key.ts';
import type { RosterRow } from '../roster/roster.ts';
import { content, type Staff } from '../staff.ts';
import { learnAttributes } from './attributes.ts';
import { Blocks, type Candidates } from './blocking.ts';
import { Bosses } from './bosses.ts';
import { measureChances } from './chance.ts';
import { type Claim, readClaim } from './claim.ts';
import { namesOf } from './comparing.ts';
import type { Context, Known } from './context.ts';
import { Contexts } from './contexts.ts';
import { openCrosswalks } from './crosswalk.ts';
import { isEmployed } from './employmentLevels.ts';
import { countNames } from './frequency.ts';
import { Hires } from './hires.ts';
import { type Given, onlyNamed, rowsBySecond, rowsGiven } from './known.ts';
import { readNumbers } from './numbers.ts';
import { dayOfMs, type Person, type Reading, readPerson } from './person.ts';
import { Tally } from './tally.ts';

/** Everything ready to be compared. */
export interface Prepared {
  /** Accounts of people. */
  claims: readonly Claim[];
  context: Context;
  /** What is known of an account beside its own fields; `owners` only of an administrator's second account. */
  knownOf(claim: Claim, owners?: Known['owners']): Known;
  /** Rows that the account may belong to: `all` of them, where those that its keys and its name lead to are not enough. */
  rowsFor(claim: Claim, known: Known, all?: boolean): Candidates;
}

/**
 * Reads the rows in an order of their own, so that the order of the files does not matter: by names, since those that
 * are compared with one account then lie next to each other in memory.
 */
export function readPeople({ all, managerOf }: Pick<Staff, 'all' | 'managerOf'>, reading: Reading): Person[] {
  return all.toSorted(byContent).map((row, at) => readPerson(row, at, managerOf(row), reading));
}

/** Makes ready what comparing takes. Accounts that `classes` does not have are nobody's; `given` are decided by people. */
export function prepare(
  accounts: readonly Account[],
  classes: ReadonlyMap<string, Classified>,
  people: readonly Person[],
  given: Given,
  reading: Reading,
  todayMs: number,
): Prepared {
  const givenRows = rowsGiven(given, people);
  const attributes = learnAttributes(accounts, people, reading.words);
  const claims = accounts.toSorted(byName).flatMap((account) => {
    const classified = classes.get(account.id);
    return classified === undefined ? [] : [readClaim(account, classified, givenRows(account.id), reading, attributes)];
  });
  const context = openContext(claims, people, reading, dayOfMs(todayMs));
  const agrees = (claim: Claim, row: number) => namesOf(claim, people[row] as Person, context).isWhole;
  const numbers = readNumbers(claims, people, (claim, person) => agrees(claim, person.at));
  const rowsByAddress = groupBy(people.keys(), (row) => people[row]?.workEmail?.whole);
  const mailedTo = ({ addresses }: Claim) => compact(addresses.flatMap(({ whole }) => rowsByAddress.get(whole) ?? []));

  // Rows that a key leads to, and whose name agrees: nobody needs to look further for these.
  const certain = new Map<string, number>();
  for (const claim of claims) {
    const keyed = [...(numbers.get(claim)?.rows ?? []), ...mailedTo(claim)];
    const row = claim.given === null ? keyed.find((one) => agrees(claim, one)) : claim.given[0];
    if (row !== undefined) certain.set(claim.account.id, row);
  }
  const rowsOfSecond = rowsBySecond(claims, people, certain);
  const bosses = new Bosses(people, accounts);
  const named = onlyNamed(claims, people);
  const blocks = new Blocks(people, reading.lexicon, context.isBare);
  return {
    claims,
    context,
    knownOf(claim, owners = null) {
      const managers = bosses.find(claim.account, (id) => certain.get(id) ?? named.get(id));
      return {
        number: numbers.get(claim) ?? null,
        mailed: mailedTo(claim),
        seconded: rowsOfSecond(claim),
        managers: compact(managers.map((row) => (people[row] as Person).number)),
        owners,
      };
    },
    rowsFor(claim, { number, mailed, seconded, managers, owners }, all = false) {
      if (claim.given !== null) return { rows: claim.given, near: claim.given.length, isAll: true };
      const known = [...(number?.rows ?? []), ...mailed, ...seconded, ...(owners?.rows ?? [])];
      return blocks.candidates(claim, managers, known, !all && !claim.isAdmin && certain.has(claim.account.id));
    },
  };
}

function openContext(
  claims: readonly Claim[],
  people: readonly Person[],
  { lexicon, words }: Reading,
  today: number,
): Context {
  const share = (count: number, all: number) => (count + 1) / (all + 2);
  const rowsOf = groupBy(people.keys(), (row) => people[row]?.number);
  return {
    people,
    words,
    lexicon,
    frequencies: countNames(people),
    chances: measureChances(claims, people, lexicon),
    contexts: new Contexts(people, words),
    hires: new Hires(people, claims),
    crosswalks: openCrosswalks(),
    rowsOf,
    shareOf: {
      region: shares(people, ({ region }) => region),
      country: shares(people, ({ country }) => country),
      employment: shares(people, ({ employment }) => employment),
    },
    live: share(claims.filter(({ isLive }) => isLive).length, claims.length),
    employed: share(people.filter((person) => isEmployed(person, { today })).length, people.length),
    isBare: people.every(isBare),
    today,
    employees: rowsOf.size,
  };
}

const isBare = ({ title, department, manager, hired, workEmail, personalEmail }: Person) =>
  title + department + manager === 0 && hired === null && workEmail === null && personalEmail === null;

function byContent(a: RosterRow, b: RosterRow): number {
  return (
    compareTexts(a.family_name ?? '', b.family_name ?? '') ||
    compareTexts(a.given_name ?? '', b.given_name ?? '') ||
    compareTexts(a.employee_number, b.employee_number) ||
    compareTexts(content(a), content(b))
  );
}

const byName = (a: Account, b: Account) =>
  compareTexts(a.lastName ?? '', b.lastName ?? '') ||
  compareTexts(a.firstName ?? '', b.firstName ?? '') ||
  compareTexts(a.id, b.id);

/** Share of the people of each value, from 0 to 1. */
function shares(people: readonly Person[], numberOf: (person: Person) => number): (value: number) => number {
  const tally = new Tally();
  for (const person of people) if (numberOf(person) !== 0) tally.add(numberOf(person));
  return (value) => (tally.of(value) + 0.5) / (tally.total + 1);
}
