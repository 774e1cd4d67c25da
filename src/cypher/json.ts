/** A value of an answer as JSON, as Neo4j writes it: whole numbers with all their digits, `"NaN"` and `"Infinity"` as text. */
export function toJson(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : JSON.stringify(String(value));
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`;
  if (value instanceof Date || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}:${toJson(item)}`);
  return `{${members.join(',')}}`;
}
