import { bucketOf, buckets, type Edition } from '../../model/buckets.ts';
import { describe, type End, flip, kinds, ownEnds } from '../../model/index.ts';
import type { Rate } from '../rate.ts';
import type { RateFinding } from './examination.ts';

/** How many records each collection of the last sync had: `User`, `Group.members`. */
export type LastRead = Readonly<Record<string, number>>;

/** The rate buckets seen, what of the org's own they are, and how long a sync like the last one stays in each. */
export function examineRates(
  seen: ReadonlyMap<string, Rate>,
  share: number,
  lastRead: LastRead | null,
): { rates: RateFinding[]; edition: Edition | null } {
  const limits = new Map([...seen].filter(([, { limit }]) => limit > 0).map(([bucket, { limit }]) => [bucket, limit]));
  const edition = guessEdition(limits);
  const calls = lastRead === null ? null : countCalls(lastRead);
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
function countCalls(lastRead: LastRead): ReadonlyMap<string, number> {
  const calls = new Map<string, number>();
  const add = (path: string, count: number) => {
    const { name } = bucketOf(path.split('?', 1)[0] as string);
    calls.set(name, (calls.get(name) ?? 0) + count);
  };
  for (const kind of kinds) {
    const { okta } = describe(kind);
    if (okta === null) continue;
    add(okta.list, pagesOf(lastRead[kind] ?? 0, okta.pageSize));
    for (const end of ownEnds(kind)) {
      const sides = [end, flip(end)].filter((side) => side !== null && side.route !== null) as End[];
      const [cheaper] = sides
        .map((side) => ({ side, count: callsOf(side, lastRead) }))
        .sort((a, b) => a.count - b.count);
      if (end.route !== null && cheaper?.side.route) add(cheaper.side.route.list, cheaper.count);
    }
  }
  return calls;
}

/** One call for each near node, and one more for each page that is full. */
function callsOf({ kind, id, route }: End, lastRead: LastRead): number {
  const pageSize = route?.pageSize ?? 0;
  return (lastRead[kind] ?? 0) + (pageSize === 0 ? 0 : Math.floor((lastRead[id] ?? 0) / pageSize));
}

const pagesOf = (records: number, pageSize: number) => (pageSize === 0 ? 1 : Math.ceil(records / pageSize) || 1);
