import { OktaGraphError } from '../errors.ts';
import type { Mirror } from '../ports/cypher.ts';
import type { CustomAttributes, Log } from '../ports/host.ts';
import type { MirrorWriter } from '../ports/sync.ts';
import { readAsOf, readReport } from './books.ts';
import { takeLease } from './lease.ts';
import { type Neo4jOptions, openNeo4jEngine } from './neo4j.ts';
import { prepare, startRun } from './store.ts';

interface ServerOptions extends Neo4jOptions {
  org: string;
  custom?: CustomAttributes;
  log?: Log;
}

/** The mirror of one org in a Neo4j server. Readers see a sync while it writes. */
export async function openNeo4j(
  options: ServerOptions,
): Promise<{ mirror: Mirror; writer: MirrorWriter; close(): Promise<void> }> {
  const { org, custom = {}, log } = options;
  const engine = await openNeo4jEngine(options);
  const close = () => engine.close();
  let prepared: Promise<void> | null = null;
  const mirror: Mirror = {
    async view() {
      const asOf = await readAsOf(engine, org);
      if (asOf === null) throw emptyMirror(org);
      return { engine, org, snapshot: null, file: null, asOf };
    },
    report: () => readReport(engine, org),
    close,
  };
  const writer: MirrorWriter = {
    async begin() {
      prepared ??= prepare(engine);
      await prepared.catch((error) => {
        prepared = null;
        throw error;
      });
      const lease = await takeLease(engine, org, log);
      const nothing = async () => undefined; // what is written is what readers see, and the engine stays open
      try {
        return await startRun({ engine, org, custom, lease, publish: nothing, end: nothing });
      } catch (error) {
        await lease.release();
        throw error;
      }
    },
  };
  return { mirror, writer, close };
}

/** What a reader is told before the first sync. */
export function emptyMirror(org: string): OktaGraphError {
  return new OktaGraphError('MIRROR_EMPTY', `The mirror of ${org} is empty. Run okta-graph sync first.`);
}
