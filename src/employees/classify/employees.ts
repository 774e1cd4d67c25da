import type { Account } from '../account.ts';
import { emailKey, groupBy, numberKey, readNumber } from '../key.ts';
import { isParticle } from '../names/particle.ts';
import type { RosterRow } from '../roster/roster.ts';
import { wordsOf } from './reading.ts';
import { remember } from './remember.ts';
import { hintOfWord } from './words.ts';

/** What the roster tells of single accounts, before any is judged. */
export interface Employees {
  /** The employee whose number or work e-mail the account has, and whose name; a key alone may be a program's owner's. */
  find(account: Account): Employee | null;
  /** Whether somebody is called this and nothing else: known of names that have a program's or a mailbox's word. */
  isName(names: readonly string[]): boolean;
  /** What the roster calls its departments and places. */
  units: ReadonlySet<string>;
}

export interface Employee {
  /** Their number, as a key. */
  number: string;
  /** The login is their work e-mail; a number and an e-mail are also copied to accounts that are not theirs. */
  isLogin: boolean;
  /** Plain words of their names. */
  names: readonly string[];
}

/** Without a roster nobody is known. */
export const nobody: Employees = { find: () => null, isName: () => false, units: new Set() };

/** Makes the roster ready to tell whose accounts are. */
export function readEmployees(rows: readonly RosterRow[]): Employees {
  const byNumber = groupBy(rows, ({ employee_number }) => numberKey(employee_number));
  const byAddress = groupBy(rows, ({ work_email }) => emailKey(work_email));
  const names = hintedNames(rows);
  return {
    find(account) {
      const words = accountWords(account);
      const named = (found: readonly RosterRow[] | undefined) => found?.find((row) => isCalled(words, row));
      const mailed = (text: string | null) => named(byAddress.get(emailKey(text) ?? ''));
      const ofLogin = mailed(account.login);
      if (ofLogin !== undefined) return employee(ofLogin, true);
      const numbered = numbersOf(account).map((number) => named(byNumber.get(numberKey(number))));
      const row = mailed(account.email) ?? numbered.find((one) => one !== undefined);
      return row === undefined ? null : employee(row, false);
    },
    isName: (own) => own.length > 1 && names.has(own.toSorted().join(' ')),
    units: new Set(rows.flatMap(({ department, location }) => [department ?? '', location ?? ''])),
  };
}

const employee = (row: RosterRow, isLogin: boolean): Employee => ({
  number: numberKey(row.employee_number),
  isLogin,
  names: [...rowGiven(row), ...wordsOf(row.family_name)],
});

/** Its own attribute, or any that the org added: it is a number only where the roster has it. */
function numbersOf({ employeeNumber, custom = {} }: Account): string[] {
  const texts = [employeeNumber, ...Object.values(custom)].map((value) =>
    typeof value === 'string' || typeof value === 'number' ? readNumber(String(value)) : null,
  );
  return texts.filter((text) => text !== null);
}

/** Whether the words of an account have a family name of the row, and besides it a given or preferred one or its initial. */
function isCalled(words: readonly string[], row: RosterRow): boolean {
  return wordsOf(row.family_name).some((family) => {
    if (family.length < 2 || isParticle(family) || !words.includes(family)) return false;
    const others = words.toSpliced(words.indexOf(family), 1);
    return rowGiven(row).some((given) => others.some((other) => isSame(given, other)));
  });
}

/** The same name, or its initial. */
const isSame = (a: string, b: string) => a === b || (a[0] === b[0] && (a.length === 1 || b.length === 1));

const rowGiven = (row: RosterRow) => [...wordsOf(row.given_name), ...wordsOf(row.preferred_name)];

function accountWords({ firstName, middleName, lastName, nickName, displayName }: Account): string[] {
  return [...new Set([firstName, middleName, lastName, nickName, displayName].flatMap(wordsOf))];
}

/** The words of each row's name in one order, where one of them makes an account doubtful. */
function hintedNames(rows: readonly RosterRow[]): Set<string> {
  const names = new Set<string>();
  const read = remember(wordsOf);
  for (const { given_name, family_name } of rows) {
    const words = [...read(given_name ?? ''), ...read(family_name ?? '')];
    if (words.some((word) => hintOfWord.has(word))) names.add(words.toSorted().join(' '));
  }
  return names;
}
