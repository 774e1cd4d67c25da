import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Condition,
  checkFields,
  compareNodes,
  compareValues,
  type Filter,
  matches,
  orderKey,
} from '../../src/model/filter.ts';
import type { Node } from '../../src/model/index.ts';

/** A node with the few fields a test needs; the others are never looked at. */
const node = (id: string, fields: Record<string, unknown>) => ({ kind: 'User', id, ...fields }) as unknown as Node;
const holds = (value: unknown, condition: Condition) =>
  matches({ fields: { it: condition } }, node('1', { it: value }));

describe('a condition', () => {
  test.each<[unknown, Condition, boolean]>([
    ['ann', { eq: 'ann' }, true],
    ['Ann', { eq: 'ann' }, false],
    ['ann', { ne: 'bob' }, true],
    ['ann', { ne: 'ann' }, false],
    ['ann', { in: ['bob', 'ann'] }, true],
    ['ann', { in: [] }, false],
    ['ann', { notIn: ['bob'] }, true],
    ['ann', { notIn: ['ann'] }, false],
    ['ann', { notIn: [] }, true],
    ['ann', { contains: 'nn' }, true],
    ['ann', { contains: 'NN' }, false],
    ['ann', { startsWith: 'an' }, true],
    ['ann', { startsWith: 'nn' }, false],
    ['b', { gt: 'a', lt: 'c' }, true],
    ['c', { gt: 'a', lt: 'c' }, false],
    [3, { gte: 3, lte: 3 }, true],
    [3, { gt: 3 }, false],
    [10, { gt: 9 }, true], // as numbers, not as texts
    [false, { lt: true }, true],
    [true, { eq: true }, true],
    ['2026-01-02T00:00:00.000Z', { gte: '2026-01-01T00:00:00.000Z' }, true],
    ['ann', { isNull: false }, true],
    ['ann', { isNull: true }, false],
    [0, { isNull: true }, false],
    ['', { isNull: true }, false],
    ['ann', {}, true],
  ])('%j %j is %s', (value, condition, expected) => {
    expect(holds(value, condition)).toBe(expected);
  });

  test.each([null, undefined])('on a value that is %s keeps it for ne, notIn and isNull only', (value) => {
    expect(holds(value, { ne: 'a' })).toBe(true);
    expect(holds(value, { notIn: ['a'] })).toBe(true);
    expect(holds(value, { isNull: true })).toBe(true);
    const others: Condition[] = [
      { eq: 'a' },
      { in: ['a'] },
      { contains: '' },
      { startsWith: '' },
      { gt: '' },
      { gte: '' },
      { lt: 'z' },
      { lte: 'z' },
      { isNull: false },
    ];
    for (const condition of others) expect(holds(value, condition)).toBe(false);
  });

  test('on a list holds when one item does', () => {
    expect(holds(['a', 'b'], { eq: 'b' })).toBe(true);
    expect(holds(['a', 'b'], { ne: 'b' })).toBe(false);
    expect(holds(['a', 'b'], { startsWith: 'a' })).toBe(true);
    expect(holds(['a', 'b'], { notIn: ['c'] })).toBe(true);
    expect(holds([], { eq: 'a' })).toBe(false);
    expect(holds([], { isNull: true })).toBe(false);
  });
});

describe('a filter', () => {
  const ann = node('1', { name: 'ann', age: 3 });
  const isAnn: Filter = { fields: { name: { eq: 'ann' } } };
  const isOld: Filter = { fields: { age: { gt: 5 } } };

  test.each<[string, Filter, boolean]>([
    ['that is empty keeps all', {}, true],
    ['holds when all fields do', { fields: { name: { eq: 'ann' }, age: { eq: 4 } } }, false],
    ['and', { and: [isAnn, isOld] }, false],
    ['and of nothing', { and: [] }, true],
    ['or', { or: [isOld, isAnn] }, true],
    ['or of nothing', { or: [] }, false],
    ['not', { not: isOld }, true],
    ['all at once', { and: [isAnn], or: [isAnn, isOld], not: isOld, fields: { age: { lt: 4 } } }, true],
  ])('%s', (_, filter, expected) => {
    expect(matches(filter, ann)).toBe(expected);
  });

  test('not of a comparison keeps nodes without the value', () => {
    expect(matches({ not: { fields: { name: { eq: 'ann' } } } }, node('1', { name: null }))).toBe(true);
  });

  const text = fc.constantFrom('', 'a', 'ab', 'b', 'é', '\u{1F600}', '\uFF5E');
  const someNode = fc
    .record({ name: fc.option(text), age: fc.option(fc.integer({ min: 0, max: 3 })) })
    .map((fields) => node('1', fields));
  const someFilter = fc.letrec<{ filter: Filter; leaf: Filter }>((tie) => ({
    leaf: fc.oneof(
      fc
        .constantFrom('eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'contains', 'startsWith')
        .chain((op) => text.map((value) => ({ fields: { name: { [op]: value } } }))),
      fc.integer({ min: 0, max: 3 }).map((value) => ({ fields: { age: { lte: value } } })),
      fc.boolean().map((isNull) => ({ fields: { name: { isNull } } })),
    ),
    filter: fc.oneof(
      { depthSize: 'small' },
      tie('leaf'),
      fc.array(tie('filter'), { maxLength: 3 }).map((and) => ({ and })),
      fc.array(tie('filter'), { maxLength: 3 }).map((or) => ({ or })),
      tie('filter').map((not) => ({ not })),
    ),
  })).filter;

  test('is logic: not twice is nothing, and De Morgan holds', () => {
    fc.assert(
      fc.property(someNode, someFilter, someFilter, (it, a, b) => {
        expect(matches({ not: { not: a } }, it)).toBe(matches(a, it));
        expect(matches({ not: { and: [a, b] } }, it)).toBe(matches({ or: [{ not: a }, { not: b }] }, it));
        expect(matches({ and: [a], or: [b] }, it)).toBe(matches(a, it) && matches(b, it));
      }),
    );
  });

  test('of one field: ne is not eq, notIn is not in, and in is eq or eq', () => {
    fc.assert(
      fc.property(someNode, text, text, (it, a, b) => {
        const by = (condition: Condition) => matches({ fields: { name: condition } }, it);
        expect(by({ ne: a })).toBe(!by({ eq: a }));
        expect(by({ notIn: [a, b] })).toBe(!by({ in: [a, b] }));
        expect(by({ in: [a, b] })).toBe(by({ eq: a }) || by({ eq: b }));
        expect(by({ gte: a })).toBe(by({ gt: a }) || by({ eq: a }));
        expect(by({ isNull: true })).toBe(!by({ gte: '' }));
      }),
    );
  });
});

describe('order', () => {
  test('is by code point, which differs from UTF-16 beyond U+FFFF', () => {
    expect(compareValues('\u{1F600}', '\uFF5E')).toBeGreaterThan(0);
    expect('\u{1F600}' < '\uFF5E').toBe(true);
    expect(compareValues('a', 'B')).toBeGreaterThan(0);
    expect(compareValues('a', 'ab')).toBeLessThan(0);
  });

  test('puts nodes without a value last when ascending, first when descending, and ties by id', () => {
    const nodes = [
      node('3', { n: null }),
      node('2', { n: 'b' }),
      node('4', { n: 'a' }),
      node('1', { n: 'b' }),
      node('0', {}),
    ];
    const ids = (direction: 'ASC' | 'DESC') =>
      nodes.toSorted(compareNodes([{ field: 'n', direction }])).map(({ id }) => id);
    expect(ids('ASC')).toEqual(['4', '1', '2', '0', '3']);
    expect(ids('DESC')).toEqual(['0', '3', '1', '2', '4']);
  });

  test('takes a later step only where the earlier ones tie', () => {
    const nodes = [node('1', { a: 'x', b: 1 }), node('2', { a: 'x', b: 2 }), node('3', { a: 'w', b: 0 })];
    const order = compareNodes([
      { field: 'a', direction: 'ASC' },
      { field: 'b', direction: 'DESC' },
    ]);
    expect(nodes.toSorted(order).map(({ id }) => id)).toEqual(['3', '2', '1']);
  });

  test('does not know lists', () => {
    expect(orderKey(node('1', { n: ['a'] }), 'n')).toBeNull();
    expect(orderKey(node('1', {}), 'n')).toBeNull();
  });

  const someText = fc.string({ unit: 'binary', maxLength: 3 });
  const some = fc
    .record({ id: fc.constantFrom('1', '2', '3'), n: fc.option(someText) })
    .map(({ id, n }) => node(id, { n }));

  test('is total and the same however it is asked', () => {
    for (const direction of ['ASC', 'DESC'] as const) {
      const by = compareNodes([{ field: 'n', direction }]);
      fc.assert(
        fc.property(some, some, some, (a, b, c) => {
          expect(Math.sign(by(a, b))).toBe(-Math.sign(by(b, a)) + 0); // + 0 turns -0 into 0
          if (by(a, b) <= 0 && by(b, c) <= 0) expect(by(a, c)).toBeLessThanOrEqual(0);
          if (by(a, b) === 0) expect([a.id, orderKey(a, 'n')]).toEqual([b.id, orderKey(b, 'n')]);
        }),
      );
    }
  });

  test('of texts is the order of their UTF-8 bytes', () => {
    fc.assert(
      fc.property(someText, someText, (a, b) => {
        expect(Math.sign(compareValues(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
      }),
    );
  });
});

describe('checkFields', () => {
  test.each<Filter>([
    { fields: { nme: { eq: 'x' } } },
    { and: [{ or: [{ not: { fields: { nme: {} } } }] }] },
    { fields: { constructor: { eq: 'x' } } },
  ])('refuses a field that the kind does not have: %j', (filter) => {
    expect(() => checkFields('Group', filter, [])).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });

  test('refuses an order by such a field, and says which there are', () => {
    expect(() => checkFields('Group', undefined, [{ field: 'nme', direction: 'ASC' }])).toThrow(
      /Group has no field nme\. It has: .*name/,
    );
  });

  test('takes every field of the kind', () => {
    expect(() => checkFields('Group', { fields: { name: {} } }, [{ field: 'type', direction: 'DESC' }])).not.toThrow();
  });
});
