import { describe, expect, test } from 'vitest';
import { adminRoles, roleHolders } from '../../src/model/adminRoles.ts';
import type { Field } from '../../src/model/field.ts';
import {
  containers,
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
import { readPath } from '../../src/model/path.ts';
import { presets } from '../../src/model/presets.ts';

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

/** Facts that no record tells, because the link is one that okta-graph works out. */
const derivedFacts: ReadonlySet<Field> = new Set(
  kinds
    .flatMap(ownEnds)
    .flatMap(({ route, link }) => (route === null && link.from === null ? Object.values(link.facts) : [])),
);

const sentence = /^[A-Z"'`].*\.$/s;
const path = /^([\w-]+(\[\])?)(\.[\w-]+(\[\])?)*$/;
const whole = /^\/(api\/v1|oauth2\/v1|integrations\/api\/v1)\/[^{}]+/;
const reserved = [
  ...['kind', 'id', 'custom', 'links', 'contained', 'self', 'key', 'org', 'firstSeen', 'lastSeen'],
  ...['oktaId', '__typename'],
];

/** Last steps of paths at which Okta can return what must not leave it, or what a user keeps to themselves. */
const secret = new RegExp(
  `^(${[
    ...['client_secret', 'clientSecret', 'secret', 'secret_hash', 'secretKey', 'sharedSecret', 'apiKey', 'privateKey'],
    ...['private_key', 'password', 'token', 'deviceToken', 'accessToken', 'refreshToken', 'passCode', 'nextPassCode'],
    ...['x5c', 'x5t', 'd', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'n', 'e', 'x', 'y', 'hash', 'salt', 'value', 'key'],
    ...['answer', 'question', 'questionText', 'phoneNumber', 'accountId', 'authScheme', 'headers', 'qrcode'],
  ].join('|')})$`,
);

/** Paths that end in such a word and hold nothing secret. */
const harmless = [
  /^(conditions|gateways|proxies)\b.*\.value$/, // expressions, patterns and addresses
  /^(stage\.)?value$/, // a stage of a feature; the expression of a claim
  /^settings\.authenticators\[\]\.key$/, // which authenticator
  /^key$/, // of an authenticator
  /^phoneNumber$/, // of the company
];

describe.each(kinds)('%s', (kind) => {
  const entity = declared(kind);
  const names = Object.keys(entity.fields);

  test('is registered under its name', () => {
    expect(entity.name).toBe(kind);
    expect(kind).toMatch(/^[A-Z][A-Za-z]+$/);
    expect(entity.plural).toMatch(/^[a-z][A-Za-z]+$/);
    expect(label(kind)).toBe(entity.okta === null ? kind : `Okta${kind}`);
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
    if (okta.list !== null) expect(okta.list).toMatch(new RegExp(`${whole.source}$`));
    if (okta.get !== null) expect(okta.get).toMatch(new RegExp(`${whole.source}\\{id\\}$`));
    if (okta.get === null && okta.list !== null) expect(okta.byIds).not.toBe('get');
    for (const part of Object.values(okta.parts ?? {})) expect(part).toMatch(/^\/api\/v1\//);
    expect(okta.scope).toMatch(/^okta\.[a-zA-Z]+\.read$/);
    expect(okta.pageSize).toBeGreaterThanOrEqual(0);
  });

  test('comes from its own list, or with what contains it', () => {
    expect(containers(kind).length > 0).toBe(okta.list === null);
    if (okta.list !== null) return expect(okta.isIdLocal).toBeUndefined();
    expect(okta).toMatchObject({ get: null, pageSize: 0, byIds: 'get' });
    for (const { route, link } of containers(kind)) expect(route?.record ?? link.record).toBe('');
  });

  test('is contained in kinds that are read whenever it is', () => {
    const needed = presets.indexOf(okta.preset ?? 'standard');
    const near = containers(kind).map((end) => presets.indexOf(declared(end.kind).okta?.preset ?? 'standard'));
    for (const at of near) expect(at).toBeLessThanOrEqual(needed);
  });

  test('has its id where a record has text, or one of its own', () => {
    const ids = [okta.id ?? 'id'].flat();
    for (const id of ids) expect(id).toMatch(id.startsWith('=') ? /^=\w+$/ : path);
    if (ids.some((id) => id.startsWith('='))) expect(okta.isSingle).toBe(true); // two records would have one id
  });

  test('has parts that only its fields and links read', () => {
    const places = [
      ...Object.values(declared(kind).fields).flatMap(({ from }) => from),
      ...ownEnds(kind).flatMap(({ link }) => link.from ?? []),
    ];
    for (const name of Object.keys(okta.parts ?? {}))
      expect(places.some((place) => place.startsWith(`${name}.`))).toBe(true);
  });

  test('is whole where every org has it and no list tells', () => {
    const { fields } = declared(kind);
    const required = Object.values(fields).filter((field) => field.isRequired);
    for (const record of okta.builtIn ?? [])
      for (const { from } of [...required, { from: ['id'] }])
        expect(
          from.some((place) => readPath(record, place) !== undefined),
          String(from),
        ).toBe(true);
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

describe.each(fields)('field %s', (_, field) => {
  test('says what it is in a sentence, and where it stands', () => {
    expect(field.doc).toMatch(sentence);
    for (const from of field.from) expect(from).toMatch(path);
    const isDerived = derivedFacts.has(field) || field.near !== null;
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
    const isOnePerNode = link.route?.per !== undefined; // needs the nodes of another kind first
    expect(isLive(end)).toBe(link.from !== null || (link.route !== null && !isOnePerNode));
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

  test('has words that only a link within the record takes', () => {
    const isWithin = link.from !== null && !link.isOne && !link.isApart && link.pattern === null;
    if (!isWithin) expect({ ...link, id: 'id' }).toMatchObject({ record: null, part: null, words: [] });
    if (link.record !== null) expect(declared(to).okta?.list).toBeNull();
    if (link.part !== null) for (const from of link.from ?? []) expect(`${from}.`).toContain(`${link.part}.`);
    for (const word of link.words) expect(word).toMatch(/^[A-Z_]+$/);
  });

  test('finds ids by an expression that finds something, and not everything', () => {
    if (link.pattern === null) return expect(link.pattern).toBeNull();
    expect('nothing like it'.match(new RegExp(link.pattern))).toBeNull();
    expect(link.pattern).toContain('(');
  });

  test('is told apart by a value', () => {
    if (link.only === null) return expect(link.only).toBeNull();
    expect(link.only.path).toMatch(path);
    expect(link.only.is).not.toBe('');
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
  const { when, per, perNear, none = [], rows } = end.route ?? {};

  test('asks for one near node', () => {
    const isBelow = list.startsWith('{self}/');
    if (!isBelow) expect(list).toMatch(/^\/(api|oauth2)\/v1\//);
    expect(list.includes('{id}')).toBe(!isBelow);
    if (isBelow) expect(containers(end.kind).every(({ route }) => route !== null)).toBe(true); // else it has no path
    expect(pageSize).toBeGreaterThanOrEqual(0);
    if (end.link.get !== null) expect(end.link.get).toMatch(/^\/api\/v1\/.*\{id\}.*\{farId\}$/);
  });

  test('asks only near nodes whose field can say that they have any', () => {
    if (when === undefined) return expect(when).toBeUndefined();
    const field = declared(end.kind).fields[when.field];
    expect(field).toBeDefined();
    for (const value of when.is) expect(typeof value === 'boolean' || allowed(field, String(value))).toBe(true);
  });

  test('asks once for each node of a kind that has what stands in the path', () => {
    expect(list.includes('{per}')).toBe(per !== undefined);
    if (per === undefined) return;
    expect(kinds).toContain(per.kind);
    expect(declared(per.kind as Kind).fields[per.field]).toMatchObject({ kind: 'text', isRequired: true });
  });

  test('knows who holds a role where it costs a call for each of very many', () => {
    if (perNear === undefined) return expect(['Group', 'App']).not.toContain(perNear);
    expect(perNear.admins).toEqual(roleHolders);
    expect(end.kind).toBe('User');
  });

  test('takes for "none" only what is no trouble', () => {
    for (const status of none) expect([400, 401]).toContain(status);
  });

  test('is counted by a whole number of the kind that sees it', () => {
    if (count === undefined) return expect(count).toBeUndefined();
    expect(declared(end.kind).fields[count]).toMatchObject({ kind: 'whole', isList: false });
  });

  test('lacks only facts that the link has', () => {
    expect(Object.keys(end.link.facts)).toEqual(expect.arrayContaining([...lacks]));
  });

  test('stands at paths that parse', () => {
    for (const at of [id, record, facts, rows]) if (at !== undefined && at !== '') expect(at).toMatch(path);
    if (expand !== undefined) expect(record).not.toBe('');
  });
});

/** Every path that a declaration reads, with who reads it. */
const readPaths: [string, string][] = [
  ...fields.flatMap(([name, field]) => field.from.map((from): [string, string] => [name, from])),
  ...kinds.flatMap((kind) =>
    ownEnds(kind).flatMap(({ id, link }) => (link.from ?? []).map((from): [string, string] => [id, from])),
  ),
];

test('no declaration reads a secret', () => {
  const isSecret = (from: string) => secret.test((from.split('.').at(-1) ?? '').replace('[]', ''));
  const found = readPaths.filter(([, from]) => isSecret(from) && !harmless.some((pattern) => pattern.test(from)));
  expect(found).toEqual([]);
  expect(isSecret('credentials.oauthClient.client_secret')).toBe(true);
});

test('no declaration reads a whole object, in which anything could stand', () => {
  const known = new Set(readPaths.map(([name, from]) => `${name.split('.')[0]} ${from}`));
  const inner = [...known].filter((place) => [...known].some((other) => other.startsWith(`${place}.`)));
  expect(inner).toEqual(['NetworkZone asns']); // a list, or two lists to include and to exclude
});

test('a role that a kind needs is one that Okta has', () => {
  const roles = listed.flatMap(([, okta]) => okta.role ?? []);
  expect(Object.keys(adminRoles)).toEqual(expect.arrayContaining(roles));
});

test('links that share a list tell its items apart', () => {
  const routes = new Map<string, End[]>();
  for (const end of allEnds)
    if (end.route !== null) routes.set(end.route.list, [...(routes.get(end.route.list) ?? []), end]);
  const shared = [...routes.values()].filter((those) => those.length > 1 && !those[0]?.route?.list.includes('{self}'));
  for (const those of shared) {
    const apart = those.map(({ link }) => link.only?.is);
    expect(new Set(apart).size, String(those.map(({ id }) => id))).toBe(those.length);
  }
  expect(shared.map((those) => those.map(({ id }) => id).sort())).toEqual([['Group.ownerGroups', 'Group.owners']]);
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
