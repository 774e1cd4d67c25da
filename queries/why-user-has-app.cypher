// title: Why a user has an app
// answers: Every path from one user to one app: the user's own assignment, each group that gives it, and for a group the
//   rule or the directory that puts people into it. As long as one path is left, the user keeps the app.
// cannot tell: Okta does not say whether a rule or a person put somebody into a group: a rule stands here when it could
//   have been the one. Its expression is not worked out.
// parameter user (text): Login or Okta id of the user.
// parameter app (text): Label or Okta id of the app.
// column user: Login of the user.
// column app: Label of the app.
// column path: `assigned to the user`, `assigned to a group`, `assigned to a group that is not in the mirror`, or `open
//   to everyone`.
// column groupName: The group that gives the app.
// column priority: Which group decides when several give the app; 0 comes first.
// column rule: A rule that puts people into the group, and excludes neither the user nor a group of theirs.
// column expression: What that rule asks for.
// column source: The app or directory that the group comes from.
// column since: When the user got the app.
// needs: User, Group, App, Group.members, Group.source, App.users, App.groups, GroupRule, GroupRule.targets,
//   GroupRule.excludedUsers, GroupRule.excludedGroups

MATCH (user:OktaUser {org: $org}) WHERE user.login = $user OR user.id = $user
MATCH (user)-[assigned:ASSIGNED_TO]->(app:OktaApp)
WHERE (app.label = $app OR app.id = $app) AND assigned.scope = 'USER'
RETURN user.login AS user, app.label AS app, 'assigned to the user' AS path, null AS groupName, null AS priority,
  null AS rule, null AS expression, null AS source, assigned.since AS since
UNION ALL
MATCH (user:OktaUser {org: $org}) WHERE user.login = $user OR user.id = $user
MATCH (user)-[:MEMBER_OF]->(group:OktaGroup)-[given:ASSIGNED_TO]->(app:OktaApp)
WHERE app.label = $app OR app.id = $app
OPTIONAL MATCH (user)-[assigned:ASSIGNED_TO]->(app)
OPTIONAL MATCH (rule:OktaGroupRule)-[:ASSIGNS_TO]->(group)
WHERE rule.status = 'ACTIVE'
OPTIONAL MATCH (rule)-[out:EXCLUDES]->(user)
OPTIONAL MATCH (rule)-[:EXCLUDES]->(:OktaGroup)<-[through:MEMBER_OF]-(user)
WITH user, app, group, given, assigned, rule, count(out) AS outs, count(through) AS throughs
WITH user, app, group, given, assigned,
  collect(CASE WHEN outs = 0 AND throughs = 0 THEN {name: rule.name, expression: rule.expression} END) AS rules
UNWIND CASE WHEN size(rules) = 0 THEN [null] ELSE rules END AS rule
OPTIONAL MATCH (group)-[:SOURCED_FROM]->(source:OktaApp)
RETURN user.login AS user, app.label AS app, 'assigned to a group' AS path, group.name AS groupName,
  given.priority AS priority, rule.name AS rule, rule.expression AS expression, source.label AS source,
  assigned.since AS since
ORDER BY priority, groupName, rule
UNION ALL
MATCH (user:OktaUser {org: $org}) WHERE user.login = $user OR user.id = $user
MATCH (user)-[assigned:ASSIGNED_TO]->(app:OktaApp)
WHERE (app.label = $app OR app.id = $app) AND assigned.scope = 'GROUP'
OPTIONAL MATCH (user)-[:MEMBER_OF]->(group:OktaGroup)
OPTIONAL MATCH (group)-[given:ASSIGNED_TO]->(app)
WITH user, app, assigned, count(given) AS gifts
WHERE gifts = 0
RETURN user.login AS user, app.label AS app, 'assigned to a group that is not in the mirror' AS path,
  null AS groupName, null AS priority, null AS rule, null AS expression, null AS source, assigned.since AS since
UNION ALL
MATCH (user:OktaUser {org: $org}) WHERE user.login = $user OR user.id = $user
MATCH (app:OktaApp {org: $org})
WHERE (app.label = $app OR app.id = $app) AND app.implicitAssignment = true
RETURN user.login AS user, app.label AS app, 'open to everyone' AS path, null AS groupName, null AS priority,
  null AS rule, null AS expression, null AS source, null AS since
