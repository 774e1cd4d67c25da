import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { examples } from '../../src/graphql/examples.ts';
import { gateway } from './fixture/gateway.ts';

const deep = (levels: number): string => (levels === 0 ? 'id' : `manager { ${deep(levels - 1)} }`);

describe('is refused as too costly, before anything is read:', () => {
  test.each([
    ['depth', `{ employees { nodes { ${deep(20)} } } }`, /depth limit of 16 exceeded, found 23/],
    [
      'depth in fragments',
      `{ employees { nodes { ...A } } } fragment A on Employee { ${deep(20)} }`,
      /depth limit of 16/,
    ],
    [
      'aliases',
      `{ ${Array.from({ length: 60 }, (_, at) => `a${at}: user(id: "u1") { id }`).join(' ')} }`,
      /liases limit of 50/,
    ],
    ['tokens', `{ users { nodes { ${'login '.repeat(2500)} } } }`, /Token limit of 2000 exceeded/],
    ['a text of comments', `{ __typename } # ${'x'.repeat(30_000)}`, /has 30017 characters; 20000 are allowed/],
    [
      'pages of pages',
      '{ users(first: 1000) { nodes { groups(first: 1000) { nodes { id } } } } }',
      /may have to read 1001000 nodes; 200000 are allowed.*first/,
    ],
    [
      'pages of pages in a variable',
      'query ($n: Int = 1000) { users(first: $n) { edges { node { groups(first: $n) { edges { cursor } } } } } }',
      /1001000 nodes/,
    ],
    [
      'fragments spread again and again',
      `{ users(first: 1000) { nodes { ...A } } }
       fragment A on User { groups(first: 1000) { nodes { ...B } } }
       fragment B on Group { ${Array.from({ length: 12 }, (_, at) => `m${at}: members(first: 1000) { nodes { ...C } }`).join(' ')} }
       fragment C on User { apps { nodes { id } } }`,
      /nodes; 200000 are allowed/,
    ],
  ])('%s', async (_, query, message) => {
    const { ask, okta } = gateway();
    const { status, errors } = await ask(query);
    expect(status).toBe(400);
    expect(errors[0]?.extensions.code).toBe('COST_LIMIT');
    expect(errors[0]?.message).toMatch(message);
    expect(errors[0]?.message).not.toMatch(/Syntax Error/);
    expect(okta).toEqual([]);
  });
});

describe('is allowed:', () => {
  test.each([
    ['a thousand users with their groups', '{ users(first: 1000) { nodes { groups { nodes { name } } } } }'],
    [
      'many totals',
      '{ users(first: 1000) { nodes { groups { totalCount } apps { totalCount } devices { totalCount } } } }',
    ],
    ['the introspection of GraphiQL', getIntrospectionQuery()],
    ...examples.map(({ query }): [string, string] => [query.match(/query \w+/)?.[0] ?? query, query]),
  ])('%s', async (_, query) => {
    const { status, errors } = await gateway().ask(query);
    expect([status, errors]).toEqual([200, []]);
  });
});

test('Limits are settings', async () => {
  const { ask } = gateway({}, { limits: { nodes: 10 } });
  expect((await ask('{ users(first: 11) { nodes { id } } }')).errors[0]?.message).toMatch(/11 nodes; 10 are allowed/);
});

test('Introspection can be switched off', async () => {
  const { ask } = gateway({}, { introspection: false });
  const { status, errors } = await ask('{ __schema { types { name } } }');
  expect(status).toBe(400);
  expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect((await ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
});
