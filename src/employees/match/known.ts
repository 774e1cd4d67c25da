import { addTo, groupBy } from '../key.ts';
import type { Claim } from './claim.ts';
import { calledKey } from './lexicon.ts';
import type { Person } from './person.ts';

/** The numbers of the employees whom people gave accounts, by the id of the account; null for nobody. */
export type Given = ReadonlyMap<string, string | null>;

/**
 * Rows that have the second address of an account, or whose account for certain has it as its own, as where a company was
 * taken in.
 */
export function rowsBySecond(
  claims: readonly Claim[],
  people: readonly Person[],
  certain: ReadonlyMap<string, number>,
): (claim: Claim) => readonly number[] {
  const seconds = new Set(claims.flatMap(({ secondEmail }) => secondEmail ?? []));
  const rows = new Map<string, number[]>();
  for (const { personalEmail, workEmail, at } of people)
    for (const address of [personalEmail, workEmail?.whole ?? null])
      if (address !== null && seconds.has(address)) addTo(rows, address, at);
  for (const { account, addresses } of claims) {
    const row = certain.get(account.id);
    if (row === undefined) continue;
    for (const { whole } of addresses) if (seconds.has(whole)) addTo(rows, whole, row);
  }
  return ({ addresses, secondEmail }) =>
    secondEmail === null || addresses.some(({ whole }) => whole === secondEmail) ? [] : (rows.get(secondEmail) ?? []);
}

/** Rows by the ids of accounts, where account and row alone have the name: sure enough to tell who somebody's manager is. */
export function onlyNamed(claims: readonly Claim[], people: readonly Person[]): ReadonlyMap<string, number> {
  const rows = groupBy(people, ({ name }) => calledKey(name));
  const only = new Map<string, number>();
  for (const [name, group] of groupBy(claims, (claim) => (claim.isAdmin ? null : calledKey(claim.name)))) {
    const [row, ...others] = rows.get(name) ?? [];
    const [claim, ...rivals] = group;
    if (row === undefined || claim === undefined || rivals.length > 0) continue;
    if (others.every(({ number }) => number === row.number)) only.set(claim.account.id, row.at);
  }
  return only;
}

/** The rows of whom people gave an account; null where nobody decided. */
export function rowsGiven(given: Given, people: readonly Person[]): (account: string) => readonly number[] | null {
  const numbers = new Set(given.values());
  const numberOf = (row: number) => (people[row] as Person).row.employee_number;
  const rows = groupBy(people.keys(), (row) => (numbers.has(numberOf(row)) ? numberOf(row) : null));
  return (account) => {
    const number = given.get(account);
    return number === undefined ? null : (rows.get(number ?? '') ?? []); // no row has an empty number
  };
}
