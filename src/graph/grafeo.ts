import grafeo from '@grafeo-db/js';
import { asError, OktaGraphError } from '../errors.ts';
import type { CypherEngine, CypherParameters, CypherTable, CypherTransaction } from '../ports.ts';
import { mapValues, utcText, wholeNumber } from './values.ts';

const { GrafeoDB } = grafeo;
type Database = InstanceType<typeof GrafeoDB>;
type Transaction = ReturnType<Database['beginTransaction']>;

/** Opens a published snapshot to read. Several processes may, at the same time. */
export async function open(file: string): Promise<CypherEngine> {
  return createEngine(opened(file, () => GrafeoDB.openReadOnly(file)));
}

/** Opens the database in `file` to write, made where there is none; no other process can have it open. Null: in memory. */
export async function openToWrite(file: string | null): Promise<CypherEngine> {
  return createEngine(file === null ? GrafeoDB.create() : opened(file, () => GrafeoDB.open(file)));
}

function createEngine(database: Database): CypherEngine {
  let lastWrite: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  return {
    name: 'grafeo',
    // Grafeo has no timeout, and a query can't be stopped: bounds are its caller's, who can end the process.
    read: (query, parameters) => execute(database, query, parameters),
    write(work) {
      // One writer: two transactions that write the same node would fail, so each waits for the one before.
      const result = lastWrite.then(() => inTransaction(database.beginTransaction(), work));
      lastWrite = result.catch(() => undefined);
      return result;
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      await lastWrite;
      database.close();
    },
  };
}

async function inTransaction<T>(
  transaction: Transaction,
  work: (transaction: CypherTransaction) => Promise<T>,
): Promise<T> {
  let failed: unknown;
  const run: CypherTransaction['run'] = async (query, parameters) => {
    if (failed !== undefined) throw failed;
    try {
      return await execute(transaction, query, parameters);
    } catch (error) {
      failed = error;
      throw error;
    }
  };
  try {
    const result = await work({ run });
    // Grafeo would commit what ran before and after an error, and say that all is well.
    if (failed !== undefined) throw failed;
    transaction.commit();
    return result;
  } catch (error) {
    if (transaction.isActive) transaction.rollback();
    throw error instanceof OktaGraphError ? error : queryError(error);
  }
}

async function execute(
  on: Pick<Database, 'executeCypher'>,
  query: string,
  parameters: CypherParameters = {},
): Promise<CypherTable> {
  try {
    const result = await on.executeCypher(query, mapValues(parameters, toGrafeo));
    return { fields: result.columns, rows: result.rows().map((row) => row.map(fromGrafeo)) };
  } catch (error) {
    throw queryError(error);
  }
}

/** A `Date` becomes a datetime: Grafeo's own reading of it is a type that compares with none. */
function toGrafeo(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return { $zoned_datetime: value.toISOString() };
  if (Array.isArray(value)) return value.map(toGrafeo);
  return mapValues(value as Record<string, unknown>, toGrafeo);
}

function fromGrafeo(value: unknown): unknown {
  if (typeof value === 'string') return utcText(value);
  if (typeof value === 'bigint') return wholeNumber(value);
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return value.toISOString().slice(0, -1); // a datetime of no zone
  if (Array.isArray(value)) return value.map(fromGrafeo);
  const map = value as Record<string, unknown>;
  if (Array.isArray(map._labels)) {
    const { _id, _labels, ...properties } = map;
    return { labels: (_labels as string[]).sort(), properties: mapValues(properties, fromGrafeo) };
  }
  if (typeof map._type === 'string' && '_source' in map) {
    const { _id, _source, _target, _type, ...properties } = map;
    return { type: _type, properties: mapValues(properties, fromGrafeo) };
  }
  const { nodes, edges } = map;
  if (Array.isArray(nodes) && Array.isArray(edges) && nodes.length === edges.length + 1) {
    return { nodes: nodes.map(fromGrafeo), relationships: edges.map(fromGrafeo) };
  }
  return mapValues(map, fromGrafeo);
}

function queryError(error: unknown): OktaGraphError {
  if (error instanceof OktaGraphError) return error;
  const { message } = asError(error);
  const status = (error as { gqlStatus?: string } | null)?.gqlStatus ?? '';
  const [, line, column] = /--> query:(\d+):(\d+)/.exec(message) ?? [];
  const text = message.split('\n', 1)[0]?.replace(/^Query error: GRAFEO-\w+: /, '') ?? message;
  if (status === '25G03') return new OktaGraphError('CYPHER_REFUSED', 'The query writes, and here it may only read.');
  if (!/^(22|42)/.test(status)) return new OktaGraphError('INTERNAL', `Grafeo: ${text}`, { cause: error });
  const place = line === undefined ? {} : { line: Number(line), column: Number(column) };
  return new OktaGraphError('CYPHER_INVALID', text, { cause: error, ...place });
}

function opened(file: string, call: () => Database): Database {
  try {
    return call();
  } catch (error) {
    const { message } = asError(error);
    if (message.includes('cannot be locked')) {
      throw new OktaGraphError('MIRROR_LOCKED', `${file} is open in another process, which is writing it.`, {
        cause: error,
      });
    }
    if (/GRAFEO-(S|X002)/.test(message)) {
      throw new OktaGraphError('MIRROR_DAMAGED', `${file} is damaged and can't be opened.`, { cause: error });
    }
    throw new OktaGraphError('INTERNAL', `Grafeo can't open ${file}: ${message}`, { cause: error });
  }
}
