import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contents, mirrors } from '../graph/mirrors.ts';
import { type Stage, setStage } from './stage.ts';

const today = { todayMs: Date.parse('2026-06-01T12:00:00Z') };

describe.each(mirrors)('the people behind the accounts, in %s', (_, open) => {
  let stage: Stage;
  let roster: string;
  beforeAll(async () => {
    stage = await setStage(open, { seed: 21, users: 150, groups: 20, apps: 10, devices: 40 });
    roster = stage.simulator.org.roster();
    await stage.sync({ roster, ...today });
  });
  afterAll(() => stage.close());

  const rows = async (query: string) => {
    const { engine } = await stage.opened.mirror.view();
    return (await engine.read(query, { org: stage.opened.org })).rows;
  };

  test('every account has one employee, or exactly one reason why not', async () => {
    const found = await rows(`MATCH (user:OktaUser {org: $org})
      OPTIONAL MATCH (user)-[:ACCOUNT_OF]->(employee:Employee)
      WITH user, count(employee) AS employees
      OPTIONAL MATCH (finding:Finding)-[:CONCERNS]->(user)
      WHERE finding.code IN ['OPEN_REVIEW', 'ACCOUNT_WITHOUT_EMPLOYEE', 'NON_HUMAN_ACCOUNT']
      RETURN user.id, employees, count(finding)`);
    expect(found.length).toBeGreaterThanOrEqual(150);
    expect(found.filter(([, employees, reasons]) => Number(employees) + Number(reasons) !== 1)).toEqual([]);
    const linked = await rows('MATCH (:OktaUser {org: $org})-[link:ACCOUNT_OF]->(:Employee) RETURN count(link)');
    expect(Number(linked[0]?.[0])).toBeGreaterThan(100);
  });

  test('who is under review may be each of the candidates', async () => {
    const open = await rows(`MATCH (finding:Finding {org: $org, code: 'OPEN_REVIEW'})-[:CONCERNS]->(user:OktaUser)
      OPTIONAL MATCH (finding)-[:CONCERNS]->(employee:Employee)
      RETURN user.id, employee.id`);
    const may = await rows(
      'MATCH (user:OktaUser {org: $org})-[link:MAY_BE]->(employee:Employee) RETURN user.id, employee.id',
    );
    const pairs = (all: typeof open) =>
      all
        .filter(([, to]) => to !== null)
        .map((pair) => pair.join(' '))
        .sort();
    expect(pairs(may)).toEqual(pairs(open));
  });

  test('a second sync of the same org changes nothing', async () => {
    const before = timeless(await contents(stage.opened));
    const again = await stage.sync({ roster, ...today });
    expect(again.collections.filter(({ removed }) => removed > 0)).toEqual([]);
    expect(timeless(await contents(stage.opened))).toEqual(before);
  });

  test('a user that cannot be read keeps the employee, and nobody is said to be without an account', async () => {
    const people = async () => {
      const { nodes, links } = timeless(await contents(stage.opened));
      return { keys: nodes.map(([key]) => key), links };
    };
    const before = await people();
    const takeBack = stage.simulator.fail({ path: '/api/v1/users', nth: 1, poison: 'nullProfile' });
    const report = await stage.sync({ roster, ...today });
    takeBack();
    expect(report.collections.find(({ id }) => id === 'User')).toMatchObject({ status: 'partial', setAside: 1 });
    expect(await people()).toEqual(before);
    await stage.sync({ roster, ...today });
  });

  test('what a sync leaves out counts as the mirror has it: the groups that tell a mailbox, and colleagues', async () => {
    const [found] = await rows(`MATCH (user:OktaUser {org: $org})-[:MEMBER_OF]->(group:OktaGroup)
      WHERE group.type <> 'BUILT_IN'
      RETURN group.name AS name, count(user) AS users
      ORDER BY users, name
      LIMIT 1`);
    const told = { roster, rules: [{ class: 'MAILBOX', group: String(found?.[0]) }] as const, ...today };
    const shown = async () => timeless(await contents(stage.opened));
    await stage.sync(told);
    const before = await shown();
    await stage.sync({ ...told, choice: { preset: null, names: ['User'], reach: {} } });
    expect(await shown()).toEqual(before);
    await stage.sync({ roster, ...today });
    expect(await shown()).not.toEqual(before);
  });

  test('findings are asked for like anything else, and go with what they tell of, however many', async () => {
    const leavers = async () => {
      const { data, errors } = await stage.ask(
        `{ findings(first: 500, filter: { code: { eq: LEAVER_WITH_ACCESS } }) { nodes {
          code message employees { nodes { terminationDate status } } accounts { nodes { login status } }
        } } }`,
        'GRAPH',
      );
      expect(errors).toBeUndefined();
      return (data as { findings: { nodes: Told[] } }).findings.nodes;
    };
    const before = await leavers();
    await stage.sync({ roster: roster.replaceAll(',Active,', ',Terminated,'), ...today });
    const now = await leavers();
    expect(now.length).toBeGreaterThan(before.length + 50);
    for (const { message, employees, accounts } of now) {
      const [account, ...others] = accounts.nodes;
      expect(others).toEqual([]);
      expect(['DEPROVISIONED', 'SUSPENDED']).not.toContain(account?.status);
      expect(message).toContain(account?.login);
      expect(employees.nodes).toHaveLength(1);
    }
    const report = await stage.sync({ roster, ...today });
    expect(report.collections.filter(({ code }) => code === 'SHRINK_REFUSED')).toEqual([]);
    expect(await leavers()).toEqual(before);
  });
});

interface Told {
  message: string;
  employees: { nodes: { terminationDate: string | null; status: string }[] };
  accounts: { nodes: { login: string; status: string }[] };
}

/** All that the mirror holds, without when it was last seen. */
function timeless({ nodes, links }: Awaited<ReturnType<typeof contents>>) {
  const strip = ({ lastSeen: _, ...rest }: Record<string, unknown>) => rest;
  const stored = Object.values(nodes as Record<string, { labels: string[]; properties: Record<string, unknown> }>);
  const shown = stored.map(({ labels, properties }) => [properties.key, labels, strip(properties)]);
  return { nodes: shown.sort(), links: links.map(([from, type, to, told]) => [from, type, to, strip(told)]) };
}
