import type { ObjectRef } from '@pothos/core';
import type { LogEvent as Event, LogQuery, Slice } from '../ports/source.ts';
import type { Builder } from './builder.ts';
import type { Choices } from './choices.ts';
import { LogEvent } from './logEvent.ts';
import { addShape, type Shaped } from './logShapes.ts';
import { type PageArgs, pageArgs, pageQuery } from './page.ts';
import type { Info } from './selection.ts';

type SchemaTypes = Builder['$inferSchemaTypes'];
type EventPage = Slice<{ event: Event }> & { isLater: boolean };

/** Adds `logEvents`: Okta's System Log, always live. */
export function addLogEvents(builder: Builder, choices: Choices): void {
  const page = addPage(builder, addShape(builder, choices, LogEvent));
  builder.queryField('logEvents', (t) =>
    t.field({
      type: page,
      nullable: true,
      description:
        "Okta's System Log, oldest event first: always live, never kept. Okta keeps 90 days, and an event may come minutes late.",
      args: {
        since: t.arg({ type: 'DateTime', description: 'From when on; 7 days before until where it is absent.' }),
        until: t.arg({ type: 'DateTime', description: 'Before when; now where it is absent.' }),
        filter: t.arg.string({
          description: 'An expression of Okta, such as eventType sw "user.session" and outcome.result eq "FAILURE".',
        }),
        q: t.arg.string({ description: 'Words that events must contain, at most 10 with at most 40 characters each.' }),
        newestFirst: t.arg.boolean({ defaultValue: false, description: 'Whether the newest event comes first.' }),
        ...pageArgs(builder),
      },
      resolve: async (_, args, { operation }, info) => {
        const query = logQuery(args, info);
        return { ...(await operation.logEvents(query)), isLater: query.after !== null };
      },
    }),
  );
}

interface LogArgs extends PageArgs {
  since?: string | null | undefined;
  until?: string | null | undefined;
  filter?: string | null | undefined;
  q?: string | null | undefined;
  newestFirst?: boolean | null | undefined;
}

function logQuery({ since, until, filter, q, newestFirst, ...page }: LogArgs, info: Info): LogQuery {
  return {
    ...pageQuery(page, info),
    since: since ?? null,
    until: until ?? null,
    filter: filter ?? null,
    q: q ?? null,
    isNewestFirst: newestFirst ?? false,
  };
}

function addPage(builder: Builder, node: ObjectRef<SchemaTypes, Shaped>): ObjectRef<SchemaTypes, EventPage> {
  const edge = builder.objectRef<EventPage['rows'][number]>('LogEventEdge').implement({
    description: 'A place in the System Log.',
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        nullable: false,
        description: 'What to give as after to go on behind this edge. It remembers since and until.',
      }),
      node: t.field({ type: node, nullable: false, description: 'The event.', resolve: ({ event }) => event }),
    }),
  });
  return builder.objectRef<EventPage>('LogEventConnection').implement({
    description: 'One page of the System Log.',
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        nullable: false,
        description: 'The page, with cursors.',
        resolve: ({ rows }) => [...rows],
      }),
      nodes: t.field({
        type: [node],
        nullable: false,
        description: 'The page, as events alone.',
        resolve: ({ rows }) => rows.map(({ event }) => event),
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        nullable: false,
        description: 'Where the page ends.',
        resolve: ({ rows, hasNext, isLater }) => ({
          hasNextPage: hasNext,
          hasPreviousPage: isLater,
          startCursor: rows[0]?.cursor ?? null,
          endCursor: rows.at(-1)?.cursor ?? null,
        }),
      }),
    }),
  });
}
