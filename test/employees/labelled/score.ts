import type { Case } from '../../../src/employees/case.ts';
import type { Truth } from './company.ts';

/** How good cases are, held against the truth. */
export interface Score {
  links: number;
  /** Links to somebody else, or of an account whose person the roster does not have, or of nobody's. */
  wrong: readonly { userId: string; mishap: string | null; linked: string | null; right: string | null }[];
  precision: number;
  /** Of the people with a number or an address that is theirs alone. */
  recallStrong: number;
  /** Of the people without, where all else tells them from everybody. */
  recallClear: number;
  /** Of both, with precision: the harmonic mean. */
  f1: number;
  /** Of all people's accounts. */
  reviewShare: number;
  /** How many of those who have a right row and were not linked are in review. */
  reviewCoverage: number;
  /** Linked accounts that no single person is behind. */
  linkedNonHumans: number;
  /** People's accounts that were taken for no person's. */
  falseNonHumans: number;
  byMishap: Readonly<Record<string, { accounts: number; linked: number; wrong: number; review: number; none: number }>>;
}

/** Scores cases by the truth about the same accounts. */
export function scoreCases(
  cases: readonly Pick<Case, 'userId' | 'decision' | 'employeeNumber'>[],
  truth: readonly Truth[],
): Score {
  const caseOf = new Map(cases.map((each) => [each.userId, each]));
  const told = truth.map((right) => ({ right, decided: caseOf.get(right.userId) }));
  const people = told.filter(({ right }) => right.decision !== 'non_human');
  const linked = told.filter(({ decided }) => decided?.decision === 'link');
  const isRight = ({ right, decided }: (typeof told)[number]) =>
    decided?.decision === 'link' && right.employeeNumber !== null && decided.employeeNumber === right.employeeNumber;
  const wrong = linked.filter((each) => !isRight(each));
  const clear = people.filter(({ right }) => right.decision === 'link');
  const recallOf = (those: typeof told) => share(those.filter(isRight).length, those.length);
  const missed = people.filter((each) => each.right.employeeNumber !== null && each.decided?.decision !== 'link');
  const inReview = ({ decided }: (typeof told)[number]) => decided?.decision === 'review';
  const precision = share(linked.length - wrong.length, linked.length);
  const recall = recallOf(clear);
  return {
    links: linked.length,
    wrong: wrong.map(({ right, decided }) => ({
      userId: right.userId,
      mishap: right.mishap,
      linked: decided?.employeeNumber ?? null,
      right: right.employeeNumber,
    })),
    precision,
    recallStrong: recallOf(clear.filter(({ right }) => right.isStrong)),
    recallClear: recallOf(clear.filter(({ right }) => !right.isStrong)),
    f1: (2 * precision * recall) / (precision + recall),
    reviewShare: share(people.filter(inReview).length, people.length),
    reviewCoverage: share(missed.filter(inReview).length, missed.length),
    linkedNonHumans: linked.filter(({ right }) => right.decision === 'non_human').length,
    falseNonHumans: people.filter(({ decided }) => decided?.decision === 'non_human').length,
    byMishap: Object.fromEntries(
      [...new Set(truth.map(({ mishap }) => String(mishap)))].sort().map((name) => {
        const those = told.filter(({ right }) => String(right.mishap) === name);
        const count = (decision: string) => those.filter(({ decided }) => decided?.decision === decision).length;
        const counts = {
          linked: those.filter(isRight).length,
          wrong: those.filter((each) => wrong.includes(each)).length,
        };
        return [name, { accounts: those.length, ...counts, review: count('review'), none: count('none') }];
      }),
    ),
  };
}

/** Of nothing, everything. */
const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
