import type { Account } from '../account.ts';
import { digitsOf, numberKey, readNumber } from '../key.ts';
import { plain } from '../names/plain.ts';
import { readAddress } from './address.ts';
import type { Person } from './person.ts';

/** More people than this of one name tell nothing of who is meant. */
const mostNamesakes = 5;

/** Who may be meant by what an account says of its manager, whatever this org writes there. */
export class Bosses {
  readonly #rows = new Map<string, number[]>();
  readonly #accounts = new Map<string, string[]>();

  constructor(people: readonly Person[], accounts: readonly Account[]) {
    // A few hundred texts are said of thousands of people: only who is named by one of them needs to be found.
    const said = new Set(accounts.flatMap(({ managerId, manager }) => [managerId, manager]));
    const wanted = new Set([...said].flatMap((text) => keysOf(readNumber(text) ?? '')));
    const isNamed = [...wanted].some((key) => key.startsWith('name '));
    const index = <T>(into: Map<string, T[]>, keys: readonly string[], names: readonly string[], value: T) => {
      const all = new Set(keys);
      if (isNamed) for (const name of new Set(names)) all.add(`name ${plain(name)}`);
      for (const key of all) if (wanted.has(key)) add(into, key, value);
    };
    for (const person of people) index(this.#rows, keysOfRow(person), namesOfRow(person), person.at);
    for (const account of accounts) index(this.#accounts, keysOfAccount(account), namesOfAccount(account), account.id);
  }

  /** Rows of those who may be meant; `rowOf` tells whose an account is, as far as that is known. */
  find({ managerId, manager }: Account, rowOf: (accountId: string) => number | undefined): number[] {
    const found = new Set<number>();
    for (const text of [managerId, manager]) {
      const said = readNumber(text);
      if (said === null) continue;
      for (const key of keysOf(said)) {
        const rows = this.#rows.get(key) ?? [];
        const accounts = this.#accounts.get(key) ?? [];
        if (rows.length <= mostNamesakes) for (const row of rows) found.add(row);
        if (accounts.length <= mostNamesakes) for (const id of accounts) addKnown(found, rowOf(id));
      }
    }
    return [...found];
  }
}

/** The keys of a text; none of an empty one. It may be an id, a number, an address, a name, or a DN that begins with a name. */
function keysOf(text: string): string[] {
  if (text === '') return [];
  const name = plain(/^cn=((?:\\.|[^,])+)/i.exec(text)?.[1] ?? text);
  const digits = digitsOf(text);
  const isNumber = digits !== '' && /^[^\s@=]+$/.test(text);
  return [
    `id ${text}`,
    `address ${text.toLowerCase()}`,
    `number ${numberKey(text)}`,
    ...(isNumber ? [`digits ${digits}`] : []),
    ...(name.includes(' ') && !text.includes('@') ? [`name ${name}`] : []),
  ];
}

const keysOfRow = ({ row: { employee_number: number }, workEmail }: Person) => [
  `number ${numberKey(number)}`,
  `digits ${digitsOf(number)}`,
  `address ${workEmail?.whole}`,
];

const keysOfAccount = ({ id, login, email }: Account) => [
  `address ${login.toLowerCase()}`,
  `address ${readAddress(email)?.whole}`,
  `id ${id}`,
];

function namesOfRow({ row }: Person): string[] {
  const { given_name: given, family_name: family, preferred_name: preferred, display_name: display } = row;
  return [
    `${given} ${family}`,
    `${family} ${given}`,
    preferred === null ? '' : `${preferred} ${family}`,
    display ?? '',
  ];
}

const namesOfAccount = ({ displayName, firstName, lastName }: Account) => [
  displayName ?? '',
  `${firstName} ${lastName}`,
  `${lastName} ${firstName}`,
];

function add<T>(index: Map<string, T[]>, key: string, value: T): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [value]);
  else list.push(value);
}

function addKnown(found: Set<number>, row: number | undefined): void {
  if (row !== undefined) found.add(row);
}
