import { containers, type Kind } from '../model/index.ts';
import type { MirrorRun } from '../ports/sync.ts';
import type { LinksRead } from './links.ts';
import type { Tally } from './report.ts';

/** How a kind of the sync was read. */
export interface NodesRead {
  kind: Kind;
  tally: Tally;
}

/**
 * Ids of the nodes of contained kinds that are proved gone, by kind, the innermost kind first: all that contains them
 * was read to its end without them, or is gone itself. One collection of a kind proves nothing of another.
 */
export async function findGone(
  nodes: readonly NodesRead[],
  links: readonly LinksRead[],
  run: MirrorRun,
): Promise<Map<Kind, readonly string[]>> {
  const read = new Map(nodes.map(({ kind, tally }) => [kind, tally]));
  const found = new Map<Kind, readonly string[]>();
  const goneOf = async (kind: Kind): Promise<readonly string[]> => {
    const known = found.get(kind);
    if (known !== undefined) return known;
    const tally = read.get(kind);
    if (containers(kind).length === 0) return tally?.isProof ? run.staleNodes(kind, Number.MAX_SAFE_INTEGER) : [];
    const gone = tally === undefined ? [] : await goneContained(kind, tally);
    found.set(kind, gone);
    return gone;
  };

  async function goneContained(kind: Kind, { isProof }: Tally): Promise<readonly string[]> {
    const stale = new Set(await run.staleNodes(kind, Number.MAX_SAFE_INTEGER));
    if (stale.size === 0) return [];
    const held = new Set<string>();
    const kept = new Set<string>();
    for (const end of containers(kind)) {
      const proved = new Set([
        ...(links.find((one) => one.end.id === end.id)?.complete ?? []),
        ...(await goneOf(end.kind)),
      ]);
      for (const { near, far } of await run.linksToStale(end)) {
        held.add(far);
        if (!proved.has(near)) kept.add(far);
      }
    }
    // What nothing holds was left by a run that was killed, and what several may hold may be in a list that was not
    // read: both go when all that could hold them was read.
    const isOwned = containers(kind).every(({ link }) => link.inverse?.isOne);
    return [...stale].filter((id) => !kept.has(id) && (isProof || (isOwned && held.has(id))));
  }

  for (const { kind } of nodes) if (containers(kind).length > 0) await goneOf(kind);
  return new Map([...found].toReversed());
}
