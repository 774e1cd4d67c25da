import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeptLinks } from '../../src/ingest/keptLinks.ts';
import { sync } from '../../src/ingest/run.ts';
import { type End, ends, type Node } from '../../src/model/index.ts';
import type { Derivation, LinkRow } from '../../src/ports/sync.ts';
import { mirrors, node, type OpenMirror } from '../graph/mirrors.ts';
import { crawl, type ScriptedOrg, type Trouble } from './scriptedOrg.ts';

const org: ScriptedOrg = {
  nodes: { User: ['u1', 'u2', 'u3'], Group: ['g1', 'g2', 'g3'] },
  links: {
    'Group.members': [
      ['g1', 'u1'],
      ['g1', 'u2'],
      ['g2', 'u2'],
    ],
  },
};

describe.each(mirrors)('a derivation, into %s', (_, open) => {
  let opened: OpenMirror;
  let members: LinkRow[];
  beforeEach(async () => {
    opened = await open();
    members = [];
  });
  afterEach(() => opened.dispose());

  /** An employee for each `near`, with the accounts that `owned` says, and findings by their ids. */
  const derivation = (owned: Readonly<Record<string, readonly string[]>>, findings: readonly string[]): Derivation => ({
    makes: ['Employee', 'Finding'],
    from: 'User',
    fields: { User: ['login'], Group: ['name'] },
    links: { 'Group.members': [] },
    check: 'look whether the list is whole',
    derive(read) {
      members = [...read.links('Group.members')];
      expect(read.nodes('App')).toEqual([]);
      expect([...read.links('App.users')]).toEqual([]);
      expect(read.nodes('Group').map(({ id }) => id)).toEqual(['g1', 'g2', 'g3']);
      const accounts = Object.entries(owned).flatMap(([near, fars]) => fars.map((far) => ({ near, far, facts: {} })));
      const made = (kind: 'Employee' | 'Finding', ids: readonly string[]): Node[] =>
        ids.map((id) => node(kind, id, { code: 'OPEN_REVIEW', message: 'Look.', displayName: id }));
      return {
        nodes: { Employee: made('Employee', Object.keys(owned)), Finding: made('Finding', findings) },
        links: {
          'Employee.accounts': accounts,
          'Finding.employees': findings.map((near) => ({ near, far: 'e1', facts: {} })),
        },
        notes: { Finding: ['Something was found.'] },
      };
    },
  });
  const run = (made: Derivation, troubles: Record<string, Trouble> = {}, acceptShrink = false) =>
    sync({
      acceptShrink,
      org: opened.org,
      crawler: crawl(org, new Map(Object.entries(troubles))),
      writer: opened.writer,
      derivations: [made],
      choice: { preset: null, names: ['User', 'Group', 'Group.members'], reach: {} },
    });
  const owners = async () => {
    const { engine } = await opened.mirror.view();
    const { rows } = await engine.read(
      'MATCH (u:OktaUser {org: $org})-[:ACCOUNT_OF]->(e:Employee) RETURN u.id, e.id ORDER BY u.id, e.id',
      { org: opened.org },
    );
    return rows.map((pair) => pair.join('-'));
  };
  const found = async () => {
    const { engine } = await opened.mirror.view();
    const text = 'MATCH (f:Finding {org: $org})-[:CONCERNS]->(e:Employee) RETURN f.id ORDER BY f.id';
    return (await engine.read(text, { org: opened.org })).rows.flat();
  };

  test('makes several kinds with their links, and sees the links it asks for', async () => {
    const report = await run(derivation({ e1: ['u1'], e2: ['u2', 'u3'] }, ['f1', 'f2']));
    expect(members.map(({ near, far }) => `${near} ${far}`).sort()).toEqual(['g1 u1', 'g1 u2', 'g2 u2']);
    expect(await owners()).toEqual(['u1-e1', 'u2-e2', 'u3-e2']);
    expect(await found()).toEqual(['f1', 'f2']);
    const about = Object.fromEntries(report.collections.map(({ id, status, reason }) => [id, [status, reason]]));
    expect(about).toMatchObject({
      Employee: ['done', undefined],
      'Employee.accounts': ['done', undefined],
      Finding: ['done', 'Something was found.'],
      'Finding.employees': ['done', undefined],
    });
  });

  test('takes away what it no longer makes; and though every finding went, nobody is asked', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `f${at + 10}`);
    await run(derivation({ e1: ['u1', 'u2'], e2: [] }, many));
    const report = await run(derivation({ e1: ['u1'], e2: ['u2'] }, []));
    expect(report.status).toBe('complete');
    expect(await found()).toEqual([]);
    expect(await owners()).toEqual(['u1-e1', 'u2-e2']);
  });

  test('of which a large part would vanish stays whole as it was, until a person accepts it', async () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`e${at}`, at === 5 ? ['u1'] : []]));
    await run(derivation({ ...many, e5: ['u1'], e6: ['u2'] }, ['f1']));
    const few = derivation({ e1: ['u1'], e7: ['u3'] }, ['f2']);
    const report = await run(few);
    expect(await owners()).toEqual(['u1-e5', 'u2-e6']);
    expect(await found()).toEqual(['f1']);
    expect(report.collections.find(({ id }) => id === 'Employee')).toMatchObject({
      status: 'partial',
      code: 'SHRINK_REFUSED',
      upserted: 0,
      reason: expect.stringMatching(/^38 of 40 Employee nodes.*look whether the list is whole.*stays as it was/),
    });
    expect((await run(few, {}, true)).status).toBe('complete');
    expect(await owners()).toEqual(['u1-e1', 'u3-e7']);
    expect(await found()).toEqual(['f2']);
  });

  test('stays whole as it was where what it is made from was not read to its end', async () => {
    await run(derivation({ e1: ['u1', 'u2'], e2: [] }, ['f1']));
    const half: Trouble = { kind: 'fails', code: 'OKTA_UNAVAILABLE', afterPages: 1 };
    const report = await run(derivation({ e1: [], e2: ['u2'] }, ['f2']), { User: half });
    expect(await owners()).toEqual(['u1-e1', 'u2-e1']);
    expect(await found()).toEqual(['f1']);
    expect(report.collections.find(({ id }) => id === 'Employee')).toMatchObject({
      status: 'partial',
      upserted: 0,
      reason: 'Not every User could be read. All of it stays as it was.',
    });
  });

  describe('where records could not be decoded', () => {
    /** What is handed to a derivation after a sync without trouble: ids of nodes, and links. */
    const handedAfter = async (troubles: Record<string, Trouble>, isFirst = false) => {
      const owned = { e1: ['u1', 'u2', 'u3'] };
      if (!isFirst) await run(derivation(owned, []));
      const handed = { users: [] as [string, unknown][], groups: [] as string[], members: [] as string[] };
      const made = derivation(owned, []);
      const report = await run(
        {
          ...made,
          derive(read) {
            handed.users = read.nodes('User').map((user) => [user.id, Reflect.get(user, 'login')] as [string, unknown]);
            handed.groups = read.nodes('Group').map(({ id }) => id);
            handed.members = [...read.links('Group.members')].map(({ near, far }) => `${near} ${far}`);
            return { nodes: {}, links: {}, notes: {} };
          },
        },
        troubles,
        true,
      );
      for (const list of Object.values(handed)) list.sort();
      return { ...handed, report };
    };
    const users = ['u1', 'u2', 'u3'].map((id) => [id, id]);

    test('a node is there as it was in the mirror', async () => {
      const handed = await handedAfter({ User: { kind: 'setsAside', id: 'u1' } });
      expect(handed.users).toEqual(users);
      expect(handed.members).toEqual(['g1 u1', 'g1 u2', 'g2 u2']);
    });

    test('a node has its links as they were in the mirror', async () => {
      const handed = await handedAfter({ Group: { kind: 'setsAside', id: 'g1' } });
      expect(handed.groups).toEqual(['g1', 'g2', 'g3']);
      expect(handed.members).toEqual(['g1 u1', 'g1 u2', 'g2 u2']);
    });

    test('one that was never seen before is absent', async () => {
      const handed = await handedAfter({ User: { kind: 'setsAside', id: 'u1' } }, true);
      expect(handed.users).toEqual(users.slice(1));
    });
  });

  test.each([
    ['Group', 'Group', 1],
    ['Group.members', 'Group.members g1', 0],
  ])('stays whole as it was where reading %s was interrupted', async (id, place, afterPages) => {
    await run(derivation({ e1: ['u1', 'u2'], e2: [] }, ['f1']));
    const half: Trouble = { kind: 'fails', code: 'OKTA_UNAVAILABLE', afterPages };
    const report = await run(derivation({ e1: [], e2: ['u2'] }, ['f2']), { [place]: half });
    expect(await owners()).toEqual(['u1-e1', 'u2-e1']);
    expect(await found()).toEqual(['f1']);
    expect(report.collections.find((one) => one.id === 'Employee')).toMatchObject({
      status: 'partial',
      upserted: 0,
      reason: expect.stringContaining(`Not every ${id} could be read.`),
    });
  });

  test('is made without what the credential may not read, and says so', async () => {
    await run(derivation({ e1: ['u1', 'u2'], e2: [] }, ['f1']));
    const barred: Trouble = { kind: 'fails', code: 'OKTA_FORBIDDEN', afterPages: 0 };
    const report = await run(derivation({ e1: [], e2: ['u2'] }, ['f2']), { 'Group.members g1': barred });
    expect(await owners()).toEqual(['u2-e2']);
    expect(await found()).toEqual(['f2']);
    const about = Object.fromEntries(report.collections.map(({ id, status, reason }) => [id, [status, reason]]));
    expect(about).toMatchObject({
      Employee: ['partial', 'Not every Group.members could be read.'],
      Finding: ['partial', 'Not every Group.members could be read. Something was found.'],
    });
  });

  test('keeps the facts of a link where they mean the same', async () => {
    const told = (confidence: number, method: string): Derivation => {
      const made = derivation({ e1: ['u1'] }, []);
      const facts = { confidence, method, evidence: [`weight ${confidence}`], decidedBy: null };
      return {
        ...made,
        derive: (read) => ({
          ...made.derive(read),
          links: { 'Employee.accounts': [{ near: 'e1', far: 'u1', facts }] },
        }),
        isSame: (before, now) => before.method === now.method && before.decidedBy === now.decidedBy,
      };
    };
    const facts = async () => {
      const { engine } = await opened.mirror.view();
      const text =
        'MATCH (:OktaUser {org: $org})-[l:ACCOUNT_OF]->(:Employee) RETURN l.method, l.confidence, l.evidence';
      return (await engine.read(text, { org: opened.org })).rows;
    };
    await run(told(0.99, 'LOGIN'));
    await run(told(0.98, 'LOGIN'));
    expect(await facts()).toEqual([['LOGIN', 0.99, ['weight 0.99']]]);
    await run(told(0.97, 'ALIAS'));
    expect(await facts()).toEqual([['ALIAS', 0.97, ['weight 0.97']]]);
  });
});

test('Kept links come back as they were, from whichever side they were read, with the facts that were asked for', () => {
  const members = ends('Group').members as End;
  const groups = ends('User').groups as End;
  const kept = new KeptLinks(['source']);
  kept.add(members, [{ near: 'g1', far: 'u1', facts: { source: 'RULE', other: 1 } }]);
  kept.add(groups, [{ near: 'u2', far: 'g1', facts: {} }]);
  const many = Array.from({ length: 5000 }, (_, at) => ({
    near: `g${at % 7}`,
    far: `u${at}`,
    facts: { source: 'APP' },
  }));
  kept.add(members, many);
  expect([...kept.rows()]).toEqual([
    { near: 'g1', far: 'u1', facts: { source: 'RULE' } },
    { near: 'g1', far: 'u2', facts: { source: null } },
    ...many,
  ]);
});
