import type { Kind, Node } from '../model/index.ts';
import type { Derivation, LinkRow, MirrorRun, ReadForDerivation } from '../ports/sync.ts';
import { type Collected, pick } from './intake.ts';
import type { KeptLinks } from './keptLinks.ts';
import type { LinksRead } from './links.ts';
import { isBarred, type Tally } from './report.ts';

/** All that a sync has read, as far as derivations look at it. */
export interface Read {
  collected: ReadonlyMap<Kind, Collected>;
  kept: ReadonlyMap<string, KeptLinks>;
  links: readonly LinksRead[];
}

/** What of its inputs a derivation has to do without, by name: what was not chosen does not count. */
export interface Lacking {
  /** Next time it may be read: what follows from it must wait. */
  passing: string[];
  /** The credential has no right to it, now or later. */
  barred: string[];
}

/** What a derivation looks at, and was not read to its end. */
export function findLacking({ from, fields, links }: Derivation, read: Read): Lacking {
  const tallies: Tally[] = [
    ...[...read.collected].flatMap(([kind, { tally }]) => (fields[kind] === undefined ? [] : tally)),
    ...read.links.flatMap(({ tally }) => (links[tally.id] === undefined ? [] : tally)),
  ];
  const half = tallies.filter(({ isProof, error }) => !isProof && error !== null);
  const named = (some: readonly Tally[]) => some.map(({ id }) => id);
  const isPassing = ({ id, error }: Tally) => id === from || !isBarred(error);
  return {
    passing: named(half.filter(isPassing)),
    barred: named(half.filter((tally) => !isPassing(tally) && tally.error?.code === 'OKTA_FORBIDDEN')),
  };
}

/** What a derivation is handed: what was read, and in place of what could not be decoded, what the mirror has of it. */
export async function readFor(
  { fields, links }: Derivation,
  { collected, kept, links: read }: Read,
  run: MirrorRun,
): Promise<ReadForDerivation> {
  const nodes = new Map<Kind, readonly Node[]>();
  const undecoded = new Map<Kind, readonly string[]>();
  for (const [kind, found] of collected) {
    const wanted = fields[kind];
    if (wanted === undefined) continue;
    const there = await run.nodes(kind, undecodedOf(found));
    nodes.set(kind, [...found.kept, ...there.map((node) => pick(node, wanted))]);
    undecoded.set(
      kind,
      there.map(({ id }) => id),
    );
  }
  const rows = new Map<string, readonly LinkRow[]>();
  for (const { end, tally } of read) {
    if (links[tally.id] === undefined) continue;
    const there = await run.links(end, undecoded.get(end.kind) ?? []);
    rows.set(tally.id, end.isDeclared ? there : there.map(({ near, far, facts }) => ({ near: far, far: near, facts })));
  }
  return {
    nodes: (kind) => nodes.get(kind) ?? [],
    *links(id) {
      yield* kept.get(id)?.rows() ?? [];
      yield* rows.get(id) ?? [];
    },
  };
}

/** Those that Okta lists and that could not be decoded. */
function undecodedOf({ tally, kept }: Collected): string[] {
  if (tally.setAside.length === 0) return [];
  const decoded = new Set(kept.map(({ id }) => id));
  const ids = new Set(tally.setAside.flatMap(({ id }) => id ?? []));
  return [...ids].filter((id) => !decoded.has(id));
}
