import grafeo from '@grafeo-db/js';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { judge } from '../../src/cypher/judge.ts';
import { friendly, parameters } from './friendly.ts';

/** Pieces that open, close, hide or write: wherever the guard and an engine read a text differently, one of them shows. */
const fragments = [
  ...['CREATE (:Hostile)', 'MERGE (:Hostile)', 'SET n.x = 1', 'DETACH DELETE n', 'REMOVE n.x', 'INSERT (:Hostile)'],
  ...['LOAD CSV FROM "/etc/hostname" AS line', 'CALL { CREATE (:Hostile) }', 'FOREACH (x IN [1] | CREATE (:Hostile))'],
  ...[
    'UNION',
    'UNION ALL',
    'NEXT',
    'WITH *',
    'RETURN 1 AS x',
    'MATCH (n)',
    'CALL',
    'IN TRANSACTIONS',
    'EXPLAIN',
    ';',
    '}',
  ],
  ...[
    "'",
    '"',
    '`',
    '``',
    "''",
    '\\',
    "\\'",
    '\\"',
    '\\\\',
    '/*',
    '*/',
    '//',
    '--',
    '#',
    '\n',
    '\r',
    '\u2028',
    '\u0085',
  ],
  ...[
    '\u000b',
    '\u200b',
    '\u00a0',
    '\ufeff',
    '\u0000',
    '$',
    '{',
    '(',
    ')',
    '[',
    ']',
    '|',
    ':',
    ',',
    '.',
    '0x1',
    '1e5',
    's"',
  ],
];

let database: InstanceType<typeof grafeo.GrafeoDB>;

beforeAll(async () => {
  database = grafeo.GrafeoDB.create();
  await database.executeCypher('CREATE (n:OktaUser {login: "a"})-[:MEMBER_OF]->(:OktaGroup {name: "b"})');
});

/** Runs a text that the guard allows on a database that would let it write. */
async function changes(text: string): Promise<number> {
  const before = database.nodeCount() + database.edgeCount();
  const counters = await database.executeCypher(text, parameters).then(
    (result) => result.counters,
    () => ({}), // what the engine does not understand changes nothing either, which the count below proves
  );
  const counted = Object.values(counters as Record<string, number>).reduce((sum, count) => sum + count, 0);
  return counted + Math.abs(database.nodeCount() + database.edgeCount() - before);
}

test('nothing that the guard allows writes, whatever is put into a friendly query', async () => {
  let allowed = 0;
  const pieces = fc.array(fc.tuple(fc.constantFrom(...fragments), fc.nat()), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...friendly), pieces, async (query, inserts) => {
      const text = inserts.reduce((at, [piece, place]) => {
        const index = place % (at.length + 1);
        return `${at.slice(0, index)}${piece}${at.slice(index)}`;
      }, query);
      if (!judge(text).isAllowed) return;
      allowed += 1;
      expect(await changes(text)).toBe(0);
    }),
    { numRuns: 500 },
  );
  expect(allowed).toBeGreaterThan(10); // else the property would say nothing
});

test('nothing that the guard allows writes, whatever pieces a text is made of', async () => {
  const texts = fc.array(fc.constantFrom(...fragments, ...fragments.map((piece) => ` ${piece} `)), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(texts, async (pieces) => {
      const text = pieces.join('');
      if (judge(text).isAllowed) expect(await changes(text)).toBe(0);
    }),
    { numRuns: 500 },
  );
});

test('the check would see a write', async () => {
  expect(await changes('CREATE (:Hostile)')).toBeGreaterThan(0);
  expect(await changes('MATCH (n:Hostile) DETACH DELETE n')).toBeGreaterThan(0);
});
