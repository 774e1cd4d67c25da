import { expect, test } from 'vitest';
import { type CypherFormat, formatTable } from '../../src/cypher/format.ts';
import type { CypherTable } from '../../src/ports/cypher.ts';

const print = (table: CypherTable, format: CypherFormat) => [...formatTable(table, format)].join('');

const table: CypherTable = {
  fields: ['name', 'count', 'node'],
  rows: [
    ['a, "b"\nc', 9007199254740993n, { labels: ['OktaUser'], properties: { login: 'é' } }],
    [null, 2, [1, null]],
  ],
};

test('a table is aligned, numbers to the right', () => {
  const rows = [
    ['ann', 5],
    ['名前', 1234],
  ];
  expect(print({ fields: ['name', 'apps'], rows }, 'table')).toBe(
    ['name  apps', '────  ────', 'ann      5', '名前  1234', '', '2 rows', ''].join('\n'),
  );
});

test('a cell of a table is one line, short, and nothing a terminal obeys', () => {
  const text = print({ fields: ['x'], rows: [[`\u001b[31mred\u001b[0m\nnext ${'long '.repeat(50)}`]] }, 'table');
  expect(text).not.toContain('\u001b');
  expect(text.split('\n')).toHaveLength(6);
  expect(text).toContain('…');
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBe(60);
});

test('a table without rows still shows its fields', () => {
  expect(print({ fields: ['a'], rows: [] }, 'table')).toBe('a\n─\n\n0 rows\n');
});

test('json is one document with fields and values', () => {
  const text = print(table, 'json');
  expect(text).toContain('9007199254740993');
  expect(JSON.parse(text)).toMatchObject({
    fields: table.fields,
    values: [
      ['a, "b"\nc', 9007199254740992, {}],
      [null, 2, [1, null]],
    ],
  });
  expect(JSON.parse(print({ fields: ['a'], rows: [] }, 'json'))).toEqual({ fields: ['a'], values: [] });
});

test('csv is RFC 4180, with nested values as JSON', () => {
  expect(print(table, 'csv')).toBe(
    'name,count,node\r\n' +
      '"a, ""b""\nc",9007199254740993,"{""labels"":[""OktaUser""],""properties"":{""login"":""é""}}"\r\n' +
      ',2,"[1,null]"\r\n',
  );
  expect(print({ fields: ['a'], rows: [[true], [false]] }, 'csv')).toBe('a\r\ntrue\r\nfalse\r\n');
});

test('ndjson is an object a row', () => {
  const lines = print(table, 'ndjson').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { name: 'a, "b"\nc' },
    { name: null, count: 2 },
  ]);
});

test('what JSON has no number for is text, as Neo4j writes it', () => {
  const rows = [[Number.NaN, Number.POSITIVE_INFINITY]];
  expect(print({ fields: ['a', 'b'], rows }, 'ndjson')).toBe('{"a":"NaN","b":"Infinity"}\n');
});
