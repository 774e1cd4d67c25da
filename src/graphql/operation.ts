import DataLoader from 'dataloader';
import { asError, OktaGraphError } from '../errors.ts';
import type { Filter } from '../model/filter.ts';
import { describe, type End, isLive, type Kind, type Node } from '../model/index.ts';
import type { Linked, ListQuery, PageQuery, Slice, Source, SourceName, SyncReport } from '../ports.ts';

/** What a gateway answers from. */
export interface Sources {
  /** Opens Okta for one operation; null where no org is configured. */
  okta: ((options: { callBudget: number }) => Source) | null;
  /** Opens the newest finished sync for one operation, or throws `MIRROR_EMPTY`; null where there is no mirror. */
  graph: (() => Promise<Source>) | null;
  /** Report of the newest finished sync; null where there is no mirror. */
  report: (() => Promise<SyncReport | null>) | null;
}

export interface OperationOptions {
  from: SourceName;
  callBudget: number;
  sources: Sources;
}

export type Facts = Linked['facts'];

/** One link of one node, by the ids of both. */
export interface Pair {
  near: string;
  far: string;
}

/** What `extensions.source` tells about an answer. */
export interface Origin {
  from: SourceName;
  /** When the sync began whose mirror told the answer, or, in a live answer, the parts that Okta cannot tell; else null. */
  asOf: string | null;
  /** Requests sent to Okta. */
  calls: number;
}

/** The reads of one operation: which source each goes to, batched, each key asked once. */
export class Operation {
  readonly from: SourceName;
  readonly report: () => Promise<SyncReport | null>;
  readonly #options: OperationOptions;
  readonly #nodes: Loaders<string, Node | null> = new Map();
  readonly #links: Loaders<Node, Slice<Linked>> = new Map();
  readonly #facts: Loaders<Pair, Facts | null> = new Map();
  readonly #counts: Loaders<Node, number | null> = new Map();
  #okta: Source | null = null;
  #graph: Promise<Source> | null = null;
  #opened: Source | null = null;

  constructor(options: OperationOptions) {
    this.from = options.from;
    this.report = options.sources.report ?? (async () => null);
    this.#options = options;
  }

  async list(kind: Kind, query: ListQuery): Promise<Slice<{ node: Node }>> {
    return (await this.#sourceOf(kind)).list(kind, query);
  }

  async count(kind: Kind, filter: Filter | undefined): Promise<number | null> {
    return (await this.#sourceOf(kind)).count(kind, filter);
  }

  /** The whole node, with every field; null where it does not exist. */
  node(kind: Kind, id: string): Promise<Node | null> {
    const load = async (ids: readonly string[]) => (await this.#sourceOf(kind)).byIds(kind, ids);
    return loader(this.#nodes, kind, load, (key) => key).load(id);
  }

  /** One page of a link. Far nodes that the answer did not hold, or that must be fresher than it, are absent. */
  linked(end: End, near: Node, page: PageQuery): Promise<Slice<Linked>> {
    const load = async (nears: readonly Node[]) => {
      const slices = await (await this.#sourceOfLink(end)).linked(end, nears, page);
      return this.#holdsNodes(end) ? slices : slices.map(withoutNodes);
    };
    return loader(this.#links, `${placeOf(end)} ${page.first} ${page.wantsNext} ${page.after}`, load, idOf).load(near);
  }

  /** Facts that the page of a link did not tell. */
  facts(end: End, pair: Pair): Promise<Facts | null> {
    const load = async (pairs: readonly Pair[]) => (await this.#sourceOfLink(end)).facts(end, pairs);
    return loader(this.#facts, placeOf(end), load, ({ near, far }) => `${near} ${far}`).load(pair);
  }

  /** Number of far ends. What Okta cannot count, the mirror does, where there is one. */
  countLinked(end: End, near: Node): Promise<number | null> {
    const load = async (nears: readonly Node[]) => {
      const counts = await (await this.#sourceOfLink(end)).countLinked(end, nears);
      const open = nears.filter((_, index) => counts[index] === null);
      if (this.from === 'GRAPH' || open.length === 0 || this.#options.sources.graph === null) return counts;
      const told = await this.#mirrorCounts(end, open);
      return counts.map((count) => (count === null ? (told.shift() ?? null) : count));
    };
    return loader(this.#counts, placeOf(end), load, idOf).load(near);
  }

  origin(): Origin {
    const live = this.#okta?.usage();
    const mirror = this.#opened?.usage();
    return { from: this.from, asOf: mirror?.asOf ?? null, calls: live?.calls ?? 0 };
  }

  async #mirrorCounts(end: End, nears: readonly Node[]): Promise<(number | Error | null)[]> {
    try {
      return await (await this.#mirror()).countLinked(end, nears);
    } catch (error) {
      if (asError(error).code === 'MIRROR_EMPTY') return nears.map(() => null);
      throw error;
    }
  }

  #sourceOf(kind: Kind): Source | Promise<Source> {
    return this.from === 'OKTA' && describe(kind).okta !== null ? this.#live() : this.#mirror();
  }

  #sourceOfLink(end: End): Source | Promise<Source> {
    return this.from === 'OKTA' && isLive(end) ? this.#live() : this.#mirror();
  }

  /** Whether the link and its far nodes come from the same source: a live answer shows no mirrored copy of a live node. */
  #holdsNodes(end: End): boolean {
    return this.from === 'GRAPH' || isLive(end) || describe(end.to).okta === null;
  }

  #live(): Source {
    const { sources, callBudget } = this.#options;
    this.#okta ??= sources.okta?.({ callBudget }) ?? null;
    if (this.#okta !== null) return this.#okta;
    throw new OktaGraphError(
      'BAD_USER_INPUT',
      'No Okta org is configured, so nothing can be read live. Ask the mirror: query @source(from: GRAPH) { … }.',
    );
  }

  #mirror(): Promise<Source> {
    this.#graph ??= this.#openMirror();
    return this.#graph;
  }

  async #openMirror(): Promise<Source> {
    const open = this.#options.sources.graph;
    if (open === null) {
      throw new OktaGraphError(
        'MIRROR_EMPTY',
        'Only a mirror can tell this, and this gateway has none. Run okta-graph sync.',
      );
    }
    this.#opened = await open();
    return this.#opened;
  }
}

type Loaders<Key, Value> = Map<string, DataLoader<Key, Value, string>>;

/** The loader of that name. Its batches are whole: a source splits them as its requests need. */
function loader<Key, Value>(
  loaders: Loaders<Key, Value>,
  name: string,
  load: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
  cacheKeyFn: (key: Key) => string,
): DataLoader<Key, Value, string> {
  const known = loaders.get(name);
  if (known !== undefined) return known;
  const made = new DataLoader<Key, Value, string>(load, { cacheKeyFn });
  loaders.set(name, made);
  return made;
}

const placeOf = (end: End) => `${end.kind}.${end.name}`;
const idOf = (node: Node) => node.id;

function withoutNodes(slice: Slice<Linked> | Error): Slice<Linked> | Error {
  if (slice instanceof Error) return slice;
  return { ...slice, rows: slice.rows.map(({ id, facts, cursor }) => ({ id, facts, cursor })) };
}
