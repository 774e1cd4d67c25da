import { type GraphQLSchema, lexicographicSortSchema, printSchema, specifiedDirectives } from 'graphql';
import { type End, ends, type Kind, kinds } from '../model/index.ts';
import { type Builder, createBuilder } from './builder.ts';
import { type Choices, choiceTypes, tolerateNewValues } from './choices.ts';
import { addConnection, addLinkConnection, addLinkView, type ConnectionRef, type LinkView } from './connections.ts';
import { extendEmployee } from './extensions/employee.ts';
import { extendGroup } from './extensions/group.ts';
import { extendUser } from './extensions/user.ts';
import { addInputs } from './inputs.ts';
import { addLinks, type LinkTypes } from './links.ts';
import { addList } from './lists.ts';
import { addLogEvents } from './logEvents.ts';
import { addLookup, addNodeQueries } from './lookups.ts';
import { addCustomAttribute, addNode, type CustomRef, type NodeRefs } from './nodes.ts';
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
  const links = linkTypes(builder, choices, custom, nodes, connections);
  for (const kind of kinds) {
    addLinks(builder, links, { ref: nodes[kind], kind, nodeOf: (node) => node });
    addList(builder, inputs(kind), connections[kind], kind);
    addLookup(builder, nodes[kind], kind);
  }
  for (const view of links.views) addLinks(builder, links, view);
  extendEmployee(builder, connections, nodes, links.views);
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

/** The types of links: pages with facts for links to many, views with facts for links to one. */
function linkTypes(
  builder: Builder,
  choices: Choices,
  custom: CustomRef,
  nodes: NodeRefs,
  connections: Readonly<Record<Kind, ConnectionRef>>,
): LinkTypes & { views: readonly LinkView[] } {
  const telling = kinds
    .flatMap((kind) => Object.values(ends(kind)))
    .filter((end) => Object.keys(end.link.facts).length > 0);
  const pages = new Map<End, ConnectionRef>();
  const views = new Map<End, LinkView>();
  for (const end of telling) {
    if (end.isOne) views.set(end, addLinkView(builder, choices, custom, nodes, end));
    else pages.set(end, addLinkConnection(builder, choices, nodes, end));
  }
  return {
    nodes,
    pageOf: (end) => pages.get(end) ?? connections[end.to],
    viewOf: (end) => views.get(end) ?? null,
    views: [...views.values()],
  };
}

function perKind<T>(make: (kind: Kind) => T): Record<Kind, T> {
  return Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as Record<Kind, T>; // kinds holds every kind
}
