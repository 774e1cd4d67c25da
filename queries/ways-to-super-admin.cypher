// title: Ways from outside to a super administrator
// answers: Every identity provider, directory agent and inbound sync that can become a super administrator, or make one:
//   by signing one in, by checking or writing what one is known by, or by filling a group that gives the role.
// cannot tell: How well those outside are protected, and who administers them. An app that imports profiles is named for
//   the super administrators who are assigned to it, whether it may overwrite their attributes or not.
// column way: `identity provider signs in`, `identity provider may sign in`, `identity provider fills a group`, `directory
//   checks the password`, `app imports the profile` or `app fills a group`.
// column name: Name of the identity provider, the directory or the app.
// column superAdmin: Login of the super administrator; empty where the way makes one.
// column groupName: The group that gives the role, where it is filled.
// column detail: Kind of identity provider, agents of the directory, or features of the app.
// needs: User, Group, App, Group.members, User.roleAssignments, Group.roleAssignments, Group.source, Idp, Idp.users,
//   Idp.groups, Idp.linkableGroups, AgentPool, AgentPool.agents, App.users

MATCH (held:OktaRoleAssignment {org: $org, type: 'SUPER_ADMIN'})<-[:HOLDS]-(holder)
WHERE coalesce(held.status, 'ACTIVE') = 'ACTIVE'
OPTIONAL MATCH (holder)<-[:MEMBER_OF]-(member:OktaUser)
WITH holder, coalesce(member, holder) AS admin
WITH collect(DISTINCT CASE WHEN admin:OktaUser AND admin.status <> 'DEPROVISIONED' THEN admin END) AS admins,
  collect(DISTINCT CASE WHEN holder:OktaGroup THEN holder END) AS groups
CALL (admins, groups) {
  UNWIND admins AS admin
  MATCH (admin)-[:FEDERATED_BY]->(idp:OktaIdp)
  WHERE idp.status = 'ACTIVE'
  RETURN 'identity provider signs in' AS way, idp.name AS name, admin.login AS superAdmin, null AS groupName,
    [idp.type] AS detail
  UNION ALL
  UNWIND admins AS admin
  MATCH (idp:OktaIdp {org: $org})
  WHERE idp.status = 'ACTIVE' AND idp.accountLink = 'AUTO' AND NOT coalesce(idp.excludesAdmins, false)
    AND NOT EXISTS { (admin)-[:FEDERATED_BY]->(idp) }
    AND (NOT EXISTS { (idp)-[:MAY_LINK]->() } OR EXISTS { (idp)-[:MAY_LINK]->(:OktaGroup)<-[:MEMBER_OF]-(admin) })
  RETURN 'identity provider may sign in' AS way, idp.name AS name, admin.login AS superAdmin, null AS groupName,
    [idp.type] AS detail
  UNION ALL
  UNWIND groups AS group
  MATCH (idp:OktaIdp {org: $org})
  WHERE idp.status = 'ACTIVE' AND (EXISTS { (idp)-[:ASSIGNS_TO]->(group) }
    OR (idp.groupsAction IN ['APPEND', 'SYNC'] AND group.name IN coalesce(idp.groupsFilter, [])))
  RETURN 'identity provider fills a group' AS way, idp.name AS name, null AS superAdmin, group.name AS groupName,
    [idp.type] AS detail
  UNION ALL
  UNWIND admins AS admin
  WITH admin WHERE admin.credentialProvider IN ['ACTIVE_DIRECTORY', 'LDAP']
  OPTIONAL MATCH (pool:OktaAgentPool {org: $org, name: admin.credentialProviderName})-[:HAS_AGENT]->(agent:OktaAgent)
  WITH admin, agent.name AS agent
  ORDER BY agent
  RETURN 'directory checks the password' AS way, admin.credentialProviderName AS name, admin.login AS superAdmin,
    null AS groupName, collect(agent) AS detail
  UNION ALL
  UNWIND admins AS admin
  MATCH (admin)-[:ASSIGNED_TO]->(app:OktaApp)
  WHERE app.status = 'ACTIVE'
    AND any(feature IN app.features WHERE feature IN ['PROFILE_MASTERING', 'IMPORT_PROFILE_UPDATES'])
  RETURN 'app imports the profile' AS way, app.label AS name, admin.login AS superAdmin, null AS groupName,
    app.features AS detail
  UNION ALL
  UNWIND groups AS group
  MATCH (group)-[:SOURCED_FROM]->(app:OktaApp)
  RETURN 'app fills a group' AS way, app.label AS name, null AS superAdmin, group.name AS groupName,
    coalesce(app.features, []) AS detail
}
RETURN way, name, superAdmin, groupName, detail
ORDER BY way, name, superAdmin, groupName
