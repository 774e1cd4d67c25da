import { asError, type OktaGraphError } from '../errors.ts';
import { describe, type End, type Kind, type Node } from '../model/index.ts';
import { isImplied } from '../model/route.ts';
import type { Crawler } from '../ports/sync.ts';
import { pick } from './intake.ts';
import { countOf, nearFields, type Plan } from './plan.ts';

/** How well a number is known: `about` is by what the last sync read. From the best to the worst. */
export const precisions = ['exact', 'about', 'atLeast'] as const;

export type Precision = (typeof precisions)[number];

/** What a look at a kind tells, without reading more of it than that takes. */
export interface Surveyed {
  kind: Kind;
  /** How many nodes there are. */
  count: number;
  precision: Precision;
  /** Those nodes, where all were read: each with what reading its links needs. */
  nodes: readonly Node[] | null;
  /** Calls that reading it whole takes. */
  calls: number;
  /** Calls that the look took. */
  spent: number;
  /** Why it cannot be read. */
  error: OktaGraphError | null;
}

const mostPages = 2; // the second tells whether the first was all

/** Looks at a kind that Okta lists: all of it where its links cost calls by its nodes, else at the beginning. */
export async function surveyKind(kind: Kind, crawler: Crawler, isReadWhole: boolean): Promise<Surveyed> {
  const nodes: Node[] = [];
  const keep = [...nearFields(kind), 'contained']; // which is counted, too
  let pages = 0;
  let error: OktaGraphError | null = null;
  try {
    for await (const { rows } of crawler.nodes(kind)) {
      pages += 1;
      for (const node of rows) nodes.push(pick(node, keep));
      if (!isReadWhole && pages === mostPages) break;
    }
  } catch (caught) {
    error = asError(caught);
  }
  const { calls, retries } = crawler.usage();
  const spent = calls - retries;
  const isWhole = isReadWhole || pages < mostPages;
  const found = { kind, count: nodes.length, spent, error };
  if (isWhole) return { ...found, precision: 'exact', nodes, calls: spent };
  return { ...found, precision: 'atLeast', nodes: null, calls: pagesOf(kind, nodes.length) };
}

/** Whether the number of calls follows from the single nodes of a kind, so that a look at it has to be a whole one. */
export function isNeededWhole(kind: Kind, { links }: Plan): boolean {
  const { each, parts } = describe(kind).okta ?? {};
  if (each !== undefined || parts !== undefined) return true;
  return links.some(({ end: { kind: near, route } }) => {
    return (near === kind && route !== null && route.perNear === undefined) || route?.per?.kind === kind;
  });
}

/** The same with a number from elsewhere, where only the beginning was read: what others count of it, or the last sync. */
export function counted(found: Surveyed, byOthers: number, last: number | undefined): Surveyed {
  if (found.nodes !== null) return found;
  const least = Math.max(found.count, byOthers);
  const isKnown = last !== undefined && last >= least;
  const count = isKnown ? last : least;
  return { ...found, count, precision: isKnown ? 'about' : 'atLeast', calls: pagesOf(found.kind, count) };
}

/** How many nodes of `kind` the nodes at the other end count, to which links are implied from all or nearly all of it. */
export function countedByOthers(kind: Kind, ends: readonly End[], nodesOf: (kind: Kind) => readonly Node[]): number {
  const counts = ends
    .filter((end) => end.to === kind && end.link.implied !== null)
    .flatMap((end) => nodesOf(end.kind).flatMap((near) => (isImplied(end, near) ? (countOf(end, near) ?? 0) : [])));
  return Math.max(0, ...counts);
}

function pagesOf(kind: Kind, count: number): number {
  const pageSize = describe(kind).okta?.pageSize ?? 0;
  return pageSize === 0 ? 1 : Math.max(1, Math.ceil(count / pageSize));
}
