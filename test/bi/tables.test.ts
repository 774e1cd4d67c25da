import { expect, describe as group, test } from 'vitest';
import { listTables } from '../../src/bi/tables.ts';
import { describe, kinds, ownEnds } from '../../src/model/index.ts';

const tables = listTables();

test('there is one table a kind and one a link', () => {
  const expected = [
    ...kinds.map((kind) => describe(kind).plural),
    ...kinds.flatMap((kind) =>
      ownEnds(kind).map(({ name }) => `${kind.charAt(0).toLowerCase()}${kind.slice(1)}_${name}`),
    ),
  ];
  expect(tables.map(({ name }) => name)).toEqual(expected.sort());
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['users', 'group_members', 'employee_manager']),
  );
});

group.each(tables)('$name', ({ doc, columns }) => {
  test('has a doc, and columns of different names with a doc each', () => {
    expect(doc).toMatch(/\.$/);
    for (const column of columns) expect(column.doc, column.name).toMatch(/\.$/);
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  });
});

test('the columns of a kind are its fields in their order, with what every node has', () => {
  const names = listTables({ Group: ['costCode'] })
    .find(({ name }) => name === 'groups')
    ?.columns.map(({ name }) => name);
  const fields = Object.keys(describe('Group').fields);
  expect(names).toEqual(['id', 'org', ...fields, 'custom_costCode', 'firstSeen', 'lastSeen']);
});

test('the columns of a link tell both ends by id and title, and its facts', () => {
  const columns = (table: string) => tables.find(({ name }) => name === table)?.columns.map(({ name }) => name);
  expect(columns('group_members')).toEqual(['groupId', 'group', 'userId', 'user', 'source', 'firstSeen', 'lastSeen']);
  expect(columns('employee_manager')).toEqual([
    'employeeId',
    'employee',
    'managerId',
    'manager',
    'firstSeen',
    'lastSeen',
  ]);
});

test('columns are typed', () => {
  const types = Object.fromEntries(
    tables.find(({ name }) => name === 'groups')?.columns.map((one) => [one.name, one]) ?? [],
  );
  expect(types.name).toMatchObject({ type: 'text', isList: false });
  expect(types.usersCount).toMatchObject({ type: 'integer' });
  expect(types.hasAdminPrivilege).toMatchObject({ type: 'boolean' });
  expect(types.lastUpdated).toMatchObject({ type: 'time' });
  expect(types.objectClass).toMatchObject({ type: 'text', isList: true });
});

test('an attribute whose name could end its quotes is refused', () => {
  expect(() => listTables({ User: ['a`b'] })).toThrow('letters, digits and _');
});
