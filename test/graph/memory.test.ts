import { expect, test } from 'vitest';
import { createReadMemory } from '../../src/graph/memory.ts';

test('remembers what fits, and forgets first what was not read for longest', () => {
  const memory = createReadMemory({ maxBytes: 10_000 });
  for (let index = 0; index < 1000; index += 1) {
    memory.set(`key ${index}`, index, 400);
    memory.get('key 0');
  }
  const kept = Array.from({ length: 1000 }, (_, index) => memory.get(`key ${index}`)).filter(
    (value) => value !== undefined,
  );
  expect(kept.length).toBeLessThan(20);
  expect(kept).toContain(0);
  expect(kept).toContain(999);
});

test('what alone is too large is not remembered, and costs nothing else its place', () => {
  const memory = createReadMemory({ maxBytes: 10_000 });
  memory.set('small', 1, 10);
  memory.set('large', 2, 20_000);
  expect([memory.get('small'), memory.get('large')]).toEqual([1, undefined]);
});
