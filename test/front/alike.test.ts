import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../../src/graphql/examples.ts';
import { usualChoice } from '../../src/model/choice.ts';
import { mirrors } from '../graph/mirrors.ts';
import { type Answer, type Stage, setStage } from './stage.ts';

/** Beyond the examples: what else people ask, each with an answer that does not depend on where it comes from. */
const queries: Record<string, string> = {
  'every field of every kind of link': `{
    users(first: 30) { nodes { oktaId login status created lastLogin department managerId credentialProvider
      type { name displayName } groups(first: 50) { edges { source node { name type usersCount appsCount hasAdminPrivilege } } }
      apps(first: 50) { edges { scope status userName syncState since node { label signOnMode features } } }
      devices { edges { managementStatus screenLockType since node { displayName platform managed users { nodes { login } } } } } } } }`,
  'groups, their apps and their source': `{
    groups(first: 40) { nodes { name type description usersCount source { label } apps(first: 40) { edges { priority node { label } } }
      members(first: 5) { totalCount pageInfo { hasNextPage } edges { source node { login } } } } } }`,
  apps: `{ apps(first: 20) { nodes { label name status created features redirectUris adminNote hiddenOnWeb seatCount
      groups(first: 30) { edges { priority node { name } } } users(first: 10) { edges { scope status since node { login employeeNumber } } } sourcedGroups { nodes { name } } } } }`,
  devices: `{ devices(first: 40) { nodes { displayName status platform osVersion registered diskEncryptionType users { edges { since managementStatus node { login } } } } } }`,
  'user types and zones': `{ userTypes { nodes { name isDefault users(first: 3) { nodes { login } } } } networkZones { nodes { name type usage gateways } } }`,
  'a filter that Okta can do': `{ users(first: 20, filter: { status: { eq: DEPROVISIONED } }) { nodes { login statusChanged } } }`,
  'a filter by a day': `{ users(first: 20, filter: { created: { gt: "2024-01-01" } }) { nodes { login created } } }`,
  'a filter that Okta cannot do': `{ users(first: 20, filter: { not: { department: { eq: "Engineering" } }, lastLogin: { isNull: true } }) { nodes { login department } } }`,
  'an order by a field that may be missing': `{ users(first: 40, orderBy: [{ field: DEPARTMENT, direction: DESC }, { field: LOGIN }]) { nodes { login department } } }`,
  'an order by a field that is always there': `{ groups(first: 40, orderBy: [{ field: NAME }]) { nodes { name } } }`,
  'apps by label': `{ apps(first: 10, filter: { label: { startsWith: "Okta" } }) { nodes { label } } }`,
  'text of any language': `{ users(filter: { or: [{ lastName: { contains: "ł" } }, { lastName: { gt: "Ž" } }, { firstName: { startsWith: "É" } }] }, first: 100) { nodes { firstName lastName } } }`,
};

describe.each(mirrors)('the same question to Okta and to the mirror in %s', (_, open) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(open, { seed: 21, users: 150, groups: 30, apps: 12, devices: 60 });
    await stage.sync({ allFacts: true, choice: usualChoice });
  });
  afterAll(() => stage.close());

  const both = async (query: string): Promise<[Answer, Answer]> => [
    await stage.ask(query, 'OKTA'),
    await stage.ask(query, 'GRAPH'),
  ];

  test.each(Object.entries(queries))('%s', async (_, query) => {
    const [live, mirrored] = await both(query);
    expect([live.errors, mirrored.errors]).toEqual([undefined, undefined]);
    expect([live.extensions.source.from, mirrored.extensions.source.from]).toEqual(['OKTA', 'GRAPH']);
    expect(live.data).toEqual(mirrored.data);
    expect(JSON.stringify(live.data).length).toBeGreaterThan(60);
  });

  test.each(examples.map(({ query }) => [query.match(/query (\w+)/)?.[1] ?? query, query]))(
    'example %s',
    async (_, query) => {
      const [live, mirrored] = await both(
        query.replace(/@source\(from: \w+\)/, '').replace(/\bendCursor\b|^\s*totalCount\s*$/gm, ''),
      );
      expect([live.errors, mirrored.errors]).toEqual([undefined, undefined]);
      expect(live.data).toEqual(mirrored.data);
    },
  );

  test('walking through all users in pages of 7', async () => {
    const walk = async (from: 'OKTA' | 'GRAPH') => {
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const given = after === null ? '' : `, after: "${after}"`;
        const { data } = await stage.ask(
          `{ users(first: 7${given}) { nodes { login } pageInfo { hasNextPage endCursor } } }`,
          from,
        );
        const page = data?.users as {
          nodes: { login: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
        seen.push(...page.nodes.map(({ login }) => login));
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
      }
      return seen;
    };
    const live = await walk('OKTA');
    expect(live).toEqual(await walk('GRAPH'));
    expect(new Set(live).size).toBe(stage.simulator.org.of('User').ids().length);
  });
});

describe('what a live answer costs', () => {
  let stage: Stage;
  const [first] = mirrors;
  beforeAll(async () => {
    if (first === undefined) throw new Error('there is no mirror');
    stage = await setStage(first[1], { seed: 22, users: 260, groups: 150, apps: 12, devices: 150 });
    await stage.okta.check(); // which a gateway does when it starts
  });
  afterAll(() => stage.close());

  const callsOf = async (query: string) => {
    stage.simulator.requests.length = 0;
    const answer = await stage.ask(query);
    expect(answer.errors).toBeUndefined();
    expect(answer.extensions.source.calls).toBe(stage.simulator.requests.length);
    return stage.simulator.requests.length;
  };

  test('200 users with their type cost two calls', async () => {
    expect(await callsOf('{ users(first: 200) { nodes { login type { name } } } }')).toBeLessThanOrEqual(2);
  });

  test.each(['User', 'Group', 'Device'] as const)('120 of kind %s by id cost three calls', async (kind) => {
    const ids = [...stage.simulator.org.of(kind).ids()].slice(0, 120);
    expect(ids).toHaveLength(120);
    const globalIds = ids.map((id) => `"${btoa(`${kind}:${id}`)}"`);
    expect(await callsOf(`{ nodes(ids: [${globalIds.join(', ')}]) { id } }`)).toBe(3);
  });

  test('group statistics of the groups of 20 users cost one call more for every 50 groups', async () => {
    const withCounts = await callsOf('{ users(first: 20) { nodes { groups { nodes { name usersCount } } } } }');
    const without = await callsOf('{ users(first: 20) { nodes { groups { nodes { name } } } } }');
    const groups = new Set((stage.simulator.org.truth().links['Group.members'] ?? []).map(([group]) => group)).size;
    expect(withCounts - without).toBeGreaterThan(0);
    expect(withCounts - without).toBeLessThanOrEqual(Math.ceil(groups / 50));
  });
});
