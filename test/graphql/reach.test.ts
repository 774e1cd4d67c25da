import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGraphSource } from '../../src/graph/source.ts';
import { globalId, type NodeKey } from '../../src/graphql/globalId.ts';
import type { Node } from '../../src/model/index.ts';
import type { CollectionReport, SyncReport } from '../../src/ports/sync.ts';
import { mirrors, type OpenMirror, syncOnce } from '../graph/mirrors.ts';
import { FakeSource } from './fixture/fakeSource.ts';
import { gateway } from './fixture/gateway.ts';
import { reach, writeReach } from './fixture/reach.ts';

describe.each(mirrors)('from a mirror in %s', (_, open) => {
  let opened: OpenMirror;
  let ask: ReturnType<typeof gateway>['ask'];
  beforeAll(async () => {
    opened = await open();
    await syncOnce(opened, writeReach);
    const graph = async () => createGraphSource(await opened.mirror.view());
    ask = gateway({}, { okta: null, graph, defaultSource: 'GRAPH' }).ask;
  });
  afterAll(() => opened.dispose());

  const paths =
    '{ kind group { name } rule { name } sourceApp { label } priority assignment { scope userName since } }';

  interface Told {
    kind: string;
    group: { name: string } | null;
    rule: { name: string } | null;
    sourceApp: { label: string } | null;
    priority: number | null;
  }
  const told = ({ kind, group, rule, sourceApp, priority }: Told) =>
    [kind, group?.name, rule?.name, sourceApp?.label, priority].filter((part) => part != null).join(', ');

  test('why a user has an app: every way to it', async () => {
    const { data, errors } = await ask(`{ user(id: "ada") { accessPaths(app: "wiki") ${paths} } }`);
    expect(errors).toEqual([]);
    const { accessPaths } = data.user;
    expect(accessPaths.map(told)).toEqual([
      'DIRECT',
      'SOURCE_APP, Directory, Active Directory, 1',
      'RULE, Engineers, By city, 2',
      'RULE, Engineers, By title, 2',
      'RULE, Leads, Insiders are leads, 0',
    ]);
    for (const { assignment } of accessPaths) {
      expect(assignment).toEqual({ scope: 'USER', userName: 'ada', since: '2026-01-02T03:04:05.000Z' });
    }
  });

  test('a rule that leaves the user out is no way, and a group that the mirror lacks is said to be unknown', async () => {
    const { data } = await ask(`{
      user(id: "bob") {
        wiki: accessPaths(app: "${globalId({ kind: 'App', id: 'wiki' })}") ${paths}
        mail: accessPaths(app: "mail") ${paths}
        vault: accessPaths(app: "vault") ${paths}
      }
    }`);
    expect(data.user.wiki.map(told)).toEqual(['RULE, Engineers, By title, 2']);
    expect(data.user.mail).toMatchObject([{ kind: 'UNKNOWN', group: null, assignment: { scope: 'GROUP' } }]);
    expect(data.user.vault).toEqual([]);
  });

  test('an app that is not assigned yet shows the way, and no assignment', async () => {
    const { data } = await ask(`{ user(id: "cyd") { accessPaths(app: "vault") ${paths} } }`);
    expect(data.user.accessPaths).toMatchObject([
      { kind: 'RULE', group: { name: 'Insiders' }, rule: { name: 'Leads are insiders' }, assignment: null },
    ]);
  });

  test('the id of another kind is refused', async () => {
    const { errors } = await ask(
      `{ user(id: "ada") { accessPaths(app: "${globalId({ kind: 'Group', id: 'leads' })}") { kind } } }`,
    );
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toMatch(/global id of a Group/);
  });

  test('all that a user comes to, page by page', async () => {
    const page = (after: string) => `{
      user(id: "bob") { effectiveApps(first: 1${after}) {
        totalCount nodes { label } edges { cursor node { label } paths { kind } } pageInfo { hasNextPage hasPreviousPage endCursor }
      } }
    }`;
    const first = (await ask(page(''))).data.user.effectiveApps;
    expect(first).toMatchObject({
      totalCount: 2,
      nodes: [{ label: 'Mail' }],
      edges: [{ node: { label: 'Mail' }, paths: [{ kind: 'UNKNOWN' }] }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    const second = (await ask(page(`, after: "${first.pageInfo.endCursor}"`))).data.user.effectiveApps;
    expect(second).toMatchObject({
      totalCount: 2,
      edges: [{ node: { label: 'Wiki' }, paths: [{ kind: 'RULE' }] }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    for (const bad of ['first: 0', 'first: 1001', 'after: "nonsense"']) {
      const { errors } = await ask(`{ user(id: "bob") { effectiveApps(${bad}) { totalCount } } }`);
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  test('every administrator role, each once, with the group it comes by', async () => {
    const { data, errors } = await ask(`{
      users(orderBy: [{ field: LOGIN }]) { nodes { login adminRoles {
        isThroughGroup group { name } assignment { type groups { nodes { name } } }
      } } }
    }`);
    expect(errors).toEqual([]);
    expect(data.users.nodes).toEqual([
      {
        login: 'ada@example.com',
        adminRoles: [
          {
            isThroughGroup: false,
            group: null,
            assignment: { type: 'HELP_DESK_ADMIN', groups: { nodes: [{ name: 'Engineers' }] } },
          },
          {
            isThroughGroup: true,
            group: { name: 'Leads' },
            assignment: { type: 'SUPER_ADMIN', groups: { nodes: [] } },
          },
        ],
      },
      {
        login: 'bob@example.com',
        adminRoles: [{ isThroughGroup: true, group: null, assignment: { type: 'APP_ADMIN', groups: { nodes: [] } } }],
      },
      { login: 'cyd@example.com', adminRoles: [] },
      { login: 'fay@example.com', adminRoles: [] },
    ]);
  });

  test('what a group gives, by itself and by rules that build on it, even in a circle', async () => {
    const { data, errors } = await ask(`{
      group(id: "leads") { grantsApps { totalCount edges { node { label } grants { priority group { name } rules { name } } } } }
    }`);
    expect(errors).toEqual([]);
    expect(data.group.grantsApps).toEqual({
      totalCount: 2,
      edges: [
        {
          node: { label: 'Vault' },
          grants: [{ priority: 0, group: { name: 'Insiders' }, rules: [{ name: 'Leads are insiders' }] }],
        },
        { node: { label: 'Wiki' }, grants: [{ priority: 0, group: { name: 'Leads' }, rules: [] }] },
      ],
    });
  });

  describe('an employee', () => {
    test('has the groups, apps and devices of all accounts, each once', async () => {
      const { data, errors } = await ask(`{
        employee(employeeNumber: "1") {
          groups { totalCount nodes { name } }
          apps { totalCount nodes { label } }
          devices { totalCount edges { cursor node { displayName } } }
        }
        user(id: "cyd") { employee { method decidedBy apps { nodes { label } } groups { totalCount } node { id } } }
      }`);
      expect(errors).toEqual([]);
      expect(data.employee.groups).toEqual({
        totalCount: 3,
        nodes: [{ name: 'Directory' }, { name: 'Engineers' }, { name: 'Leads' }],
      });
      expect(data.employee.apps).toEqual({ totalCount: 2, nodes: [{ label: 'Mail' }, { label: 'Wiki' }] });
      expect(data.employee.devices.totalCount).toBe(2);
      expect(data.employee.devices.edges.map((edge: { node: object }) => edge.node)).toEqual([
        { displayName: 'Laptop' },
        { displayName: 'Phone' },
      ]);
      expect(data.user.employee).toEqual({
        ...{ method: 'DECISION', decidedBy: 'ada', groups: { totalCount: 1 } },
        apps: { nodes: [{ label: 'Vault' }] }, // given to a group, and not assigned yet
        node: { id: globalId({ kind: 'Employee', id: 'e2' }) },
      });
    });

    test('has reports over as many levels as asked for, each once, even in a circle', async () => {
      const { data, errors } = await ask(`{
        employee(employeeNumber: "4") {
          one: reports { totalCount nodes { displayName } }
          two: reports(depth: 2) { totalCount nodes { displayName } }
          all: reports(depth: 20) { totalCount nodes { displayName } }
        }
        user(id: "cyd") { employee { reports(depth: 3) { nodes { displayName } } } }
      }`);
      expect(errors).toEqual([]);
      const names = ({ nodes }: { nodes: { displayName: string }[] }) => nodes.map(({ displayName }) => displayName);
      expect(names(data.employee.one)).toEqual(['Bob', 'Eve']);
      expect(names(data.employee.two)).toEqual(['Ada', 'Bob', 'Cyd', 'Eve']);
      expect(names(data.employee.all)).toEqual(['Ada', 'Bob', 'Cyd', 'Eve']);
      expect(data.employee.all.totalCount).toBe(4);
      expect(names(data.user.employee.reports)).toEqual(['Ada', 'Cyd']);
    });

    test('shows these page by page, and refuses what is no page or no depth', async () => {
      const page = (after: string) =>
        `{ employee(employeeNumber: "4") { reports(depth: 2, first: 3${after}) { totalCount nodes { displayName } pageInfo { hasNextPage endCursor } } } }`;
      const first = (await ask(page(''))).data.employee.reports;
      expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
      const second = (await ask(page(`, after: "${first.pageInfo.endCursor}"`))).data.employee.reports;
      expect(second).toMatchObject({
        totalCount: 4,
        nodes: [{ displayName: 'Eve' }],
        pageInfo: { hasNextPage: false },
      });
      for (const bad of ['depth: 0', 'depth: 21', 'depth: 2, first: 0', 'depth: 2, after: "nonsense"']) {
        const { errors } = await ask(`{ employee(employeeNumber: "4") { reports(${bad}) { totalCount } } }`);
        expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      }
    });
  });

  describe('a shortest path', () => {
    const path = async (from: NodeKey, to: NodeKey, more = '') => {
      const [a, b] = [from, to].map(globalId);
      const { data, errors } = await ask(`{
        shortestPath(from: "${a}", to: "${b}"${more}) {
          length nodes { id __typename } relationships { type isForward }
        }
      }`);
      return { path: data?.shortestPath, errors };
    };
    const user = (id: string): NodeKey => ({ kind: 'User', id });
    const app = (id: string): NodeKey => ({ kind: 'App', id });

    test('goes from node to node, and says which way each relationship points', async () => {
      const { path: found, errors } = await path(user('cyd'), { kind: 'GroupRule', id: 'leadsIn' });
      expect(errors).toEqual([]);
      expect(found).toEqual({
        length: 2,
        nodes: [
          { id: globalId({ kind: 'User', id: 'cyd' }), __typename: 'User' },
          { id: globalId({ kind: 'Group', id: 'insiders' }), __typename: 'Group' },
          { id: globalId({ kind: 'GroupRule', id: 'leadsIn' }), __typename: 'GroupRule' },
        ],
        relationships: [
          { type: 'MEMBER_OF', isForward: true },
          { type: 'ASSIGNS_TO', isForward: false },
        ],
      });
    });

    test('keeps to its length and its relationships', async () => {
      expect((await path(user('cyd'), app('wiki'))).path.length).toBe(4);
      expect((await path(user('cyd'), app('wiki'), ', maxLength: 3')).path).toBeNull();
      expect((await path(user('ada'), app('wiki'))).path.length).toBe(1);
      const only = ', through: ["MEMBER_OF", "HOLDS"]';
      expect((await path(user('ada'), app('wiki'), only)).path).toBeNull();
    });

    test('follows what is only said of its ends where that is asked for', async () => {
      const employee: NodeKey = { kind: 'Employee', id: 'e5' };
      expect((await path(user('fay'), employee)).path).toBeNull();
      expect((await path(user('fay'), user('ada'), ', maxLength: 12')).path).toBeNull();
      const found = (through: string) => path(user('fay'), employee, `, through: ["${through}"]`);
      expect((await found('MAY_BE')).path).toMatchObject({ relationships: [{ type: 'MAY_BE', isForward: true }] });
      expect((await found('CONCERNS')).path).toMatchObject({ length: 2, nodes: [{}, { __typename: 'Finding' }, {}] });
    });

    test('from a node to itself has no relationship, and none leads to what does not exist', async () => {
      expect((await path(user('ada'), user('ada'))).path).toMatchObject({ length: 0, nodes: [{ __typename: 'User' }] });
      expect((await path(user('nobody'), user('nobody'))).path).toBeNull();
      expect((await path(user('ada'), app('nothing'))).path).toBeNull();
    });

    test.each([
      [', maxLength: 0', /1 to 12/],
      [', maxLength: 13', /1 to 12/],
      [', through: ["MEMBER_OF]->() //"]', /There are: .*MEMBER_OF/],
    ])('with%s is refused', async (more, message) => {
      const { errors } = await path(user('ada'), app('wiki'), more);
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(errors[0]?.message).toMatch(message);
    });
  });

  test('what the mirror lacks of all that is told with the answer, and nothing else', async () => {
    const gap = (id: string, code: string) =>
      ({ ...{ id, status: 'skipped', code, read: 0, upserted: 0, removed: 0, setAside: 0 } }) as CollectionReport;
    const view = await opened.mirror.view();
    const report: SyncReport = {
      ...{ status: 'partial', org: opened.org, startedAt: view.asOf, finishedAt: view.asOf },
      ...{ calls: 0, retries: 0, waitedMs: 0 },
      collections: [
        gap('GroupRule', 'OKTA_FORBIDDEN'),
        gap('User.roleAssignments', 'NOT_CHOSEN'),
        gap('Group.source', 'OKTA_UNSUPPORTED'), // there is none in Okta, so nothing is missing
        gap('Device', 'OKTA_FORBIDDEN'),
        gap('Employee.manager', 'OKTA_UNAVAILABLE'),
      ],
    };
    const asked = gateway(
      {},
      { okta: null, graph: async () => createGraphSource(view), report: async () => report, defaultSource: 'GRAPH' },
    ).ask;
    const lacks = async (query: string) => (await asked(query)).extensions.source?.lacks;
    expect(await lacks('{ user(id: "ada") { accessPaths(app: "wiki") { kind } } }')).toEqual(['GroupRule']);
    expect(await lacks('{ user(id: "ada") { adminRoles { isThroughGroup } } }')).toEqual(['User.roleAssignments']);
    expect(await lacks('{ group(id: "leads") { grantsApps { totalCount } } }')).toEqual(['GroupRule']);
    expect(await lacks('{ user(id: "ada") { login } }')).toBeUndefined();
    const employee = (fields: string) => `{ employee(employeeNumber: "1") { ${fields} { totalCount } } }`;
    expect(await lacks(employee('groups'))).toBeUndefined();
    expect(await lacks(employee('devices'))).toEqual(['Device']);
    expect(await lacks(employee('reports(depth: 2)'))).toEqual(['Employee.manager']);
    const path = (from: string, to: string) =>
      `{ shortestPath(from: "${globalId({ kind: 'User', id: from })}", to: "${globalId({ kind: 'App', id: to })}") { length } }`;
    expect(await lacks(path('ada', 'wiki'))).toBeUndefined();
    expect(await lacks(path('ada', 'nothing'))).toEqual([
      'Device',
      'Employee.manager',
      'GroupRule',
      'User.roleAssignments',
    ]);
  });

  test('in a live operation ways are those of the mirror, and nodes those of Okta', async () => {
    const now = reach.nodes.map((each) =>
      each.id === 'wiki' ? { ...each, label: 'Wiki, renamed since' } : each,
    ) as Node[];
    const live = gateway(
      {},
      {
        okta: () => new FakeSource('OKTA', { nodes: now, links: reach.links }),
        graph: async () => createGraphSource(await opened.mirror.view()),
      },
    );
    const { data, errors, extensions } = await live.ask(`{
      user(id: "bob") {
        effectiveApps { nodes { label } edges { node { label } } }
        adminRoles { assignment { type } }
      }
    }`);
    expect(errors).toEqual([]);
    expect(data.user).toEqual({
      effectiveApps: {
        nodes: [{ label: 'Mail' }, { label: 'Wiki, renamed since' }],
        edges: [{ node: { label: 'Mail' } }, { node: { label: 'Wiki, renamed since' } }],
      },
      adminRoles: [{ assignment: { type: 'APP_ADMIN' } }],
    });
    expect(extensions.source).toEqual({ from: 'OKTA', asOf: expect.any(String), calls: 2 });
  });
});
