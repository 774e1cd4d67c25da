import fc from 'fast-check';
import { parse } from 'graphql';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isCompilable } from '../../src/graphql/compilable.ts';
import { gateway } from './fixture/gateway.ts';

/** The answer to the first asking is graphql's own, that to the second comes from compiled code. */
async function bothWays(query: string, variables?: Record<string, unknown>) {
  const { ask } = gateway({ broken: ['g2', 'u2'], partial: ['appsCount'], lacks: ['source'], idsOnly: ['App.users'] });
  const interpreted = await ask(query, variables);
  const compiled = await ask(query, variables);
  return [interpreted, compiled].map(({ extensions: _, errors, ...answer }) => ({
    ...answer,
    errors: errors
      .map(({ message, path, locations, extensions }) => ({ message, path, locations, code: extensions.code }))
      .sort((a, b) => (`${a.path}` < `${b.path}` ? -1 : 1)),
  }));
}

describe('compiled code answers as graphql does:', () => {
  test.each([
    ['fragments', 'query { users { nodes { ...A ...A type { name } } } } fragment A on User { login type { id } }'],
    ['inline fragments', '{ users { nodes { ... on Node { id } ... { login } ... on User { status } } } }'],
    [
      'abstract types',
      '{ a: node(id: "VXNlcjp1MQ==") { __typename ... on User { login } } nodes(ids: ["QXBwOmEx", "x"]) { id } }',
    ],
    ['errors below lists', '{ groups { nodes { name members { edges { source node { login } } } } } }'],
    ['aliases', '{ x: users { y: nodes { z: login } } }'],
    ['introspection', '{ __schema { queryType { name } } __type(name: "User") { fields { name } } }'],
    ['a key __proto__', '{ users { nodes { __proto__: login } } }'],
  ])('%s', async (_, query) => {
    const [interpreted, compiled] = await bothWays(query);
    expect(compiled).toEqual(interpreted);
  });

  test('the operation of a document that is named', async () => {
    const { ask } = gateway();
    const query =
      'query A { users(first: 1) { nodes { login } } } query B @source(from: GRAPH) { groups { totalCount } }';
    for (const _ of ['first', 'second', 'third']) {
      expect((await ask(query, {}, 'A')).data).toEqual({ users: { nodes: [{ login: 'ada@example.com' }] } });
      expect((await ask(query, {}, 'B')).data).toEqual({ groups: { totalCount: 3 } });
      for (const name of ['C', undefined]) {
        expect((await ask(query, {}, name)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      }
    }
  });

  test.each([
    [{}],
    [
      {
        n: 1,
        skip: true,
        filter: { status: { ne: 'OTHER' } },
        login: 'ada@example.com',
        at: '2026-01-01T00:00:00+01:00',
      },
    ],
    [{ n: null, filter: null, order: [{ field: 'LOGIN', direction: 'DESC' }], login: null, names: 'badge' }],
    [{ n: 'x' }],
    [{ filter: { nick: 1 } }],
    [{ at: 'noon' }],
  ])('variables %j', async (variables) => {
    const [interpreted, compiled] = await bothWays(
      `query ($n: Int = 2, $skip: Boolean! = false, $filter: UserFilter, $order: [UserOrder!], $login: String, $at: DateTime, $names: [String!]) {
        users(first: $n, filter: $filter, orderBy: $order) { nodes { login ...A @skip(if: $skip) custom(names: $names) { name } } }
        inside: users(filter: { or: [{ login: { eq: $login } }, { lastLogin: { gt: $at } }] }) { nodes { login } }
      }
      fragment A on User { status groups @include(if: $skip) { totalCount } }`,
      variables,
    );
    expect(compiled).toEqual(interpreted);
  });

  const leaf = fc.constantFrom('id', 'oktaId', '__typename');
  const page = (inner: fc.Arbitrary<string>, name: string) =>
    fc
      .tuple(fc.constantFrom('', '(first: 1)', '(first: 2)'), inner, fc.constantFrom('nodes', 'edges', 'both'))
      .map(([args, body, way]) => {
        const rows = {
          nodes: `nodes { ${body} }`,
          edges: `edges { cursor node { ${body} } }`,
          both: `totalCount nodes { ${body} } edges { node { ${body} } }`,
        };
        return `${name}${args} { ${rows[way as 'nodes']} }`;
      });
  const directive = fc.constantFrom(
    ...Array<string>(9).fill(''),
    '@skip(if: $yes)',
    '@include(if: $yes)',
    '@include(if: $no)',
  );
  const { user } = fc.letrec<{ user: string; group: string }>((tie) => ({
    user: fc
      .array(
        fc.oneof(
          { maxDepth: 3 },
          leaf,
          fc.constant('login status'),
          fc.constant('type { name }'),
          page(tie('group'), 'groups'),
        ),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .chain((parts) =>
        directive.map(
          (skip) =>
            `oktaId ... ${skip} { ${parts[0]} } ${parts
              .slice(1)
              .map((part, at) => `... on User ${at === 0 ? skip : ''} { ${part} }`)
              .join(' ')}`,
        ),
      ),
    group: fc
      .array(fc.oneof({ maxDepth: 3 }, leaf, fc.constant('name usersCount appsCount'), page(tie('user'), 'members')), {
        minLength: 1,
        maxLength: 3,
      })
      .map((parts) => `id ${parts.map((part) => `... on Group { ${part} }`).join(' ')}`),
  }));

  test('any query', async () => {
    await fc.assert(
      fc.asyncProperty(page(user, 'users'), async (body) => {
        const variables = body.includes('@') ? '($yes: Boolean! = true, $no: Boolean! = false)' : '';
        const used = body.includes('@') ? 'ok: __typename @skip(if: $no) @include(if: $yes)' : '';
        const query = `query ${variables} { ${body} ${used} }`;
        const [interpreted, compiled] = await bothWays(query);
        expect(compiled).toEqual(interpreted);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a text that would become code', () => {
  afterEach(() => vi.unstubAllGlobals());

  test.each([
    ['as it is', '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74dglobalThis.broken()'],
    ['escaped', '\\u005f_MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74dglobalThis.broken()'],
  ])('%s is never run', async (_, text) => {
    const broken = vi.fn();
    vi.stubGlobal('broken', broken);
    const { ask } = gateway();
    for (const _ of ['first', 'second', 'third']) {
      const { data } = await ask(`{ user(login: "${text}") { id } users(search: "${text}") { totalCount } }`);
      expect(data.user).toBeNull();
    }
    expect(broken).not.toHaveBeenCalled();
  });
});

test('Code is made of documents of a sane size only', () => {
  const fragments = ['A', 'B', 'C', 'D', 'E', 'F'];
  const nested = fragments.map((name, at) => {
    const inner = fragments[at + 1] === undefined ? 'id' : `...${fragments[at + 1]}`;
    return `fragment ${name} on Employee { manager { ${inner} } reports { nodes { ${inner} } edges { node { ${inner} } } } }`;
  });
  expect(isCompilable(parse(`{ employees { nodes { ...D } } } ${nested.join(' ')}`))).toBe(true);
  expect(isCompilable(parse(`{ employees { nodes { ...A } } } ${nested.join(' ')}`))).toBe(false);
});
