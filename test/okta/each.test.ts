import { describe, expect, test } from 'vitest';
import type { Reply, Seen } from './fakeOkta.ts';
import { badToken, featureOff, firstTen, forbidden, gather, idsOf, notFound, openFake, refused } from './openFake.ts';

const policy = (type: string, id = `00p${type}`) => ({ id, type, name: type, status: 'ACTIVE' });
const types = [
  ...['OKTA_SIGN_ON', 'PASSWORD', 'MFA_ENROLL', 'IDP_DISCOVERY', 'ACCESS_POLICY', 'PROFILE_ENROLLMENT'],
  ...['POST_AUTH_SESSION', 'ENTITY_RISK', 'DEVICE_SIGNAL_COLLECTION', 'SESSION_VIOLATION_DETECTION'],
  ...['CLIENT_UPDATE', 'IDENTITY_CLAIM_SOURCING'],
];

const typeOf = ({ params }: Seen) => params.get('type') ?? '';
const byType = (answers: Record<string, Reply>, other: Reply) => (request: Seen) => answers[typeOf(request)] ?? other;
const fine = (request: Seen): Reply => ({ body: [policy(typeOf(request))] });

describe('a list that is asked for once for each value of a parameter', () => {
  test('has every row once', async () => {
    const { okta, fake } = await openFake(fine);
    const { rows, error } = await gather(okta.crawler().nodes('Policy'));
    expect([idsOf(rows), error]).toEqual([types.map((type) => `00p${type}`), null]);
    expect(fake.seen.map(typeOf)).toEqual(types);
  });

  test.each<[string, Reply]>([
    ['400', refused],
    ['401 for a feature that is off', featureOff],
    ['404', notFound],
  ])('lists nothing for a value that is answered with %s', async (_, answer) => {
    const { okta, fake } = await openFake((request) =>
      ['OKTA_SIGN_ON', 'ENTITY_RISK'].includes(typeOf(request)) ? answer : fine(request),
    );
    const expected = types
      .filter((type) => !['OKTA_SIGN_ON', 'ENTITY_RISK'].includes(type))
      .map((type) => `00p${type}`);
    const { rows, error } = await gather(okta.crawler().nodes('Policy'));
    expect([idsOf(rows), error]).toEqual([expected, null]);
    expect(fake.seen).toHaveLength(types.length);
    const absent: string[] = [];
    for await (const page of okta.crawler().nodes('Policy'))
      absent.push(...(page.absent === undefined ? [] : [page.absent]));
    expect(absent).toEqual(['OKTA_SIGN_ON', 'ENTITY_RISK']); // so that a sync does not take what it has of them for gone
    const slice = await okta.source().list('Policy', { first: 50, after: null });
    expect(slice.rows.map(({ node }) => node.id)).toEqual([...expected].sort());
  });

  test('that is absent for every value is absent', async () => {
    const { okta } = await openFake(byType({ PASSWORD: featureOff, MFA_ENROLL: notFound }, refused));
    const { rows, error } = await gather(okta.crawler().nodes('Policy'));
    expect(rows).toEqual([]);
    expect(error).toMatchObject({ code: 'OKTA_UNSUPPORTED', details: { kind: 'Policy' } });
    await expect(okta.source().list('Policy', firstTen)).rejects.toMatchObject({ code: 'OKTA_UNSUPPORTED' });
  });

  test.each<[string, Reply, string]>([
    ['403', forbidden, 'OKTA_FORBIDDEN'],
    ['401 for the credential', badToken, 'OKTA_UNAUTHENTICATED'],
    ['502', { status: 501, body: '' }, 'OKTA_UNAVAILABLE'],
  ])('is not whole when a value is answered with %s, whatever the others are', async (_, answer, code) => {
    const { okta, fake } = await openFake(byType({ PASSWORD: answer }, { body: [policy('OKTA_SIGN_ON')] }));
    const { rows, error } = await gather(okta.crawler().nodes('Policy'));
    expect([idsOf(rows), error?.code]).toEqual([['00pOKTA_SIGN_ON'], code]);
    expect(fake.seen.map(typeOf)).toEqual(['OKTA_SIGN_ON', 'PASSWORD']);
    await expect(okta.source().list('Policy', firstTen)).rejects.toMatchObject({ code });
  });

  test('costs one call live where the filter wants one value', async () => {
    const { okta, fake } = await openFake(fine);
    const source = okta.source();
    const filter = { fields: { type: { eq: 'PASSWORD' }, status: { eq: 'ACTIVE' } } };
    const { rows, hasNext } = await source.list('Policy', { ...firstTen, filter });
    expect([rows.map(({ node }) => node.id), hasNext]).toEqual([['00pPASSWORD'], false]);
    expect(fake.seen.map(({ params }) => Object.fromEntries(params))).toEqual([{ type: 'PASSWORD' }]);
    await source.list('Policy', { ...firstTen, filter: { not: filter } });
    expect(fake.seen).toHaveLength(types.length); // the one that was read is remembered
  });

  test('is asked for live at once, and only where the budget pays for all of it', async () => {
    const { okta, fake } = await openFake(async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return fine(request);
    });
    const refusal = okta.source({ callBudget: types.length - 1 }).list('Policy', firstTen);
    await expect(refusal).rejects.toMatchObject({ code: 'OKTA_CALL_BUDGET', details: { calls: types.length } });
    expect(fake.seen).toEqual([]);
    await okta.source({ callBudget: types.length }).list('Policy', firstTen);
    expect(fake.peak()).toBeGreaterThan(1);
  });

  test('has nothing, and is not an error, for a value that no list knows', async () => {
    const { okta } = await openFake((request) => (types.includes(typeOf(request)) ? fine(request) : refused));
    const filter = { fields: { type: { eq: 'NEW_TYPE' } } };
    const listing = okta.source().list('Policy', { ...firstTen, filter });
    expect(await listing.catch((error: Error) => error)).toEqual({ rows: [], hasNext: false });
  });

  test('is one list to who pages through it', async () => {
    const { okta } = await openFake(fine);
    const found: string[] = [];
    for (let after: string | null = null; ; ) {
      const { rows, hasNext } = await okta.source().list('Policy', { first: 5, after });
      found.push(...rows.map(({ node }) => node.id));
      if (!hasNext) break;
      after = rows.at(-1)?.cursor ?? null;
    }
    expect(found).toEqual(types.map((type) => `00p${type}`).sort());
  });
});
