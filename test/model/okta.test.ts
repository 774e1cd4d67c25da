/** The model against Okta's own description of its API. What the two know differently is listed at the end of the file. */
import { describe, expect, test } from 'vitest';
import type { Field } from '../../src/model/field.ts';
import {
  describe as declared,
  type End,
  type Entity,
  ends,
  type Fields,
  type Kind,
  kinds,
} from '../../src/model/index.ts';
import type { Shape } from '../fixtures/make-okta-openapi.ts';
import { anonymous, gets, itemOf, shapesAt, unfold } from '../fixtures/openapi.ts';

/** A request the model makes: its path, and every query parameter that may go with it. */
interface Request {
  what: string;
  path: string;
  query: Readonly<Record<string, string | null>>;
  pageSize: number;
  /** Scopes of which one must do. */
  scopes: readonly string[];
}

const requests = kinds.flatMap((kind) => [...kindRequests(kind), ...Object.values(ends(kind)).flatMap(linkRequests)]);

describe.each(requests.map((request) => [request.what, request] as const))('%s', (_, request) => {
  const reading = gets.get(anonymous(request.path));

  test('asks a path that Okta has', () => {
    expect(reading, request.path).toBeDefined();
  });

  test('asks with parameters that it takes', () => {
    for (const [name, value] of Object.entries(request.query)) {
      if (undescribed.has(`${anonymous(request.path)} ${name}`)) continue;
      const parameter = reading?.query[name];
      expect(parameter, `${request.path} ${name}`).toBeDefined();
      if (value !== null && parameter?.enum !== undefined) expect(parameter.enum).toContain(value);
    }
  });

  test('asks for no more than a page may hold', () => {
    expect(request.pageSize).toBeLessThanOrEqual(reading?.query.limit?.maximum ?? Number.POSITIVE_INFINITY);
  });

  test('needs a scope that the model names', () => {
    expect(
      reading?.scopes.some((scope) => request.scopes.includes(scope)),
      String(reading?.scopes),
    ).toBe(true);
  });
});

const records = kinds.flatMap((kind) => {
  const { okta, fields, links } = declared(kind);
  if (okta === null) return [];
  const record = itemOf(gets.get(anonymous(pathOf(okta.list))));
  const from = Object.values(links).flatMap((link) => link.from ?? []);
  return [[kind, record, fields, from] as const];
});

describe.each(records)('a record of %s', (kind, record, fields, from) => {
  test.each(Object.entries(fields))('has %s', (name, field) => {
    compareField(`${kind}.${name}`, record, field);
  });

  test('has the ids of its links', () => {
    for (const path of from)
      if (!undescribed.has(`${kind} ${path}`)) expect(shapesAt(record, path), path).not.toEqual([]);
  });
});

const routes = kinds.flatMap((kind) =>
  Object.values(ends(kind)).flatMap((end) =>
    end.route === null ? [] : [[`${kind}.${end.name}`, end, end.route] as const],
  ),
);

describe.each(routes)('an item of %s', (name, end, route) => {
  const item = itemOf(gets.get(anonymous(pathOf(route.list))));

  test('holds the far id', () => {
    expect(shapesAt(item, route.id ?? 'id')).toContain('string');
  });

  test('holds the facts that the route does not lack', () => {
    if (undescribed.has(`${name} ${route.facts}`))
      return expect(shapesAt(item, '_embedded')).toEqual([{ user: { '*': 'any' } }]);
    const told: Fields = Object.fromEntries(
      Object.entries(end.link.facts).filter(([fact]) => !route.lacks?.includes(fact)),
    );
    for (const [fact, field] of Object.entries(told)) compareField(`${name} ${fact}`, item, field, route.facts);
  });
});

function kindRequests(kind: Kind): Request[] {
  const { okta }: Entity = declared(kind);
  if (okta === null) return [];
  const queries = (okta.queries ?? []).flatMap(({ param, sorts }) => [
    param,
    ...(sorts ? ['sortBy', 'sortOrder'] : []),
  ]);
  const byIds = okta.byIds === 'search' || okta.byIds === 'filter' ? [okta.byIds] : [];
  const asked = [
    ...queries,
    ...byIds,
    ...(okta.prefix === undefined ? [] : ['q']),
    ...(okta.pageSize > 0 ? ['limit', 'after'] : []),
  ];
  const query = { ...queryOf(okta.list), ...Object.fromEntries(asked.map((name) => [name, null])) };
  const scopes = [okta.scope];
  return [
    { what: `${kind}, listed,`, path: pathOf(okta.list), query, pageSize: okta.pageSize, scopes },
    { what: `${kind}, one,`, path: pathOf(okta.get), query: queryOf(okta.get), pageSize: 0, scopes },
  ];
}

function linkRequests(end: End): Request[] {
  const scopes = [end.kind, end.to].flatMap((kind) => declared(kind).okta?.scope ?? []);
  const what = `${end.kind}.${end.name}`;
  const made: Request[] = [];
  if (end.route !== null) {
    const { list, pageSize, expand } = end.route;
    const paging = pageSize > 0 ? { limit: null, after: null } : {};
    const query = { ...queryOf(list), ...paging, ...(expand === undefined ? {} : { expand }) };
    made.push({ what: `${what}, listed,`, path: pathOf(list), query, pageSize, scopes });
  }
  if (end.isDeclared && end.link.get !== null) {
    made.push({ what: `${what}, one,`, path: pathOf(end.link.get), query: {}, pageSize: 0, scopes });
  }
  return made;
}

function pathOf(list: string): string {
  return list.split('?')[0] ?? '';
}

function queryOf(list: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(list.split('?')[1] ?? ''));
}

const fits: Readonly<Record<Field['kind'], RegExp>> = {
  text: /^(string|enum:)/,
  choice: /^(string|enum:)/,
  time: /^date-time$/,
  flag: /^boolean$/,
  whole: /^integer$/,
  decimal: /^number$/,
};

/** Compares where a field stands, what it is and, for a choice, its values. */
function compareField(what: string, record: Shape, field: Field, base = ''): void {
  const places = field.from
    .map((from) => (base === '' ? from : `${base}.${from}`))
    .filter((place) => !undescribed.has(`${what} ${place}`));
  for (const place of places) {
    const found = shapesAt(record, place);
    expect(found, `${what} at ${place}`).not.toEqual([]);
    const scalars = found.flatMap((shape) =>
      field.isList && Array.isArray(shape) ? shape.flatMap((item) => unfold(item)) : [shape],
    );
    const kindsFound = scalars.filter((shape) => typeof shape === 'string');
    expect(
      kindsFound.some((shape) => fits[field.kind].test(shape)),
      `${what} is ${field.kind}, in Okta ${kindsFound}`,
    ).toBe(true);
    if (field.kind === 'choice') compareValues(what, field.values, kindsFound);
  }
}

function compareValues(what: string, values: readonly string[], shapes: readonly string[]): void {
  const known = shapes
    .filter((shape) => shape.startsWith('enum:'))
    .flatMap((shape) => shape.slice('enum:'.length).split('|'));
  if (known.length === 0) return; // free text in the description
  const extra = values.filter((value) => !known.includes(value) && !undescribed.has(`${what} = ${value}`));
  const missing = known.filter((value) => !values.includes(value) && !unmodeled.has(`${what} = ${value}`));
  expect({ what, extra, missing }).toEqual({ what, extra: [], missing: [] });
}

/** What real orgs answer or take, and the description does not have. */
const undescribed = new Set([
  '/api/v1/users/{}/groups limit', // it pages all the same
  '/api/v1/users/{}/groups after',
  'App.manualProvisioning settings.manualProvisioning',
  'Device.status = CREATED',
  'Device.platform = CHROMEOS',
  'Device.platform = LINUX',
  'Group source.id', // beside `_links.source.href`, which is described
  'Group.hasAdminPrivilege _embedded.stats.hasAdminPrivilege', // described as hasAdminPrivlege, which is read as well
  'User.apps _embedded.user', // what `expand=user/{id}` embeds is described as anything
]);

/** Values that the description has, and no name in GraphQL can spell. */
const unmodeled = new Set(['NetworkZone.proxyType = null']);
