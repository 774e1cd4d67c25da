import { describe, type End, type Field, fieldValue, type Kind, type Node } from '../model/index.ts';
import type { CustomAttributes } from '../ports/host.ts';
import type { LinkRow } from '../ports/sync.ts';
import { isTail } from './cypher.ts';

/** What is unique across orgs: `<org>/<id>`. */
export const keyOf = (org: string, id: string) => `${org}/${id}`;

/** Property that holds an attribute the org added itself. */
export const customProperty = (name: string) => `custom_${name}`;

/** A node as `upsertNodes` takes it: null removes a property, and what the node does not tell is left out. */
export function nodeRow(org: string, kind: Kind, node: Node, custom: CustomAttributes) {
  const properties: Record<string, unknown> = { id: node.id };
  for (const [name, field] of Object.entries(describe(kind).fields)) {
    const value = fieldValue(node, name);
    if (value !== undefined) properties[name] = stored(field, value);
  }
  if (node.custom !== undefined) {
    for (const name of custom[kind] ?? []) properties[customProperty(name)] = storedCustom(node.custom[name]);
  }
  return { key: keyOf(org, node.id), properties };
}

/** A link as `upsertLinks` takes it. */
export function linkRow(org: string, end: End, { near, far, facts }: LinkRow) {
  const told: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(end.link.facts)) {
    if (facts[name] !== undefined) told[name] = stored(field, facts[name]);
  }
  const [tail, head] = isTail(end) ? [near, far] : [far, near];
  return { tail: keyOf(org, tail), head: keyOf(org, head), facts: told };
}

/** A time travels as a `Date`, which both engines take for a datetime. */
function stored(field: Field, value: unknown): unknown {
  if (field.kind !== 'time' || value === null) return value;
  return Array.isArray(value) ? value.map((item) => new Date(item)) : new Date(value as string);
}

/** Databases hold scalars and lists of one type: anything else is kept as JSON text. */
function storedCustom(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) return typeof value === 'object' ? JSON.stringify(value) : value;
  const items = value.filter((item) => item !== null && item !== undefined);
  const isAlike = items.every((item) => typeof item === typeof items[0] && typeof item !== 'object');
  return isAlike ? items : items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
}
