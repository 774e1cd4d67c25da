import { bucketOf } from '../model/buckets.ts';
import { type Choice, usualChoice } from '../model/choice.ts';
import { describe, type Kind } from '../model/index.ts';
import type { Crawler } from '../ports/sync.ts';
import { type Cost, costLinks } from './linkCosts.ts';
import { listedKinds, type Plan, plan } from './plan.ts';
import { counted, countedByOthers, isNeededWhole, type Surveyed, surveyKind } from './survey.ts';

/** What a sync costs, before it is run. */
export interface Estimate {
  costs: readonly Cost[];
  /** Collections that the choice leaves out. */
  leftOut: readonly string[];
  /** Calls that it took to tell. */
  spent: number;
}

export interface EstimateOptions {
  /** A crawler that has made no call yet: each kind is looked at with one of its own. */
  open: () => Crawler;
  choice?: Choice;
  allFacts?: boolean;
  /** How many records each collection of the last sync had. */
  lastRead?: Readonly<Record<string, number>> | null;
}

/** Tells what a sync will cost, in far fewer calls. Throws where the credential is refused. */
export async function estimate(options: EstimateOptions): Promise<Estimate> {
  const { open, choice = usualChoice, allFacts = false } = options;
  const lastRead = options.lastRead ?? {};
  const steps = plan(choice);
  const found = await survey(steps, open, lastRead);
  const crawler = open();
  const ofLinks = await costLinks({ steps, found, choice, allFacts, lastRead, crawler });
  const ofKinds = steps.kinds.map(({ kind }) => kindCost(kind, found.get(kind)));
  const { calls } = crawler.usage();
  return {
    costs: [...ofKinds, ...ofLinks].sort((a, b) => (a.id < b.id ? -1 : 1)),
    leftOut: steps.leftOut,
    spent: [...found.values()].reduce((sum, one) => sum + one.spent, calls),
  };
}

/** Looks at every kind. The first comes alone: a refused credential costs one call. */
async function survey(
  steps: Plan,
  open: () => Crawler,
  lastRead: Readonly<Record<string, number>>,
): Promise<ReadonlyMap<Kind, Surveyed>> {
  const { scout, others } = listedKinds(steps);
  const look = async (kind: Kind) => {
    const surveyed = await surveyKind(kind, open(), isNeededWhole(kind, steps));
    if (surveyed.error !== null && endsAll.has(surveyed.error.code)) throw surveyed.error;
    return surveyed;
  };
  const all = [await look(scout), ...(await Promise.all(others.map(look)))];
  const found = new Map(all.map((one) => [one.kind, one]));
  const ends = steps.links.map(({ end }) => end);
  const nodesOf = (kind: Kind) => found.get(kind)?.nodes ?? [];
  for (const one of all) {
    found.set(one.kind, counted(one, countedByOthers(one.kind, ends, nodesOf), lastRead[one.kind]));
  }
  return found;
}

const endsAll: ReadonlySet<string> = new Set(['OKTA_UNAUTHENTICATED', 'SETTINGS', 'STOPPED', 'INTERNAL']);

/** A contained kind comes with its containers, and costs nothing more. */
function kindCost(kind: Kind, found: Surveyed | undefined): Cost {
  const list = describe(kind).okta?.list ?? null;
  if (found === undefined || list === null) return { id: kind, calls: 0, precision: 'exact', bucket: null };
  const { calls, precision, error } = found;
  const bucket = bucketOf(list.split('?', 1)[0] as string).name;
  return { id: kind, calls, precision, bucket, ...(error !== null && { code: error.code, reason: error.message }) };
}
