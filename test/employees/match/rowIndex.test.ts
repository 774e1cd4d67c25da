import { expect, test } from 'vitest';
import { RowIndex } from '../../../src/employees/match/rowIndex.ts';

/** The rows of a key, where they are no more than `most`. */
function find(index: RowIndex, key: number, most: number): number[] {
  const rows = new Int32Array(most);
  return [...rows.subarray(0, index.find(key, rows))];
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
  expect(find(index, 0, 5)).toEqual([0, keys - 1]);
  expect(find(index, 777, 5)).toEqual([776, 777]);
  expect(find(index, keys, 5)).toEqual([]);
});

test('a key of too many rows leads to none', () => {
  const index = new RowIndex();
  for (let row = 0; row < 10; row += 1) index.add(-1, row);
  index.close();
  expect(find(index, -1, 9)).toEqual([]);
  expect(find(index, -1, 10)).toHaveLength(10);
});
