import { OktaGraphError } from '../errors.ts';
import { checkFields, compareValues, type Filter, orderKey } from '../model/filter.ts';
import { describe, type End, type Kind, type Node } from '../model/index.ts';
import type { CypherParameters, MirrorView } from '../ports/cypher.ts';
import type { CustomAttributes } from '../ports/host.ts';
import type { Linked, ListQuery, MirrorSource, PageQuery, Slice } from '../ports/source.ts';
import { fingerprint, isComparable, readCursor, writeCursor } from './cursor.ts';
import { isTail } from './cypher.ts';
import { decodeFacts, decodeNode } from './decode.ts';
import type { ReadMemory } from './memory.ts';
import * as reads from './reads.ts';
import { createRecall } from './recall.ts';
import { customProperty, keyOf } from './rows.ts';
import { behindText, createBind, filterText } from './where.ts';

interface SourceOptions {
  custom?: CustomAttributes;
  /** Shared by all sources of a process: what one has read from a snapshot, the next need not. */
  memory?: ReadMemory;
}

// For statements of our own, which say themselves how many rows they want: far above what a good one takes.
const bounds = { timeoutMs: 30_000, maxRows: 200_000, maxBytes: 100_000_000 };

// Estimates of what a remembered value takes in memory.
const nodeBytes = 3000;
const linkBytes = 250;

/** Reads nodes and links from the mirror: every field of the declarations, and links with all their facts. */
export function createGraphSource(view: MirrorView, { custom = {}, memory }: SourceOptions = {}): MirrorSource {
  const { engine, org, snapshot, asOf } = view;
  const recall = createRecall(snapshot === null ? undefined : memory, `${snapshot}${JSON.stringify(custom)}`);
  const customOf = (kind: Kind) => (describe(kind).custom === null ? [] : (custom[kind] ?? []));
  const propertiesOf = (kind: Kind) => customOf(kind).map(customProperty);
  const keysOf = (ids: readonly string[]) => ids.map((id) => keyOf(org, id));
  const idOf = (key: unknown) => String(key).slice(org.length + 1);

  async function list(kind: Kind, query: ListQuery): Promise<Slice<{ node: Node }>> {
    const { first, after, filter, search, orderBy = [] } = query;
    if (search !== undefined) {
      throw new OktaGraphError('BAD_USER_INPUT', 'search is a query for Okta: the mirror takes filter instead.');
    }
    checkFields(kind, filter, orderBy);
    const orders = orderBy.filter(({ field }) => !describe(kind).fields[field]?.isList); // a list has no order
    const name = fingerprint([kind, filter, orders]);
    const place = after === null ? null : readCursor(name, orders.length, after);
    return recall.one(`list ${kind} ${JSON.stringify([filter, orders, first, after])}`, async () => {
      const { bind, parameters } = createBind();
      const parts = filter === undefined ? [] : [filterText(kind, filter, bind)];
      const isCounted = place !== null && !isComparable(place);
      if (place !== null && !isCounted) parts.push(behindText(kind, orders, place.keys, place.id, bind));
      const text = reads.listNodes(kind, parts.length === 0 ? null : parts.join(' AND '), orders);
      const skip = isCounted ? place.seen : 0;
      const { rows } = await engine.read(text, {
        ...{ ...parameters, org, skip, count: first + 1 },
        custom: propertiesOf(kind),
      });
      const nodes = rows.slice(0, first).map((row) => decodeNode(kind, row, customOf(kind)));
      const cursorOf = (node: Node, index: number) => {
        const keys = orders.map(({ field }) => orderKey(node, field));
        return writeCursor(name, { keys, id: node.id, seen: (place?.seen ?? 0) + index + 1 });
      };
      const found = nodes.map((node, index) => ({ node, cursor: cursorOf(node, index) }));
      return { value: { rows: found, hasNext: rows.length > first }, bytes: nodes.length * nodeBytes };
    });
  }

  function byIds(kind: Kind, ids: readonly string[]): Promise<(Node | null)[]> {
    return recall.many(
      `node ${kind} `,
      ids,
      () => nodeBytes,
      async (missing) => {
        const { rows } = await engine.read(reads.nodesByKey(kind), {
          keys: keysOf(missing),
          custom: propertiesOf(kind),
        });
        const nodes = rows.map((row) => decodeNode(kind, row, customOf(kind)));
        return new Map(nodes.map((node) => [node.id, node]));
      },
    );
  }

  async function linked(end: End, nears: readonly Node[], { first, after }: PageQuery): Promise<Slice<Linked>[]> {
    const name = fingerprint([end.kind, end.name]);
    const behind = after === null ? '' : readCursor(name, 0, after).id;
    const prefix = `linked ${end.kind}.${end.name} ${first} ${behind} `;
    const ids = nears.map(({ id }) => id);
    const slices = await recall.many(
      prefix,
      ids,
      ({ rows }: Slice<Linked>) => rows.length * linkBytes,
      async (missing) => {
        const parameters = { keys: keysOf(missing), after: behind, count: first + 1 };
        const { rows } = await engine.read(reads.linkedNodes(end), parameters);
        const found = new Map<string, Linked[]>(missing.map((id) => [id, []]));
        for (const row of rows) found.get(idOf(row[0]))?.push({ id: String(row[1]), facts: decodeFacts(end, row, 2) });
        return new Map([...found].map(([id, fars]) => [id, sliceOf(fars.sort(byId), first, name)]));
      },
    );
    return slices.map((slice) => slice ?? { rows: [], hasNext: false });
  }

  async function facts(end: End, pairs: readonly { near: string; far: string }[]) {
    const ends = pairs.map(({ near, far }) => (isTail(end) ? { tail: near, head: far } : { tail: far, head: near }));
    const asked = ends.map(({ tail, head }) => ({ tail: keyOf(org, tail), head: keyOf(org, head) }));
    const { rows } = await engine.read(reads.linkFacts(end), { pairs: asked });
    const found = new Map(rows.map((row) => [`${row[0]} ${row[1]}`, decodeFacts(end, row, 2)]));
    return asked.map(({ tail, head }) => found.get(`${tail} ${head}`) ?? null);
  }

  async function count(kind: Kind, filter: Filter | undefined): Promise<number> {
    checkFields(kind, filter, []);
    return recall.one(`count ${kind} ${JSON.stringify(filter)}`, async () => {
      const { bind, parameters } = createBind();
      const where = filter === undefined ? null : filterText(kind, filter, bind);
      const { rows } = await engine.read(reads.countNodes(kind, where), { ...parameters, org });
      return { value: Number(rows[0]?.[0] ?? 0), bytes: 0 };
    });
  }

  async function countLinked(end: End, nears: readonly Node[]): Promise<number[]> {
    const ids = nears.map(({ id }) => id);
    const counts = await recall.many(
      `count ${end.kind}.${end.name} `,
      ids,
      () => 0,
      async (missing) => {
        const { rows } = await engine.read(reads.countLinked(end), { keys: keysOf(missing) });
        const found = new Map(rows.map(([key, number]) => [idOf(key), Number(number)]));
        return new Map(missing.map((id) => [id, found.get(id) ?? 0]));
      },
    );
    return counts.map((number) => number ?? 0);
  }

  const read = (query: string, parameters: CypherParameters) => engine.read(query, { ...parameters, org }, bounds);
  const usage = () => ({ calls: 0, asOf });
  return { name: 'GRAPH', list, byIds, linked, facts, count, countLinked, read, usage };
}

function sliceOf(fars: readonly Linked[], first: number, list: string): Slice<Linked> {
  const rows = fars
    .slice(0, first)
    .map((far) => ({ ...far, cursor: writeCursor(list, { keys: [], id: far.id, seen: 0 }) }));
  return { rows, hasNext: fars.length > first };
}

const byId = (a: Linked, b: Linked) => compareValues(a.id, b.id);
