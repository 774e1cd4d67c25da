import { type Account, accountFields } from '../../src/employees/account.ts';
import { parseRoster, type Roster } from '../../src/employees/roster/roster.ts';

/** An account with nothing but what a test says. */
export function account(id: string, given: Partial<Account> = {}): Account {
  const nothing = Object.fromEntries(accountFields.map((field) => [field, null]));
  // every field that is not given is null, but for the two that an account always has
  return { ...(nothing as unknown as Account), id, status: 'ACTIVE', login: id, ...given };
}

/** A roster from lines of CSV. */
export function roster(...lines: readonly string[]): Roster {
  return parseRoster(Buffer.from(lines.join('\n')), { name: 'roster.csv' });
}
