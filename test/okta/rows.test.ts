import { describe, expect, test } from 'vitest';
import { bare, end, firstTen, forbidden, gather, idsOf, notFound, openFake, paths } from './openFake.ts';

const set = (at: number) => ({ id: `iam${at}`, label: `Set ${at}` });
const first = 'https://somewhere.example:99/api/v1/iam/resource-sets?after=b&limit=100';

describe('rows in an envelope', () => {
  const enveloped = (href: string) =>
    openFake(({ params }) =>
      params.get('after') === 'b'
        ? { body: { 'resource-sets': [set(2)], _links: {} } }
        : { body: { 'resource-sets': [set(1)], _links: { next: { href } } } },
    );

  test.each([
    ['another host', first],
    ['the admin host', 'https://x-admin.okta.com/api/v1/iam/resource-sets?after=b'],
    ['no host', '/api/v1/iam/resource-sets?after=b'],
  ])('go on where the body says, on our own origin, by a link with %s', async (_, href) => {
    const { okta, fake } = await enveloped(href);
    const { rows, error } = await gather(okta.crawler().nodes('ResourceSet'));
    expect([idsOf(rows), error]).toEqual([['iam1', 'iam2'], null]);
    expect(fake.seen.map(({ params }) => Object.fromEntries(params))).toEqual([
      { limit: '100' },
      { after: 'b', limit: '100' },
    ]);
    const source = okta.source();
    const slice = await source.list('ResourceSet', firstTen);
    expect([slice.rows.map(({ node }) => node.id), slice.hasNext]).toEqual([['iam1', 'iam2'], false]);
    expect((await source.byIds('ResourceSet', ['iam2'])).map((node) => (node as { id: string }).id)).toEqual(['iam2']);
    expect(fake.seen.every(({ headers }) => headers.authorization === 'SSWS planted')).toBe(true);
  });

  test.each([
    ['of another list', '/api/v1/iam/roles?after=b', /another list/],
    ['that was read before', '/api/v1/iam/resource-sets?limit=100', /read before/],
    ['that is no URL', 'http://[', /no URL/],
  ])('do not go on by a link %s', async (_, href, says) => {
    const { okta } = await enveloped(href);
    const { error } = await gather(okta.crawler().nodes('ResourceSet'));
    expect(error).toMatchObject({ code: 'OKTA_BAD_ANSWER', message: expect.stringMatching(says) });
  });

  test.each([[[set(1)]], [{}], [{ 'resource-sets': null }], ['text'], [null]])(
    'that are not there are a bad answer, not an empty list: %j',
    async (body) => {
      const { okta } = await openFake(() => ({ body: JSON.stringify(body) }));
      const { rows, error } = await gather(okta.crawler().nodes('ResourceSet'));
      expect([rows, error?.code]).toEqual([[], 'OKTA_BAD_ANSWER']);
      await expect(okta.source().list('ResourceSet', firstTen)).rejects.toMatchObject({ code: 'OKTA_BAD_ANSWER' });
    },
  );

  test('of links go on in the body, too', async () => {
    const { okta, fake } = await openFake(({ params }) => {
      const next = { href: 'https://x.example/api/v1/iam/resource-sets/iam1/bindings?after=b' };
      return params.has('after')
        ? { body: { roles: [{ id: 'cr2' }] } }
        : { body: { roles: [{ id: 'cr1' }], _links: { next } } };
    });
    const near = bare('ResourceSet', 'iam1');
    const roles = end('ResourceSet', 'roles');
    expect(idsOf((await gather(okta.crawler().links(roles, near))).rows)).toEqual(['cr1', 'cr2']);
    const [slice] = await okta.source().linked(roles, [near], firstTen);
    expect(slice).toMatchObject({ rows: [{ id: 'cr1' }, { id: 'cr2' }], hasNext: false });
    expect(new Set(paths(fake))).toEqual(new Set(['/api/v1/iam/resource-sets/iam1/bindings']));
  });
});

describe('the one record that there is', () => {
  const insight = { action: 'block', excludeZones: ['nzo1'], created: '2026-01-02T03:04:05.000Z' };

  test('is a list of one, with the id of the declaration where it has none', async () => {
    const { okta, fake } = await openFake(() => ({ body: insight }));
    const { rows } = await gather(okta.crawler().nodes('ThreatInsight'));
    expect(rows).toMatchObject([{ id: 'threatInsight', action: 'block', links: { excludedZones: [{ id: 'nzo1' }] } }]);
    const source = okta.source();
    expect((await source.list('ThreatInsight', firstTen)).rows.map(({ node }) => node.id)).toEqual(['threatInsight']);
    expect(await source.byIds('ThreatInsight', ['threatInsight', 'other'])).toMatchObject([{ action: 'block' }, null]);
    expect(await source.count('ThreatInsight', undefined)).toBe(1);
    expect(paths(fake)).toEqual(Array(2).fill('/api/v1/threats/configuration'));
  });

  test.each([
    ['absent', notFound, 'OKTA_UNSUPPORTED'],
    ['forbidden', forbidden, 'OKTA_FORBIDDEN'],
  ])('is an error where it is %s', async (_, answer, code) => {
    const { okta } = await openFake(() => answer);
    expect((await gather(okta.crawler().nodes('ThreatInsight'))).error?.code).toBe(code);
  });

  test.each([[[]], ['text'], [null], [7]])('is not %j', async (body) => {
    const { okta } = await openFake(() => ({ body: JSON.stringify(body) }));
    const { rows, setAside, error } = await gather(okta.crawler().nodes('Org'));
    expect(rows).toEqual([]);
    expect(setAside.length + (error === null ? 0 : 1)).toBe(1);
  });
});
