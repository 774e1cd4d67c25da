import { describe, expect, test } from 'vitest';
import { bucketOf, buckets } from '../../src/model/buckets.ts';

test.each([
  ['/oauth2/v1/token', 'token'],
  ['/oauth2/v1/clients', 'oauth2/v1/clients'],
  ['/oauth2/v1/clients/0oa1/roles', 'oauth2/v1/clients'],
  ['/api/v1/apps', 'apps'],
  ['/api/v1/apps/0oa1', 'apps/{id}'],
  ['/api/v1/apps/0oa1/users', 'apps'],
  ['/api/v1/apps/0oa1/users/00u1', 'apps'],
  ['/api/v1/groups', 'groups'],
  ['/api/v1/groups/00g1', 'groups/{id}'],
  ['/api/v1/groups/rules', 'groups'],
  ['/api/v1/groups/rules/0pr1', 'groups'],
  ['/api/v1/groups/00g1/users', 'groups'],
  ['/api/v1/groups/00g1/apps', 'groups'],
  ['/api/v1/users', 'users'],
  ['/api/v1/users/00u1', 'users/{id}'],
  ['/api/v1/users/00u1/groups', 'users'],
  ['/api/v1/logs', 'logs'],
  ['/api/v1/devices', 'devices'],
  ['/api/v1/devices/guo1', 'devices'],
  ['/api/v1/devices/guo1/users', 'devices/{id}/users'],
  ['/api/v1/iam/assignees/users', 'iam'],
  ['/api/v1/zones', 'v1'],
  ['/api/v1/meta/types/user', 'v1'],
  ['/.well-known/okta-organization', 'other'],
  ['/', 'other'],
])('%s is counted by %s', (path, name) => {
  expect(bucketOf(path).name).toBe(name);
});

describe.each(buckets)('bucket $name', (bucket) => {
  test('counts a path of its own', () => {
    const paths = bucket.paths.map((path) => path.replace('/**', '/x/y').replaceAll('*', 'x'));
    expect(paths.map((path) => bucketOf(path).name)).toContain(bucket.name);
  });

  test('has a limit in every edition', () => {
    for (const limit of Object.values(bucket.perMinute)) expect(limit).toBeGreaterThan(0);
  });
});

test('what shares a name shares the limits', () => {
  for (const bucket of buckets) {
    const same = buckets.filter(({ name }) => name === bucket.name);
    for (const other of same) expect(other.perMinute).toEqual(bucket.perMinute);
  }
});
