import fc from 'fast-check';
import type { Field } from '../../src/model/field.ts';
import { describe, type End, type Kind, type Link, ownEnds } from '../../src/model/index.ts';
import { readPath, writePath } from '../../src/model/path.ts';

export type Json = Record<string, unknown>;

export const moment = '2026-03-28T10:05:34.000Z';

/** Paths of the id in a record of `kind`; none where the declaration is itself the id. */
export function idPaths(kind: Kind): string[] {
  return [describe(kind).okta?.id ?? 'id'].flat().filter((path) => !path.startsWith('='));
}

/** The id that a forged record has. */
export function forgedId(kind: Kind): string {
  const [constant] = [describe(kind).okta?.id ?? 'id'].flat().filter((path) => path.startsWith('='));
  if (constant !== undefined) return constant.slice(1);
  const field = Object.entries(describe(kind).fields).find(([, { from }]) => from[0] === idPaths(kind)[0]);
  // A choice that is also the id has one of its values.
  return field?.[1].kind === 'choice' ? String(sample(...field)) : `id of ${kind}`;
}

/** A value of each kind of field, as Okta writes it. */
export function sample(name: string, field: Field): string | number | boolean {
  const samples = {
    text: `${name} value`,
    time: moment,
    flag: true,
    whole: 7,
    decimal: 0.5,
    choice: field.values[0] ?? 'X',
  };
  return samples[field.kind];
}

/**
 * A record with a value at every declared path, and links wherever the record can tell them. Where a field and links
 * stand at one path, all of them accept what is there. `telling` is a link that the record must tell, of those that
 * exclude each other.
 */
export function forge(kind: Kind, telling?: End): Json {
  const record: Json = {};
  const put = (path: string, value: unknown) => putIn(record, path, value);
  for (const path of idPaths(kind).slice(0, 1)) put(path, forgedId(kind));
  const patterned = ownEnds(kind).filter(({ link }) => link.pattern !== null);
  for (const { link } of patterned) writePath(record, fromOf(link), mentioning(kind, fromOf(link)));
  if (telling?.link.only != null) put(telling.link.only.path, telling.link.only.is);
  for (const [name, field] of Object.entries(describe(kind).fields)) {
    const [path = ''] = field.from;
    const value = sample(name, field);
    put(path, field.isList && !path.includes('[]') ? [value, value] : value);
  }
  for (const { to, link } of ownEnds(kind)) {
    if (link.from === null) continue;
    put(fromOf(link), link.isOne || link.isApart ? 'far1' : [item(to, link)]);
  }
  return record;
}

/** Ids of the far ends that the forged record tells by a link. */
export function forgedFars(end: End, record: Json): string[] {
  const { kind, to, link } = end;
  const value = readPath(record, fromOf(link));
  if (link.pattern !== null) return [String(idIn(link.pattern, mention(link.pattern)))];
  if (link.isOne || link.isApart) return [String(value)];
  const own = (value as unknown[]).map((one) => String(readPath(one, link.id)));
  return describe(to).okta?.isIdLocal ? own.map((id) => `${forgedId(kind)}.${id}`) : own;
}

/** Sets a value where nothing is yet; in the items of a list that is there already, in each of them. */
function putIn(record: Json, path: string, value: unknown): void {
  const [list = '', rest] = path.split('[].', 2);
  const items = rest === undefined ? undefined : readPath(record, list);
  if (rest !== undefined && Array.isArray(items)) for (const one of items as Json[]) putIn(one, rest, value);
  else if (readPath(record, path) === undefined) writePath(record, path, value);
}

const fromOf = (link: Link) => link.from?.[0] ?? '';

function item(to: Kind, link: Link): unknown {
  if (link.id === '') return 'far1';
  const forged: Json = {};
  if (link.record === null) writePath(forged, link.id, 'far1');
  else if (link.record === '') Object.assign(forged, forge(to));
  else writePath(forged, link.record, forge(to));
  if (link.only !== null) writePath(forged, link.only.path, link.only.is);
  for (const [name, fact] of Object.entries(link.facts)) writePath(forged, fact.from[0] ?? '', sample(name, fact));
  return forged;
}

/** A text that holds what each link of `kind` at this path looks for. */
function mentioning(kind: Kind, path: string): string {
  const patterns = ownEnds(kind).flatMap(({ link }) => (fromOf(link) === path ? (link.pattern ?? []) : []));
  return patterns.map(mention).join(':');
}

function mention(pattern: string): string {
  return fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 1 })[0] ?? '';
}

function idIn(pattern: string, text: string): string | undefined {
  const found = new RegExp(pattern).exec(text);
  return found?.[1] ?? found?.[0];
}
