import type { CypherEngine, CypherParameters, ReadBounds } from '../ports/cypher.ts';
import { checkBounds } from './bounds.ts';
import { answerTasks } from './child.ts';
import { checkPlan } from './plan.ts';

/** What the process is started with: the module that opens an engine, and the snapshot to open. */
export interface ReaderStart {
  open: string;
  file: string;
}

/** One query to run. */
export interface ReaderTask {
  query: string;
  parameters: CypherParameters;
  procedures: readonly string[];
  bounds: ReadBounds;
}

const ROWS_PER_PART = 500;

answerTasks(async (start) => {
  const { open, file } = start as ReaderStart; // sent by snapshot-reader.ts alone
  const module = (await import(open)) as { open(file: string): Promise<CypherEngine> };
  const engine = await module.open(file);
  return async (task, emit) => {
    const { query, parameters, procedures, bounds } = task as ReaderTask; // as above
    await checkPlan(engine, query, parameters, procedures);
    const table = await engine.read(query, parameters, bounds);
    checkBounds(table, bounds);
    for (let from = 0; from < table.rows.length; from += ROWS_PER_PART) {
      await emit(table.rows.slice(from, from + ROWS_PER_PART));
    }
    return table.fields;
  };
});
