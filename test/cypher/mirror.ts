import { createCypherReader } from '../../src/cypher/reader.ts';
import type { CypherReader } from '../../src/ports/cypher.ts';
import { node, type OpenMirror, syncOnce } from '../graph/mirrors.ts';

/** The module that opens a snapshot in the reader's process, as the program names it. */
export const engineModule = new URL('../../src/graph/grafeo.ts', import.meta.url);

type Limits = Parameters<typeof createCypherReader>[0]['limits'];

/** A reader of a mirror, with bounds that a test can reach. */
export function readerOf({ mirror }: OpenMirror, limits: Limits = {}, processes = 2): CypherReader {
  return createCypherReader({ mirror, open: engineModule, limits, processes });
}

/** Two users in a group, as a sync writes them. */
export async function writePeople(opened: OpenMirror, names: readonly string[] = ['ann', 'bob']): Promise<void> {
  await syncOnce(opened, async (run) => {
    await run.upsertNodes(
      'User',
      names.map((name) => node('User', `00u${name}`, { login: `${name}@example.com`, status: 'ACTIVE' })),
    );
    await run.upsertNodes('Group', [node('Group', '00gstaff', { name: 'Staff', type: 'OKTA_GROUP' })]);
  });
}
