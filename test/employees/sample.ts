import type { Account } from '../../src/employees/account.ts';
import { parseRoster, type Roster } from '../../src/employees/roster.ts';

/** An account with nothing but what a test says. */
export function account(id: string, given: Partial<Account> = {}): Account {
  return {
    id,
    status: 'ACTIVE',
    created: null,
    login: id,
    email: null,
    firstName: null,
    lastName: null,
    displayName: null,
    nickName: null,
    title: null,
    department: null,
    city: null,
    countryCode: null,
    userType: null,
    employeeNumber: null,
    managerId: null,
    ...given,
  };
}

/** A roster from lines of CSV. */
export function roster(...lines: readonly string[]): Roster {
  return parseRoster(Buffer.from(lines.join('\n')), { name: 'roster.csv' });
}
