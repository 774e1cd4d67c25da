// title: Accounts that belong to no employee
// answers: Every account that is not deprovisioned and that no employee stands behind, with the administrator roles it
//   has. Service accounts and shared mailboxes are among them, and so are accounts that nobody dared to match.
// cannot tell: Whether the roster lacks somebody. Without a roster employees are made from the profiles, and only accounts
//   without a usable name or number remain.
// column account: Login of the account.
// column name: First and last name in its profile.
// column status: Status of the account.
// column userType: The profile's own word for the kind of person.
// column why: `NON_HUMAN_ACCOUNT`: no single person's; `OPEN_REVIEW`: somebody has to decide; else nobody was found.
// column roles: The administrator roles of the account.
// column created: When the account was made.
// column lastLogin: When it last signed in; empty for never.
// needs: User, Employee, Employee.accounts, Finding, Finding.accounts, Group.members, User.roleAssignments, Group.roleAssignments

MATCH (user:OktaUser {org: $org})
WHERE user.status <> 'DEPROVISIONED' AND NOT EXISTS { (user)-[:ACCOUNT_OF]->(:Employee) }
OPTIONAL MATCH (user)<-[:CONCERNS]-(finding:Finding)
WHERE finding.code IN ['NON_HUMAN_ACCOUNT', 'OPEN_REVIEW', 'ACCOUNT_WITHOUT_EMPLOYEE']
WITH user, min(finding.code) AS why
OPTIONAL MATCH (user)-[:HOLDS]->(direct:OktaRoleAssignment)
WITH user, why, collect(DISTINCT direct.label) AS directly
OPTIONAL MATCH (user)-[:MEMBER_OF]->(:OktaGroup)-[:HOLDS]->(held:OktaRoleAssignment)
WHERE NOT held.label IN directly
WITH user, why, directly, collect(DISTINCT held.label) AS throughGroups
RETURN user.login AS account, trim(coalesce(user.firstName, '') + ' ' + coalesce(user.lastName, '')) AS name,
  user.status AS status, user.userType AS userType, why, directly + throughGroups AS roles, user.created AS created,
  user.lastLogin AS lastLogin
ORDER BY account
