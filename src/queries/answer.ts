import type { CypherReader, CypherTable, Mirror } from '../ports/cypher.ts';
import { caveats } from './caveats.ts';
import type { SavedQuery } from './savedQuery.ts';
import { type Given, readParameters } from './values.ts';

interface Parts {
  mirror: Mirror;
  reader: CypherReader;
}

/** Runs a saved query as any other Cypher is run, and says with the table what the newest sync did not read of it. */
export async function answer(
  query: SavedQuery,
  given: Given,
  { mirror, reader }: Parts,
  signal?: AbortSignal,
): Promise<CypherTable & { warnings: readonly string[] }> {
  const parameters = readParameters(query, given);
  const { org } = await mirror.view();
  const table = await reader.run(query.text, { ...parameters, org }, signal);
  return { ...table, warnings: caveats(query, await mirror.report()) };
}
