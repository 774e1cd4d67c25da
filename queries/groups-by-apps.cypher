// title: Groups by the apps they give
// answers: Every group that is assigned to an app, with those apps, the group that gives most first. It shows which
//   membership is worth most, to an attacker too.
// cannot tell: Users who have the same apps by an assignment of their own.
// column groupName: Name of the group.
// column type: Where the group comes from.
// column members: Number of its members.
// column apps: Number of active apps it gives.
// column labels: Their labels.
// needs: Group, App, Group.members, App.groups

MATCH (group:OktaGroup {org: $org})-[:ASSIGNED_TO]->(app:OktaApp)
WHERE app.status = 'ACTIVE'
WITH group, app.label AS label
ORDER BY label
WITH group, collect(label) AS labels
RETURN group.name AS groupName, group.type AS type, count { (group)<-[:MEMBER_OF]-(:OktaUser) } AS members,
  size(labels) AS apps, labels
ORDER BY apps DESC, members DESC, groupName
