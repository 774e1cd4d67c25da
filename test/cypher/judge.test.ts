import { describe, expect, test } from 'vitest';
import { judge } from '../../src/cypher/judge.ts';
import { friendly } from './friendly.ts';
import { hostile } from './hostile.ts';

describe.each(Object.entries(hostile))('%s', (_, texts) => {
  test.each(texts)('%j is refused', (text) => {
    expect(judge(text)).toMatchObject({ isAllowed: false });
  });
});

test.each(friendly)('%j is allowed', (text) => {
  expect(judge(text)).toMatchObject({ isAllowed: true });
});

test('the hostile texts are enough to mean something', () => {
  expect(Object.values(hostile).flat().length).toBeGreaterThanOrEqual(100);
  expect(friendly.length).toBeGreaterThanOrEqual(40);
});

test.each([
  ['MATCH (n)\n  MERGE (x)\nRETURN n', 'CYPHER_REFUSED', 'MERGE', 2, 3],
  ['MATCH (n) CALL { LOAD CSV FROM "x" AS l RETURN l } RETURN l', 'CYPHER_REFUSED', 'LOAD CSV', 1, 18],
  ['MATCH (n) DETACH DELETE n', 'CYPHER_REFUSED', 'DETACH', 1, 11],
  ['CALL { RETURN 1 AS x } IN TRANSACTIONS RETURN x', 'CYPHER_REFUSED', 'CALL { … } IN TRANSACTIONS', 1, 24],
  ['CALL `apoc`.Load.json()', 'CYPHER_REFUSED', 'CALL apoc.load.json', 1, 6],
  ['RETURN custom.write(1)', 'CYPHER_REFUSED', 'custom.write', 1, 8],
  ['PROFILE RETURN 1', 'CYPHER_REFUSED', 'PROFILE', 1, 1],
  ['RETURN 1; RETURN 2', 'CYPHER_REFUSED', 'A second statement', 1, 11],
  ["RETURN '\\u0041'", 'CYPHER_REFUSED', 'A unicode escape', 1, 9],
  ['MATCH (n) RETURN', 'CYPHER_INVALID', 'unexpected end', 1, 17],
  ['MATCH (n)\nRETRUN n', 'CYPHER_INVALID', "'RETRUN'", 2, 1],
  ["RETURN 'open", 'CYPHER_INVALID', "' that is never closed", 1, 8],
  ['RETURN 1 2', 'CYPHER_INVALID', "unexpected '2'", 1, 10],
])('%j says what and where', (text, code, what, line, column) => {
  const verdict = judge(text);
  expect(verdict).toMatchObject({ code, line, column, message: expect.stringContaining(what) });
  expect(verdict).toMatchObject({ message: expect.stringContaining(`line ${line}, column ${column}`) });
});

test('nesting is bounded', () => {
  const nested = (depth: number) => judge(`RETURN ${'('.repeat(depth)}1${')'.repeat(depth)}`);
  expect(nested(60)).toMatchObject({ isAllowed: true });
  expect(nested(61)).toMatchObject({ code: 'CYPHER_REFUSED', message: expect.stringContaining('60 brackets') });
});

test('the procedures of an allowed text are told', () => {
  expect(judge('CALL `db`.Labels() YIELD label RETURN label')).toEqual({ isAllowed: true, procedures: ['db.labels'] });
});
