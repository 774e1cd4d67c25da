import type { CypherEngine, CypherReader, CypherTable, Mirror, ReadBounds } from '../ports/cypher.ts';
import { checkBounds } from './bounds.ts';
import { createGuard } from './guard.ts';
import { checkPlan } from './plan.ts';
import type { ReaderTask } from './reader-process.ts';
import { SnapshotReader } from './snapshot-reader.ts';

/** What a query may cost. */
interface CypherLimits extends ReadBounds {
  /** Memory that one query may take, in the process that reads a snapshot. */
  maxMemoryBytes: number;
}

const defaultLimits: CypherLimits = {
  timeoutMs: 30_000,
  maxRows: 100_000,
  maxBytes: 64 * 2 ** 20,
  maxMemoryBytes: 768 * 2 ** 20,
};

interface Options {
  mirror: Mirror;
  /** Module with `open(file: string): Promise<CypherEngine>`, which a reader process loads to open a snapshot. */
  open: URL;
  limits?: Partial<CypherLimits>;
  /** Queries on a snapshot that run at the same time. */
  processes?: number;
}

/** Runs queries that people write: guarded, then planned, then read within bounds. */
export function createCypherReader({ mirror, open, limits, processes = 2 }: Options): CypherReader {
  const { maxMemoryBytes, ...bounds } = { ...defaultLimits, ...limits };
  const guard = createGuard();
  const snapshots = new SnapshotReader({ open, processes, maxWaiting: 32, maxMemoryBytes });
  return {
    async run(query, parameters, signal) {
      const viewing = mirror.view();
      viewing.then(({ file }) => file !== null && snapshots.warm(file)).catch(() => {}); // told below, if the query may run
      const { procedures } = await guard.check(query);
      const { file, engine } = await viewing;
      const task = { query, parameters, procedures, bounds };
      return file === null ? readDatabase(engine, task) : snapshots.run(file, task, signal);
    },
    async close() {
      await Promise.all([guard.close(), snapshots.close()]);
    },
  };
}

/** A database server stops a query by itself at its timeout, so its queries need no process of their own. */
async function readDatabase(
  engine: CypherEngine,
  { query, parameters, procedures, bounds }: ReaderTask,
): Promise<CypherTable> {
  await checkPlan(engine, query, parameters, procedures);
  const table = await engine.read(query, parameters, bounds);
  checkBounds(table, bounds);
  return table;
}
