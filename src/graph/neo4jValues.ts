import neo4j, { type Duration } from 'neo4j-driver';
import type { CypherNode, CypherPath, CypherRelationship } from '../ports/cypher.ts';
import { localText, mapValues, wholeNumber } from './values.ts';

/** A parameter as the driver takes it: whole numbers become integers (it sends any `number` as a float), a `Date` a datetime. */
export function toNeo4j(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return neo4j.types.DateTime.fromStandardDate(value);
  if (Array.isArray(value)) return value.map(toNeo4j);
  return mapValues(value as Record<string, unknown>, toNeo4j);
}

/** A value of an answer, as `CypherTable` promises it. */
export function fromNeo4j(value: unknown): unknown {
  if (typeof value === 'bigint') return wholeNumber(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(fromNeo4j);
  if (neo4j.isDateTime(value)) return value.toStandardDate().toISOString();
  if (neo4j.isLocalDateTime(value)) return localText(value.toString());
  if (neo4j.isDuration(value)) return durationText(value);
  if (neo4j.isDate(value) || neo4j.isTime(value) || neo4j.isLocalTime(value)) {
    return shortFraction(value.toString());
  }
  if (neo4j.isNode(value))
    return {
      labels: [...value.labels].sort(),
      properties: mapValues(value.properties, fromNeo4j),
    } satisfies CypherNode;
  if (neo4j.isRelationship(value))
    return { type: value.type, properties: mapValues(value.properties, fromNeo4j) } satisfies CypherRelationship;
  if (neo4j.isPath(value)) {
    const { start, segments } = value;
    return {
      nodes: [start, ...segments.map(({ end }) => end)].map(fromNeo4j),
      relationships: segments.map(({ relationship }) => fromNeo4j(relationship)),
    } satisfies CypherPath;
  }
  return mapValues({ ...(value as Record<string, unknown>) }, fromNeo4j);
}

/** ISO 8601 without the parts that are zero, as Grafeo writes it. */
function durationText(value: Duration): string {
  const [months, days, seconds] = [value.months, value.days, value.seconds].map(Number) as [number, number, number];
  const minutes = Math.trunc(seconds / 60);
  const rest = (seconds % 60) + Number(value.nanoseconds) / 1e9;
  const part = (amount: number, unit: string) => (amount === 0 ? '' : `${amount}${unit}`);
  const date = part(Math.trunc(months / 12), 'Y') + part(months % 12, 'M') + part(days, 'D');
  const time = part(Math.trunc(minutes / 60), 'H') + part(minutes % 60, 'M') + part(rest, 'S');
  return date + time === '' ? 'PT0S' : `P${date}${time === '' ? '' : `T${time}`}`;
}

/** The driver writes nine digits behind the point. */
const shortFraction = (text: string) =>
  text.replace(/\.(\d*?)0+(?=[Z+-]|$)/, (_, digits) => (digits === '' ? '' : `.${digits}`));
