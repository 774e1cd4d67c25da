import { expect, test } from 'vitest';
import { Tally } from '../../../src/employees/match/tally.ts';

const tallied = (...ids: number[]) => {
  const tally = new Tally();
  for (const id of ids) tally.add(id);
  return tally;
};

test('of what came once, less than once is to be expected: the less, the fewer came twice', () => {
  expect(tallied(1, 2, 3, 4, 5, 6, 7, 8).discount).toBeCloseTo(9 / 10);
  expect(tallied(1, 2, 3, 3, 4, 4, 5, 5).discount).toBeCloseTo(3 / 10);
});

test('counts each number, and what never came not at all', () => {
  const tally = tallied(1, 2, 2);
  expect([tally.of(9), tally.of(2), tally.total, tally.most, tally.likeliest]).toEqual([0, 2, 3, 2, 2]);
});
