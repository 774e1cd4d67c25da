// title: What a manager's reports can reach
// answers: Every active app that somebody who reports to a manager has, directly or through others, with how many people
//   have it and who. It is what the manager answers for.
// cannot tell: What the manager reaches, and accounts that belong to no employee. Who reports to whom is as true as the
//   roster, or the managers in the profiles.
// parameter manager (text): Employee number, work e-mail or name of the manager.
// column manager: Name of the manager.
// column app: Label of the app.
// column people: How many of the reports have it.
// column directReports: How many of those report to the manager directly.
// column reports: All reports of the manager, with the app or without.
// column names: Who has it.
// needs: Employee, Employee.accounts, Employee.manager, User, App, App.users

MATCH (manager:Employee {org: $org})
WHERE manager.employeeNumber = $manager OR manager.workEmail = $manager OR manager.displayName = $manager
MATCH (person:Employee)-[:REPORTS_TO*1..20]->(manager)
WHERE person.id <> manager.id
WITH manager, collect(DISTINCT person) AS people
UNWIND people AS person
MATCH (person)<-[:ACCOUNT_OF]-(user:OktaUser)-[:ASSIGNED_TO]->(app:OktaApp)
WHERE user.status <> 'DEPROVISIONED' AND app.status = 'ACTIVE'
WITH DISTINCT manager, size(people) AS reports, app, person,
  CASE WHEN EXISTS { (person)-[:REPORTS_TO]->(manager) } THEN 1 ELSE 0 END AS direct
ORDER BY person.displayName
WITH manager, reports, app, count(person) AS people, sum(direct) AS directReports, collect(person.displayName) AS names
RETURN manager.displayName AS manager, app.label AS app, people, directReports, reports, names
ORDER BY manager, people DESC, app
