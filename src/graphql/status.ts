import type { CollectionReport, SyncReport } from '../ports.ts';
import type { Builder } from './builder.ts';

/** Adds `syncStatus`: the report of the newest finished sync. */
export function addStatus(builder: Builder): void {
  const collection = builder.objectRef<CollectionReport>('SyncCollection').implement({
    description: 'How one collection of a sync ended.',
    fields: (t) => ({
      id: t.exposeID('id', { nullable: false, description: 'A kind, such as User, or a link, such as Group.members.' }),
      status: t.exposeString('status', {
        nullable: false,
        description:
          'done, partial, skipped or failed. What a collection that is not done had before stays in the mirror.',
      }),
      code: t.exposeString('code', { description: 'Code of what went wrong.' }),
      reason: t.exposeString('reason', { description: 'What went wrong, and the way out.' }),
      scope: t.exposeString('scope', { description: 'The OAuth scope that was missing.' }),
      read: t.exposeInt('read', { nullable: false, description: 'Records read from Okta.' }),
      upserted: t.exposeInt('upserted', { nullable: false, description: 'Records written to the mirror.' }),
      removed: t.exposeInt('removed', {
        nullable: false,
        description: 'Records that were gone in Okta and left the mirror.',
      }),
      setAside: t.exposeInt('setAside', { nullable: false, description: 'Records that could not be read.' }),
    }),
  });
  const report = builder.objectRef<SyncReport>('SyncStatus').implement({
    description: 'The newest finished sync: how complete the mirror is.',
    fields: (t) => ({
      status: t.exposeString('status', { nullable: false, description: 'complete, partial or failed.' }),
      org: t.exposeString('org', { nullable: false, description: 'Name of the org in the graph.' }),
      startedAt: t.expose('startedAt', {
        type: 'DateTime',
        nullable: false,
        description: 'When it began: how old the mirror is.',
      }),
      finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: false, description: 'When it ended.' }),
      calls: t.exposeInt('calls', { nullable: false, description: 'Requests sent to Okta.' }),
      retries: t.exposeInt('retries', { nullable: false, description: 'Requests that had to be repeated.' }),
      waitedMs: t.exposeInt('waitedMs', {
        nullable: false,
        description: "Milliseconds spent waiting for Okta's rate limits.",
      }),
      collections: t.expose('collections', { type: [collection], nullable: false, description: 'Each collection.' }),
    }),
  });
  builder.queryField('syncStatus', (t) =>
    t.field({
      type: report,
      nullable: true,
      description: 'The newest finished sync; null before the first.',
      resolve: (_, __, { operation }) => operation.report(),
    }),
  );
}
