import type { Account } from '../account.ts';
import { type Context, gather, ordinaryIn } from './context.ts';
import { type Employees, nobody } from './employees.ts';
import { fitName } from './fit.ts';
import { type Hint, likeliest, reasonsOf, weigh } from './hint.ts';
import { jobHints } from './jobHints.ts';
import { loginHints } from './loginHints.ts';
import { nameHints } from './nameHints.ts';
import type { Reading } from './reading.ts';
import { type AccountClass, type AccountRule, prepareRule, type RuleTest } from './rule.ts';
import { readTwin } from './twin.ts';
import { hintOfWord } from './words.ts';

export interface Classified {
  class: AccountClass;
  /** Why, the strongest first; empty for a person's. */
  reasons: readonly string[];
  /** Of an administrator's second account: the local part of its owner's login, `adm-jdoe` gives `jdoe`; null otherwise. */
  owner: string | null;
}

export interface ClassifyOptions {
  /** Plain words of the names of all employees: they lower the doubt whether a name is a person's. */
  knownNames: ReadonlySet<string>;
  /** What the roster tells of single accounts; without one, nothing. */
  employees?: Employees;
  rules: readonly AccountRule[];
}

/** Tells which accounts are no person's own, by account id: by the org's rules first, else by all that speaks for it and against. */
export function classify(
  accounts: readonly Account[],
  { knownNames, employees = nobody, rules }: ClassifyOptions,
): Map<string, Classified> {
  const context = gather(accounts, knownNames, employees);
  const prepared = rules.map((one) => ({ class: one.class, test: prepareRule(one) }));
  const classes = new Map<string, Classified>();
  for (const account of accounts) {
    const reading = context.read(account);
    classes.set(account.id, rule(reading, prepared, context) ?? judge(reading, context));
  }
  return classes;
}

/** What the first of the org's rules says that the account fits; null where it fits none. */
function rule(reading: Reading, rules: readonly Prepared[], context: Context): Classified | null {
  for (const { class: kind, test } of rules) {
    const reason = test(reading.account);
    if (reason !== null) return ruled(kind, reason, reading, context);
  }
  return null;
}

interface Prepared {
  class: AccountClass;
  test: RuleTest;
}

function ruled(kind: AccountClass, reason: string, reading: Reading, context: Context): Classified {
  const owner = kind === 'ADMIN' ? (readTwin(reading, context)?.owner ?? null) : null;
  return { class: kind, reasons: kind === 'PERSON' ? [] : [reason], owner };
}

function judge(reading: Reading, context: Context): Classified {
  const twin = readTwin(reading, context);
  const rest = twin?.rest ?? reading;
  const hints = hintsAgainst(rest, context);
  if (hints.length > 0) return { class: likeliest(hints), reasons: reasonsOf(hints), owner: null };
  if (twin !== null) return { class: 'ADMIN', reasons: [twin.reason], owner: twin.owner };
  return ofPerson;
}

/** What nearly all accounts are. */
const ofPerson: Classified = Object.freeze({ class: 'PERSON', reasons: Object.freeze([]), owner: null });

/** All hints, where together they speak against a person's account; else none. */
function hintsAgainst(reading: Reading, context: Context): readonly Hint[] {
  const ordinary = ordinaryIn(reading.names, context);
  const ofProfile = context.profileHints(reading.account);
  const seen = [...nameHints(reading, ordinary, context), ...loginHints(reading, ordinary, context), ...ofProfile];
  if (weigh(seen) <= 0) return none; // so most accounts end: what is left only speaks for a person
  const ofJob = jobHints(reading.account);
  const all = [...seen, ...ofJob];
  if (weigh(all) <= 0) return none;
  if (!isEmployees(reading, context)) return all;
  const outright = [ofEmployee, ...ofProfile, ...ofJob];
  return weigh(outright) > 0 ? outright : none;
}

const none: readonly Hint[] = [];

/** Words of names and logins say nothing then; that the account is no person's must be said outright. */
const ofEmployee: Hint = { class: null, weight: -8, reason: 'an employee has the account' };

/**
 * Whether the roster has the account's person, whatever its words: Api Turei, whose login is `api`. A number, an e-mail
 * and a name are an employee's also on accounts for tests; so these count where nothing but the name is in the login.
 */
function isEmployees({ account, names, logins }: Reading, { employees }: Context): boolean {
  const employee = employees.find(account);
  if (employee?.isLogin) return true;
  if (fitName(logins[0]?.letters ?? '', names) === null) return false;
  return employee === null
    ? employees.isName(names)
    : names.every((name) => !hintOfWord.has(name) || employee.names.includes(name));
}
