// title: Who deviates from their peers
// answers: For people who report to the same manager: apps that somebody has and hardly any peer does, and apps that
//   somebody lacks and nearly every peer has. The first is access to ask about, the second a job that cannot be done.
// cannot tell: Whether a deviation is wrong: a deputy or a specialist deviates by right. Teams that are smaller than
//   `leastPeers` say too little and are left out.
// parameter manager (text, default null): Employee number, work e-mail or name of one manager; without it, every team.
// parameter leastPeers (whole, default 4): Peers that somebody must at least have, not counting themselves.
// parameter rarePercent (whole, default 10): An app is unusual where at most so many percent of the peers have it.
// parameter usualPercent (whole, default 90): An app is usual where at least so many percent of the peers have it.
// column manager: Name of the manager.
// column employee: Name of the person who deviates.
// column app: Label of the app; apps of one label count as one.
// column deviation: `extra` or `missing`.
// column peersWith: How many peers have the app.
// column peers: How many peers there are.
// needs: Employee, Employee.accounts, Employee.manager, User, App, App.users

// In lists of texts: the embedded engine takes minutes where it has to group by teams of nodes.
MATCH (manager:Employee {org: $org})<-[:REPORTS_TO]-(person:Employee)
WHERE $manager IS NULL
  OR manager.employeeNumber = $manager OR manager.workEmail = $manager OR manager.displayName = $manager
WITH manager, person
MATCH (person)<-[:ACCOUNT_OF]-(user:OktaUser)
WITH manager, person, user
OPTIONAL MATCH (user)-[:ASSIGNED_TO]->(app:OktaApp)
WHERE user.status <> 'DEPROVISIONED' AND app.status = 'ACTIVE'
WITH manager.id AS id, manager.displayName AS manager, person.id AS person, person.displayName AS name,
  collect(DISTINCT app.label) AS apps
WITH id, manager, collect({name: name, apps: apps}) AS team
WHERE size(team) > $leastPeers
WITH manager, team, size(team) - 1 AS peers,
  reduce(all = [], member IN team | all + [app IN member.apps WHERE NOT app IN all]) AS labels
UNWIND labels AS app
WITH manager, team, peers, app, size([member IN team WHERE app IN member.apps]) AS holders
WHERE (holders - 1) * 100 <= peers * $rarePercent OR (holders <= peers AND holders * 100 >= peers * $usualPercent)
UNWIND team AS member
WITH manager, member.name AS employee, app, peers, app IN member.apps AS has, holders
WITH manager, employee, app, peers, has, CASE WHEN has THEN holders - 1 ELSE holders END AS peersWith
WHERE (has AND peersWith * 100 <= peers * $rarePercent) OR (NOT has AND peersWith * 100 >= peers * $usualPercent)
RETURN manager, employee, app, CASE WHEN has THEN 'extra' ELSE 'missing' END AS deviation, peersWith, peers
ORDER BY manager, employee, deviation, app
