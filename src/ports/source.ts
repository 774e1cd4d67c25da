import type { Far } from '../model/define.ts';
import type { Filter, Order } from '../model/filter.ts';
import type { End, Kind, Node } from '../model/index.ts';
import type { CypherParameters, CypherTable } from './cypher.ts';

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
