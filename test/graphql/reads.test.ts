import { describe, expect, test } from 'vitest';
import { globalId } from '../../src/graphql/globalId.ts';
import { gateway } from './fixture/gateway.ts';

const nodes = (list: { nodes: object[] }) => list.nodes;

describe('a list', () => {
  test('answers nodes, edges and the total that the page itself tells, for one call', async () => {
    const { ask, okta } = gateway();
    const { data, errors, extensions } = await ask(`{
      users(first: 10) {
        totalCount
        nodes { oktaId login status }
        edges { cursor node { login } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }`);
    expect(errors).toEqual([]);
    expect(data.users.totalCount).toBe(3);
    expect(data.users.nodes).toContainEqual({ oktaId: 'u1', login: 'ada@example.com', status: 'ACTIVE' });
    expect(data.users.edges[0]).toEqual({ cursor: 'after u1', node: { login: 'ada@example.com' } });
    expect(data.users.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: 'after u1',
      endCursor: 'after u3',
    });
    expect(okta).toEqual(['list User']);
    expect(extensions.source).toEqual({ from: 'OKTA', asOf: null, calls: 1 });
  });

  test('goes on behind a cursor', async () => {
    const { ask } = gateway();
    const { data } = await ask(
      '{ users(first: 1, after: "after u1") { nodes { oktaId } pageInfo { hasNextPage hasPreviousPage } } }',
    );
    expect(data.users).toEqual({ nodes: [{ oktaId: 'u2' }], pageInfo: { hasNextPage: true, hasPreviousPage: true } });
  });

  test('counts only where asked, and reads no page for a total alone', async () => {
    const { ask, okta } = gateway();
    expect((await ask('{ users { totalCount } }')).data.users.totalCount).toBe(3);
    expect((await ask('{ users(first: 1) { totalCount nodes { id } } }')).data.users.totalCount).toBe(3);
    expect(okta).toEqual(['count User', 'list User', 'count User']);
  });

  test('hands a raw expression to Okta, and refuses it from the mirror', async () => {
    const { ask, okta } = gateway();
    await ask(`{ users(search: "status pr") { nodes { id } } }`);
    expect(okta).toEqual(['list User status pr']);
    const { data, errors } = await ask(`query @source(from: GRAPH) { users(search: "status pr") { nodes { id } } }`);
    expect(data.users).toBeNull();
    expect(errors[0]).toMatchObject({ path: ['users'], extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors[0]?.message).toMatch(/filter/);
  });
});

describe('a filter', () => {
  const logins = async (filter: string) => {
    const { data, errors } = await gateway().ask(`{ users(filter: ${filter}) { nodes { oktaId } } }`);
    expect(errors).toEqual([]);
    return nodes(data.users).map((user) => Object.values(user)[0]);
  };

  test.each([
    ['{}', ['u1', 'u2', 'u3']],
    ['{ status: { eq: ACTIVE } }', ['u1']],
    ['{ status: { eq: OTHER } }', ['u3']],
    ['{ status: { ne: OTHER } }', ['u1', 'u2']],
    ['{ status: { in: [SUSPENDED, OTHER] } }', ['u2', 'u3']],
    ['{ status: { notIn: [SUSPENDED, OTHER] } }', ['u1']],
    ['{ department: { startsWith: "Eng" }, status: { ne: ACTIVE } }', ['u3']],
    ['{ or: [{ login: { contains: "bob" } }, { login: { contains: "cyd" } }] }', ['u2', 'u3']],
    ['{ not: { department: { eq: "Sales" } } }', ['u1', 'u3']],
    ['{ lastLogin: { isNull: true } }', ['u2', 'u3']],
    ['{ lastLogin: { gte: "2026-03-28T12:05:34+02:00" } }', ['u1']],
    ['{ and: [{ department: { eq: "Engineering" } }, { lastLogin: { isNull: false } }] }', ['u1']],
  ])('%s', async (filter, expected) => {
    expect(await logins(filter)).toEqual(expected);
  });

  test('comes in a variable as well', async () => {
    const { ask } = gateway();
    const query = 'query ($f: UserFilter, $o: [UserOrder!]) { users(filter: $f, orderBy: $o) { nodes { oktaId } } }';
    const variables = {
      f: { status: { in: ['ACTIVE', 'OTHER'] } },
      o: [{ field: 'LOGIN', direction: 'DESC' }],
    };
    for (const _ of ['as graphql runs it', 'as compiled code']) {
      expect((await ask(query, variables)).data.users.nodes).toEqual([{ oktaId: 'u3' }, { oktaId: 'u1' }]);
    }
  });

  test('and an order take the values of every field', async () => {
    const { ask } = gateway();
    const { data } = await ask(
      `{ users(orderBy: [{ field: DEPARTMENT }, { field: LOGIN, direction: DESC }]) { nodes { oktaId } } }`,
    );
    expect(data.users.nodes).toEqual([{ oktaId: 'u3' }, { oktaId: 'u1' }, { oktaId: 'u2' }]);
  });
});

describe('a node', () => {
  test('shows values that nobody knew as OTHER, and made names in capitals', async () => {
    const { data } = await gateway().ask('{ user(id: "u3") { status } app(id: "a1") { applicationType signOnMode } }');
    expect(data).toEqual({ user: { status: 'OTHER' }, app: { applicationType: 'WEB', signOnMode: 'SAML_2_0' } });
  });

  test('has the attributes that the org added', async () => {
    const { data } = await gateway().ask(
      '{ user(id: "u1") { custom { name value } two: custom(names: ["badge"]) { value } } }',
    );
    expect(data.user.custom).toEqual([
      { name: 'badge', value: '17' },
      { name: 'empty', value: null },
      { name: 'tags', value: '["a","b"]' },
    ]);
    expect(data.user.two).toEqual([{ value: '17' }]);
  });

  test('that a link told only in part is read whole, all of them in one batch, and only when asked', async () => {
    const { ask, okta } = gateway({ partial: ['usersCount', 'appsCount'] });
    await ask('{ users { nodes { groups { nodes { name } } } } }');
    expect(okta).toEqual(['list User', 'linked User.groups u1 u2 u3']);
    const { data } = await ask('{ users { nodes { groups { nodes { usersCount appsCount } } } } }');
    expect(data.users.nodes[0].groups.nodes).toEqual([
      { usersCount: 2, appsCount: 1 },
      { usersCount: 1, appsCount: 0 },
    ]);
    expect(okta.slice(2)).toEqual(['list User', 'linked User.groups u1 u2 u3', 'byIds Group g1 g2']);
  });
});

describe('a look-up', () => {
  test('takes the global id, the id of Okta, or a natural key', async () => {
    const { ask, okta } = gateway();
    const id = globalId({ kind: 'User', id: 'u1' });
    const { data } = await ask(`{
      a: user(id: "${id}") { id login }
      b: user(id: "u1") { id }
      c: user(login: "ada@example.com") { id }
      d: user(login: "nobody@example.com") { id }
      e: user(id: "u9") { id }
    }`);
    expect(data).toEqual({ a: { id, login: 'ada@example.com' }, b: { id }, c: { id }, d: null, e: null });
    expect(okta).toEqual(expect.arrayContaining(['byIds User u1 u9', 'list User', 'list User']));
  });

  test('of a key that several have says how many, and how to go on', async () => {
    const { data, errors } = await gateway().ask('{ group(name: "Twins") { id } }');
    expect(data.group).toBeNull();
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toMatch(/^2 groups have this name\. List them: groups\(filter:/);
  });

  test('by node and nodes batches, keeps the order, and reports a bad id in its place', async () => {
    const { ask, okta } = gateway({ broken: ['u2'] });
    const ids = ['u1', 'u2', 'u9', 'u3'].map((id) => globalId({ kind: 'User', id }));
    const { data, errors } = await ask(
      'query ($ids: [ID!]!, $app: ID!) { nodes(ids: $ids) { __typename ... on User { oktaId } } node(id: $app) { id ... on App { label } } }',
      { ids: [...ids, 'nonsense'], app: globalId({ kind: 'App', id: 'a1' }) },
    );
    expect(data.nodes).toEqual([
      { __typename: 'User', oktaId: 'u1' },
      null,
      null,
      { __typename: 'User', oktaId: 'u3' },
      null,
    ]);
    expect(data.node.label).toBe('Wiki');
    expect(okta).toEqual(['byIds User u1 u2 u9 u3', 'byIds App a1']);
    expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['nodes', 1], 'OKTA_FORBIDDEN'],
      [['nodes', 4], 'BAD_USER_INPUT'],
    ]);
    expect(errors[0]?.extensions.status).toBe(403);
  });
});
