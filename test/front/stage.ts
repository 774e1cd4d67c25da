import { setTimeout as sleep } from 'node:timers/promises';
import { derivePeople } from '../../src/cli/people.ts';
import type { AccountRule } from '../../src/employees/classify/rule.ts';
import { parseRoster } from '../../src/employees/roster/roster.ts';
import { createGraphSource } from '../../src/graph/source.ts';
import { createGraphqlRoute } from '../../src/graphql/server.ts';
import { sync } from '../../src/ingest/run.ts';
import { type Choice, isKindChosen, isLinkChosen } from '../../src/model/choice.ts';
import { describe as describeKind, type End, ends, type Kind, kinds, label } from '../../src/model/index.ts';
import type { Credential } from '../../src/okta/auth/credential.ts';
import { createOkta, type Okta, type OktaOptions } from '../../src/okta/source.ts';
import type { Clock } from '../../src/ports/host.ts';
import type { SourceName } from '../../src/ports/source.ts';
import type { SyncReport } from '../../src/ports/sync.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator/server.ts';
import type { OpenMirror } from '../graph/mirrors.ts';

/** A simulated org, a client of it, and an empty mirror: all parts are the real ones. */
export interface Stage {
  simulator: Simulator;
  okta: Okta;
  opened: OpenMirror;
  /** `roster` is the text of one, and `todayMs` the day on which somebody has left. */
  sync(options?: StageSync): Promise<SyncReport>;
  /** Asks GraphQL; `from` is the default source. */
  ask(query: string, from?: SourceName): Promise<Answer>;
  close(): Promise<void>;
}

export interface StageSync {
  acceptShrink?: boolean;
  allFacts?: boolean;
  choice?: Choice;
  roster?: string;
  /** The org's own rules for what is no person's account. */
  rules?: readonly AccountRule[];
  todayMs?: number;
}

export interface Answer {
  data?: Record<string, unknown>;
  errors?: { message: string; extensions: { code: string } }[];
  extensions: { source: { from: SourceName; asOf: string | null; calls: number } };
}

/** What these tests read unless one says otherwise: what goes wrong with it goes wrong with any kind. */
const few: Choice = { preset: 'core', names: ['NetworkZone'], reach: {} };

/** How the collections ended that were to be read. */
export function readCollections({ collections }: SyncReport) {
  return collections.filter(({ code }) => code !== 'NOT_CHOSEN');
}

export async function setStage(
  open: () => Promise<OpenMirror>,
  options: SimulatorOptions,
  client: Partial<OktaOptions> = {},
  signIn: (simulator: Simulator) => Credential = ({ token }) => ({ mode: 'SSWS', token }),
): Promise<Stage> {
  const simulator = await startSimulator(options);
  const okta = createOkta({ orgUrl: simulator.url, credential: signIn(simulator), ...client });
  const opened = await open();
  const routeFrom = (defaultSource: SourceName) =>
    createGraphqlRoute({
      okta: (given) => okta.source(given),
      graph: async () => createGraphSource(await opened.mirror.view()),
      report: () => opened.mirror.report(),
      defaultSource,
    });
  const routes = { OKTA: routeFrom('OKTA'), GRAPH: routeFrom('GRAPH') };
  return {
    simulator,
    okta,
    opened,
    sync: async ({
      acceptShrink = false,
      allFacts = false,
      choice = few,
      roster,
      rules = [],
      todayMs = Date.now(),
    } = {}) =>
      sync({
        org: opened.org,
        crawler: okta.crawler(),
        writer: opened.writer,
        derivations: [derivePeople(roster === undefined ? null : read(roster), { rules, todayMs })],
        acceptShrink,
        allFacts,
        choice,
      }),
    ask: async (query, from = 'OKTA') => {
      const body = JSON.stringify({ query });
      const headers = { 'content-type': 'application/json', accept: 'application/json' };
      const response = await routes[from](new Request('http://127.0.0.1/graphql', { method: 'POST', headers, body }));
      if (response === null) throw new Error('the GraphQL route does not answer /graphql');
      return (await response.json()) as Answer; // the shape that GraphQL over HTTP answers with
    },
    close: async () => {
      await opened.dispose();
      await okta.close();
      await simulator.close();
    },
  };
}

const read = (roster: string) => parseRoster(Buffer.from(roster), { name: 'roster.csv' });

const haste = 1000;

/** A clock that runs a thousand times as fast: the pauses of an hour pass in seconds. */
export const hastyClock: Clock = {
  now: () => performance.now() * haste,
  sleep: (ms, signal) => sleep(ms / haste, undefined, signal === undefined ? {} : { signal }),
};

const listed = kinds.filter((kind) => describeKind(kind).okta !== null);

/** Links that Okta tells, as their declaring kind sees them. */
export const oktaLinks: readonly End[] = listed.flatMap((kind) =>
  Object.values(ends(kind)).filter((end) => end.isDeclared),
);

/** What the mirror holds of the org, in the shape of the simulator's truth: sorted ids and sorted pairs. */
export async function mirroredTruth({ mirror, org }: OpenMirror, choice = few) {
  const { engine } = await mirror.view();
  const nodes: Partial<Record<Kind, string[]>> = {};
  for (const kind of listed.filter((one) => isKindChosen(one, choice))) {
    const { rows } = await engine.read(`MATCH (n:${label(kind)} {org: $org}) RETURN n.id`, { org });
    nodes[kind] = rows.map(([id]) => String(id)).sort();
  }
  const links: Record<string, string[]> = {};
  for (const { id, kind, to, link } of oktaLinks.filter((end) => isLinkChosen(end, choice))) {
    const [left, right] = link.arrow === 'out' ? ['-', '->'] : ['<-', '-'];
    const pattern = `MATCH (a:${label(kind)} {org: $org})${left}[:${link.rel}]${right}(b:${label(to)})`;
    const { rows } = await engine.read(`${pattern} RETURN a.id, b.id`, { org });
    links[id] = rows.map((pair) => pair.join(' ')).sort();
  }
  return { nodes, links };
}

/** The simulator's truth in the same shape. */
export function simulatedTruth({ org }: Simulator, choice = few) {
  const { nodes, links } = org.truth();
  const chosen = new Set(oktaLinks.filter((end) => isLinkChosen(end, choice)).map(({ id }) => id));
  return {
    nodes: Object.fromEntries(
      Object.entries(nodes).flatMap(([kind, ids]) =>
        isKindChosen(kind as Kind, choice) ? [[kind, [...ids].sort()]] : [],
      ),
    ),
    links: Object.fromEntries(
      Object.entries(links).flatMap(([id, pairs]) =>
        chosen.has(id) ? [[id, pairs.map((pair) => pair.join(' ')).sort()]] : [],
      ),
    ),
  };
}
