import { describe, expect, test } from 'vitest';
import { OktaGraphError } from '../../src/errors.ts';
import { nextPath } from '../../src/okta/paging.ts';
import { createOkta } from '../../src/okta/source.ts';
import { fakeClock, startFake } from './fakeOkta.ts';

const asked = '/api/v1/apps/0oa1/users?expand=user&limit=500';

describe('the next page', () => {
  const list = '/api/v1/apps/0oa1/users';
  const query = 'after=1&expand=user&limit=500';
  const next = `${list}?${query}`;

  test.each([
    ['no link', undefined, null],
    ['only itself', `<https://x.okta.com${list}?limit=2>; rel="self"`, null],
    [
      'separate headers',
      [`<https://x.okta.com${list}?limit=2>; rel="self"`, `<https://x.okta.com${next}>; rel="next"`],
      next,
    ],
    ['one header', `<https://x.okta.com${list}>; rel="self", <https://x.okta.com${next}>; rel="next"`, next],
    [
      'commas in the URL',
      `<https://x.okta.com${list}?fields=id,status&${query}>; rel="next"`,
      `${list}?fields=id%2Cstatus&${query}`,
    ],
    ['a rel without quotes', `<https://x.okta.com${next}>; rel=next`, next],
    [
      'a limit that Okta lowered',
      `<https://x.okta.com${list}?after=1&expand=user&limit=50>; rel="next"`,
      `${list}?after=1&expand=user&limit=50`,
    ],
    ['an expand and a limit that got lost', `<https://x.okta.com${list}?after=1>; rel="next"`, next],
    ['the admin host', `<https://x-admin.okta.com${next}>; rel="next"`, next],
    ['another host', `<https://evil.example${next}>; rel="next"`, next],
    ['another port', `<https://x.okta.com:99${next}>; rel="next"`, next],
    ['another scheme', `<http://x.okta.com${next}>; rel="next"`, next],
    ['userinfo', `<https://me:pw@evil.example${next}>; rel="next"`, next],
    ['no scheme', `<//evil.example${next}>; rel="next"`, next],
    ['two slashes in the path', `<https://x.okta.com/${next}>; rel="next"`, next],
    ['a relative path', `<${next}>; rel="next"`, next],
    ['a path that is encoded elsewhere', `<https://x.okta.com/api/v1/apps/%30oa1/users?${query}>; rel="next"`, next],
  ])('with %s', (_, link, expected) => {
    expect(nextPath(asked, link)).toBe(expected);
  });

  test.each([
    ['is no URL', 'http://['],
    ['leads to another list', `https://x.okta.com/api/v1/users?${query}`],
    ['leads to another record of it', `https://x.okta.com/api/v1/apps/0oa2/users?${query}`],
    ['leads to another list by dots', `https://x.okta.com${list}/../groups?${query}`],
    ['has another host for its path', `https://x.okta.com//evil.example${next}`],
  ])('that %s is a bad answer', (_, target) => {
    expect(() => nextPath(asked, `<${target}>; rel="next"`)).toThrow(OktaGraphError);
    expect(() => nextPath(asked, `<${target}>; rel="next"`)).toThrow(/names a next page/);
  });
});

describe('a live list', () => {
  test('that goes on without end is given up', async () => {
    const fake = await startFake(({ params }) => ({
      body: [],
      headers: { link: `</api/v1/groups?after=${Number(params.get('after') ?? 0) + 1}>; rel="next"` },
    }));
    const okta = createOkta({ orgUrl: fake.url, credential: { mode: 'SSWS', token: 'planted' }, clock: fakeClock() });
    const reading = okta.source().list('Group', { first: 10, after: null });
    await expect(reading).rejects.toMatchObject({ code: 'OKTA_BAD_ANSWER' });
    expect(fake.seen).toHaveLength(20);
    await okta.close();
    await fake.close();
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

  test.each([
    ['are empty', () => []],
    ['repeat what was read', () => [user(1)]],
    ['hold rows without id', () => [{ profile: { login: 'x' } }]],
  ])('ends when pages under ever new cursors %s', async (_, body) => {
    const { ids, error, seen } = await crawl((after) => ({
      body: after === null ? [user(1)] : body(),
      next: `/api/v1/users?after=${Number(after ?? 0) + 1}`,
    }));
    expect(error).toMatchObject({ code: 'OKTA_BAD_ANSWER', details: { kind: 'User' } });
    expect((error as Error).message).toContain('20 pages in a row brought nothing new');
    expect(ids).toEqual(['00u1']);
    expect(seen).toHaveLength(21);
  });

  test('goes on over a few pages that bring nothing new, and counts a row that comes again once', async () => {
    const { ids, error } = await crawl((after) => {
      const at = Number(after ?? 0);
      const body = at % 20 === 0 ? [user(at), user(at + 1)] : [user(0)];
      return at === 60 ? { body } : { body, next: `/api/v1/users?after=${at + 1}` };
    });
    expect(error).toBeNull();
    expect(ids).toEqual([0, 1, 20, 21, 40, 41, 60, 61].map((at) => `00u${at}`));
  });

  test.each(['/api/v1/groups?after=a', '/api/v1/users/00u1/groups?after=a'])('refuses to go on at %s', async (next) => {
    const { ids, error, seen } = await crawl(() => ({ body: [user(1)], next }));
    expect(error).toMatchObject({ code: 'OKTA_BAD_ANSWER' });
    expect(ids).toEqual([]);
    expect(seen).toHaveLength(1);
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
