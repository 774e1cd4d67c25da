import DataLoader from 'dataloader';
import { asError, OktaGraphError } from '../errors.ts';
import type { Filter } from '../model/filter.ts';
import { containers, type End, type Kind, type Node } from '../model/index.ts';
import type {
  CypherParameters,
  Linked,
  ListQuery,
  LogEvent,
  LogQuery,
  PageQuery,
  Slice,
  SourceName,
  SyncReport,
} from '../ports.ts';
import { OpenSources, type OperationOptions, type Origin } from './sources.ts';

export type Facts = Linked['facts'];

/** A row of a table that Cypher answers with. */
export type Row = readonly unknown[];

/** One link of one node, by the ids of both. */
interface Pair {
  near: string;
  far: string;
}

/** A node that a list holds, or the `Error` in its place: GraphQL takes one for a value, and reports it there. */
export type Listed = Node | null;

/** A page of a link, with its far nodes, in the order of its rows. */
export interface LinkedNodes {
  slice: Slice<Linked>;
  /** Empty where they were not wanted. */
  nodes: readonly Listed[];
}

/** The reads of one operation: each goes to the right source, in batches, and each key is asked for once. */
export class Operation {
  readonly from: SourceName;
  readonly report: () => Promise<SyncReport | null>;
  readonly #sources: OpenSources;
  readonly #nodes: Loaders<string, Node | null> = new Map();
  readonly #links: Loaders<Node, LinkedNodes> = new Map();
  readonly #facts: Loaders<Pair, Facts | null> = new Map();
  readonly #counts: Loaders<Node, number | null> = new Map();
  readonly #rows: Loaders<string, readonly Row[]> = new Map();
  readonly #lacks = new Set<string>();

  constructor(options: OperationOptions) {
    this.from = options.from;
    const { report } = options.sources;
    let read: Promise<SyncReport | null> | null = null;
    this.report = () => {
      read ??= report?.() ?? Promise.resolve(null);
      return read;
    };
    this.#sources = new OpenSources(options);
  }

  async list(kind: Kind, query: ListQuery): Promise<Slice<{ node: Node }>> {
    return (await this.#sources.ofKind(kind)).list(kind, query);
  }

  async count(kind: Kind, filter: Filter | undefined): Promise<number | null> {
    return (await this.#sources.ofKind(kind)).count(kind, filter);
  }

  /** One page of Okta's System Log. */
  async logEvents(query: LogQuery): Promise<Slice<{ event: LogEvent }>> {
    return this.#sources.okta().logEvents(query);
  }

  /** The whole node, with every field; null where it does not exist. */
  node(kind: Kind, id: string): Promise<Node | null> {
    const load = async (ids: readonly string[]) => (await this.#sources.ofKind(kind)).byIds(kind, ids);
    return loader(this.#nodes, kind, load, (key) => key).load(id);
  }

  /** One page of a link, and, where they are wanted, its far nodes. */
  linked(end: End, near: Node, page: PageQuery, wantsNodes: boolean): Promise<LinkedNodes> {
    const from = this.#sources.ofLink(end, near);
    const load = async (nears: readonly Node[]) => {
      const slices = await (await this.#sources.open(from)).linked(end, nears, page);
      if (!wantsNodes) return slices.map((slice) => (slice instanceof Error ? slice : { slice, nodes: [] }));
      return this.#withNodes(end, from, slices);
    };
    const { first, after, wantsNext } = page;
    const place = `${placeOf(end, from)} ${first} ${wantsNext} ${wantsNodes} ${after}`;
    return loader(this.#links, place, load, idOf).load(near);
  }

  /** Facts that the page of a link of `near` did not tell. */
  facts(end: End, near: Node, far: string): Promise<Facts | null> {
    const from = this.#sources.ofLink(end, near);
    const load = async (pairs: readonly Pair[]) => (await this.#sources.open(from)).facts(end, pairs);
    const pairs = loader(this.#facts, placeOf(end, from), load, (pair) => `${pair.near} ${pair.far}`);
    return pairs.load({ near: near.id, far });
  }

  /** Number of far ends. What Okta cannot count, the mirror does, where there is one. */
  countLinked(end: End, near: Node): Promise<number | null> {
    const from = this.#sources.ofLink(end, near);
    const load = async (nears: readonly Node[]) => {
      const counts = await (await this.#sources.open(from)).countLinked(end, nears);
      const open = nears.filter((_, index) => counts[index] === null);
      const mirror = open.length === 0 ? null : await this.#sources.spareMirror();
      if (mirror === null) return counts;
      const told = [...(await mirror.countLinked(end, open))];
      return counts.map((count) => (count === null ? (told.shift() ?? null) : count));
    };
    return loader(this.#counts, placeOf(end, from), load, idOf).load(near);
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
    const { rows } = await (await this.#sources.mirror()).read(`${query}\nLIMIT $most`, {
      ...parameters,
      most: maxRows + 1,
    });
    if (rows.length <= maxRows) return rows;
    const message = `The mirror has more than ${maxRows} paths to look at here. Ask about fewer nodes at once.`;
    throw new OktaGraphError('COST_LIMIT', message);
  }

  /** Notes what an answer rests on: what of that the mirror has not, or not whole, is told with the answer. */
  async restsOn(isNeeded: (collection: string) => boolean): Promise<void> {
    const collections = (await this.report())?.collections ?? [];
    for (const { id, status, code } of collections) {
      if (status !== 'done' && code !== 'OKTA_UNSUPPORTED' && isNeeded(id)) this.#lacks.add(id);
    }
  }

  origin(): Origin {
    const origin = this.#sources.origin();
    return this.#lacks.size === 0 ? origin : { ...origin, lacks: [...this.#lacks].sort() };
  }

  /** The far nodes of many pages: those that the answer did not hold are read together, each once. */
  async #withNodes(
    end: End,
    from: SourceName,
    slices: readonly (Slice<Linked> | Error)[],
  ): Promise<(LinkedNodes | Error)[]> {
    const isHeld = this.#sources.isSameForFar(end, from);
    const read = new Map<string, Listed>();
    const missing = new Set<string>();
    for (const slice of slices) {
      if (slice instanceof Error) continue;
      for (const { id, node } of slice.rows) if (!isHeld || node === undefined) missing.add(id);
    }
    const isWhole = missing.size > 0 && from === 'OKTA' && holdsRecords(end);
    await Promise.all(
      Array.from(missing, async (id) => {
        read.set(id, await inPlace(isWhole ? Promise.reject(unreadable(end, id)) : this.node(end.to, id)));
      }),
    );
    return slices.map((slice) => {
      if (slice instanceof Error) return slice;
      const nodes = slice.rows.map(({ id, node }) => (isHeld && node !== undefined ? node : (read.get(id) ?? null)));
      return { slice, nodes };
    });
  }
}

/** Whether the far records stand in the rows, and nowhere else: one that is not there could not be read. */
function holdsRecords(end: End): boolean {
  return end.isDeclared && containers(end.to).some(({ id }) => id === end.id);
}

function unreadable(end: End, id: string): OktaGraphError {
  const message = `The record of ${end.to} ${id} is not as Okta describes it, so it cannot be shown. Ask the mirror, which keeps the last that could be read: put @source(from: GRAPH) on the operation.`;
  return new OktaGraphError('OKTA_BAD_ANSWER', message, { kind: end.to });
}

/**
 * Turns a failure into a value, so that it leaves the others of its list. (Compiled code of graphql-jit 0.8 would
 * mix up the places of rejected promises.)
 */
export function inPlace(read: Promise<Node | null>): Promise<Listed> {
  return read.catch((error: unknown) => asError(error) as never); // see Listed
}

// 100 users with 200 ways to 5 apps each.
const maxRows = 100_000;
const rowsBatch = 100;

type Loaders<Key, Value> = Map<string, DataLoader<Key, Value, string>>;

/** The loader of that name. Its batches are whole, unless it says otherwise: a source splits them as its requests need. */
function loader<Key, Value>(
  loaders: Loaders<Key, Value>,
  name: string,
  load: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
  cacheKeyFn: (key: Key) => string,
  maxBatchSize = Number.POSITIVE_INFINITY,
): DataLoader<Key, Value, string> {
  const known = loaders.get(name);
  if (known !== undefined) return known;
  const made = new DataLoader<Key, Value, string>(load, { cacheKeyFn, maxBatchSize });
  loaders.set(name, made);
  return made;
}

const placeOf = (end: End, from: SourceName) => `${from} ${end.kind}.${end.name}`;
const idOf = (node: Node) => node.id;
