import type { Order } from '../model/filter.ts';
import { describe, type End, type Kind, label } from '../model/index.ts';
import { arrow, lines, pattern } from './cypher.ts';

/**
 * The statements that read the mirror, one text for both engines. A node comes as columns: its id, its declared
 * fields in their order, and a list with the properties in `$custom`. Whole nodes take Grafeo four times as long.
 */
function columns(kind: Kind): string {
  const declared = ['id', ...Object.keys(describe(kind).fields)].map((name) => `n.${name}`);
  return [...declared, '[name IN $custom | n[name]] AS custom'].join(', ');
}

/** `$count` nodes in order, behind `$skip` others. `where` is over `n`. */
export function listNodes(kind: Kind, where: string | null, orders: readonly Order[]): string {
  const order = [...orders.map(({ field, direction }) => `n.${field} ${direction}`), 'n.id ASC'].join(', ');
  return lines(
    `MATCH (n:${label(kind)})`,
    `WHERE n.org = $org${where === null ? '' : ` AND ${where}`}`,
    // Cut before the columns are read: sorting all of them takes 25 times as long.
    `WITH n ORDER BY ${order} SKIP $skip LIMIT $count`,
    `RETURN ${columns(kind)}`,
    `ORDER BY ${order}`,
  );
}

export function countNodes(kind: Kind, where: string | null): string {
  return lines(
    `MATCH (n:${label(kind)})`,
    `WHERE n.org = $org${where === null ? '' : ` AND ${where}`}`,
    'RETURN count(*) AS count',
  );
}

/** Nodes by key. `IN $keys` instead would read every node in Grafeo. */
export function nodesByKey(kind: Kind): string {
  return lines('UNWIND $keys AS key', `MATCH (n:${label(kind)} {key: key})`, `RETURN ${columns(kind)}`);
}

/** The first `$count` far ends behind `$after` of each near node, by id, with all facts. */
export function linkedNodes(end: End): string {
  const facts = factNames(end);
  return lines(
    'UNWIND $keys AS key',
    'CALL (key) {',
    `  MATCH ${pattern(end, { near: '{key: key}' })}`,
    '  WHERE far.id > $after',
    `  RETURN ${['far.id AS id', ...facts.map((name) => `link.${name} AS fact_${name}`)].join(', ')}`,
    '  ORDER BY id',
    '  LIMIT $count',
    '}',
    `RETURN ${['key', 'id', ...facts.map((name) => `fact_${name}`)].join(', ')}`,
  );
}

/** The facts of the links of `$pairs` of `{tail, head}`, read from the tail, the side with few links. */
export function linkFacts(end: End): string {
  const facts = factNames(end).map((name) => `link.${name} AS fact_${name}`);
  return lines(
    'UNWIND $pairs AS pair',
    `MATCH ${arrow(end, '{key: pair.tail}', '{key: pair.head}')}`,
    `RETURN ${['pair.tail AS tail', 'pair.head AS head', ...facts].join(', ')}`,
  );
}

export function countLinked(end: End): string {
  return lines('UNWIND $keys AS key', `MATCH ${pattern(end, { near: '{key: key}' })}`, 'RETURN key, count(*) AS count');
}

const factNames = (end: End) => Object.keys(end.link.facts);
