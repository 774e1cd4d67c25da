import { expect, describe as suite, test } from 'vitest';
import { describe, type End, ends, fieldValue, type Kind, kinds, type Node, ownEnds } from '../../src/model/index.ts';
import { readPath, writePath } from '../../src/model/path.ts';
import { decode, decodeFacts, decodeFar, isNode, isWhole } from '../../src/okta/decode.ts';
import { toTime } from '../../src/okta/values.ts';
import { forge, forgedFars, forgedId, idPaths, type Json, moment, sample } from './forgeRecord.ts';

const live = kinds.filter((kind) => describe(kind).okta !== null);

function decoded(kind: Kind, record: unknown, custom: Parameters<typeof decode>[2] = {}): Node {
  const result = decode(kind, record, custom);
  if (!isNode(result)) throw new Error(result.reason);
  return result;
}

suite.each(live)('a record of %s', (kind) => {
  const { fields } = describe(kind);
  const withoutId = { id: null, reason: 'The record has no id.' };

  test('gives every declared field', () => {
    const record = forge(kind);
    const node = decoded(kind, record);
    expect(node.kind).toBe(kind);
    expect(node.id).toBe(forgedId(kind));
    for (const [name, field] of Object.entries(fields)) {
      const value = fieldValue(node, name);
      const there = [readPath(record, field.from[0] ?? '')].flat();
      expect(there.length, name).toBeGreaterThan(0);
      expect([value].flat(), name).toEqual(there);
      expect(Array.isArray(value), name).toBe(field.isList);
    }
    expect(isWhole(node)).toBe(true);
  });

  test('gives every declared link, and what it contains', () => {
    for (const end of ownEnds(kind)) {
      const { name, link } = end;
      if (link.from === null) continue;
      const record = forge(kind, end);
      const node = decoded(kind, record);
      const facts = Object.fromEntries(Object.entries(link.facts).map(([fact, field]) => [fact, sample(fact, field)]));
      const fars = forgedFars(end, record);
      expect(fars.length, name).toBeGreaterThan(0);
      expect(node.links?.[name], name).toEqual(fars.map((id) => ({ id, facts })));
      const within = link.record === null ? undefined : fars.map((id) => [end.to, id]);
      expect(node.contained?.[name]?.map((inner) => [inner.kind, inner.id])).toEqual(within);
      expect(isWhole(node)).toBe(true);
    }
  });

  test('is set aside without its id or a required field, and only then', () => {
    expect(decode(kind, null, {})).toMatchObject(idPaths(kind).length > 0 ? withoutId : { id: forgedId(kind) });
    const unnamed = forge(kind);
    for (const path of idPaths(kind)) writePath(unnamed, path, 7);
    if (idPaths(kind).length > 0) expect(decode(kind, unnamed, {})).toEqual(withoutId);
    for (const [name, field] of Object.entries(fields)) {
      const record = forge(kind);
      for (const path of field.from) writePath(record, path, null); // which is a list of nothing for a path through a list
      const result = decode(kind, record, {});
      if (idPaths(kind).some((path) => field.from.includes(path))) expect(result).toEqual(withoutId);
      else if (field.isRequired)
        expect(result).toEqual({ id: forgedId(kind), reason: `The record has no ${field.from.join(' or ')}.` });
      else expect(fieldValue(result as Node, name) ?? [], name).toEqual([]);
    }
  });

  test('keeps the node when a value that is not required has the wrong type', () => {
    for (const [name, field] of Object.entries(fields)) {
      const [path = ''] = field.from;
      if (field.isRequired || idPaths(kind).includes(path)) continue;
      const record = forge(kind);
      writePath(record, path, { deep: { object: true } });
      const value = fieldValue(decoded(kind, record), name);
      expect(field.isList ? (value ?? []) : value, name).toEqual(field.isList ? [] : null);
    }
  });
});

suite('a value', () => {
  const user = (changes: Json, profile: Json = {}) =>
    decoded('User', { id: '00u1', status: 'ACTIVE', profile: { login: 'a@example.com', ...profile }, ...changes });

  test('of a choice that nobody knew is kept', () => {
    expect(user({ status: 'ON_HOLIDAY' })).toMatchObject({ status: 'ON_HOLIDAY' });
  });

  test.each([
    ['2026-03-04 10:08:01.0', '2026-03-04T10:08:01.000Z'],
    ['2026-03-04T10:08:01Z', '2026-03-04T10:08:01.000Z'],
    ['2026-03-04T12:08:01.5+02:00', '2026-03-04T10:08:01.500Z'],
    [1_772_618_881_000, '2026-03-04T10:08:01.000Z'],
    ['yesterday', null],
    ['', null],
    [true, null],
    [Number.MAX_VALUE, null],
  ])('of a time written as %j is %s', (raw, expected) => {
    expect(toTime(raw)).toBe(expected);
  });

  test.each([
    ['https://hooks.example.com/a/b?code=secret#part', 'https://hooks.example.com/a/b'],
    ['https://user:secret@hooks.example.com/a', 'https://hooks.example.com/a'],
    ['//user:secret@hooks.example.com', '//hooks.example.com'],
    ['https://hooks.example.com/@home', 'https://hooks.example.com/@home'],
    ['not an address?secret', 'not an address'],
  ])('of a bare address %s is %s', (uri, expected) => {
    const hook = decoded('EventHook', { id: 'who1', name: 'Hook', status: 'ACTIVE', channel: { config: { uri } } });
    expect(hook).toMatchObject({ uri: expected });
  });

  test('of a text that came as a number or a flag is its text', () => {
    expect(user({}, { employeeNumber: 4711, title: true })).toMatchObject({ employeeNumber: '4711', title: 'true' });
  });

  test('of a whole number beyond 2^53 is not guessed', () => {
    const record = { id: '0oa1', label: 'App', status: 'ACTIVE', licensing: { seatCount: 2 ** 60 } };
    expect(decoded('App', record)).toMatchObject({ seatCount: null });
  });

  test('that another answer tells is undefined, not null', () => {
    const group = decoded('Group', { id: '00g1', type: 'OKTA_GROUP', profile: { name: 'Staff' } });
    expect(fieldValue(group, 'usersCount')).toBeUndefined();
    expect(isWhole(group)).toBe(false);
    const withStats = decoded('Group', {
      id: '00g1',
      type: 'OKTA_GROUP',
      profile: { name: 'Staff' },
      _embedded: { stats: { usersCount: 0, hasAdminPrivlege: true } },
    });
    expect(withStats).toMatchObject({ usersCount: 0, appsCount: null, hasAdminPrivilege: true });
    expect(isWhole(withStats)).toBe(true);
  });
});

suite('custom attributes', () => {
  const record = JSON.parse(
    '{"id":"00u1","status":"ACTIVE","profile":{"login":"a","badge":7,"teams":["x",null,{"y":1}],"deep":{"z":1},"dotted.name":"d","__proto__":"poison","other":"o"}}',
  );

  test('are those that the settings name, and nothing else', () => {
    const custom = { User: ['badge', 'teams', 'deep', 'dotted.name', '__proto__', 'absent', 'constructor'] };
    const node = decoded('User', record, custom);
    expect(Object.entries(node.custom ?? {})).toEqual([
      ['badge', 7],
      ['teams', ['x']],
      ['deep', null],
      ['dotted.name', 'd'],
      ['__proto__', 'poison'],
      ['absent', null],
      ['constructor', null],
    ]);
    expect(Object.getPrototypeOf(node.custom)).toBe(Object.prototype);
    expect(fieldValue(node, 'login' as string)).toBe('a');
  });

  test('are left out where none are named', () => {
    expect(decoded('User', record)).not.toHaveProperty('custom');
  });
});

suite('a link in the record', () => {
  test('whose id is a URL counts by its last segment', () => {
    const source = { source: { href: 'https://example-admin.okta.com/api/v1/apps/0oa%201?x=/y' } };
    const group = decoded('Group', { id: '00g1', type: 'APP_GROUP', profile: { name: 'AD' }, _links: source });
    expect(group.links).toEqual({ source: [{ id: '0oa 1', facts: {} }] });
    const broken = { id: '00g1', type: 'APP_GROUP', profile: { name: 'AD' }, source: { id: 'apps/100%' } };
    expect(decoded('Group', broken).links).toEqual({ source: [{ id: '100%', facts: {} }] });
  });

  test('is empty where the record has none, and absent where the record cannot tell', () => {
    const group = decoded('Group', { id: '00g1', type: 'OKTA_GROUP', profile: { name: 'Staff' } });
    expect(group.links).toEqual({ source: [] });
    const device = { id: 'guo1', status: 'ACTIVE', profile: { displayName: 'Laptop' } };
    expect(decoded('Device', device).links).toBeUndefined();
    expect(decoded('Device', { ...device, _embedded: { users: [] } }).links).toEqual({ users: [] });
  });
});

suite('facts', () => {
  const near = (type?: string) => ({ kind: 'Group', id: '00g1', ...(type !== undefined && { type }) }) as Node;
  const members = ends('Group').members as End;

  test('that follow from the declaring node are null where it says nothing, undefined where it is not known', () => {
    expect(decodeFacts(members.link, {}, near('APP_GROUP'))).toEqual({ source: 'APP' });
    expect(decodeFacts(members.link, {}, near('OKTA_GROUP'))).toEqual({ source: null });
    expect(decodeFacts(members.link, {}, near('constructor'))).toEqual({ source: null });
    expect(decodeFacts(members.link, {}, near())).toEqual({ source: undefined });
    expect(decodeFacts(members.link, {}, undefined)).toEqual({ source: undefined });
  });

  test('that a route lacks are undefined', () => {
    const apps = ends('Group').apps as End;
    expect(decodeFar(apps, { id: '0oa1', priority: 3 }, near('OKTA_GROUP'))).toEqual({
      id: '0oa1',
      facts: { priority: undefined },
    });
  });

  test('stand where the route says', () => {
    const apps = ends('User').apps as End;
    const item = {
      id: '0oa1',
      status: 'ACTIVE',
      _embedded: { user: { scope: 'GROUP', status: 'PROVISIONED', credentials: { userName: 'ann' }, created: moment } },
    };
    expect(decodeFar(apps, item, { kind: 'User', id: '00u1' } as Node)?.facts).toEqual({
      scope: 'GROUP',
      status: 'PROVISIONED',
      userName: 'ann',
      syncState: null,
      since: moment,
    });
  });

  test('of an item without id are no link', () => {
    expect(decodeFar(members, { name: 'nobody' }, near('OKTA_GROUP'))).toBeNull();
    expect(decodeFar(members, null, near('OKTA_GROUP'))).toBeNull();
  });
});

suite('a poison record', () => {
  const half = 'a\ud83d';
  const user = (changes: Json, profile: Json = {}) => ({
    id: '00u1',
    status: 'ACTIVE',
    profile: { login: 'a@example.com', ...profile },
    ...changes,
  });

  test('with a text of 1 MB is kept, where no index has to hold it', () => {
    const long = 'x'.repeat(1 << 20);
    expect(describe('User').fields.title?.isIndexed).toBe(false);
    expect(decoded('User', user({}, { title: long, badge: long }), { User: ['badge'] })).toMatchObject({
      title: long,
      custom: { badge: long },
    });
  });

  test.each(live)('of %s with more text than an index holds is set aside', (kind) => {
    const { fields, keys } = describe(kind);
    for (const [name, field] of Object.entries(fields)) {
      if (!(field.isIndexed || keys.includes(name)) || !['text', 'choice'].includes(field.kind)) continue;
      const [path = ''] = field.from;
      const isId = idPaths(kind).includes(path);
      const record = forge(kind);
      writePath(record, path, 'ü'.repeat(4001));
      const reason = `The ${isId ? 'id' : field.from.join(' or ')} of the record is longer than 8000 bytes, which no index holds.`;
      expect(decode(kind, record, {})).toEqual({ id: isId ? null : forgedId(kind), reason });
      writePath(record, path, 'ü'.repeat(4000));
      expect(isNode(decode(kind, record, {}))).toBe(true);
    }
  });

  test.each(['..', half, 'x'.repeat(9000)])('with an id that nothing can hold is set aside', (id) => {
    expect(decode('User', user({ id }), {})).toMatchObject({ id: null });
  });

  test('with halves of surrogate pairs has U+FFFD in their place, everywhere', () => {
    const found = decoded('User', user({}, { displayName: half, badge: half, teams: [half, 'b'] }), {
      User: ['badge', 'teams'],
    });
    expect(found).toMatchObject({ displayName: 'a\ufffd', custom: { badge: 'a\ufffd', teams: ['a\ufffd', 'b'] } });
    const facts = decodeFacts((ends('App').users as End).link, { credentials: { userName: half } }, undefined);
    expect(facts).toMatchObject({ userName: 'a\ufffd' });
    const app = decodeFar(ends('App').users as End, { id: half }, { kind: 'App', id: '0oa1' } as Node);
    expect(app).toBeNull();
  });

  test('with whole numbers beyond 2^53 has none there, custom attributes included', () => {
    const big = 2 ** 60;
    const found = decoded('User', user({}, { employeeNumber: big, badge: big, list: [1, big, 1.5], half: 0.5 }), {
      User: ['badge', 'list', 'half'],
    });
    expect(found).toMatchObject({ employeeNumber: null, custom: { badge: null, list: [1, 1.5], half: 0.5 } });
  });

  test('with __proto__, constructor and 64 levels is like any other', () => {
    const deep = `${'{"x":'.repeat(64)}1${'}'.repeat(64)}`;
    const text = `{"id":"00u1","status":"ACTIVE","__proto__":{"id":"evil","isAdmin":true},"constructor":{"prototype":{}},
      "profile":{"login":"a","title":${deep},"__proto__":{"login":"evil"},"displayName":[[["x"]]]}}`;
    const found = decoded('User', JSON.parse(text), { User: ['constructor', 'toString'] });
    expect(found).toMatchObject({ id: '00u1', login: 'a', title: null, displayName: null });
    expect(found.custom).toEqual({ constructor: null, toString: null });
    expect((found as unknown as Json).isAdmin).toBeUndefined();
    expect(({} as Json).isAdmin).toBeUndefined();
  });
});
