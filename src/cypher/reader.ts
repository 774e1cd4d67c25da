import { OktaGraphError } from '../errors.ts';
import type { CypherParameters, CypherReader, CypherTable, Mirror, ReadBounds } from '../ports.ts';
import { checkBounds } from './bounds.ts';
import { createGuard } from './guard.ts';
import { checkPlan } from './plan.ts';
import { SnapshotReader } from './snapshot-reader.ts';

/** What a query may cost. */
export interface CypherLimits extends ReadBounds {
  /** Memory that one query may take, in the process that reads a snapshot. */
  maxMemoryBytes: number;
}

export const defaultLimits: CypherLimits = {
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
  const bounds = { ...defaultLimits, ...limits };
  const guard = createGuard();
  const snapshots = new SnapshotReader({ open, processes, maxWaiting: 32, maxMemoryBytes: bounds.maxMemoryBytes });

  const readLive = async (
    { engine }: Awaited<ReturnType<Mirror['view']>>,
    query: string,
    parameters: CypherParameters,
    procedures: readonly string[],
  ): Promise<CypherTable> => {
    await checkPlan(engine, query, parameters, procedures);
    const table = await engine.read(query, parameters, bounds);
    checkBounds(table, bounds);
    return table;
  };

  return {
    async run(query, parameters, signal) {
      const { procedures } = await guard.check(query, signal);
      const view = await mirror.view();
      const { timeoutMs, maxRows, maxBytes } = bounds;
      const task = { query, parameters, procedures, bounds: { timeoutMs, maxRows, maxBytes } };
      try {
        if (view.file !== null) return await snapshots.run(view.file, task, signal);
        return await readLive(view, query, parameters, procedures);
      } catch (error) {
        throw describe(error);
      }
    },
    async close() {
      await Promise.all([guard.close(), snapshots.close()]);
    },
  };
}

/** Neo4j names its errors: what it blames on the client is the query's fault. */
function describe(error: unknown): unknown {
  if (error instanceof OktaGraphError || !(error instanceof Error)) return error;
  const { code } = error as Error & { code?: unknown };
  const isQuery = typeof code === 'string' && code.startsWith('Neo.ClientError.');
  return new OktaGraphError(isQuery ? 'CYPHER_INVALID' : 'MIRROR_UNAVAILABLE', error.message, { cause: error });
}
