import { asError, OktaGraphError } from '../errors.ts';
import type { Filter } from '../model/filter.ts';
import { type End, isContaining, type Kind, type Node } from '../model/index.ts';
import type { Linked, ListQuery, LogEvent, LogQuery, PageQuery, Slice, SourceName } from '../ports/source.ts';
import type { SyncReport } from '../ports/sync.ts';
import { type Loaders, loader } from './loaders.ts';
import { MirrorReads } from './mirrorReads.ts';
import { OpenSources, type OperationOptions, type Origin } from './sources.ts';

export type Facts = Linked['facts'];

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
  /** What follows several links at once. */
  readonly mirror: MirrorReads;
  readonly #sources: OpenSources;
  readonly #nodes: Loaders<string, Node | null> = new Map();
  readonly #links: Loaders<Node, LinkedNodes> = new Map();
  readonly #facts: Loaders<Pair, Facts | null> = new Map();
  readonly #counts: Loaders<Node, number | null> = new Map();

  constructor(options: OperationOptions) {
    this.from = options.from;
    const { report } = options.sources;
    let read: Promise<SyncReport | null> | null = null;
    this.report = () => {
      read ??= report?.() ?? Promise.resolve(null);
      return read;
    };
    this.#sources = new OpenSources(options);
    this.mirror = new MirrorReads(() => this.#sources.mirror(), this.report);
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

  origin(): Origin {
    const origin = this.#sources.origin();
    const lacks = this.mirror.lacks();
    return lacks.length === 0 ? origin : { ...origin, lacks };
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
    const isWhole = missing.size > 0 && from === 'OKTA' && isContaining(end);
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

const placeOf = (end: End, from: SourceName) => `${from} ${end.kind}.${end.name}`;
const idOf = (node: Node) => node.id;
