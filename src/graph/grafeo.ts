import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import grafeo from '@grafeo-db/js';
import { OktaGraphError } from '../errors.ts';
import type { CypherEngine, CypherParameters, CypherTable, CypherTransaction } from '../ports/cypher.ts';
import { openError, queryError } from './grafeoErrors.ts';
import { fromGrafeo, toGrafeo } from './grafeoValues.ts';
import { mapValues } from './values.ts';

const { GrafeoDB } = grafeo;
type Database = InstanceType<typeof GrafeoDB>;

// What is written takes twice the memory of what is read from the file, and saving it takes as much again as changed
// since it was opened: 100,000 users with 1,000,000 links took 340 MB more when they were saved only at the end.
const reopenAfterProperties = 600_000;
// Reopening takes a second in which nothing is written: it is worth it only where memory is used.
const reopenAboveBytes = 512 * 1024 * 1024;

/** Opens a published snapshot to read. Several processes may, at the same time. */
export async function open(file: string): Promise<CypherEngine> {
  let database: Database | null = openFile(file, () => GrafeoDB.openReadOnly(file));
  return {
    name: 'grafeo',
    // Grafeo has no timeout, and a query can't be stopped: bounds are its caller's, who can end the process.
    read: async (query, parameters) => tableOf(await execute(ready(database), query, parameters)),
    write: (work) => inTransaction(ready(database), work, () => undefined), // which Grafeo refuses
    async close() {
      database?.close();
      database = null; // its memory is given back once nothing refers to it
    },
  };
}

/** Opens the database in `file` to write, made where there is none; no other process can have it open. Null: in memory. */
export async function openToWrite(file: string | null): Promise<CypherEngine> {
  let database: Database | null = file === null ? GrafeoDB.create() : openFile(file, () => GrafeoDB.open(file));
  let unsaved = 0;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: two transactions that write the same node would fail, and a database is reopened in between. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  }

  async function reopen(file: string): Promise<void> {
    ready(database).close();
    database = null;
    await collect();
    database = openFile(file, () => GrafeoDB.open(file));
    unsaved = 0;
  }

  return {
    name: 'grafeo',
    read: (query, parameters) => inTurn(async () => tableOf(await execute(ready(database), query, parameters))),
    write: (work) =>
      inTurn(async () => {
        const result = await inTransaction(ready(database), work, (properties) => {
          unsaved += properties;
        });
        if (file !== null && unsaved > reopenAfterProperties && process.memoryUsage.rss() > reopenAboveBytes) {
          await reopen(file);
        }
        return result;
      }),
    async close() {
      await last;
      database?.close();
      database = null;
    },
  };
}

async function inTransaction<T>(
  database: Database,
  work: (transaction: CypherTransaction) => Promise<T>,
  count: (properties: number) => void,
): Promise<T> {
  const transaction = database.beginTransaction();
  let failed: unknown;
  const run: CypherTransaction['run'] = async (query, parameters) => {
    if (failed !== undefined) throw failed;
    try {
      const result = await execute(transaction, query, parameters);
      count(result.counters.propertiesSet);
      return tableOf(result);
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
    throw error;
  }
}

type Result = Awaited<ReturnType<Database['executeCypher']>>;

async function execute(
  on: Pick<Database, 'executeCypher'>,
  query: string,
  parameters: CypherParameters = {},
): Promise<Result> {
  try {
    return await on.executeCypher(query, mapValues(parameters, toGrafeo));
  } catch (error) {
    throw queryError(error);
  }
}

function tableOf(result: Result): CypherTable {
  return { fields: result.columns, rows: result.rows().map((row) => row.map(fromGrafeo)) };
}

function openFile(file: string, call: () => Database): Database {
  try {
    return call();
  } catch (error) {
    throw openError(file, error);
  }
}

function ready(database: Database | null): Database {
  if (database === null) throw new OktaGraphError('INTERNAL', 'The database is closed.');
  return database;
}

/** Has closed databases freed now: Grafeo waits for V8, which does not see their memory and is in no hurry. */
async function collect(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  // Twice: the database is freed only after the transactions and results that refer to it.
  for (let round = 0; round < 2; round += 1) {
    gc();
    await setTimeout(10); // what was found unused is freed meanwhile
  }
}
