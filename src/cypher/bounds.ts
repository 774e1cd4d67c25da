import { OktaGraphError } from '../errors.ts';
import type { CypherTable, ReadBounds } from '../ports/cypher.ts';
import { toJson } from './json.ts';

/** Throws `CYPHER_LIMIT` where a table is larger than its bounds. */
export function checkBounds({ rows }: CypherTable, { maxRows, maxBytes }: ReadBounds): void {
  if (rows.length > maxRows) {
    const message = `The query returned ${rows.length} rows, and at most ${maxRows} are answered.`;
    throw new OktaGraphError('CYPHER_LIMIT', `${message} Add LIMIT, or page with WHERE and ORDER BY.`);
  }
  let bytes = 0;
  for (const row of rows) {
    bytes += Buffer.byteLength(toJson(row));
    if (bytes > maxBytes) {
      const message = `The answer has more than ${Math.round(maxBytes / 2 ** 20)} MB.`;
      throw new OktaGraphError('CYPHER_LIMIT', `${message} Return fewer columns, or add LIMIT.`);
    }
  }
}
