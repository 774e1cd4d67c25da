/** Everything that can go wrong with Okta's answers, and what becomes of a sync: an exact graph, or one that says what it lacks. */
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { describe as declared, type Kind } from '../../src/model/index.ts';
import type { SyncReport } from '../../src/ports/sync.ts';
import type { FaultRule } from '../../src/simulator/traffic/faultRule.ts';
import { mirrors } from '../graph/mirrors.ts';
import { bodies, type Case, limits, type Outcome, origins, pages, records, rights, servers } from './faultCases.ts';
import { hastyClock, mirroredTruth, readCollections, type Stage, setStage, simulatedTruth } from './stage.ts';

type Contents = Awaited<ReturnType<typeof mirroredTruth>>;

const small = { seed: 21, users: 40, groups: 8, apps: 4, devices: 10 };
/** Three pages of users, two of devices. */
const paged = { seed: 22, users: 450, groups: 12, apps: 4, devices: 220 };
const client = { clock: hastyClock, timeoutMs: 500 };

const [first, ...others] = mirrors.map(([engine, open]) => ({ engine, open }));
// What stands in a record is the engine's matter, too; how a request fails is not.
const suites = [
  { what: 'on one page', ...first, size: small, cases: [...limits, ...servers, ...bodies, ...rights, ...records] },
  { what: 'on several pages', ...first, size: paged, cases: [...pages, ...origins] },
  ...others.map((other) => ({ what: 'in records', ...other, size: small, cases: records })),
];

describe.each(suites)('a sync into $engine meets, $what,', ({ open = mirrors[0]![1], size, cases }) => {
  let stage: Stage;
  const takenBack: (() => void)[] = [];
  beforeAll(async () => {
    stage = await setStage(open, size, client);
    expect((await stage.sync()).status).toBe('complete');
  });
  afterEach(() => {
    for (const takeBack of takenBack.splice(0)) takeBack();
  });
  afterAll(() => stage.close());

  const fail = (rules: FaultRule | readonly FaultRule[]) => {
    for (const rule of [rules].flat()) takenBack.push(stage.simulator.fail(rule));
  };

  async function meets(rules: FaultRule | readonly FaultRule[], outcome: Outcome): Promise<SyncReport> {
    change(stage);
    const before = await mirroredTruth(stage.opened);
    fail(rules);
    const report = await stage.sync();
    for (const takeBack of takenBack.splice(0)) takeBack();
    const after = await mirroredTruth(stage.opened);
    const truth = simulatedTruth(stage.simulator);
    expectNothingLost(before, truth, after);
    if (outcome === 'exact') {
      expect(readCollections(report).filter(({ status }) => status !== 'done')).toEqual([]);
      expect(after).toEqual(truth);
      return report;
    }
    const isOther = (id: string) => outcome[id] === undefined && declared(id.split('.')[0] as Kind).okta !== null;
    for (const collection of readCollections(report)) {
      if (isOther(collection.id)) expect(collection.status, collection.id).toBe('done');
      else if (outcome[collection.id] !== undefined) expect(collection).toMatchObject(outcome[collection.id] as object);
    }
    const isUnavailable = Object.values(outcome).every(({ code }) => code === 'OKTA_UNSUPPORTED');
    expect(report.status).toBe(isUnavailable ? 'complete' : 'partial');
    expect((await stage.sync()).status).toBe('complete');
    expect(await mirroredTruth(stage.opened)).toEqual(truth);
    return report;
  }

  test.each<Case>(cases)('%s', async (_, rules, outcome) => {
    const listener = await listen();
    await meets(JSON.parse(JSON.stringify(rules).replaceAll('{elsewhere}', `127.0.0.1:${listener.port}`)), outcome);
    expect(listener.connections(), 'connections to another origin').toBe(0);
    await listener.close();
  });
});

/** Somebody joins a group or leaves it, so that every sync has something to write or to remove. */
function change({ simulator: { org } }: Stage): void {
  const group = org
    .of('Group')
    .all()
    .find(({ type }) => type === 'OKTA_GROUP');
  const user = org
    .of('User')
    .all()
    .find(({ status }) => status === 'ACTIVE');
  if (group === undefined || user === undefined) throw new Error('the org has no group and user to change');
  const isMember = (org.truth().links['Group.members'] ?? []).some(([g, u]) => g === group.id && u === user.id);
  if (isMember) org.removeMember(group.id, user.id);
  else org.addMember(group.id, user.id);
}

/** What was there before and still exists is there: never a wrong delete. */
function expectNothingLost(before: Contents, truth: Contents, after: Contents): void {
  for (const part of ['nodes', 'links'] as const) {
    for (const [name, had] of Object.entries(before[part] as Record<string, string[]>)) {
      const exists = new Set((truth[part] as Record<string, string[]>)[name]);
      const kept = new Set((after[part] as Record<string, string[]>)[name]);
      expect(
        had.filter((one) => exists.has(one) && !kept.has(one)),
        `${part} of ${name} that were lost`,
      ).toEqual([]);
    }
  }
}

/** A server that nobody may talk to. */
async function listen(): Promise<{ port: number; connections(): number; close(): Promise<void> }> {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
