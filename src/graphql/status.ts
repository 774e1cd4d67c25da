import type { ErrorCode } from '../errors.ts';
import type { CollectionReport, SyncReport } from '../ports/sync.ts';
import type { Builder } from './builder.ts';

/** Why a collection is not whole, by the codes that say so; the field of the report that lists such collections. */
const gaps = {
  FORBIDDEN: {
    codes: ['OKTA_FORBIDDEN'],
    list: 'forbidden',
    doc: 'The credential lacks a scope or a role. The reason names it.',
  },
  UNAVAILABLE: {
    codes: ['OKTA_UNSUPPORTED'],
    list: 'unavailable',
    doc: 'The org does not have it: its edition lacks it, or a feature is off. Nothing is missing in the mirror.',
  },
  NOT_CHOSEN: {
    codes: ['NOT_CHOSEN'],
    list: 'notChosen',
    doc: 'The settings leave it out.',
  },
  INCOMPLETE: {
    codes: [],
    list: 'incomplete',
    doc: 'Reading it failed, or some records could not be read: code and reason tell. The next sync tries again.',
  },
} as const satisfies Readonly<Record<string, { codes: readonly ErrorCode[]; list: string; doc: string }>>;

type Gap = keyof typeof gaps;

const gapNames = Object.keys(gaps) as Gap[];

/** Null for a collection that is done. */
function gapOf({ status, code }: CollectionReport): Gap | null {
  if (status === 'done') return null;
  return gapNames.find((gap) => gaps[gap].codes.some((known) => known === code)) ?? 'INCOMPLETE';
}

/** Adds `syncStatus`: the report of the newest finished sync. */
export function addStatus(builder: Builder): void {
  const gap = builder.enumType('SyncGap', {
    description: 'Why a collection is not whole in the mirror.',
    values: Object.fromEntries(gapNames.map((name) => [name, { description: gaps[name].doc }])),
  });
  const collection = builder.objectRef<CollectionReport>('SyncCollection').implement({
    description: 'How one collection of a sync ended.',
    fields: (t) => ({
      id: t.exposeID('id', { nullable: false, description: 'A kind, such as User, or a link, such as Group.members.' }),
      status: t.exposeString('status', {
        nullable: false,
        description:
          'done, partial, skipped or failed. What a collection that is not done had before stays in the mirror.',
      }),
      why: t.field({
        type: gap,
        description: 'Why it is not whole; null where it is done.',
        resolve: (report) => gapOf(report) as never, // the values of the enum are the gaps
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
      ...Object.fromEntries(
        gapNames.map((name) => [
          gaps[name].list,
          t.field({
            type: [collection],
            nullable: false,
            description: `The collections that are not whole for this reason. ${gaps[name].doc}`,
            resolve: ({ collections }) => collections.filter((report) => gapOf(report) === name),
          }),
        ]),
      ),
      missingScopes: t.stringList({
        nullable: false,
        description: 'The OAuth scopes that would let the next sync read more.',
        resolve: ({ collections }) => [...new Set(collections.flatMap(({ scope }) => scope ?? []))].sort(),
      }),
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
