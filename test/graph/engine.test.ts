import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CypherEngine } from '../../src/ports/cypher.ts';
import { engines } from './mirrors.ts';

/** What every `CypherEngine` must do, alike. */
describe.each(engines)('CypherEngine on %s', (_, open) => {
  let engine: CypherEngine;
  const probe = `Probe${process.pid}`;
  const write = (query: string, parameters = {}) => engine.write((transaction) => transaction.run(query, parameters));
  const one = async (query: string, parameters = {}) => (await engine.read(query, parameters)).rows[0]?.[0];

  beforeAll(async () => {
    engine = await open();
  });
  afterAll(async () => {
    await write(`MATCH (n:${probe}) DETACH DELETE n`);
    await engine.close();
  });

  test('answers with fields and rows', async () => {
    expect(await engine.read('UNWIND $list AS x RETURN x, x + 1 AS next', { list: [1, 2] })).toEqual({
      fields: ['x', 'next'],
      rows: [
        [1, 2],
        [2, 3],
      ],
    });
    expect((await engine.read(`MATCH (n:${probe}None) RETURN n`)).rows).toEqual([]);
  });

  test.each([
    ['a whole number is an integer', 'RETURN $x / 2', { x: 3 }, 1],
    ['a number with a fraction', 'RETURN $x / 2', { x: 3.5 }, 1.75],
    ['beyond 2^53 it is a bigint', 'RETURN 9007199254740993', {}, 9007199254740993n],
    ['up to there it is a number', 'RETURN 9007199254740991', {}, 9007199254740991],
    ['a bigint parameter', 'RETURN $x', { x: 9007199254740993n }, 9007199254740993n],
    ['null, flags and texts', 'RETURN [null, true, $x]', { x: '\u{1F600} é "' }, [null, true, '\u{1F600} é "']],
    ['maps', 'RETURN $x', { x: { a: [1, { b: null }] } }, { a: [1, { b: null }] }],
    [
      'a Date is a datetime',
      "RETURN $x = datetime('2026-03-28T10:05:34Z')",
      { x: new Date(Date.UTC(2026, 2, 28, 10, 5, 34)) },
      true,
    ],
    ['inside a list and a map too', 'RETURN $x.at[0] < datetime()', { x: { at: [new Date(0)] } }, true],
    [
      'a datetime has milliseconds and UTC',
      "RETURN datetime('2026-03-28T12:05:34+02:00')",
      {},
      '2026-03-28T10:05:34.000Z',
    ],
    ['and no more than those', "RETURN datetime('2026-03-28T10:05:34.123456Z')", {}, '2026-03-28T10:05:34.123Z'],
    ['a local datetime', "RETURN localdatetime('2026-03-28T10:05:34.5')", {}, '2026-03-28T10:05:34.500'],
    ['a date', "RETURN date('2026-03-28')", {}, '2026-03-28'],
    ['a time', "RETURN time('10:05:34.25+01:00')", {}, '10:05:34.25+01:00'],
    ['a local time', "RETURN localtime('10:05')", {}, '10:05:00'],
    ['a duration', "RETURN duration('P1Y2M3DT4H5M6.5S')", {}, 'P1Y2M3DT4H5M6.5S'],
    ['no duration', "RETURN duration('PT0S')", {}, 'PT0S'],
    ['a text that looks a little like a time', "RETURN '2026-03-28T10:05:34 or so'", {}, '2026-03-28T10:05:34 or so'],
  ])('values: %s', async (_, query, parameters, expected) => {
    expect(await one(query, parameters)).toEqual(expected);
  });

  test('nodes, relationships and paths have one shape', async () => {
    await write(`CREATE (:${probe}:${probe}Too {key: 'a', at: $at})-[:KNOWS {since: 1}]->(:${probe} {key: 'b'})`, {
      at: new Date(0),
    });
    const query = `MATCH p = (a:${probe} {key: 'a'})-[r:KNOWS]->(b) RETURN a, r, p, [b] AS list, {it: b} AS map`;
    const a = { labels: [probe, `${probe}Too`], properties: { key: 'a', at: '1970-01-01T00:00:00.000Z' } };
    const b = { labels: [probe], properties: { key: 'b' } };
    const r = { type: 'KNOWS', properties: { since: 1 } };
    expect((await engine.read(query)).rows).toEqual([[a, r, { nodes: [a, b], relationships: [r] }, [b], { it: b }]]);
  });

  test('stored texts are ordered by code point', async () => {
    const texts = ['b', '\u{10FFFF}', 'a', '\uFFFD', '\u{1F600}', '', 'B', 'é', 'ab'];
    await write(`UNWIND $texts AS text CREATE (:${probe}:${probe}Text {text: text})`, { texts });
    const { rows } = await engine.read(`MATCH (n:${probe}Text) RETURN n.text ORDER BY n.text`);
    expect(rows.flat()).toEqual(['', 'B', 'a', 'ab', 'b', 'é', '\uFFFD', '\u{1F600}', '\u{10FFFF}']);
  });

  test('a transaction that fails keeps nothing, even when the work goes on after the error', async () => {
    const count = () => one(`MATCH (n:${probe}Kept) RETURN count(n)`);
    const attempt = engine.write(async (transaction) => {
      await transaction.run(`CREATE (:${probe}:${probe}Kept)`);
      await transaction.run('RETURN 1 / 0').catch(() => undefined);
      await transaction.run(`CREATE (:${probe}:${probe}Kept)`);
    });
    await expect(attempt).rejects.toThrow();
    await expect(
      engine.write(async (transaction) => {
        await transaction.run(`CREATE (:${probe}:${probe}Kept)`);
        throw new Error('mine');
      }),
    ).rejects.toThrow('mine');
    expect(await count()).toBe(0);
  });

  test('what is written is read afterwards; writes that come at the same time are all kept', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        write(`CREATE (n:${probe}:${probe}Many {x: $index}) RETURN n.x`, { index }),
      ),
    );
    expect(results.map(({ rows }) => rows[0]?.[0])).toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect(await one(`MATCH (n:${probe}Many) RETURN count(n)`)).toBe(20);
  });

  test.each([
    ['RETURN 1 +', 'a syntax error'],
    ['RETURN nobody', 'a name that is not known'],
    ['RETURN $nothing', 'a parameter that is missing'],
    ['RETURN 1 / 0', 'a failure while it runs'],
  ])('%s is CYPHER_INVALID: %s', async (query) => {
    await expect(engine.read(query)).rejects.toMatchObject({ name: 'OktaGraphError', code: 'CYPHER_INVALID' });
  });

  test('an error says where', async () => {
    await expect(engine.read('RETURN 1\nRETURN ((')).rejects.toMatchObject({ details: { line: 2 } });
  });
});
