/**
 * Asks for 1,000 users with 3 groups each over HTTP: okta-graph from its embedded mirror, and other servers that hold
 * the same data in memory. `npm run bench:graphql`. Prints cold and warm requests a second, and their ratios to
 * mercurius with graphql-jit. Goal: 0.8 once warm.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Pool } from 'undici';
import { fill } from './graphql/fill.ts';
import { question } from './graphql/question.ts';

const rounds = 7;
const sliceMs = 1500;
const connections = 4;
const reference = 'mercurius + graphql-jit';

const dataDir = mkdtempSync(join(tmpdir(), 'okta-graph-bench-'));

/** Each server is a process of its own: its file and arguments. */
const servers: Readonly<Record<string, readonly string[]>> = {
  [reference]: ['mercurius.ts'],
  'okta-graph': ['ours.ts', dataDir],
  'okta-graph, no memory of reads': ['ours.ts', dataDir, 'forgetful'],
  'GraphQL Yoga': ['yoga.ts'],
  'Apollo Server': ['apollo.ts'],
};

interface Running {
  name: string;
  process: ChildProcess;
  pool: Pool;
  path: string;
}

interface Measured {
  /** Milliseconds of the first answer of a fresh process, each time. */
  firstMs: number[];
  /** Requests a second, each slice. */
  warm: number[];
}

async function start(name: string): Promise<Running> {
  const [file = '', ...args] = servers[name] ?? [];
  const script = new URL(`graphql/${file}`, import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
  });
  const [line] = await once(child.stdout, 'data');
  const url = new URL(/ready (\S+)/.exec(String(line))?.[1] ?? '');
  return { name, process: child, pool: new Pool(url.origin, { connections }), path: url.pathname };
}

async function stop({ process: child, pool }: Running): Promise<void> {
  await pool.close();
  child.kill();
  await once(child, 'exit');
}

const body = JSON.stringify({ query: question });
const headers = { 'content-type': 'application/json', accept: 'application/json' };

async function ask({ pool, path }: Running): Promise<Buffer> {
  const answer = await pool.request({ method: 'POST', path, headers, body });
  const bytes = Buffer.from(await answer.body.arrayBuffer());
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${bytes.toString().slice(0, 300)}`);
  return bytes;
}

/** Requests a second, over some connections that each ask again as soon as they are answered. */
async function requestsPerSecond(server: Running, ms: number): Promise<number> {
  const begin = performance.now();
  let answers = 0;
  const client = async () => {
    while (performance.now() - begin < ms) {
      await ask(server);
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  return (answers * 1000) / (performance.now() - begin);
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

async function measure(): Promise<Map<string, Measured>> {
  const names = Object.keys(servers);
  const measured = new Map(names.map((name): [string, Measured] => [name, { firstMs: [], warm: [] }]));
  let expected: unknown;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const server = await start(name);
      const begin = performance.now();
      const answer = await ask(server);
      measured.get(name)?.firstMs.push(performance.now() - begin);
      const { data } = JSON.parse(answer.toString()) as { data: unknown };
      expected ??= data;
      if (!isDeepStrictEqual(data, expected)) throw new Error(`${name} answers something else.`);
      await stop(server);
    }
  }
  const running: Running[] = [];
  for (const name of names) running.push(await start(name));
  for (const server of running) await requestsPerSecond(server, 2 * sliceMs);
  for (let round = 0; round < rounds; round += 1) {
    for (const server of running) measured.get(server.name)?.warm.push(await requestsPerSecond(server, sliceMs));
  }
  for (const server of running) await stop(server);
  return measured;
}

try {
  await fill(dataDir);
  const measured = await measure();
  const best = measured.get(reference);
  if (best === undefined) throw new Error(`${reference} was not measured.`);
  console.log(`1,000 users with 3 groups each; medians of ${rounds} rounds, in which the servers take turns.\n`);
  console.log(`${''.padEnd(32)}  first answer      warm     ratio of each to ${reference}`);
  for (const [name, { firstMs, warm }] of measured) {
    const cold = median(firstMs.map((ms, round) => (best.firstMs[round] ?? Number.NaN) / ms));
    const ratio = median(warm.map((rate, round) => rate / (best.warm[round] ?? Number.NaN)));
    const first = `${median(firstMs).toFixed(0)} ms`.padStart(12);
    const rate = `${median(warm).toFixed(1)}/s`.padStart(8);
    console.log(`${name.padEnd(32)}  ${first}  ${rate}     cold ${cold.toFixed(2)}, warm ${ratio.toFixed(2)}`);
  }
} finally {
  rmSync(dataDir, { recursive: true });
}
