import { asError, OktaGraphError } from '../errors.ts';
import type { CypherEngine, CypherParameters, CypherPlan, CypherTable } from '../ports/cypher.ts';

/**
 * The second opinion: the engine that will run the query says by which operators, and none may write, read files or
 * call a procedure that the guard did not see.
 */
export async function checkPlan(
  engine: Pick<CypherEngine, 'name' | 'read'>,
  query: string,
  parameters: CypherParameters,
  procedures: readonly string[],
): Promise<void> {
  const table = await explain(engine, query, parameters);
  const { queryType, operators } = table.plan ?? drawnPlan(table);
  const isReading =
    table.plan === undefined ? (name: string) => grafeoReads.has(name) : (name: string) => !writes.test(name);
  const refused = operators.find((name) => (calls.test(name) ? procedures.length === 0 : !isReading(name)));
  if (queryType === 'r' && operators.length > 0 && refused === undefined) return;
  const what = refused === undefined ? 'more than reading' : `the operator ${refused}`;
  throw new OktaGraphError('CYPHER_REFUSED', `The database would run ${what}. Queries may only read.`);
}

const PREFIX = 'EXPLAIN ';

async function explain(
  engine: Pick<CypherEngine, 'read'>,
  query: string,
  parameters: CypherParameters,
): Promise<CypherTable> {
  try {
    return await engine.read(PREFIX + query, parameters);
  } catch (error) {
    throw unshift(error);
  }
}

const calls = /^(CallProcedure|ProcedureCall)$/;
/** Neo4j's operators that do not only read the graph. It has too many others, and new ones each year, to list them. */
const writes = /^(Load|Create|Delete|DetachDelete|Merge|Set|Remove|Foreach|Terminate|Show|Transaction|Administration)/i;

/** All of Grafeo's operators that only read. */
const grafeoReads: ReadonlySet<string> = new Set(
  `
  NodeScan EdgeScan Expand Filter Project Join LeftJoin AntiJoin MultiWayJoin Aggregate Limit Skip Sort Distinct Return
  Union Except Intersect Otherwise Unwind Bind MapCollect ShortestPath Apply Empty ParameterScan
  Discriminant(51)
  `
    .trim()
    .split(/\s+/), // the last is how Grafeo 0.6.0 draws a ParameterScan, the input of a subquery
);

/**
 * Grafeo draws its plan as text, one operator a line, indented below what takes its rows. The plan of a subquery
 * within an expression stands on the line of that expression, with operators such as `ExpandOp { … }`.
 */
function drawnPlan({ rows }: CypherTable): CypherPlan {
  const text = rows.flat().join('\n');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const drawn = lines.map((line) => /^\s*(\w+(?:\(\d+\))?)/.exec(line)?.[1] ?? line.trim());
  const nested = [...text.matchAll(/(\w+)Op \{/g)].map(([, name = '']) => name);
  const isWriting = lines.some((line) => line.endsWith('[after the write]'));
  return { queryType: isWriting ? 'rw' : 'r', operators: [...drawn, ...nested] };
}

/** The engine counts columns from the prefix on: the place in the user's own text. */
function unshift(error: unknown): unknown {
  const { code, message, details } = asError(error);
  const { line, column } = details;
  if (line === undefined || column === undefined) return error;
  const place = { line, column: line === 1 ? Math.max(1, column - PREFIX.length) : column };
  const sentence = message.replace(/ \(line \d+, column \d+.*$/s, '');
  return new OktaGraphError(code, `${sentence} at line ${place.line}, column ${place.column}`, {
    cause: error,
    ...place,
  });
}
