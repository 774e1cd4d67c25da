import { expect, test } from 'vitest';
import type { CollectionReport, SyncReport } from '../../src/ports/sync.ts';
import { caveats } from '../../src/queries/caveats.ts';

const report = (...collections: (Partial<CollectionReport> & { id: string })[]): SyncReport => ({
  ...{ status: 'partial', org: 'o', startedAt: '', finishedAt: '', calls: 0, retries: 0, waitedMs: 0 },
  collections: collections.map((told) => ({
    ...{ status: 'done', read: 1, upserted: 1, removed: 0, setAside: 0, ...told },
  })),
});

const leftOut =
  'was left out of the last sync (okta-graph plan tells how to bring it in): rows may be missing or wrong.';

test.each<[string, Partial<CollectionReport>, string[]]>([
  ['was read whole', {}, []],
  ['is not part of the edition', { status: 'skipped', code: 'OKTA_UNSUPPORTED' }, []],
  ['was not chosen', { status: 'skipped', code: 'NOT_CHOSEN' }, [`User ${leftOut}`]],
  [
    'was forbidden',
    { status: 'skipped', code: 'OKTA_FORBIDDEN', scope: 'okta.users.read' },
    ['User was skipped by the last sync (OKTA_FORBIDDEN, okta.users.read): rows may be missing or wrong.'],
  ],
  [
    'was read in part',
    { status: 'partial' },
    ['User was read only in part by the last sync: rows may be missing or wrong.'],
  ],
  [
    'failed',
    { status: 'failed', code: 'OKTA_UNAVAILABLE' },
    ['User could not be read by the last sync (OKTA_UNAVAILABLE): rows may be missing or wrong.'],
  ],
])('a collection that %s', (_, told, said) => {
  expect(caveats({ needs: ['User'] }, report({ id: 'User', ...told }))).toEqual(said);
});

test('a collection that no report tells of, and what nobody needs', () => {
  const failed = report({ id: 'Group', status: 'failed' });
  expect(caveats({ needs: ['User'] }, failed)).toEqual([`User ${leftOut}`]);
  expect(caveats({ needs: [] }, failed)).toEqual([]);
});
