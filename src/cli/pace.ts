import { buckets } from '../model/buckets.ts';
import type { Rates } from '../okta/rates.ts';

/** How many calls a minute a sync may make in one rate bucket. */
export interface Pace {
  perMinute: number;
  /** Whether Okta said so itself; else it is what Okta gives by default. */
  isTold: boolean;
}

/** What a credential has of a bucket unless an administrator says otherwise. */
const usualShare = 0.5;

/** The pace of a bucket: `share` of the limit in Okta's own headers, where its answers had some. */
export function paceOf(bucket: string, rates: Rates, share: number): Pace {
  const told = rates.get(bucket)?.limit ?? 0;
  if (told > 0) return { perMinute: told * share, isTold: true };
  const usual = buckets.find(({ name }) => name === bucket)?.perMinute.workforce ?? 0;
  return { perMinute: usual * usualShare * share, isTold: false };
}
