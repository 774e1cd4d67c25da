import { asError, OktaGraphError } from '../errors.ts';
import type { End, Node } from '../model/index.ts';
import { isImplied, isWorthAsking } from '../model/route.ts';
import type { Linked } from '../ports/source.ts';
import type { Crawler, LinkRow, MirrorRun } from '../ports/sync.ts';
import type { Intake } from './intake.ts';
import type { KeptLinks } from './keptLinks.ts';
import { countOf } from './plan.ts';
import { ended, type Tally, tally } from './report.ts';

/** Links of a sync, as far as they were read: `complete` are the near nodes whose links were all seen. */
export interface LinksRead {
  tally: Tally;
  end: End;
  complete: string[];
  /** Those of them whose list came in several pages, empty or shorter than counted: it is read again before links go. */
  doubtful: Node[];
}

const batchRows = 5_000; // at most in one transaction: large enough for the engines, small enough for memory
const leastRows = 1_000; // an idle writer does not wait for more: so little is left to write at the end
const mostHeld = 50_000; // rows read and not yet written: some 15 MB
const parallelNears = 6; // of ten in flight: the large pages of a wide bucket leave room for those of a scarce one

interface Options {
  crawler: Crawler;
  run: MirrorRun;
  /** Resolves once the nodes at both ends are written: reading the links need not wait for it, writing them must. */
  nodesWritten: Promise<{ isFarWhole: boolean }>;
  onPage: (id: string, read: number) => void;
  /** The far nodes that these values stand for, once the far kind is read. */
  farsOf: (values: readonly string[]) => Promise<readonly Linked[]>;
  /** Where the far nodes go that come with the links, of a contained kind; null where the far kind is read by itself. */
  intake: Intake | null;
  /** Where the rows are kept for derivations; null where none looks at them. */
  kept: KeptLinks | null;
}

/** Reads the links of `nears` from Okta, where it has any, into the mirror. Never throws: the tally says how it ended. */
export async function collectLinks(end: End, nears: readonly Node[], options: Options): Promise<LinksRead> {
  const found: LinksRead = { tally: tally(end.id), end, complete: [], doubtful: [] };
  const writer = batchWriter(found, options);
  const implied: string[] = [];
  const missing = new Map<string, OktaGraphError>();
  const failures: OktaGraphError[] = [];
  const fresh = nears.values();
  const begun: { near: Node; pages: AsyncGenerator<void> }[] = [];
  const start = () => {
    for (const near of fresh) {
      if (!isImplied(end, near)) return { near, pages: readNear(found, near, writer, options) };
      implied.push(near.id);
    }
    return undefined;
  };
  // First pages and later ones in turns: long lists are known early and none is left alone at the end, yet their
  // many rows do not come all at once.
  let turn = 0;
  const next = () => (turn++ % 2 === 0 ? (start() ?? begun.shift()) : (begun.shift() ?? start()));
  const work = async () => {
    for (let reading = next(); reading !== undefined && !failures.some(isFatal); reading = next()) {
      const { near, pages } = reading;
      try {
        if ((await pages.next()).done !== true) begun.push(reading);
      } catch (error) {
        const failure = asError(error);
        if (failure.details.status === 404) missing.set(near.id, failure);
        else failures.push(failure);
      }
    }
  };
  await Promise.all(Array.from({ length: parallelNears }, work));
  try {
    await writer.flush();
    failures.push(...(await removeVanished(found, missing, options)));
    if ((await options.nodesWritten).isFarWhole) found.complete.push(...implied); // else they are not all there
    ended(found.tally, summarize(end, failures, nears.length));
  } catch (error) {
    found.complete.length = 0; // what was not written is not proved
    ended(found.tally, asError(error));
  }
  return found;
}

/**
 * Near nodes that were listed, and whose links Okta did not find: those that are gone meanwhile leave the mirror with
 * their links. Returns the failures of those that are not gone at all.
 */
async function removeVanished(
  found: LinksRead,
  missing: ReadonlyMap<string, OktaGraphError>,
  { crawler, run, nodesWritten }: Options,
): Promise<OktaGraphError[]> {
  if (missing.size === 0) return [];
  const { kind } = found.end;
  const existing = new Set((await crawler.existing(kind, [...missing.keys()])).map(({ id }) => id));
  const gone = [...missing.keys()].filter((id) => !existing.has(id));
  await nodesWritten;
  const removed = await run.removeNodes(kind, gone);
  if (removed > 0) found.tally.notes.push(`${removed} ${kind} vanished while their links were read.`);
  return [...missing].flatMap(([id, failure]) => (existing.has(id) ? [failure] : []));
}

/** Reads the links of one near node. Stops after each page that another may follow. */
async function* readNear(
  found: LinksRead,
  near: Node,
  writer: BatchWriter,
  options: Options,
): AsyncGenerator<void, void> {
  const { end, tally } = found;
  const count = isWorthAsking(end.route, near) ? countOf(end, near) : 0;
  const seen = new Set<string>(); // a row that moved between two pages comes twice
  let isWhole = true;
  let pages = 0;
  if (count !== 0) {
    for await (const { rows, setAside, isLast, wide = [] } of options.crawler.links(end, near)) {
      pages += 1;
      const all = wide.length === 0 ? rows : [...rows, ...(await options.farsOf(wide))];
      const fresh = all.filter(({ id }) => !seen.has(id) && seen.add(id));
      await options.intake?.take(fresh.flatMap(({ node }) => node ?? []));
      await writer.add(fresh.map(({ id, facts }) => ({ near: near.id, far: id, facts })));
      tally.read += fresh.length;
      tally.setAside.push(...setAside);
      if (setAside.length > 0) isWhole = false;
      options.onPage(end.id, tally.read);
      if (isLast !== true) yield;
    }
  }
  if (seen.size === 0 && isWhole && count !== null && count > 0) {
    throw new OktaGraphError('OKTA_BAD_ANSWER', `Okta counts ${count} for ${end.id} of ${near.id} but listed none.`);
  }
  if (!isWhole) return;
  found.complete.push(near.id);
  if (pages > 1 || seen.size < (count ?? 1)) found.doubtful.push(near);
}

interface BatchWriter {
  add(rows: LinkRow[]): Promise<void>;
  flush(): Promise<void>;
}

/** Writes in the background what was read, so that reading waits for a slow write only when too much of it is held. */
function batchWriter(
  { tally, end }: LinksRead,
  { run, nodesWritten, kept }: Pick<Options, 'run' | 'nodesWritten' | 'kept'>,
): BatchWriter {
  const pending: LinkRow[] = [];
  const dangling = { count: 0, first: null as LinkRow | null };
  let writing: Promise<void> | null = null;
  const writeWhile = async (least: number) => {
    await nodesWritten;
    while (pending.length >= least) {
      const result = await run.upsertLinks(end, pending.splice(0, batchRows));
      tally.upserted += result.written;
      dangling.count += result.dangling.length;
      dangling.first ??= result.dangling[0] ?? null;
    }
    writing = null;
  };
  /** A failure stays: nothing more is written, and who waits next is told. */
  const start = (least: number) => {
    writing ??= writeWhile(least);
    writing.catch(() => {});
    return writing;
  };
  return {
    async add(rows) {
      kept?.add(end, rows);
      pending.push(...rows);
      if (pending.length < leastRows) return;
      const written = start(leastRows);
      if (pending.length >= mostHeld) await written;
    },
    async flush() {
      await writing;
      await start(1);
      if (dangling.first !== null) tally.notes.push(sayDangling(end, dangling.count, dangling.first));
    },
  };
}

/** A reference to something that is gone, or was not read, is no error: it is reported, by an example. */
function sayDangling({ kind, to }: End, count: number, { near, far }: LinkRow): string {
  const links = count === 1 ? '1 link points' : `${count} links point`;
  return `${links} at a ${to} or ${kind} that was not read, first from ${kind} ${near} to ${to} ${far}.`;
}

/** Writes links that stood in records, or that were derived, and says how many there are. */
export async function writeLinks(
  end: End,
  rows: readonly LinkRow[],
  run: MirrorRun,
  kept: KeptLinks | null = null,
): Promise<LinksRead> {
  const found: LinksRead = { tally: tally(end.id), end, complete: [], doubtful: [] };
  const writer = batchWriter(found, { run, nodesWritten: Promise.resolve({ isFarWhole: true }), kept });
  try {
    for (let at = 0; at < rows.length; at += batchRows) await writer.add(rows.slice(at, at + batchRows));
    await writer.flush();
    found.tally.read = rows.length;
    ended(found.tally);
  } catch (error) {
    ended(found.tally, asError(error));
  }
  return found;
}

const isFatal = ({ code }: OktaGraphError) =>
  code === 'OKTA_UNAUTHENTICATED' || code === 'OKTA_FORBIDDEN' || code === 'OKTA_UNSUPPORTED';

function summarize(end: End, failures: readonly OktaGraphError[], nears: number): OktaGraphError | null {
  const first = failures.find(isFatal) ?? failures[0];
  if (first === undefined) return null;
  if (failures.length === 1) return first;
  const message = `${failures.length} of ${nears} ${end.kind} records failed, first: ${first.message}`;
  return new OktaGraphError(first.code, message, first.details);
}
