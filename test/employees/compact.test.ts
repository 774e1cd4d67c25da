import { expect, test } from 'vitest';
import { compact, openPool } from '../../src/employees/compact.ts';

test('a compact list holds the same, and empty ones are one', () => {
  const list = [3, 1, 2];
  expect(compact(list)).toEqual(list);
  expect(compact(list)).not.toBe(list);
  expect(compact([])).toBe(compact(['a'].filter((text) => text !== 'a')));
});

test('a pool gives back every text as it is, whether texts repeat or not', () => {
  const pool = openPool();
  const texts = Array.from({ length: 5_000 }, (_, at) => (at % 3 === 0 ? 'Clerk' : at % 3 === 1 ? `text ${at}` : null));
  expect(texts.map(pool)).toEqual(texts);
});
