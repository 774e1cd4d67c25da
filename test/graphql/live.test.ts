import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { singular } from '../../src/graphql/names.ts';
import { containers, describe as declared, ends, isListed, isLive, type Kind, kinds } from '../../src/model/index.ts';
import { createOkta, type Okta } from '../../src/okta/source.ts';
import { type Simulator, startSimulator } from '../../src/simulator/server.ts';
import { gateway } from './fixture/gateway.ts';

let simulator: Simulator;
let okta: Okta;
let ask: ReturnType<typeof gateway>['ask'];
beforeAll(async () => {
  simulator = await startSimulator({ seed: 11, users: 12, groups: 8, apps: 8, devices: 4 });
  okta = createOkta({ orgUrl: simulator.url, credential: { mode: 'SSWS', token: simulator.token } });
  await okta.check();
  // Without a mirror, whatever is not live is an error.
  const options = { okta: (given: object) => okta.source(given), graph: null, callBudget: 2000 };
  ask = gateway({}, { ...options, limits: { nodes: Number.MAX_SAFE_INTEGER } }).ask;
});
afterAll(async () => {
  await okta.close();
  await simulator.close();
});

const page = (inner: string) => `(first: 1000) { nodes { oktaId ${inner} } }`;

/** Queries that reach every node of a kind live, with `inner` asked of each: by its list, or by what contains it. */
function waysTo(kind: Kind, inner: string): string[] {
  if (isListed(kind)) return [`${declared(kind).plural}${page(inner)}`];
  return containers(kind)
    .filter(isLive)
    .flatMap((end) => waysTo(end.kind, `${end.name}${page(inner)}`));
}

interface Told {
  oktaId: string;
  [name: string]: unknown;
}

/** The nodes of `kind` in an answer, however deep. */
function nodesOf(kind: Kind, answer: unknown, at: Kind | null = null): Told[] {
  if (answer === null || typeof answer !== 'object') return [];
  if (at === kind) return [answer as Told];
  return Object.entries(answer).flatMap(([name, value]) => {
    const list = (value as { nodes?: unknown[] } | null)?.nodes;
    const to = at === null ? kinds.find((each) => declared(each).plural === name) : ends(at)[name]?.to;
    return list === undefined || to === undefined ? [] : list.flatMap((each) => nodesOf(kind, each, to));
  });
}

async function readAll(kind: Kind, inner: string): Promise<Told[]> {
  const found = await Promise.all(
    waysTo(kind, inner).map(async (way) => {
      const { data, errors } = await ask(`{ ${way} }`);
      expect(errors, way).toEqual([]);
      return nodesOf(kind, data);
    }),
  );
  return found.flat();
}

const inOkta = kinds.filter((kind) => declared(kind).okta !== null);
const liveEnds = inOkta.flatMap((kind) => Object.values(ends(kind)).filter(isLive));

describe('live, all that the org has is told:', () => {
  test.each(inOkta)('%s', async (kind) => {
    const nodes = await readAll(kind, '');
    expect(nodes.map(({ oktaId }) => oktaId).sort()).toEqual([...(simulator.org.truth().nodes[kind] ?? [])].sort());
  });

  test.each(liveEnds.map((end) => [`${end.kind}.${end.name}`, end] as const))('%s', async (_, end) => {
    const nodes = await readAll(end.kind, `${end.name}${end.isOne ? ' { oktaId }' : page('')}`);
    const pairs = nodes.flatMap((node) => {
      const held = node[end.name] as Told & { nodes: Told[] };
      const fars = end.isOne ? (held === null ? [] : [held]) : held.nodes;
      return fars.filter((far) => far !== null).map(({ oktaId }) => [node.oktaId, oktaId].join(' '));
    });
    const truth = simulator.org.truth().links[end.id] ?? [];
    const expected = truth.map(([near, far]) => (end.isDeclared ? [near, far] : [far, near]).join(' '));
    expect([...new Set(pairs)].sort()).toEqual([...new Set(expected)].sort());
  });
});

test.each(inOkta.filter(isListed))('One %s is found by its id, and none by that of nobody', async (kind) => {
  const [id] = simulator.org.truth().nodes[kind] ?? [];
  const { data, errors } = await ask(
    `{ one: ${singular(kind)}(id: "${id}") { oktaId } none: ${singular(kind)}(id: "nobody") { oktaId } }`,
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({ one: { oktaId: id }, none: null });
});
