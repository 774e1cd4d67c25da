import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { type Estimate, type EstimateOptions, estimate } from '../../src/ingest/estimate.ts';
import { sync } from '../../src/ingest/run.ts';
import type { Choice } from '../../src/model/choice.ts';
import { describe as declarationOf, ends, flip, kinds } from '../../src/model/index.ts';
import { createOkta, type Okta } from '../../src/okta/source.ts';
import type { SyncReport } from '../../src/ports/sync.ts';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';

let folder: string;
let simulator: Simulator;
let okta: Okta;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'okta-graph-estimate-'));
  simulator = await startSimulator({ users: 450, groups: 260, apps: 12, devices: 30 });
  okta = createOkta({ orgUrl: simulator.url, credential: { mode: 'SSWS', token: simulator.token } });
  await okta.check(); // else whoever comes first pays for finding out that this is an org
});
beforeEach(() => {
  simulator.requests.length = 0;
});
afterAll(async () => {
  await okta.close();
  await simulator.close();
  rmSync(folder, { recursive: true });
});

const choices: Record<string, Choice> = {
  everything: { preset: 'everything', names: [], reach: {} },
  'a few by name': { preset: null, names: ['Group', 'User', 'Group.members', 'NetworkZone'], reach: {} },
};

const look = (options: Omit<EstimateOptions, 'open'> = {}) => estimate({ ...options, open: () => okta.crawler() });

let runs = 0;
async function copy(choice: Choice): Promise<SyncReport> {
  runs += 1;
  const { writer, close } = await openEmbedded({
    dataDir: join(folder, `${runs}`),
    org: 'acme',
    custom: {},
    log: silent,
  });
  simulator.requests.length = 0;
  try {
    return await sync({ org: 'acme', crawler: okta.crawler(), writer, choice });
  } finally {
    await close();
  }
}
const silent = { info: () => {}, warn: () => {} };

const everyEnd = kinds.flatMap((kind) => Object.values(ends(kind)));

/** Paths that a collection may be read from, as patterns: parts, lists of both sides and of administrators among them. */
function patternsOf(id: string): string[] {
  const okta = declarationOf(kinds.find((kind) => kind === id) ?? 'Employee').okta;
  const end = everyEnd.find((candidate) => candidate.isDeclared && candidate.id === id);
  const routes = end === undefined ? [] : [end.route, flip(end)?.route];
  const pers = kinds.filter((kind) => routes.some((route) => route?.per?.kind === kind));
  const paths = [
    okta?.list,
    ...Object.values(okta?.parts ?? {}),
    ...routes.flatMap((route) => [route?.list, route?.perNear?.admins.list]),
    ...pers.map((kind) => declarationOf(kind).okta?.list),
  ];
  return paths.flatMap((path) => path?.split('?', 1)[0] ?? []);
}

/** Requests that a sync sent for collections of a group that share patterns, beside what was told of them. */
function compare(costs: Estimate['costs']): { ids: string[]; told: number; sent: number; isExact: boolean }[] {
  const groups: { ids: string[]; patterns: Set<string> }[] = [];
  for (const { id } of costs) {
    const patterns = patternsOf(id);
    const same = groups.filter((group) => patterns.some((pattern) => group.patterns.has(pattern)));
    for (const group of same) groups.splice(groups.indexOf(group), 1);
    const all = [...same.flatMap((group) => [...group.patterns]), ...patterns];
    groups.push({ ids: [...same.flatMap((group) => group.ids), id], patterns: new Set(all) });
  }
  return groups.map(({ ids, patterns }) => {
    const own = costs.filter(({ id }) => ids.includes(id));
    const tests = [...patterns].map(
      (pattern) => new RegExp(`^${pattern.replace('{self}', '/.*').replace(/\{\w+\}/g, '[^/]+')}$`),
    );
    const sent = simulator.requests.filter(({ path }) => tests.some((pattern) => pattern.test(path))).length;
    const told = own.reduce((sum, { calls }) => sum + calls, 0);
    return { ids, told, sent, isExact: own.every(({ precision }) => precision === 'exact') };
  });
}

describe.each(Object.entries(choices))('the estimate of %s', (_, choice) => {
  test('equals the calls that a sync then makes where it says so, and else is the least', async () => {
    const { costs } = await look({ choice });
    const { calls, collections } = await copy(choice);
    const compared = compare(costs).filter(({ told, sent }) => told + sent > 0);
    const wrong = compared.filter(({ told, sent, isExact }) => (isExact ? told !== sent : told > sent));
    expect(wrong).toEqual([]);
    expect(compared.length).toBeGreaterThan(choice.preset === null ? 2 : 30);
    expect(costs.reduce((sum, cost) => sum + cost.calls, 0)).toBeLessThanOrEqual(calls);

    // What that sync read stands for what Okta does not count.
    const lastRead = Object.fromEntries(collections.map(({ id, read }) => [id, read]));
    const again = await look({ choice, lastRead });
    expect(again.costs.filter(({ precision }) => precision === 'atLeast')).toEqual([]);
  });

  test('costs what it says, and far less than the sync', async () => {
    const { spent, costs } = await look({ choice });
    expect(spent).toBe(simulator.requests.length);
    const all = costs.reduce((sum, cost) => sum + cost.calls, 0);
    if (choice.preset === 'everything') expect(spent).toBeLessThan(all / 4);
  });
});

test('users are told by Everyone, of which the second page is the last that is read', async () => {
  const { costs } = await look({ choice: choices['a few by name'] as Choice });
  expect(costs.find(({ id }) => id === 'User')).toMatchObject({ calls: 3, precision: 'atLeast', bucket: 'users' });
  expect(simulator.requests.filter(({ path }) => path === '/api/v1/users')).toHaveLength(2);
});

test('what is left out is named', async () => {
  const { leftOut, costs } = await look({ choice: choices['a few by name'] as Choice });
  expect(leftOut).toEqual(expect.arrayContaining(['App', 'App.users', 'Policy']));
  expect(costs.map(({ id }) => id).filter((id) => leftOut.includes(id))).toEqual([]);
});

test('what the org does not have, or forbids, costs the call that says so', async () => {
  const undo = [
    simulator.fail({ path: '/api/v1/devices', status: 401, body: { errorCode: 'E0000015', errorSummary: 'Off.' } }),
    simulator.fail({ path: '/api/v1/zones', status: 403 }),
  ];
  const { costs } = await look();
  for (const take of undo) take();
  const by = (id: string) => costs.find((cost) => cost.id === id);
  expect(by('Device')).toMatchObject({ calls: 1, precision: 'exact', code: 'OKTA_UNSUPPORTED' });
  expect(by('NetworkZone')).toMatchObject({ calls: 1, precision: 'exact', code: 'OKTA_FORBIDDEN' });
});

test('a refused credential ends it after one call', async () => {
  const refused = createOkta({ orgUrl: simulator.url, credential: { mode: 'SSWS', token: '00refused' } });
  await expect(estimate({ open: () => refused.crawler() })).rejects.toMatchObject({ code: 'OKTA_UNAUTHENTICATED' });
  await refused.close();
});
