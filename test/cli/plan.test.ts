import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PlannedSync } from '../../src/cli/costs.ts';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
import { okta } from './harness.ts';

let cwd: string;
let simulator: Simulator;
let env: Record<string, string>;
const undo: (() => void)[] = [];

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'okta-graph-plan-'));
  simulator = await startSimulator({ users: 60, groups: 12, apps: 6, devices: 10, limits: 'workforce', speed: 100 });
  env = { OKTA_CLIENT_ORGURL: simulator.url, OKTA_CLIENT_TOKEN: simulator.token, OKTA_GRAPH_ACCOUNT: 'acme' };
});
afterEach(() => {
  for (const take of undo.splice(0)) take();
});
afterAll(async () => {
  await simulator.close();
  rmSync(cwd, { recursive: true });
});

const run = (...args: string[]) => okta(args, { cwd, env });
async function plan(...args: string[]): Promise<PlannedSync> {
  const { code, out } = await run('plan', '--json', ...args);
  expect(code).toBe(0);
  return JSON.parse(out) as PlannedSync;
}

const few = ['--kinds', 'Group.members,NetworkZone'];

describe('plan', () => {
  test('for people is a table, the dearest first, with the sum and what it took to tell', async () => {
    simulator.requests.length = 0;
    const { code, out } = await run('plan');
    expect(code).toBe(0);
    expect(out).toMatch(/^COLLECTION +CALLS +BUCKET +MINUTES\n/);
    expect(out).toMatch(/\nGroup\.members +\d+ +groups\b/);
    expect(out).toMatch(/\nApp\.users +≥6 +apps\b/);
    expect(out).toMatch(/\n\d+ more collections cost nothing: they come with these\.\n/);
    expect(out).toMatch(
      new RegExp(`\\nIn all ≥\\d+ calls, .*\\. To tell took ${simulator.requests.length} calls\\.\\n$`),
    );
  });

  test('as JSON tells calls, how well they are known, and minutes by the limits that Okta told', async () => {
    const { collections, buckets, calls, precision, slowest, minutes, spent } = await plan(...few);
    const by = (id: string) => collections.find((cost) => cost.id === id);
    expect(by('NetworkZone')).toEqual({ id: 'NetworkZone', calls: 1, precision: 'exact', bucket: 'v1', minutes: 0.01 });
    expect([calls, precision]).toEqual([collections.reduce((sum, cost) => sum + cost.calls, 0), 'exact']);
    expect(buckets.find(({ bucket }) => bucket === 'groups')).toMatchObject({ perMinute: 250 * 0.98, isTold: true });
    expect([slowest, minutes]).toEqual([buckets[0]?.bucket, buckets[0]?.minutes]);
    expect(spent).toBeLessThan(calls);
  });

  test('is what the sync of the same choice then costs', async () => {
    const { calls } = await plan(...few);
    const { out } = await run('sync', '--json', ...few);
    expect((JSON.parse(out) as { calls: number }).calls).toBe(calls);
  });

  test('names what is left out by the flag that brings it in, and that flag does', async () => {
    const { leftOut } = await plan('--kinds', 'core');
    const flags = leftOut.map(({ flag }) => flag);
    expect(flags).toEqual(expect.arrayContaining(['--kinds standard', '--kinds everything']));
    for (const { ids, flag } of leftOut) {
      const { collections } = await plan('--kinds', 'core', ...flag.split(' '));
      const read = collections.map(({ id }) => id);
      expect([flag, ids.filter((id) => !read.includes(id))]).toEqual([flag, []]);
    }
  });

  test('tells what the org does not have or forbids, and goes on', async () => {
    undo.push(simulator.fail({ path: '/api/v1/zones', status: 403 }));
    const { code, out } = await run('plan', ...few);
    expect(code).toBe(0);
    expect(out).toMatch(/\nNetworkZone +1 +v1 +<0\.1 +OKTA_FORBIDDEN\n/);
  });

  test('of a credential that Okta refuses ends with 4', async () => {
    const { code, err } = await okta(['plan'], { cwd, env: { ...env, OKTA_CLIENT_TOKEN: '00refused' } });
    expect([code, err]).toEqual([4, expect.stringMatching(/^error OKTA_UNAUTHENTICATED/m)]);
  });

  test('has help with examples', async () => {
    const { code, out } = await run('plan', '--help');
    expect([code, out]).toEqual([0, expect.stringMatching(/--kinds <value>[\s\S]*--per-user <value>[\s\S]*Examples:/)]);
  });
});

describe('what a sync did not read stands at its end', () => {
  test('what is forbidden with the way out, what the org lacks, and how much was not chosen', async () => {
    undo.push(
      simulator.fail({ path: '/api/v1/zones', status: 403 }),
      simulator.fail({ path: '/api/v1/devices', status: 401, body: { errorCode: 'E0000015', errorSummary: 'Off.' } }),
    );
    const { code, out } = await run('sync', '--kinds', 'core,NetworkZone');
    expect(code).toBe(3);
    expect(out).toMatch(/\nFORBIDDEN +WHAT TO DO\nNetworkZone +make the token's owner Read-Only Administrator\n/);
    expect(out).toMatch(/\nNot in this org, by its edition or its features: Device, Device\.users\.\n/);
    expect(out).toMatch(/\nNot chosen: \d+ collections\. okta-graph plan tells which/);
    expect(out).toMatch(/\nSync of acme: partial, \d+ Okta calls\.\n$/);
  });

  test('what only the edition lacks makes it no less complete', async () => {
    undo.push(
      simulator.fail({ path: '/api/v1/devices', status: 401, body: { errorCode: 'E0000015', errorSummary: 'Off.' } }),
    );
    const { code, out } = await run('sync', '--kinds', 'core');
    expect([code, out]).toEqual([0, expect.stringMatching(/Sync of acme: complete/)]);
  });
});
