import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Okta as OktaList } from '../../src/model/define.ts';
import { compareNodes, type Filter, matches, type Order } from '../../src/model/filter.ts';
import {
  describe as declared,
  fieldValue,
  isListed,
  type Kind,
  kinds,
  type Node,
  type Scalar,
} from '../../src/model/index.ts';
import { createOkta, type Okta } from '../../src/okta/source.ts';
import type { ListQuery } from '../../src/ports/source.ts';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
import { everyNode } from './everyNode.ts';

const live = kinds.filter(isListed);
let simulator: Simulator;
let okta: Okta;
/** Every node of the org, by kind, in Okta's order; by id where it takes more than one list to have them all. */
const all: Partial<Record<Kind, Node[]>> = {};

beforeAll(async () => {
  simulator = await startSimulator({ seed: 7, users: 210 });
  okta = createOkta({ orgUrl: simulator.url, credential: { mode: 'SSWS', token: simulator.token } });
  const every = everyNode(okta);
  for (const kind of live) {
    const { each, builtIn } = declared(kind).okta as OktaList;
    const nodes = [...(await every(kind))];
    all[kind] = each === undefined && builtIn === undefined ? nodes : nodes.sort(compareNodes([]));
  }
});

afterAll(async () => {
  await okta.close();
  await simulator.close();
});

beforeEach(() => {
  simulator.requests.length = 0;
});

const nodesOf = (kind: Kind) => all[kind] as Node[];
const ids = (nodes: readonly Node[]) => nodes.map((node) => node.id);

/** The rows of a list, read in pages of the given sizes, the last one over and over. */
async function readInPages(
  kind: Kind,
  query: Omit<ListQuery, 'first' | 'after'>,
  sizes: readonly number[],
): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  for (let at = 0; ; at += 1) {
    const first = sizes[Math.min(at, sizes.length - 1)] as number;
    const slice = await okta.source().list(kind, { ...query, first, after });
    expect(slice.rows.length).toBeLessThanOrEqual(first);
    found.push(...slice.rows.map(({ node }) => node.id));
    if (!slice.hasNext) return found;
    after = slice.rows.at(-1)?.cursor ?? after;
  }
}

describe('a whole list', () => {
  test.each(live)('of %s is what the org has', (kind) => {
    expect(ids(nodesOf(kind)).sort()).toEqual([...(simulator.org.truth().nodes[kind] ?? [])].sort());
    expect(nodesOf(kind).length).toBeGreaterThan(0);
  });

  test.each(live)('of %s is the same in pages of any size', async (kind) => {
    const expected = ids(nodesOf(kind));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 11, max: 1000 }), { minLength: 1, maxLength: 6 }), async (sizes) => {
        expect(await readInPages(kind, {}, sizes)).toEqual(expected);
      }),
      { numRuns: 4 },
    );
  });

  test('costs no more calls than its pages', async () => {
    const total = nodesOf('User').length;
    expect(total).toBeGreaterThan(200);
    const source = okta.source();
    expect((await source.list('User', { first: 200, after: null })).hasNext).toBe(true);
    expect(source.usage().calls).toBe(1);
    expect((await source.list('User', { first: 1000, after: null })).rows).toHaveLength(total);
    expect(simulator.requests).toHaveLength(Math.ceil(total / 200)); // the first page is remembered
  });

  test('tells exactly whether there is more where that is asked for', async () => {
    const org = await startSimulator({ seed: 3, users: 30 });
    const own = createOkta({ orgUrl: org.url, credential: { mode: 'SSWS', token: org.token } });
    const count = (await own.source().list('User', { first: 1000, after: null })).rows.length;
    for (let at = count; at < 200; at += 1)
      org.org.addUser({ login: `more${at}@example.com`, firstName: 'M', lastName: 'More', email: 'm@example.com' });
    const exact = await own.source().list('User', { first: 200, after: null, wantsNext: true });
    expect([exact.rows.length, exact.hasNext]).toEqual([200, false]);
    const cheap = own.source();
    expect((await cheap.list('User', { first: 200, after: null })).hasNext).toBe(true); // Okta announces an empty page
    expect(cheap.usage().calls).toBe(1);
    await own.close();
    await org.close();
  });

  test.each([0, -1, 1001, 1.5, Number.NaN])('does not have a page of %d', async (first) => {
    await expect(okta.source().list('User', { first, after: null })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test.each(['', 'x', '!!', Buffer.from('[]').toString('base64url'), Buffer.from('null').toString('base64url')])(
    'has no cursor %j',
    async (after) => {
      await expect(okta.source().list('User', { first: 5, after })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(simulator.requests).toEqual([]);
    },
  );

  test('does not take the cursor of another list, filter or order', async () => {
    const source = okta.source();
    const cursorOf = async (query: Partial<ListQuery>) =>
      (await source.list('User', { first: 5, after: null, ...query })).rows[4]?.cursor ?? '';
    const cursors = [
      await cursorOf({}),
      await cursorOf({ filter: { fields: { status: { eq: 'ACTIVE' } } } }),
      await cursorOf({ orderBy: [{ field: 'login', direction: 'ASC' }] }),
      await cursorOf({ orderBy: [{ field: 'lastName', direction: 'ASC' }] }),
    ];
    const queries: Partial<ListQuery>[] = [
      {},
      { filter: { fields: { status: { eq: 'ACTIVE' } } } },
      { orderBy: [{ field: 'login', direction: 'ASC' }] },
      { orderBy: [{ field: 'lastName', direction: 'ASC' }] },
    ];
    for (const [at, after] of cursors.entries()) {
      for (const [of, query] of queries.entries()) {
        const reading = source.list('User', { first: 5, ...query, after });
        if (at === of) expect((await reading).rows).toHaveLength(5);
        else await expect(reading).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      }
    }
  });

  test('continues at the right row when rows before it are gone', async () => {
    const org = await startSimulator({ seed: 5, users: 60 });
    const own = createOkta({ orgUrl: org.url, credential: { mode: 'SSWS', token: org.token } });
    const page = await own.source().list('User', { first: 10, after: null });
    for (const { node } of page.rows.slice(2, 5)) {
      org.org.deactivateUser(node.id);
      org.org.deleteUser(node.id);
    }
    const whole = await own.source().list('User', { first: 1000, after: null });
    const rest = await own.source().list('User', { first: 1000, after: page.rows[9]?.cursor ?? '' });
    expect(rest.rows.map(({ node }) => node.id)).toEqual(whole.rows.slice(7).map(({ node }) => node.id));
    await own.close();
    await org.close();
  });
});

/** Values of a field as the org has them, in parts and in other case, and some that it does not have. */
function valuesOf(kind: Kind, field: string): fc.Arbitrary<Scalar> {
  const present = nodesOf(kind).flatMap((node) => fieldValue(node, field) ?? []);
  const texts = present.filter((value) => typeof value === 'string');
  const foreign = {
    text: 'a"\\b',
    choice: 'NOBODY',
    time: '2024-05-06T07:08:09.010Z',
    flag: true,
    whole: 3,
    decimal: 0.5,
  };
  const candidates: Scalar[] = [...present.slice(0, 40), foreign[declared(kind).fields[field]?.kind ?? 'text']];
  if (declared(kind).fields[field]?.kind !== 'text') return fc.constantFrom(...candidates);
  return fc.constantFrom(
    ...candidates,
    ...texts.slice(0, 20).flatMap((value) => [value.slice(0, 3), value.toUpperCase()]),
  );
}

function conditionOf(kind: Kind, field: string): fc.Arbitrary<Filter> {
  const value = valuesOf(kind, field);
  const text = value.map(String);
  const operators: Record<string, fc.Arbitrary<unknown>> = {
    ...{ eq: value, ne: value, gt: value, gte: value, lt: value, lte: value, isNull: fc.boolean() },
    ...{
      in: fc.array(value, { maxLength: 3 }),
      notIn: fc.array(value, { maxLength: 3 }),
      contains: text,
      startsWith: text,
    },
  };
  return fc
    .subarray(Object.keys(operators), { minLength: 1, maxLength: 2 })
    .chain((names) =>
      fc.record(Object.fromEntries(names.map((name) => [name, operators[name] as fc.Arbitrary<unknown>]))),
    )
    .map((condition) => ({ fields: { [field]: condition } }));
}

function filterOf(kind: Kind): fc.Arbitrary<Filter> {
  const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...Object.keys(declared(kind).fields)).chain((field) => conditionOf(kind, field)),
      fc.array(tie('filter'), { maxLength: 3 }).map((and) => ({ and })),
      fc.array(tie('filter'), { maxLength: 3 }).map((or) => ({ or })),
      tie('filter').map((not) => ({ not })),
    ),
  }));
  return filter;
}

describe('a filtered list', () => {
  test.each(live)('of %s holds exactly what passes, in pages of any size', async (kind) => {
    await fc.assert(
      fc.asyncProperty(filterOf(kind), fc.integer({ min: 60, max: 1000 }), async (filter, size) => {
        const expected = ids(nodesOf(kind).filter((node) => matches(filter, node)));
        expect(await readInPages(kind, { filter }, [size])).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  const calls = async (kind: Kind, query: Partial<ListQuery>) => {
    await okta.source().list(kind, { first: 10, after: null, ...query });
    return simulator.requests.map(({ path, query: text }) => `${path}?${new URLSearchParams(text)}`);
  };

  test('costs one call where Okta can search for it', async () => {
    const { login } = nodesOf('User')[205] as Extract<Node, { kind: 'User' }>;
    expect(await calls('User', { filter: { fields: { login: { eq: login } } } })).toHaveLength(1);
  });

  test('costs no call where nothing can pass', async () => {
    expect(await calls('User', { filter: { fields: { status: { in: [] } } } })).toEqual([]);
    expect(await calls('Device', { filter: { or: [] } })).toEqual([]);
  });
});

function orderOf(kind: Kind): fc.Arbitrary<Order[]> {
  const fields = Object.entries(declared(kind).fields).filter(([, field]) => !field.isList);
  const order = fc.record({
    field: fc.constantFrom(...fields.map(([name]) => name)),
    direction: fc.constantFrom('ASC' as const, 'DESC' as const),
  });
  return fc.uniqueArray(order, { minLength: 1, maxLength: 2, selector: ({ field }) => field });
}

describe('a sorted list', () => {
  test.each(live)('of %s has its order in pages of any size, filtered or not', async (kind) => {
    await fc.assert(
      fc.asyncProperty(
        orderOf(kind),
        fc.option(filterOf(kind)),
        fc.integer({ min: 60, max: 1000 }),
        async (orderBy, filter, size) => {
          const expected = nodesOf(kind).filter((node) => filter === null || matches(filter, node));
          const found = await readInPages(kind, { orderBy, ...(filter !== null && { filter }) }, [size]);
          expect(found).toEqual(ids(expected.sort(compareNodes(orderBy))));
        },
      ),
      { numRuns: 20 },
    );
  });

  test('costs one call where Okta can sort', async () => {
    const source = okta.source();
    await source.list('User', { first: 10, after: null, orderBy: [{ field: 'login', direction: 'DESC' }] });
    expect(source.usage().calls).toBe(1);
  });
});

describe('a raw search', () => {
  test('goes to Okta as it is, and a filter is checked here', async () => {
    const search = 'status eq "ACTIVE"';
    const filter: Filter = { fields: { department: { isNull: false }, lastName: { contains: 'e' } } };
    const passing = nodesOf('User').filter((node) => fieldValue(node, 'status') === 'ACTIVE' && matches(filter, node));
    expect(await readInPages('User', { search, filter }, [30])).toEqual(ids(passing));
    for (const request of simulator.requests) expect(new URLSearchParams(request.query).get('search')).toBe(search);
  });

  test('that Okta does not understand is the fault of who asks', async () => {
    const reading = okta.source().list('User', { first: 1, after: null, search: 'status is "ACTIVE"' });
    await expect(reading).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { status: 400 } });
    const kind = live.find((candidate) => declared(candidate).okta?.queries === undefined) as Kind;
    await expect(okta.source().list(kind, { first: 1, after: null, search: 'x' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  test('may hold any text', async () => {
    for (const search of ['\ud800', '&limit=1', '#', '%', '"'.repeat(9)]) {
      await expect(okta.source().list('User', { first: 1, after: null, search })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    }
  });
});

test('an unknown field in a filter or an order is named', async () => {
  const reading = okta
    .source()
    .list('User', { first: 1, after: null, filter: { not: { fields: { shoeSize: { eq: 1 } } } } });
  await expect(reading).rejects.toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringContaining('shoeSize') });
});
