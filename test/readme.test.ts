import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { okta, type Started, start } from './cli/harness.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
let folder: string;
let demo: Started;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'okta-graph-readme-'));
  demo = start(['demo', '--port', '0'], { cwd: folder });
  url = (await demo.line(/^okta-graph ready at /)).replace('okta-graph ready at ', '');
});
afterAll(async () => {
  demo.stop();
  await demo.ended;
  rmSync(folder, { recursive: true });
});

/** Each fenced block of one language, with the block that follows it. */
function blocks(language: string, page = readme): [text: string, answer: string][] {
  const fences = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, name = '', text = '']) => ({
    name,
    text,
  }));
  return fences.flatMap(({ name, text }, at) => (name === language ? [[text, fences[at + 1]?.text ?? '']] : []));
}

interface Answer {
  data: unknown;
  errors?: unknown;
  extensions: { source: { asOf: string | null } };
}

async function ask(query: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return (await response.json()) as Answer;
}

test.each(blocks('graphql'))('the README shows the real answer to %s', async (query, answer) => {
  const { data, extensions } = await ask(query);
  const { asOf, ...source } = extensions.source;
  // The demo's org is of the day it is made, and so are its days: the README shows none.
  const untimed = asOf === null ? null : '…';
  expect({ data, extensions: { source: { ...source, asOf: untimed } } }).toEqual(JSON.parse(answer));
});

const commands = (start: string) => blocks('sh').filter(([text]) => text.startsWith(`npx okta-graph ${start}`));

test.each(commands('cypher'))('the README shows the real answer to %s', async (text, answer) => {
  const [, query = ''] = text.match(/'([\s\S]*)'/) ?? [];
  const { code, out } = await okta(['cypher', '--account', 'demo', query], { cwd: folder });
  expect([code, out]).toEqual([0, answer]);
});

test.each(commands('query'))('the README shows the real answer to %s', async (text, answer) => {
  const { code, out } = await okta(text.trim().split(' ').slice(2), { cwd: folder });
  expect([code, out]).toEqual([0, answer]);
});

test('the demo leaves to a person whose account is whose, where nothing tells, and names both employees', async () => {
  const asked = `
    MATCH (finding:Finding {code: "OPEN_REVIEW"})-[:CONCERNS]->(user:OktaUser)-[:MAY_BE]->(employee:Employee)
    RETURN user.login AS account, count(DISTINCT employee) AS candidates, count(DISTINCT employee.displayName) AS names`;
  const { out } = await okta(['cypher', '--account', 'demo', '--format', 'json', asked], { cwd: folder });
  const { values } = JSON.parse(out) as { values: [string, number, number][] };
  expect(values.map(([, ...counts]) => counts)).toContainEqual([2, 1]);
});

test('the files that the README makes are matched, and some wait for a person', async () => {
  const [block] = commands('simulate');
  const ran = [];
  for (const line of block?.[0].trim().split('\n') ?? []) {
    ran.push(await okta(line.split(' ').slice(2), { cwd: folder }));
  }
  expect(ran.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(ran.at(-1)?.out).toMatch(/accounts? waits? for a decision/);
});

const graphqlPage = readFileSync(new URL('../docs/graphql.md', import.meta.url), 'utf8');

test.each(blocks('graphql', graphqlPage))('docs/graphql.md shows a query that is answered: %s', async (query) => {
  expect(await ask(query)).toEqual({ data: expect.anything(), extensions: expect.anything() });
});

test('every command that the README names exists', async () => {
  const code = [...readme.matchAll(/^```\w*\n([\s\S]*?)^```$|`([^`\n]+)`/gm)].map(([text]) => text).join('\n');
  const named = new Set([...code.matchAll(/(?<![./-])okta-graph (\w+)/g)].map(([, name]) => name));
  const { out } = await okta(['--help']);
  const commands = [...out.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
  expect(named).toContain('sync');
  expect(commands).toEqual(expect.arrayContaining([...named]));
});
