import { describe, type End, type Kind, kinds, label } from '../model/index.ts';

/**
 * The statements that make and write the mirror, one text for both engines. Names come from the model, values only
 * ever as parameters: `$org`, `$mark` (when the run began) and the rows.
 */

/** The label that all nodes from Okta share. */
export const sharedLabel = 'OktaEntity';

/** Labels of what the mirror keeps of its own syncs. */
export const bookLabels = ['SyncState', 'SyncRun', 'SyncCollection'] as const;

/** Constraints and indexes, in an order that may be run again: a constraint before the index of its own property. */
export function schemaStatements(): string[] {
  return [
    ...bookLabels.flatMap(keyStatements),
    ...kinds.flatMap((kind) => [
      ...keyStatements(label(kind)),
      ...indexedFields(kind).map((field) => index(label(kind), field)),
    ]),
    index(sharedLabel, 'id'),
  ];
}

/** In Grafeo a constraint has no index of its own; Neo4j sees that it has one already, and does nothing. */
function keyStatements(name: string): string[] {
  return [
    `CREATE CONSTRAINT ${name}_key_unique IF NOT EXISTS FOR (n:${name}) REQUIRE n.key IS UNIQUE`,
    index(name, 'key'),
  ];
}

function indexedFields(kind: Kind): string[] {
  const indexed = Object.entries(describe(kind).fields).filter(([, { isIndexed }]) => isIndexed);
  return ['id', ...indexed.map(([name]) => name)];
}

function index(name: string, property: string): string {
  return `CREATE INDEX ${name}_${property} IF NOT EXISTS FOR (n:${name}) ON (n.${property})`;
}

/** Writes nodes from `$rows` of `{key, properties}`: a property that is null goes, one that is absent stays. */
export function upsertNodes(kind: Kind): string {
  const shared = describe(kind).okta === null ? '' : `n:${sharedLabel}, `;
  return lines(
    'UNWIND $rows AS row',
    `MERGE (n:${label(kind)} {key: row.key})`,
    `ON CREATE SET ${shared}n.org = $org, n.firstSeen = $mark`,
    'SET n += row.properties, n.lastSeen = $mark',
  );
}

/** Marks the nodes with `$keys` as seen. */
export function keepNodes(kind: Kind): string {
  return lines('UNWIND $keys AS key', `MATCH (n:${label(kind)} {key: key})`, 'SET n.lastSeen = $mark');
}

/** Marks the nodes whose field is `$value` as seen. */
export function keepMatching(kind: Kind, field: string): string {
  return lines(`MATCH (n:${label(kind)})`, `WHERE n.org = $org AND n.${field} = $value`, 'SET n.lastSeen = $mark');
}

/**
 * Writes relationships from `$rows` of `{tail, head, facts}`, and answers how many. The arrow is written from its
 * tail, the side with few of them: Grafeo looks for an existing one among the tail's, and reads 20,000 in 0.2 s
 * one way round and in 38 s the other.
 */
export function upsertLinks(end: End): string {
  const { tail, head } = direction(end);
  return lines(
    'UNWIND $rows AS row',
    `MATCH (tail:${label(tail)} {key: row.tail})`,
    `MATCH (head:${label(head)} {key: row.head})`,
    `MERGE (tail)-[link:${end.link.rel}]->(head)`,
    'ON CREATE SET link.firstSeen = $mark',
    'SET link += row.facts, link.lastSeen = $mark',
    'RETURN count(*) AS written',
  );
}

/** Those of `$rows` whose tail or head does not exist. */
export function danglingLinks(end: End): string {
  const { tail, head } = direction(end);
  return lines(
    'UNWIND $rows AS row',
    `OPTIONAL MATCH (tail:${label(tail)} {key: row.tail})`,
    `OPTIONAL MATCH (head:${label(head)} {key: row.head})`,
    'WITH row, tail, head',
    'WHERE tail IS NULL OR head IS NULL',
    'RETURN row.tail AS tail, row.head AS head',
  );
}

/** Ids of the near nodes of an implied link that this run has seen. `$near` are the values they have. */
export function impliedNears(end: End): string {
  const wanted = Object.keys(end.link.implied?.near ?? {}).map((field) => `n.${field} = $near.${field}`);
  return lines(
    `MATCH (n:${label(declaring(end))})`,
    `WHERE ${['n.org = $org', 'n.lastSeen = $mark', ...wanted].join(' AND ')}`,
    'RETURN n.id AS id',
  );
}

/** Ids behind `$after` of the far nodes of an implied link that this run has seen, `$count` at most. */
export function impliedFars(end: End): string {
  const field = end.link.implied?.far.field ?? 'id';
  return lines(
    `MATCH (n:${label(declared(end))})`,
    `WHERE n.id > $after AND n.org = $org AND n.lastSeen = $mark AND NOT coalesce(n.${field} = $without, false)`,
    'RETURN n.id AS id',
    'ORDER BY id',
    'LIMIT $count',
  );
}

/** How many nodes there are, and how many of them this run has not seen. */
export function countStale(kind: Kind): string {
  return lines(
    `MATCH (n:${label(kind)})`,
    'WHERE n.org = $org',
    'RETURN count(*) AS total, sum(CASE WHEN n.lastSeen < $mark THEN 1 ELSE 0 END) AS stale',
  );
}

/** Ids of nodes this run has not seen, `$count` at most. */
export function staleNodes(kind: Kind): string {
  return lines(
    `MATCH (n:${label(kind)})`,
    'WHERE n.org = $org AND n.lastSeen < $mark',
    'RETURN n.id AS id',
    'ORDER BY id',
    'LIMIT $count',
  );
}

/** Ids of the near nodes with `$keys` that have relationships this run has not seen. */
export function staleNears(end: End): string {
  return lines(
    'UNWIND $keys AS key',
    `MATCH ${pattern(end, { near: '{key: key}' })}`,
    'WHERE link.lastSeen < $mark',
    'RETURN DISTINCT near.id AS id',
  );
}

/** Both ids of the links of the near nodes with `$keys`, and their facts in the order of the declaration. */
export function linksOf(end: End): string {
  const facts = Object.keys(end.link.facts).map((name) => `link.${name} AS ${name}`);
  return lines(
    'UNWIND $keys AS key',
    `MATCH ${pattern(end, { near: '{key: key}' })}`,
    `RETURN ${['near.id AS near', 'far.id AS far', ...facts].join(', ')}`,
  );
}

/** Ids of the far nodes of the near nodes with `$keys`. */
export function linkedFars(end: End): string {
  return lines('UNWIND $keys AS key', `MATCH ${pattern(end, { near: '{key: key}' })}`, 'RETURN DISTINCT far.id AS id');
}

/** Links to far nodes that this run has not seen, as pairs of ids. */
export function linksToStale(end: End): string {
  return lines(
    `MATCH ${pattern(end)}`,
    'WHERE far.org = $org AND far.lastSeen < $mark',
    'RETURN near.id AS near, far.id AS far',
  );
}

/** Removes nodes this run has not seen, `$count` at a time. */
export function sweepNodes(kind: Kind): string {
  return lines(
    `MATCH (n:${label(kind)})`,
    'WHERE n.org = $org AND n.lastSeen < $mark',
    'WITH n LIMIT $count',
    'DETACH DELETE n',
    'RETURN count(*) AS removed',
  );
}

/** Removes the nodes with `$keys`. */
export function removeNodes(kind: Kind): string {
  return lines(
    'UNWIND $keys AS key',
    `MATCH (n:${label(kind)} {key: key})`,
    'DETACH DELETE n',
    'RETURN count(*) AS removed',
  );
}

/** Removes the relationships of the near nodes with `$keys` that this run has not seen. */
export function sweepLinks(end: End): string {
  return lines(
    'UNWIND $keys AS key',
    `MATCH ${pattern(end, { near: '{key: key}' })}`,
    'WHERE link.lastSeen < $mark',
    'DELETE link',
    'RETURN count(*) AS removed',
  );
}

/** Sets `$properties` on every node of a kind: a null removes. */
export function changeNodes(kind: Kind): string {
  return lines(`MATCH (n:${label(kind)})`, 'WHERE n.org = $org', 'SET n += $properties');
}

/** The path of a link as its end sees it: `(near:…)-[link:…]->(far:…)`, either way round. */
export function pattern(end: End, match: { near?: string; far?: string } = {}): string {
  const near = `(near:${label(end.kind)}${match.near === undefined ? '' : ` ${match.near}`})`;
  const far = `(far:${label(end.to)}${match.far === undefined ? '' : ` ${match.far}`})`;
  return isTail(end) ? `${near}-[link:${end.link.rel}]->${far}` : `${near}<-[link:${end.link.rel}]-${far}`;
}

/** The same link from its tail to its head: `(tail:…)-[link:…]->(head:…)`. */
export function arrow(end: End, tailMatch: string, headMatch: string): string {
  const { tail, head } = direction(end);
  return `(tail:${label(tail)} ${tailMatch})-[link:${end.link.rel}]->(head:${label(head)} ${headMatch})`;
}

/** Whether the arrow starts at the near node. */
export function isTail(end: End): boolean {
  return end.isDeclared === (end.link.arrow === 'out');
}

/** A statement, a clause a line. */
export function lines(...clauses: (string | null)[]): string {
  return clauses.filter((clause) => clause !== null).join('\n');
}

function direction(end: End): { tail: Kind; head: Kind } {
  return isTail(end) ? { tail: end.kind, head: end.to } : { tail: end.to, head: end.kind };
}

const declaring = (end: End) => (end.isDeclared ? end.kind : end.to);
const declared = (end: End) => (end.isDeclared ? end.to : end.kind);
