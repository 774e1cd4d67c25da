import { expect, test } from 'vitest';
import { describe as describeKind, kinds, ownEnds } from '../../src/model/index.ts';
import { parseHeader } from '../../src/queries/parse.ts';
import { readQueries } from '../../src/queries/shelf.ts';

const whole = `// title: Who is old
// answers: Everybody who
//   is old.
// cannot tell: How old.
// parameter days (whole, default 90): Days that
//   make old.
// parameter names (texts, default ["a: b",
//   "c"]): Only these.
// parameter who (text): Login.
// column user: Login.
// needs: User, Group.members

// No part of the header.
MATCH (u {login: $who, org: $org}) WHERE u.age > $days AND u.name IN $names RETURN u.login AS user
`;

test('a header is read, with entries over several lines', () => {
  expect(parseHeader('old.cypher', whole, '//')).toEqual({
    title: 'Who is old',
    answers: 'Everybody who is old.',
    cannotTell: 'How old.',
    parameters: [
      { name: 'days', type: 'whole', doc: 'Days that make old.', isRequired: false, fallback: 90 },
      { name: 'names', type: 'texts', doc: 'Only these.', isRequired: false, fallback: ['a: b', 'c'] },
      { name: 'who', type: 'text', doc: 'Login.', isRequired: true, fallback: null },
    ],
    columns: [{ name: 'user', doc: 'Login.' }],
    needs: ['User', 'Group.members'],
  });
});

test.each([
  ['a missing entry', ['// cannot tell: How old.\n', ''], /line 1: the header has no "cannot tell: "/],
  ['an entry twice', ['// needs:', '// needs: User\n// needs:'], /line 12: "needs" stands there twice/],
  [
    'an unknown entry',
    ['// title', '// headline'],
    /line 1: "headline: Who is old" begins with none of title, answers/,
  ],
  [
    'an empty entry',
    ['Login.\n// column', '\n// column'],
    /line 9: "parameter who \(text\):" is not "parameter <name>/,
  ],
  ['no colon', ['// needs: User', '// needs User'], /line 11: "needs User, Group.members" is not "needs: <text>"/],
  ['an unknown type', ['(text)', '(date)'], /line 9: "parameter who \(date\): Login\." is not .*<text, whole, texts>/],
  ['a default of another type', ['default 90', 'default "90"'], /line 5: the default "90" is no whole/],
  ['a default that is no JSON', ['default 90', 'default ninety'], /line 5: the default ninety is not JSON/],
  ['a parameter that is not used', ['$days', '90'], /the query has no \$days/],
  ['a parameter that is not declared', ['u.age > $days', 'u.age > $days + $more'], /\$more is no parameter/],
  ['a parameter twice', ['// parameter who (text)', '// parameter days (text)'], /"days" stands there twice/],
  ['a reserved parameter', ['// parameter who (text)', '// parameter org (text)'], /can't be called org/],
  ['a column without a name', ['// column user:', '// column the user:'], /line 10: "column the user: Login\." is not/],
])('%s is refused with its place', (_, [from = '', to = ''], message) => {
  expect(whole).toContain(from);
  expect(() => parseHeader('old.cypher', whole.replace(from, to), '//')).toThrow(message);
});

test('every query needs collections that there are', async () => {
  const collections = new Set([...kinds, ...kinds.flatMap(ownEnds).map(({ id }) => id)]);
  for (const { name, needs } of await readQueries()) {
    expect([name, needs.filter((id) => !collections.has(id))]).toEqual([name, []]);
    expect([name, new Set(needs).size]).toEqual([name, needs.length]);
  }
});

test('every label, relationship and property of a query is one of the model', async () => {
  const labels = new Set(kinds.map((kind) => describeKind(kind).label));
  const relationships = new Set(kinds.flatMap(ownEnds).map(({ link }) => link.rel));
  const properties = new Set([
    ...['id', 'key', 'org', 'name'],
    ...kinds.flatMap((kind) => Object.keys(describeKind(kind).fields)),
    ...kinds.flatMap(ownEnds).flatMap(({ link }) => Object.keys(link.facts)),
  ]);
  for (const { name, text } of await readQueries()) {
    const body = text.replace(/^\/\/.*$/gm, '').replace(/'[^']*'/g, "''");
    const used = (pattern: RegExp) => [...body.matchAll(pattern)].map(([, found = '']) => found);
    expect([name, used(/\b\w*:(Okta\w+|Employee)\b/g).filter((one) => !labels.has(one))]).toEqual([name, []]);
    const types = used(/\[\w*:([A-Z_|]+)/g).flatMap((one) => one.split('|'));
    expect([name, types.filter((one) => !relationships.has(one))]).toEqual([name, []]);
    const own = ['login', 'label', 'apps', 'isSuper', 'groups', 'ids', 'resources', 'isUnlimited']; // of maps that queries make
    const unknown = used(/\b[a-z]\w*\.([a-z]\w*)/gi).filter((one) => !properties.has(one) && !own.includes(one));
    expect([name, unknown]).toEqual([name, []]);
  }
});

test('what reads well as GraphQL has a header too, and says where it is answered', async () => {
  const twins = (await readQueries()).filter(({ graphql }) => graphql !== null);
  expect(twins.length).toBeGreaterThan(2);
  for (const { name, graphql } of twins) {
    expect(graphql, name).toMatch(/^# .+\n(# .+\n)*query [A-Z]\w+.*@source\(from: (GRAPH|OKTA)\) \{\n/);
  }
});
