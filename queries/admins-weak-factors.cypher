// title: Administrators without a strong factor
// answers: Every user with an administrator role, directly or through a group, whose active factors are all weak, or who
//   has none. Weak are those that can be phished or redirected with little effort: text message, call, e-mail, question.
// cannot tell: Whether a policy asks for a factor at all, and factors of an identity provider that signs the user in. A
//   sync reads factors only where it is told to (`--per-user User.factors=admins`): without them everybody would be here.
// parameter weak (texts, default ["sms","call","email","question"]): Types of factor that count as weak.
// column user: Login of the user.
// column status: Status of the account.
// column roles: The administrator roles of the user.
// column factors: Types of the user's active factors.
// column finding: `none` or `only weak`.
// needs: User, Group.members, User.roleAssignments, Group.roleAssignments, User.factors

MATCH (held:OktaRoleAssignment {org: $org})<-[:HOLDS]-(holder)
WHERE coalesce(held.status, 'ACTIVE') = 'ACTIVE'
OPTIONAL MATCH (holder)<-[:MEMBER_OF]-(member:OktaUser)
WITH coalesce(member, holder) AS user, held.label AS role
WHERE user:OktaUser AND NOT user.status IN ['DEPROVISIONED', 'SUSPENDED']
WITH DISTINCT user, role
ORDER BY role
WITH user, collect(role) AS roles
OPTIONAL MATCH (user)-[:HAS_FACTOR]->(factor:OktaFactor)
WHERE factor.status = 'ACTIVE'
WITH user, roles, factor.type AS factor
ORDER BY factor
WITH user, roles, collect(DISTINCT factor) AS factors
WHERE all(factor IN factors WHERE factor IN $weak)
RETURN user.login AS user, user.status AS status, roles, factors,
  CASE WHEN size(factors) = 0 THEN 'none' ELSE 'only weak' END AS finding
ORDER BY user
