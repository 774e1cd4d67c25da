import { describe, expect, test } from 'vitest';
import { globalId } from '../../src/graphql/globalId.ts';
import { gateway } from './fixture/gateway.ts';

const app = globalId({ kind: 'App', id: 'a1' });

describe('is refused by its field, and the rest is answered:', () => {
  test.each([
    ['a page of none', 'users(first: 0) { nodes { id } }', /first is 0; it can be 1 to 1000/],
    ['a negative page', 'users(first: -5) { nodes { id } }', /first is -5/],
    ['a page that is too large', 'users(first: 1001) { nodes { id } }', /first is 1001.*pageInfo\.endCursor/],
    ['a bad page of a link', 'user(id: "u1") { groups(first: 0) { nodes { id } } }', /first is 0/],
    ['a cursor that is none', 'users(after: "x") { nodes { id } }', /no cursor/],
    ['a look-up by nothing', 'user { id }', /user takes exactly one of id, login; 0 are given/],
    ['a look-up by two things', 'user(id: "u1", login: "a") { id }', /exactly one of id, login; 2 are given/],
    ['a look-up by an empty text', 'user(id: "") { id }', /user\(id:\) is empty/],
    ['the id of another kind', `user(id: "${app}") { id }`, /global id of a App.*app\(id:\)/],
    ['an id that is not global', 'node(id: "u1") { id }', /"u1" is not a global id/],
    ['a comparison with null', 'users(filter: { login: { eq: null } }) { nodes { id } }', /isNull: true/],
  ])('%s', async (_, field, message) => {
    const { data, errors } = await gateway().ask(`{ ok: users(first: 1) { nodes { oktaId } } ${field} }`);
    expect(data.ok.nodes).toEqual([{ oktaId: 'u1' }]);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toMatch(message);
  });
});

describe('is refused before anything is read:', () => {
  test.each([
    ['no GraphQL', '{ users(', /Syntax Error/],
    ['an unknown field', '{ users { nodes { nickname } } }', /Cannot query field "nickname"/],
    [
      'an unknown field of a filter',
      '{ users(filter: { nick: { eq: "x" } }) { nodes { id } } }',
      /"nick" is not defined/,
    ],
    ['an unknown operator', '{ users(filter: { login: { like: "x" } }) { nodes { id } } }', /"like" is not defined/],
    ['an unknown status', '{ users(filter: { status: { eq: GONE } }) { nodes { id } } }', /"GONE" does not exist/],
    [
      'a moment that is none',
      '{ users(filter: { created: { gt: "yesterday" } }) { nodes { id } } }',
      /DateTime is a text/,
    ],
    [
      'a time without an offset',
      '{ users(filter: { created: { gt: "2026-01-01T00:00:00" } }) { nodes { id } } }',
      /DateTime is a text/,
    ],
    ['an order by a list', '{ apps(orderBy: [{ field: FEATURES }]) { nodes { id } } }', /"FEATURES" does not exist/],
    ['a search where Okta has none', '{ userTypes(search: "x") { nodes { id } } }', /Unknown argument "search"/],
    ['an unknown source', 'query @source(from: LDAP) { users { nodes { id } } }', /"LDAP" does not exist/],
    ['a source of nothing', 'query @source { users { nodes { id } } }', /"from" of type "Source!" is required/],
    ['a source of a field', '{ users @source(from: GRAPH) { nodes { id } } }', /may not be used on FIELD/],
    [
      'a variable of the wrong type',
      'query ($n: Int) { users(first: $n) { nodes { id } } }',
      /\$n.*Int cannot represent/,
    ],
    [
      'a variable that is a bad moment',
      'query ($t: DateTime) { users(filter: { created: { gt: $t } }) { nodes { id } } }',
      /DateTime is a text/,
    ],
  ])('%s', async (_, query, message) => {
    const { ask, okta } = gateway();
    const { status, data, errors } = await ask(query, { n: 'ten', t: 'tomorrow' });
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toMatch(message);
    expect(okta).toEqual([]);
  });

  test('a filter beyond all measure', async () => {
    const { ask, okta } = gateway();
    const filter = { or: Array.from({ length: 300 }, (_, at) => ({ login: { eq: `${at}` } })) };
    const { errors } = await ask('query ($f: UserFilter) { users(filter: $f) { nodes { id } } }', { f: filter });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(okta).toEqual([]);
  });
});

describe('an error nobody foresaw', () => {
  const failing = () =>
    gateway(
      {},
      {
        okta: () => {
          throw new Error('socket of 10.0.0.7 with token 00secret');
        },
      },
    );

  test('is masked, and logged with the reference that the client gets', async () => {
    const { ask, logged } = failing();
    for (const _ of ['as graphql runs it', 'as compiled code']) {
      const { status, errors } = await ask('{\n  users { nodes { id } }\n}');
      expect(status).toBe(200);
      expect(errors).toMatchObject([
        { path: ['users'], locations: [{ line: 2, column: 3 }], extensions: { code: 'INTERNAL' } },
      ]);
      expect(JSON.stringify(errors)).not.toMatch(/secret|10\.0\.0\.7/);
      const [message, facts] = logged.at(-1) ?? [];
      expect(message).toMatch(/unexpectedly/);
      expect(facts?.reference).toBe(errors[0]?.extensions.reference);
      expect(facts?.stack).toMatch(/socket/);
    }
    expect(logged).toHaveLength(2);
  });
});
