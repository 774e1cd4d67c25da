// title: Who can reset an administrator's password or factors
// answers: Every user and service app with a role that may reset passwords or factors of a user who is an administrator,
//   with those administrators. Whoever can reset an account can become it.
// cannot tell: Standard roles other than the super administrator cannot reset a super administrator. Whether a custom
//   role can is not certain, so it is shown as if it could. Resets by an API token count for the token's owner.
// column who: Login of the user, or label of the service app.
// column kind: `user` or `service app`.
// column role: The role that allows it.
// column throughGroup: The group that gives the role; empty where it was given directly.
// column scope: The groups or sets of resources that the role is limited to; empty for everybody.
// column resets: `password`, `factors`.
// column admins: Logins of the administrators that it reaches, without the one who holds it.
// column superAdmins: How many of them are super administrators.
// needs: User, Group, App, Group.members, User.roleAssignments, Group.roleAssignments, App.roleAssignments, Role,
//   RoleAssignment.role, RoleAssignment.groups, RoleAssignment.resourceSet, ResourceSet.resources, ResourceSetResource.group

MATCH (held:OktaRoleAssignment {org: $org})<-[:HOLDS]-(holder)
WHERE coalesce(held.status, 'ACTIVE') = 'ACTIVE'
OPTIONAL MATCH (holder)<-[:MEMBER_OF]-(member:OktaUser)
WITH coalesce(member, holder) AS admin, held
WHERE admin:OktaUser AND admin.status <> 'DEPROVISIONED'
WITH admin, max(CASE WHEN held.type = 'SUPER_ADMIN' THEN 1 ELSE 0 END) AS isSuper
OPTIONAL MATCH (admin)-[:MEMBER_OF]->(group:OktaGroup)
WITH admin, isSuper, collect(group.id) AS groups
ORDER BY admin.login
WITH collect({id: admin.id, login: admin.login, isSuper: isSuper, groups: groups}) AS admins
MATCH (held:OktaRoleAssignment {org: $org})<-[:HOLDS]-(holder)
WHERE coalesce(held.status, 'ACTIVE') = 'ACTIVE'
OPTIONAL MATCH (held)-[:OF_ROLE]->(role:OktaRole)
WITH admins, held, holder, coalesce(role.permissions, []) AS permissions,
  held.type IN ['SUPER_ADMIN', 'ORG_ADMIN', 'USER_ADMIN', 'HELP_DESK_ADMIN'] AS isStandard
WITH admins, held, holder, isStandard, [power IN [
  CASE WHEN isStandard OR any(one IN permissions WHERE one IN ['okta.users.manage', 'okta.users.credentials.manage',
    'okta.users.credentials.resetPassword', 'okta.users.credentials.expirePassword',
    'okta.users.credentials.manageTemporaryAccessCode']) THEN 'password' END,
  CASE WHEN isStandard OR any(one IN permissions WHERE one IN ['okta.users.manage', 'okta.users.credentials.manage',
    'okta.users.credentials.resetFactors']) THEN 'factors' END
] WHERE power IS NOT NULL] AS resets
WHERE size(resets) > 0
OPTIONAL MATCH (held)-[:SCOPED_TO]->(target)
OPTIONAL MATCH (target)-[:CONTAINS]->(resource:OktaResourceSetResource)
OPTIONAL MATCH (resource)-[:REFERS_TO]->(part:OktaGroup)
WHERE resource.orn ENDS WITH ':contained_resources'
WITH admins, held, holder, isStandard, resets, collect(DISTINCT coalesce(target.label, target.name)) AS scope,
  collect(DISTINCT coalesce(part.id, target.id)) AS ids, collect(DISTINCT resource.orn) AS resources
// A set of resources holds users as all of them, as one, or as the members of a group.
WITH admins, held, holder, isStandard, resets, scope, ids, resources,
  (isStandard AND size(scope) = 0) OR any(orn IN resources WHERE orn ENDS WITH ':users') AS isUnlimited
OPTIONAL MATCH (holder)<-[:MEMBER_OF]-(member:OktaUser)
WITH admins, held, holder, isStandard, resets, scope, ids, resources, isUnlimited, coalesce(member, holder) AS who
WHERE who:OktaApp OR (who:OktaUser AND who.status <> 'DEPROVISIONED')
WITH held, holder, resets, scope, who, [admin IN admins WHERE admin.id <> who.id
  AND (held.type = 'SUPER_ADMIN' OR NOT isStandard OR admin.isSuper = 0)
  AND (isUnlimited OR any(group IN admin.groups WHERE group IN ids)
    OR any(orn IN resources WHERE orn ENDS WITH ':users:' + admin.id))] AS reached
// Okta lists a user's roles with those through groups: the group itself is enough.
WHERE size(reached) > 0 AND NOT (holder:OktaUser AND coalesce(held.assignmentType, 'USER') = 'GROUP'
  AND EXISTS { (who)-[:MEMBER_OF]->(:OktaGroup)-[:HOLDS]->(:OktaRoleAssignment {label: held.label}) })
RETURN coalesce(who.login, who.label) AS who,
  CASE WHEN who:OktaUser THEN 'user' ELSE 'service app' END AS kind,
  held.label AS role,
  CASE WHEN holder:OktaGroup THEN holder.name END AS throughGroup,
  scope, resets,
  [admin IN reached | admin.login] AS admins,
  size([admin IN reached WHERE admin.isSuper = 1]) AS superAdmins
ORDER BY who, role, throughGroup
