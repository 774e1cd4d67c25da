import type { Account } from '../account.ts';
import { bareName } from '../distinguishedName.ts';
import { digitsOf, handleOf, numberKey, readNumber } from '../key.ts';
import { plain } from '../names/plain.ts';
import { readAddress } from './address.ts';
import type { Person } from './person.ts';

/** More people than this of one name tell nothing of who is meant. */
const mostNamesakes = 5;

/** Who may be meant by one text: rows, and ids of accounts. */
interface Meant {
  rows: number[];
  accounts: string[];
}

/** What a text about a manager may be. */
const forms = ['id', 'address', 'number', 'digits', 'name'] as const;
type Form = (typeof forms)[number];

/** Who goes by each of the texts that somebody's manager is told by, as what it may be. */
type Index = Readonly<Record<Form, Map<string, Meant>>>;

/** Who may be meant by what an account says of its manager, whatever this org writes there. */
export class Bosses {
  /** By the text: a few hundred are said of thousands of people. */
  readonly #meant = new Map<string, Meant>();

  constructor(people: readonly Person[], accounts: readonly Account[]) {
    const index: Index = { id: new Map(), address: new Map(), number: new Map(), digits: new Map(), name: new Map() };
    const found = new Map<string, Meant[]>();
    for (const account of accounts) {
      for (const text of [account.managerId, account.manager])
        if (text !== null && !found.has(text)) found.set(text, seek(index, readNumber(text) ?? ''));
    }
    if (found.size === 0) return;
    for (const person of people) addRow(index, person);
    for (const account of accounts) addAccount(index, account);
    for (const [text, meant] of found) {
      this.#meant.set(text, {
        rows: meant.flatMap(({ rows }) => ofFew(rows)),
        accounts: meant.flatMap(({ accounts }) => ofFew(accounts)),
      });
    }
  }

  /** Rows of those who may be meant; `rowOf` tells whose an account is, as far as that is known. */
  find({ managerId, manager }: Account, rowOf: (accountId: string) => number | undefined): number[] {
    const found = new Set<number>();
    for (const text of [managerId, manager]) {
      const meant = text === null ? undefined : this.#meant.get(text);
      if (meant === undefined) continue;
      for (const row of meant.rows) found.add(row);
      for (const account of meant.accounts) {
        const row = rowOf(account);
        if (row !== undefined) found.add(row);
      }
    }
    return [...found];
  }
}

/** Those whom something leads to, save where they are too many. */
const ofFew = <T>(values: readonly T[]): readonly T[] => (values.length <= mostNamesakes ? values : []);

/** Makes room for those who go by a text: in each form that it may be of; in none where it is empty. */
function seek(index: Index, said: string): Meant[] {
  const keys = keysOf(said);
  return forms.flatMap((form) => {
    const key = keys[form];
    if (key === undefined) return [];
    const meant = index[form].get(key) ?? { rows: [], accounts: [] };
    index[form].set(key, meant);
    return [meant];
  });
}

/** The keys of a text. It may be an id, a number, an address or what stands before its @, a name, or a DN that begins with one of them. */
function keysOf(said: string): Partial<Record<Form, string>> {
  const text = bareName(said);
  if (text === '') return {};
  const name = plain(text);
  const digits = digitsOf(text);
  const isNumber = digits !== '' && /^[^\s@=]+$/.test(text);
  return {
    id: text,
    address: text.toLowerCase(),
    number: numberKey(text),
    ...(isNumber && { digits }),
    ...(name.includes(' ') && !text.includes('@') && { name }),
  };
}

function addRow(index: Index, person: Person): void {
  const { row, workEmail, at } = person;
  const add = (meant: Meant | undefined) => addOnce(meant?.rows, at);
  add(index.number.get(numberKey(row.employee_number)));
  if (index.digits.size > 0) add(index.digits.get(digitsOf(row.employee_number)));
  if (workEmail !== null) {
    add(index.address.get(workEmail.whole));
    add(index.address.get(workEmail.local));
  }
  if (index.name.size > 0) for (const name of new Set(namesOfRow(person))) add(index.name.get(plain(name)));
}

function addAccount(index: Index, account: Account): void {
  const { id, login, email } = account;
  const add = (meant: Meant | undefined) => addOnce(meant?.accounts, id);
  add(index.id.get(id));
  add(index.address.get(login.toLowerCase()));
  add(index.address.get(handleOf(login)));
  const address = readAddress(email);
  if (address !== null) add(index.address.get(address.whole));
  if (index.name.size > 0) for (const name of new Set(namesOfAccount(account))) add(index.name.get(plain(name)));
}

/** Adds a value that may have come just before by another key of its own. */
function addOnce<T>(values: T[] | undefined, value: T): void {
  if (values !== undefined && values.at(-1) !== value) values.push(value);
}

function namesOfRow({ row }: Person): string[] {
  const { given_name: given, family_name: family, preferred_name: preferred, display_name: display } = row;
  const [first] = given?.trim().split(/\s+/) ?? []; // a middle name is mostly left out
  return [
    `${given} ${family}`,
    `${family} ${given}`,
    ...(first === given ? [] : [`${first} ${family}`, `${family} ${first}`]),
    preferred === null ? '' : `${preferred} ${family}`,
    display ?? '',
  ];
}

const namesOfAccount = ({ displayName, firstName, lastName }: Account) => [
  displayName ?? '',
  `${firstName} ${lastName}`,
  `${lastName} ${firstName}`,
];
