import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLEnumType,
  GraphQLNonNull,
  type GraphQLSchema,
  getDirectiveValues,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { SourceName } from '../ports/source.ts';

const source = new GraphQLEnumType({
  name: 'Source',
  description: 'Where an answer comes from.',
  values: {
    OKTA: { description: 'Okta itself, now. What Okta cannot tell comes from the mirror.' },
    GRAPH: { description: 'The mirror, as of the newest finished sync.' },
  } satisfies Record<SourceName, object>,
});

/** `query @source(from: GRAPH) { … }`: where the answer of an operation comes from. */
export const sourceDirective = new GraphQLDirective({
  name: 'source',
  description:
    'Where an answer comes from. extensions.source says where it did, how old it is, and the Okta calls it cost.',
  locations: [DirectiveLocation.QUERY],
  args: { from: { type: new GraphQLNonNull(source), description: 'What to read.' } },
});

/** The source an operation names; null where it names none. Variables that do not fit are the executor's to report. */
export function namedSource(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): SourceName | null {
  if (operation.directives === undefined || operation.directives.length === 0) return null;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (errors !== undefined) return null;
  const from = getDirectiveValues(sourceDirective, operation, coerced)?.from;
  return from === 'OKTA' || from === 'GRAPH' ? from : null;
}
