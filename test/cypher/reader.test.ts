import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CypherReader } from '../../src/ports/cypher.ts';
import { contents, mirrors, type OpenMirror } from '../graph/mirrors.ts';
import { friendly, parameters } from './friendly.ts';
import { hostile } from './hostile.ts';
import { readerOf, writePeople } from './mirror.ts';

describe.each(mirrors)('a reader of the %s mirror', (_, open) => {
  let opened: OpenMirror;
  let reader: CypherReader;
  /** With bounds as wide as in production: on a server, what people ask may find other orgs as well. */
  let roomy: CypherReader;

  beforeAll(async () => {
    opened = await open();
    await writePeople(opened);
    reader = readerOf(opened, { timeoutMs: 3_000, maxRows: 1_000, maxBytes: 100_000 });
    roomy = readerOf(opened, { timeoutMs: 10_000, maxRows: 10_000, maxBytes: 100_000_000 });
  });
  afterAll(async () => {
    await reader.close();
    await roomy.close();
    await opened.dispose();
  });

  const ask = (query: string, given = {}) => reader.run(query, { org: opened.org, ...given });

  test('answers with fields and rows', async () => {
    const query =
      'MATCH (u:OktaUser {org: $org}) RETURN u.login AS login, u.firstSeen IS NOT NULL AS seen ORDER BY login';
    expect(await ask(query)).toMatchObject({
      fields: ['login', 'seen'],
      rows: [
        ['ann@example.com', true],
        ['bob@example.com', true],
      ],
    });
  });

  test('passes values on as they are, in both directions', async () => {
    const given = {
      text: 'é "quoted" \u{1F600}\n',
      whole: 7,
      fraction: 2.5,
      flag: true,
      nothing: null,
      list: [1, 'a'],
    };
    const names = Object.keys(given);
    const { fields, rows } = await ask(`RETURN ${names.map((name) => `$${name} AS ${name}`).join(', ')}`, given);
    expect(fields).toEqual(names);
    expect(rows).toEqual([Object.values(given)]);
    expect((await ask('RETURN 9007199254740993 AS big')).rows).toEqual([[9007199254740993n]]);
  });

  test('runs what people ask', async () => {
    for (const query of friendly) {
      const answer = await roomy.run(query, parameters).catch((error: unknown) => error);
      expect.soft(answer, query).toMatchObject({ fields: expect.any(Array) });
    }
  });

  test('runs nothing that is hostile, and the graph stays as it was', async () => {
    const before = await contents(opened);
    for (const text of Object.values(hostile).flat()) {
      const answer = await ask(text).catch((error: unknown) => error);
      expect.soft(answer, text).toMatchObject({ code: expect.stringMatching(/^CYPHER_(REFUSED|INVALID)$/) });
    }
    expect(await contents(opened)).toEqual(before);
    expect((await ask('MATCH (n:Hostile) RETURN count(n) AS hostile')).rows).toEqual([[0]]);
    expect((await ask('MATCH ()-[r:HOSTILE]->() RETURN count(r) AS hostile')).rows).toEqual([[0]]);
  });

  test('says where the database found a fault, in the text as it was sent', async () => {
    await expect(ask('MATCH (u:OktaUser) RETURN nobody')).rejects.toMatchObject({
      code: 'CYPHER_INVALID',
      message: expect.stringContaining('nobody'),
    });
    const fault = await ask('RETURN 1 AS a,\n  date(1, 2, 3) AS b').catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: 'CYPHER_INVALID' });
  });

  test('stops at too many rows, and at too many bytes', async () => {
    expect((await ask('UNWIND range(1, 1000) AS x RETURN x')).rows).toHaveLength(1_000);
    await expect(ask('UNWIND range(1, 1001) AS x RETURN x')).rejects.toMatchObject({
      code: 'CYPHER_LIMIT',
      message: expect.stringContaining('rows'),
    });
    const query = 'UNWIND range(1, 500) AS x RETURN $text AS text';
    await expect(ask(query, { text: 'x'.repeat(300) })).rejects.toMatchObject({ code: 'CYPHER_LIMIT' });
  });

  test('stops a query that does not end, and answers the next', async () => {
    const endless =
      'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)';
    await expect(ask(endless)).rejects.toMatchObject({ code: 'CYPHER_LIMIT' });
    expect((await ask('RETURN 1 AS one')).rows).toEqual([[1]]);
  });

  test('answers several at a time, each with its own', async () => {
    const numbers = [...Array(12).keys()];
    const answers = await Promise.all(numbers.map((x) => ask('UNWIND range(1, 300) AS i RETURN $x AS x', { x })));
    expect(answers.map(({ rows }) => [rows.length, rows[0]?.[0]])).toEqual(numbers.map((x) => [300, x]));
  });

  test('a parameter is never read as Cypher', async () => {
    const text = "' RETURN 1 CREATE (:Hostile) //";
    expect((await ask('RETURN $text AS text', { text })).rows).toEqual([[text]]);
  });
});
