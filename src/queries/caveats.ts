import type { CollectionReport, SyncReport } from '../ports/sync.ts';
import type { SavedQuery } from './savedQuery.ts';

/** Why an answer may not be the whole truth: a sentence for each collection it needs that the last sync did not read whole. */
export function caveats({ needs }: Pick<SavedQuery, 'needs'>, report: SyncReport | null): string[] {
  const byId = new Map(report?.collections.map((collection) => [collection.id, collection]));
  return needs.flatMap((id) => {
    const gap = gapOf(byId.get(id));
    return gap === null ? [] : [`${id} ${gap}: rows may be missing or wrong.`];
  });
}

/** What the sync did not do; null where it read the collection whole, or where the org's edition has no such thing. */
function gapOf(collection: CollectionReport | undefined): string | null {
  if (collection === undefined || collection.code === 'NOT_CHOSEN') {
    return 'was left out of the last sync (okta-graph plan tells how to bring it in)';
  }
  const { status, code, scope } = collection;
  if (status === 'done' || code === 'OKTA_UNSUPPORTED') return null;
  const why = [code, scope].filter((word) => word !== undefined).join(', ');
  return `${outcomes[status]} by the last sync${why === '' ? '' : ` (${why})`}`;
}

const outcomes = { partial: 'was read only in part', skipped: 'was skipped', failed: 'could not be read' };
