import type { Kind } from '../../model/index.ts';
import type { Builder } from '../builder.ts';
import type { ConnectionRef, LinkView } from '../connections.ts';
import { idPage } from '../idPage.ts';
import type { NodeRefs, View } from '../nodes.ts';
import { pageArgs } from '../page.ts';

type Connections = Readonly<Record<Kind, ConnectionRef>>;

/**
 * Adds what a person has by all of their accounts, each thing once, to the employee and to every link that shows one:
 * told by the mirror, which knows whose they are.
 */
export function extendEmployee(
  builder: Builder,
  connections: Connections,
  nodes: NodeRefs,
  views: readonly LinkView[],
): void {
  addHeld(builder, connections, { ref: nodes.Employee, kind: 'Employee', nodeOf: (node) => node });
  for (const view of views.filter(({ kind }) => kind === 'Employee')) addHeld(builder, connections, view);
}

function addHeld<Shape>(builder: Builder, connections: Connections, { ref, nodeOf }: View<Shape>): void {
  for (const { name, kind, doc, queries, collections } of held) {
    builder.objectField(ref, name, (t) =>
      t.field({
        type: connections[kind],
        nullable: true,
        description: `${doc} From the mirror, in a live operation too.`,
        args: pageArgs(builder),
        resolve: async (shown, args, { operation }, info) => {
          const { id } = nodeOf(shown);
          const [, ...rows] = await Promise.all([
            operation.mirror.restsOn((collection) => collections.includes(collection) || own.includes(collection)),
            ...queries.map((query) => operation.mirror.rows(query, id)),
          ]);
          return idPage(
            operation,
            kind,
            rows.flat().map(([far]) => String(far)),
            args,
            info,
          );
        },
      }),
    );
  }
}

interface Held {
  name: string;
  kind: Kind;
  doc: string;
  /** Each answers with ids. */
  queries: readonly string[];
  /** What they rest on, beside whose the accounts are. */
  collections: readonly string[];
}

const own: readonly string[] = ['User', 'Employee', 'Employee.accounts'];

/** From a person by way of the accounts. */
const through = (path: string) => `UNWIND $ids AS id
MATCH (:Employee {id: id, org: $org})<-[:ACCOUNT_OF]-(:OktaUser)${path}
RETURN DISTINCT id, far.id`;

const held: readonly Held[] = [
  {
    name: 'groups',
    kind: 'Group',
    doc: 'The groups that any account of the person is in, each once.',
    queries: [through('-[:MEMBER_OF]->(far:OktaGroup)')],
    collections: ['Group', 'Group.members'],
  },
  {
    name: 'apps',
    kind: 'App',
    doc: 'The apps that any account of the person comes to, each once: those assigned to the account, directly or through a group, and those given to a group that it is in.',
    queries: [
      through('-[:ASSIGNED_TO]->(far:OktaApp)'),
      through('-[:MEMBER_OF]->(:OktaGroup)-[:ASSIGNED_TO]->(far:OktaApp)'),
    ],
    collections: ['App', 'App.users', 'App.groups', 'Group', 'Group.members'],
  },
  {
    name: 'devices',
    kind: 'Device',
    doc: 'The devices of all accounts of the person, each once.',
    queries: [through('-[:HAS_DEVICE]->(far:OktaDevice)')],
    collections: ['Device', 'Device.users'],
  },
];
