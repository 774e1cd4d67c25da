import { label } from '../model/index.ts';
import type { CypherEngine } from '../ports/cypher.ts';
import type { Column, Table } from './tables.ts';

export type Row = readonly unknown[];

interface Options {
  engine: CypherEngine;
  org: string;
  /** Rows of a page, about: what is held in memory at a time. */
  pageSize?: number;
  /** Keys listed at a time: each list is a scan of the kind. */
  keyPageSize?: number;
}

/** Reads a table page by page, in the order of its keys. Whoever stops the iteration stops the reading. */
export async function* readTable(table: Table, options: Options): AsyncIterable<readonly Row[]> {
  const { engine, org, pageSize = 1_000, keyPageSize = 50_000 } = options;
  const text = statements(table);
  for (let after = ''; ; ) {
    const { rows: nears } = await engine.read(text.nears, { org, after, limit: keyPageSize });
    // The statement returns a key and a count.
    for (const { keys, isLarge } of batches(nears as [string, number][], pageSize)) {
      if (isLarge) yield* readLarge(engine, text.large, keys[0] as string, pageSize * LARGE);
      else yield (await engine.read(text.batch, { keys })).rows;
    }
    if (nears.length < keyPageSize) return;
    after = nears.at(-1)?.[0] as string;
  }
}

/** Each page of one node's links scans them all: 67,000 links take 0.1 s a page, so a page is larger here. */
const LARGE = 10;

/** The links of one node that has more than a page of them. */
async function* readLarge(
  engine: CypherEngine,
  query: string,
  key: string,
  limit: number,
): AsyncIterable<readonly Row[]> {
  for (let after = ''; ; ) {
    const { rows } = await engine.read(query, { key, after, limit });
    yield rows.map((row) => row.slice(0, -1)); // the last is the key of the far node, to go on behind it
    if (rows.length < limit) return;
    after = rows.at(-1)?.at(-1) as string;
  }
}

/** Groups near nodes so that each group has about a page of rows. */
function* batches(
  nears: readonly [string, number][],
  pageSize: number,
): Iterable<{ keys: string[]; isLarge: boolean }> {
  let keys: string[] = [];
  let rows = 0;
  for (const [key, count] of nears) {
    if (rows + count > pageSize && keys.length > 0) {
      yield { keys, isLarge: false };
      keys = [];
      rows = 0;
    }
    if (count > pageSize) {
      yield { keys: [key], isLarge: true };
      continue;
    }
    keys.push(key);
    rows += count;
  }
  if (keys.length > 0) yield { keys, isLarge: false };
}

interface Statements {
  /** The next near nodes, with the number of rows that each has. */
  nears: string;
  /** The rows of some near nodes. */
  batch: string;
  /** The next rows of one near node. */
  large: string;
}

function statements({ kind, end, columns }: Table): Statements {
  const near = `(near:${label(kind)})`;
  const values = columns.map(propertyOf).join(', ');
  const next = 'WHERE near.org = $org AND near.key > $after';
  if (end === null) {
    return {
      nears: `MATCH ${near} ${next} RETURN near.key AS key, 1 AS rows ORDER BY key LIMIT $limit`,
      batch: `UNWIND $keys AS key MATCH (near:${label(kind)} {key: key}) RETURN ${values} ORDER BY near.key`,
      large: '',
    };
  }
  const { rel, arrow } = end.link;
  const link = arrow === 'out' ? `-[link:${rel}]->` : `<-[link:${rel}]-`;
  const far = `(far:${label(end.to)})`;
  const keyed = (parameter: string) => `(near:${label(kind)} {key: ${parameter}})`;
  return {
    nears: `MATCH ${near}${link}${far} ${next} RETURN near.key AS key, count(link) AS rows ORDER BY key LIMIT $limit`,
    batch: `UNWIND $keys AS key MATCH ${keyed('key')}${link}${far} RETURN ${values} ORDER BY near.key, far.key`,
    large:
      `MATCH ${keyed('$key')}${link}${far} WHERE far.key > $after ` +
      `RETURN ${values}, far.key AS farKey ORDER BY farKey LIMIT $limit`,
  };
}

function propertyOf({ on, property }: Column, index: number): string {
  return `${on}.\`${property}\` AS c${index}`;
}
