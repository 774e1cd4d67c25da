import { describe, expect, test } from 'vitest';
import { describe as declared, type Kind, kinds, type Node, ownEnds } from '../../src/model/index.ts';
import { writePath } from '../../src/model/path.ts';
import { decode, isNode, isWhole } from '../../src/okta/decode.ts';
import { forge, type Json } from './forgeRecord.ts';

function linksOf(kind: Kind, record: Json): Record<string, string[]> {
  const node = decode(kind, record, {});
  if (!isNode(node)) throw new Error(node.reason);
  return Object.fromEntries(Object.entries(node.links ?? {}).map(([name, fars]) => [name, fars.map(({ id }) => id)]));
}

describe('ids in a text', () => {
  const rule = (value: unknown) => ({
    id: '0pr1',
    name: 'Rule',
    status: 'ACTIVE',
    conditions: { expression: { value } },
  });
  const [one, two] = ['00gAAAAAAAAAAAAAAAAA', '00gBBBBBBBBBBBBBBBBB'];

  test.each<[string, unknown, string[]]>([
    ['are found once each, in order', `isMemberOfAnyGroup("${two}", "${one}","${two}")`, [two, one]],
    ['count only in their quotes', `isMemberOfAnyGroup(${one}) or user.x == "${two}x"`, []],
    ['are none without any', 'user.department == "Sales"', []],
    ['are none in no text', null, []],
    ['are none in what is not text', [one], []],
  ])('%s', (_, text, expected) => {
    expect(linksOf('GroupRule', rule(text)).sources).toEqual(expected);
  });

  test('are those that the first group of the expression finds, of one kind each', () => {
    const resource = (orn: string) => linksOf('ResourceSetResource', { id: 'ire1', orn });
    const id = 'A'.repeat(20);
    expect(resource(`orn:okta:directory:00o1:groups:${id}`)).toEqual({ group: [id], app: [] });
    expect(resource(`orn:okta:directory:00o1:groups:${id}:contained_resources`)).toEqual({ group: [id], app: [] });
    expect(resource(`orn:okta:idp:00o1:apps:oidc_client:${id}`)).toEqual({ group: [], app: [id] });
    expect(resource('orn:okta:directory:00o1:users')).toEqual({ group: [], app: [] });
    expect(resource('orn:okta:idp:00o1:apps:office365')).toEqual({ group: [], app: [] });
  });

  test('are found in a hostile text, too', () => {
    const hostile = `"00g${'A'.repeat(16)}`.repeat(20_000);
    expect(linksOf('GroupRule', rule(`${hostile}"${one}"`)).sources).toEqual([one]);
  });
});

describe('words in place of ids', () => {
  const worded = kinds.flatMap(ownEnds).filter(({ link }) => link.words.length > 0);

  test.each(worded.map((end) => [end.id, end] as const))('name no node: %s', (_, { kind, name, link }) => {
    const record = forge(kind);
    writePath(record, link.from?.[0] ?? '', [...link.words, '00x1', ...link.words]);
    expect(linksOf(kind, record)[name]).toEqual(['00x1']);
    writePath(record, link.from?.[0] ?? '', [...link.words]);
    expect(linksOf(kind, record)[name]).toEqual([]);
  });
});

describe('a link that only some records tell', () => {
  const mapping = (type: string) => ({
    id: 'prm1',
    source: { id: '0oa1', name: 'source', type },
    target: { id: 'oty1', name: 'target', type: 'user' },
  });

  test.each([
    ['appuser', { sourceApp: ['0oa1'], sourceUserType: [], targetApp: [], targetUserType: ['oty1'] }],
    ['user', { sourceApp: [], sourceUserType: ['0oa1'], targetApp: [], targetUserType: ['oty1'] }],
    ['something new', { sourceApp: [], sourceUserType: [], targetApp: [], targetUserType: ['oty1'] }],
  ])('is of one kind each: %s', (type, expected) => {
    expect(linksOf('ProfileMapping', mapping(type))).toEqual(expected);
  });
});

describe('a link that another answer tells', () => {
  const partial = kinds.flatMap(ownEnds).filter(({ kind, link }) => {
    const [first = ''] = link.from?.[0]?.split('.') ?? [];
    return link.part !== null || Object.hasOwn(declared(kind).okta?.parts ?? {}, first);
  });

  test.each(partial.map((end) => [end.id, end] as const))('is unknown, not none: %s', (_, { kind, name, link }) => {
    const [first = ''] = link.from?.[0]?.split('.') ?? [];
    const record = forge(kind);
    delete record[first];
    const node = decode(kind, record, {}) as Node;
    expect(node.links ?? {}).not.toHaveProperty(name);
    expect(isWhole(node)).toBe(false);
  });
});

describe('a list of ids', () => {
  const device = (users: unknown) => ({
    id: 'guo1',
    status: 'ACTIVE',
    profile: { displayName: 'd' },
    _embedded: { users },
  });

  test('leaves out what is none', () => {
    const users = [null, 7, {}, { user: null }, { user: { id: '' } }, { user: { id: 7 } }, { user: { id: '00u1' } }];
    expect(linksOf('Device', device(users)).users).toEqual(['00u1']);
    expect(linksOf('Device', device({ user: { id: '00u1' } })).users).toEqual([]);
  });

  test('has U+FFFD for halves of surrogate pairs', () => {
    expect(linksOf('Device', device([{ user: { id: 'a\ud83d' } }])).users).toEqual(['a\ufffd']);
  });
});
