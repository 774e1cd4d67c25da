import { expect, test } from 'vitest';
import { derivePeople } from '../../src/cli/people.ts';
import type { LinkRow } from '../../src/ports/sync.ts';
import { account } from '../employees/sample.ts';
import { node } from '../graph/mirrors.ts';

/** What is made of links that are called `name`: [user, linked user, name]. */
const derived = (
  links: readonly (readonly [near: string, far: string, name: string])[],
  managerLink?: string,
  bosses: Readonly<Record<string, string>> = {},
) => {
  const users = ['1', '2', '3', '4'].map((number) => {
    const login = `p${number}@example.com`;
    const manager = bosses[number] ?? null;
    const fields = { login, email: login, employeeNumber: number, firstName: 'Ann', lastName: `Lee ${number}` };
    return node('User', `00u${number}`, { ...account(`00u${number}`, fields), manager });
  });
  return derivePeople(null, { managerLink }).derive({
    nodes: (kind) => (kind === 'User' ? users : []),
    links: (id): LinkRow[] =>
      id === 'User.linkedUsers'
        ? links.map(([near, far, name]) => ({ near: `00u${near}`, far: `00u${far}`, facts: { name } }))
        : [],
  });
};

/** Who reports to whom. */
const managers = (...given: Parameters<typeof derived>) =>
  (derived(...given).links['Employee.manager'] ?? []).map(({ near, far }) => `${near}>${far}`);

test('of linked objects, `manager` tells whom people report to, and no other that sounds like it', () => {
  const office = ['2', '3', '4'].map((near) => [near, '1', 'officeManager'] as const);
  expect(managers([...office, ['4', '3', 'manager']])).toEqual(['4>3']);
});

test('where none is called so, the one that most people have does, for everybody', () => {
  const boss = [
    ['1', '4', 'lineManager'],
    ['2', '4', 'lineManager'],
  ] as const;
  expect(managers([['1', '2', 'dottedManager'], ...boss, ['3', '1', 'mentor']])).toEqual(['1>4', '2>4']);
});

test('and else the first by name', () => {
  expect(
    managers([
      ['2', '1', 'supervisor'],
      ['2', '3', 'boss'],
    ]),
  ).toEqual(['2>3']);
});

test('the one that the settings name counts, whatever it is called, and it is said where nobody has it', () => {
  const links = [
    ['2', '1', 'manager'],
    ['2', '3', 'reportsTo'],
  ] as const;
  expect(managers(links, 'reportsTo')).toEqual(['2>3']);
  expect(derived(links, 'reportsTo').notes.Employee).toEqual([]);
  expect(derived(links, 'reports').notes.Employee).toEqual([
    'Nobody is linked to a reports, which employees.managerLink names. There are: manager, reportsTo.',
  ]);
  expect(derived([], 'reports').notes.Employee?.join()).toContain('--per-user User.linkedUsers=all');
});

test('a linked object counts more than the name in the profile, also where most people have only the name', () => {
  const bosses = { '2': 'Ann Lee 1', '3': 'Ann Lee 1', '4': 'Ann Lee 1' };
  expect(managers([['2', '3', 'manager']], undefined, bosses)).toEqual(['2>3', '3>1', '4>1']);
});
