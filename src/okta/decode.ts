import type { Far } from '../model/define.ts';
import { describe, type End, fieldValue, type Kind, type Link, type Node, ownEnds } from '../model/index.ts';
import { readPath } from '../model/path.ts';
import type { CustomAttributes, SetAside } from '../ports.ts';
import { isAddressable } from './address.ts';
import { readUndeclared, readValue, toWellFormed } from './values.ts';

/** A record as a node of `kind`, or why it cannot be one. */
export function decode(kind: Kind, record: unknown, custom: CustomAttributes): Node | SetAside {
  const id = readPath(record, 'id');
  if (typeof id !== 'string' || id === '') return { id: null, reason: 'The record has no id.' };
  if (!isAddressable(id)) return { id: null, reason: 'The id of the record can stand in no path.' };
  const { fields, keys } = describe(kind);
  if (isTooLong(id)) return { id: null, reason: tooLong('id') };
  const values: [string, unknown][] = [];
  for (const [name, field] of Object.entries(fields)) {
    const isTold = field.part === null || readPath(record, field.part) != null;
    const value = isTold ? readValue(field, record) : undefined;
    if (field.isRequired && value === null) return { id, reason: `The record has no ${field.from.join(' or ')}.` };
    const isIndexed = field.isIndexed || keys.includes(name);
    if (isIndexed && isTooLong(value)) return { id, reason: tooLong(field.from.join(' or ')) };
    values.push([name, value]);
  }
  // Built from the declaration of `kind`, so it is a node of it; the compiler cannot follow that.
  const node = { kind, id, ...Object.fromEntries(values) } as unknown as Node;
  const own = decodeCustom(kind, record, custom);
  const links = decodeLinks(kind, record, node);
  return { ...node, ...(own !== null && { custom: own }), ...(links !== null && { links }) };
}

/** Neo4j refuses to index more (8,167 bytes), and with it the whole batch. */
const longestIndexed = 8_000;

function isTooLong(value: unknown): boolean {
  return Buffer.byteLength([value].flat().join('')) > longestIndexed;
}

const tooLong = (path: string) =>
  `The ${path} of the record is longer than ${longestIndexed} bytes, which no index holds.`;

export function isNode(decoded: Node | SetAside): decoded is Node {
  return 'kind' in decoded;
}

/** Whether the node holds every field and every link that its record can tell. */
export function isWhole(node: Node): boolean {
  const { fields } = describe(node.kind);
  return (
    Object.entries(fields).every(([name, field]) => field.part === null || fieldValue(node, name) !== undefined) &&
    ownEnds(node.kind).every((end) => end.link.from === null || node.links?.[end.name] !== undefined)
  );
}

/**
 * The facts of one link from what Okta lists for it. `declaring` is the node that declares the link, where it
 * is known; `lacks` names the facts that this answer does not tell.
 */
export function decodeFacts(
  link: Link,
  item: unknown,
  declaring: Node | undefined,
  lacks: readonly string[] = [],
): Far['facts'] {
  const facts = Object.entries(link.facts).map(([name, field]) => {
    if (field.near !== null) return [name, factFromNear(field.near, declaring)];
    return [name, lacks.includes(name) ? undefined : readValue(field, item)];
  });
  return Object.fromEntries(facts);
}

/** One far end from an item of a route; null where the item does not tell its id. */
export function decodeFar(end: End, item: unknown, near: Node, far?: Node): Far | null {
  const route = end.route;
  const id = readPath(item, route?.id ?? 'id');
  if (route === null || typeof id !== 'string' || !isAddressable(id)) return null;
  const told = readPath(item, route.facts ?? '');
  return { id, facts: decodeFacts(end.link, told, end.isDeclared ? near : far, route.lacks) };
}

/** The id that a text names: a URL counts by its last path segment. */
function lastSegment(text: string): string {
  if (!text.includes('/')) return text;
  const segment = text.replace(/[?#].*$/s, '').replace(/^.*\//s, '');
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // a percent sign that encodes nothing
  }
}

function factFromNear(near: { field: string; is: Readonly<Record<string, string>> }, declaring: Node | undefined) {
  const value = declaring === undefined ? undefined : fieldValue(declaring, near.field);
  if (value === undefined) return undefined;
  return typeof value === 'string' && Object.hasOwn(near.is, value) ? near.is[value] : null;
}

function decodeCustom(kind: Kind, record: unknown, custom: CustomAttributes): Record<string, unknown> | null {
  const { custom: place } = describe(kind);
  const names = custom[kind] ?? [];
  if (place === null || names.length === 0) return null;
  const held = readPath(record, place);
  // `hasOwn`, and not a path: names of custom attributes may hold anything, `__proto__` and dots included.
  const read = (name: string) =>
    held !== null && typeof held === 'object' && Object.hasOwn(held, name)
      ? readUndeclared((held as Record<string, unknown>)[name])
      : null;
  return Object.fromEntries(names.map((name) => [name, read(name)]));
}

function decodeLinks(kind: Kind, record: unknown, node: Node): Record<string, readonly Far[]> | null {
  const told: [string, readonly Far[]][] = [];
  for (const { name, link } of ownEnds(kind)) {
    if (link.from === null) continue;
    const fars = link.isOne ? farOfOne(link, record, node) : farsWithin(link, record, node);
    if (fars !== null) told.push([name, fars]);
  }
  return told.length === 0 ? null : Object.fromEntries(told);
}

function farOfOne(link: Link, record: unknown, node: Node): Far[] {
  for (const path of link.from ?? []) {
    const raw = readPath(record, path);
    if (typeof raw === 'string' && raw !== '')
      return [{ id: toWellFormed(lastSegment(raw)), facts: decodeFacts(link, record, node) }];
  }
  return [];
}

/** Null where the record does not hold the list: then another request tells it. */
function farsWithin(link: Link, record: unknown, node: Node): Far[] | null {
  const items = readPath(record, link.from?.[0] ?? '');
  if (!Array.isArray(items)) return null;
  return items.flatMap((item) => {
    const id = readPath(item, link.id);
    return typeof id === 'string' && id !== '' ? [{ id: toWellFormed(id), facts: decodeFacts(link, item, node) }] : [];
  });
}
