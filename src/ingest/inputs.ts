import { type End, type Kind, kinds, type Node, ownEnds } from '../model/index.ts';
import type { Derivation, MirrorRun, ReadForDerivation } from '../ports/sync.ts';
import { type Collected, pick } from './intake.ts';
import { KeptLinks } from './keptLinks.ts';
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

/**
 * What a derivation is handed: what was read, and what was not chosen, or could not be decoded, as the mirror has it.
 */
export async function readFor(derivation: Derivation, read: Read, run: MirrorRun): Promise<ReadForDerivation> {
  const nodes = new Map<Kind, readonly Node[]>();
  const undecoded = new Map<Kind, readonly string[]>();
  for (const [name, wanted] of Object.entries(derivation.fields)) {
    const kind = name as Kind; // the keys of `fields`
    const found = read.collected.get(kind);
    const there = await run.nodes(kind, found === undefined ? await unread(kind, run) : undecodedOf(found));
    nodes.set(kind, [...(found?.kept ?? []), ...there.map((node) => pick(node, wanted))]);
    if (found === undefined) continue;
    undecoded.set(
      kind,
      there.map(({ id }) => id),
    );
  }
  const mirrored = new Map<string, KeptLinks>();
  for (const [id, facts] of Object.entries(derivation.links)) {
    const end = read.links.find(({ tally }) => tally.id === id)?.end ?? null;
    mirrored.set(
      id,
      end === null
        ? await linksOf(declaredEnd(id), await nearsOf(declaredEnd(id).kind, read, run), facts, run)
        : await linksOf(end, undecoded.get(end.kind) ?? [], facts, run),
    );
  }
  return {
    nodes: (kind) => nodes.get(kind) ?? [],
    *links(id) {
      yield* read.kept.get(id)?.rows() ?? [];
      yield* mirrored.get(id)?.rows() ?? [];
    },
  };
}

/** Ids of a kind that this sync does not read. */
const unread = async (kind: Kind, run: MirrorRun) => run.staleNodes(kind, (await run.countStale(kind)).stale);

const batch = 1_000;

/** Ids of a kind, whether this sync reads it or not. */
const nearsOf = async (kind: Kind, { collected }: Read, run: MirrorRun) =>
  collected.get(kind)?.nears.map(({ id }) => id) ?? (await unread(kind, run));

/** The links that the mirror has of some nodes. */
async function linksOf(end: End, nears: readonly string[], facts: readonly string[], run: MirrorRun) {
  const kept = new KeptLinks(facts);
  for (let at = 0; at < nears.length; at += batch) {
    kept.add(end, await run.links(end, nears.slice(at, at + batch)));
  }
  return kept;
}

/** The link of this name, such as `Group.members`, as its declaring kind sees it. */
function declaredEnd(id: string): End {
  const end = kinds.flatMap(ownEnds).find((one) => one.id === id);
  if (end === undefined) throw new Error(`There is no link ${id}.`);
  return end;
}

/** Those that Okta lists and that could not be decoded. */
function undecodedOf({ tally, kept }: Collected): string[] {
  if (tally.setAside.length === 0) return [];
  const decoded = new Set(kept.map(({ id }) => id));
  const ids = new Set(tally.setAside.flatMap(({ id }) => id ?? []));
  return [...ids].filter((id) => !decoded.has(id));
}
