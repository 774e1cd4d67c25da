import type { Far } from '../model/define.ts';
import type { End, Kind, Node } from '../model/index.ts';
import type { Linked } from './source.ts';

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
  /** What items without an id stand for: values of the field that `route.standsFor` names. */
  wide?: readonly string[];
  /** The value of the parameter of one of the kind's lists that the org does not have: what it once held is not proved gone. */
  absent?: string;
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

/**
 * Works out nodes and links that Okta does not hold, from what a sync has read. Where reading any of that was
 * interrupted, nothing is made and nothing removed.
 */
export interface Derivation {
  /** The kinds it makes. Their declared links are made with them. */
  makes: readonly Kind[];
  /** The kind it is made from: without it nothing is made. */
  from: Kind;
  /** The fields that it needs of `from`, and of other kinds, which it can do without. */
  fields: Readonly<Partial<Record<Kind, readonly string[]>>>;
  /** Links that it looks at, by name such as `Group.members`, and the facts of them that it needs. */
  links: Readonly<Record<string, readonly string[]>>;
  /** What a person should check where much of what it made before would vanish: a clause such as `look whether the roster is whole`. */
  check: string;
  derive(read: ReadForDerivation): Derived;
  /** Whether facts of a link mean what those of an earlier run did: then it keeps those. */
  isSame?(before: LinkRow['facts'], now: LinkRow['facts']): boolean;
}

/**
 * What a sync has read of what a derivation needs. A record that could not be decoded, and kinds and links that were not
 * chosen, are there as the mirror has them.
 */
export interface ReadForDerivation {
  nodes(kind: Kind): readonly Node[];
  /** As the declaring kind sees them. */
  links(id: string): Iterable<LinkRow>;
}

export interface Derived {
  nodes: Readonly<Partial<Record<Kind, readonly Node[]>>>;
  /** By name of the link, such as `Employee.accounts`. */
  links: Readonly<Record<string, readonly LinkRow[]>>;
  /** What readers of the report should know, a sentence each, by name of the kind or link. */
  notes: Readonly<Record<string, readonly string[]>>;
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
  /** Marks the nodes with this value of a field as seen without changing them. */
  keepMatching(kind: Kind, field: string, value: string): Promise<void>;
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
  /** Those of the nodes with these ids that the mirror has, as an earlier run left them. */
  nodes(kind: Kind, ids: readonly string[]): Promise<readonly Node[]>;
  /** The links that the mirror has of these near nodes, seen or not. */
  links(end: End, nears: readonly string[]): Promise<readonly LinkRow[]>;
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
