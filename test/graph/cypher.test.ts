import { expect, test } from 'vitest';
import * as cypher from '../../src/graph/cypher.ts';
import * as reads from '../../src/graph/reads.ts';
import { behindText, createBind, filterText } from '../../src/graph/where.ts';
import { type End, ends } from '../../src/model/index.ts';

const end = (kind: 'User' | 'Group' | 'Employee', name: string) => ends(kind)[name] as End;
const columns = /RETURN n\.id, n\.status, .*/;
const text = (...lines: string[]) => lines.join('\n');

test('every label has a unique key with an index, and people search by what is declared so', () => {
  const statements = cypher.schemaStatements();
  expect(statements.filter((statement) => statement.includes('OktaUserType'))).toEqual([
    'CREATE CONSTRAINT OktaUserType_key_unique IF NOT EXISTS FOR (n:OktaUserType) REQUIRE n.key IS UNIQUE',
    'CREATE INDEX OktaUserType_key IF NOT EXISTS FOR (n:OktaUserType) ON (n.key)',
    'CREATE INDEX OktaUserType_id IF NOT EXISTS FOR (n:OktaUserType) ON (n.id)',
    'CREATE INDEX OktaUserType_name IF NOT EXISTS FOR (n:OktaUserType) ON (n.name)',
  ]);
  expect(statements).toContain('CREATE INDEX OktaEntity_id IF NOT EXISTS FOR (n:OktaEntity) ON (n.id)');
  expect(new Set(statements.map((statement) => statement.split(' ')[2])).size).toBe(statements.length);
});

test('nodes', () => {
  expect(cypher.upsertNodes('User')).toBe(
    text(
      'UNWIND $rows AS row',
      'MERGE (n:OktaUser {key: row.key})',
      'ON CREATE SET n:OktaEntity, n.org = $org, n.firstSeen = $mark',
      'SET n += row.properties, n.lastSeen = $mark',
    ),
  );
  expect(cypher.upsertNodes('Employee')).toBe(
    text(
      'UNWIND $rows AS row',
      'MERGE (n:Employee {key: row.key})',
      'ON CREATE SET n.org = $org, n.firstSeen = $mark',
      'SET n += row.properties, n.lastSeen = $mark',
    ),
  );
  expect(cypher.keepNodes('User')).toBe(
    text('UNWIND $keys AS key', 'MATCH (n:OktaUser {key: key})', 'SET n.lastSeen = $mark'),
  );
  expect(cypher.keepMatching('Policy', 'type')).toBe(
    text('MATCH (n:OktaPolicy)', 'WHERE n.org = $org AND n.type = $value', 'SET n.lastSeen = $mark'),
  );
});

test('links are written from their tail, whichever side tells them', () => {
  const expected = text(
    'UNWIND $rows AS row',
    'MATCH (tail:OktaUser {key: row.tail})',
    'MATCH (head:OktaGroup {key: row.head})',
    'MERGE (tail)-[link:MEMBER_OF]->(head)',
    'ON CREATE SET link.firstSeen = $mark',
    'SET link += row.facts, link.lastSeen = $mark',
    'RETURN count(*) AS written',
  );
  expect(cypher.upsertLinks(end('Group', 'members'))).toBe(expected);
  expect(cypher.upsertLinks(end('User', 'groups'))).toBe(expected);
  expect(cypher.danglingLinks(end('Group', 'members'))).toBe(
    text(
      'UNWIND $rows AS row',
      'OPTIONAL MATCH (tail:OktaUser {key: row.tail})',
      'OPTIONAL MATCH (head:OktaGroup {key: row.head})',
      'WITH row, tail, head',
      'WHERE tail IS NULL OR head IS NULL',
      'RETURN row.tail AS tail, row.head AS head',
    ),
  );
});

test('implied links', () => {
  expect(cypher.impliedNears(end('Group', 'members'))).toBe(
    text(
      'MATCH (n:OktaGroup)',
      'WHERE n.org = $org AND n.lastSeen = $mark AND n.type = $near.type AND n.name = $near.name',
      'RETURN n.id AS id',
    ),
  );
  expect(cypher.impliedFars(end('Group', 'members'))).toBe(
    text(
      'MATCH (n:OktaUser)',
      'WHERE n.id > $after AND n.org = $org AND n.lastSeen = $mark AND NOT coalesce(n.status = $without, false)',
      'RETURN n.id AS id',
      'ORDER BY id',
      'LIMIT $count',
    ),
  );
});

test('what was not seen', () => {
  expect(cypher.countStale('User')).toBe(
    text(
      'MATCH (n:OktaUser)',
      'WHERE n.org = $org',
      'RETURN count(*) AS total, sum(CASE WHEN n.lastSeen < $mark THEN 1 ELSE 0 END) AS stale',
    ),
  );
  expect(cypher.staleNodes('User')).toBe(
    text(
      'MATCH (n:OktaUser)',
      'WHERE n.org = $org AND n.lastSeen < $mark',
      'RETURN n.id AS id',
      'ORDER BY id',
      'LIMIT $count',
    ),
  );
  expect(cypher.staleNears(end('Group', 'members'))).toBe(
    text(
      'UNWIND $keys AS key',
      'MATCH (near:OktaGroup {key: key})<-[link:MEMBER_OF]-(far:OktaUser)',
      'WHERE link.lastSeen < $mark',
      'RETURN DISTINCT near.id AS id',
    ),
  );
  expect(cypher.sweepNodes('User')).toBe(
    text(
      'MATCH (n:OktaUser)',
      'WHERE n.org = $org AND n.lastSeen < $mark',
      'WITH n LIMIT $count',
      'DETACH DELETE n',
      'RETURN count(*) AS removed',
    ),
  );
  expect(cypher.removeNodes('User')).toBe(
    text('UNWIND $keys AS key', 'MATCH (n:OktaUser {key: key})', 'DETACH DELETE n', 'RETURN count(*) AS removed'),
  );
  expect(cypher.sweepLinks(end('Group', 'members'))).toBe(
    text(
      'UNWIND $keys AS key',
      'MATCH (near:OktaGroup {key: key})<-[link:MEMBER_OF]-(far:OktaUser)',
      'WHERE link.lastSeen < $mark',
      'DELETE link',
      'RETURN count(*) AS removed',
    ),
  );
});

test('a list, behind a place, with a filter', () => {
  const { bind, parameters } = createBind();
  const filter = filterText(
    'User',
    {
      or: [{ fields: { status: { eq: 'ACTIVE' } } }, { not: { fields: { department: { in: ['Sales'] } } } }],
      fields: { created: { gte: '2026-01-01T00:00:00.000Z' } },
    },
    bind,
  );
  const orders = [{ field: 'lastLogin', direction: 'DESC' } as const];
  const behind = behindText('User', orders, ['2026-02-01T00:00:00.000Z'], 'u1', bind);
  expect(reads.listNodes('User', `${filter} AND ${behind}`, orders).replace(columns, 'RETURN …')).toBe(
    text(
      'MATCH (n:OktaUser)',
      'WHERE n.org = $org AND ((n.status = $p0 OR NOT coalesce(n.department IN $p1, false)) AND n.created >= $p2)' +
        ' AND (n.lastLogin < $p4 OR (n.lastLogin = $p5 AND n.id > $p3))',
      'WITH n ORDER BY n.lastLogin DESC, n.id ASC SKIP $skip LIMIT $count',
      'RETURN …',
      'ORDER BY n.lastLogin DESC, n.id ASC',
    ),
  );
  const [january, february] = [new Date('2026-01-01'), new Date('2026-02-01')];
  expect(parameters).toEqual({ p0: 'ACTIVE', p1: ['Sales'], p2: january, p3: 'u1', p4: february, p5: february });
});

test('nodes by key, as columns', () => {
  expect(reads.nodesByKey('UserType')).toBe(
    text(
      'UNWIND $keys AS key',
      'MATCH (n:OktaUserType {key: key})',
      'RETURN n.id, n.name, n.displayName, n.description, n.isDefault, n.created, n.createdBy, n.lastUpdated,' +
        ' n.lastUpdatedBy, [name IN $custom | n[name]] AS custom',
    ),
  );
});

test('far ends of many near nodes', () => {
  expect(reads.linkedNodes(end('User', 'groups'))).toBe(
    text(
      'UNWIND $keys AS key',
      'CALL (key) {',
      '  MATCH (near:OktaUser {key: key})-[link:MEMBER_OF]->(far:OktaGroup)',
      '  WHERE far.id > $after',
      '  RETURN far.id AS id, link.source AS fact_source',
      '  ORDER BY id',
      '  LIMIT $count',
      '}',
      'RETURN key, id, fact_source',
    ),
  );
  expect(reads.linkFacts(end('Group', 'members'))).toBe(
    text(
      'UNWIND $pairs AS pair',
      'MATCH (tail:OktaUser {key: pair.tail})-[link:MEMBER_OF]->(head:OktaGroup {key: pair.head})',
      'RETURN pair.tail AS tail, pair.head AS head, link.source AS fact_source',
    ),
  );
  expect(reads.countLinked(end('Employee', 'manager'))).toBe(
    text(
      'UNWIND $keys AS key',
      'MATCH (near:Employee {key: key})-[link:REPORTS_TO]->(far:Employee)',
      'RETURN key, count(*) AS count',
    ),
  );
});
