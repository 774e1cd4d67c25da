import type { Node } from '../../src/model/index.ts';
import { groups, memberships, users } from './question.ts';

/** The part of our schema that the question needs, for servers that answer it from memory. */
export const typeDefs = `
  scalar DateTime
  enum UserStatus { ACTIVE DEPROVISIONED LOCKED_OUT OTHER PASSWORD_EXPIRED PROVISIONED RECOVERY STAGED SUSPENDED }
  enum GroupType { APP_GROUP BUILT_IN OKTA_GROUP OTHER }
  type User {
    id: ID! oktaId: String! login: String! firstName: String lastName: String email: String title: String
    department: String status: UserStatus! created: DateTime groups(first: Int = 50): GroupConnection
  }
  type Group { id: ID! oktaId: String! name: String! type: GroupType! description: String }
  type UserConnection { nodes: [User]! }
  type GroupConnection { nodes: [Group]! }
  type Query { users(first: Int = 50): UserConnection }
`;

/** A node as peers hold it: ready to be printed. */
type Row = Node & { oktaId: string };

const row = (node: Node): Row => ({
  ...node,
  oktaId: node.id,
  id: Buffer.from(`${node.kind}:${node.id}`).toString('base64'),
});

const userRows = users.map(row);
const groupRows = new Map(groups.map((node) => [node.id, row(node)]));
const groupsOfUser = new Map<string, Row[]>(users.map(({ id }) => [id, []]));
for (const { near, far } of memberships) {
  const found = groupRows.get(near);
  if (found !== undefined) groupsOfUser.get(far)?.push(found);
}
for (const rows of groupsOfUser.values()) rows.sort((a, b) => (a.oktaId < b.oktaId ? -1 : 1));

interface PageArgs {
  first: number;
}

export const listUsers = ({ first }: PageArgs) => ({ nodes: userRows.slice(0, first) });

/** What the groups of a batch of users are: as quick as memory is. */
export const listGroups = (oktaId: string, { first }: PageArgs) => ({
  nodes: (groupsOfUser.get(oktaId) ?? []).slice(0, first),
});
