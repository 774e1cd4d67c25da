import type { SyncReport } from './sync.ts';

/** A table that a Cypher query answers with. Times are ISO text, whole numbers beyond 2^53 are bigint. */
export interface CypherTable {
  fields: readonly string[];
  rows: readonly (readonly unknown[])[];
  /** Of an EXPLAIN, where the engine tells the plan beside the rows (Neo4j) instead of in a column named `plan` (Grafeo). */
  plan?: CypherPlan;
  /** What a reader of the table should know of it: a sentence each. */
  warnings?: readonly string[];
}

/** How a database would run a query. */
export interface CypherPlan {
  /** `r` reads; `rw` and `w` write; `s` administers. */
  queryType: string;
  /** Names of all operators, without the database: `NodeByLabelScan`. */
  operators: readonly string[];
}

/** Bounds of one read. Breaking one throws `CYPHER_LIMIT`. An engine that has no such bound of its own leaves it to its caller. */
export interface ReadBounds {
  /** Always positive. */
  timeoutMs: number;
  maxRows: number;
  /** Bytes of all rows as JSON. */
  maxBytes: number;
}

/** A node in an answer, the same from every engine. */
export interface CypherNode {
  labels: readonly string[];
  properties: Readonly<Record<string, unknown>>;
}

/** A relationship in an answer, the same from every engine. */
export interface CypherRelationship {
  type: string;
  properties: Readonly<Record<string, unknown>>;
}

/** A path in an answer: nodes, and the relationship between each and the next. */
export interface CypherPath {
  nodes: readonly unknown[];
  relationships: readonly unknown[];
}

export type CypherParameters = Readonly<Record<string, unknown>>;

export interface CypherTransaction {
  run(query: string, parameters?: CypherParameters): Promise<CypherTable>;
}

/** A database that speaks Cypher. */
export interface CypherEngine {
  readonly name: 'neo4j' | 'grafeo';
  read(query: string, parameters?: CypherParameters, bounds?: ReadBounds): Promise<CypherTable>;
  /** Runs `work` in one transaction: all of it is kept, or, when it throws, nothing. */
  write<T>(work: (transaction: CypherTransaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The mirror as readers see it: a finished sync. */
export interface MirrorView {
  engine: CypherEngine;
  org: string;
  /** Name of the published snapshot, whose content never changes; null where the database is shared and live. */
  snapshot: string | null;
  /** File of the snapshot, for a reader in another process; null where there is none. */
  file: string | null;
  /** When the last finished sync began. */
  asOf: string;
}

export interface Mirror {
  /** The newest finished sync. Throws `MIRROR_EMPTY` before the first. */
  view(): Promise<MirrorView>;
  /** Report of the newest finished sync; null before the first. */
  report(): Promise<SyncReport | null>;
  close(): Promise<void>;
}

/** Runs a query that a person wrote: guarded, with bounds on time, rows and bytes. */
export interface CypherReader {
  /** `signal` gives the query up. */
  run(query: string, parameters: CypherParameters, signal?: AbortSignal): Promise<CypherTable>;
  close(): Promise<void>;
}
