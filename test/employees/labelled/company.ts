import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readUsers } from '../../../src/cli/match/usersFile.ts';
import type { Account } from '../../../src/employees/account.ts';
import { parseRoster, type Roster } from '../../../src/employees/roster/roster.ts';
import { matchFiles } from '../../../src/simulator/kinds/matchFiles.ts';
import type { PeopleOptions } from '../../../src/simulator/mishaps/befall.ts';
import type { Whose } from '../../../src/simulator/mishaps/ideal.ts';
import { makeOrg } from '../../../src/simulator/seed.ts';

/** Whose one account is. */
export type Truth = Whose & { userId: string };

/** Accounts, a roster, and whose each account is. */
export interface Company {
  accounts: Account[];
  /** Lines of CSV without the header, in the order of the file. */
  rows: string[];
  header: string;
  truth: Truth[];
  /** The day of the company's present. */
  todayMs: number;
}

export const todayMs = Date.UTC(2026, 2, 1);

/** Makes a company of the simulator's and reads its accounts as any file of users is read. */
export async function makeCompany(size: { seed: number; users: number; people: PeopleOptions }): Promise<Company> {
  const files = matchFiles(makeOrg({ ...size, todayMs, groups: 2, apps: 0, devices: 0 }, 1));
  const text = (name: string) => [...(files[name] ?? [])].join('');
  const [header = '', ...rows] = text('roster.csv').trimEnd().split('\n');
  const truth = text('truth.ndjson').trimEnd().split('\n');
  return {
    accounts: await accountsFrom(text('users.ndjson')),
    header,
    rows,
    truth: truth.map((line) => JSON.parse(line) as Truth), // its own lines
    todayMs,
  };
}

/** The roster of these rows. */
export function rosterOf({ header, rows }: Pick<Company, 'header' | 'rows'>): Roster {
  return parseRoster(Buffer.from([header, ...rows].join('\n')), { name: 'roster.csv' });
}

/** The fields of a row of the simulator's, which quotes those with a comma. */
export function fieldsOf(row: string): string[] {
  const fields = [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field = '']) => field);
  return fields.slice(0, -1); // the last match is the end of the row
}

/** The company without the rows of everybody who has the name of one of these employees, and the numbers that are gone. */
export function withoutPeople(company: Company, numbers: ReadonlySet<string>): { company: Company; gone: Set<string> } {
  const nameOf = (row: string) => fieldsOf(row).slice(1, 3).join(' ');
  const named = company.rows.map((row) => ({ row, number: fieldsOf(row)[0] ?? '', name: nameOf(row) }));
  const names = new Set(named.flatMap(({ number, name }) => (numbers.has(number) ? name : [])));
  const gone = new Set(named.flatMap(({ number, name }) => (names.has(name) ? number : [])));
  const rows = named.flatMap(({ row, number }) => (gone.has(number) ? [] : row));
  return { company: { ...company, rows }, gone };
}

async function accountsFrom(lines: string): Promise<Account[]> {
  const folder = mkdtempSync(join(tmpdir(), 'okta-graph-labelled-'));
  const file = join(folder, 'users.ndjson');
  writeFileSync(file, lines);
  try {
    return await readUsers(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
