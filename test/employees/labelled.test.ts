import { describe, expect, test } from 'vitest';
import type { Case } from '../../src/employees/case.ts';
import { findPeople } from '../../src/employees/people.ts';
import { Random } from '../../src/simulator/random.ts';
import { type Company, makeCompany, rosterOf, withoutPeople } from './labelled/company.ts';
import { scoreCases } from './labelled/score.ts';

/** A company that is hard to match: most people meet with something, and half of them have no key. */
const company = await makeCompany({
  seed: 6,
  users: 3000,
  people: { mishaps: 5, strongKeys: 0.5, withoutAccount: 0.2 },
});
const cases = decide(company);
const score = scoreCases(cases, company.truth);

describe('a company that is hard to match', () => {
  test('has every mishap, and people with and without keys', () => {
    const counts = Object.values(score.byMishap).map(({ accounts }) => accounts);
    expect(counts.length).toBeGreaterThanOrEqual(30);
    expect(company.truth.filter(({ decision, isStrong }) => decision === 'link' && !isStrong).length).toBeGreaterThan(
      500,
    );
  });

  test('is linked with hardly a mistake', () => {
    expect(score.precision, describeWrong()).toBeGreaterThanOrEqual(0.999);
  });

  test.each(['recycled_email', 'recycled_number', 'father_and_son', 'same_name', 'same_name_and_team'])(
    'links nobody wrongly where %s',
    (mishap) => {
      expect(score.wrong.filter((wrong) => wrong.mishap === mishap)).toEqual([]);
      expect(score.byMishap[mishap]?.accounts).toBeGreaterThan(0);
    },
  );

  test('finds who has a key, and who is clear without one', () => {
    expect(score.recallStrong).toBeGreaterThanOrEqual(0.99);
    expect(score.recallClear).toBeGreaterThanOrEqual(0.92);
  });

  test('asks people about few accounts, and about nearly all that it left open', () => {
    expect(score.reviewShare).toBeLessThanOrEqual(0.05);
    expect(score.reviewCoverage).toBeGreaterThanOrEqual(0.9);
  });

  test('links no account that no person is behind', () => {
    expect(score.linkedNonHumans).toBe(0);
    expect(score.falseNonHumans).toBeLessThanOrEqual(company.truth.length * 0.001);
  });

  test('links next to nobody whose row is gone from the roster', () => {
    const random = new Random(20);
    const numbers = company.rows.map(numberOf).filter(() => random.chance(0.2));
    const { company: rest, gone } = withoutPeople(company, new Set(numbers));
    const ofGone = company.truth.filter(({ employeeNumber }) => employeeNumber !== null && gone.has(employeeNumber));
    const linked = new Set(decide(rest).flatMap((each) => (each.decision === 'link' ? each.userId : [])));
    const wrong = ofGone.filter(({ userId }) => linked.has(userId));
    expect(ofGone.length).toBeGreaterThan(300);
    expect(wrong.length, JSON.stringify(wrong.slice(0, 5))).toBeLessThanOrEqual(ofGone.length * 0.001);
  });

  test('is decided alike whatever the order of accounts and rows', () => {
    const random = new Random(21);
    const shuffled = { ...company, accounts: random.shuffle(company.accounts), rows: random.shuffle(company.rows) };
    expect(decide(shuffled)).toEqual(cases);
  });

  test('keeps its links when one row in a hundred changes', () => {
    const random = new Random(22);
    const touched = new Set<string>();
    const rows = company.rows.map((row) => {
      if (!random.chance(0.01)) return row;
      touched.add(numberOf(row));
      return row.replace(/Engineer|Analyst|Specialist|Manager/, 'Advisor').replace(',Active,', ',On leave,');
    });
    const after = new Map(decide({ ...company, rows }).map((each) => [each.userId, each]));
    const untouched = cases.filter((each) => each.decision === 'link' && !touched.has(each.employeeNumber ?? ''));
    const moved = untouched.filter((each) => after.get(each.userId)?.employeeNumber !== each.employeeNumber);
    expect(touched.size).toBeGreaterThan(10);
    expect(moved.length).toBeLessThanOrEqual(untouched.length * 0.001);
  });
});

const ordinary = await makeCompany({ seed: 9, users: 1500, people: {} });

test('a company like others is linked nearly whole', () => {
  const { wrong, recallStrong, reviewShare, linkedNonHumans } = scoreCases(decide(ordinary), ordinary.truth);
  expect(wrong).toEqual([]);
  expect(recallStrong).toBeGreaterThanOrEqual(0.99);
  expect(reviewShare).toBeLessThanOrEqual(0.05);
  expect(linkedNonHumans).toBe(0);
});

test('two of one name and team whom nothing tells apart are left to a person, who is shown both', () => {
  const found = new Map(decide(ordinary).map((each) => [each.userId, each]));
  const alike = ordinary.truth.filter((right) => right.mishap === 'same_name_and_team' && right.decision === 'review');
  const shown = alike.map(({ userId, employeeNumber }) => {
    const { decision, candidates = [] } = found.get(userId) ?? {};
    const isAmongThem = candidates.some((each) => each.employeeNumber === employeeNumber);
    return [decision, candidates.length, isAmongThem];
  });
  expect(shown.length).toBeGreaterThan(1);
  expect(shown).toEqual(shown.map(() => ['review', 2, true]));
});

function decide({ accounts, header, rows, todayMs }: Company): Case[] {
  return findPeople(accounts, rosterOf({ header, rows }), { todayMs }).cases;
}

const numberOf = (row: string) => row.split(',')[0] ?? '';

function describeWrong(): string {
  return `${score.wrong.length} of ${score.links} links are wrong: ${JSON.stringify(score.wrong.slice(0, 10))}`;
}
