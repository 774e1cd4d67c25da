import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { openToWrite } from '../../src/graph/grafeo.ts';
import { type Neo4jOptions, openNeo4jEngine } from '../../src/graph/neo4j.ts';
import { openNeo4j } from '../../src/graph/server.ts';
import type { Kind, Node } from '../../src/model/index.ts';
import type { CypherEngine, Mirror } from '../../src/ports/cypher.ts';
import type { CustomAttributes } from '../../src/ports/host.ts';
import type { MirrorRun, MirrorWriter, SyncReport } from '../../src/ports/sync.ts';

const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '' } = process.env;

/** The server that the environment names; null where it names none. */
export const neo4j: Neo4jOptions | null =
  NEO4J_URI === undefined ? null : { uri: NEO4J_URI, username: NEO4J_USERNAME, password: NEO4J_PASSWORD };

if (neo4j === null) console.warn('NEO4J_URI is not set: these suites run on Grafeo only, and not on Neo4j.');

/** An open mirror of an org of its own, and all the ways to look at it. */
export interface OpenMirror {
  org: string;
  mirror: Mirror;
  writer: MirrorWriter;
  /** Folder of its files; null where it has none here. */
  dataDir: string | null;
  /** Closes it, and leaves nothing behind. */
  dispose(): Promise<void>;
}

/** Both mirrors, for a suite that each of them must pass. */
export const mirrors: readonly [name: string, open: (custom?: CustomAttributes) => Promise<OpenMirror>][] = [
  ['embedded', openOnDisk],
  ...(neo4j === null
    ? []
    : [['Neo4j', openOnServer] as const].map(([name, open]) => [name, open] as [string, typeof open])),
];

/** Both engines, empty for the labels a test uses. */
export const engines: readonly [name: string, open: () => Promise<CypherEngine>][] = [
  ['Grafeo', () => openToWrite(null)],
  ...(neo4j === null ? [] : [['Neo4j', () => openNeo4jEngine(neo4j)] as [string, () => Promise<CypherEngine>]]),
];

let opened = 0;
const newOrg = () => `test-${process.pid}-${Date.now()}-${opened++}`;

async function openOnDisk(custom: CustomAttributes = {}): Promise<OpenMirror> {
  const dataDir = mkdtempSync(join(tmpdir(), 'okta-graph-mirror-'));
  const org = newOrg();
  const { mirror, writer, close } = await openEmbedded({ dataDir, org, custom });
  return { org, mirror, writer, dataDir, dispose: () => close().then(() => rmSync(dataDir, { recursive: true })) };
}

async function openOnServer(custom: CustomAttributes = {}): Promise<OpenMirror> {
  if (neo4j === null) throw new Error('NEO4J_URI is not set');
  const org = newOrg();
  const { mirror, writer, close } = await openNeo4j({ ...neo4j, org, custom });
  const dispose = async () => {
    await close();
    await forget(org);
  };
  return { org, mirror, writer, dataDir: null, dispose };
}

/** Removes all that an org has in the shared database. */
export async function forget(org: string): Promise<void> {
  if (neo4j === null) return;
  const engine = await openNeo4jEngine(neo4j);
  await engine.write((transaction) =>
    transaction.run('MATCH (n) WHERE n.key = $org OR n.key STARTS WITH $org + "/" DETACH DELETE n', { org }),
  );
  await engine.close();
}

/** A whole node: fields it does not name are null. */
export function node(kind: Kind, id: string, fields: Record<string, unknown> = {}): Node {
  return { kind, id, ...fields } as unknown as Node; // a test says only what it is about
}

/** A report as `finish` wants it. */
export function reportOf(org: string, run: MirrorRun): SyncReport {
  return {
    ...{ status: 'complete', org, startedAt: run.mark, finishedAt: run.mark, calls: 3, retries: 1, waitedMs: 20 },
    collections: [
      { id: 'User', status: 'done', read: 2, upserted: 2, removed: 0, setAside: 0 },
      ...[
        {
          id: 'Group.members',
          status: 'skipped',
          code: 'OKTA_FORBIDDEN',
          reason: 'No.',
          scope: 'okta.groups.read',
        } as const,
      ].map((told) => ({ ...told, read: 0, upserted: 0, removed: 0, setAside: 0 })),
    ],
  };
}

/** Writes one whole sync and lets readers see it. */
export async function syncOnce(opened: OpenMirror, write: (run: MirrorRun) => Promise<unknown>): Promise<MirrorRun> {
  const run = await opened.writer.begin();
  try {
    await write(run);
  } catch (error) {
    await run.abandon();
    throw error;
  }
  await run.finish(reportOf(opened.org, run));
  return run;
}

/** Everything the mirror holds of the org: nodes by key, and relationships between keys. */
export async function contents({ mirror, org }: OpenMirror) {
  const { engine } = await mirror.view();
  const of = { org };
  const nodes = await engine.read('MATCH (n) WHERE n.org = $org AND n.id IS NOT NULL RETURN n', of);
  const links = await engine.read(
    'MATCH (a)-[r]->(b) WHERE a.org = $org AND a.id IS NOT NULL RETURN a.id, type(r), b.id, r ORDER BY a.id, type(r), b.id',
    of,
  );
  type Stored = { labels: string[]; properties: Record<string, unknown> };
  return {
    nodes: Object.fromEntries(nodes.rows.map(([n]) => [(n as Stored).properties.id, n as Stored])),
    links: links.rows.map(([from, type, to, r]) => [from, type, to, (r as Stored).properties] as const),
  };
}
