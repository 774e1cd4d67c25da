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
// column app: Label of the app.
// column deviation: `extra` or `missing`.
// column peersWith: How many peers have the app.
// column peers: How many peers there are.
// needs: Employee, Employee.accounts, Employee.manager, User, App, App.users

MATCH (manager:Employee {org: $org})
WHERE $manager IS NULL
  OR manager.employeeNumber = $manager OR manager.workEmail = $manager OR manager.displayName = $manager
MATCH (person:Employee)-[:REPORTS_TO]->(manager)
WHERE EXISTS { (person)<-[:ACCOUNT_OF]-(:OktaUser) }
WITH manager, collect(person) AS team
WHERE size(team) > $leastPeers
UNWIND team AS person
MATCH (person)<-[:ACCOUNT_OF]-(user:OktaUser)-[:ASSIGNED_TO]->(app:OktaApp)
WHERE user.status <> 'DEPROVISIONED' AND app.status = 'ACTIVE'
WITH DISTINCT manager, team, app, person.id AS holder
WITH manager, team, app, collect(holder) AS holders
UNWIND team AS person
WITH manager, person, app, size(team) - 1 AS peers, person.id IN holders AS has, size(holders) AS holders
WITH manager, person, app, peers, has, CASE WHEN has THEN holders - 1 ELSE holders END AS peersWith
WHERE (has AND peersWith * 100 <= peers * $rarePercent) OR (NOT has AND peersWith * 100 >= peers * $usualPercent)
RETURN manager.displayName AS manager, person.displayName AS employee, app.label AS app,
  CASE WHEN has THEN 'extra' ELSE 'missing' END AS deviation, peersWith, peers
ORDER BY manager, employee, deviation, app
