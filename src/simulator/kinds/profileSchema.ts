import { describe, type Kind } from '../../model/index.ts';
import type { Json, OktaRecord } from '../collection.ts';
import { notFound } from '../oktaErrors.ts';
import type { Org } from '../org.ts';
import type { Answer, Route } from '../route.ts';

/** Scope of reading schemas, which no kind is. */
const scope = 'okta.schemas.read';

/** Where a user type's schema, or the one of the default type, is read. */
export const userSchemaRoute: Route = {
  pattern: '/api/v1/meta/schemas/user/{schemaId}',
  scope,
  answer: (org, call) => {
    const [asked = ''] = call.params;
    const type = org
      .of('UserType')
      .all()
      .find((type) => (asked === 'default' ? type.default === true : schemaIdOf(type) === asked));
    if (type === undefined) throw notFound(asked, 'Schema');
    const href = `${call.base}/api/v1/meta/schemas/user/${schemaIdOf(type)}`;
    const typeHref = `${call.base}/api/v1/meta/types/user/${type.id}`;
    const links = { self: { rel: 'self', href, method: 'GET' }, type: { rel: 'type', href: typeHref, method: 'GET' } };
    const dates = { lastUpdated: type.lastUpdated, created: type.created };
    const names = { name: type.name, title: type.displayName };
    return answerSchema(org, 'User', { id: href, ...names, ...dates }, links, ['login', 'email']);
  },
};

/** Where the schema of groups is read: there is one. */
export const groupSchemaRoute: Route = {
  pattern: '/api/v1/meta/schemas/group/default',
  scope,
  answer: (org, call) => {
    const href = `${call.base}${call.path}`;
    const [everyone] = org
      .of('Group')
      .all()
      .filter((group) => group.type === 'BUILT_IN');
    const created = everyone?.created ?? null;
    const head = { id: href, name: 'group', title: 'Okta group', description: 'Okta group profile template' };
    const links = { self: { rel: 'self', href, method: 'GET' } };
    return answerSchema(org, 'Group', { ...head, lastUpdated: created, created }, links, ['name']);
  },
};

/** Id of the schema that belongs to a user type. */
export function schemaIdOf(type: OktaRecord): string {
  return `osc${type.id.slice(3)}`;
}

/** Attributes that Okta defines are `base`, those that the org added are `custom`. */
function answerSchema(org: Org, kind: Kind, head: Json, links: Json, required: readonly string[]): Answer {
  const declared = Object.values(describe(kind).fields)
    .flatMap(({ from }) => from)
    .filter((path) => path.startsWith('profile.'))
    .map((path) => path.slice('profile.'.length))
    .filter((name) => !ofDirectories.has(name));
  const base = Object.fromEntries(declared.map((name) => [name, attribute(name, 'x', required.includes(name))]));
  const found = Object.entries(org.of(kind).attributes()).filter(
    ([name]) => !Object.hasOwn(base, name) && !ofDirectories.has(name),
  );
  const custom = Object.fromEntries(found.map(([name, value]) => [name, attribute(name, value, false)]));
  const body = {
    $schema: 'http://json-schema.org/draft-04/schema#',
    ...head,
    type: 'object',
    definitions: {
      custom: { id: '#custom', type: 'object', properties: custom, required: [] },
      base: { id: '#base', type: 'object', properties: base, required: [...required] },
    },
    properties: { profile: { allOf: [{ $ref: '#/definitions/custom' }, { $ref: '#/definitions/base' }] } },
    _links: links,
  };
  return { body };
}

/** Attributes of groups from Active Directory: they are in a schema of their own, which no path shows. */
const ofDirectories: ReadonlySet<string> = new Set([
  ...['samAccountName', 'dn', 'windowsDomainQualifiedName', 'externalId', 'objectSid', 'groupType', 'groupScope'],
]);

/** `example` is a value that the attribute has somewhere. */
function attribute(name: string, example: unknown, isRequired: boolean): Json {
  const items = Array.isArray(example) ? { items: { type: typeOf(example[0]) } } : {};
  return {
    title: title(name),
    type: Array.isArray(example) ? 'array' : typeOf(example),
    ...items,
    ...(isRequired ? { required: true } : {}),
    mutability: 'READ_WRITE',
    scope: 'NONE',
    permissions: [{ principal: 'SELF', action: 'READ_ONLY' }],
    master: { type: 'PROFILE_MASTER' },
  };
}

function typeOf(example: unknown): string {
  if (typeof example === 'number') return Number.isInteger(example) ? 'integer' : 'number';
  return typeof example === 'boolean' ? 'boolean' : 'string';
}

/** `costCenter` as "Cost center". */
function title(name: string): string {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
