import type { Far } from './model/define.ts';
import type { Filter, Order } from './model/filter.ts';
import type { End, Kind, Node } from './model/index.ts';

/** Where an answer comes from. */
export type SourceName = 'OKTA' | 'GRAPH';

/** A page of something: rows in order, each with the cursor that continues behind it. */
export interface Slice<Row> {
  rows: readonly (Row & { cursor: string })[];
  hasNext: boolean;
}

export interface PageQuery {
  /** 1 to 1,000. */
  first: number;
  /** The cursor of a row: the page starts behind it. A text that is none throws `BAD_USER_INPUT`. */
  after: string | null;
  /**
   * Whether `hasNext` is going to be looked at. With true it is right even where that costs a call; with false no
   * call is spent on it; by default it may be true although an unfiltered list ends just here.
   */
  wantsNext?: boolean;
}

export interface ListQuery extends PageQuery {
  filter?: Filter;
  orderBy?: readonly Order[];
  /** A raw Okta expression, for the live source only. */
  search?: string;
}

/** The far end of a link, with its node where the answer held it. */
export interface Linked extends Far {
  node?: Node;
}

/**
 * Reads nodes and links, live from Okta or from the mirror, for one operation: it may remember what it read,
 * and its budget is that operation's. A key that fails is an `Error` in its place, so that the others keep
 * their answers. In a node, a field is `undefined` where this answer does not tell it: ask `byIds`.
 */
export interface Source {
  readonly name: SourceName;
  list(kind: Kind, query: ListQuery): Promise<Slice<{ node: Node }>>;
  /** Nodes by Okta's ids, in their order; null for what does not exist. Holds every field and in-record link. */
  byIds(kind: Kind, ids: readonly string[]): Promise<(Node | Error | null)[]>;
  /** One page of far ends for each near node. `nears` are of `end.kind`; ids suffice, other fields may save calls. */
  linked(end: End, nears: readonly Node[], query: PageQuery): Promise<(Slice<Linked> | Error)[]>;
  /** All facts of single links, by the ids of near and far node as `end` sees them; null where there is no link. */
  facts(end: End, pairs: readonly { near: string; far: string }[]): Promise<(Far['facts'] | Error | null)[]>;
  /** Number of nodes; null where it cannot be told without reading them all. */
  count(kind: Kind, filter: Filter | undefined): Promise<number | null>;
  /** Number of far ends of each near node; null where it cannot be told. */
  countLinked(end: End, nears: readonly Node[]): Promise<(number | Error | null)[]>;
  usage(): SourceUsage;
}

/** A source over the mirror, which also runs Cypher of our own: for what follows several links at once. */
export interface MirrorSource extends Source {
  /** `$org` is given. */
  read(query: string, parameters: CypherParameters): Promise<CypherTable>;
}

/** A source over Okta itself, which also reads the System Log: events are never mirrored. */
export interface OktaSource extends Source {
  /** One page of the events between two moments. */
  logEvents(query: LogQuery): Promise<Slice<{ event: LogEvent }>>;
}

/** An event of the System Log, as Okta sends it. */
export type LogEvent = Readonly<Record<string, unknown>>;

export interface LogQuery extends PageQuery {
  /** ISO times. Null: 7 days before the end; now. A page behind a cursor has those of the page before, unless told. */
  since: string | null;
  until: string | null;
  /** An expression of Okta, and words; null for all events. */
  filter: string | null;
  q: string | null;
  isNewestFirst: boolean;
}

/** What an operation cost, and how old its answer is. */
export interface SourceUsage {
  /** Requests sent to Okta. */
  calls: number;
  /** When the mirror's last finished sync began; null for a live answer. */
  asOf: string | null;
}

/** A record that could not be decoded: its page went on without it. */
export interface SetAside {
  /** Null where the record does not even tell its id. */
  id: string | null;
  reason: string;
}

export interface Batch<Row> {
  rows: readonly Row[];
  setAside: readonly SetAside[];
  /** Whether no page follows; absent where that is not known. */
  isLast?: boolean;
  /** Why some of what belongs to the rows could not be read: it is not known then, and stays as it was. */
  refused?: Error;
}

/** Reads whole collections from Okta, page by page, for the sync. An error ends the iteration: nothing is skipped in silence. */
export interface Crawler {
  nodes(kind: Kind): AsyncIterable<Batch<Node>>;
  /** Far ends of one near node, by the route of `end` (which must have one); those of a contained kind with their nodes. */
  links(end: End, near: Node): AsyncIterable<Batch<Linked>>;
  /** Ids of the near nodes that hold an administrator role, by the list that the route of `end` names. */
  admins(end: End): Promise<ReadonlySet<string>>;
  /** Those of the nodes with these ids that exist, in as few calls as the kind allows: a second look at what a list left out. */
  existing(kind: Kind, ids: readonly string[]): Promise<readonly Node[]>;
  usage(): CrawlUsage;
}

export interface CrawlUsage {
  calls: number;
  retries: number;
  waitedMs: number;
}

/** A link by the ids of its two nodes, as one `End` sees them. */
export interface LinkRow {
  near: string;
  far: string;
  facts: Far['facts'];
}

/** Works out nodes and links that Okta does not hold, from nodes that a sync has read. */
export interface Derivation {
  /** The kind it makes. Its declared links are made with it. */
  kind: Kind;
  /** The kind it reads, and the fields of it that it needs. */
  reads: Kind;
  fields: readonly string[];
  /** Links are keyed by name of the link on `kind`. */
  derive(nodes: readonly Node[]): Derived;
}

export interface Derived {
  nodes: readonly Node[];
  links: Readonly<Record<string, readonly LinkRow[]>>;
  /** What could not be decided, a sentence each, keyed like `links`, or by `''` for the nodes themselves. */
  findings: Readonly<Record<string, readonly string[]>>;
}

/** Writes the mirror. One writer at a time. */
export interface MirrorWriter {
  /** Makes constraints and indexes, takes the lease and starts a run. Throws `MIRROR_LOCKED` with the holder's name. */
  begin(): Promise<MirrorRun>;
}

/** One sync in progress. All it writes carries its mark; what does not carry it afterwards was not seen. */
export interface MirrorRun {
  /** The mark: ISO time, later than every earlier run's. */
  readonly mark: string;
  upsertNodes(kind: Kind, nodes: readonly Node[]): Promise<void>;
  /** Marks nodes as seen without changing them. */
  keepNodes(kind: Kind, ids: readonly string[]): Promise<void>;
  /** Writes links whose two nodes exist; returns how many were written, and those with a missing end. */
  upsertLinks(end: End, rows: readonly LinkRow[]): Promise<{ written: number; dangling: readonly LinkRow[] }>;
  /** Writes the links that `end.link.implied` tells, to the nodes seen in this run. */
  upsertImplied(end: End): Promise<number>;
  /** How many nodes of `kind` there are, and how many of them this run has not seen. */
  countStale(kind: Kind): Promise<{ total: number; stale: number }>;
  /** Ids of nodes that this run has not seen, `most` at most. */
  staleNodes(kind: Kind, most: number): Promise<readonly string[]>;
  /** Those of these near nodes that have links which this run has not seen. */
  staleNears(end: End, nears: readonly string[]): Promise<readonly string[]>;
  /** Ids of the far nodes that the mirror has for these near nodes, seen or not. */
  linkedFars(end: End, nears: readonly string[]): Promise<readonly string[]>;
  /** Links of `end` whose far node this run has not seen. */
  linksToStale(end: End): Promise<readonly { near: string; far: string }[]>;
  /** Removes the nodes of `kind` that this run has not seen, with their links. Returns how many. */
  sweepNodes(kind: Kind): Promise<number>;
  /** Removes these nodes, seen or not, with their links. Returns how many there were. */
  removeNodes(kind: Kind, ids: readonly string[]): Promise<number>;
  /** Removes the links of these near nodes that this run has not seen. Returns how many. */
  sweepLinks(end: End, nears: readonly string[]): Promise<number>;
  /** Stores the report, publishes what was written to readers, and gives the lease back. */
  finish(report: SyncReport): Promise<void>;
  /** Gives the lease back; readers keep the last finished sync. */
  abandon(): Promise<void>;
}

export type CollectionStatus = 'done' | 'partial' | 'skipped' | 'failed';

/** How one collection of a sync ended. `id` is a kind (`User`) or a link (`Group.members`). */
export interface CollectionReport {
  id: string;
  status: CollectionStatus;
  code?: string;
  reason?: string;
  /** OAuth scope that was missing. */
  scope?: string;
  /** Records read. */
  read: number;
  upserted: number;
  removed: number;
  setAside: number;
}

export interface SyncReport {
  status: 'complete' | 'partial' | 'failed';
  org: string;
  startedAt: string;
  finishedAt: string;
  calls: number;
  retries: number;
  waitedMs: number;
  collections: readonly CollectionReport[];
}

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

/** Answers a request of its own paths; null for any other. */
export type HttpRoute = (request: Request) => Promise<Response | null>;

/** Names of the attributes that the org added itself and wants to see, by kind. */
export type CustomAttributes = Partial<Readonly<Record<Kind, readonly string[]>>>;

export interface Clock {
  /** Milliseconds that only ever grow; no wall clock. */
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface Log {
  info(message: string, facts?: Readonly<Record<string, unknown>>): void;
  warn(message: string, facts?: Readonly<Record<string, unknown>>): void;
}
