import { OktaGraphError } from '../errors.ts';
import { describe, type Kind } from '../model/index.ts';
import type { Crawler, MirrorRun } from '../ports/sync.ts';
import { confirmLinks } from './confirm.ts';
import { findGone, type NodesRead } from './gone.ts';
import type { Intake } from './intake.ts';
import type { LinksRead } from './links.ts';

interface SweepOptions {
  run: MirrorRun;
  crawler: Crawler;
  nodes: readonly NodesRead[];
  links: readonly LinksRead[];
  intakeOf: (kind: Kind) => Intake | null;
}

// More than this is more likely a lost permission than a true change: a person has to say so.
const shrinkFloor = 20;
const shrinkShare = 0.1;

/** Removes what was not seen, of collections that were read to the end. */
export async function sweep({ run, crawler, nodes, links, intakeOf }: SweepOptions): Promise<void> {
  for (const read of links) await confirmLinks(read, { run, crawler, intakeOf });
  // What is contained goes before what contains it: a kill between the two leaves nothing that belongs to nothing.
  const gone = await findGone(nodes, links, run);
  const tallies = new Map(nodes.map(({ kind, tally }) => [kind, tally]));
  for (const [kind, ids] of gone) {
    const removed = await run.removeNodes(kind, ids);
    const tally = tallies.get(kind);
    if (tally !== undefined) tally.removed = removed;
  }
  for (const { kind, tally } of nodes) {
    if (tally.isProof && !gone.has(kind)) tally.removed = await run.sweepNodes(kind);
  }
  for (const { end, complete, tally } of links) tally.removed += await run.sweepLinks(end, complete);
}

/** Whether so much of a kind would vanish that nothing at all is removed until a person accepts it. */
export async function refuseShrink(
  run: MirrorRun,
  nodes: readonly NodesRead[],
  links: readonly LinksRead[],
): Promise<boolean> {
  const contained = await findGone(nodes, links, run);
  let isRefused = false;
  for (const read of nodes) {
    const goneOf = (stale: number) => contained.get(read.kind)?.length ?? (read.tally.isProof ? stale : 0);
    if (await refuseLoss(run, read, goneOf, 'check what the credential may see')) isRefused = true;
  }
  return isRefused;
}

/**
 * Whether more than max(20, 10 %) of one kind would vanish, or all of it: then its tally says so, and what a person
 * should `check` before accepting it. Kinds that come and go do not count.
 */
export async function refuseLoss(
  run: MirrorRun,
  { kind, tally }: NodesRead,
  goneOf: (stale: number) => number,
  check: string,
): Promise<boolean> {
  if (describe(kind).isFleeting) return false;
  const { total, stale } = await run.countStale(kind);
  const gone = goneOf(stale);
  const isEmptied = tally.read === 0 && gone > 0;
  if (!isEmptied && gone <= Math.max(shrinkFloor, total * shrinkShare)) return false;
  tally.status = 'partial';
  tally.error = new OktaGraphError(
    'SHRINK_REFUSED',
    `${gone} of ${total} ${kind} nodes would be removed, so nothing was. ` +
      `If they are really gone, run the sync again with --accept-shrink; else ${check}.`,
    { kind },
  );
  return true;
}
