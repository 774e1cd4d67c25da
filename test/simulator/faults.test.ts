import { afterEach, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/simulator/traffic/faultRule.ts';
import { open } from './client.ts';

const { simulator, get } = await open({ users: 60, groups: 30 });
const [aGroup, another] = simulator.org.of('Group').ids() as [string, string];

const rules: (() => void)[] = [];
const fail = (rule: FaultRule) => rules.push(simulator.fail(rule));
afterEach(() => {
  for (const takeBack of rules.splice(0)) takeBack();
});

const statuses = async (...targets: string[]) => {
  const found: number[] = [];
  for (const target of targets) found.push((await get(target)).status);
  return found;
};
const thrice = (target: string) => [target, target, target];

describe('a rule is for', () => {
  test('a path, with * for one segment and ** for the rest', async () => {
    fail({ path: '/api/v1/groups/*/users', status: 500 });
    fail({ path: '/api/v1/apps/**', status: 503 });
    const list = `/api/v1/groups/${aGroup}/users`;
    expect(await statuses(list, `${list}?limit=1`, `/api/v1/groups/${aGroup}`)).toEqual([500, 500, 200]);
    expect(await statuses('/api/v1/apps', '/api/v1/apps/0oa1', '/api/v1/apps/0oa1/users')).toEqual([503, 503, 503]);
  });

  test('a pattern over path and query', async () => {
    fail({ pattern: 'groups\\?.*limit=3\\b', status: 500 });
    fail({ pattern: /groups/g, status: 503, from: 2 });
    expect(await statuses('/api/v1/groups?limit=3', '/api/v1/groups?limit=33')).toEqual([500, 503]);
  });

  test('values of query parameters, or their absence', async () => {
    fail({ path: '/api/v1/groups', when: { limit: '200', after: null }, status: 504 });
    const targets = ['limit=200', 'limit=100', 'limit=200&after=x'].map((query) => `/api/v1/groups?${query}`);
    expect(await statuses(...targets)).toEqual([504, 200, 400]);
  });

  test('one principal', async () => {
    const other = simulator.access.addToken();
    fail({ path: '/api/v1/groups', principal: other.id, status: 500 });
    const authorization = `SSWS ${other.secret}`;
    expect((await get('/api/v1/groups')).status).toBe(200);
    expect((await get('/api/v1/groups', { authorization })).status).toBe(500);
  });

  test('answers with so many rows, as of an endpoint that gives up on large pages', async () => {
    fail({ path: '/api/v1/groups', minRows: 11, status: 504 });
    expect(await statuses('/api/v1/groups?limit=11', '/api/v1/groups?limit=10')).toEqual([504, 200]);
    expect(await statuses(`/api/v1/groups/${aGroup}`)).toEqual([200]);
  });

  test('one record and its lists, as if it were gone between list and detail', async () => {
    fail({ path: `/api/v1/groups/${aGroup}/users`, errorCode: 'E0000007' });
    const listed = (await get('/api/v1/groups')).body.map(({ id }: { id: string }) => id);
    expect(listed).toContain(aGroup);
    expect(await statuses(`/api/v1/groups/${aGroup}/users`, `/api/v1/groups/${another}/users`)).toEqual([404, 200]);
  });
});

describe('of the requests that fit, a rule takes', () => {
  test('only the nth', async () => {
    fail({ path: '/api/v1/groups', nth: 2, status: 500 });
    expect(await statuses(...thrice('/api/v1/groups'))).toEqual([200, 500, 200]);
  });

  test('all from the nth on', async () => {
    fail({ path: '/api/v1/**', from: 2, errorCode: 'E0000011' });
    expect(await statuses(...thrice('/api/v1/groups'))).toEqual([200, 401, 401]);
  });

  test('so many', async () => {
    fail({ path: '/api/v1/groups', from: 2, times: 1, status: 500 });
    expect(await statuses(...thrice('/api/v1/groups'))).toEqual([200, 500, 200]);
  });

  test('those that no older rule takes', async () => {
    fail({ path: '/api/v1/groups', times: 1, status: 500 });
    fail({ path: '/api/v1/groups', times: 1, status: 503 });
    expect(await statuses(...thrice('/api/v1/groups'))).toEqual([500, 503, 200]);
  });

  test('none that were refused before they reached the org', async () => {
    fail({ path: '/api/v1/groups', times: 1, status: 500 });
    expect((await get('/api/v1/groups', { authorization: 'SSWS wrong' })).status).toBe(401);
    expect(await statuses('/api/v1/groups')).toEqual([500]);
  });
});

describe('what is no rule is refused, and named', () => {
  test.each([
    [{ status: 500 }, /needs a path, or a pattern/],
    [{ path: '/api/v1/users' }, /does nothing\. There are: status, errorCode/],
    [{ path: 'api/v1/users', status: 500 }, /path: Invalid string: must start with "\/"/],
    [{ path: '/x', stat: 500 }, /There is no stat\. There are: path, pattern, .*gzipBomb/],
    [{ path: '/x', status: '500' }, /status: .*expected number/],
    [{ path: '/x', status: 99 }, /status: /],
    [{ path: '/x', errorCode: 'E9' }, /errorCode: .*E0000006/],
    [{ path: '/x', cutBody: 2 }, /cutBody: /],
    [{ path: '/x', poison: 'arsenic' }, /poison: /],
    [{ path: '/x', charset: { encoding: 'latin1', is: 1 } }, /charset has no is/],
    [{ path: '/x', nth: 0, status: 500 }, /nth: /],
    [{ pattern: '(', status: 500 }, /pattern is no regular expression/],
    [[], /expected object/],
  ])('%j', (rule, why) => {
    // As it comes in JSON, past the compiler.
    expect(() => simulator.fail(rule as FaultRule)).toThrow(why);
  });
});
