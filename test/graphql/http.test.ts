import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGraphqlRoute } from '../../src/graphql/server.ts';
import { FakeSource } from './fixture/fakeSource.ts';
import { serve } from './fixture/serve.ts';
import { world } from './fixture/world.ts';

const route = createGraphqlRoute({
  okta: () => new FakeSource('OKTA', world),
  graph: null,
  report: null,
  defaultSource: 'OKTA',
});

let url = '';
let close = async () => {};

beforeAll(async () => {
  ({ url, close } = await serve(route));
});

afterAll(() => close());

describe('GraphQL over HTTP', () => {
  test.each(serverAudits({ url: () => url }).map((audit) => [audit.id, audit.name, audit] as const))(
    '%s %s',
    async (_, __, audit) => {
      const result = await audit.fn();
      expect(result).toMatchObject({ status: 'ok' });
    },
  );
});

describe('The route', () => {
  const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, url), { headers });

  test('takes its own path alone', async () => {
    expect(await route(new Request('http://localhost/other'))).toBeNull();
    expect(await route(new Request('http://localhost/graphql/x'))).toBeNull();
  });

  test('lets no other site read an answer', async () => {
    const response = await get('/graphql?query={__typename}', { origin: 'https://elsewhere.example' });
    expect(response.status).toBe(200);
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('shows browsers a page that may load nothing from elsewhere', async () => {
    const response = await get('/graphql', { accept: 'text/html' });
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*connect-src 'self'/);
    expect(await response.text()).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)="(https?:)?\/\//);
  });

  test('refuses a request that is too large', async () => {
    const body = JSON.stringify({ query: `{ __typename } # ${'x'.repeat(2_000_000)}` });
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(response.status).toBe(413);
  });

  test('says what is wrong with a body that is no JSON', async () => {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' });
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
