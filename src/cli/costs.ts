import type { Estimate } from '../ingest/estimate.ts';
import type { Cost } from '../ingest/linkCosts.ts';
import { type Precision, precisions } from '../ingest/survey.ts';
import type { Rates } from '../okta/rates.ts';
import { alignColumns } from './columns.ts';
import type { LeftOut } from './leftOut.ts';
import { paceOf } from './pace.ts';

/** What a sync costs, in calls and in time. */
export interface PlannedSync {
  calls: number;
  precision: Precision;
  /** By the slowest bucket: they are worked through side by side. */
  minutes: number;
  slowest: string | null;
  collections: readonly (Cost & { minutes: number })[];
  buckets: readonly { bucket: string; calls: number; perMinute: number; isTold: boolean; minutes: number }[];
  leftOut: readonly LeftOut[];
  /** Calls that it took to tell. */
  spent: number;
}

/** The estimate with the time that it takes at the pace of this credential. */
export function timed(
  { costs, spent }: Estimate,
  leftOut: readonly LeftOut[],
  rates: Rates,
  share: number,
): PlannedSync {
  const minutesOf = (bucket: string | null, calls: number) =>
    bucket === null ? 0 : roundUp(calls / paceOf(bucket, rates, share).perMinute);
  const names = [...new Set(costs.flatMap(({ bucket }) => bucket ?? []))];
  const buckets = names
    .map((bucket) => {
      const calls = sum(costs.filter((cost) => cost.bucket === bucket).map((cost) => cost.calls));
      return { bucket, calls, ...paceOf(bucket, rates, share), minutes: minutesOf(bucket, calls) };
    })
    .sort((a, b) => b.minutes - a.minutes);
  return {
    calls: sum(costs.map(({ calls }) => calls)),
    precision: precisions.findLast((one) => costs.some(({ precision }) => precision === one)) ?? 'exact',
    minutes: buckets[0]?.minutes ?? 0,
    slowest: buckets[0]?.bucket ?? null,
    collections: costs.map((cost) => ({ ...cost, minutes: minutesOf(cost.bucket, cost.calls) })),
    buckets,
    leftOut,
    spent,
  };
}

/** The same as text: what costs calls, the dearest first, then the sum, and what is left out. */
export function describePlan({ collections, leftOut, ...total }: PlannedSync): string {
  const dear = collections
    .filter(({ calls, precision, code }) => calls > 0 || precision !== 'exact' || code !== undefined)
    .toSorted((a, b) => b.minutes - a.minutes || b.calls - a.calls);
  const rows = dear.map(({ id, calls, precision, bucket, minutes, code }) => [
    id,
    callsText(calls, precision),
    bucket ?? '',
    minutesText(minutes),
    code ?? '',
  ]);
  const free = collections.length - dear.length;
  const guessed = total.buckets.filter(({ isTold }) => !isTold).map(({ bucket }) => bucket);
  const lines = [
    free === 0 ? [] : [`${free} more collections cost nothing: they come with these.`],
    leftOut.map(({ ids, flag }) => `Left out: ${ids.join(', ')}. Bring in by ${flag}`),
    guessed.length === 0 ? [] : [`Okta told no limit of ${guessed.join(', ')}: the minutes are by its defaults.`],
    [`In all ${callsText(total.calls, total.precision)} calls, ${slowest(total)}. To tell took ${total.spent} calls.`],
  ];
  const table = alignColumns([['COLLECTION', 'CALLS', 'BUCKET', 'MINUTES', ''], ...rows]);
  return `${table}\n${lines
    .flat()
    .map((line) => `${line}\n`)
    .join('')}`;
}

const marks: Readonly<Record<Precision, string>> = { exact: '', about: '~', atLeast: '≥' };

const callsText = (calls: number, precision: Precision) => `${marks[precision]}${calls.toLocaleString('en')}`;

function minutesText(minutes: number): string {
  if (minutes === 0) return '';
  if (minutes < 0.1) return '<0.1';
  return minutes < 10 ? minutes.toFixed(1) : `${Math.ceil(minutes)}`;
}

function slowest({ minutes, slowest }: Pick<PlannedSync, 'minutes' | 'slowest'>): string {
  if (slowest === null || minutes < 1) return 'under a minute';
  return `about ${Math.ceil(minutes)} min, as long as the bucket ${slowest} takes`;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

const roundUp = (minutes: number) => Math.ceil(minutes * 100) / 100;
