import { OktaGraphError } from '../errors.ts';
import type { CypherEngine, CypherParameters, CypherTable } from '../ports.ts';

/** What an engine knows of a query that is about to run. */
interface Plan {
  writes: boolean;
  operators: readonly string[];
}

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
  const table = await engine.read(`EXPLAIN ${query}`, parameters);
  const plan = engine.name === 'grafeo' ? grafeoPlan(table) : neo4jPlan(table);
  const isKnown = engine.name === 'grafeo' ? (name: string) => grafeoReads.has(name) : () => true;
  const refused = plan.operators.find((name) => {
    if (/^(CallProcedure|ProcedureCall)$/.test(name)) return procedures.length === 0;
    return !isKnown(name) || forbidden.test(name);
  });
  if (!plan.writes && refused === undefined) return;
  const what = refused === undefined ? 'a query that writes' : `the operator ${refused}`;
  throw new OktaGraphError('CYPHER_REFUSED', `The database planned ${what}. Queries may only read.`);
}

const forbidden =
  /^(Load|Create|Delete|DetachDelete|Merge|Set|Remove|Foreach|Terminate|Show|Transaction|Administration)/i;

/** Operators of Grafeo's plans that only read. */
const grafeoReads: ReadonlySet<string> = new Set(
  `
  NodeScan EdgeScan Expand Filter Project Join LeftJoin AntiJoin MultiWayJoin Aggregate Limit Skip Sort Distinct Return
  Union Except Intersect Otherwise Unwind Bind MapCollect ShortestPath Apply Empty ParameterScan
  `
    .trim()
    .split(/\s+/),
);

/** Grafeo draws its plan as text, one operator a line, indented below what takes its rows. */
function grafeoPlan(table: CypherTable): Plan {
  const text = table.rows.flat().join('\n');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const operators = lines.map((line) => /^\s*(\w+)/.exec(line)?.[1] ?? line.trim());
  return { writes: lines.length === 0 || text.includes('[after the write]'), operators };
}

function neo4jPlan({ plan }: CypherTable): Plan {
  return { writes: plan?.queryType !== 'r', operators: plan?.operators ?? [] };
}
