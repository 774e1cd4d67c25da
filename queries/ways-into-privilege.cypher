// title: Rules and source groups that lead into privilege
// answers: Every way by which people get into a group that gives an administrator role or a sensitive app without a
//   decision about them: a rule, with the groups it reads, a directory or app that the group comes from, or an identity provider. Whoever can
//   change a profile, a group it reads or that directory can give the privilege.
// cannot tell: Which attributes an expression reads, and who may change those. Groups without such a way are not here:
//   their members were put in by hand.
// parameter apps (texts, default ["Okta Admin Console"]): Labels or Okta ids of the apps that count as sensitive.
// column groupName: The group that gives something.
// column members: Number of its members.
// column gives: The roles and sensitive apps that members get.
// column way: `rule`, `source` or `identity provider`.
// column name: Name of the rule, of the directory or app, or of the identity provider.
// column expression: What the rule asks for.
// column reads: The groups that the rule reads.
// column sources: The directories and apps that those groups, or the group itself, come from.
// needs: Group, App, Group.members, Group.source, App.groups, Group.roleAssignments, GroupRule, GroupRule.targets,
//   GroupRule.sources, Idp, Idp.groups

CALL {
  MATCH (held:OktaRoleAssignment {org: $org})<-[:HOLDS]-(group:OktaGroup)
  WHERE coalesce(held.status, 'ACTIVE') = 'ACTIVE'
  RETURN group, 'role ' + held.label AS gift
  UNION
  MATCH (app:OktaApp {org: $org})<-[:ASSIGNED_TO]-(group:OktaGroup)
  WHERE app.label IN $apps OR app.id IN $apps
  RETURN group, 'app ' + app.label AS gift
}
WITH group, gift
ORDER BY gift
WITH group, collect(gift) AS gives
CALL (group) {
  MATCH (rule:OktaGroupRule)-[:ASSIGNS_TO]->(group)
  WHERE rule.status = 'ACTIVE'
  OPTIONAL MATCH (rule)-[:READS]->(read:OktaGroup)
  OPTIONAL MATCH (read)-[:SOURCED_FROM]->(source:OktaApp)
  WITH rule, read.name AS read, source.label AS source
  ORDER BY read, source
  RETURN 'rule' AS way, rule.name AS name, rule.expression AS expression, collect(DISTINCT read) AS reads,
    collect(DISTINCT source) AS sources
  UNION ALL
  MATCH (group)-[:SOURCED_FROM]->(source:OktaApp)
  RETURN 'source' AS way, source.label AS name, null AS expression, [] AS reads, [source.label] AS sources
  UNION ALL
  MATCH (idp:OktaIdp)-[:ASSIGNS_TO]->(group)
  WHERE idp.status = 'ACTIVE'
  RETURN 'identity provider' AS way, idp.name AS name, null AS expression, [] AS reads, [] AS sources
}
RETURN group.name AS groupName, count { (group)<-[:MEMBER_OF]-(:OktaUser) } AS members, gives, way, name, expression,
  reads, sources
ORDER BY groupName, way, name
