// title: Accounts whose person somebody has to decide
// answers: Every account that may belong to an employee, with each of the candidates: one row a candidate, the likeliest
//   first. `okta-graph match review` takes the answers.
// cannot tell: Accounts that no candidate was found for; `accounts-without-employee` lists those too.
// column account: Login of the account.
// column name: First and last name in its profile.
// column status: Status of the account.
// column employeeNumber: Number of the candidate.
// column employee: Name of the candidate.
// column confidence: How likely it is that the account is the candidate's, from 0 to 1.
// column evidence: What speaks for the likeliest candidate or against; empty for the others.
// needs: User, Employee, Employee.possibleAccounts

MATCH (user:OktaUser {org: $org})-[may:MAY_BE]->(employee:Employee)
RETURN user.login AS account, trim(coalesce(user.firstName, '') + ' ' + coalesce(user.lastName, '')) AS name,
  user.status AS status, employee.employeeNumber AS employeeNumber, employee.displayName AS employee,
  may.confidence AS confidence, coalesce(may.evidence, []) AS evidence
ORDER BY account, confidence DESC, employeeNumber
