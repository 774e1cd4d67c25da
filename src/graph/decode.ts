import { describe, type End, type Kind, type Node } from '../model/index.ts';

/** A node from a row of `listNodes` or `nodesByKey`, typed by its declaration: null where it has no value. */
export function decodeNode(kind: Kind, row: readonly unknown[], custom: readonly string[]): Node {
  const names = Object.keys(describe(kind).fields);
  const node: Record<string, unknown> = { kind, id: row[0] };
  for (const [index, name] of names.entries()) node[name] = row[index + 1] ?? null;
  if (custom.length > 0) {
    const held = row[names.length + 1] as readonly unknown[];
    node.custom = Object.fromEntries(custom.map((name, index) => [name, held[index] ?? null]));
  }
  return node as unknown as Node; // what was written under this declaration is read under it
}

/** The facts of a link from the columns of a row, starting at `from`. */
export function decodeFacts(end: End, row: readonly unknown[], from: number): Record<string, unknown> {
  return Object.fromEntries(Object.keys(end.link.facts).map((name, index) => [name, row[from + index] ?? null]));
}
