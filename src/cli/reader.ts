import { createCypherReader } from '../cypher/reader.ts';
import type { CypherReader, Mirror } from '../ports/cypher.ts';
import type { Values } from '../settings.ts';

// The reader process loads this module itself, as source or built, beside this one.
const engine = new URL(`../graph/grafeo${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** A guarded reader of the mirror, bounded as the settings say. */
export function openReader(mirror: Mirror, values: Values): CypherReader {
  return createCypherReader({
    mirror,
    open: engine,
    limits: { timeoutMs: values['cypher.timeoutSeconds'] * 1000, maxRows: values['cypher.maxRows'] },
  });
}
