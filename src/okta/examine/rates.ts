import { bucketOf, buckets, type Edition } from '../../model/buckets.ts';
import { type Choice, isKindChosen, isLinkChosen, reachOf } from '../../model/choice.ts';
import { containers, describe, type End, flip, kinds, ownEnds } from '../../model/index.ts';
import type { Rates } from '../rates.ts';
import type { RateFinding } from './examination.ts';

/** How many records each collection of the last sync had: `User`, `Group.members`. */
export type LastRead = Readonly<Record<string, number>>;

/** The rate buckets seen, what of the org's own they are, and how long a sync like the last one stays in each. */
export function examineRates(
  seen: Rates,
  share: number,
  lastRead: LastRead | null,
  choice: Choice,
): { rates: RateFinding[]; edition: Edition | null } {
  const limits = new Map([...seen].filter(([, { limit }]) => limit > 0).map(([bucket, { limit }]) => [bucket, limit]));
  const edition = guessEdition(limits);
  const calls = lastRead === null ? null : countCalls(lastRead, choice);
  const rates = [...limits].sort().map(([bucket, limit]): RateFinding => {
    const whole = edition === null ? null : perMinute(bucket, edition);
    const minutes = (calls?.get(bucket) ?? 0) / (limit * share);
    return {
      bucket,
      limit,
      remaining: seen.get(bucket)?.remaining ?? limit,
      share: whole === null ? null : Math.round((limit / whole) * 100) / 100,
      syncMinutes: calls === null ? null : Math.ceil(minutes * 10) / 10,
    };
  });
  return { rates, edition };
}

/** The one edition of which every limit seen is the same part. */
function guessEdition(limits: ReadonlyMap<string, number>): Edition | null {
  if (limits.size < 2) return null;
  const editions = Object.keys(buckets[0]?.perMinute ?? {}) as Edition[];
  const fitting = editions.filter((edition) => {
    const shares = [...limits].map(([bucket, limit]) => limit / (perMinute(bucket, edition) ?? Number.NaN));
    return Math.max(...shares) <= 1 && Math.max(...shares) - Math.min(...shares) < 0.02; // limits are rounded down
  });
  return fitting.length === 1 ? (fitting[0] as Edition) : null;
}

function perMinute(name: string, edition: Edition): number | null {
  return buckets.find((bucket) => bucket.name === name)?.perMinute[edition] ?? null;
}

/** Calls that reading as many records again takes, by bucket: about as many, since sizes of pages differ. */
function countCalls(lastRead: LastRead, choice: Choice): ReadonlyMap<string, number> {
  const calls = new Map<string, number>();
  const add = (path: string, count: number) => {
    const { name } = bucketOf(path.split('?', 1)[0] as string);
    calls.set(name, (calls.get(name) ?? 0) + count);
  };
  for (const kind of kinds) {
    const { okta } = describe(kind);
    if (okta === null || !isKindChosen(kind, choice)) continue;
    const records = lastRead[kind] ?? 0;
    if (okta.list !== null) add(okta.list, Math.max(pagesOf(records, okta.pageSize), okta.each?.values.length ?? 1));
    for (const part of Object.values(okta.parts ?? {})) add(part, records);
    for (const end of ownEnds(kind)) {
      if (end.route === null || !isLinkChosen(end, choice)) continue;
      const sides = [end, flip(end)].filter((side): side is End => side !== null && side.route !== null);
      const [cheaper] = sides
        .map((side) => ({ side, count: callsOf(side, lastRead, choice) }))
        .sort((a, b) => a.count - b.count);
      if (cheaper?.side.route) add(rootOf(cheaper.side), cheaper.count);
    }
  }
  return calls;
}

/** One call for each near node that is asked, and one more for each page that is full. */
function callsOf(end: End, lastRead: LastRead, choice: Choice): number {
  const { kind, id, route } = end;
  const [nears, fars] = [lastRead[kind] ?? 0, lastRead[id] ?? 0];
  const isAllAsked = route?.when === undefined && reachOf(end, choice) === 'all';
  const pageSize = route?.pageSize ?? 0;
  const pers = route?.per === undefined ? 1 : (lastRead[route.per.kind] ?? 0);
  return (isAllAsked ? nears : Math.min(nears, fars)) * pers + (pageSize === 0 ? 0 : Math.floor(fars / pageSize));
}

/** The list of a link; where the near node is a contained one, below the first list that may hold it. */
function rootOf({ kind, route }: End): string {
  const list = route?.list ?? '';
  const [container] = list.startsWith('{self}') ? containers(kind).filter((end) => end.route !== null) : [];
  return container === undefined ? list : list.replace('{self}', `${rootOf(container).split('?', 1)[0]}/{id}`);
}

const pagesOf = (records: number, pageSize: number) => (pageSize === 0 ? 1 : Math.ceil(records / pageSize) || 1);
