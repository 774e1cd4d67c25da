// title: Who has admin power, and over what
// answers: Every user and every service app that holds an administrator role, with the group that gives it and what
//   it is limited to. A role that a user holds twice, directly and through a group, is two rows.
// cannot tell: An empty scope means the whole org, or all that the role is about. A limit to every app of one name in
//   Okta's catalog shows as those that the org has; where it has none, the scope is empty, too.
// column admin: Login of the user, or label of the service app.
// column kind: `user` or `service app`.
// column status: Status of the user or the app.
// column role: Name of the role.
// column type: Which standard role it is, or CUSTOM.
// column throughGroup: The group that gives the role; empty where it was given directly, `?` where the group is not in
//   the mirror.
// column scope: The groups, apps or sets of resources that the role is limited to.
// column contents: What is in those sets of resources.
// column permissions: What a custom role permits.
// column since: When the role was given.
// needs: User, Group, App, Group.members, User.roleAssignments, Group.roleAssignments, App.roleAssignments, Role,
//   RoleAssignment.role,
//   RoleAssignment.groups, RoleAssignment.apps, RoleAssignment.resourceSet, ResourceSet.resources, ResourceSetResource.group,
//   ResourceSetResource.app

MATCH (held:OktaRoleAssignment {org: $org})<-[:HOLDS]-(holder)
WHERE coalesce(held.status, 'ACTIVE') = 'ACTIVE'
OPTIONAL MATCH (holder)<-[:MEMBER_OF]-(member:OktaUser)
WITH held, holder, coalesce(member, holder) AS admin
WHERE admin:OktaUser OR admin:OktaApp
// Okta lists a user's roles with those through groups: the group itself tells more.
OPTIONAL MATCH (admin)-[:MEMBER_OF]->(:OktaGroup)-[:HOLDS]->(same:OktaRoleAssignment)
WHERE same.label = held.label
WITH held, holder, admin, holder:OktaUser AND coalesce(held.assignmentType, 'USER') = 'GROUP' AS isEcho,
  count(same) AS explanations
WHERE NOT isEcho OR explanations = 0
OPTIONAL MATCH (held)-[:OF_ROLE]->(role:OktaRole)
OPTIONAL MATCH (held)-[:SCOPED_TO]->(target)
OPTIONAL MATCH (target)-[:CONTAINS]->(resource:OktaResourceSetResource)
OPTIONAL MATCH (resource)-[:REFERS_TO]->(part)
WITH held, holder, admin, isEcho, role, coalesce(target.label, target.name) AS target,
  coalesce(part.label, part.name, resource.orn) AS content
ORDER BY target, content
WITH held, holder, admin, isEcho, role, collect(DISTINCT target) AS scope, collect(DISTINCT content) AS contents
RETURN coalesce(admin.login, admin.label) AS admin,
  CASE WHEN admin:OktaUser THEN 'user' ELSE 'service app' END AS kind,
  admin.status AS status,
  held.label AS role,
  held.type AS type,
  CASE WHEN holder:OktaGroup THEN holder.name WHEN isEcho THEN '?' END AS throughGroup,
  scope,
  contents,
  coalesce(role.permissions, []) AS permissions,
  held.created AS since
ORDER BY admin, role, throughGroup
