import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Config } from '../../config.ts';
import type { Account } from '../../employees/account.ts';
import { readDecisions } from '../../employees/decisionsFile.ts';
import { findPeople, type People } from '../../employees/people.ts';
import { readRoster } from '../../employees/roster/roster.ts';
import { OktaGraphError } from '../../errors.ts';
import type { Io } from '../io.ts';
import { readUsers } from './usersFile.ts';

/** Accounts from a file, and who is behind them. */
export interface Matched {
  accounts: readonly Account[];
  people: People;
  /** How many rows the roster has; null without one. */
  rosterRows: number | null;
  /** What is to be known about the roster's files. */
  notes: readonly string[];
  /** How many decisions of people were read. */
  decisions: number;
}

/**
 * By how many per cent of what is in use the heap may grow before it is cleared. Left to itself, V8 lets garbage take
 * twice as much again, and 100,000 accounts half a gigabyte more than they need.
 */
const heapGrowth = 50;

/** The files that a match reads, by the option that names them: whole paths. */
export function inputs(users: string | undefined, { values }: Config, cwd: string): Record<string, string[]> {
  const named = {
    '--users': users === undefined ? [] : [users],
    '--roster': values['employees.roster'] ?? [],
    '--decisions': values['employees.decisions'] === undefined ? [] : [values['employees.decisions']],
  };
  return Object.fromEntries(
    Object.entries(named).map(([name, files]) => [name, files.map((one) => resolve(cwd, one))]),
  );
}

/** Reads the users' file, and the roster and the decisions that the settings name, and matches them. */
export async function matchFiles(
  users: string | undefined,
  { values }: Config,
  io: Io,
  options: { mayBeMissing?: boolean } = {}, // the file of decisions
): Promise<Matched> {
  if (users === undefined) {
    throw new OktaGraphError('BAD_USER_INPUT', 'Whose accounts? Name the file of users with --users users.ndjson.');
  }
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`);
  const inFolder = (file: string) => resolve(io.cwd, file);
  const files = values['employees.roster']?.map(inFolder);
  const decisionsFile = values['employees.decisions'];
  const roster = files === undefined ? null : await readRoster(files, { columns: values['employees.columns'] });
  const decisions = decisionsFile === undefined ? [] : await readDecisions(inFolder(decisionsFile), options);
  const accounts = await readUsers(inFolder(users));
  const people = findPeople(accounts, roster, { decisions, rules: values['employees.accountRules'] });
  return {
    accounts,
    people,
    rosterRows: roster?.rows.length ?? null,
    notes: roster?.notes ?? [],
    decisions: decisions.length,
  };
}
