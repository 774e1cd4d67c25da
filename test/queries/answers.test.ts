import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CypherReader } from '../../src/ports/cypher.ts';
import { answer } from '../../src/queries/answer.ts';
import { findQuery, readQueries } from '../../src/queries/shelf.ts';
import { readerOf } from '../cypher/mirror.ts';
import { mirrors, type OpenMirror } from '../graph/mirrors.ts';
import { cases } from './cases.ts';
import { writeCompany } from './org.ts';

const queries = await readQueries();

test('every saved query has an answer that is known', () => {
  expect(queries.map(({ name }) => name)).toEqual(Object.keys(cases).sort());
});

describe.each(mirrors)('over the %s mirror', (_, open) => {
  let opened: OpenMirror;
  let reader: CypherReader;

  beforeAll(async () => {
    opened = await open();
    await writeCompany(opened);
    reader = readerOf(opened);
  });
  afterAll(async () => {
    await reader.close();
    await opened.dispose();
  });

  const asked = Object.entries(cases).flatMap(([name, ways]) => ways.map((way) => ({ name, ...way })));

  test.each(asked)('$name $given', async ({ name, given = {}, rows, not }) => {
    const query = findQuery(queries, name);
    const table = await answer(query, given, { mirror: opened.mirror, reader });
    expect(table.fields).toEqual(query.columns.map((column) => column.name));
    expect(table.rows).toEqual(rows);
    expect(JSON.stringify(table.rows)).not.toContain(`"${not}"`);
  });
});
