import { expect, test } from 'vitest';
import { RowIndex } from '../../../src/employees/match/rowIndex.ts';

/** The rows of a key, and how many it says there are. */
function find(index: RowIndex, key: number, most: number): { rows: number[]; count: number } {
  const rows: number[] = [];
  const count = index.find(key, most, rows);
  return { rows, count };
}

test('a key leads to its rows, each once, however many other keys there are', () => {
  const index = new RowIndex();
  const keys = 50_000;
  for (let row = 0; row < keys; row += 1) {
    index.add(row, row);
    index.add(row, row);
    index.add((row + 1) % keys, row);
  }
  index.close();
  expect(find(index, 0, 5)).toEqual({ rows: [0, keys - 1], count: 2 });
  expect(find(index, 777, 5)).toEqual({ rows: [776, 777], count: 2 });
  expect(find(index, keys, 5)).toEqual({ rows: [], count: 0 });
});

test('a key of too many rows leads to none, but tells how many they are', () => {
  const index = new RowIndex();
  for (let row = 0; row < 10; row += 1) index.add(0xffff_ffff, row);
  index.close();
  expect(find(index, 0xffff_ffff, 9)).toEqual({ rows: [], count: 10 });
  expect(find(index, 0xffff_ffff, 10).rows).toHaveLength(10);
});
