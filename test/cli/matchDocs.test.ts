import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountClasses } from '../../src/employees/classify/rule.ts';
import { columns } from '../../src/employees/roster/column.ts';
import { describe as describeKind } from '../../src/model/index.ts';
import { okta } from './harness.ts';

const page = readFileSync(new URL('../../docs/employees.md', import.meta.url), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , text = '']) => text);

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'okta-graph-match-docs-'));
  const [roster = '', decisions = ''] = blocks('csv');
  const ids = ['00u1a2b3c4D5e6f7g8h9', '00u2'];
  const users = ids.map((id) => ({
    id,
    status: 'ACTIVE',
    profile: { login: id === '00u2' ? 'jnovak2@example.com' : 'x' },
  }));
  writeFileSync(join(cwd, 'employees.csv'), roster);
  writeFileSync(join(cwd, 'contractors.ndjson'), '{"Badge":"9","Cost center name":"Sales"}\n');
  writeFileSync(join(cwd, 'decisions.csv'), decisions);
  writeFileSync(join(cwd, 'users.ndjson'), users.map((user) => `${JSON.stringify(user)}\n`).join(''));
});
afterAll(() => rmSync(cwd, { recursive: true }));

test.each(blocks('sh').map((text) => [text.trim()]))('works as shown: %s', async (command) => {
  const { code, err } = await okta(command.split(' ').slice(1), { cwd });
  expect([code, err]).toEqual([0, expect.not.stringContaining('error')]);
});

test('the decisions shown are followed', async () => {
  const [command = ''] = blocks('sh');
  await okta(command.trim().split(' ').slice(1), { cwd });
  const links = readFileSync(join(cwd, 'links.ndjson'), 'utf8').trim().split('\n');
  expect(links.map((line) => JSON.parse(line) as object)).toMatchObject([
    { decision: 'none', decidedBy: 'ada.berg' },
    { decision: 'link', employeeNumber: '1002', method: 'DECISION', decidedBy: 'ada.berg' },
  ]);
});

test('the settings shown are settings', async () => {
  const [yaml = ''] = blocks('yaml');
  writeFileSync(join(cwd, 'okta-graph.yaml'), yaml);
  const { code, out } = await okta(['config'], { cwd });
  rmSync(join(cwd, 'okta-graph.yaml'));
  expect([code, out]).toEqual([0, expect.stringContaining('["employees.csv","contractors.ndjson"]')]);
});

test('every column of a roster and every method is told', () => {
  for (const column of columns) expect(page).toContain(`\`${column}\``);
  const { accounts } = describeKind('Employee').links;
  const methods = accounts?.facts.method?.values ?? [];
  expect(methods.length).toBeGreaterThan(0);
  for (const method of methods) expect(page).toContain(`\`${method}\``);
});

test('every finding and every class of accounts is told', () => {
  const codes = describeKind('Finding').fields.code?.values ?? [];
  expect(codes.length).toBeGreaterThan(0);
  for (const code of [...codes, ...accountClasses]) expect(page).toContain(`\`${code}\``);
});
