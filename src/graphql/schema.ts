import { type GraphQLSchema, lexicographicSortSchema, printSchema, specifiedDirectives } from 'graphql';
import { type Kind, kinds } from '../model/index.ts';
import { createBuilder } from './builder.ts';
import { choiceTypes, tolerateNewValues } from './choices.ts';
import { addConnection } from './connections.ts';
import { extendGroup } from './extensions/group.ts';
import { extendUser } from './extensions/user.ts';
import { addInputs } from './inputs.ts';
import { addLinks } from './links.ts';
import { addList } from './lists.ts';
import { addLogEvents } from './logEvents.ts';
import { addLookup, addNodeQueries } from './lookups.ts';
import { addCustomAttribute, addNode } from './nodes.ts';
import { addShortestPath } from './shortestPath.ts';
import { sourceDirective } from './sourceDirective.ts';
import { addStatus } from './status.ts';

/** The whole GraphQL schema, from the model alone: the same on every call. */
export function createSchema(): GraphQLSchema {
  const builder = createBuilder();
  const choices = choiceTypes(builder);
  const custom = addCustomAttribute(builder);
  const inputs = addInputs(builder, choices);
  const nodes = perKind((kind) => addNode(builder, choices, custom, kind));
  const connections = perKind((kind) => addConnection(builder, nodes, kind));
  for (const kind of kinds) {
    addLinks(builder, choices, nodes, connections, kind);
    addList(builder, inputs(kind), connections[kind], kind);
    addLookup(builder, nodes[kind], kind);
  }
  extendUser(builder, choices, nodes);
  extendGroup(builder, nodes);
  addNodeQueries(builder);
  addShortestPath(builder);
  addLogEvents(builder, choices);
  addStatus(builder);
  const schema = lexicographicSortSchema(builder.toSchema({ directives: [...specifiedDirectives, sourceDirective] }));
  tolerateNewValues(schema);
  return schema;
}

/** The schema as text: sorted, so that a change of the model is a small diff. */
export function renderSchema(): string {
  return `${printSchema(createSchema())}\n`;
}

function perKind<T>(make: (kind: Kind) => T): Record<Kind, T> {
  return Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as Record<Kind, T>; // kinds holds every kind
}
