import { type End, isContaining, type Kind, type Node } from '../model/index.ts';
import { readPath } from '../model/path.ts';
import type { CustomAttributes } from '../ports/host.ts';
import type { Linked } from '../ports/source.ts';
import type { Batch, SetAside } from '../ports/sync.ts';
import { decode, decodeFar, isNode, isTelling, type Place } from './decode.ts';

/** The records of a page as nodes of `kind`, and those that cannot be. */
export function batchNodes(kind: Kind, records: readonly unknown[], custom: CustomAttributes): Batch<Node> {
  return batch(records, (record) => {
    const decoded = decode(kind, record, custom);
    return isNode(decoded) ? { row: decoded } : { setAside: decoded };
  });
}

/** The items of a page as far ends: those that tell the link of `end`, of a contained kind with their nodes. */
export function batchLinks(end: End, place: Place, items: readonly unknown[], custom: CustomAttributes): Batch<Linked> {
  const telling = items.filter((item) => isTelling(end.link, item));
  const wide = telling.flatMap((item) => wideValue(end, item) ?? []);
  const single = telling.filter((item) => wideValue(end, item) === null);
  return { ...batch(single, (item) => readFar(end, place, item, custom)), ...(wide.length > 0 && { wide }) };
}

/** What an item without an id stands for; null for one that names a single node, or nothing. */
function wideValue({ route }: End, item: unknown): string | null {
  if (route?.standsFor === undefined || readPath(item, route.id ?? 'id') != null) return null;
  const value = readPath(item, route.standsFor.path);
  return typeof value === 'string' ? value : null;
}

type Read<Row> = { row: Row } | { setAside: SetAside };

function readFar(end: End, place: Place, item: unknown, custom: CustomAttributes): Read<Linked> {
  const { to, route } = end;
  const isContained = isContaining(end);
  const isNeeded = isContained || hasFactsOfFar(end);
  const record = isNeeded
    ? decode(to, readPath(item, route?.record ?? ''), custom, isContained ? place : undefined)
    : null;
  if (isContained && record !== null && !isNode(record)) return { setAside: record };
  const node = record !== null && isNode(record) ? record : undefined;
  const far = decodeFar(end, item, place.near, node);
  if (far === null) return { setAside: { id: null, reason: 'The item has no id that can stand in a path.' } };
  return { row: isContained && node !== undefined ? { ...far, node } : far };
}

/** Whether facts of the link follow from fields of the far record, which declares it. */
function hasFactsOfFar({ isDeclared, route, link }: End): boolean {
  return !isDeclared && route?.record !== undefined && Object.values(link.facts).some((fact) => fact.near !== null);
}

function batch<Row>(items: readonly unknown[], read: (item: unknown) => Read<Row>): Batch<Row> {
  const rows: Row[] = [];
  const setAside: SetAside[] = [];
  for (const item of items) {
    const result = read(item);
    if ('row' in result) rows.push(result.row);
    else setAside.push(result.setAside);
  }
  return { rows, setAside };
}
