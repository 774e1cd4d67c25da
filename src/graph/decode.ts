import { describe, type End, type Fields, type Kind, type Node } from '../model/index.ts';
import type { CustomAttributes, CypherNode } from '../ports.ts';
import { customProperty } from './rows.ts';

type Properties = Readonly<Record<string, unknown>>;

/** A node of the mirror, typed by its declaration: null where it has no value. */
export function decodeNode(kind: Kind, stored: unknown, custom: CustomAttributes): Node {
  const { properties } = stored as CypherNode; // the reads return nodes
  const names = custom[kind] ?? [];
  const own = names.map((name) => [name, properties[customProperty(name)] ?? null]);
  const node = {
    kind,
    id: properties.id,
    ...pick(describe(kind).fields, properties),
    ...(names.length > 0 && describe(kind).custom !== null && { custom: Object.fromEntries(own) }),
  };
  return node as unknown as Node; // what was written under this declaration is read under it
}

/** The facts of a link from the columns that `factColumns` made, starting at `from`. */
export function decodeFacts(end: End, row: readonly unknown[], from: number): Record<string, unknown> {
  return Object.fromEntries(Object.keys(end.link.facts).map((name, index) => [name, row[from + index] ?? null]));
}

function pick(fields: Fields, properties: Properties): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) picked[name] = properties[name] ?? null;
  return picked;
}
