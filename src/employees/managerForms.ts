import type { Node } from '../model/index.ts';
import type { Account } from './account.ts';
import { bareName } from './distinguishedName.ts';
import { emailKey, handleOf, numberKey, readNumber } from './key.ts';
import { plain } from './names/plain.ts';

/** The forms in which systems write who a manager is. */
type Form = 'ID' | 'LOGIN' | 'EMAIL' | 'NUMBER' | 'HANDLE' | 'NAME';

/** What counts of a text in each form. */
const forms: Readonly<Record<Form, (text: string) => string>> = {
  ID: (text) => text,
  LOGIN: (text) => text.toLowerCase(),
  EMAIL: (text) => text.toLowerCase(),
  NUMBER: numberKey,
  /** A login without its domain. */
  HANDLE: (text) => text.toLowerCase(),
  NAME: plain,
};

const formNames = Object.keys(forms) as Form[];

/** A form that tells less than this share of what the best one tells does so by chance, save those that can't. */
const leastShare = 0.1;
const exact: ReadonlySet<Form> = new Set(['ID', 'LOGIN', 'EMAIL']);

type Owner = string | undefined;

/** Everybody whom a text may name. */
export interface Named {
  accounts: readonly Account[];
  /** Whose the accounts are: one that is nobody's stands for someone we do not know. */
  ownerOf: ReadonlyMap<string, string>;
  employees: readonly Node<'Employee'>[];
}

/** Whom a text means: several where it may mean each; undefined among them is someone who is no employee we know. */
export interface Meaning {
  text: string;
  means: readonly Owner[];
}

/** Learns from all texts, field by field, which forms are written there, and finds by those, the commonest first. */
export function learnForms(all: readonly (readonly string[])[], named: Named): (texts: readonly string[]) => Meaning {
  const index = indexed(named, new Set(all.flat().map(bareName)));
  const hits = (form: Form, text: string): Owner[] => [...(index[form].get(forms[form](text)) ?? [])];
  const fields = Math.max(0, ...all.map((texts) => texts.length));
  const ways = Array.from({ length: fields }, (_, field) => field).flatMap((field) =>
    formNames.map((form) => {
      const told = all.filter((texts) => isOne(hits(form, bareName(texts[field] ?? '')))).length;
      return { field, form, told };
    }),
  );
  const most = Math.max(...ways.map(({ told }) => told));
  const usual = ways
    .filter(({ form, told }) => told > 0 && (exact.has(form) || told > most * leastShare))
    .sort((a, b) => b.told - a.told);
  return (texts) => {
    const read = ({ field, form }: { field: number; form: Form }): Meaning => {
      const text = texts[field] ?? '';
      return { text, means: hits(form, bareName(text)) };
    };
    const sure = usual.map(read).find(({ means }) => isOne(means));
    if (sure !== undefined) return sure;
    const text = texts.find((one) => one !== '') ?? '';
    return ways.map(read).find(({ means }) => means.length > 1) ?? { text, means: [] };
  };
}

type Index = Readonly<Record<Form, ReadonlyMap<string, ReadonlySet<Owner>>>>;

/** Who goes by each of the wanted texts, in each form. */
function indexed({ accounts, ownerOf, employees }: Named, wanted: ReadonlySet<string>): Index {
  const index = Object.fromEntries(
    formNames.map((form) => [form, new Map([...wanted].map((text) => [forms[form](text), new Set<Owner>()]))]),
  ) as Record<Form, Map<string, Set<Owner>>>; // a map for each form
  for (const map of Object.values(index)) map.delete('');
  const add = (form: Form, text: string | null, owner: Owner) => {
    if (text !== null) index[form].get(forms[form](text))?.add(owner);
  };
  const isNamed = [...wanted].some((text) => /\p{L}/u.test(text) && !text.includes('@'));
  const addNames = (owner: Owner, ...names: readonly [string | null, string | null, string | null]) => {
    if (isNamed) for (const name of namesOf(...names)) add('NAME', name, owner);
  };
  for (const account of accounts) {
    const owner = ownerOf.get(account.id);
    add('ID', account.id, owner);
    add('LOGIN', account.login, owner);
    add('HANDLE', handleOf(account.login), owner);
    add('EMAIL', emailKey(account.email), owner);
    add('NUMBER', readNumber(account.employeeNumber), owner);
    addNames(owner, account.displayName, account.firstName, account.lastName);
  }
  for (const { id, employeeNumber, workEmail, displayName, givenName, familyName } of employees) {
    add('NUMBER', employeeNumber, id);
    add('EMAIL', emailKey(workEmail), id);
    addNames(id, displayName, givenName, familyName);
  }
  return index;
}

const isOne = (owners: readonly Owner[]) => owners.length === 1 && owners[0] !== undefined;

/** The names somebody may be written by, with the family name last or first. */
function namesOf(display: string | null, given: string | null, family: string | null): string[] {
  const both = given === null || family === null ? [] : [`${given} ${family}`, `${family}, ${given}`];
  return display === null ? both : [display, ...both];
}
