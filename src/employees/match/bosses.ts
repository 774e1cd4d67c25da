import type { Account } from '../account.ts';
import { numberKey, readNumber } from '../key.ts';
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
    for (const { at, row } of people) {
      const { given_name: given, family_name: family, preferred_name: preferred, display_name: display } = row;
      const names = [`${given} ${family}`, `${family} ${given}`, preferred && `${preferred} ${family}`, display];
      for (const name of new Set(names.map((text) => plain(text ?? '')))) add(this.#rows, `name ${name}`, at);
      add(this.#rows, `number ${numberKey(row.employee_number)}`, at);
      add(this.#rows, `digits ${digitsOf(row.employee_number)}`, at);
      const address = readAddress(row.work_email)?.whole;
      if (address !== undefined) add(this.#rows, `address ${address}`, at);
    }
    for (const { id, login, email, displayName, firstName, lastName } of accounts) {
      const names = [displayName, `${firstName} ${lastName}`, `${lastName} ${firstName}`];
      for (const name of new Set(names.map((text) => plain(text ?? '')))) add(this.#accounts, `name ${name}`, id);
      for (const address of new Set([login.toLowerCase(), readAddress(email)?.whole]))
        add(this.#accounts, `address ${address}`, id);
      add(this.#accounts, `id ${id}`, id);
    }
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

/** The keys of a text, which may be an id, a number, an address, a name, or a DN that begins with a name. */
function keysOf(text: string): string[] {
  const name = plain(/^cn=((?:\\.|[^,])+)/i.exec(text)?.[1] ?? text);
  const digits = digitsOf(text);
  const isNumber = digits !== '' && /^[^\s@=]+$/.test(text);
  return [
    `id ${text}`,
    `address ${text.toLowerCase()}`,
    `number ${numberKey(text)}`,
    ...(isNumber ? [`digits ${digits}`] : []),
    ...(name === '' ? [] : [`name ${name}`]),
  ];
}

const digitsOf = (number: string) => number.replace(/[^0-9]/g, '').replace(/^0+/, '');

function add<T>(index: Map<string, T[]>, key: string, value: T): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [value]);
  else list.push(value);
}

function addKnown(found: Set<number>, row: number | undefined): void {
  if (row !== undefined) found.add(row);
}
