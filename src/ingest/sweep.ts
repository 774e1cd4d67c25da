import { OktaGraphError } from '../errors.ts';
import type { Kind } from '../model/index.ts';
import type { Crawler, MirrorRun } from '../ports.ts';
import { confirmLinks } from './confirm.ts';
import type { LinksRead } from './links.ts';
import type { Tally } from './report.ts';

interface SweepOptions {
  run: MirrorRun;
  crawler: Crawler;
  nodes: readonly { kind: Kind; tally: Tally }[];
  links: readonly LinksRead[];
  acceptShrink: boolean;
}

// More than this is more likely a lost permission than a true change: a person has to say so.
const shrinkFloor = 20;
const shrinkShare = 0.1;

/**
 * Removes what was not seen, of collections that were read to the end. Where more than max(20, 10 %) of a kind would
 * vanish, or all of it, nothing at all is removed until a person accepts it.
 */
export async function sweep({ run, crawler, nodes, links, acceptShrink }: SweepOptions): Promise<void> {
  const proved = nodes.filter(({ tally }) => tally.isProof);
  if (!acceptShrink && (await refuseShrink(run, proved))) return;
  for (const read of links) await confirmLinks(read, { run, crawler });
  for (const { kind, tally } of proved) tally.removed = await run.sweepNodes(kind);
  for (const { end, complete, tally } of links) tally.removed = await run.sweepLinks(end, complete);
}

async function refuseShrink(run: MirrorRun, proved: SweepOptions['nodes']): Promise<boolean> {
  let isRefused = false;
  for (const { kind, tally } of proved) {
    const { total, stale } = await run.countStale(kind);
    const isEmptied = tally.read === 0 && stale > 0;
    if (!isEmptied && stale <= Math.max(shrinkFloor, total * shrinkShare)) continue;
    isRefused = true;
    tally.status = 'partial';
    tally.error = new OktaGraphError(
      'SHRINK_REFUSED',
      `${stale} of ${total} ${kind} nodes would be removed, so nothing was. ` +
        'If they are really gone, run the sync again with --accept-shrink; else check what the credential may see.',
      { kind },
    );
  }
  return isRefused;
}
