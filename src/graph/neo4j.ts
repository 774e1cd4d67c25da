import neo4j, { type Config, type Driver, type ManagedTransaction, type ResultSummary } from 'neo4j-driver';
import { OktaGraphError } from '../errors.ts';
import type { CypherEngine, CypherParameters, CypherPlan, CypherTable, ReadBounds } from '../ports/cypher.ts';
import { createNeo4jErrors } from './neo4jErrors.ts';
import { fromNeo4j, toNeo4j } from './neo4jValues.ts';
import { mapValues } from './values.ts';

export interface Neo4jOptions {
  uri: string;
  username: string;
  password: string;
  /** Default: the user's home database. */
  database?: string;
}

/** Connects to a Neo4j server, and proves that it answers and takes the password. */
export async function openNeo4jEngine(options: Neo4jOptions): Promise<CypherEngine> {
  const { uri, username, password, database } = options;
  const explain = createNeo4jErrors(options);
  const driver = connect(uri, username, password);
  // In a cluster, a read that follows a write waits for a member that has seen it.
  const bookmarkManager = neo4j.bookmarkManager();
  const sessionOf = (defaultAccessMode: 'READ' | 'WRITE') =>
    driver.session({ defaultAccessMode, bookmarkManager, ...(database === undefined ? {} : { database }) });

  async function inSession<T>(mode: 'READ' | 'WRITE', use: (session: ReturnType<typeof sessionOf>) => Promise<T>) {
    const session = sessionOf(mode);
    try {
      return await use(session);
    } catch (error) {
      throw explain(error);
    } finally {
      await session.close();
    }
  }

  const engine: CypherEngine = {
    name: 'neo4j',
    read: (query, parameters, bounds) =>
      inSession('READ', (session) =>
        session.executeRead(
          (transaction) => run(transaction, query, parameters, bounds),
          bounds === undefined ? {} : { timeout: bounds.timeoutMs },
        ),
      ),
    // The driver runs `work` again after a passing failure, such as a deadlock or a new leader of the cluster.
    write: (work) =>
      inSession('WRITE', (session) =>
        session.executeWrite((transaction) =>
          work({ run: (query, parameters) => run(transaction, query, parameters) }),
        ),
      ),
    close: () => driver.close(),
  };
  try {
    await inSession('READ', (session) => session.run('RETURN 1')); // once: `executeRead` would try for 15 s
  } catch (error) {
    await driver.close();
    throw error;
  }
  return engine;
}

function connect(uri: string, username: string, password: string): Driver {
  const config: Config = {
    useBigInt: true,
    connectionAcquisitionTimeout: 20_000,
    connectionTimeout: 10_000,
    maxTransactionRetryTime: 15_000,
    userAgent: 'okta-graph',
  };
  try {
    return neo4j.driver(uri, neo4j.auth.basic(username, password), config);
  } catch (error) {
    const message =
      'The Neo4j address is not one: it looks like neo4j://host:7687, bolt://host:7687 or neo4j+s://host.';
    throw new OktaGraphError('SETTINGS', message, { cause: error });
  }
}

/** Reads row by row, so that a bound stops the server too. */
async function run(
  transaction: ManagedTransaction,
  query: string,
  parameters: CypherParameters = {},
  bounds?: ReadBounds,
): Promise<CypherTable> {
  const result = transaction.run(query, mapValues(parameters, toNeo4j));
  const fields = await result.keys();
  const rows: unknown[][] = [];
  let bytes = 0;
  for await (const record of result) {
    const row = Array.from(record.values(), fromNeo4j);
    if (bounds !== undefined) {
      bytes += Buffer.byteLength(JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? `${value}` : value)));
      if (rows.length === bounds.maxRows) throw tooMuch(`${bounds.maxRows} rows`);
      if (bytes > bounds.maxBytes) throw tooMuch(`${bounds.maxBytes} bytes`);
    }
    rows.push(row);
  }
  const plan = planOf(await result.summary());
  return { fields: fields.map(String), rows, ...(plan !== null && { plan }) };
}

function planOf({ plan, queryType }: ResultSummary): CypherPlan | null {
  if (!plan) return null;
  const operators = new Set<string>();
  const visit = (step: Exclude<typeof plan, false>): void => {
    operators.add(step.operatorType.replace(/@.*$/, '')); // `NodeByLabelScan@neo4j`
    step.children.forEach(visit);
  };
  visit(plan);
  return { queryType, operators: [...operators] };
}

function tooMuch(bound: string): OktaGraphError {
  return new OktaGraphError('CYPHER_LIMIT', `The answer has more than ${bound}. Add a LIMIT, or return fewer columns.`);
}
