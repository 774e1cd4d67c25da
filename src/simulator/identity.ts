import { describe, type Kind } from '../model/index.ts';
import { readPath, writePath } from '../model/path.ts';
import type { Json } from './collection.ts';

/** The id that a record is kept by: where Okta's is unique only within what contains it, with the container's before it. */
export function nodeId(kind: Kind, ownId: string, containerId: string): string {
  return describe(kind).okta?.isIdLocal === true ? `${containerId}.${ownId}` : ownId;
}

/** The id that Okta knows a record by. */
export function ownId(kind: Kind, id: string): string {
  return describe(kind).okta?.isIdLocal === true ? id.slice(id.lastIndexOf('.') + 1) : id;
}

/** Where Okta writes the ids of a kind, by preference; `=text` is itself the id. */
export function idPaths(kind: Kind): readonly string[] {
  const { id = 'id' } = describe(kind).okta ?? {};
  return typeof id === 'string' ? [id] : id;
}

/** A record, as the kind's view made it, with the id as Okta writes it. */
export function withOwnId(kind: Kind, seen: Json, id: string): Json {
  const paths = idPaths(kind);
  const own = ownId(kind, id);
  const [path = ''] = paths;
  if (path === 'id') return seen.id === own ? seen : { ...seen, id: own };
  const { id: _, ...rest } = seen;
  if (path.startsWith('=') || paths.some((other) => readPath(rest, other) !== undefined)) return rest;
  if (paths.includes('id')) return seen.id === own ? seen : { ...seen, id: own };
  const copy = structuredClone(rest);
  writePath(copy, path, own);
  return copy;
}

/** Whether every org has the record without any list that tells it. */
export function isBuiltIn(kind: Kind, id: string): boolean {
  return describe(kind).okta?.builtIn?.some((record) => readPath(record, idPaths(kind)[0] ?? '') === id) === true;
}

/** Path of a single record, as links in answers name it. */
export function pathTo(kind: Kind, id: string): string {
  const { get, list } = describe(kind).okta ?? {};
  return (get ?? `${list?.split('?')[0] ?? ''}/{id}`).replace('{id}', id);
}
