import { describe, expect, test } from 'vitest';
import { globalId } from '../../src/graphql/globalId.ts';
import { gateway } from './fixture/gateway.ts';

describe('a kind that Okta lists only with what contains it', () => {
  test('is listed, looked up and counted by the mirror, in a live operation too', async () => {
    const { ask, okta, graph } = gateway();
    const id = globalId({ kind: 'PolicyRule', id: 'r1' });
    const { data, errors, extensions } = await ask(`{
      policyRules(filter: { name: { startsWith: "From" } }) { totalCount nodes { oktaId name } }
      policyRule(id: "r2") { name }
      node(id: "${id}") { ... on PolicyRule { name } }
      all: policyRules { totalCount }
    }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      policyRules: { totalCount: 1, nodes: [{ oktaId: 'r1', name: 'From the office' }] },
      policyRule: { name: 'Catch-all' },
      node: { name: 'From the office' },
      all: { totalCount: 2 },
    });
    expect(okta).toEqual([]);
    expect([...graph].sort()).toEqual(['byIds PolicyRule r2 r1', 'count PolicyRule', 'list PolicyRule']);
    expect(extensions.source).toMatchObject({ from: 'OKTA', asOf: '2026-03-01T00:00:00.000Z', calls: 0 });
  });

  test('is live where it hangs on what contains it, and so are its own links', async () => {
    const { ask, okta, graph } = gateway();
    const { data, errors } = await ask(
      '{ policies { nodes { rules { totalCount nodes { name zones { nodes { name } } } } } } }',
    );
    expect(errors).toEqual([]);
    expect(data.policies.nodes[0].rules.nodes).toEqual([
      { name: 'From the office', zones: { nodes: [{ name: 'Office' }] } },
      { name: 'Catch-all', zones: { nodes: [] } },
    ]);
    expect(okta).toEqual(['list Policy', 'linked Policy.rules p1', 'linked PolicyRule.zones r1 r2']);
    expect(graph).toEqual([]);
  });

  test('and an id that is unique only there has links below its own path', async () => {
    const { ask, okta } = gateway();
    const { data, errors } = await ask(`{
      user(id: "u1") { roleAssignments { nodes { oktaId type role { label } groups { nodes { name } } } } }
    }`);
    expect(errors).toEqual([]);
    expect(data.user.roleAssignments.nodes).toEqual([
      {
        oktaId: 'u1.ra1',
        type: 'USER_ADMIN',
        role: { label: 'Group Administrator' },
        groups: { nodes: [{ name: 'Engineers' }] },
      },
    ]);
    expect([...okta].sort()).toEqual([
      'byIds User u1',
      'linked RoleAssignment.groups u1.ra1',
      'linked RoleAssignment.role u1.ra1',
      'linked User.roleAssignments u1',
    ]);
  });

  test('has mirrored links where it is mirrored itself, to nodes that are live', async () => {
    const { ask, okta, graph } = gateway();
    const { data, errors } = await ask('{ policyRules { nodes { policy { name } zones { nodes { name } } } } }');
    expect(errors).toEqual([]);
    expect(data.policyRules.nodes[0]).toEqual({ policy: { name: 'Sign-on' }, zones: { nodes: [{ name: 'Office' }] } });
    expect([...graph].sort()).toEqual([
      'linked PolicyRule.policy r1 r2',
      'linked PolicyRule.zones r1 r2',
      'list PolicyRule',
    ]);
    expect([...okta].sort()).toEqual(['byIds NetworkZone z1', 'byIds Policy p1']);
  });

  test('is kept apart by where it came from, in one operation', async () => {
    const { ask, okta, graph } = gateway();
    const zones = 'zones { nodes { name } }';
    const { errors } = await ask(
      `{ policyRule(id: "r1") { ${zones} } policies { nodes { rules { nodes { ${zones} } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(graph).toEqual(['byIds PolicyRule r1', 'linked PolicyRule.zones r1']);
    expect(okta).toContain('linked PolicyRule.zones r1 r2');
  });

  test('whose record cannot be read is an error in its place, not an old copy', async () => {
    const { ask, graph } = gateway({ broken: ['r1'] });
    const { data, errors } = await ask('{ policy(id: "p1") { rules { nodes { name } } } }');
    expect(data.policy.rules.nodes).toEqual([null, { name: 'Catch-all' }]);
    expect(errors).toMatchObject([
      { path: ['policy', 'rules', 'nodes', 0], extensions: { code: 'OKTA_BAD_ANSWER', kind: 'PolicyRule' } },
    ]);
    expect(graph).toEqual([]);
  });

  test('is all mirror where the operation says so', async () => {
    const { ask, okta } = gateway();
    const { data } = await ask(`query @source(from: GRAPH) {
      policies { nodes { rules { nodes { name policy { name } } } } }
    }`);
    expect(data.policies.nodes[0].rules.nodes).toHaveLength(2);
    expect(okta).toEqual([]);
  });
});
