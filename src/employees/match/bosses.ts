import type { Account } from '../account.ts';
import { bareName } from '../distinguishedName.ts';
import { addTo, digitsOf, handleOf, numberKey, readNumber } from '../key.ts';
import { plain } from '../names/plain.ts';
import { readAddress } from './address.ts';
import type { Person } from './person.ts';

/** More people than this of one name tell nothing of who is meant. */
const mostNamesakes = 5;

/** Who may be meant by one text: rows, and ids of accounts. */
interface Meant {
  rows: readonly number[];
  accounts: readonly string[];
}

/** Who may be meant by what an account says of its manager, whatever this org writes there. */
export class Bosses {
  /** By the text: a few hundred are said of thousands of people. */
  readonly #meant: ReadonlyMap<string, Meant>;

  constructor(people: readonly Person[], accounts: readonly Account[]) {
    const said = new Set(accounts.flatMap(({ managerId, manager }) => [managerId, manager]));
    const texts = [...said].flatMap((text) => (text === null ? [] : [{ text, keys: keysOf(readNumber(text) ?? '') }]));
    const wanted = new Set(texts.flatMap(({ keys }) => keys));
    const isNamed = [...wanted].some((key) => key.startsWith('name '));
    const rows = new Map<string, number[]>();
    const ids = new Map<string, string[]>();
    const index = <T>(into: Map<string, T[]>, keys: readonly string[], names: readonly string[], value: T) => {
      const all = new Set(keys);
      if (isNamed) for (const name of new Set(names)) all.add(`name ${plain(name)}`);
      for (const key of all) if (wanted.has(key)) addTo(into, key, value);
    };
    for (const person of people) index(rows, keysOfRow(person), namesOfRow(person), person.at);
    for (const account of accounts) index(ids, keysOfAccount(account), namesOfAccount(account), account.id);
    this.#meant = new Map(
      texts.map(({ text, keys }) => [text, { rows: ofFew(rows, keys), accounts: ofFew(ids, keys) }]),
    );
  }

  /** Rows of those who may be meant; `rowOf` tells whose an account is, as far as that is known. */
  find({ managerId, manager }: Account, rowOf: (accountId: string) => number | undefined): number[] {
    const found = [managerId, manager].flatMap((text) => {
      const { rows, accounts } = (text === null ? undefined : this.#meant.get(text)) ?? nobody;
      return [...rows, ...accounts.map(rowOf).filter((row) => row !== undefined)];
    });
    return [...new Set(found)];
  }
}

const nobody: Meant = { rows: [], accounts: [] };

/** What the keys lead to, save those that lead to too many. */
const ofFew = <T>(index: ReadonlyMap<string, readonly T[]>, keys: readonly string[]): readonly T[] =>
  keys.flatMap((key) => {
    const values = index.get(key) ?? [];
    return values.length <= mostNamesakes ? values : [];
  });

/** The keys of a text; none of an empty one. It may be an id, a number, an address or what stands before its @, a name, or a DN that begins with one of them. */
function keysOf(said: string): string[] {
  const text = bareName(said);
  if (text === '') return [];
  const name = plain(text);
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
  `address ${workEmail?.local}`,
];

const keysOfAccount = ({ id, login, email }: Account) => [
  `address ${login.toLowerCase()}`,
  `address ${handleOf(login)}`,
  `address ${readAddress(email)?.whole}`,
  `id ${id}`,
];

function namesOfRow({ row }: Person): string[] {
  const { given_name: given, family_name: family, preferred_name: preferred, display_name: display } = row;
  const [first] = given?.trim().split(/\s+/) ?? []; // a middle name is mostly left out
  return [
    `${given} ${family}`,
    `${family} ${given}`,
    `${first} ${family}`,
    `${family} ${first}`,
    preferred === null ? '' : `${preferred} ${family}`,
    display ?? '',
  ];
}

const namesOfAccount = ({ displayName, firstName, lastName }: Account) => [
  displayName ?? '',
  `${firstName} ${lastName}`,
  `${lastName} ${firstName}`,
];
