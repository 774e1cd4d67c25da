import { expect, test } from 'vitest';
import { Lane } from '../../src/okta/lane.ts';

const minute = 60_000;
const answer = (remaining: number, reset: number, resetInMs: number) => ({
  status: 200,
  rate: { limit: 10, remaining, reset, resetInMs },
});

/** A lane in the middle of its first window, of which one request is still on its way. */
function begun(): { lane: Lane; late: number } {
  const lane = new Lane(1, () => 0);
  lane.answered(0, answer(9, 60, minute), lane.sent(0));
  for (let at = 0; at < 7; at += 1) lane.answered(10, answer(8 - at, 60, minute), lane.sent(10));
  return { lane, late: lane.sent(20) };
}

test('a late answer about the window before does not use up the one that has begun', () => {
  const { lane, late } = begun();
  const later = 62_000;
  const first = lane.sent(later);
  lane.answered(later + 1, answer(0, 60, 0), late);
  expect(lane.waitMs(later + 1, true)).toBe(0);
  lane.answered(later + 2, answer(9, 121, 59_000), first);
  expect(lane.waitMs(later + 2, true)).toBe(0);
});

test('an answer in the window that has begun says how much of it is left, whatever we thought', () => {
  const { lane } = begun();
  const later = 62_000;
  lane.answered(later + 1, answer(0, 60, 5000), lane.sent(later)); // it has not begun, by Okta's clock
  expect(lane.waitMs(later + 1, true)).toBe(6000);
});

test('the end of a window is what the quickest of its answers says', () => {
  const lane = new Lane(1, () => 0);
  const slow = lane.sent(0);
  lane.answered(20_000, answer(9, 60, minute), slow); // it was long on its way: the window ends before 81 s
  for (let left = 8; left > 0; left -= 1) lane.answered(30_000, answer(left, 60, 30_000), lane.sent(30_000));
  lane.answered(30_000, answer(0, 60, 30_000), lane.sent(30_000));
  expect(lane.waitMs(30_000, true)).toBe(31_000);
});
