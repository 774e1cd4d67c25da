import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../../src/graphql/examples.ts';
import { createGraphqlRoute } from '../../src/graphql/server.ts';
import { FakeSource } from './fixture/fakeSource.ts';
import { serve } from './fixture/serve.ts';
import { world } from './fixture/world.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

// Quiet on its own account, so that every request seen is the page's.
const args = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

if (executablePath === undefined) {
  console.warn('No Chromium is installed: that GraphiQL works in a browser, and loads nothing, is NOT tested.');
  test('Chromium is there where tests must be whole', () => {
    expect(process.env.CI, 'CI needs Chromium: apt-get install -y chromium').toBeUndefined();
  });
}

describe.runIf(executablePath)('GraphiQL in a browser', () => {
  let browser: Browser;
  let page: Page;
  let gateway: Awaited<ReturnType<typeof serve>>;
  const requests: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    gateway = await serve(
      createGraphqlRoute({
        okta: () => new FakeSource('OKTA', world),
        graph: async () => new FakeSource('GRAPH', world),
        report: null,
        defaultSource: 'OKTA',
      }),
    );
    browser = await chromium.launch({ executablePath: executablePath ?? '', args });
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (line) => {
      if (line.type() === 'error' || line.type() === 'warning') complaints.push(line.text());
    });
    await page.goto(gateway.url);
    await page.waitForSelector('.graphiql-execute-button');
  });

  afterAll(async () => {
    await browser.close();
    await gateway.close();
  });

  test('opens with the examples, one a tab', async () => {
    const tabs = await page.locator('[role=tab]').allTextContents();
    const names = examples.map(({ query }) => query.match(/query (\w+)/)?.[1] ?? query);
    expect(tabs).toHaveLength(names.length);
    for (const [at, name] of names.entries()) expect(tabs[at]).toContain(name);
  });

  test('runs a query and shows its answer', async () => {
    await page.click('.graphiql-execute-button');
    await page.locator('.result-window', { hasText: 'ada@example.com' }).waitFor();
  });

  test('knows the schema, so that it can complete and explain', async () => {
    await page.click('[aria-label="Show Documentation Explorer"]');
    await page.waitForSelector('.graphiql-doc-explorer');
    await page.locator('.graphiql-doc-explorer', { hasText: 'Query' }).waitFor();
  });

  test('shows the tab that is clicked, at the first click', async () => {
    for (const at of [2, 1, 0]) {
      await page.locator('.graphiql-tab-button').nth(at).click();
      await page.locator(`[role=tab]:nth-of-type(${at + 1})[aria-selected=true]`).waitFor();
    }
  });

  test('asks this gateway alone, and breaks no rule of its page', () => {
    expect(requests.length).toBeGreaterThan(2);
    const { origin } = new URL(gateway.url);
    const foreign = requests.filter((url) => !new RegExp(`^(blob:)?${origin}/`).test(url) && !url.startsWith('data:'));
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
