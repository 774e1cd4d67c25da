// title: Privileged users who are idle or have old passwords
// answers: Every user with an administrator role, directly or through a group, who has not signed in for some time or
//   whose password is old. Accounts that are deprovisioned or suspended are left out.
// cannot tell: Calls with an API token are no sign-ins. Okta knows the age of a password only where it checks the
//   password itself, so accounts of a directory or an identity provider are judged by their sign-ins alone.
// parameter loginDays (whole, default 90): Days without a sign-in after which a user is idle.
// parameter passwordDays (whole, default 365): Days after which a password is old.
// column user: Login of the user.
// column status: Status of the account.
// column roles: The administrator roles of the user.
// column lastLogin: When the user last signed in; empty for never.
// column passwordChanged: When the password last changed.
// column findings: `idle`, `never signed in`, `old password`.
// needs: User, Group.members, User.roleAssignments, Group.roleAssignments

MATCH (held:OktaRoleAssignment {org: $org})<-[:HOLDS]-(holder)
WHERE coalesce(held.status, 'ACTIVE') = 'ACTIVE'
OPTIONAL MATCH (holder)<-[:MEMBER_OF]-(member:OktaUser)
WITH coalesce(member, holder) AS user, held.label AS role
WHERE user:OktaUser AND NOT user.status IN ['DEPROVISIONED', 'SUSPENDED']
WITH DISTINCT user, role
ORDER BY role
WITH user, collect(role) AS roles
WITH user, roles, [finding IN [
  CASE
    WHEN user.lastLogin IS NULL THEN 'never signed in'
    WHEN user.lastLogin < datetime() - duration({days: $loginDays}) THEN 'idle'
  END,
  CASE
    WHEN coalesce(user.credentialProvider, 'OKTA') = 'OKTA'
      AND user.passwordChanged < datetime() - duration({days: $passwordDays}) THEN 'old password'
  END
] WHERE finding IS NOT NULL] AS findings
WHERE size(findings) > 0
RETURN user.login AS user, user.status AS status, roles, user.lastLogin AS lastLogin,
  user.passwordChanged AS passwordChanged, findings
ORDER BY user
