import type { Claim } from './claim.ts';
import { type Level, level } from './levels.ts';
import type { Person } from './person.ts';

type Span = readonly [level: Level, from: number, to: number];

/** Days from the hire to when the account was made, by level: from the first on, up to the second. */
const spans: readonly Span[] = [
  [level.hired.LONG_BEFORE, -10_000, -400],
  [level.hired.MONTHS_BEFORE, -400, -60],
  [level.hired.WEEKS_BEFORE, -60, -21],
  [level.hired.DAYS_BEFORE, -21, -3],
  [level.hired.SAME_DAYS, -3, 4],
  [level.hired.DAYS_AFTER, 4, 22],
  [level.hired.WEEKS_AFTER, 22, 61],
  [level.hired.MONTHS_AFTER, 61, 401],
  [level.hired.LONG_AFTER, 401, 100_000],
];

/** Months before the hire, about it, and after it: where the day tells no more than that. */
const coarse = ({ AFTER, AROUND, BEFORE }: Record<'AFTER' | 'AROUND' | 'BEFORE', Level>): readonly Span[] => [
  [AFTER, -10_000, -30],
  [AROUND, -30, 31],
  [BEFORE, 31, 100_000],
];
const rolloutSpans = coarse(level.hiredBefore);
const elsewhereSpans = coarse(level.hiredElsewhere);

/** Share of the work e-mails from which on a domain is the org's own. */
const ownShare = 0.05;

/** Days by which two systems may differ about a first day. */
const nearDays = 31;

const windowDays = 3;
/** An org rolls out Okta, or takes in a company, where this many times more accounts are made than people hired. */
const rolloutFactor = 6;
const rolloutLeast = 15;

/** What a hire date says about an account: level, and how often any row would have it. */
export interface HireLevel {
  level: Level;
  share: number;
}

type Spans = readonly (HireLevel & { from: number; to: number })[];

/** When people were hired and accounts were made. */
export class Hires {
  readonly #hired: Int32Array;
  readonly #created: Int32Array;
  /** Domains of the org's own; none where the roster tells no addresses. */
  readonly #domains: ReadonlySet<string>;
  /** What a hire may say about accounts of one day, by that day: at the org's own domains, and elsewhere. */
  readonly #ofDay = { own: new Map<number, Spans>(), elsewhere: new Map<number, Spans>() };

  constructor(people: readonly Person[], claims: readonly Claim[]) {
    this.#hired = Int32Array.from(people.flatMap(({ hired }) => hired ?? [])).sort();
    this.#created = Int32Array.from(claims.flatMap(({ created }) => created ?? [])).sort();
    this.#domains = ownDomains(people);
  }

  /** Null where one of the two dates is missing. A first day that the profile tells says all that the account's own could. */
  compare({ created, started, addresses }: Claim, { hired }: Person): HireLevel | null {
    if (hired === null) return null;
    if (started !== null) return this.#compareStart(started, hired);
    if (created === null) return null;
    const days = created - hired;
    const isElsewhere = this.#domains.size > 0 && !addresses.some(({ domain }) => this.#domains.has(domain));
    for (const one of this.#levelsOf(created, isElsewhere)) if (days >= one.from && days < one.to) return one;
    return null;
  }

  #compareStart(started: number, hired: number): HireLevel {
    const share = (days: number) =>
      (between(this.#hired, started - days, started + days + 1) + 0.5) / (this.#hired.length + 1);
    if (started === hired) return { level: level.started.SAME, share: share(0) };
    const isNear = Math.abs(started - hired) <= nearDays;
    return isNear
      ? { level: level.started.NEAR, share: share(nearDays) }
      : { level: level.started.DIFFERENT, share: 1 };
  }

  #levelsOf(created: number, isElsewhere: boolean): Spans {
    const ofDay = isElsewhere ? this.#ofDay.elsewhere : this.#ofDay.own;
    const known = ofDay.get(created);
    if (known !== undefined) return known;
    const among = this.isRollout(created) ? rolloutSpans : isElsewhere ? elsewhereSpans : spans;
    const levels = among.map(([of, from, to]) => {
      const within = between(this.#hired, created - to + 1, created - from + 1);
      return { level: of, from, to, share: (within + 0.5) / (this.#hired.length + 1) };
    });
    ofDay.set(created, levels);
    return levels;
  }

  /** Whether many accounts were made about that day, for another reason than that people came. */
  isRollout(created: number): boolean {
    const made = between(this.#created, created - windowDays, created + windowDays + 1);
    if (made < rolloutLeast) return false;
    const hired = between(this.#hired, created - 30, created + 31) * ((2 * windowDays + 1) / 61);
    return made > rolloutFactor * (hired + 1);
  }
}

function ownDomains(people: readonly Person[]): Set<string> {
  const counts = new Map<string, number>();
  const mailed = people.flatMap(({ workEmail }) => workEmail?.domain ?? []);
  for (const domain of mailed) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= mailed.length * ownShare).map(([domain]) => domain));
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
