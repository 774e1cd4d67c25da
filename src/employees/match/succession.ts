import { groupBy } from '../key.ts';
import type { Claim } from './claim.ts';
import type { Context } from './context.ts';
import { isEmployed, isMadeAfter, isUsedAfter } from './employmentLevels.ts';
import { isRareName } from './frequency.ts';
import { calledKey } from './lexicon.ts';
import type { Option } from './options.ts';
import type { Person } from './person.ts';

/** Days that a job may begin before the last one ended. */
const overlapDays = 31;

/** Who was hired again, as far as the roster alone tells. */
export interface Successors {
  /**
   * The row of the last job of the person of a row, which mostly is the row itself. Of a dead account only what is
   * certain counts: its person may have left for good, and a namesake have come.
   */
  lastOf(row: number, isUsed: boolean): number;
}

/**
 * Finds people who left and were hired again under another number. Two rows are one person's where the full names are
 * equal, one job began after the other ended, and the personal or work address is the same, or the job, or the name is
 * so rare that there is hardly a second of it.
 */
export function findSuccessors({ people, frequencies }: Context): Successors {
  const byName = groupBy(people, ({ name }) => calledKey(name));
  const isRare = (person: Person) => isRareName(person, frequencies);
  const next = new Map<number, number>();
  const certain = new Map<number, number>();
  for (const group of byName.values()) {
    for (const former of group) {
      const [first] = group.filter((person) => isSuccessor(former, person, isRare)).sort(byHire);
      if (first === undefined) continue;
      next.set(former.at, first.at); // it was hired later: this leads to no circle
      if (isSameAddress(former, first)) certain.set(former.at, first.at);
    }
  }
  return { lastOf: (row, isUsed) => follow(isUsed ? next : certain, row) };
}

const isSameAddress = ({ personalEmail }: Person, later: Person) =>
  personalEmail !== null && personalEmail === later.personalEmail;

const byHire = (a: Person, b: Person) => (a.hired ?? 0) - (b.hired ?? 0) || a.at - b.at;

function follow(next: ReadonlyMap<number, number>, row: number): number {
  let at = row;
  for (let after = next.get(at); after !== undefined; after = next.get(at)) at = after;
  return at;
}

const comesAfter = (former: Person, later: Person) =>
  former.left !== null &&
  later.hired !== null &&
  later.hired >= former.left - overlapDays &&
  later.hired > (former.hired ?? Number.NEGATIVE_INFINITY);

/** Whether the person of a former job may have a later one: not where each has a private address of its own. */
const mayBeBack = (former: Person, later: Person) =>
  comesAfter(former, later) &&
  (former.personalEmail === null || later.personalEmail === null || isSameAddress(former, later));

function isSuccessor(former: Person, later: Person, isRare: (person: Person) => boolean): boolean {
  if (former.at === later.at || !mayBeBack(former, later)) return false;
  const { workEmail } = former;
  if (isSameAddress(former, later)) return true;
  if (workEmail !== null && workEmail.whole === later.workEmail?.whole) return true;
  if (former.country !== later.country) return false;
  const isSameJob = former.title !== 0 && former.title === later.title && former.department === later.department;
  return isSameJob || isRare(former);
}

/**
 * Of an account in use whose likeliest employee has left: a namesake hired afterwards, who may be the same person come
 * back. That is clear where the account agrees better with the later job than with the former.
 */
export function findLater(
  claim: Claim,
  top: Option,
  options: readonly Option[],
  { context }: { context: Context },
): { option: Option; isClear: boolean } | null {
  const former = context.people[top.row] as Person;
  if (!isUsedAfter(claim, former) || isEmployed(former, context) || !top.found.isNamesake) return null;
  const [option] = options
    .filter(({ row, found }) => found.isNamesake && mayBeBack(former, context.people[row] as Person))
    .sort((a, b) => b.weight - a.weight || a.row - b.row);
  if (option === undefined || option.found.agreement < top.found.agreement) return null;
  return { option, isClear: option.found.agreement > top.found.agreement };
}

/**
 * Whether the account was made after its likeliest employee had left, and not only because everybody's was then, unless a
 * namesake was hired afterwards: that one may be the same person come back.
 */
export function isMadeAfterwards(
  claim: Claim,
  { row }: Option,
  options: readonly Option[],
  { context: { people, hires } }: { context: Context },
): boolean {
  const former = people[row] as Person;
  if (claim.created === null || !isMadeAfter(claim, former)) return false;
  const isBack = options.some((other) => other.found.isNamesake && comesAfter(former, people[other.row] as Person));
  return isBack || !hires.isRollout(claim.created);
}

/** Whether the roster has given the employee's number to somebody else since: then it names two people. */
export function isNumberReused({ found, employee }: Option, { context }: { context: Context }): boolean {
  const { people, rowsOf, lexicon } = context;
  const own = people[found.row] as Person;
  const isOther = ({ name, hired }: Person) => {
    const [given, mine] = [name.given[0], own.name.given[0]];
    const isNamedOtherwise =
      given !== undefined && mine !== undefined && lexicon.relate(given, mine, 'given') === 'DIFFERENT';
    return isNamedOtherwise && (hired ?? 0) > (own.hired ?? 0);
  };
  return (rowsOf.get(employee) ?? []).some((row) => isOther(people[row] as Person));
}
