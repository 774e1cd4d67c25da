import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Simulator } from '../../src/simulator/server.ts';
import { contents, mirrors } from '../graph/mirrors.ts';
import { mirroredTruth, type Stage, setStage, simulatedTruth } from './stage.ts';

describe.each(mirrors)('a sync into %s', (_, open) => {
  describe.each([
    ['a small org', { seed: 11, users: 60, groups: 12, apps: 6, devices: 20 }],
    ['a middling org', { seed: 12, users: 300, groups: 60, apps: 30, devices: 120 }],
  ])('of %s', (_, size) => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await setStage(open, size);
    });
    afterAll(() => stage.close());

    test('the graph equals the org, at the least number of calls; again, and nothing changes; after changes, it equals it again', async () => {
      const least = leastCalls(stage.simulator);
      stage.simulator.requests.length = 0;
      const report = await stage.sync();
      expect(report.status).toBe('complete');
      expect(await mirroredTruth(stage.opened)).toEqual(simulatedTruth(stage.simulator));
      expect(report.calls).toBe(stage.simulator.requests.length);
      expect(report.calls).toBeLessThanOrEqual(least * 1.05);

      const before = timeless(await contents(stage.opened));
      const again = await stage.sync();
      expect(again.collections.filter(({ removed }) => removed > 0)).toEqual([]);
      expect(timeless(await contents(stage.opened))).toEqual(before);

      change(stage.simulator);
      const third = await stage.sync();
      expect(third.status).toBe('complete');
      expect(await mirroredTruth(stage.opened)).toEqual(simulatedTruth(stage.simulator));
    });
  });
});

/** The calls that a whole read needs at least (okta-api §3.3), counted from what is true of the org. */
function leastCalls({ org }: Simulator): number {
  const { nodes, links } = org.truth();
  const pages = (count: number, size: number) => Math.ceil(count / size);
  const size = (kind: string) => (nodes as Record<string, readonly string[]>)[kind]?.length ?? 0;
  const far = (id: string, near: string) => (links[id] ?? []).filter(([from]) => from === near).length;
  const lists = { User: 200, Group: 200, App: 200, Device: 200, NetworkZone: 200 };
  const types = 1;
  const ownOrg = 6; // the org, its preferences, what it lets Okta do, and two contacts
  const listing = Object.entries(lists).reduce(
    (sum, [kind, page]) => sum + Math.max(1, pages(size(kind), page)),
    types + ownOrg,
  );
  const everyone = org
    .of('Group')
    .all()
    .find(({ profile }) => (profile as { name: string }).name === 'Everyone')?.id;
  const groups = (nodes.Group ?? []).filter((id) => id !== everyone);
  const members = groups.reduce((sum, id) => sum + pages(far('Group.members', id), 1000), 0);
  const appUsers = (nodes.App ?? []).reduce((sum, id) => sum + Math.max(1, pages(far('App.users', id), 500)), 0);
  const assigned = new Set((links['App.groups'] ?? []).map(([, group]) => group));
  return listing + members + appUsers + Math.min(size('App'), assigned.size);
}

type Contents = Awaited<ReturnType<typeof contents>>;
type Stored = { labels: string[]; properties: Record<string, unknown> };

/** All that the mirror holds, without when it was last seen. */
function timeless({ nodes, links }: Contents) {
  const strip = ({ lastSeen: _, ...rest }: Record<string, unknown>) => rest;
  return {
    nodes: Object.fromEntries(
      Object.entries(nodes as Record<string, Stored>).map(([id, { labels, properties }]) => [
        id,
        { labels, properties: strip(properties) },
      ]),
    ),
    links: links.map(([from, type, to, properties]) => [from, type, to, strip(properties)]),
  };
}

/** Joiners, movers and leavers, and what goes with them. */
function change({ org }: Simulator): void {
  const ids = (kind: 'User' | 'Group' | 'App' | 'Device') => [...org.of(kind).ids()];
  const active = org
    .of('User')
    .all()
    .filter(({ status }) => status === 'ACTIVE')
    .map(({ id }) => id);
  const groups = org
    .of('Group')
    .all()
    .filter(({ type }) => type === 'OKTA_GROUP')
    .map(({ id }) => id);
  const [first = '', second = '', third = '', fourth = ''] = active;
  const [group = '', otherGroup = '', lastGroup = ''] = groups;
  const [app = '', otherApp = ''] = ids('App');
  const joiner = org.addUser({
    login: 'joiner@example.com',
    firstName: 'Jo',
    lastName: 'Iner',
    employeeNumber: 'E-9001',
  });
  org.addMember(group, joiner);
  org.updateUser(first, { department: 'Moved', title: null });
  org.deactivateUser(second);
  org.deactivateUser(third);
  org.deleteUser(third);
  for (const [near, far] of org.truth().links['Group.members'] ?? [])
    if (near === otherGroup) org.removeMember(near, far);
  org.deleteGroup(lastGroup);
  org.assignUser(app, joiner);
  org.assignGroup(otherApp, org.createGroup({ name: 'Brand new' }));
  org.addDevice({ displayName: 'New device', platform: 'MACOS', registered: true }, [joiner, fourth]);
  const [device = ''] = ids('Device');
  org.removeDevice(device);
}
