/** The model against Okta's own description of its API. What the two know differently is listed at the end of the file. */
import { describe, expect, test } from 'vitest';
import type { Okta } from '../../src/model/define.ts';
import type { Field } from '../../src/model/field.ts';
import {
  containers,
  describe as declared,
  type End,
  type Entity,
  ends,
  isListed,
  type Kind,
  kinds,
  type Route,
} from '../../src/model/index.ts';
import type { Shape } from '../fixtures/make-okta-openapi.ts';
import { anonymous, itemOf, readingAt, shapesAt, unfold } from '../fixtures/openapi.ts';

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
  const reading = readingAt(request.path);

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
  return okta === null ? [] : [[kind, recordOf(kind), fields, Object.values(links)] as const];
});

describe.each(records)('a record of %s', (kind, record, fields, links) => {
  test.each(Object.entries(fields))('has %s', (name, field) => {
    compareField(`${kind}.${name}`, record, field);
  });

  test('has an id', () => {
    for (const path of idsOf(kind))
      expect(path.startsWith('=') || shapesAt(record, path).some(isText), path).toBe(true);
  });

  test('has the ids of its links', () => {
    for (const { from, id, isOne, isApart, pattern } of links) {
      for (const path of from ?? []) {
        const at = isOne || isApart || pattern !== null ? path : id === '' ? `${path}[]` : `${path}[].${id}`;
        if (!undescribed.has(`${kind} ${at}`)) expect(shapesAt(record, at).some(isText), at).toBe(true);
      }
    }
  });

  test('has what its links are told apart by', () => {
    for (const { only, from, isOne } of links) {
      if (only === null || from === null) continue;
      for (const path of from) expect(shapesAt(record, isOne ? only.path : `${path}[].${only.path}`)).not.toEqual([]);
    }
  });

  test('has what a link of it may be untold for', () => {
    for (const { part } of links) if (part !== null) expect(shapesAt(record, part.split('.')[0] ?? '')).not.toEqual([]);
  });
});

const routes = kinds.flatMap((kind) =>
  Object.values(ends(kind)).flatMap((end) =>
    end.route === null ? [] : [[`${kind}.${end.name}`, end, end.route] as const],
  ),
);

describe.each(routes)('an item of %s', (name, end, route) => {
  const items = pathsOf(end.kind, route.list).map((path) => rowOf(path, route.rows));

  test('holds the far id', () => {
    for (const item of items) {
      const ids = route.id !== undefined ? [route.id] : isListed(end.to) ? ['id'] : idsOf(end.to);
      const whole = isListed(end.to) ? '' : route.record;
      expect(
        ids.some((id) => shapesAt(item, join(whole, id)).some(isText)),
        String(ids),
      ).toBe(true);
    }
  });

  test('holds the facts that the route does not lack', () => {
    if (undescribed.has(`${name} ${route.facts}`))
      return expect(items.map((item) => shapesAt(item, '_embedded'))).toEqual([[{ user: { '*': 'any' } }]]);
    const told = Object.entries(end.link.facts).filter(([fact]) => !route.lacks?.includes(fact));
    for (const item of items)
      for (const [fact, field] of told)
        if (!isFromParameter(route, field)) compareField(`${name} ${fact}`, item, field, route.facts);
  });

  test('holds what tells it apart from others of the same list', () => {
    const { only } = end.link;
    if (only === null) return expect(only).toBeNull();
    for (const item of items) compareValues(`${name} ${only.path}`, ownersOf(route), enumsAt(item, only.path));
  });
});

const isText = (shape: Shape) => typeof shape === 'string' && /^(string|enum:)/.test(shape);

/** What the model asks for a list of each: the value stands in the item for the fact, and is not Okta's. */
const isFromParameter = (route: Route, field: Field) => route.per !== undefined && field.from.includes('per');

/** Every value by which links over the same list tell their items apart. */
const ownersOf = ({ list }: Route) =>
  kinds
    .flatMap((kind) => Object.values(ends(kind)))
    .filter((end) => end.route?.list === list)
    .flatMap(({ link }) => link.only?.is ?? []);

const enumsAt = (shape: Shape, path: string) =>
  shapesAt(shape, path).filter((at): at is string => typeof at === 'string' && at.startsWith('enum:'));

const listed = kinds.flatMap((kind) => {
  const okta = declared(kind).okta;
  return okta === null ? [] : [[kind, okta] as const];
});

test.each(listed.filter(([, okta]) => okta.each !== undefined))(
  '%s is asked for with every value there is',
  (_, okta) => {
    const { param = '', values = [] } = okta.each ?? {};
    const known = readingAt(okta.list ?? '')?.query[param]?.enum ?? [];
    const types = enumsAt(rowOf(okta.list ?? ''), param).flatMap((shape) => shape.slice('enum:'.length).split('|'));
    expect([...values].sort()).toEqual([...(known.length > 0 ? known : types)].sort());
  },
);

/** What a record of a kind is: an item of its list with its parts, or what its containers hold of it. */
function recordOf(kind: Kind): Shape {
  const { okta } = declared(kind);
  if (okta?.list == null) return either(containers(kind).flatMap(heldBy));
  const parts = Object.entries(okta.parts ?? {}).map(([name, path]) => ({ [name]: rowOf(path) }));
  return either([rowOf(okta.list, okta.rows), ...parts]);
}

/** What a container holds of a contained record. */
function heldBy({ kind, route, link }: End): Shape[] {
  if (route === null) return shapesAt(recordOf(kind), join(`${link.from?.[0]}[]`, link.record ?? ''));
  return pathsOf(kind, route.list).map((path) => either(shapesAt(rowOf(path, route.rows), route.record ?? '')));
}

/** A row of a list. */
function rowOf(list: string, rows?: string): Shape {
  const reading = readingAt(pathOf(list));
  return rows === undefined ? itemOf(reading) : either(shapesAt(reading?.answer ?? 'any', `${rows}[]`));
}

/** The paths that a route stands for: below a contained node, one for each list that it may come from. */
function pathsOf(kind: Kind, list: string): string[] {
  const below = '{self}';
  if (!list.startsWith(below)) return [list];
  return containers(kind).flatMap((end) =>
    pathsOf(end.kind, end.route?.list ?? '').map((path) => list.replace(below, `${pathOf(path)}/{own}`)),
  );
}

/** A shape that may be any of these. */
function either(shapes: readonly Shape[]): Shape {
  return { '+': [...shapes] };
}

function idsOf(kind: Kind): string[] {
  return [declared(kind).okta?.id ?? 'id'].flat();
}

function join(first: string | undefined, then: string): string {
  return [first, then].filter((step) => !!step).join('.');
}

function kindRequests(kind: Kind): Request[] {
  const { okta }: Entity = declared(kind);
  if (okta === null) return [];
  const scopes = [okta.scope];
  const made: Request[] = Object.entries(okta.parts ?? {}).map(([name, path]) => {
    return { what: `${kind}.${name}, a part,`, path: pathOf(path), query: queryOf(path), pageSize: 0, scopes };
  });
  const { list, get } = okta;
  if (get !== null) made.push({ what: `${kind}, one,`, path: pathOf(get), query: queryOf(get), pageSize: 0, scopes });
  if (list !== null) {
    const path = pathOf(list);
    made.push({ what: `${kind}, listed,`, path, query: listQuery(okta, list), pageSize: okta.pageSize, scopes });
  }
  return made;
}

function listQuery(okta: Okta, list: string): Request['query'] {
  const queries = (okta.queries ?? []).flatMap(({ param, sorts }) => [
    param,
    ...(sorts ? ['sortBy', 'sortOrder'] : []),
  ]);
  const asked = [
    ...queries,
    ...(okta.byIds === 'search' || okta.byIds === 'filter' ? [okta.byIds] : []),
    ...(okta.prefix === undefined ? [] : ['q']),
    ...(okta.each === undefined ? [] : [okta.each.param]),
    ...(okta.pageSize > 0 ? ['limit', 'after'] : []),
  ];
  return { ...queryOf(list), ...Object.fromEntries(asked.map((name) => [name, null])) };
}

function linkRequests(end: End): Request[] {
  const scopes = [end.kind, end.to].flatMap((kind) => declared(kind).okta?.scope ?? []);
  const what = `${end.kind}.${end.name}`;
  const made: Request[] = [];
  if (end.route !== null) {
    const { list, pageSize, expand, perNear } = end.route;
    const paging = pageSize > 0 ? { limit: null, after: null } : {};
    const query = { ...queryOf(list), ...paging, ...(expand === undefined ? {} : { expand }) };
    for (const path of pathsOf(end.kind, list))
      made.push({ what: `${what}, listed at ${path},`, path: pathOf(path), query, pageSize, scopes });
    if (perNear !== undefined) {
      const { list: holders } = perNear.admins;
      const named = { path: pathOf(holders), query: queryOf(holders), pageSize: Number(queryOf(holders).limit) };
      made.push({ what: `${what}, its administrators,`, ...named, scopes: ['okta.roles.read'] });
    }
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
      plainTimes.has(what) || kindsFound.some((shape) => fits[field.kind].test(shape)),
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
  '/api/v1/iam/roles limit', // described without a page size, which its neighbors have
  '/api/v1/iam/resource-sets limit',
  '/api/v1/iam/resource-sets/{}/bindings limit',
  'App.manualProvisioning settings.manualProvisioning',
  'App _links.profileEnrollment.href',
  'App.signOnMode = MFA_AS_SERVICE', // of apps that Okta itself adds
  'ApiServiceIntegration.created created', // instead of createdAt, which is described
  'AuthorizationServer.isDefault default',
  'Device.status = CREATED',
  'Device.platform = CHROMEOS',
  'Device.platform = LINUX',
  'DeviceAssurance.created created', // instead of createdDate and lastUpdate, which are described
  'DeviceAssurance.lastUpdated lastUpdated',
  'Group source.id', // beside `_links.source.href`, which is described
  'Group.hasAdminPrivilege _embedded.stats.hasAdminPrivilege', // described as hasAdminPrivlege, which is read as well
  'GroupRule.allGroupsValid allGroupsValid',
  'PolicyRule conditions.risk.behaviors[]',
  'Role.isStandard isStandard', // said of the roles that every org has, and no list tells
  'User.apps _embedded.user', // what `expand=user/{id}` embeds is described as anything
]);

/** Times that the description calls a text or a number. Real orgs send `2026-03-28T10:05:34.000Z` unless it says else. */
const plainTimes = new Set([
  'Agent.lastConnection', // milliseconds since 1970
  'ApiServiceIntegration.created',
  'AppCredential.created', // of secrets and of public keys, not of signing keys
  'AppCredential.lastUpdated',
  'Behavior.created', // 2026-03-04 10:08:01.0
  'Behavior.lastUpdated',
  'DeviceAssurance.created',
  'DeviceAssurance.lastUpdated',
  'Domain.certificateExpires',
]);

/** Values that the description has, and no name in GraphQL can spell. */
const unmodeled = new Set(['NetworkZone.proxyType = null']);
