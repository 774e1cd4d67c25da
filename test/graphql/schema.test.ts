import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  validateSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { createBuilder } from '../../src/graphql/builder.ts';
import { choiceTypes } from '../../src/graphql/choices.ts';
import { createSchema, renderSchema } from '../../src/graphql/schema.ts';
import { choice } from '../../src/model/field.ts';
import { describe as declared, ends, kinds } from '../../src/model/index.ts';

const schema = createSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);
const objects = types.filter((type) => isObjectType(type) || isInterfaceType(type));

/** Everything of the schema that can have a description, by its place. */
function* places(): Generator<[string, { description?: string | null | undefined }]> {
  for (const type of types) {
    yield [type.name, type];
    if (isEnumType(type) || !('getFields' in type)) continue;
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field];
      if ('args' in field) for (const arg of field.args) yield [`${type.name}.${field.name}(${arg.name}:)`, arg];
    }
  }
  for (const directive of schema.getDirectives())
    if (!isSpecifiedDirective(directive)) yield [`@${directive.name}`, directive];
}

test('It is a schema, the same on every making, and sorted', () => {
  expect(validateSchema(schema)).toEqual([]);
  expect(renderSchema()).toBe(renderSchema());
  const made = Object.keys(buildSchema(renderSchema()).getTypeMap()).filter((name) => !name.startsWith('__'));
  const named =
    renderSchema()
      .match(/^(type|enum|input|interface|scalar) \w+/gm)
      ?.map((line) => line.split(' ')[1] ?? '') ?? [];
  expect(named).toEqual([...named].sort());
  expect(made).toEqual(expect.arrayContaining(named));
});

test('Every type, field, argument and directive says what it is', () => {
  const silent = [...places()]
    .filter(([, { description }]) => !/[.:]$/.test(description ?? ''))
    .map(([place]) => place);
  expect(silent).toEqual([]);
});

test('Names follow the conventions of GraphQL', () => {
  const wrong = types.flatMap((type) => {
    const inner = isEnumType(type)
      ? type.getValues().filter(({ name }) => !/^_?[A-Z][A-Z0-9_]*$/.test(name))
      : 'getFields' in type
        ? Object.values(type.getFields()).filter(({ name }) => !/^[a-z][A-Za-z0-9]*$/.test(name))
        : [];
    return [
      ...(/^[A-Z][A-Za-z0-9]*$/.test(type.name) ? [] : [type.name]),
      ...inner.map(({ name }) => `${type.name}.${name}`),
    ];
  });
  expect(wrong).toEqual([]);
});

describe.each(kinds)('%s', (kind) => {
  const type = fieldsOf(schema.getType(kind));
  const { fields, okta, plural, keys } = declared(kind);

  test('has every declared field, required ones never null', () => {
    for (const [name, field] of Object.entries(fields)) {
      expect(type[name]?.description).toBe(field.doc);
      expect(isNonNullType(type[name]?.type), name).toBe(field.isRequired);
    }
    expect(isNonNullType(type.id?.type)).toBe(true);
    expect('oktaId' in type).toBe(okta !== null);
  });

  test('has every link, from both sides, and none that fails the whole', () => {
    for (const end of Object.values(ends(kind))) {
      expect(isNonNullType(type[end.name]?.type), end.name).toBe(false);
      const facts = Object.keys(end.link.facts);
      if (facts.length === 0) continue;
      const shown = fieldsOf(schema.getType(`${type[end.name]?.type}`));
      const holder = end.isOne ? shown : fieldsOf(schema.getType(`${shown.edges?.type}`.replace(/[[\]!]/g, '')));
      expect(Object.keys(holder)).toEqual(expect.arrayContaining([...facts, 'node']));
      if (!end.isOne) continue;
      // A link shows all that its node does, but for the global id: a cache would take it for the node itself.
      const { id, ...ofNode } = fieldsOf(schema.getType(end.to));
      const { node, ...rest } = holder;
      expect(`${id?.type} ${node?.type}`).toBe(`ID! ${end.to}!`);
      expect(Object.keys(rest).sort()).toEqual([...facts, ...Object.keys(ofNode)].sort());
    }
  });

  test('can be listed and looked up', () => {
    const query = fieldsOf(schema.getQueryType());
    const list = query[plural]?.args.map(({ name }) => name);
    const search = okta?.queries ? ['search'] : [];
    expect(list).toEqual(['after', 'filter', 'first', 'orderBy', ...search]);
    const lookup = query[kind.charAt(0).toLowerCase() + kind.slice(1)];
    expect(lookup?.args.map(({ name }) => name)).toEqual([...keys, 'id'].sort());
    expect(isNonNullType(lookup?.type)).toBe(false);
    expect(isNonNullType(query[plural]?.type)).toBe(false);
  });
});

test('A fact hides nothing that an edge has of itself', () => {
  const hidden = kinds.flatMap((kind) =>
    Object.values(ends(kind)).filter(({ link }) => ['node', 'cursor'].some((name) => name in link.facts)),
  );
  expect(hidden.map(({ id }) => id)).toEqual([]);
});

test('A choice has a name for each of its values, and an enum of its own', () => {
  const choices = choiceTypes(createBuilder());
  const first = choice('a', ['one', 'two'], 'One or two.');
  expect(choices('PolicyRuleType', first)).toBe(choices('PolicyRuleType', first));
  expect(() => choices('PolicyRuleType', choice('b', ['three'], 'Three.'))).toThrow(/PolicyRuleType: rename/);
  expect(() => choices('AgentType', choice('c', ['Radius', 'RADIUS'], 'Twice.'))).toThrow(/AgentType have the same/);
});

test('Inputs can always be left out, save for what makes no sense without', () => {
  const required = types.filter(isInputObjectType).flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
      .map((field) => field.name),
  );
  expect(new Set(required)).toEqual(new Set(['field']));
  expect(objects.length).toBeGreaterThan(kinds.length * 3);
});

function fieldsOf(type: GraphQLNamedType | null | undefined) {
  return isObjectType(type) ? type.getFields() : {};
}
