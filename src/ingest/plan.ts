import { OktaGraphError } from '../errors.ts';
import { type Choice, choosable, isKindChosen, isLinkChosen, usualChoice } from '../model/choice.ts';
import {
  containers,
  describe,
  type End,
  flip,
  isContaining,
  isListed,
  type Kind,
  kinds,
  type Node,
  ownEnds,
} from '../model/index.ts';
import { isImplied, isWorthAsking } from '../model/route.ts';

/** A kind as a step of a sync. */
export interface KindStep {
  /** As reports name it: `User`. */
  id: string;
  kind: Kind;
  /** Links whose lists or records hold the records of this kind; none for one that Okta lists by itself. */
  containers: readonly End[];
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
  /** Collections that the choice leaves out. */
  leftOut: readonly string[];
}

/** The steps of a sync. What answers in one call comes first, and before it what every org has: it tells cheaply whether the credential works. */
export function plan(choice: Choice = usualChoice): Plan {
  const { steps, links } = settle(
    kinds.filter((kind) => isKindChosen(kind, choice)),
    kinds.flatMap(ownEnds).filter((end) => isRead(end) && isLinkChosen(end, choice)),
  );
  const rank = ({ kind }: KindStep) => {
    const { okta } = describe(kind);
    if (!isListed(kind) || okta?.pageSize !== 0) return 2;
    return okta.everyOrgHas === undefined ? 1 : 0;
  };
  const all = new Set<string>([...steps, ...links].map(({ id }) => id));
  return {
    kinds: steps.toSorted((a, b) => rank(a) - rank(b)),
    links: links.map((end) => ({ id: end.id, end, after: kindsBefore(end) })),
    leftOut: choosable().filter((id) => !all.has(id)),
  };
}

/** What of the chosen can be read: a contained kind goes with the last link that holds it, a link with either kind. */
function settle(chosen: readonly Kind[], ends: readonly End[]): { steps: KindStep[]; links: readonly End[] } {
  const links = ends.filter((end) => chosen.includes(end.kind) && chosen.includes(end.to));
  const holding = new Set(links.map(({ id }) => id));
  const steps = chosen
    .map((kind) => ({ id: kind, kind, containers: containers(kind).filter(({ id }) => holding.has(id)) }))
    .filter((step) => isListed(step.kind) || step.containers.length > 0);
  if (steps.length === chosen.length) return { steps, links };
  return settle(
    steps.map(({ kind }) => kind),
    links,
  );
}

/** The kinds of a plan that Okta lists: the first is read alone, for a refused credential then costs one call. */
export function listedKinds({ kinds: steps }: Plan): { scout: Kind; others: readonly Kind[] } {
  const [scout, ...others] = steps.flatMap(({ kind }) => (isListed(kind) ? kind : []));
  if (scout !== undefined) return { scout, others };
  throw new OktaGraphError('SETTINGS', 'Nothing is chosen that Okta lists. Name kinds or a preset in sync.kinds.');
}

const isRead = (end: End) => end.route !== null || end.link.from !== null;

/** What contains a kind is read before it, any other link after both of its kinds. */
function kindsBefore(end: End): Kind[] {
  return isContaining(end) ? [end.kind] : [...new Set([end.kind, end.to])];
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
  if (!isWorthAsking(end.route, near)) return 0;
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

/** The fields of a near node that reading its links needs: the rest need not be kept in memory. */
export function nearFields(kind: Kind): string[] {
  const fields = new Set<string>();
  for (const end of ownEnds(kind)) {
    for (const field of Object.keys(end.link.implied?.near ?? {})) fields.add(field);
    for (const fact of Object.values(end.link.facts)) if (fact.near !== null) fields.add(fact.near.field);
    if (end.route?.count !== undefined) fields.add(end.route.count);
    if (end.route?.when !== undefined) fields.add(end.route.when.field);
  }
  for (const end of kinds.flatMap(ownEnds)) {
    const other = end.to === kind ? flip(end) : null;
    if (end.route !== null && other?.route?.count !== undefined) fields.add(other.route.count);
    if (end.to === kind && end.route?.standsFor !== undefined) fields.add(end.route.standsFor.field);
    const through = end.route?.perNear?.through;
    if (ownEnds(kind).some(({ id }) => id === through?.link)) fields.add(through?.field ?? '');
  }
  return [...fields];
}
