import { mapValues, utcText, wholeNumber } from './values.ts';

/** A parameter as Grafeo takes it: a `Date` becomes a datetime, and not the other type that compares with none. */
export function toGrafeo(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return { $zoned_datetime: value.toISOString() };
  if (Array.isArray(value)) return value.map(toGrafeo);
  return mapValues(value as Record<string, unknown>, toGrafeo);
}

/**
 * A value of an answer, as `CypherTable` promises it. Grafeo gives a datetime as text, so a text that is written
 * just like one gets its milliseconds too.
 */
export function fromGrafeo(value: unknown): unknown {
  if (typeof value === 'string') return utcText(value);
  if (typeof value === 'bigint') return wholeNumber(value);
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return value.toISOString().slice(0, -1); // a datetime of no zone
  if (Array.isArray(value)) return value.map(fromGrafeo);
  const map = value as Record<string, unknown>;
  if (Array.isArray(map._labels)) {
    const { _id, _labels, ...properties } = map;
    return { labels: (_labels as string[]).sort(), properties: mapValues(properties, fromGrafeo) };
  }
  if (typeof map._type === 'string' && '_source' in map) {
    const { _id, _source, _target, _type, ...properties } = map;
    return { type: _type, properties: mapValues(properties, fromGrafeo) };
  }
  const { nodes, edges } = map;
  if (Array.isArray(nodes) && Array.isArray(edges) && nodes.length === edges.length + 1) {
    return { nodes: nodes.map(fromGrafeo), relationships: edges.map(fromGrafeo) };
  }
  return mapValues(map, fromGrafeo);
}
