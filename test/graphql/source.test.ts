import { describe, expect, test } from 'vitest';
import { OktaGraphError } from '../../src/errors.ts';
import type { CollectionReport, SyncReport } from '../../src/ports/sync.ts';
import { gateway } from './fixture/gateway.ts';

const asOf = '2026-03-01T00:00:00.000Z';

describe('@source', () => {
  test('GRAPH answers from the mirror alone, and says how old it is', async () => {
    const { ask, okta, graph } = gateway();
    const { data, extensions } = await ask('query @source(from: GRAPH) { users { nodes { type { name } } } }');
    expect(data.users.nodes[0].type.name).toBe('user');
    expect(okta).toEqual([]);
    expect(graph).toEqual(['list User', 'linked User.type u1 u2 u3']);
    expect(extensions.source).toEqual({ from: 'GRAPH', asOf, calls: 0 });
  });

  test('comes from a variable as well, or from the setting', async () => {
    const { ask } = gateway({}, { defaultSource: 'GRAPH' });
    const from = async (query: string, variables?: Record<string, unknown>) =>
      (await ask(query, variables)).extensions.source?.from;
    expect(await from('{ users { nodes { id } } }')).toBe('GRAPH');
    expect(await from('query @source(from: OKTA) { users { nodes { id } } }')).toBe('OKTA');
    expect(await from('query ($s: Source = OKTA) @source(from: $s) { users { nodes { id } } }')).toBe('OKTA');
    expect(await from('query ($s: Source!) @source(from: $s) { users { nodes { id } } }', { s: 'GRAPH' })).toBe(
      'GRAPH',
    );
  });

  test('is told in an answer that read nothing', async () => {
    const { extensions } = await gateway().ask('{ __typename }');
    expect(extensions.source).toEqual({ from: 'OKTA', asOf: null, calls: 0 });
  });
});

describe('a live answer', () => {
  test('takes from the mirror what Okta has no word for, but its own nodes from Okta', async () => {
    const { ask, okta, graph } = gateway();
    const { data, extensions } = await ask(
      '{ employees { nodes { displayName accounts { edges { method node { login } } } } } }',
    );
    expect(data.employees.nodes[0]).toEqual({
      displayName: 'Ada',
      accounts: { edges: [{ method: 'EMPLOYEE_NUMBER', node: { login: 'ada@example.com' } }] },
    });
    expect(graph).toEqual(['list Employee', 'linked Employee.accounts e1 e2']);
    expect(okta).toEqual(['byIds User u1']);
    expect(extensions.source).toEqual({ from: 'OKTA', asOf, calls: 1 });
  });

  test('takes totals of links that Okta cannot tell from the mirror', async () => {
    const { ask, graph } = gateway({ uncounted: true });
    const { data } = await ask('{ users { nodes { groups { totalCount } } } }');
    expect(data.users.nodes.map(({ groups }: { groups: object }) => groups)).toEqual([
      { totalCount: 2 },
      { totalCount: 0 },
      { totalCount: 1 },
    ]);
    expect(graph).toEqual(['count User.groups u1 u2 u3']);
  });

  test('has null for a total of a list that Okta cannot tell', async () => {
    const { data, errors } = await gateway({ uncounted: true }).ask('{ users { totalCount } }');
    expect([data.users.totalCount, errors]).toEqual([null, []]);
  });

  test('without a mirror keeps what Okta tells', async () => {
    for (const graph of [
      null,
      () => Promise.reject(new OktaGraphError('MIRROR_EMPTY', 'Run okta-graph sync first.')),
    ]) {
      const { ask } = gateway({ uncounted: true }, { graph });
      const { data, errors } = await ask('{ user(id: "u1") { login groups { totalCount } employee { displayName } } }');
      expect(data.user).toEqual({ login: 'ada@example.com', groups: { totalCount: null }, employee: null });
      expect(errors).toMatchObject([{ path: ['user', 'employee'], extensions: { code: 'MIRROR_EMPTY' } }]);
      expect(errors[0]?.message).toMatch(/okta-graph sync/);
    }
  });
});

test('A mirror that is not there yet says so, in every field that needs it', async () => {
  const { ask } = gateway(
    {},
    { graph: () => Promise.reject(new OktaGraphError('MIRROR_EMPTY', 'Run okta-graph sync first.')) },
  );
  const { status, data, errors } = await ask(
    'query @source(from: GRAPH) { users { nodes { id } } apps { nodes { id } } }',
  );
  expect(status).toBe(200);
  expect(data).toEqual({ users: null, apps: null });
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['MIRROR_EMPTY', 'MIRROR_EMPTY']);
});

test('A gateway without an org says how to read the mirror', async () => {
  const { errors } = await gateway({}, { okta: null }).ask('{ users { nodes { id } } }');
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors[0]?.message).toMatch(/@source\(from: GRAPH\)/);
});

describe('the state of the mirror', () => {
  const ended = (id: string, status: CollectionReport['status'], more: Partial<CollectionReport> = {}) =>
    ({ ...{ id, status, read: 0, upserted: 0, removed: 0, setAside: 0 }, ...more }) satisfies CollectionReport;
  const report: SyncReport = {
    status: 'partial',
    org: 'acme',
    startedAt: asOf,
    finishedAt: asOf,
    calls: 9,
    retries: 1,
    waitedMs: 250,
    collections: [
      ended('User', 'done', { read: 3 }),
      ended('Device', 'skipped', { code: 'OKTA_FORBIDDEN', reason: 'no', scope: 'okta.devices.read' }),
      ended('User.factors', 'partial', { code: 'OKTA_FORBIDDEN', reason: 'no', scope: 'okta.users.read' }),
      ended('Realm', 'skipped', { code: 'OKTA_UNSUPPORTED', reason: 'the feature is off' }),
      ended('Factor', 'skipped', { code: 'NOT_CHOSEN', reason: 'name it in sync.kinds' }),
      ended('Group', 'failed', { code: 'OKTA_UNAVAILABLE', reason: 'status 503' }),
      ended('App', 'partial', { reason: '1 record was set aside' }),
    ],
  };

  test('is that of its newest sync', async () => {
    const { ask } = gateway({}, { report: async () => report });
    const query = '{ syncStatus { status startedAt calls collections { id status why reason scope read } } }';
    const { syncStatus } = (await ask(query)).data;
    expect(syncStatus).toMatchObject({ status: 'partial', startedAt: asOf, calls: 9 });
    expect(syncStatus.collections.slice(0, 2)).toEqual([
      { id: 'User', status: 'done', why: null, reason: null, scope: null, read: 3 },
      { id: 'Device', status: 'skipped', why: 'FORBIDDEN', reason: 'no', scope: 'okta.devices.read', read: 0 },
    ]);
    expect((await gateway().ask(query)).data.syncStatus).toBeNull();
  });

  test('says at a glance what is not whole, and why', async () => {
    const { ask } = gateway({}, { report: async () => report });
    const { data, errors } = await ask(
      '{ syncStatus { forbidden { id } unavailable { id } notChosen { id } incomplete { id } missingScopes } }',
    );
    expect(errors).toEqual([]);
    expect(data.syncStatus).toEqual({
      forbidden: [{ id: 'Device' }, { id: 'User.factors' }],
      unavailable: [{ id: 'Realm' }],
      notChosen: [{ id: 'Factor' }],
      incomplete: [{ id: 'Group' }, { id: 'App' }],
      missingScopes: ['okta.devices.read', 'okta.users.read'],
    });
  });
});

test('Every operation opens Okta with its own budget of calls', async () => {
  const budgets: number[] = [];
  const { ask } = gateway(
    {},
    {
      callBudget: 7,
      okta: ({ callBudget }) => {
        budgets.push(callBudget);
        throw new OktaGraphError('OKTA_CALL_BUDGET', 'This needs 9 calls.', { calls: 9 });
      },
    },
  );
  const { errors } = await ask('{ users { nodes { id } } }');
  expect(budgets).toEqual([7]);
  expect(errors).toMatchObject([{ extensions: { code: 'OKTA_CALL_BUDGET', calls: 9 } }]);
});
