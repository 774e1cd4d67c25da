import type { Account } from '../account.ts';
import { digitsOf, groupBy, numberKey, readNumber } from '../key.ts';
import type { Person } from './person.ts';

/** One way to write an employee number: what of it is the same in both systems. */
interface Spelling {
  ofAccount: (number: string) => string | null;
  ofRow: (number: string) => string | null;
}

const digits = (number: string) => {
  const found = digitsOf(number);
  return found.length < 2 ? null : found;
};
const shortened = (number: string) => digits(number)?.slice(0, -1) || null;

/** Spellings, from the strictest on: the first that finds somebody counts. */
const spellings = {
  exact: { ofAccount: numberKey, ofRow: numberKey },
  digits: { ofAccount: digits, ofRow: digits },
  accountHasCheckDigit: { ofAccount: shortened, ofRow: digits },
  rowHasCheckDigit: { ofAccount: digits, ofRow: shortened },
} satisfies Record<string, Spelling>;

/** Where an account may carry the number: its own attribute, its login, or one that the org added. */
type Place = (account: Account) => string | null;

const ownPlace: Place = ({ employeeNumber }) => readNumber(employeeNumber);
const loginPlace: Place = ({ login }) => /^[a-z]{0,3}([0-9]{3,})$/i.exec(login.split('@')[0] ?? '')?.[1] ?? null;
const customPlace =
  (name: string): Place =>
  ({ custom }) => {
    const value = custom?.[name];
    return typeof value === 'string' || typeof value === 'number' ? readNumber(String(value)) : null;
  };

/** Fewest accounts, and the share of them whose names agree, that make a place and a spelling believable. */
const fewestHits = 5;
const believable = 0.6;
const unbelievable = 0.3;
const enoughHits = 20;
/** Share of the numbers of a place that lead to rows from which on the others are numbers, too. */
const mostListed = 0.6;
/** Accounts whose names are compared to know: more tell no more. */
const mostTried = 4_000;

/** What the number of an account leads to. */
export interface NumberClaim {
  /** As the account has it. */
  number: string;
  /** Rows of that number; none where the roster does not have it. */
  rows: readonly number[];
}

/**
 * Learns where this org keeps employee numbers and how it spells them, and reads every account's. A place or
 * spelling counts only where those it leads to mostly bear the account's name: a badge number may look like one.
 */
export function readNumbers<C extends { account: Account }>(
  claims: readonly C[],
  people: readonly Person[],
  agree: (claim: C, person: Person) => boolean,
): ReadonlyMap<C, NumberClaim> {
  // Two spellings read rows alike: each reading is indexed once.
  const readings = new Set(Object.values<Spelling>(spellings).map(({ ofRow }) => ofRow));
  const indexes = new Map(
    [...readings].map((ofRow) => [
      ofRow,
      groupBy(people.keys(), (row) => ofRow((people[row] as Person).row.employee_number)),
    ]),
  );
  const customNames = [...new Set(claims.flatMap(({ account }) => Object.keys(account.custom ?? {})))].sort();
  const places = [ownPlace, ...customNames.map(customPlace), loginPlace];
  const found = new Map<C, NumberClaim>();
  for (const place of places) {
    const written = claims.flatMap((claim) => {
      const number = found.has(claim) ? null : place(claim.account);
      return number === null ? [] : [{ claim, number }];
    });
    let believed = 0;
    for (const [name, { ofAccount, ofRow }] of Object.entries<Spelling>(spellings)) {
      const rowsOf = indexes.get(ofRow) ?? new Map<string, number[]>();
      const hits = written.flatMap(({ claim, number }) => {
        const rows = found.has(claim) ? undefined : rowsOf.get(ofAccount(number) ?? '');
        return rows === undefined ? [] : [{ claim, number, rows }];
      });
      const every = Math.ceil(hits.length / mostTried);
      const tried = hits.filter((_, at) => at % every === 0);
      const agreeing = tried.filter(({ claim, rows }) => rows.some((row) => agree(claim, people[row] as Person)));
      const isPlain = place === ownPlace && !name.includes('Check');
      if (!isBelieved(tried.length, agreeing.length, isPlain)) continue;
      for (const { claim, number, rows } of hits) found.set(claim, { number, rows });
      believed += hits.length;
    }
    // Where most of what stands there is a number of the roster, the rest is one, too: of somebody who is not in it.
    if (place !== ownPlace && believed < written.length * mostListed) continue;
    for (const { claim, number } of written) if (!found.has(claim)) found.set(claim, { number, rows: [] });
  }
  return found;
}

/** The attribute that Okta has for it is believed until the names say otherwise, any other only if they agree. */
function isBelieved(hits: number, agreeing: number, isPlain: boolean): boolean {
  const share = agreeing / Math.max(1, hits);
  return isPlain ? hits < enoughHits || share >= unbelievable : hits >= fewestHits && share >= believable;
}
