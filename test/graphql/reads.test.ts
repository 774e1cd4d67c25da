import { describe, expect, test } from 'vitest';
import { gateway } from './fixture/gateway.ts';

describe('a list', () => {
  test('answers nodes, edges and the total, which the page itself tells', async () => {
    const { ask, okta } = gateway();
    const { data, errors, extensions } = await ask(`{
      users(first: 10) { totalCount nodes { oktaId login status } edges { cursor node { login } } pageInfo { hasNextPage endCursor } }
    }`);
    expect(errors).toEqual([]);
    expect(data.users.totalCount).toBe(3);
    expect(data.users.nodes).toContainEqual({ oktaId: 'u3', login: 'cyd@example.com', status: 'OTHER' });
    expect(data.users.edges[0]).toEqual({ cursor: 'after u1', node: { login: 'ada@example.com' } });
    expect(data.users.pageInfo).toEqual({ hasNextPage: false, endCursor: 'after u3' });
    expect(okta).toEqual(['list User']);
    expect(extensions.source).toEqual({ from: 'OKTA', asOf: null, calls: 1 });
  });
});
