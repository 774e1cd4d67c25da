import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import { GraphQLError } from 'graphql';
import type { Node } from '../model/index.ts';
import type { Operation } from './operation.ts';

/** What resolvers share while one operation runs. */
export interface Context {
  operation: Operation;
}

interface Types {
  Context: Context;
  DefaultFieldNullability: true;
  DefaultInputFieldRequiredness: false;
  Scalars: {
    DateTime: { Input: string; Output: string };
    ID: { Input: string; Output: string };
  };
}

/** A builder with what no kind declares: scalars, the query root, Relay's `Node` and `PageInfo`. */
export function createBuilder() {
  const builder = new SchemaBuilder<Types>({
    plugins: [RelayPlugin],
    relay: {
      nodeQueryOptions: false, // ours (lookup.ts) tell what is wrong with an id
      nodesQueryOptions: false,
      idFieldOptions: { description: 'Global id, for node(id:) and for caches of clients.' },
      nodeTypeOptions: {
        description: 'Anything with a global id.',
        resolveType: (value) => (value as Node).kind, // Pothos knows no shape here; only nodes implement Node
      },
      pageInfoTypeOptions: { description: 'Where a page ends, and how to go on.' },
      hasNextPageFieldOptions: { description: 'Whether there is more behind the page.' },
      hasPreviousPageFieldOptions: {
        description: 'Whether the page was asked for by a cursor, so that something stands before it.',
      },
      startCursorFieldOptions: { description: 'Cursor of the first edge.' },
      endCursorFieldOptions: { description: 'Cursor of the last edge: the after of the next page.' },
    },
  });
  builder.scalarType('DateTime', {
    description:
      'A moment, ISO 8601 in UTC with milliseconds: 2026-03-28T10:05:34.000Z. As input, any ISO 8601 time with an offset, or a day: its midnight in UTC.',
    specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
    serialize: (value) => value,
    parseValue: parseTime,
  });
  builder.queryType({ description: 'Lists, look-ups and the state of the mirror.' });
  return builder;
}

export type Builder = ReturnType<typeof createBuilder>;

const isoTime = /^\d{4}-\d{2}-\d{2}([Tt]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:\d{2}))?$/;

function parseTime(value: unknown): string {
  const moment = typeof value === 'string' && isoTime.test(value) ? new Date(value) : null;
  if (moment !== null && !Number.isNaN(moment.getTime())) return moment.toISOString();
  throw new GraphQLError(`DateTime is a text such as "2026-03-28T10:05:34.000Z", not ${JSON.stringify(value)}.`);
}
