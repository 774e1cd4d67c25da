import { describe, expect, test } from 'vitest';
import { adminRoles } from '../../src/model/adminRoles.ts';
import type { Node } from '../../src/model/index.ts';
import type { Reply, Seen } from './fakeOkta.ts';
import { bare, end, featureOff, firstTen, forbidden, gather, idsOf, notFound, openFake, paths } from './openFake.ts';

const org = { id: '00o1', companyName: 'Example' };
const parts: Record<string, Reply> = {
  '/api/v1/org/preferences': { body: { showEndUserFooter: true } },
  '/api/v1/org/privacy/oktaSupport': { body: { support: 'ENABLED', expiration: '2026-01-02T03:04:05.000Z' } },
  '/api/v1/org/privacy/oktaCommunication': { body: { optOutEmailUsers: false } },
  '/api/v1/org/contacts/BILLING': { body: { userId: '00u1' } },
  '/api/v1/org/contacts/TECHNICAL': { body: { userId: '00u2' } },
};
const support = '/api/v1/org/privacy/oktaSupport';
const billing = '/api/v1/org/contacts/BILLING';

/** An org whose parts are as above, save those with an answer here. */
const openOrg = (changes: Record<string, Reply> = {}) =>
  openFake(({ path }) => changes[path] ?? parts[path] ?? { body: org });

const told = {
  showsEndUserFooter: true,
  supportAccess: 'ENABLED',
  supportAccessUntil: '2026-01-02T03:04:05.000Z',
  optsOutOfCommunication: false,
};

describe('a record that is told in parts', () => {
  test('is whole in a crawl, for a call for each part', async () => {
    const { okta, fake } = await openOrg();
    const { rows, refused, error } = await gather(okta.crawler().nodes('Org'));
    expect([refused, error]).toEqual([undefined, null]);
    expect(rows).toMatchObject([
      { ...told, links: { billingContact: [{ id: '00u1' }], technicalContact: [{ id: '00u2' }] } },
    ]);
    expect(paths(fake).sort()).toEqual(['/api/v1/org', ...Object.keys(parts)].sort());
  });

  test('says in a crawl what is refused; that is unknown, and the rest is there', async () => {
    const { okta } = await openOrg({ [support]: forbidden, [billing]: forbidden });
    const { rows, refused, error } = await gather(okta.crawler().nodes('Org'));
    expect(error).toBeNull();
    expect(refused).toMatchObject({ code: 'OKTA_FORBIDDEN', details: { kind: 'Org', scope: 'okta.orgs.read' } });
    const [node] = rows as Extract<Node, { kind: 'Org' }>[];
    expect([node?.supportAccess, node?.supportAccessUntil]).toEqual([undefined, undefined]);
    expect([node?.showsEndUserFooter, node?.optsOutOfCommunication]).toEqual([true, false]);
    expect(Object.keys(node?.links ?? {})).toEqual(['technicalContact']);
  });

  test.each([
    ['404', notFound],
    ['401 for a feature that is off', featureOff],
  ])('has nothing in a part that is answered with %s', async (_, answer) => {
    const { okta } = await openOrg({ [support]: answer, [billing]: answer });
    const { rows, refused, error } = await gather(okta.crawler().nodes('Org'));
    expect([refused, error]).toEqual([undefined, null]);
    expect(rows).toMatchObject([{ ...told, supportAccess: null, supportAccessUntil: null }]);
    expect(rows[0]?.links).toMatchObject({ billingContact: [], technicalContact: [{ id: '00u2' }] });
  });

  test('is no record at all when a part fails for another reason', async () => {
    const { okta } = await openOrg({ [support]: { status: 501, body: '' } });
    const { rows, error } = await gather(okta.crawler().nodes('Org'));
    expect([rows, error?.code]).toEqual([[], 'OKTA_UNAVAILABLE']);
  });

  test('costs one call live until its parts are asked for, and then one for each, once', async () => {
    const { okta, fake } = await openOrg();
    const source = okta.source();
    const { rows } = await source.list('Org', firstTen);
    expect(rows[0]?.node).toMatchObject({ companyName: 'Example', supportAccess: undefined });
    expect(paths(fake)).toEqual(['/api/v1/org']);
    for (const _ of [1, 2]) expect(await source.byIds('Org', ['00o1', '00o2'])).toMatchObject([told, null]);
    expect(paths(fake)).toHaveLength(6);
    const nears = [rows[0]?.node as Node, bare('Org', '00o1')];
    const slices = await source.linked(end('Org', 'billingContact'), nears, firstTen);
    expect(slices).toMatchObject([{ rows: [{ id: '00u1' }] }, { rows: [{ id: '00u1' }] }]);
    expect(paths(fake)).toHaveLength(6);
  });

  test('is the error of its part live where a link of that part is asked for', async () => {
    const { okta } = await openOrg({ [billing]: forbidden });
    const source = okta.source();
    const nears = [bare('Org', '00o1')];
    expect(await source.linked(end('Org', 'billingContact'), nears, firstTen)).toMatchObject([
      { code: 'OKTA_FORBIDDEN' },
    ]);
    expect(await source.countLinked(end('Org', 'billingContact'), nears)).toMatchObject([{ code: 'OKTA_FORBIDDEN' }]);
    expect(await source.linked(end('Org', 'technicalContact'), nears, firstTen)).toMatchObject([
      { rows: [{ id: '00u2' }] },
    ]);
    expect(await source.byIds('Org', ['00o1'])).toMatchObject([{ ...told }]);
  });

  test('is filtered and sorted by its parts', async () => {
    const { okta } = await openOrg();
    const listed = async (eq: string) => {
      const filter = { and: [{ fields: { supportAccess: { eq } } }] };
      const source = okta.source();
      const { rows } = await source.list('Org', { ...firstTen, filter });
      expect(await source.count('Org', filter)).toBe(rows.length);
      return idsOf(rows.map(({ node }) => node));
    };
    expect([await listed('ENABLED'), await listed('DISABLED')]).toEqual([['00o1'], []]);
  });

  test('is neither in nor out where the filter looks at a part that is refused', async () => {
    const { okta } = await openOrg({ [support]: forbidden });
    const filter = { not: { fields: { supportAccess: { eq: 'ENABLED' } } } };
    await expect(okta.source().list('Org', { ...firstTen, filter })).rejects.toMatchObject({ code: 'OKTA_FORBIDDEN' });
    const orderBy = [{ field: 'supportAccess', direction: 'ASC' as const }];
    await expect(okta.source().list('Org', { ...firstTen, orderBy })).rejects.toMatchObject({ code: 'OKTA_FORBIDDEN' });
    const other = { fields: { showsEndUserFooter: { eq: true } } };
    expect((await okta.source().list('Org', { ...firstTen, filter: other })).rows).toHaveLength(1);
  });
});

const custom = (at: number) => ({ id: `cr${at}`, label: `Role ${at}` });
const permissions = ({ path }: Seen): Reply => {
  const [, id] = /^\/api\/v1\/iam\/roles\/([^/]+)\/permissions$/.exec(path) ?? [];
  return id?.startsWith('cr') ? { body: { permissions: [{ label: `okta.${id}` }, { label: 'x' }] } } : notFound;
};
const openRoles = () =>
  openFake((request) =>
    request.path === '/api/v1/iam/roles'
      ? { body: { roles: Array.from({ length: 60 }, (_, at) => custom(at)) } }
      : permissions(request),
  );

describe('records that no list tells', () => {
  const standard = Object.keys(adminRoles);

  test('are there beside those that Okta lists, in a crawl, live, by id and in a count', async () => {
    const { okta, fake } = await openRoles();
    const { rows } = await gather(okta.crawler().nodes('Role'));
    expect(idsOf(rows)).toEqual([...Array.from({ length: 60 }, (_, at) => `cr${at}`), ...standard]);
    expect(rows.at(59)).toMatchObject({ permissions: ['okta.cr59', 'x'], isStandard: null });
    expect(rows.at(60)).toMatchObject({ isStandard: true, permissions: null });
    expect(fake.seen).toHaveLength(61);
    const source = okta.source();
    const filter = { fields: { isStandard: { eq: true } } };
    const listed = await source.list('Role', { first: 100, after: null, filter });
    expect(listed.rows.map(({ node }) => node.id)).toEqual([...standard].sort());
    expect(await source.count('Role', undefined)).toBe(60 + standard.length);
    expect(fake.seen).toHaveLength(62);
  });

  test('cost no call for parts that they do not have', async () => {
    const { okta, fake } = await openRoles();
    const source = okta.source();
    const found = await source.byIds('Role', ['SUPER_ADMIN', 'cr1', 'cr2', 'NO_ROLE', 'cr1']);
    expect(found).toMatchObject([
      { label: adminRoles.SUPER_ADMIN.label, permissions: null },
      { permissions: ['okta.cr1', 'x'] },
      { permissions: ['okta.cr2', 'x'] },
      null,
      { permissions: ['okta.cr1', 'x'] },
    ]);
    expect(paths(fake).sort()).toEqual([
      '/api/v1/iam/roles',
      '/api/v1/iam/roles/cr1/permissions',
      '/api/v1/iam/roles/cr2/permissions',
    ]);
  });

  test('and the others are filtered by parts, within the budget or not at all', async () => {
    const { okta, fake } = await openRoles();
    const filter = { fields: { permissions: { eq: 'okta.cr7' } } };
    const { rows } = await okta.source().list('Role', { ...firstTen, filter });
    expect(rows.map(({ node }) => node.id)).toEqual(['cr7']);
    fake.seen.length = 0;
    const refusal = okta.source({ callBudget: 20 }).list('Role', { ...firstTen, filter });
    await expect(refusal).rejects.toMatchObject({ code: 'OKTA_CALL_BUDGET', details: { calls: 61 } });
    expect(paths(fake)).toEqual(['/api/v1/iam/roles']);
  });
});
