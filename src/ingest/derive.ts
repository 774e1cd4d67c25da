import { asError } from '../errors.ts';
import { flip, type Kind, ownEnds } from '../model/index.ts';
import type { Derivation, Derived, MirrorRun } from '../ports/sync.ts';
import type { NodesRead } from './gone.ts';
import type { Collected } from './intake.ts';
import type { KeptLinks } from './keptLinks.ts';
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
  collected: ReadonlyMap<Kind, Collected>;
  kept: ReadonlyMap<string, KeptLinks>;
  /** Whether a person has accepted that much may vanish. */
  isFree: boolean;
  /** Whether what it is made from may lack too much: then all of it stays as it was. */
  isHeld: boolean;
}

const batchNodes = 5_000;

/**
 * Works out nodes and links and writes them; proves nothing gone unless what they are made from was read whole. Half of
 * what follows from a roster contradicts the other half: where too much would vanish, nothing is written.
 */
export async function writeDerived(derivation: Derivation, options: Options): Promise<DerivedRead> {
  const { run, collected, kept } = options;
  const source = collected.get(derivation.from);
  const made: DerivedRead = { nodes: [], links: [], isRefused: false };
  if (source === undefined) return made;
  made.nodes = derivation.makes.map((kind) => ({ kind, tally: tally(kind) }));
  if (options.isHeld) return held(made);
  try {
    const { nodes, links, notes } = derivation.derive({
      nodes: (kind) => collected.get(kind)?.kept ?? [],
      links: (id) => kept.get(id)?.rows() ?? [],
    });
    if (source.tally.isProof && !options.isFree && (await isShrinking(derivation, made, nodes, run))) return held(made);
    for (const { kind, tally } of made.nodes) {
      const all = nodes[kind] ?? [];
      for (let at = 0; at < all.length; at += batchNodes) {
        await run.upsertNodes(kind, all.slice(at, at + batchNodes));
      }
      tally.read = all.length;
      tally.upserted = all.length;
      tally.notes.push(...summarize(notes[kind] ?? []));
      ended(tally);
    }
    for (const end of derivation.makes.flatMap(ownEnds)) {
      const written = await writeLinks(end, links[end.id] ?? [], run);
      if (written.tally.status === 'done') written.complete = (nodes[end.kind] ?? []).map(({ id }) => id);
      written.tally.notes.push(...summarize(notes[end.id] ?? []));
      made.links.push(written);
      if (!source.tally.isProof) await replace(written, links[end.id] ?? [], run);
    }
  } catch (error) {
    for (const { tally } of made.nodes) if (tally.status !== 'done') ended(tally, asError(error));
  }
  if (!source.tally.isProof) withhold(made, derivation.from);
  return made;
}

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
function held(made: DerivedRead): DerivedRead {
  for (const { tally } of made.nodes) {
    tally.status = 'partial';
    tally.notes.push('All of it stays as it was.');
  }
  return made;
}

type Row = { near: string; far: string };

/** Of a link to one node the new one takes the place of the old one, whatever else could not be read. */
async function replace({ end, tally }: LinksRead, rows: readonly Row[], run: MirrorRun): Promise<void> {
  const inverse = flip(end);
  if (end.isOne) tally.removed += await run.sweepLinks(end, [...new Set(rows.map(({ near }) => near))]);
  if (inverse?.isOne) tally.removed += await run.sweepLinks(inverse, [...new Set(rows.map(({ far }) => far))]);
}

/** What was derived from half of a collection may add, but not remove. */
function withhold(made: DerivedRead, from: Kind): void {
  for (const { tally } of [...made.nodes, ...made.links]) {
    tally.isProof = false;
    if (tally.status === 'done') tally.status = 'partial';
    tally.notes.push(`Not every ${from} could be read, so nothing is removed.`);
  }
  for (const links of made.links) links.complete = [];
}

/** The report shows a few notes and how many there are. */
function summarize(notes: readonly string[]): string[] {
  const shown = 3;
  const rest = notes.length - shown;
  return rest > 0 ? [...notes.slice(0, shown), `And ${rest} more.`] : [...notes];
}
