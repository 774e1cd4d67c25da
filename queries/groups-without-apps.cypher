// title: Groups that give no app
// answers: Every group that is assigned to no app, with what else it is good for: administrator roles, policies, and
//   rules that fill it or read it. A group that has none of these is a candidate for removal.
// cannot tell: Groups that are pushed to an app, or that an app or a script reads by name.
// column groupName: Name of the group.
// column type: Where the group comes from.
// column members: Number of its members.
// column roles: Number of administrator roles it gives.
// column policies: Number of policies and policy rules that are about it.
// column rules: Number of group rules and identity providers that fill it or read it, whether they are active or not.
// needs: Group, Group.members, App.groups, Group.roleAssignments, Policy.groups, PolicyRule.groups, GroupRule.targets,
//   GroupRule.sources, Idp.groups

MATCH (group:OktaGroup {org: $org})
WHERE group.type <> 'BUILT_IN' AND NOT EXISTS { (group)-[:ASSIGNED_TO]->(:OktaApp) }
RETURN group.name AS groupName, group.type AS type,
  count { (group)<-[:MEMBER_OF]-(:OktaUser) } AS members,
  count { (group)-[:HOLDS]->(:OktaRoleAssignment) } AS roles,
  count { (group)<-[:APPLIES_TO]-() } AS policies,
  count { (group)<-[:ASSIGNS_TO]-() } + count { (group)<-[:READS]-() } AS rules
ORDER BY groupName
