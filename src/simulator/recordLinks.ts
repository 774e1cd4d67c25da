import type { Link } from '../model/index.ts';
import { readPath, writePath } from '../model/path.ts';
import type { Json } from './collection.ts';

/** Far ids that a record tells of a link: those in it, or those that a text in it mentions. */
export function readFars({ from, id, isOne, isApart, pattern, only }: Link, record: Json): string[] {
  if (isApart)
    return (from ?? [])
      .map((path) => readPath(record, path))
      .filter(isText)
      .map(lastSegment);
  const found = (from ?? [])
    .map((path) => readPath(record, path))
    .find((value) => value !== undefined && value !== null);
  if (isOne && only !== null && readPath(record, only.path) !== only.is) return [];
  if (pattern !== null)
    return typeof found === 'string' ? mentions(pattern, found).slice(0, isOne ? 1 : undefined) : [];
  const items = Array.isArray(found) ? found : [found];
  const fitting = items.filter((item) => isOne || only === null || readPath(item, only.path) === only.is);
  const ids = fitting.map((item) => (item !== null && typeof item === 'object' ? readPath(item, id) : item));
  return ids.filter(isText).map(lastSegment);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const lastSegment = (text: string) => text.slice(text.lastIndexOf('/') + 1);

/** Writes far ids into a record, where and as a link within records has them. `facts` makes what else an item holds. */
export function writeFars(link: Link, record: Json, fars: readonly Named[], facts: () => Json): void {
  const { from, id, isOne, isApart, pattern, only } = link;
  const [path] = from ?? [];
  if (path === undefined || (isOne && fars.length === 0)) return;
  if (isApart) {
    fars.slice(0, from?.length).forEach((far, at) => {
      const place = from?.[at] ?? path;
      writePath(record, place, place.endsWith('href') ? far.path : far.id);
    });
    return;
  }
  if (isOne && only !== null) writePath(record, only.path, only.is);
  if (pattern !== null) writePath(record, path, fars.map((far) => mention(pattern, far.id)).join(' or '));
  else if (isOne) writePath(record, path, path.endsWith('href') ? fars[0]?.path : fars[0]?.id);
  else {
    const items = fars.map((far) => {
      if (id === '') return far.id;
      const item = facts();
      writePath(item, id, id.endsWith('href') ? far.path : far.id);
      if (only !== null) writePath(item, only.path, only.is);
      return item;
    });
    const before = only === null ? [] : readPath(record, path); // another link may have its items in the same list
    writePath(record, path, [...(Array.isArray(before) ? before : []), ...items]);
  }
}

interface Named {
  id: string;
  /** Path of its record. */
  path: string;
}

function mentions(pattern: string, text: string): string[] {
  return [...text.matchAll(new RegExp(pattern, 'g'))].map((found) => found[1] ?? found[0]);
}

/** A text in which the pattern finds the id: the pattern itself, with the id for its first group, and anything for the rest. */
export function mention(pattern: string, id: string): string {
  return pattern
    .replace(/\((?!\?)[^)]*\)/, '\0')
    .replace(/\[\^[^\]]*\][+*]?/g, 'x')
    .replace(/\(\?[^)]*\)|[\^$]/g, '')
    .replaceAll('\\', '')
    .replace('\0', id);
}
