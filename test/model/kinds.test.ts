import { describe, expect, test } from 'vitest';
import type { Field } from '../../src/model/field.ts';
import {
  describe as declared,
  type End,
  ends,
  flip,
  isLive,
  type Kind,
  kinds,
  label,
  model,
  ownEnds,
} from '../../src/model/index.ts';

const listed = kinds.flatMap((kind) => {
  const { okta } = declared(kind);
  return okta === null ? [] : ([[kind, okta]] as const);
});
const allEnds = kinds.flatMap((kind) => Object.values(ends(kind)));
const named = allEnds.map((end) => [`${end.kind}.${end.name}`, end] as const);
const declaredEnds = named.filter(([, end]) => end.isDeclared);

/** Every field and fact, with where it is declared. */
const fields: (readonly [string, Field])[] = kinds.flatMap((kind) => [
  ...Object.entries(declared(kind).fields).map(([name, field]) => [`${kind}.${name}`, field] as const),
  ...ownEnds(kind).flatMap((end) =>
    Object.entries(end.link.facts).map(([name, field]) => [`${end.id} ${name}`, field] as const),
  ),
]);

const sentence = /^[A-Z"'`].*\.$/s;
const path = /^(\w+(\[\])?)(\.\w+(\[\])?)*$/;
const reserved = ['kind', 'id', 'custom', 'links', 'key', 'org', 'firstSeen', 'lastSeen', 'oktaId', '__typename'];

describe.each(kinds)('%s', (kind) => {
  const entity = declared(kind);
  const names = Object.keys(entity.fields);

  test('is registered under its name', () => {
    expect(entity.name).toBe(kind);
    expect(kind).toMatch(/^[A-Z][A-Za-z]+$/);
    expect(entity.plural).toMatch(/^[a-z][A-Za-z]+$/);
    expect(label(kind)).toBe(kind === 'Employee' ? 'Employee' : `Okta${kind}`);
  });

  test('says what it is in a sentence', () => {
    expect(entity.doc).toMatch(sentence);
  });

  test('has a title, keys and fields that exist', () => {
    expect(names).toContain(entity.title);
    expect(names).toEqual(expect.arrayContaining([...entity.keys]));
    for (const key of entity.keys)
      expect(entity.fields[key]).toMatchObject({ kind: 'text', isList: false, isIndexed: true });
  });

  test('gives every name once, and none that a node uses itself', () => {
    const all = [...names, ...Object.keys(ends(kind))];
    expect(new Set(all).size).toBe(all.length);
    for (const name of all) {
      expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(reserved).not.toContain(name);
      expect(name).not.toMatch(/^custom/); // attributes of the org itself are `custom_<name>` in the graph
    }
  });

  test('loses no link when two kinds give one name to their inverses', () => {
    const towards = kinds.flatMap((other) =>
      ownEnds(other).filter((end) => end.to === kind && end.link.inverse !== null),
    );
    const seen = [...ownEnds(kind).map(({ name }) => name), ...towards.map(({ link }) => link.inverse?.name)];
    expect(Object.keys(ends(kind)).sort()).toEqual(seen.sort());
  });
});

test('labels and plurals are unique', () => {
  expect(new Set(kinds.map(label)).size).toBe(kinds.length);
  expect(new Set(kinds.map((kind) => declared(kind).plural)).size).toBe(kinds.length);
  expect(kinds).toEqual(Object.keys(model).sort());
});

describe.each(listed)('%s in Okta', (kind, okta) => {
  test('is read by whole paths of the API', () => {
    expect(okta.list).toMatch(/^\/api\/v1\/[^{}]+$/);
    expect(okta.get).toMatch(/^\/api\/v1\/[^{}?]+\{id\}$/);
    expect(okta.scope).toMatch(/^okta\.[a-zA-Z]+\.read$/);
    expect(okta.pageSize).toBeGreaterThanOrEqual(0);
  });

  test('is asked by id in a language that takes ids, where that language is declared', () => {
    for (const query of okta.queries ?? []) {
      if (query.param !== okta.byIds) continue;
      expect(query).toMatchObject({ fields: expect.arrayContaining(['id']), ops: expect.arrayContaining(['eq']) });
      expect(query.isSingle ?? false).toBe(false);
    }
  });

  test('is asked only for attributes that a field stands at', () => {
    const places = new Set(['id', ...Object.values(declared(kind).fields).flatMap(({ from }) => from)]);
    const links = ownEnds(kind).flatMap(({ link }) => link.from ?? []);
    const asked = [
      ...(okta.queries ?? []).flatMap((query) => [...query.fields, ...(query.contains ?? [])]),
      ...(okta.prefix ?? []),
    ];
    for (const attribute of asked) {
      const isKnown = attribute.endsWith('.*')
        ? [...places].some((place) => place.startsWith(attribute.slice(0, -1)))
        : places.has(attribute) || links.includes(attribute);
      expect(isKnown, attribute).toBe(true);
    }
  });
});

describe.each(fields)('field %s', (name, field) => {
  test('says what it is in a sentence, and where it stands', () => {
    expect(field.doc).toMatch(sentence);
    for (const from of field.from) expect(from).toMatch(path);
    const isDerived = name.startsWith('Employee.accounts') || field.near !== null;
    expect(field.from.length > 0).toBe(!isDerived);
    expect(new Set(field.from).size).toBe(field.from.length);
  });

  test('has values when it is a choice, and only then', () => {
    expect(field.values.length > 0).toBe(field.kind === 'choice');
    expect(new Set(field.values).size).toBe(field.values.length);
    for (const value of field.values) expect(value).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/); // a name that GraphQL takes
    expect(field.values).not.toContain('OTHER');
  });

  test('is a list only where a path may give several, and no list is ordered by', () => {
    if (field.from.some((from) => from.includes('[]'))) expect(field.isList).toBe(true);
    if (field.part !== null) for (const from of field.from) expect(from.startsWith(`${field.part}.`)).toBe(true);
    expect(field.isRequired && field.part !== null).toBe(false);
  });
});

describe.each(declaredEnds)('link %s', (_, end) => {
  const { link, kind, to } = end;

  test('reads as a sentence', () => {
    expect(link.doc).toMatch(sentence);
    if (link.inverse !== null) expect(link.inverse.doc).toMatch(sentence);
    expect(link.rel).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  });

  test('is told by the record, by a route, or by nobody', () => {
    expect(link.from !== null && link.route !== null).toBe(false);
    for (const from of link.from ?? []) expect(from).toMatch(path);
    expect(isLive(end)).toBe(link.from !== null || link.route !== null);
    if (declared(kind).okta === null) expect(isLive(end)).toBe(false);
  });

  test('implies only by fields that both kinds have', () => {
    if (link.implied === null) return expect(link.implied).toBeNull();
    const near = declared(kind).fields;
    for (const [field, value] of Object.entries(link.implied.near)) expect(allowed(near[field], value)).toBe(true);
    expect(allowed(declared(to).fields[link.implied.far.field], link.implied.far.not)).toBe(true);
  });

  test('has facts that follow only from fields of its kind', () => {
    for (const [name, fact] of Object.entries(link.facts)) {
      expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(['node', 'cursor', 'key', 'firstSeen', 'lastSeen', 'org']).not.toContain(name); // an edge has these itself
      expect(fact.isRequired).toBe(false); // a route may lack it
      if (fact.near === null) continue;
      const field = declared(kind).fields[fact.near.field];
      for (const [value, means] of Object.entries(fact.near.is)) {
        expect(allowed(field, value)).toBe(true);
        expect(allowed(fact, means)).toBe(true);
      }
    }
  });

  test('is found again from the other side', () => {
    const other = flip(end);
    if (link.inverse === null) return expect(other).toBeNull();
    expect(other).toMatchObject({ kind: to, to: kind, name: link.inverse.name, isDeclared: false, id: end.id });
    expect(other && flip(other)).toBe(end);
  });
});

describe.each(named.filter(([, { route }]) => route !== null))('the route of %s', (_, end) => {
  const { list = '', pageSize = 0, count, lacks = [], id = 'id', record, facts, expand } = end.route ?? {};

  test('asks for one near node', () => {
    expect(list).toMatch(/^\/api\/v1\//);
    expect(list).toContain('{id}');
    expect(pageSize).toBeGreaterThanOrEqual(0);
    if (end.link.get !== null) expect(end.link.get).toMatch(/^\/api\/v1\/.*\{id\}.*\{farId\}$/);
  });

  test('is counted by a whole number of the kind that sees it', () => {
    if (count === undefined) return expect(count).toBeUndefined();
    expect(declared(end.kind).fields[count]).toMatchObject({ kind: 'whole', isList: false });
  });

  test('lacks only facts that the link has', () => {
    expect(Object.keys(end.link.facts)).toEqual(expect.arrayContaining([...lacks]));
  });

  test('stands at paths that parse', () => {
    for (const at of [id, record, facts]) if (at !== undefined && at !== '') expect(at).toMatch(path);
    if (expand !== undefined) expect(record).not.toBe('');
  });
});

test('a relationship type with the same two labels belongs to one link', () => {
  const patterns = declaredEnds.map(([, end]) => patternOf(end));
  expect(new Set(patterns).size).toBe(patterns.length);
});

function patternOf({ kind, to, link }: End): string {
  const [tail, head]: [Kind, Kind] = link.arrow === 'out' ? [kind, to] : [to, kind];
  return `${tail}-${link.rel}-${head}`;
}

/** Whether a field can have `value`. */
function allowed(field: Field | undefined, value: string): boolean {
  return field !== undefined && (field.kind === 'text' || field.values.includes(value));
}
