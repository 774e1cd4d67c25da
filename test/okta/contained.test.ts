import { describe, expect, test } from 'vitest';
import type { Kind, Node } from '../../src/model/index.ts';
import type { Linked, Slice } from '../../src/ports/source.ts';
import type { Reply } from './fakeOkta.ts';
import { bare, end, firstTen, forbidden, gather, idsOf, notFound, openFake, paths } from './openFake.ts';

const rowsOf = (slice: Slice<Linked> | Error | undefined) => (slice as Slice<Linked>).rows;
const role = (id: string, type = 'USER_ADMIN') => ({ id, type, label: type, status: 'ACTIVE' });
const group = (id: string) => ({ id, type: 'OKTA_GROUP', profile: { name: `Group ${id}` } });
const app = (id: string) => ({ id, label: `App ${id}`, status: 'ACTIVE' });

describe('contained records', () => {
  test.each<[string, Kind, string, string, string]>([
    ['a user', 'User', '00u1', 'roleAssignments', '/api/v1/users/00u1/roles'],
    ['a group', 'Group', '00g1', 'roleAssignments', '/api/v1/groups/00g1/roles'],
    ['a service app', 'App', '0oa1', 'roleAssignments', '/oauth2/v1/clients/0oa1/roles'],
  ])('of %s are known by an id within it, and what they contain stands below their own path', async (...row) => {
    const [, kind, id, name, list] = row;
    const { okta, fake } = await openFake(({ path }) => {
      if (path === list) return { body: [role('ra 1')] };
      return path === `${list}/ra%201/targets/groups` ? { body: [group('00g7'), group('00g8')] } : notFound;
    });
    const holds = end(kind, name);
    const near = bare(kind, id);
    const [crawled] = (await gather(okta.crawler().links(holds, near))).rows;
    const source = okta.source();
    const [live] = rowsOf((await source.linked(holds, [near], firstTen))[0]);
    for (const held of [crawled, live]) {
      expect(held).toMatchObject({ id: `${id}.ra 1` });
      expect(held?.node).toMatchObject({ kind: 'RoleAssignment', id: `${id}.ra 1`, assignmentId: 'ra 1' });
      expect(held?.node?.self).toBe(`${list}/ra%201`);
    }
    const targets = end('RoleAssignment', 'groups');
    const read = await gather(okta.crawler().links(targets, crawled?.node as Node));
    expect([read.error, idsOf(read.rows)]).toEqual([null, ['00g7', '00g8']]);
    const [slice] = await source.linked(targets, [live?.node as Node], firstTen);
    expect(idsOf(rowsOf(slice))).toEqual(['00g7', '00g8']);
    expect(paths(fake)).toEqual([list, list, `${list}/ra%201/targets/groups`, `${list}/ra%201/targets/groups`]);
  });

  test('may be limited to all apps of a name, which no id tells', async () => {
    const { okta } = await openFake(() => ({
      body: [app('0oa1'), { name: 'salesforce', displayName: 'Salesforce' }, {}],
    }));
    const held = Object.assign(bare('RoleAssignment', '00u1.ra1'), { self: '/api/v1/users/00u1/roles/ra1' });
    const pages = [];
    for await (const page of okta.crawler().links(end('RoleAssignment', 'apps'), held)) pages.push(page);
    expect(pages).toMatchObject([{ rows: [{ id: '0oa1' }], wide: ['salesforce'], setAside: [{ id: null }] }]);
    const [live] = await okta.source().linked(end('RoleAssignment', 'apps'), [held], firstTen);
    expect(idsOf(rowsOf(live))).toEqual(['0oa1']);
  });

  test('have the same id in what holds them twice, and stay apart', async () => {
    const { okta } = await openFake(({ path }) => (path.endsWith('/roles') ? { body: [role('SUPER')] } : notFound));
    const nears = [bare('User', '00u1'), bare('User', '00u2')];
    const source = okta.source();
    const slices = await source.linked(end('User', 'roleAssignments'), nears, firstTen);
    expect(slices.map((slice) => idsOf(rowsOf(slice)))).toEqual([['00u1.SUPER'], ['00u2.SUPER']]);
    expect(rowsOf(slices[1])[0]?.node?.self).toBe('/api/v1/users/00u2/roles/SUPER');
  });

  test('two levels deep stand below both', async () => {
    const server = '/api/v1/authorizationServers/aus1';
    const { okta, fake } = await openFake(({ path }) => {
      if (path === `${server}/policies`) return { body: [{ id: '00p1', name: 'Policy', conditions: {} }] };
      const groups = { include: ['00g1', 'EVERYONE'] };
      return path === `${server}/policies/00p1/rules`
        ? { body: [{ id: '0pr1', name: 'Rule', conditions: { people: { groups } } }] }
        : notFound;
    });
    const source = okta.source();
    const policies = end('AuthorizationServer', 'policies');
    const [policy] = rowsOf((await source.linked(policies, [bare('AuthorizationServer', 'aus1')], firstTen))[0]);
    const rules = end('AuthorizationServerPolicy', 'rules');
    const [rule] = rowsOf((await source.linked(rules, [policy?.node as Node], firstTen))[0]);
    expect(rule?.node).toMatchObject({ id: '0pr1', self: `${server}/policies/00p1/rules/0pr1` });
    const groups = end('AuthorizationServerPolicyRule', 'groups');
    const [far] = await source.linked(groups, [rule?.node as Node], firstTen);
    expect(idsOf(rowsOf(far))).toEqual(['00g1']);
    expect(await source.countLinked(groups, [rule?.node as Node])).toEqual([1]);
    expect(paths(fake)).toEqual([`${server}/policies`, `${server}/policies/00p1/rules`]);
  });

  test('that cannot be nodes are set aside, and the others are there', async () => {
    const { okta } = await openFake(() => ({ body: [role('ra1'), { id: 'ra2' }, { label: 'no id' }] }));
    const { rows, setAside, error } = await gather(
      okta.crawler().links(end('User', 'roleAssignments'), bare('User', '00u1')),
    );
    expect([idsOf(rows), error]).toEqual([['00u1.ra1'], null]);
    expect(setAside).toEqual([
      { id: '00u1.ra2', reason: 'The record has no type.' },
      { id: null, reason: 'The record has no id.' },
    ]);
  });

  test('that stand in the record of what contains them cost no call, and have no path of their own', async () => {
    const pool = {
      id: '0oa1',
      name: 'AD',
      type: 'AD',
      agents: [{ id: 'a1', name: 'one' }, { id: 7, name: 'two' }, 'junk'],
    };
    const { okta, fake } = await openFake(() => ({ body: [pool] }));
    const [crawled] = (await gather(okta.crawler().nodes('AgentPool'))).rows;
    expect(crawled?.contained).toMatchObject({ agents: [{ kind: 'Agent', id: 'a1', name: 'one', self: '' }] });
    expect(crawled?.contained?.agents).toHaveLength(1);
    const source = okta.source();
    const { rows } = await source.list('AgentPool', firstTen);
    const [slice] = await source.linked(end('AgentPool', 'agents'), [rows[0]?.node as Node], firstTen);
    expect(rowsOf(slice)[0]).toMatchObject({ id: 'a1', node: { name: 'one' } });
    const [sameById] = await source.linked(end('AgentPool', 'agents'), [bare('AgentPool', '0oa1')], firstTen);
    expect(rowsOf(sameById)[0]).toMatchObject({ id: 'a1', node: { name: 'one' } });
    expect(paths(fake)).toEqual(['/api/v1/agentPools', '/api/v1/agentPools']);
  });

  test('with local ids that stand in a record are known by an id within it', async () => {
    const keys = [{ kid: 'k1', kty: 'RSA', n: 'planted-modulus', d: 'planted-private-key' }];
    const { okta } = await openFake(() => ({
      body: [{ ...app('0oa1'), settings: { oauthClient: { jwks: { keys } } } }],
    }));
    const [node] = (await gather(okta.crawler().nodes('App'))).rows;
    expect(node?.links?.publicKeys).toEqual([{ id: '0oa1.k1', facts: {} }]);
    expect(node?.contained?.publicKeys).toMatchObject([{ kind: 'AppCredential', id: '0oa1.k1', keyId: 'k1' }]);
    expect(JSON.stringify(node)).not.toContain('planted');
  });

  test('have no list, no look-up and no count of their own: the mirror has', async () => {
    const { okta, fake } = await openFake(() => ({ body: [] }));
    const source = okta.source();
    const wayOut = { code: 'OKTA_UNSUPPORTED', message: expect.stringContaining('@source(from: GRAPH)') };
    await expect(source.list('RoleAssignment', firstTen)).rejects.toMatchObject(wayOut);
    await expect(source.byIds('RoleAssignment', ['00u1.ra1'])).rejects.toMatchObject(wayOut);
    await expect(source.count('RoleAssignment', undefined)).rejects.toMatchObject(wayOut);
    expect((await gather(okta.crawler().nodes('RoleAssignment'))).error).toMatchObject(wayOut);
    expect(fake.seen).toEqual([]);
  });
});

describe('links of a contained node', () => {
  test('that came from the mirror have no path, and so are not live', async () => {
    const { okta, fake } = await openFake(() => ({ body: [] }));
    const mirrored = bare('RoleAssignment', '00u1.ra1', { type: 'USER_ADMIN' });
    const [slice] = await okta.source().linked(end('RoleAssignment', 'groups'), [mirrored], firstTen);
    expect(slice).toMatchObject({
      code: 'OKTA_UNSUPPORTED',
      message: expect.stringContaining('@source(from: GRAPH)'),
    });
    const { error } = await gather(okta.crawler().links(end('RoleAssignment', 'groups'), mirrored));
    expect(error).toMatchObject({ code: 'INTERNAL' });
    expect(fake.seen).toEqual([]);
  });

  test.each<[string, Reply, unknown]>([
    ['gone', notFound, { rows: [], hasNext: false }],
    ['forbidden', forbidden, { code: 'OKTA_FORBIDDEN', details: { scope: 'okta.roles.read' } }],
  ])('whose list is %s', async (_, answer, expected) => {
    const { okta } = await openFake(() => answer);
    const near = bare('RoleAssignment', '00u1.ra1', { type: 'USER_ADMIN', self: '/api/v1/users/00u1/roles/ra1' });
    expect(await okta.source().linked(end('RoleAssignment', 'groups'), [near], firstTen)).toMatchObject([expected]);
  });

  test('without an id in an item, such as every app of a name, are no pairs', async () => {
    const items = [
      { name: 'office365', status: 'ACTIVE' },
      { name: 'saml', ...app('0oa1') },
    ];
    const { okta } = await openFake(() => ({ body: items }));
    const near = bare('RoleAssignment', '00u1.ra1', { type: 'APP_ADMIN', self: '/api/v1/users/00u1/roles/ra1' });
    const apps = end('RoleAssignment', 'apps');
    expect(idsOf(rowsOf((await okta.source().linked(apps, [near], firstTen))[0]))).toEqual(['0oa1']);
    const { rows, setAside } = await gather(okta.crawler().links(apps, near));
    expect([idsOf(rows), setAside]).toEqual([['0oa1'], []]);
  });
});
