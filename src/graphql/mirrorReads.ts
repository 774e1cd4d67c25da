import { OktaGraphError } from '../errors.ts';
import type { CypherParameters } from '../ports/cypher.ts';
import type { MirrorSource } from '../ports/source.ts';
import type { SyncReport } from '../ports/sync.ts';
import { type Loaders, loader } from './loaders.ts';

/** A row of a table that Cypher answers with. */
export type Row = readonly unknown[];

// 100 users with 200 ways to 5 apps each.
const maxRows = 100_000;
const rowsBatch = 100;

/** What one operation reads of the mirror by Cypher, in batches. */
export class MirrorReads {
  readonly #open: () => MirrorSource | Promise<MirrorSource>;
  readonly #report: () => Promise<SyncReport | null>;
  readonly #rows: Loaders<string, readonly Row[]> = new Map();
  readonly #lacks = new Set<string>();

  constructor(open: () => MirrorSource | Promise<MirrorSource>, report: () => Promise<SyncReport | null>) {
    this.#open = open;
    this.#report = report;
  }

  /**
   * What Cypher tells of one node: the rows that begin with its id, without that. The query takes `$ids`, so that many
   * nodes are asked about at once.
   */
  rows(query: string, id: string, parameters: CypherParameters = {}): Promise<readonly Row[]> {
    const load = async (ids: readonly string[]) => {
      const found = new Map<string, Row[]>(ids.map((each) => [each, []]));
      for (const [key, ...row] of await this.table(query, { ...parameters, ids })) found.get(String(key))?.push(row);
      return ids.map((each) => found.get(each) ?? []);
    };
    return loader(this.#rows, `${query} ${JSON.stringify(parameters)}`, load, (key) => key, rowsBatch).load(id);
  }

  /** What Cypher tells of the mirror. Throws `COST_LIMIT` where that is more than a query may read. */
  async table(query: string, parameters: CypherParameters): Promise<readonly Row[]> {
    const { rows } = await (await this.#open()).read(`${query}\nLIMIT $most`, {
      ...parameters,
      most: maxRows + 1,
    });
    if (rows.length <= maxRows) return rows;
    const message = `The mirror has more than ${maxRows} paths to look at here. Ask about fewer nodes at once.`;
    throw new OktaGraphError('COST_LIMIT', message);
  }

  /** Notes what an answer rests on: what of that the mirror has not, or not whole, is told with the answer. */
  async restsOn(isNeeded: (collection: string) => boolean): Promise<void> {
    const collections = (await this.#report())?.collections ?? [];
    for (const { id, status, code } of collections) {
      if (status !== 'done' && code !== 'OKTA_UNSUPPORTED' && isNeeded(id)) this.#lacks.add(id);
    }
  }

  /** What was noted so, in order. */
  lacks(): readonly string[] {
    return [...this.#lacks].sort();
  }
}
