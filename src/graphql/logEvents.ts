import type { ObjectRef } from '@pothos/core';
import type { Field } from '../model/field.ts';
import type { LogEvent as Event, LogQuery, Slice } from '../ports.ts';
import type { Builder } from './builder.ts';
import type { Choices } from './choices.ts';
import { LogEvent, type Part, type Shape } from './logEvent.ts';
import { leafType } from './names.ts';
import { type PageArgs, pageArgs, pageQuery } from './page.ts';
import type { Info } from './selection.ts';

type SchemaTypes = Builder['$inferSchemaTypes'];
type Shaped = Readonly<Record<string, unknown>>;
type EventPage = Slice<{ event: Event }> & { isLater: boolean };

/** Adds `logEvents`: Okta's System Log, always live. */
export function addLogEvents(builder: Builder, choices: Choices): void {
  const page = addPage(builder, addShape(builder, choices, new Map(), LogEvent));
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

type Made = Map<Shape, ObjectRef<SchemaTypes, Shaped>>;

/** Adds the type of a shape, and those of the parts in it; each once. */
function addShape(builder: Builder, choices: Choices, made: Made, shape: Shape): ObjectRef<SchemaTypes, Shaped> {
  const known = made.get(shape);
  if (known !== undefined) return known;
  const ref = builder.objectRef<Shaped>(shape.name);
  made.set(shape, ref);
  const typeOf = ({ shape: inner, isList }: Part) => {
    const type = addShape(builder, choices, made, inner);
    return isList ? ([type] as [typeof type]) : type;
  };
  return ref.implement({
    description: shape.doc,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(shape.fields).map(([name, field]) => {
          // Each reader gives a value of the type that stands beside it, or null.
          if ('json' in field) {
            const resolve = (of: Shaped) => jsonText(field.isWhole ? of : of[name]);
            return [name, t.string({ description: field.doc, resolve })];
          }
          if ('shape' in field) {
            const readPart = field.isList ? shapedList : shaped;
            const resolve = (of: Shaped) => readPart(of[name]) as never;
            return [name, t.field({ type: typeOf(field), nullable: true, description: field.doc, resolve })];
          }
          const resolve = (of: Shaped) => readers[field.kind](of[name]) as never;
          const type = leafType(choices, shape.name, name, field);
          return [name, t.field({ type, nullable: true, description: field.doc, resolve })];
        }),
      ),
  });
}

const isShaped = (value: unknown): value is Shaped =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const shaped = (value: unknown) => (isShaped(value) ? value : null);
const shapedList = (value: unknown) => (Array.isArray(value) ? value.filter(isShaped) : null);
const jsonText = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));
const plainText = (value: unknown) => (typeof value === 'string' ? value : jsonText(value));

/** What each kind of field makes of a value; null where Okta sent something else, which `json` still tells. */
const readers: Readonly<Record<Field['kind'], (value: unknown) => unknown>> = {
  text: plainText,
  choice: plainText,
  time: (value) => {
    const moment = typeof value === 'string' ? new Date(value) : null;
    return moment === null || Number.isNaN(moment.getTime()) ? null : moment.toISOString();
  },
  flag: (value) => (typeof value === 'boolean' ? value : null),
  whole: (value) => (Number.isInteger(value) ? value : null),
  decimal: (value) => (Number.isFinite(value) ? value : null),
};
