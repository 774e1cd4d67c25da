import type { Far } from '../model/define.ts';
import { describe, type End, fieldValue, isListed, type Kind, type Link, type Node, ownEnds } from '../model/index.ts';
import { readPath } from '../model/path.ts';
import type { CustomAttributes } from '../ports/host.ts';
import type { SetAside } from '../ports/sync.ts';
import { isAddressable } from './address.ts';
import { readUndeclared, readValue, toWellFormed } from './values.ts';

/** Where a record of a contained kind was found: in the list at `path` of `near`, or, where that is null, within it. */
export interface Place {
  near: Node;
  path: string | null;
}

/** A record as a node of `kind`, or why it cannot be one. */
export function decode(kind: Kind, record: unknown, custom: CustomAttributes, place?: Place): Node | SetAside {
  const own = ownId(kind, record);
  if (own === null) return { id: null, reason: 'The record has no id.' };
  const id = nodeId(kind, own, place);
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
  const added = decodeCustom(kind, record, custom);
  const links = decodeLinks(kind, record, node);
  return {
    ...node,
    ...selfOf(own, place),
    ...(added !== null && { custom: added }),
    ...(links !== null && { links }),
    ...containedIn(kind, record, node, custom),
  };
}

function selfOf(own: string, place: Place | undefined): { self?: string } {
  if (place === undefined) return {};
  return { self: place.path === null ? '' : `${place.path}/${encodeURIComponent(own)}` };
}

/** The id that Okta knows a record by; null where it has none. */
export function ownId(kind: Kind, record: unknown): string | null {
  for (const path of [describe(kind).okta?.id ?? 'id'].flat()) {
    const id = path.startsWith('=') ? path.slice(1) : readPath(record, path);
    if (typeof id === 'string' && id !== '') return id;
  }
  return null;
}

/** The id that the node is known by: where Okta's is unique only within what contains the record, with that before it. */
export function nodeId(kind: Kind, own: string, place: Pick<Place, 'near'> | undefined): string {
  return describe(kind).okta?.isIdLocal && place !== undefined ? `${place.near.id}.${own}` : own;
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
  const { route, link } = end;
  if (route === null) return null;
  const isWhole = route.id === undefined && !isListed(end.to);
  const told = isWhole ? ownId(end.to, readPath(item, route.record ?? '')) : readPath(item, route.id ?? 'id');
  const own = typeof told === 'string' ? lastSegment(told) : '';
  if (!isAddressable(own)) return null;
  const declaring = end.isDeclared ? near : far;
  const facts = decodeFacts(link, readPath(item, route.facts ?? ''), declaring, route.lacks);
  return { id: nodeId(end.to, own, { near }), facts };
}

/** Whether an item, or a record, tells the link at all. */
export function isTelling({ only }: Link, item: unknown): boolean {
  return only === null || readPath(item, only.path) === only.is;
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

/** The records of contained kinds that stand whole in this one. */
function containedIn(kind: Kind, record: unknown, node: Node, custom: CustomAttributes): Pick<Node, 'contained'> {
  const found = ownEnds(kind).flatMap(({ name, to, link: { record: at, from } }) => {
    const items = at === null ? undefined : readPath(record, from?.[0] ?? '');
    if (at === null || !Array.isArray(items)) return [];
    const nodes = items
      .map((item) => decode(to, readPath(item, at), custom, { near: node, path: null }))
      .filter(isNode);
    return [[name, nodes] as const];
  });
  return found.length === 0 ? {} : { contained: Object.fromEntries(found) };
}

function decodeLinks(kind: Kind, record: unknown, node: Node): Record<string, readonly Far[]> | null {
  const told: [string, readonly Far[]][] = [];
  for (const end of ownEnds(kind)) {
    const fars = end.link.from === null || isUntold(end, record) ? null : farsOf(end, record, node);
    if (fars !== null) told.push([end.name, fars]);
  }
  return told.length === 0 ? null : Object.fromEntries(told);
}

/** Whether the link stands in a part of the record that this answer does not hold, or that was not asked for. */
function isUntold({ kind, link }: End, record: unknown): boolean {
  if (link.part !== null && readPath(record, link.part) == null) return true;
  const first = link.from?.[0]?.split('.', 1)[0] ?? '';
  return Object.hasOwn(describe(kind).okta?.parts ?? {}, first) && readPath(record, first) === undefined;
}

/** The far ends that the record tells; null where it does not hold their list: then another request tells it. */
function farsOf(end: End, record: unknown, node: Node): Far[] | null {
  const { link } = end;
  const found = (link.from ?? []).map((path) => readPath(record, path)).find((value) => value != null && value !== '');
  const far = (id: string, item: unknown): Far => ({
    id: toWellFormed(id),
    facts: decodeFacts(link, item, node),
  });
  if (link.isApart) {
    const told = (link.from ?? []).map((path) => readPath(record, path)).filter((value) => typeof value === 'string');
    return [...new Set(told.map(lastSegment))].filter((id) => id !== '').map((id) => far(id, record));
  }
  if (link.isOne || link.pattern !== null) {
    if (typeof found !== 'string' || !isTelling(link, record)) return [];
    const ids = link.pattern === null ? [lastSegment(found)] : mentions(link.pattern, found);
    return (link.isOne ? ids.slice(0, 1) : ids).map((id) => far(id, record));
  }
  return (Array.isArray(found) ? found : []).flatMap((item) => {
    const id = readPath(item, link.id);
    if (typeof id !== 'string' || id === '' || link.words.includes(id) || !isTelling(link, item)) return [];
    return [far(link.record === null ? id : nodeId(end.to, id, { near: node }), item)];
  });
}

/** Every id that the expression finds in the text, once: its first group, or all of what it found. */
function mentions(pattern: string, text: string): string[] {
  return [...new Set([...text.matchAll(new RegExp(pattern, 'g'))].map((found) => found[1] ?? found[0]))];
}
