import { asError } from '../errors.ts';
import { type End, ownEnds } from '../model/index.ts';
import type { Derivation, Derived, LinkRow, MirrorRun } from '../ports/sync.ts';
import type { NodesRead } from './gone.ts';
import { findLacking, type Read, readFor } from './inputs.ts';
import { type LinksRead, writeLinks } from './links.ts';
import { ended, tally } from './report.ts';
import { refuseLoss } from './sweep.ts';

/** What a derivation made. */
export interface DerivedRead {
  nodes: NodesRead[];
  links: LinksRead[];
  /** Whether so much of it would have vanished that all of it stays as it was. */
  isRefused: boolean;
}

interface Options {
  run: MirrorRun;
  read: Read;
  /** Whether a person has accepted that much may vanish. */
  isFree: boolean;
  /** Whether what it is made from may lack too much: then all of it stays as it was. */
  isHeld: boolean;
}

const batchNodes = 5_000;

/**
 * Works out nodes and links and writes them, all or nothing: half of what follows from a roster contradicts the other
 * half. Where reading what it is made from was interrupted, or too much would vanish, all of it stays as it was. What
 * the credential may not read will be lacking tomorrow, too: then it is made without, and says so.
 */
export async function writeDerived(derivation: Derivation, options: Options): Promise<DerivedRead> {
  const { run, read } = options;
  const made: DerivedRead = { nodes: [], links: [], isRefused: false };
  if (!read.collected.has(derivation.from)) return made;
  made.nodes = derivation.makes.map((kind) => ({ kind, tally: tally(kind) }));
  if (options.isHeld) return held(made);
  const { passing, barred } = findLacking(derivation, read);
  if (passing.length > 0) return held(made, ...passing.map(notEvery));
  try {
    const { nodes, links, notes } = derivation.derive(await readFor(derivation, read, run));
    if (!options.isFree && (await isShrinking(derivation, made, nodes, run))) return held(made);
    for (const { kind, tally } of made.nodes) {
      const all = nodes[kind] ?? [];
      for (let at = 0; at < all.length; at += batchNodes) {
        await run.upsertNodes(kind, all.slice(at, at + batchNodes));
      }
      tally.read = all.length;
      tally.upserted = all.length;
      tally.notes.push(...barred.map(notEvery), ...summarize(notes[kind] ?? []));
      ended(tally);
      if (barred.length > 0) tally.status = 'partial';
    }
    for (const end of derivation.makes.flatMap(ownEnds)) {
      const rows = await unchanged(derivation, end, links[end.id] ?? [], run);
      const written = await writeLinks(end, rows, run);
      if (written.tally.status === 'done') written.complete = (nodes[end.kind] ?? []).map(({ id }) => id);
      written.tally.notes.push(...summarize(notes[end.id] ?? []));
      made.links.push(written);
    }
  } catch (error) {
    for (const { tally } of made.nodes) if (tally.status !== 'done') ended(tally, asError(error));
  }
  return made;
}

const notEvery = (id: string) => `Not every ${id} could be read.`;

/** Whether more of what was made before is gone than a person has accepted; marks what is still there as seen. */
async function isShrinking(
  { check }: Derivation,
  made: DerivedRead,
  nodes: Derived['nodes'],
  run: MirrorRun,
): Promise<boolean> {
  for (const read of made.nodes) {
    const ids = (nodes[read.kind] ?? []).map(({ id }) => id);
    await run.keepNodes(read.kind, ids);
    read.tally.read = ids.length;
    if (await refuseLoss(run, read, (stale) => stale, check)) made.isRefused = true;
  }
  return made.isRefused;
}

/** All of it stays as it was. */
function held(made: DerivedRead, ...why: readonly string[]): DerivedRead {
  for (const { tally } of made.nodes) {
    tally.status = 'partial';
    tally.notes.push(...why, 'All of it stays as it was.');
  }
  return made;
}

/** The links, with the facts of an earlier run where those of today mean the same. */
async function unchanged(
  { isSame }: Derivation,
  end: End,
  rows: readonly LinkRow[],
  run: MirrorRun,
): Promise<readonly LinkRow[]> {
  if (isSame === undefined || Object.keys(end.link.facts).length === 0) return rows;
  const settled: LinkRow[] = [];
  for (let at = 0; at < rows.length; at += batchNodes) {
    const some = rows.slice(at, at + batchNodes);
    const there = await run.links(end, [...new Set(some.map(({ near }) => near))]);
    const before = new Map(there.map(({ near, far, facts }) => [`${near} ${far}`, facts]));
    for (const row of some) {
      const facts = before.get(`${row.near} ${row.far}`);
      settled.push(facts !== undefined && isSame(facts, row.facts) ? { ...row, facts } : row);
    }
  }
  return settled;
}

/** The report shows a few notes and how many there are. */
function summarize(notes: readonly string[]): string[] {
  const shown = 3;
  const rest = notes.length - shown;
  return rest > 0 ? [...notes.slice(0, shown), `And ${rest} more.`] : [...notes];
}
