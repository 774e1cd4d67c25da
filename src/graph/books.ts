import type { CypherEngine, CypherNode, CypherTransaction } from '../ports/cypher.ts';
import type { CollectionReport, SyncReport } from '../ports/sync.ts';
import { lines } from './cypher.ts';
import { keyOf } from './rows.ts';

/** Reports of this many syncs stay in the graph. */
const keptRuns = 20;

/** What the mirror remembers of an org between syncs. */
export interface SyncState {
  /** The mark of the newest run, finished or not. */
  mark: string | null;
  /** Custom attributes written so far, as `<Kind>.<name>`. */
  custom: readonly string[];
}

/** Statements about the mirror's own syncs, one text for both engines. */
export const books = {
  openState: lines(
    'MERGE (state:SyncState {key: $org})',
    'ON CREATE SET state.org = $org',
    'RETURN state.mark AS mark, state.custom AS custom',
  ),
  writeState: lines('MATCH (state:SyncState {key: $org})', 'SET state.mark = $mark, state.custom = $custom'),
  writeReport: lines(
    'CREATE (run:SyncRun {key: $key, org: $org, mark: $mark})',
    'SET run += $run',
    'WITH run',
    'UNWIND $collections AS collection',
    'CREATE (run)-[:READ]->(read:SyncCollection {key: collection.key})',
    'SET read += collection.properties',
  ),
  pruneReports: lines(
    'MATCH (run:SyncRun)',
    'WHERE run.org = $org',
    'WITH run ORDER BY run.mark DESC SKIP $kept',
    'OPTIONAL MATCH (run)-[:READ]->(read:SyncCollection)',
    'DETACH DELETE run, read',
  ),
  readRun: lines(
    'MATCH (run:SyncRun)',
    'WHERE run.org = $org',
    'WITH run ORDER BY run.mark DESC LIMIT 1',
    'RETURN run.key AS key, run',
  ),
  readCollections: lines(
    'MATCH (:SyncRun {key: $key})-[:READ]->(read:SyncCollection)',
    'RETURN read',
    'ORDER BY read.position',
  ),
} as const;

/** Reads what is remembered of `org`, making it where there is nothing yet. */
export async function openState(transaction: CypherTransaction, org: string): Promise<SyncState> {
  const { rows } = await transaction.run(books.openState, { org });
  const [mark, custom] = rows[0] as [string | null, string[] | null];
  return { mark, custom: custom ?? [] };
}

/** Stores the report of one run, and forgets those of old runs. */
export async function writeReport(transaction: CypherTransaction, mark: string, report: SyncReport): Promise<void> {
  const { org, collections, startedAt, finishedAt, ...facts } = report;
  const key = keyOf(org, mark);
  await transaction.run(books.writeReport, {
    key,
    org,
    mark: new Date(mark),
    run: { ...facts, startedAt: new Date(startedAt), finishedAt: new Date(finishedAt) },
    collections: collections.map((collection, position) => ({
      key: keyOf(key, collection.id),
      properties: { ...collection, position },
    })),
  });
  await transaction.run(books.pruneReports, { org, kept: keptRuns });
}

/** The report of the newest finished sync; null before the first. */
export async function readReport(engine: CypherEngine, org: string): Promise<SyncReport | null> {
  const { rows } = await engine.read(books.readRun, { org });
  const [key, run] = (rows[0] ?? []) as [string?, CypherNode?];
  if (key === undefined || run === undefined) return null;
  const collections = await engine.read(books.readCollections, { key });
  const { status, startedAt, finishedAt, calls, retries, waitedMs } = run.properties as unknown as SyncReport;
  return {
    ...{ status, org, startedAt, finishedAt, calls, retries, waitedMs },
    collections: collections.rows.map(([read]) => {
      const { key: _, position: __, ...collection } = (read as CypherNode).properties;
      return collection as unknown as CollectionReport; // as `writeReport` wrote it
    }),
  };
}

/** When the newest finished sync began; null before the first. */
export async function readAsOf(engine: CypherEngine, org: string): Promise<string | null> {
  const { rows } = await engine.read(books.readRun, { org });
  const run = rows[0]?.[1] as CypherNode | undefined;
  return (run?.properties.startedAt as string | undefined) ?? null;
}
