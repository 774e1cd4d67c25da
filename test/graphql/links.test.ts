import { describe, expect, test } from 'vitest';
import { globalId } from '../../src/graphql/globalId.ts';
import { gateway } from './fixture/gateway.ts';

describe('a link', () => {
  test('is asked once for all near nodes, with its facts on the edges', async () => {
    const { ask, okta } = gateway();
    const { data, errors } = await ask(`{
      groups { nodes { name members(first: 5) { edges { source node { login } } } apps { edges { priority node { label } } } } }
    }`);
    expect(errors).toEqual([]);
    expect(data.groups.nodes[0]).toEqual({
      name: 'Engineers',
      members: {
        edges: [
          { source: 'MANUAL', node: { login: 'ada@example.com' } },
          { source: null, node: { login: 'cyd@example.com' } },
        ],
      },
      apps: { edges: [{ priority: 3, node: { label: 'Wiki' } }] },
    });
    expect(okta).toEqual(['list Group', 'linked Group.members g1 g2 g3', 'linked Group.apps g1 g2 g3']);
  });

  test('from its other side shows the same facts', async () => {
    const { data } = await gateway().ask('{ user(id: "u1") { groups { edges { source node { name } } } } }');
    expect(data.user.groups.edges).toEqual([
      { source: 'MANUAL', node: { name: 'Engineers' } },
      { source: 'RULE', node: { name: 'Twins' } },
    ]);
  });

  test('whose page lacks a fact asks for it, in one batch, and only when it is selected', async () => {
    const { ask, okta } = gateway({ lacks: ['priority'] });
    await ask('{ groups { nodes { apps { nodes { label } } } } }');
    expect(okta).toEqual(['list Group', 'linked Group.apps g1 g2 g3']);
    const { data } = await ask('{ group(id: "g1") { apps { edges { priority } } } }');
    expect(data.group.apps.edges).toEqual([{ priority: 3 }]);
    expect(okta.at(-1)).toBe('facts Group.apps g1-a1');
  });

  test('whose page holds no nodes reads them, in one batch, and only when they are selected', async () => {
    const { ask, okta } = gateway({ idsOnly: ['Device.users'] });
    const facts = await ask('{ device(id: "d1") { users { edges { managementStatus cursor } } } }');
    expect(facts.data.device.users.edges).toEqual([{ managementStatus: 'MANAGED', cursor: 'after u1' }]);
    expect(okta).toEqual(['byIds Device d1', 'linked Device.users d1']);
    const whole = await ask('{ device(id: "d1") { users { nodes { login } edges { node { login } } } } }');
    expect(whole.data.device.users).toEqual({
      nodes: [{ login: 'ada@example.com' }],
      edges: [{ node: { login: 'ada@example.com' } }],
    });
    expect(okta.slice(2)).toEqual(['byIds Device d1', 'linked Device.users d1', 'byIds User u1']);
  });

  test('to one node shows what that node tells, and its facts', async () => {
    const { ask, graph } = gateway();
    const { data, errors } = await ask(`{
      user(id: "u1") {
        type { name }
        employee {
          method confidence evidence decidedBy displayName
          manager { displayName } accounts { edges { method node { login } } } node { id __typename }
        }
      }
    }`);
    expect(errors).toEqual([]);
    expect(data.user).toEqual({
      type: { name: 'user' },
      employee: {
        ...{ method: 'EMPLOYEE_NUMBER', confidence: 1, evidence: ['number 17'], decidedBy: null, displayName: 'Ada' },
        manager: { displayName: 'Bea' },
        accounts: { edges: [{ method: 'EMPLOYEE_NUMBER', node: { login: 'ada@example.com' } }] },
        node: { id: globalId({ kind: 'Employee', id: 'e1' }), __typename: 'Employee' },
      },
    });
    expect(graph).toEqual(['linked User.employee u1', 'linked Employee.manager e1', 'linked Employee.accounts e1']);
  });

  test('is asked once where two places of a query want the same', async () => {
    const { ask, okta } = gateway();
    await ask(
      '{ a: user(id: "u1") { groups { nodes { name } } } b: user(id: "u1") { groups { totalCount nodes { id } } } }',
    );
    expect(okta).toEqual(['byIds User u1', 'linked User.groups u1']);
  });

  test('is counted without its page, and not at all where the page tells the total', async () => {
    const { ask, okta } = gateway();
    expect((await ask('{ group(id: "g1") { members { totalCount } } }')).data.group.members.totalCount).toBe(2);
    expect(okta.slice(1)).toEqual(['count Group.members g1']);
    expect(
      (await ask('{ group(id: "g1") { members { totalCount nodes { id } } } }')).data.group.members.totalCount,
    ).toBe(2);
    expect(okta.slice(2)).toEqual(['byIds Group g1', 'linked Group.members g1']);
  });
});

describe('a failure', () => {
  test('of one near node leaves the others', async () => {
    const { ask } = gateway({ broken: ['g2'] });
    const { data, errors } = await ask('{ groups { nodes { name members { nodes { login } } } } }');
    expect(data.groups.nodes.map(({ members }: { members: unknown }) => members === null)).toEqual([
      false,
      true,
      false,
    ]);
    expect(errors).toMatchObject([
      { message: 'g2 is busy.', path: ['groups', 'nodes', 1, 'members'], extensions: { code: 'OKTA_RATE_LIMITED' } },
    ]);
  });

  test('of one far node leaves its edge and the other nodes', async () => {
    const { ask } = gateway({ broken: ['u3'], idsOnly: ['Group.members'] });
    const { data, errors } = await ask('{ group(id: "g1") { members { edges { source node { login } } } } }');
    expect(data.group.members.edges).toEqual([
      { source: 'MANUAL', node: { login: 'ada@example.com' } },
      { source: null, node: null },
    ]);
    expect(errors).toMatchObject([
      { path: ['group', 'members', 'edges', 1, 'node'], extensions: { code: 'OKTA_FORBIDDEN' } },
    ]);
  });
});
