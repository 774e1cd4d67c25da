import { asError } from '../errors.ts';
import { bucketOf } from '../model/buckets.ts';
import { type Choice, reachOf } from '../model/choice.ts';
import { containers, type End, fieldValue, type Kind, type Node, type Route } from '../model/index.ts';
import { isImplied, sharing } from '../model/route.ts';
import type { Crawler } from '../ports/sync.ts';
import { callsFor, chooseRoute, countOf, type Plan } from './plan.ts';
import { type Precision, precisions, type Surveyed } from './survey.ts';

/** What reading one collection costs. */
export interface Cost {
  /** As reports name it: `User`, `Group.members`. */
  id: string;
  calls: number;
  precision: Precision;
  /** The rate bucket that counts the calls; null where there are none. */
  bucket: string | null;
  /** Why Okta does not list it, in the words of a report. */
  code?: string;
  reason?: string;
}

interface Known {
  steps: Plan;
  found: ReadonlyMap<Kind, Surveyed>;
  choice: Choice;
  allFacts: boolean;
  lastRead: Readonly<Record<string, number>>;
  /** For the lists of administrators. */
  crawler: Crawler;
}

type Size = Pick<Surveyed, 'count' | 'precision' | 'nodes'>;

type Calls = Omit<Cost, 'id' | 'bucket'>;

/** What each link of the plan costs, by what is known of the kinds it joins. Asks Okta for administrators at most. */
export async function costLinks(known: Known): Promise<Cost[]> {
  const costs = new Map<string, Cost>();
  const paid = new Set<string>(); // lists that a sync reads once, for whichever link comes first
  for (const { end } of known.steps.links.toSorted((a, b) => depth(a.end) - depth(b.end))) {
    costs.set(end.id, await costOf(end, known, costs, paid));
  }
  return [...costs.values()];
}

async function costOf(end: End, known: Known, costs: ReadonlyMap<string, Cost>, paid: Set<string>): Promise<Cost> {
  const { id, route } = end;
  const isShared = route !== null && sharing(end).some((other) => other.id !== id && costs.has(other.id));
  if (route === null || isShared) return { id, calls: 0, precision: 'exact', bucket: null };
  const isOfAdmins = reachOf(end, known.choice) === 'admins';
  const nearsOf = (kind: Kind) => nodesOf(sizeOf(kind, known));
  const side = isOfAdmins ? end : chooseRoute(end, nearsOf, known.allFacts).end;
  const calls = isOfAdmins ? await callsOfAdmins(end, known, paid) : callsOf(side, known);
  const all = side.route?.per === undefined ? calls : repeated(calls, side.route.per, known, paid);
  return { id, ...all, bucket: bucketOf(rootOf(side, costs)).name };
}

/** Calls from one side: exact where each near node was looked at and tells how many far ends it has. */
function callsOf(side: End, known: Known): Calls {
  const { route, kind } = side;
  const size = sizeOf(kind, known);
  const isPaged = (route?.pageSize ?? 0) > 0;
  if (size.nodes === null) {
    if (route?.when !== undefined) return withLast({ calls: 0, precision: 'atLeast' }, side, known);
    const calls = { calls: size.count, precision: size.precision };
    return isPaged ? withPages(calls, side, known) : calls;
  }
  const asked = size.nodes.filter((near) => !isImplied(side, near) && callsFor(side, near) > 0);
  const calls: Calls = { calls: asked.reduce((sum, near) => sum + callsFor(side, near), 0), precision: 'exact' };
  const isOpen = isPaged && asked.some((near) => countOf(side, near) === null);
  return isOpen ? withPages(calls, side, known) : calls;
}

/** One call for each administrator, and those for the list of them. */
async function callsOfAdmins(end: End, known: Known, paid: Set<string>): Promise<Calls> {
  const { crawler } = known;
  const list = end.route?.perNear?.admins.list ?? '';
  const before = callsMade(crawler);
  try {
    const listed = (await crawler.admins(end)).size;
    const least = Math.max(listed, ...countedThrough(end, known));
    const listing = callsMade(crawler) - before; // none where another link has paid for it
    return { calls: least + listing, precision: countedThrough(end, known).length > 0 ? 'atLeast' : 'exact' };
  } catch (error) {
    const { code, message } = asError(error);
    return { calls: paid.has(list) ? 0 : 1, precision: 'exact', code, reason: message };
  } finally {
    paid.add(list);
  }
}

/** How many administrators each record gives that makes its members some; some of them may be listed as well. */
function countedThrough(end: End, known: Known): number[] {
  const through = end.route?.perNear?.through;
  const giving = known.steps.links.find(({ id }) => id === through?.link)?.end;
  if (through === undefined || giving === undefined) return [];
  const nodes = sizeOf(giving.kind, known).nodes ?? [];
  return nodes
    .filter((node) => fieldValue(node, through.field) === through.is)
    .map((node) => countOf(giving, node) ?? 0)
    .filter((count) => count > 0);
}

function callsMade(crawler: Crawler): number {
  const { calls, retries } = crawler.usage();
  return calls - retries;
}

/** The calls once for each node of another kind, which is read for it once more. */
function repeated(calls: Calls, per: NonNullable<Route['per']>, known: Known, paid: Set<string>): Calls {
  const kind = per.kind as Kind; // the model proves that it is one
  const { count, precision } = sizeOf(kind, known);
  const key = `${kind} ${per.field}`;
  const reading = calls.calls === 0 || paid.has(key) ? 0 : (known.found.get(kind)?.calls ?? 1);
  paid.add(key);
  return { ...calls, calls: calls.calls * count + reading, precision: worse(calls.precision, precision) };
}

/** A list of unknown length takes a call for each full page more: as many as the last time. */
function withPages(calls: Calls, { id, route }: End, { lastRead }: Known): Calls {
  const last = lastRead[id];
  if (last === undefined) return { ...calls, precision: 'atLeast' };
  const more = Math.floor(last / (route?.pageSize ?? 1));
  return { ...calls, calls: calls.calls + more, precision: worse(calls.precision, 'about') };
}

/** Where it is not known which near nodes have such links: as many as the last time, with one each. */
function withLast(calls: Calls, { id }: End, { lastRead }: Known): Calls {
  const last = lastRead[id];
  return last === undefined ? calls : { calls: last, precision: 'about' };
}

/** How many nodes of a kind there are: a contained one is known by the records that hold it, or by the last sync. */
function sizeOf(kind: Kind, { found, steps, lastRead }: Known): Size {
  const listed = found.get(kind);
  if (listed !== undefined) return listed;
  const holding = steps.kinds.find((step) => step.kind === kind)?.containers ?? [];
  const held = holding.map((end) => ({ end, nodes: end.route === null ? found.get(end.kind)?.nodes : null }));
  if (held.every(({ nodes }) => nodes != null)) {
    const nodes = held.flatMap(({ end, nodes = [] }) => (nodes ?? []).flatMap((node) => recordsIn(node, end)));
    return { nodes, count: nodes.length, precision: 'exact' };
  }
  const last = lastRead[kind];
  return { nodes: null, count: last ?? 0, precision: last === undefined ? 'atLeast' : 'about' };
}

const recordsIn = (node: Node, { name }: End) => (node.contained?.[name] ?? []) as readonly Node[]; // decoding made them

/** Of a kind that was not read whole, as many nodes as are known, each of which tells nothing. */
const nodesOf = ({ nodes, count }: Size): readonly Node[] => nodes ?? Array.from({ length: count }, () => ({}) as Node);

const worse = (a: Precision, b: Precision): Precision => (precisions.indexOf(a) > precisions.indexOf(b) ? a : b);

/** The path of a link's list; of a contained near node, below the list that holds most of them. */
function rootOf({ kind, route }: End, costs: ReadonlyMap<string, Cost>): string {
  const path = (route?.list ?? '').split('?', 1)[0] as string;
  if (!path.startsWith('{self}')) return path;
  const holding = containers(kind).toSorted((a, b) => (costs.get(b.id)?.calls ?? 0) - (costs.get(a.id)?.calls ?? 0));
  const [most] = holding.filter((end) => end.route !== null);
  return most === undefined ? path : path.replace('{self}', `${rootOf(most, costs)}/{id}`);
}

/** How many containers deep the near nodes of a link are. */
function depth({ kind }: End): number {
  return Math.max(0, ...containers(kind).map((end) => (end.kind === kind ? 0 : depth(end) + 1)));
}
