import type { Builder } from '../builder.ts';
import type { Choices } from '../choices.ts';
import { lookUpId } from '../globalId.ts';
import type { NodeRefs } from '../nodes.ts';
import type { Operation } from '../operation.ts';
import { type AccessPath, readAccess } from './access.ts';
import { addAccessPath } from './accessPath.ts';
import { addAppPage, appPage, appPageArgs } from './appPage.ts';

/** Adds what a user reaches and may do, by whatever way: told by the mirror, since Okta has no question for it. */
export function extendUser(builder: Builder, choices: Choices, nodes: NodeRefs): void {
  const path = addAccessPath(builder, choices, nodes);
  const effectiveApps = addAppPage<AccessPath>(builder, nodes, 'UserEffectiveApps', {
    name: 'paths',
    type: path,
    doc: 'Every way in which the user comes to the app.',
  });
  const adminRole = addAdminRole(builder, nodes);
  builder.objectFields(nodes.User, (t) => ({
    accessPaths: t.field({
      type: [path],
      nullable: true,
      description: 'Why the user has an app: every way to it. From the mirror, in a live operation too.',
      args: { app: t.arg.id({ required: true, description: "The app: its global id, or Okta's own." }) },
      extensions: { nodes: expected },
      resolve: (user, { app }, { operation }) => readAccess(operation, user.id, lookUpId('App', app)),
    }),
    effectiveApps: t.field({
      type: effectiveApps,
      nullable: true,
      description:
        'The apps that the user comes to, each once, with every way to it. From the mirror, in a live operation too.',
      args: appPageArgs(builder),
      resolve: async (user, args, { operation }) =>
        appPage(await readAccess(operation, user.id, null), ({ app }) => app, args),
    }),
    adminRoles: t.field({
      type: [adminRole],
      nullable: true,
      description:
        'Every administrator role that the user holds, directly or through a group. From the mirror, in a live operation too.',
      extensions: { nodes: expected },
      resolve: (user, _, { operation }) => readAdminRoles(operation, user.id),
    }),
  }));
}

/** What the cost limit reckons with: users have few roles, and few ways to an app. */
const expected = 5;

/** A role as a user holds it, by Okta ids. */
interface AdminRole {
  assignment: string;
  group: string | null;
  isThroughGroup: boolean;
}

function addAdminRole(builder: Builder, nodes: NodeRefs) {
  return builder.objectRef<AdminRole>('UserAdminRole').implement({
    description: 'An administrator role that a user holds, and by which way.',
    fields: (t) => ({
      assignment: t.field({
        type: nodes.RoleAssignment,
        nullable: true,
        description: 'The role, and what it is limited to: groups, apps, or a set of resources.',
        resolve: ({ assignment }, _, { operation }) => operation.node('RoleAssignment', assignment),
      }),
      isThroughGroup: t.exposeBoolean('isThroughGroup', {
        nullable: false,
        description: 'Whether the user holds it as a member of a group.',
      }),
      group: t.field({
        type: nodes.Group,
        description:
          'The group that it was given to; null where it was given to the user, or the mirror lacks the group.',
        resolve: ({ group }, _, { operation }) => (group === null ? null : operation.node('Group', group)),
      }),
    }),
  });
}

const own = `UNWIND $ids AS id
MATCH (user:OktaUser {id: id, org: $org})-[:HOLDS]->(held:OktaRoleAssignment)
RETURN id, held.id, held.type, held.label, held.assignmentType`;

const byGroup = `UNWIND $ids AS id
MATCH (user:OktaUser {id: id, org: $org})-[:MEMBER_OF]->(group:OktaGroup)-[:HOLDS]->(held:OktaRoleAssignment)
RETURN id, held.id, held.type, held.label, group.id`;

const collections: ReadonlySet<string> = new Set([
  ...['RoleAssignment', 'User.roleAssignments', 'Group.roleAssignments', 'Group.members'],
  ...['RoleAssignment.role', 'RoleAssignment.resourceSet', 'RoleAssignment.groups', 'RoleAssignment.apps'],
]);

/** Okta lists roles of groups among those of their members too: such a one counts only where no group is known to have it. */
async function readAdminRoles(operation: Operation, user: string): Promise<AdminRole[]> {
  const [held, led] = await Promise.all([
    operation.mirror.rows(own, user),
    operation.mirror.rows(byGroup, user),
    operation.mirror.restsOn((id) => collections.has(id)),
  ]);
  const known = new Set(led.map(([, type, label]) => `${type} ${label}`));
  const mine = held
    .filter(([, type, label, way]) => way !== 'GROUP' || !known.has(`${type} ${label}`))
    .map(([id, , , way]) => ({ assignment: String(id), group: null, isThroughGroup: way === 'GROUP' }));
  const theirs = led.map(([id, , , group]) => ({ assignment: String(id), group: String(group), isThroughGroup: true }));
  return [...mine, ...theirs].sort((a, b) => (a.assignment < b.assignment ? -1 : 1));
}
