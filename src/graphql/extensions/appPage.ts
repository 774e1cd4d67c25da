import type { ObjectRef } from '@pothos/core';
import type { Builder } from '../builder.ts';
import { cut, writeCursor } from '../idPage.ts';
import type { NodeRefs } from '../nodes.ts';
import { type PageArgs, pageArgs } from '../page.ts';

/** An app that is reached, with the ways to it. */
interface ReachedApp<Way> {
  app: string;
  cursor: string;
  ways: readonly Way[];
}

/** One page of the apps that something reaches. */
export interface AppPage<Way> {
  edges: readonly ReachedApp<Way>[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

type SchemaTypes = Builder['$inferSchemaTypes'];

interface WayField<Way> {
  name: string;
  type: ObjectRef<SchemaTypes, Way>;
  doc: string;
}

/** Adds a connection of apps whose edges tell the ways to them. */
export function addAppPage<Way>(
  builder: Builder,
  nodes: NodeRefs,
  name: string,
  way: WayField<Way>,
): ObjectRef<SchemaTypes, AppPage<Way>> {
  const node = {
    type: nodes.App,
    description: 'The app.',
    resolve: ({ app }: ReachedApp<Way>, _: object, { operation }: SchemaTypes['Context']) => operation.node('App', app),
  };
  const edge = builder.objectRef<ReachedApp<Way>>(`${name}Edge`).implement({
    description: 'An app that is reached, and how.',
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        nullable: false,
        description: 'What to give as after to go on behind this edge.',
      }),
      node: t.field(node),
      [way.name]: t.field({ type: [way.type], nullable: false, description: way.doc, resolve: ({ ways }) => ways }),
    }),
  });
  return builder.objectRef<AppPage<Way>>(`${name}Connection`).implement({
    description: 'One page of the apps that are reached, and how.',
    fields: (t) => ({
      edges: t.expose('edges', { type: [edge], nullable: false, description: 'The page, with the ways to each app.' }),
      nodes: t.field({
        type: [nodes.App],
        nullable: { list: false, items: true },
        description: 'The page, as apps alone.',
        resolve: ({ edges }, _, { operation }) => edges.map(({ app }) => operation.node('App', app)),
      }),
      pageInfo: t.expose('pageInfo', {
        type: builder.pageInfoRef(),
        nullable: false,
        description: 'Where the page ends.',
      }),
      totalCount: t.exposeInt('totalCount', { nullable: false, description: 'Number of apps on all pages.' }),
    }),
  });
}

export const appPageArgs = pageArgs;

/** The page of apps by id that the arguments ask for, out of all ways. */
export function appPage<Way>(all: readonly Way[], appOf: (way: Way) => string, args: PageArgs): AppPage<Way> {
  const apps = new Map<string, Way[]>();
  for (const way of all) apps.set(appOf(way), [...(apps.get(appOf(way)) ?? []), way]);
  const { ids, total, pageInfo } = cut('App', [...apps.keys()], args);
  const edges = ids.map((app) => ({ app, cursor: writeCursor('App', app), ways: apps.get(app) ?? [] }));
  return { edges, totalCount: total, pageInfo };
}
