import type { Config } from '../config.ts';
import { createCypherReader } from '../cypher/reader.ts';
import type { CypherReader, Mirror } from '../ports/cypher.ts';
import type { Values } from '../settings.ts';
import { type Io, lineLog } from './io.ts';
import { openMirror } from './parts.ts';

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

/** Opens the mirror that the settings name, and a reader of it, for one piece of work; closes both after it. */
export async function withReader(
  config: Config,
  io: Io,
  work: (opened: { mirror: Mirror; reader: CypherReader }) => Promise<void>,
): Promise<void> {
  const opened = await openMirror(config, io, lineLog(io));
  const reader = openReader(opened.mirror, config.values);
  try {
    await work({ mirror: opened.mirror, reader });
  } finally {
    await reader.close();
    await opened.close();
  }
}
