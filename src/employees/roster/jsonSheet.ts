import { type JsonRow, readJson } from './json.ts';
import type { Sheet, SheetRecord } from './sheet.ts';
import type { Refuse } from './text.ts';

/** Reads rows of JSON as a sheet: its header is every attribute that any of them has, in dotted paths. */
export function readJsonSheet(bytes: Buffer, refuse: Refuse): Sheet {
  const places = new Map<string, number>();
  const records: SheetRecord[] = [];
  for (const row of readJson(bytes, refuse)) {
    const fields: string[] = [];
    for (const [path, value] of leaves(row.value, '', 1)) {
      const place = places.get(path) ?? places.size;
      places.set(path, place);
      fields[place] = textOf(value, path, row, refuse);
    }
    records.push({ line: row.line, fields });
  }
  return { header: [...places.keys()], line: 1, records };
}

/** No interface of an HR system wraps a value deeper than this. */
const deepest = 5;

/** The values in an object, and those in the objects and lists it holds: `manager.id`, `emails.0`. */
function* leaves(value: object, prefix: string, depth: number): Generator<[path: string, value: unknown]> {
  for (const [name, inner] of Object.entries(value)) {
    const path = `${prefix}${name}`;
    if (inner === null || typeof inner !== 'object') yield [path, inner];
    else if (depth < deepest) yield* leaves(inner, `${path}.`, depth + 1);
  }
}

function textOf(value: unknown, path: string, { line }: JsonRow, refuse: Refuse): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value) && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    return refuse(
      `has an attribute ${path} of more digits than a JSON number holds (line ${line}). Write it as a text.`,
      line,
    );
  }
  return value === null ? '' : String(value);
}
