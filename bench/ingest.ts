/**
 * Writes one company into Grafeo through the mirror's writer, and through Grafeo's own bulk calls, each in a process
 * of its own: `npm run bench:ingest`. Prints rows a second, their ratio and peak memory. Goals: 0.5, and 768 MB.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import grafeo from '@grafeo-db/js';
import { openEmbedded } from '../dist/graph/embedded.js';
import { linkRow, nodeRow } from '../dist/graph/rows.js';
import { ends } from '../dist/model/index.js';
import type { Node } from '../src/model/index.ts';
import { company, group, memberPages, user } from './company.ts';

const members = ends('Group').members;
if (members === undefined) throw new Error('The model has no Group.members.');
const org = 'bench';
// As the sync does it: users as Okta pages them, links gathered to 5,000. Bulk calls get their best, 5,000 of each.
const pageUsers = 200;
const batchRows = 5000;
const tag = (time: string) => ({ $zoned_datetime: time });
const mark = tag('2026-01-01T00:00:00.000Z');

interface Result {
  name: string;
  users: number;
  links: number;
  publishSeconds: number;
  peakMegabytes: number;
}

/** A competitor: writes users and links, and says how long each took. */
interface Competitor {
  nodes(kind: 'User' | 'Group', nodes: readonly Node[]): Promise<unknown>;
  links(rows: Parameters<typeof linkRow>[2][]): Promise<unknown>;
  publish(): Promise<unknown>;
}

const competitors: Record<string, (folder: string) => Promise<Competitor>> = {
  async mirror(folder) {
    const { writer } = await openEmbedded({ dataDir: folder, org });
    const run = await writer.begin();
    const times = { startedAt: run.mark, finishedAt: run.mark };
    return {
      nodes: (kind, nodes) => run.upsertNodes(kind, nodes),
      links: (rows) => run.upsertLinks(members, rows),
      publish: () =>
        run.finish({ status: 'complete', org, ...times, calls: 0, retries: 0, waitedMs: 0, collections: [] }),
    };
  },
  async upsert(folder) {
    const database = await openBulk(folder);
    return {
      nodes: (kind, nodes) =>
        database.upsertNodes([`Okta${kind}`, 'OktaEntity'], bulkNodes(kind, nodes), { key: 'key' }),
      links: (rows) =>
        database.upsertEdges('MEMBER_OF', bulkLinks(rows), {
          key: 'id',
          endpointKey: 'key',
          endpointLabels: ['OktaEntity'],
          srcField: 'tail',
          dstField: 'head',
        }),
      publish: () => publishBulk(database, folder),
    };
  },
  /** No upsert: it can only be done once, into an empty database. */
  async create(folder) {
    const database = await openBulk(folder);
    const ids = new Map<string, number>();
    return {
      async nodes(kind, nodes) {
        const rows = bulkNodes(kind, nodes);
        const made = await database.batchCreateNodesWithProps([`Okta${kind}`, 'OktaEntity'], rows);
        for (const [index, id] of made.entries()) ids.set(String(rows[index]?.key), id);
      },
      links: (rows) =>
        database.batchCreateEdges(
          bulkLinks(rows).map(({ tail, head, id: _, ...properties }) => ({
            src: ids.get(tail) ?? -1,
            dst: ids.get(head) ?? -1,
            type: 'MEMBER_OF',
            properties,
          })),
        ),
      publish: () => publishBulk(database, folder),
    };
  },
};

const [, , name, folder] = process.argv;
if (name === undefined || folder === undefined) compareAll();
else console.log(JSON.stringify(await measure(name, folder)));

async function measure(name: string, folder: string): Promise<Result> {
  const competitor = await competitors[name]?.(folder);
  if (competitor === undefined) throw new Error(`No competitor ${name}.`);
  const { users, groups, links } = company;
  const pageSize = name === 'mirror' ? pageUsers : batchRows;
  let spent = 0;
  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    spent += (performance.now() - start) / 1000;
  };
  for (let at = 0; at < users; at += pageSize) {
    const page = Array.from({ length: Math.min(pageSize, users - at) }, (_, index) => user(at + index));
    await timed(() => competitor.nodes('User', page));
  }
  const userSeconds = spent;
  await competitor.nodes(
    'Group',
    Array.from({ length: groups }, (_, index) => group(index)),
  );
  spent = 0;
  let pending: Parameters<typeof linkRow>[2][] = [];
  for (const page of memberPages(1000)) {
    pending.push(...page);
    if (pending.length < batchRows) continue;
    const batch = pending;
    pending = [];
    await timed(() => competitor.links(batch));
  }
  if (pending.length > 0) await timed(() => competitor.links(pending));
  const linkSeconds = spent;
  spent = 0;
  await timed(() => competitor.publish());
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return { name, users: users / userSeconds, links: links / linkSeconds, publishSeconds: spent, peakMegabytes };
}

function compareAll(): void {
  const results = Object.keys(competitors).map((name) => {
    const folder = mkdtempSync(join(tmpdir(), `okta-graph-bench-${name}-`));
    const script = fileURLToPath(import.meta.url);
    const { status, stdout } = spawnSync(process.execPath, [...process.execArgv, script, name, folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    rmSync(folder, { recursive: true });
    if (status !== 0) throw new Error(`${name} ended with ${status}.`);
    return JSON.parse(stdout) as Result;
  });
  const [ours] = results;
  const round = (value: number) => Math.round(value).toLocaleString('en');
  console.log(`${round(company.users)} users, ${round(company.links)} links, into an empty Grafeo file`);
  console.table(
    results.map((result) => {
      const { name, users, links, publishSeconds, peakMegabytes } = result;
      return {
        'written by': { mirror: 'MirrorRun', upsert: 'upsertNodes, upsertEdges', create: 'batchCreate…' }[name] ?? name,
        'users/s': round(users),
        'links/s': round(links),
        'publish s': publishSeconds.toFixed(1),
        'peak MB': peakMegabytes,
        'ours/it, users': ((ours?.users ?? 0) / users).toFixed(2),
        'ours/it, links': ((ours?.links ?? 0) / links).toFixed(2),
        'ours/it, all': (seconds(result) / seconds(ours ?? result)).toFixed(2),
      };
    }),
  );
}

/** Until readers see it: the mirror saves most of it on the way, the bulk calls at the end. */
function seconds({ users, links, publishSeconds }: Result): number {
  return company.users / users + company.links / links + publishSeconds;
}

async function openBulk(folder: string) {
  const database = grafeo.GrafeoDB.create(join(folder, 'bulk.grafeo'));
  for (const label of ['OktaUser', 'OktaGroup', 'OktaEntity']) {
    await database.executeCypher(`CREATE INDEX ${label}_key IF NOT EXISTS FOR (n:${label}) ON (n.key)`);
  }
  return database;
}

async function publishBulk(database: Awaited<ReturnType<typeof openBulk>>, folder: string): Promise<void> {
  database.save(join(folder, 'snapshot.grafeo'));
  database.close();
}

/** The same properties as the mirror writes. */
function bulkNodes(kind: 'User' | 'Group', nodes: readonly Node[]): Record<string, unknown>[] {
  return nodes.map((node) => {
    const { key, properties } = nodeRow(org, kind, node, {});
    return { key, org, firstSeen: mark, lastSeen: mark, ...tagTimes(properties) };
  });
}

function bulkLinks(rows: readonly Parameters<typeof linkRow>[2][]) {
  return rows.map((row) => {
    const { tail, head, facts } = linkRow(org, members as NonNullable<typeof members>, row);
    return { tail, head, id: `${tail} ${head}`, firstSeen: mark, lastSeen: mark, ...tagTimes(facts) };
  });
}

function tagTimes(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, value instanceof Date ? tag(value.toISOString()) : value]),
  );
}
