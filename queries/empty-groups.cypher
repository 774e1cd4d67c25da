// title: Groups without members
// answers: Every group that nobody is in, with what a member would get. An empty group that gives a role or an app is a
//   door that waits for somebody.
// cannot tell: Groups that were emptied for a moment, such as between two imports.
// column groupName: Name of the group.
// column type: Where the group comes from.
// column apps: Number of apps it gives.
// column roles: Number of administrator roles it gives.
// column rules: Number of rules that put people into it.
// column lastMembershipUpdated: When its members last changed.
// needs: Group, Group.members, App.groups, Group.roleAssignments, GroupRule.targets

MATCH (group:OktaGroup {org: $org})
WHERE NOT EXISTS { (group)<-[:MEMBER_OF]-(:OktaUser) }
RETURN group.name AS groupName, group.type AS type,
  count { (group)-[:ASSIGNED_TO]->(:OktaApp) } AS apps,
  count { (group)-[:HOLDS]->(:OktaRoleAssignment) } AS roles,
  count { (group)<-[:ASSIGNS_TO]-(:OktaGroupRule) } AS rules,
  group.lastMembershipUpdated AS lastMembershipUpdated
ORDER BY groupName
