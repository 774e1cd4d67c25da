// title: Employees who left and still have access
// answers: Every account of a person who left, if it still works or still has an API token, a device or an app. A person
//   has left when the last day of the employment is over, or when the roster says so in one of the words below.
// cannot tell: Access of accounts that belong to nobody (`accounts-without-employee` lists those), and sessions that are
//   still open. Without a roster nobody is known to have left.
// parameter leftWords (texts, default ["terminated","left","leaver","inactive","former","separated","resigned","retired","deceased"]):
//   Words of the roster's status that mean that somebody left, in lower case.
// column employee: Name of the person.
// column employeeNumber: Number of the person.
// column leftOn: Last day of the employment.
// column account: Login of the account.
// column status: Status of the account.
// column isActive: Whether the account can sign in, or could after a reset.
// column tokens: Names of the API tokens that it owns and that still work.
// column devices: Names of its devices that are not deactivated.
// column apps: Labels of the active apps that it is assigned to.
// needs: Employee, Employee.accounts, User, App, Device, ApiToken, App.users, Device.users, ApiToken.owner

MATCH (employee:Employee {org: $org})
WHERE (employee.terminationDate < datetime() - duration({days: 1}) OR toLower(trim(employee.status)) IN $leftWords)
  AND NOT coalesce(employee.hireDate > employee.terminationDate, false)
MATCH (employee)<-[:ACCOUNT_OF]-(user:OktaUser)
OPTIONAL MATCH (user)<-[:OWNED_BY]-(token:OktaApiToken)
WHERE coalesce(token.expiresAt > datetime(), true)
WITH employee, user, token.name AS token
ORDER BY token
WITH employee, user, collect(DISTINCT token) AS tokens
OPTIONAL MATCH (user)-[:HAS_DEVICE]->(device:OktaDevice)
WHERE device.status <> 'DEACTIVATED'
WITH employee, user, tokens, device.displayName AS device
ORDER BY device
WITH employee, user, tokens, collect(device) AS devices
OPTIONAL MATCH (user)-[:ASSIGNED_TO]->(app:OktaApp)
WHERE app.status = 'ACTIVE'
WITH employee, user, tokens, devices, app.label AS app
ORDER BY app
WITH employee, user, tokens, devices, collect(app) AS apps,
  NOT user.status IN ['DEPROVISIONED', 'SUSPENDED'] AS isActive
WHERE isActive OR size(tokens) + size(devices) + size(apps) > 0
RETURN employee.displayName AS employee, employee.employeeNumber AS employeeNumber,
  employee.terminationDate AS leftOn, user.login AS account, user.status AS status, isActive, tokens, devices, apps
ORDER BY employee, account
