/** Every kind and every link that Okta has, from its answers to the graph. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Choice } from '../../src/model/choice.ts';
import { containers, describe as describeKind, isListed, kinds } from '../../src/model/index.ts';
import type { SyncReport } from '../../src/ports/sync.ts';
import { writeFars } from '../../src/simulator/recordLinks.ts';
import { contents, mirrors } from '../graph/mirrors.ts';
import { mirroredTruth, oktaLinks, type Stage, setStage, simulatedTruth } from './stage.ts';

const everything: Choice = { preset: 'everything', names: [], reach: {} };
const org = { seed: 31, users: 120, groups: 30, apps: 24, devices: 40 };
const oktaKinds = kinds.filter((kind) => describeKind(kind).okta !== null);

describe.each(mirrors)('everything, in %s', (engine, open) => {
  let stage: Stage;
  let report: SyncReport;
  const said: string[] = [];
  beforeAll(async () => {
    const note = (message: string, facts?: object) => said.push(`${message} ${JSON.stringify(facts)}`);
    stage = await setStage(open, org, { log: { info: note, warn: note } });
    fillEmptyLinks(stage);
    report = await stage.sync({ choice: everything });
  });
  afterAll(() => stage.close());

  test('is read to the end: nothing is set aside, refused or left out', () => {
    expect(report.collections.filter(({ status, setAside }) => status !== 'done' || setAside > 0)).toEqual([]);
    expect(report.status).toBe('complete');
    expect(report.collections.map(({ id }) => id)).toEqual(
      expect.arrayContaining([...oktaKinds, ...oktaLinks.map(({ id }) => id)]),
    );
  });

  test('nodes and pairs are those of the org, of every kind and every link', async () => {
    const mirrored = await mirroredTruth(stage.opened, everything);
    expect(mirrored).toEqual(simulatedTruth(stage.simulator, everything));
    expect(Object.entries(mirrored.nodes).filter(([, ids]) => ids?.length === 0)).toEqual([]);
    expect(Object.entries(mirrored.links).filter(([, pairs]) => pairs.length === 0)).toEqual([]);
  });

  if (engine !== 'embedded') return; // what follows is no matter of the engine

  test('no secret that Okta sends is in the graph, its files or the log', async () => {
    const { secrets } = stage.simulator.org;
    expect(secrets.size).toBeGreaterThan(20);
    const sent = await everythingSent(stage);
    const seen = [...secrets].filter((secret) => sent.includes(secret));
    expect([...secrets].filter((secret) => !seen.includes(secret))).toEqual([]); // else the test could not fail
    const graph = JSON.stringify(await contents(stage.opened));
    const places = [graph, said.join('\n'), JSON.stringify(report), ...files(stage.opened.dataDir)];
    expect(
      places.flatMap((place, at) => seen.filter((secret) => place.includes(secret)).map((secret) => [at, secret])),
    ).toEqual([]);
  });

  test('no secret is in an answer of GraphQL, live or mirrored', async () => {
    const answers: string[] = [];
    for (const kind of oktaKinds.filter(isListed)) {
      const inner = oktaKinds.flatMap(containers).filter((end) => end.kind === kind);
      const rows = inner.map((end) => `${end.name}(first: 20) { nodes { ${fieldsOf(end.to)} } }`).join(' ');
      const query = `{ ${describeKind(kind).plural}(first: 40) { nodes { ${fieldsOf(kind)} ${rows} } } }`;
      for (const from of ['OKTA', 'GRAPH'] as const) answers.push(JSON.stringify(await stage.ask(query, from)));
    }
    const { secrets } = stage.simulator.org;
    expect(answers.filter((answer) => answer.includes('"errors"'))).toEqual([]);
    expect([...secrets].filter((secret) => answers.some((answer) => answer.includes(secret)))).toEqual([]);
  });

  test('what is taken away in the org leaves the graph, whatever it was part of', async () => {
    const { simulator } = stage;
    for (const kind of oktaKinds.filter((kind) => !isListed(kind))) {
      const [id] = simulator.org.of(kind).ids();
      simulator.org.removeRecord(kind, id as string);
    }
    const before = await mirroredTruth(stage.opened, everything);
    const second = await stage.sync({ choice: everything });
    expect(second.status).toBe('complete');
    const after = await mirroredTruth(stage.opened, everything);
    expect(after).toEqual(simulatedTruth(simulator, everything));
    for (const kind of oktaKinds.filter((kind) => !isListed(kind))) {
      expect(after.nodes[kind]?.length, kind).toBeLessThan(before.nodes[kind]?.length ?? 0);
    }
  });

  test('what the edition does not have is unavailable, stays in the graph, and all else is read', async () => {
    const off = oktaKinds.filter((kind) => isListed(kind) && describeKind(kind).okta?.preset !== 'core');
    const before = await mirroredTruth(stage.opened, everything);
    stage.simulator.access.setRules({ off });
    const third = await stage.sync({ choice: everything });
    stage.simulator.access.setRules({ off: [] });
    const statusOf = new Map(third.collections.map((one) => [one.id, one]));
    expect(off.filter((kind) => statusOf.get(kind)?.code !== 'OKTA_UNSUPPORTED')).toEqual([]);
    expect(third.status).toBe('complete');
    expect(statusOf.get('User')).toMatchObject({ status: 'done' });
    expect(await mirroredTruth(stage.opened, everything)).toEqual(before);
  });
});

/** One pair for each link that the seeded org has none of: what is rare in a company is read, too. */
function fillEmptyLinks({ simulator: { org } }: Stage): void {
  const { links } = org.truth();
  for (const end of oktaLinks.filter(({ id }) => links[id]?.length === 0)) {
    const near = structuredClone(org.of(end.kind).all()[0]);
    const [far] = org.of(end.to).ids();
    if (near === undefined || far === undefined) throw new Error(`The org has no records for ${end.id}.`);
    writeFars(end.link, near, [{ id: far, path: `/api/v1/${end.to}/${far}` }], () => ({}));
    if (end.link.from === null) org.table(end.id).set(near.id, far, {});
    else org.of(end.kind).put(near);
  }
}

/** All fields of a kind, as a selection. */
const fieldsOf = (kind: (typeof kinds)[number]) => ['oktaId', ...Object.keys(describeKind(kind).fields)].join(' ');

/** Every answer that the sync had, asked for once more: what Okta really sends. */
async function everythingSent({ simulator }: Stage): Promise<string> {
  const headers = { authorization: `SSWS ${simulator.token}`, accept: 'application/json' };
  const answered = simulator.requests.filter(({ status }) => status === 200);
  const paths = [...new Set(answered.map(({ path, query }) => `${path}?${new URLSearchParams(query)}`))];
  const bodies: string[] = [];
  for (const path of paths) bodies.push(await (await fetch(new URL(path, simulator.url), { headers })).text());
  return bodies.join('\n');
}

/** The content of every file of a folder. */
function files(folder: string | null): string[] {
  if (folder === null) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
}
