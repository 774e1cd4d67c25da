import { describe, expect, test } from 'vitest';
import { OktaGraphError } from '../../src/errors.ts';
import { nextPath } from '../../src/okta/paging.ts';
import { createOkta } from '../../src/okta/source.ts';
import { fakeClock, startFake } from './fakeOkta.ts';

const asked = '/api/v1/apps/0oa1/users?expand=user&limit=500';

describe('the next page', () => {
  test.each([
    ['no link', undefined, null],
    ['only itself', '<https://x.okta.com/api/v1/users?limit=2>; rel="self"', null],
    [
      'separate headers',
      [
        '<https://x.okta.com/a?limit=2>; rel="self"',
        '<https://x.okta.com/a?after=1&expand=user&limit=500>; rel="next"',
      ],
      '/a?after=1&expand=user&limit=500',
    ],
    [
      'one header',
      '<https://x.okta.com/a>; rel="self", <https://x.okta.com/a?after=1&expand=user&limit=500>; rel="next"',
      '/a?after=1&expand=user&limit=500',
    ],
    [
      'commas in the URL',
      '<https://x.okta.com/a?fields=id,status&after=1&expand=user&limit=500>; rel="next"',
      '/a?fields=id%2Cstatus&after=1&expand=user&limit=500',
    ],
    [
      'a rel without quotes',
      '<https://x.okta.com/a?after=1&expand=user&limit=500>; rel=next',
      '/a?after=1&expand=user&limit=500',
    ],
    [
      'a limit that Okta lowered',
      '<https://x.okta.com/a?after=1&expand=user&limit=50>; rel="next"',
      '/a?after=1&expand=user&limit=50',
    ],
    ['parameters that got lost', '<https://x.okta.com/a?after=1>; rel="next"', '/a?after=1&expand=user&limit=500'],
    [
      'the admin host',
      '<https://x-admin.okta.com/a?after=1&expand=user&limit=500>; rel="next"',
      '/a?after=1&expand=user&limit=500',
    ],
    [
      'another port and userinfo',
      '<http://me:pw@evil.example:99/a?after=1&expand=user&limit=500>; rel="next"',
      '/a?after=1&expand=user&limit=500',
    ],
    ['no scheme', '<//evil.example/a?after=1&expand=user&limit=500>; rel="next"', '/a?after=1&expand=user&limit=500'],
    [
      'two slashes in the path',
      '<https://x.okta.com//evil.example/a?after=1&expand=user&limit=500>; rel="next"',
      '/evil.example/a?after=1&expand=user&limit=500',
    ],
    ['a relative path', '</a?after=1&expand=user&limit=500>; rel="next"', '/a?after=1&expand=user&limit=500'],
  ])('with %s', (_, link, expected) => {
    expect(nextPath(asked, link)).toBe(expected);
  });

  test('that is no URL is a bad answer', () => {
    expect(() => nextPath(asked, '<http://[>; rel="next"')).toThrow(OktaGraphError);
  });
});

describe('a crawl', () => {
  const user = (at: number) => ({ id: `00u${at}`, status: 'ACTIVE', profile: { login: `u${at}` } });

  async function crawl(pages: (after: string | null, origin: string) => { body: unknown; next?: string }) {
    const other = await startFake(() => ({ body: [] }));
    const fake = await startFake(({ params }) => {
      const { body, next } = pages(params.get('after'), other.url);
      return { body, headers: next === undefined ? {} : { link: `<${next}>; rel="next"` } };
    });
    const okta = createOkta({ orgUrl: fake.url, credential: { mode: 'SSWS', token: 'planted' }, clock: fakeClock() });
    const ids: string[] = [];
    const setAside: unknown[] = [];
    let error: unknown = null;
    try {
      for await (const batch of okta.crawler().nodes('User')) {
        ids.push(...batch.rows.map((node) => node.id));
        setAside.push(...batch.setAside);
      }
    } catch (thrown) {
      error = thrown;
    }
    await okta.close();
    await fake.close();
    await other.close();
    return { ids, setAside, error, seen: fake.seen, elsewhere: other.seen };
  }

  test('ends only where there is no next page, however empty one is', async () => {
    const { ids, error, seen } = await crawl((after) => {
      if (after === null) return { body: [user(1)], next: '/api/v1/users?after=a' };
      if (after === 'a') return { body: [], next: '/api/v1/users?after=b' };
      if (after === 'b') return { body: [user(2), user(3)], next: '/api/v1/users?after=c' };
      return { body: [] };
    });
    expect(error).toBeNull();
    expect(ids).toEqual(['00u1', '00u2', '00u3']);
    expect(seen).toHaveLength(4);
    for (const { params } of seen) {
      expect(params.get('filter')).toBe('lastUpdated gt "2000-01-01T00:00:00.000Z"');
      expect(params.get('limit')).toBe('200');
    }
  });

  test('stays on its origin, wherever the next page is said to be', async () => {
    const { ids, error, elsewhere } = await crawl((after, origin) =>
      after === null ? { body: [user(1)], next: `${origin}/api/v1/users?after=a` } : { body: [user(2)] },
    );
    expect(error).toBeNull();
    expect(ids).toEqual(['00u1', '00u2']);
    expect(elsewhere).toEqual([]);
  });

  test.each([
    ['itself', { start: 'a', a: 'a' }],
    ['one before', { start: 'a', a: 'b', b: 'a' }],
  ])('refuses a page that leads to %s', async (_, steps: Record<string, string>) => {
    const { error, seen } = await crawl((after) => ({
      body: [user(1)],
      next: `/api/v1/users?after=${steps[after ?? 'start']}`,
    }));
    expect(error).toMatchObject({ code: 'OKTA_BAD_ANSWER' });
    expect((error as Error).message).toContain('never end');
    expect(seen.length).toBeLessThanOrEqual(3);
  });

  test('sets poison aside, by name, and keeps the rest of the page', async () => {
    const { ids, setAside, error } = await crawl(() => ({
      body: [
        user(1),
        { id: '00u2', status: 'ACTIVE', profile: null },
        null,
        'text',
        [],
        { profile: { login: 'x' } },
        user(3),
      ],
    }));
    expect(error).toBeNull();
    expect(ids).toEqual(['00u1', '00u3']);
    expect(setAside).toEqual([
      { id: '00u2', reason: 'The record has no profile.login.' },
      ...Array(4).fill({ id: null, reason: 'The record has no id.' }),
    ]);
  });
});
