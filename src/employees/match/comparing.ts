import type { Address } from './address.ts';
import type { Claim } from './claim.ts';
import { agreement, type Contexts } from './contexts.ts';
import type { Crosswalks } from './crosswalk.ts';
import type { Frequencies } from './frequency.ts';
import type { Hires } from './hires.ts';
import { fieldNames, levelOf, placeOf } from './levels.ts';
import type { Lexicon } from './lexicon.ts';
import { compareNames, initialShare, type NameLevels } from './nameLevels.ts';
import type { NumberClaim } from './numbers.ts';
import type { Person } from './person.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How an account and a row relate in every field. */
export interface Comparison {
  /** The row. */
  row: number;
  /** The level of every field, in the order of `fieldNames`; 0 where one of the two tells nothing. */
  levels: Uint8Array;
  /** Natural logarithm of the share of strangers that would agree as much. */
  logShare: number;
}

/** What is known of an account beside its own fields. */
export interface Known {
  number: NumberClaim | null;
  /** Rows that have the account's address as their work e-mail. */
  mailed: readonly number[];
  /** Employee numbers of those who may be its manager. */
  managers: readonly number[];
  /** Rows of the owner, of an administrator's second account. */
  owners: readonly number[];
}

export interface Context {
  people: readonly Person[];
  words: Vocabulary;
  lexicon: Lexicon;
  frequencies: Frequencies;
  contexts: Contexts;
  hires: Hires;
  crosswalks: Crosswalks;
  /** Rows by the employee number in the vocabulary. */
  rowsOf: ReadonlyMap<number, readonly number[]>;
  /** Shares of people of a country and of a kind of employment, by their numbers in the vocabulary. */
  shareOf: { country: (country: number) => number; employment: (employment: number) => number };
  /** Shares of live accounts, and of rows of people employed today. */
  live: number;
  employed: number;
  /** Days since 1970. */
  today: number;
  employees: number;
}

/** Of people who are not in the roster, how many have a key that by now is somebody else's there. */
const reusedShare = 0.02;
const strangersSecondEmail = 0.002;
/** Namesakes whose addresses begin alike, although at another domain. */
const namesakesLocal = 0.3;

/** Of strangers of one name, how many have an address that is somebody's now, or was until that one left. */
const reusedAddress = { current: 0.005, former: 0.15 };

/** Compares an account with a row. */
export function compare(claim: Claim, row: number, known: Known, context: Context): Comparison {
  const person = context.people[row] as Person;
  const found: Comparison = { row, levels: new Uint8Array(fieldNames.length), logShare: 0 };
  // Names are at home in countries: but only one that the account tells, too, may make them less rare.
  const home = claim.country === person.country ? person.country : 0;
  const names = compareNames(claim.name, person.name, claim.locals, home, context);
  put(found, 'givenName', names.givenName, 0);
  put(found, 'familyName', names.familyName, 0);
  put(found, 'order', names.order, 0);
  put(found, 'generation', names.generation, names.generation === 0 ? 0 : Math.log(0.3));
  found.logShare += names.logShare;
  compareKeys(found, claim, person, known, context, names);
  compareJob(found, claim, person, known, context);
  const hire = context.hires.compare(claim, person);
  if (hire !== null) put(found, hire.field, hire.level, Math.log(hire.share));
  compareEmployment(found, claim, person, context);
  return found;
}

function put(found: Comparison, field: keyof typeof placeOf, level: number, logShare: number): void {
  found.levels[placeOf[field]] = level;
  found.logShare += logShare;
}

function compareKeys(
  found: Comparison,
  claim: Claim,
  person: Person,
  known: Known,
  context: Context,
  names: NameLevels,
): void {
  const { number, mailed, owners } = known;
  const isNamesake = names.isWhole;
  const { employees } = context;
  if (number !== null) {
    const isOwn = number.rows.some((row) => sameEmployee(context.people[row], person));
    if (isOwn)
      put(
        found,
        'employeeNumber',
        levelOf('employeeNumber', 'EQUAL'),
        Math.log((reusedShare * number.rows.length) / employees),
      );
    else if (number.rows.length > 0)
      put(found, 'employeeNumber', levelOf('employeeNumber', 'OTHERS'), Math.log(reusedShare));
    else put(found, 'employeeNumber', levelOf('employeeNumber', 'NOBODYS'), Math.log(1 - reusedShare));
  }
  if (claim.addresses.some(({ whole }) => whole === person.workEmail?.whole)) {
    const again = isEmployed(person, context) ? reusedAddress.current : reusedAddress.former;
    const alike = isNamesake ? again : names.isFamily ? again * initialShare : reusedShare / employees;
    put(found, 'email', levelOf('email', 'EQUAL'), Math.log(alike));
  } else if (mailed.length > 0) {
    put(found, 'email', levelOf('email', 'OTHERS'), Math.log(reusedShare));
  } else if (person.workEmail !== null && claim.addresses.length > 0) {
    const isNumbered = claim.addresses.some((address) => isNumberedTwin(address, person.workEmail));
    const isLocal = claim.addresses.some(({ local }) => local === person.workEmail?.local);
    if (isLocal)
      put(found, 'email', levelOf('email', 'SAME_LOCAL'), Math.log(isNamesake ? namesakesLocal : 1 / employees));
    else if (isNumbered)
      put(found, 'email', levelOf('email', 'NUMBERED'), Math.log(isNamesake ? namesakesLocal : 1 / employees));
    else
      put(found, 'email', levelOf('email', 'DIFFERENT'), Math.log(isNamesake ? 1 - namesakesLocal : 1 - reusedShare));
  }
  if (claim.secondEmail !== null && (person.personalEmail !== null || person.workEmail !== null)) {
    const isEqual = claim.secondEmail === person.personalEmail || claim.secondEmail === person.workEmail?.whole;
    if (isEqual) put(found, 'secondEmail', levelOf('secondEmail', 'EQUAL'), Math.log(strangersSecondEmail / employees));
    else if (person.personalEmail !== null) put(found, 'secondEmail', levelOf('secondEmail', 'DIFFERENT'), 0);
  }
  if (owners.length > 0) {
    const isEqual = owners.some((row) => sameEmployee(context.people[row], person));
    if (isEqual) put(found, 'owner', levelOf('owner', 'EQUAL'), Math.log(reusedShare / employees));
    else put(found, 'owner', levelOf('owner', 'DIFFERENT'), 0);
  }
}

const sameEmployee = (a: Person | undefined, b: Person) => a?.row.employee_number === b.row.employee_number;

/** Title, department, place and manager, whose agreement is counted together. */
function compareJob(found: Comparison, claim: Claim, person: Person, known: Known, context: Context): void {
  const { words, crosswalks } = context;
  let bits = 0;
  if (claim.title !== 0 && person.title !== 0) {
    const alike = words.titles.compare(claim.title, person.title);
    put(found, 'title', levelOf('title', alike), 0);
    if (alike === 'SAME') bits |= agreement.title;
    else if (alike === 'SIMILAR') bits |= agreement.core;
  }
  const department = departmentLevel(claim, person, words, crosswalks);
  put(found, 'department', department, 0);
  if (department === levelOf('department', 'SAME') || department === levelOf('department', 'ASSOCIATED'))
    bits |= agreement.department;
  if (claim.place !== 0 && person.place !== 0) {
    const isSame = words.places.compare(claim.place, person.place) !== 'DIFFERENT';
    const isAssociated = !isSame && crosswalks.places.agrees(claim.place, person.place);
    put(found, 'place', levelOf('place', isSame ? 'SAME' : isAssociated ? 'ASSOCIATED' : 'DIFFERENT'), 0);
    if (isSame || isAssociated) bits |= agreement.place;
  }
  const manager = managerLevel(person, known, context);
  put(found, 'manager', manager, manager === levelOf('manager', 'ABOVE') ? Math.log(0.05) : 0);
  if (manager === levelOf('manager', 'SAME')) bits |= agreement.manager;
  if (bits !== 0) found.logShare += Math.log(Math.min(1, context.contexts.count(person, bits) / context.people.length));
  if (claim.country !== 0 && person.country !== 0 && (bits & agreement.place) === 0) {
    const share = context.shareOf.country(person.country);
    const isSame = claim.country === person.country;
    put(
      found,
      'country',
      levelOf('country', isSame ? 'SAME' : 'DIFFERENT'),
      Math.log(isSame ? share : 1 - share + 0.01),
    );
  }
}

function departmentLevel(claim: Claim, person: Person, words: Vocabulary, { departments }: Crosswalks): number {
  if (claim.units.length === 0 || person.department === 0) return 0;
  if (claim.units.some((unit) => words.departments.compare(unit, person.department) !== 'DIFFERENT'))
    return levelOf('department', 'SAME');
  if (claim.units.some((unit) => departments.agrees(unit, person.department)))
    return levelOf('department', 'ASSOCIATED');
  return claim.account.department !== null || claim.units.some((unit) => departments.knows(unit))
    ? levelOf('department', 'DIFFERENT')
    : 0;
}

function managerLevel(person: Person, { managers }: Known, { rowsOf, people }: Context): number {
  if (person.manager === 0 || managers.length === 0) return 0;
  if (managers.includes(person.manager)) return levelOf('manager', 'SAME');
  const above = (rowsOf.get(person.manager) ?? []).some((row) => managers.includes((people[row] as Person).manager));
  return levelOf('manager', above ? 'ABOVE' : 'DIFFERENT');
}

function compareEmployment(found: Comparison, claim: Claim, person: Person, context: Context): void {
  const { crosswalks, shareOf, live, employed } = context;
  if (crosswalks.employments.knows(claim.employment) && person.employment !== 0) {
    const share = shareOf.employment(person.employment);
    const isSame = crosswalks.employments.agrees(claim.employment, person.employment) || share > 0.5;
    put(
      found,
      'employment',
      levelOf('employment', isSame ? 'SAME' : 'DIFFERENT'),
      Math.log(isSame ? share : 1 - share + 0.01),
    );
  }
  const isThere = isEmployed(person, context);
  if (person.left !== null && claim.created !== null && claim.created > person.left + graceDays) {
    put(found, 'employed', levelOf('employed', 'MADE_AFTER'), Math.log(1 - employed));
    return;
  }
  const level = claim.isLive ? (isThere ? 'BOTH' : 'ACCOUNT_ONLY') : isThere ? 'ROW_ONLY' : 'NEITHER';
  put(
    found,
    'employed',
    levelOf('employed', level),
    Math.log((claim.isLive ? live : 1 - live) * (isThere ? employed : 1 - employed)),
  );
}

/** Days after the last one in which an account may still be made, for handing over. */
const graceDays = 45;

export const isEmployed = ({ left }: Person, { today }: Pick<Context, 'today'>) => left === null || left >= today;

/** `rwalia2` beside `rwalia` of one domain: the number tells two people of one name apart. */
function isNumberedTwin(a: Address, b: Address | null): boolean {
  const bare = (local: string) => local.replace(/[0-9]+$/, '');
  return b !== null && a.domain === b.domain && a.local !== b.local && bare(a.local) === bare(b.local);
}
