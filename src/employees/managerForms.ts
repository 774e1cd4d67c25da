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

/** A form that tells less than this share of what the best one tells does so by chance, save those that can't. */
const leastShare = 0.1;
const exact: ReadonlySet<Form> = new Set(['ID', 'LOGIN', 'EMAIL']);

type Owner = string | undefined;

/** Everybody by every name that a manager field may have for them. */
export interface NamedForms {
  /** Learns from all texts, field by field, which forms the org writes, and finds by those, the commonest first. */
  learn(all: readonly (readonly string[])[]): (texts: readonly string[]) => { text: string; means: Owner[] };
}

/** `ownerOf` tells whose the accounts are: one that is nobody's stands for someone we do not know. */
export function nameForms(
  accounts: readonly Account[],
  ownerOf: ReadonlyMap<string, string>,
  employees: readonly Node<'Employee'>[],
): NamedForms {
  const index = new Map<Form, Map<string, Set<Owner>>>();
  const add = (form: Form, text: string | null, owner: Owner) => {
    const key = text === null ? '' : forms[form](text);
    if (key === '') return;
    const texts = index.get(form) ?? new Map<string, Set<Owner>>();
    index.set(form, texts.set(key, (texts.get(key) ?? new Set()).add(owner)));
  };
  for (const account of accounts) {
    const owner = ownerOf.get(account.id);
    add('ID', account.id, owner);
    add('LOGIN', account.login, owner);
    add('HANDLE', handleOf(account.login), owner);
    add('EMAIL', emailKey(account.email), owner);
    add('NUMBER', readNumber(account.employeeNumber), owner);
    for (const name of namesOf(account.displayName, account.firstName, account.lastName)) add('NAME', name, owner);
  }
  for (const { id, employeeNumber, workEmail, displayName, givenName, familyName } of employees) {
    add('NUMBER', employeeNumber, id);
    add('EMAIL', emailKey(workEmail), id);
    for (const name of namesOf(displayName, givenName, familyName)) add('NAME', name, id);
  }
  const hits = (form: Form, text: string): Owner[] => [...(index.get(form)?.get(forms[form](text)) ?? [])];

  return {
    learn(all) {
      const fields = Math.max(0, ...all.map((texts) => texts.length));
      const ways = Array.from({ length: fields }, (_, field) => field).flatMap((field) =>
        (Object.keys(forms) as Form[]).map((form) => {
          const told = all.filter((texts) => isOne(hits(form, bareName(texts[field] ?? '')))).length;
          return { field, form, told };
        }),
      );
      const most = Math.max(...ways.map(({ told }) => told));
      const usual = ways
        .filter(({ form, told }) => told > 0 && (exact.has(form) || told > most * leastShare))
        .sort((a, b) => b.told - a.told);
      return (texts) => {
        const read = ({ field, form }: { field: number; form: Form }) => {
          const text = texts[field] ?? '';
          return { text, means: hits(form, bareName(text)) };
        };
        const sure = usual.map(read).find(({ means }) => isOne(means));
        if (sure !== undefined) return sure;
        const text = texts.find((one) => one !== '') ?? '';
        return ways.map(read).find(({ means }) => means.length > 1) ?? { text, means: [] };
      };
    },
  };
}

const isOne = (owners: readonly Owner[]) => owners.length === 1 && owners[0] !== undefined;

/** The names somebody may be written by, with the family name last or first. */
function namesOf(display: string | null, given: string | null, family: string | null): string[] {
  const both = given === null || family === null ? [] : [`${given} ${family}`, `${family}, ${given}`];
  return display === null ? both : [display, ...both];
}
