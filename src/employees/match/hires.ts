import type { Claim } from './claim.ts';
import type { Person } from './person.ts';

/** Days from the hire to when the account was made, by level: from the first on, up to the second. */
const spans = [
  ['LONG_BEFORE', -10_000, -400],
  ['MONTHS_BEFORE', -400, -60],
  ['WEEKS_BEFORE', -60, -21],
  ['DAYS_BEFORE', -21, -3],
  ['SAME_DAYS', -3, 4],
  ['DAYS_AFTER', 4, 22],
  ['WEEKS_AFTER', 22, 61],
  ['MONTHS_AFTER', 61, 401],
  ['LONG_AFTER', 401, 100_000],
] as const;

const rolloutSpans = [
  ['AFTER', -10_000, -30],
  ['AROUND', -30, 31],
  ['BEFORE', 31, 100_000],
] as const;

const windowDays = 3;
/** An org rolls out Okta, or takes in a company, where this many times more accounts are made than people hired. */
const rolloutFactor = 6;
const rolloutLeast = 15;

/** What a hire date says about an account: level, and how often any row would have it. */
export interface HireLevel {
  field: 'hired' | 'hiredBefore';
  level: string;
  share: number;
}

/** When people were hired and accounts were made. */
export class Hires {
  readonly #hired: Int32Array;
  readonly #created: Int32Array;

  constructor(people: readonly Person[], claims: readonly Claim[]) {
    this.#hired = Int32Array.from(people.flatMap(({ hired }) => hired ?? [])).sort();
    this.#created = Int32Array.from(claims.flatMap(({ created }) => created ?? [])).sort();
  }

  /** Null where one of the two dates is missing. */
  compare({ created }: Claim, { hired }: Person): HireLevel | null {
    if (created === null || hired === null) return null;
    const isRollout = this.isRollout(created);
    const days = created - hired;
    for (const [name, from, to] of isRollout ? rolloutSpans : spans) {
      if (days < from || days >= to) continue;
      const within = between(this.#hired, created - to + 1, created - from + 1);
      const share = (within + 0.5) / (this.#hired.length + 1);
      return isRollout ? { field: 'hiredBefore', level: name, share } : { field: 'hired', level: name, share };
    }
    return null;
  }

  /** Whether many accounts were made about that day, for another reason than that people came. */
  isRollout(created: number): boolean {
    const made = between(this.#created, created - windowDays, created + windowDays + 1);
    if (made < rolloutLeast) return false;
    const hired = between(this.#hired, created - 30, created + 31) * ((2 * windowDays + 1) / 61);
    return made > rolloutFactor * (hired + 1);
  }
}

/** How many of the sorted numbers are at least `from` and below `to`. */
function between(sorted: Int32Array, from: number, to: number): number {
  return firstAtLeast(sorted, to) - firstAtLeast(sorted, from);
}

function firstAtLeast(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
