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
function blocks(language: string): [text: string, answer: string][] {
  const fences = [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, name = '', text = '']) => ({
    name,
    text,
  }));
  return fences.flatMap(({ name, text }, at) => (name === language ? [[text, fences[at + 1]?.text ?? '']] : []));
}

test.each(blocks('graphql'))('the README shows the real answer to %s', async (query, answer) => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, extensions } = (await response.json()) as { data: unknown; extensions: { source: object } };
  const { asOf: _, ...source } = extensions.source as { asOf: string };
  const shown = JSON.parse(answer) as { data: unknown; extensions: { source: { asOf?: string } } };
  delete shown.extensions.source.asOf;
  expect({ data, extensions: { source } }).toEqual(shown);
});

test('the README shows the real answer to its Cypher', async () => {
  const [block] = blocks('sh').filter(([text]) => text.startsWith('npx okta-graph cypher'));
  const [, query = ''] = block?.[0].match(/'([\s\S]*)'/) ?? [];
  const { code, out } = await okta(['cypher', '--account', 'demo', query], { cwd: folder });
  expect([code, out]).toEqual([0, block?.[1]]);
});

test('the README shows the real answer to its saved question', async () => {
  const [block] = blocks('sh').filter(([text]) => text.startsWith('npx okta-graph query'));
  const { code, out } = await okta((block?.[0] ?? '').trim().split(' ').slice(2), { cwd: folder });
  expect([code, out]).toEqual([0, block?.[1]]);
});

test('every command that the README names exists', async () => {
  const code = [...readme.matchAll(/^```\w*\n([\s\S]*?)^```$|`([^`\n]+)`/gm)].map(([text]) => text).join('\n');
  const named = new Set([...code.matchAll(/(?<![./-])okta-graph (\w+)/g)].map(([, name]) => name));
  const { out } = await okta(['--help']);
  const commands = [...out.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
  expect(named).toContain('sync');
  expect(commands).toEqual(expect.arrayContaining([...named]));
});
