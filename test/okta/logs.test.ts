import { afterEach, describe, expect, test } from 'vitest';
import { createOkta } from '../../src/okta/source.ts';
import type { LogQuery } from '../../src/ports/source.ts';
import { failure } from './failure.ts';
import { type FakeOkta, fakeClock, type Reply, type Seen, startFake } from './fakeOkta.ts';

const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const thing of opened.splice(0)) await thing.close();
});

async function open(answer: (request: Seen) => Reply, callBudget?: number) {
  const fake = await startFake(answer);
  const okta = createOkta({ orgUrl: fake.url, credential: { mode: 'SSWS', token: 'planted' }, clock: fakeClock() });
  opened.push(okta, fake);
  return { source: okta.source(callBudget === undefined ? {} : { callBudget }), fake };
}

const since = '2026-03-01T00:00:00.000Z';
const until = '2026-03-08T00:00:00.000Z';
const query: LogQuery = { first: 2, after: null, since, until, filter: null, q: null, isNewestFirst: false };
const asked = (fake: FakeOkta) => fake.seen.map(({ path, params }) => [path, Object.fromEntries(params)]);

/** A log of events `e1`, `e2`, … whose cursors are their numbers. */
const logOf =
  (count: number) =>
  (request: Seen): Reply => {
    const { params } = request;
    const from = Number(params.get('after') ?? 0);
    const limit = Number(params.get('limit') ?? 100);
    const body = Array.from({ length: count }, (_, at) => ({ uuid: `e${at + 1}`, published: since })).slice(
      from,
      from + limit,
    );
    const next = new URLSearchParams([...params].filter(([name]) => name !== 'after'));
    next.set('after', String(from + limit));
    return from + limit < count
      ? { body, headers: { link: `<https://x.okta.com/api/v1/logs?${next}>; rel="next"` } }
      : { body };
  };

describe('events between two moments', () => {
  test('come in pages, whose cursors remember the moments, to the end and no further', async () => {
    const { source, fake } = await open(logOf(45));
    const seen: unknown[] = [];
    let after: string | null = null;
    for (let hasNext = true; hasNext; ) {
      const moments = after === null ? {} : { since: null, until: null };
      const page = await source.logEvents({ ...query, ...moments, first: 20, after });
      seen.push(...page.rows.map(({ event }) => event.uuid));
      after = page.rows.at(-1)?.cursor ?? null;
      hasNext = page.hasNext;
    }
    expect(seen).toEqual(Array.from({ length: 45 }, (_, at) => `e${at + 1}`));
    expect(fake.seen.every(({ params }) => params.get('since') === since && params.get('until') === until)).toBe(true);
    expect(fake.seen.length).toBe(3);
  });

  test('are asked for with every condition, in one call', async () => {
    const { source, fake } = await open(logOf(3));
    await source.logEvents({ ...query, first: 50, filter: 'eventType eq "a b"', q: 'one two', isNewestFirst: true });
    expect(asked(fake)).toEqual([
      [
        '/api/v1/logs',
        { since, until, filter: 'eventType eq "a b"', q: 'one two', sortOrder: 'DESCENDING', limit: '51' },
      ],
    ]);
  });

  test('are those of the last 7 days where nothing is said, and of 7 days before an end', async () => {
    const { source, fake } = await open(logOf(1));
    await source.logEvents({ ...query, since: null });
    await source.logEvents({ ...query, since: null, until: null });
    const spans = fake.seen.map(({ params }) => [params.get('since'), params.get('until')]);
    expect(spans[0]).toEqual([since, until]);
    const [from = '', to = ''] = spans[1] as [string, string];
    expect(Date.parse(to) - Date.parse(from)).toBe(7 * 86_400_000);
    expect(Math.abs(Date.parse(to) - Date.now())).toBeLessThan(60_000);
  });

  test('without an id of their own are kept, each once', async () => {
    const { source } = await open(() => ({
      body: [{ eventType: 'a' }, { eventType: 'b' }, { uuid: 'e1' }, { uuid: 'e1' }],
    }));
    const { rows } = await source.logEvents({ ...query, first: 10 });
    expect(rows.map(({ event }) => event.uuid ?? event.eventType)).toEqual(['a', 'b', 'e1']);
  });
});

describe('is refused before anything is asked:', () => {
  test.each<[string, Partial<LogQuery>, RegExp]>([
    ['a start behind the end', { since: until, until: since }, /since .* must be before until/],
    ['a page of nothing', { first: 0 }, /1 to 1,000/],
    ['a page of too much', { first: 1001 }, /1 to 1,000/],
    ['too many words', { q: 'a b c d e f g h i j k' }, /10 words/],
    ['a word that is too long', { q: 'x'.repeat(41) }, /40 characters/],
    ['a cursor of another list', { after: 'nonsense' }, /cursor/],
    ['a cursor with another filter', { after: `${since}_${until}_W10` }, /cursor/],
  ])('%s', async (_, part, message) => {
    const { source, fake } = await open(logOf(1));
    const error = await failure(source.logEvents({ ...query, ...part }));
    expect(error.code).toBe('BAD_USER_INPUT');
    expect(error.message).toMatch(message);
    expect(fake.seen).toEqual([]);
  });
});

test('A credential that may not read the log is told the scope and the role', async () => {
  const { source } = await open(() => ({ status: 403, body: { errorCode: 'E0000006', errorSummary: 'No.' } }));
  const error = await failure(source.logEvents(query));
  expect(error.code).toBe('OKTA_FORBIDDEN');
  expect(error.details).toMatchObject({ status: 403, scope: 'okta.logs.read' });
  expect(error.message).toMatch(/System Log.*okta\.logs\.read/);
});

test('An expression that Okta does not take is bad input, and Okta says why', async () => {
  const { source } = await open(() => ({
    status: 400,
    body: { errorCode: 'E0000053', errorSummary: 'Invalid filter.' },
  }));
  const error = await failure(source.logEvents({ ...query, filter: 'nonsense' }));
  expect(error.code).toBe('BAD_USER_INPUT');
  expect(error.message).toMatch(/Invalid filter/);
});

test('Calls count, and end with the budget', async () => {
  const { source, fake } = await open(logOf(3), 1);
  await source.logEvents(query);
  expect(source.usage().calls).toBe(2); // the first call of all asks whether this is an Okta org
  const error = await failure(source.logEvents({ ...query, q: 'more' }));
  expect(error.code).toBe('OKTA_CALL_BUDGET');
  expect(fake.seen).toHaveLength(1);
});
