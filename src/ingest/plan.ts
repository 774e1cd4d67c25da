import { describe, type End, flip, type Kind, kinds, type Node, ownEnds } from '../model/index.ts';

/** A kind as a step of a sync. */
export interface KindStep {
  /** As reports name it: `User`. */
  id: string;
  kind: Kind;
}

/** A link as a step: by an endpoint of its own, or out of the records of the near kind. */
export interface LinkStep {
  /** As reports name it: `Group.members`. */
  id: string;
  end: End;
  /** The kinds to read before. Nobody writes an order by hand: it follows from the model. */
  after: readonly Kind[];
}

/** Everything a sync reads from Okta, computed from the model. */
export interface Plan {
  kinds: readonly KindStep[];
  links: readonly LinkStep[];
}

/** The steps of a sync. Kinds that answer in one call come first: they tell cheaply whether the credential works. */
export function plan(): Plan {
  const read = kinds.filter((kind) => describe(kind).okta !== null);
  const isSmall = (kind: Kind) => describe(kind).okta?.pageSize === 0;
  return {
    kinds: read.toSorted((a, b) => Number(isSmall(b)) - Number(isSmall(a))).map((kind) => ({ id: kind, kind })),
    links: read.flatMap((kind) =>
      ownEnds(kind)
        .filter((end) => end.route !== null || end.link.from !== null)
        .map((end) => ({ id: end.id, end, after: [...new Set([end.kind, end.to])] })),
    ),
  };
}

/**
 * The side to read a link from: the one with fewer calls, the declaring one when they cost the same.
 * Groups are read for their members, not users for their groups, unless there are fewer users than groups with members.
 * With `allFacts`, a side that does not tell every fact is not taken, whatever it saves.
 */
export function chooseRoute(
  end: End,
  nearsOf: (kind: Kind) => readonly Node[],
  allFacts = false,
): { end: End; calls: number } {
  const declared = { end, calls: countCalls(end, nearsOf(end.kind)) };
  const other = flip(end);
  if (other?.route == null || (allFacts && lacking(other).length > 0)) return declared;
  const flipped = { end: other, calls: countCalls(other, nearsOf(other.kind)) };
  return flipped.calls < declared.calls ? flipped : declared;
}

/**
 * The same choice while the two kinds are still being read; null where what is to come may still change it. Calls
 * only grow with what is found, so that a side which is whole wins as soon as the other is known to cost more.
 */
export function chooseEarly(
  end: End,
  nearsOf: (kind: Kind) => readonly Node[],
  isWhole: (kind: Kind) => boolean,
  allFacts = false,
): End | null {
  const chosen = chooseRoute(end, nearsOf, allFacts).end;
  return isWhole(chosen.kind) ? chosen : null;
}

/** Facts that Okta does not tell when the link is read from this side. */
export function lacking(end: End): readonly string[] {
  return end.route?.lacks ?? [];
}

function countCalls(end: End, nears: readonly Node[]): number {
  return nears.reduce((sum, near) => sum + (isImplied(end, near) ? 0 : callsFor(end, near)), 0);
}

/** Calls that listing the far ends of `near` takes: none where Okta counts none, one where it does not count. */
export function callsFor(end: End, near: Node): number {
  const count = countOf(end, near);
  const pageSize = end.route?.pageSize ?? 0;
  if (count === null) return 1;
  return pageSize === 0 ? Math.min(count, 1) : Math.ceil(count / pageSize);
}

/** How many far ends Okta says `near` has; null where it does not say. */
export function countOf(end: End, near: Node): number | null {
  const field = end.route?.count;
  const count = field === undefined ? undefined : Reflect.get(near, field);
  return typeof count === 'number' ? count : null;
}

/** Whether all links of `near` are implied, so that Okta need not be asked. */
export function isImplied(end: End, near: Node): boolean {
  const { implied } = end.link;
  if (implied === null || !end.isDeclared) return false;
  return Object.entries(implied.near).every(([field, value]) => Reflect.get(near, field) === value);
}

/** The fields of a near node that reading its links needs: the rest need not be kept in memory. */
export function nearFields(kind: Kind): string[] {
  const fields = new Set<string>();
  for (const end of ownEnds(kind)) {
    for (const field of Object.keys(end.link.implied?.near ?? {})) fields.add(field);
    for (const fact of Object.values(end.link.facts)) if (fact.near !== null) fields.add(fact.near.field);
    if (end.route?.count !== undefined) fields.add(end.route.count);
  }
  for (const end of kinds.flatMap(ownEnds)) {
    const other = end.to === kind ? flip(end) : null;
    if (end.route !== null && other?.route?.count !== undefined) fields.add(other.route.count);
  }
  return [...fields];
}
