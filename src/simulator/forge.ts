import { describe, type Field, type Kind, type Link } from '../model/index.ts';
import { readPath, writePath } from '../model/path.ts';
import type { Json, OktaRecord } from './collection.ts';
import type { Random } from './random.ts';

/** A record of any kind with a value at the first path of every declared field. */
export function forgeRecord(kind: Kind, id: string, random: Random, todayMs: number): OktaRecord {
  const record: OktaRecord = { id };
  for (const [name, field] of Object.entries(describe(kind).fields)) {
    writeField(record, name, field, random, todayMs);
  }
  return record;
}

/** What Okta says of one pair of a link: a value for every fact that has a path. */
export function forgeFacts(link: Link, random: Random, todayMs: number): Json {
  const facts: Json = {};
  for (const [name, field] of Object.entries(link.facts)) writeField(facts, name, field, random, todayMs);
  return facts;
}

function writeField(record: Json, name: string, field: Field, random: Random, todayMs: number): void {
  const [path] = field.from;
  if (path === undefined || path === 'id') return; // the value follows from something else, or is there
  const value = () => forgeValue(name, field, random, todayMs);
  const [list, rest = ''] = path.split('[].');
  const items = rest === '' ? undefined : readPath(record, list ?? '');
  if (Array.isArray(items)) {
    for (const item of items) writePath(item, rest, value()); // another field has made the list
    return;
  }
  const isList = field.isList || path.includes('[]');
  writePath(record, path, isList ? Array.from({ length: random.whole(1, 3) }, value) : value());
}

function forgeValue(name: string, field: Field, random: Random, todayMs: number): string | number | boolean {
  const values = {
    text: () => `${name} ${random.id('', 6)}`,
    time: () => new Date(todayMs - random.whole(0, 3 * 365 * 86_400) * 1000).toISOString(),
    flag: () => random.chance(0.5),
    whole: () => random.whole(0, 500),
    decimal: () => random.whole(1, 999) / 8,
    choice: () => (field.values.length === 0 ? random.id('', 6).toUpperCase() : random.pick(field.values)),
  };
  return values[field.kind]();
}
