import { expect, test } from 'vitest';
import { Tally } from '../../../src/employees/match/tally.ts';

const tallied = (...ids: number[]) => {
  const tally = new Tally();
  for (const id of ids) tally.add(id);
  return tally;
};

test('of what came once, less than once is to be expected: the less, the fewer came twice', () => {
  const lonely = tallied(1, 2, 3, 4, 5, 6, 7, 8);
  const paired = tallied(1, 2, 3, 3, 4, 4, 5, 5);
  expect(lonely.metOf(1)).toBeCloseTo(1 - 9 / 10);
  expect(paired.metOf(1)).toBeCloseTo(1 - 3 / 10);
  expect(paired.metOf(3)).toBeCloseTo(2 - 3 / 10);
});

test('what never came is expected as often as what came once', () => {
  const tally = tallied(1, 2, 2);
  expect(tally.metOf(9)).toBe(tally.metOf(1));
  expect([tally.of(9), tally.of(2), tally.total, tally.most]).toEqual([0, 2, 3, 2]);
});
