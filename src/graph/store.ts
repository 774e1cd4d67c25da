import { OktaGraphError } from '../errors.ts';
import type { End, Kind, Node } from '../model/index.ts';
import type { CypherEngine, CypherParameters, CypherTransaction } from '../ports/cypher.ts';
import type { CustomAttributes } from '../ports/host.ts';
import type { LinkRow, MirrorRun, SyncReport } from '../ports/sync.ts';
import { books, openState, writeReport } from './books.ts';
import * as cypher from './cypher.ts';
import { decodeFacts, decodeNode } from './decode.ts';
import type { Lease } from './lease.ts';
import { nodesByKey } from './reads.ts';
import { customProperty, keyOf, linkRow, nodeRow } from './rows.ts';

// Rows of one transaction. Measured on both engines: 500 to 10,000 are alike, fewer cost, more take memory.
const batchRows = 5000;

interface RunOptions {
  engine: CypherEngine;
  org: string;
  custom: CustomAttributes;
  lease: Lease;
  /** Lets readers see what was written, once the report is stored. */
  publish(mark: string): Promise<void>;
  /** Lets go of what the run holds, whether it published or not. */
  end(): Promise<void>;
}

/** Makes constraints and indexes where they are missing: all at once, which takes Neo4j a fifth of the time. */
export async function prepare(engine: CypherEngine): Promise<void> {
  await engine.write((transaction) =>
    Promise.all(cypher.schemaStatements().map((statement) => transaction.run(statement))),
  );
}

/** Starts a run over a prepared engine whose lease is taken: the same on both engines. */
export async function startRun(options: RunOptions): Promise<MirrorRun> {
  const { engine, org, lease } = options;
  const { mark, isFirst } = await engine.write((transaction) => openRun(transaction, options));
  const at = new Date(mark);
  let isOpen = true;

  /** One transaction of this run: nothing is written once another run has the lease. */
  function write<T>(work: (transaction: CypherTransaction) => Promise<T>): Promise<T> {
    if (!isOpen) throw new OktaGraphError('INTERNAL', `The run of ${mark} is over: it can't write any more.`);
    return engine.write(async (transaction) => {
      await lease.check(transaction);
      return work(transaction);
    });
  }
  const change = (statement: string, parameters: CypherParameters) =>
    write(async (transaction) => whole(await transaction.run(statement, { org, mark: at, ...parameters })));

  async function upsertLinks(end: End, links: readonly LinkRow[]) {
    let written = 0;
    const dangling: LinkRow[] = [];
    for (const part of batches(links)) {
      const rows = part.map((link) => linkRow(org, end, link));
      const count = await change(cypher.upsertLinks(end), { rows });
      written += count;
      if (count === rows.length) continue;
      const missing = await engine.read(cypher.danglingLinks(end), {
        rows: rows.map(({ tail, head }) => ({ tail, head })),
      });
      const keys = new Set(missing.rows.map(([tail, head]) => `${tail} ${head}`));
      dangling.push(...part.filter((_, index) => keys.has(`${rows[index]?.tail} ${rows[index]?.head}`)));
    }
    return { written, dangling };
  }

  async function upsertImplied(end: End): Promise<number> {
    const { implied } = end.link;
    if (implied === null) return 0;
    const given = { org, mark: at, near: implied.near, without: implied.far.not, count: batchRows };
    const nears = texts(await engine.read(cypher.impliedNears(end), given));
    let written = 0;
    for (let after = '', isMore = nears.length > 0; isMore; ) {
      const fars = texts(await engine.read(cypher.impliedFars(end), { ...given, after }));
      for (const near of nears) {
        const links = fars.map((far) =>
          end.isDeclared ? { near, far, facts: {} } : { near: far, far: near, facts: {} },
        );
        written += (await upsertLinks(end, links)).written;
      }
      after = fars.at(-1) ?? '';
      isMore = fars.length === batchRows;
    }
    return written;
  }

  /** The ids that a statement finds for the nodes with these ids. */
  async function idsFor(statement: string, ids: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (const part of batches(ids)) {
      const keys = part.map((id) => keyOf(org, id));
      found.push(...texts(await engine.read(statement, { keys, mark: at })));
    }
    return found;
  }

  async function close(publish: boolean): Promise<void> {
    isOpen = false;
    try {
      if (publish) await options.publish(mark);
    } finally {
      await lease.release().finally(options.end);
    }
  }

  return {
    mark,
    async upsertNodes(kind, nodes) {
      for (const part of batches(nodes)) {
        const rows = part.map((node) => nodeRow(org, kind, node, options.custom));
        await change(cypher.upsertNodes(kind), { rows });
      }
    },
    async keepNodes(kind, ids) {
      for (const part of batches(ids)) await change(cypher.keepNodes(kind), { keys: part.map((id) => keyOf(org, id)) });
    },
    async keepMatching(kind, field, value) {
      await change(cypher.keepMatching(kind, field), { value });
    },
    upsertLinks,
    upsertImplied,
    async countStale(kind: Kind) {
      const { rows } = await engine.read(cypher.countStale(kind), { org, mark: at });
      const [total, stale] = (rows[0] ?? []) as (number | null)[];
      return { total: total ?? 0, stale: stale ?? 0 };
    },
    // Of a first run everything is new, and nothing is looked through.
    async staleNodes(kind, most) {
      if (isFirst) return [];
      return texts(await engine.read(cypher.staleNodes(kind), { org, mark: at, count: most }));
    },
    staleNears: (end, nears) => idsFor(cypher.staleNears(end), isFirst ? [] : nears),
    async nodes(kind, ids) {
      const names = options.custom[kind] ?? [];
      const found: Node[] = [];
      for (const part of isFirst ? [] : batches(ids)) {
        const parameters = { keys: part.map((id) => keyOf(org, id)), custom: names.map(customProperty) };
        const { rows } = await engine.read(nodesByKey(kind), parameters);
        for (const row of rows) found.push(decodeNode(kind, row, names));
      }
      return found;
    },
    async links(end, nears) {
      const found: LinkRow[] = [];
      for (const part of isFirst ? [] : batches(nears)) {
        const { rows } = await engine.read(cypher.linksOf(end), { keys: part.map((id) => keyOf(org, id)) });
        for (const row of rows)
          found.push({ near: String(row[0]), far: String(row[1]), facts: decodeFacts(end, row, 2) });
      }
      return found;
    },
    linkedFars: (end, nears) => idsFor(cypher.linkedFars(end), nears),
    async linksToStale(end) {
      if (isFirst) return [];
      const { rows } = await engine.read(cypher.linksToStale(end), { org, mark: at });
      return rows.map(([near, far]) => ({ near: near as string, far: far as string }));
    },
    async sweepNodes(kind) {
      let removed = 0;
      for (let count = batchRows; count === batchRows; removed += count) {
        count = await change(cypher.sweepNodes(kind), { count: batchRows });
      }
      return removed;
    },
    async removeNodes(kind, ids) {
      let removed = 0;
      for (const part of batches(ids, 100)) {
        removed += await change(cypher.removeNodes(kind), { keys: part.map((id) => keyOf(org, id)) });
      }
      return removed;
    },
    async sweepLinks(end, nears) {
      let removed = 0;
      // Few near nodes at a time: one of them may have 100,000 links to remove.
      for (const part of isFirst ? [] : batches(nears, 100)) {
        removed += await change(cypher.sweepLinks(end), { keys: part.map((id) => keyOf(org, id)) });
      }
      return removed;
    },
    async finish(report: SyncReport) {
      try {
        await write((transaction) => writeReport(transaction, mark, report));
      } catch (error) {
        await close(false);
        throw error;
      }
      await close(true);
    },
    async abandon() {
      if (isOpen) await close(false);
    },
  };
}

/** Makes the run's mark, tells whether there was none before, and removes custom attributes that the settings no longer name. */
async function openRun(
  transaction: CypherTransaction,
  { org, custom, lease }: RunOptions,
): Promise<{ mark: string; isFirst: boolean }> {
  await lease.check(transaction);
  const state = await openState(transaction, org);
  const after = state.mark === null ? 0 : Date.parse(state.mark) + 1;
  const mark = new Date(Math.max(Date.now(), after));
  const named = Object.entries(custom).flatMap(([kind, names]) => names.map((name) => `${kind}.${name}`));
  for (const old of state.custom.filter((name) => !named.includes(name))) {
    const [kind = '', name = ''] = old.split(/\.(.*)/s);
    const gone = { [customProperty(name)]: null };
    await transaction.run(cypher.changeNodes(kind as Kind), { org, properties: gone });
  }
  await transaction.run(books.writeState, { org, mark, custom: named });
  return { mark: mark.toISOString(), isFirst: state.mark === null };
}

function* batches<Row>(rows: readonly Row[], size = batchRows): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

const whole = ({ rows }: { rows: readonly (readonly unknown[])[] }) => Number(rows[0]?.[0] ?? 0);
const texts = ({ rows }: { rows: readonly (readonly unknown[])[] }) => rows.map(([text]) => text as string);
