import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  containers,
  describe as declared,
  type End,
  ends,
  isListed,
  isLive,
  kinds,
  type Node,
  ownEnds,
} from '../../src/model/index.ts';
import { isWorthAsking } from '../../src/model/route.ts';
import { decode, decodeFar, isNode, type Place } from '../../src/okta/decode.ts';
import { createOkta, type Okta } from '../../src/okta/source.ts';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
import { everyNode } from './everyNode.ts';
import { forge } from './forgeRecord.ts';

const live = kinds.filter((kind) => declared(kind).okta !== null);
const mark = 'planted';

/** The value with a secret beside whatever is there, at every depth. */
function plant(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plant);
  if (value === null || typeof value !== 'object') return value;
  const planted = Object.entries(value).map(([name, inner]) => [name, plant(inner)]);
  const secrets = ['secret', 'client_secret', 'password', 'value', 'd', 'x5c', '__proto__'];
  const free = secrets.filter((name) => !Object.hasOwn(value, name)).map((name) => [name, `${mark}-${name}`]);
  return Object.fromEntries([...planted, ...free]);
}

/** What a node may hold: what its declaration names, and what every node has. */
function checkNames(node: Node): void {
  const fields = Object.keys(declared(node.kind).fields);
  for (const name of Object.keys(node)) {
    expect(['kind', 'id', 'self', 'custom', 'links', 'contained', ...fields]).toContain(name);
  }
  for (const [name, fars] of Object.entries(node.links ?? {})) {
    const facts = Object.keys((ends(node.kind)[name] as End).link.facts);
    for (const far of fars) expect([Object.keys(far).sort(), facts]).toEqual([['facts', 'id'], Object.keys(far.facts)]);
  }
  for (const inner of Object.values(node.contained ?? {}).flat()) checkNames(inner as Node);
}

describe('a record with secrets in every place', () => {
  test.each(live)('of %s leaves them all behind', (kind) => {
    const [end] = containers(kind);
    const place: Place | undefined =
      end === undefined ? undefined : { near: { kind: end.kind, id: '00x1' } as Node, path: '/api/v1/x' };
    const node = decode(kind, plant(forge(kind)), {}, place);
    if (!isNode(node)) throw new Error(node.reason);
    checkNames(node);
    expect(JSON.stringify(node)).not.toContain(mark);
  });

  const routed = live.flatMap((kind) => Object.values(ends(kind))).filter(({ route }) => route !== null);

  test.each(routed.map((end) => [`${end.kind}.${end.name}`, end] as const))('of a link of %s, too', (_, end) => {
    const item = plant({ ...forge(end.to), _links: { self: { href: '/api/v1/users/00u1' } }, sourceGroupId: '00g1' });
    const far = decodeFar(end, item, { kind: end.kind, id: '00x1' } as Node);
    expect(Object.keys(far?.facts ?? {})).toEqual(far === null ? [] : Object.keys(end.link.facts));
    expect(JSON.stringify(far)).not.toContain(mark);
  });
});

describe('a whole org', () => {
  let simulator: Simulator;
  let okta: Okta;

  beforeAll(async () => {
    simulator = await startSimulator({ seed: 4, users: 40 });
    okta = createOkta({ orgUrl: simulator.url, credential: { mode: 'SSWS', token: simulator.token } });
  });

  afterAll(async () => {
    await okta.close();
    await simulator.close();
  });

  test('is read, by a sync and live, without any of the secrets that Okta sends', async () => {
    const every = everyNode(okta);
    const source = okta.source({ callBudget: 100_000 });
    const texts: string[] = [];
    for (const kind of live) {
      const nodes = await every(kind);
      for (const node of nodes) checkNames(node);
      texts.push(JSON.stringify(nodes));
      if (isListed(kind)) texts.push(JSON.stringify(await source.list(kind, { first: 1000, after: null })));
      for (const end of Object.values(ends(kind)).filter(isLive)) {
        texts.push(JSON.stringify(await source.linked(end, nodes, { first: 1000, after: null })));
      }
      for (const end of ownEnds(kind).filter(({ route }) => route !== null)) {
        for (const near of nodes.filter((node) => isWorthAsking(end.route, node)).slice(0, 10)) {
          for await (const batch of okta.crawler().links(end, near)) texts.push(JSON.stringify(batch));
        }
      }
    }
    const all = texts.join('\n');
    expect(all).not.toContain('planted-secret');
    expect(simulator.org.secrets.size).toBeGreaterThan(0);
    const headers = { authorization: `SSWS ${simulator.token}` };
    const sent = await (await fetch(`${simulator.url}/api/v1/apps?limit=200`, { headers })).text();
    expect(sent).toContain('planted-secret');
  });
});
