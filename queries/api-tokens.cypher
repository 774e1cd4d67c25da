// title: API tokens, their owners and what is wrong with them
// answers: Every API token that still works, with its owner, when it was last used and what speaks against it. A token
//   can do what its owner can, without a second factor.
// cannot tell: What a token is used for. The last use is worked out from when the token would end. Tokens of service apps
//   are access tokens that live for an hour, and are not here.
// parameter unusedDays (whole, default 14): Days without use after which a token counts as unused; after 30 Okta ends it.
// column token: Name of the token.
// column owner: Login of the user whose roles it has.
// column ownerStatus: Status of that account.
// column roles: The administrator roles of the owner.
// column network: Where it may be used from: ANYWHERE, or a ZONE.
// column zones: The zones it may be used from.
// column lastUsed: When it was last used.
// column created: When it was made.
// column findings: `unused`, `owner is not active`, `owner holds no role`, `owner is unknown`, `no zone limit`.
// needs: ApiToken, ApiToken.owner, ApiToken.zones, User, Group.members, User.roleAssignments, Group.roleAssignments

MATCH (token:OktaApiToken {org: $org})
WHERE coalesce(token.expiresAt > datetime(), true)
OPTIONAL MATCH (token)-[:OWNED_BY]->(owner:OktaUser)
OPTIONAL MATCH (owner)-[:HOLDS]->(direct:OktaRoleAssignment)
WITH token, owner, collect(DISTINCT direct.label) AS directly
OPTIONAL MATCH (owner)-[:MEMBER_OF]->(:OktaGroup)-[:HOLDS]->(held:OktaRoleAssignment)
WHERE NOT held.label IN directly
WITH token, owner, directly, collect(DISTINCT held.label) AS throughGroups
OPTIONAL MATCH (token)-[:LIMITED_TO]->(zone:OktaNetworkZone)
WITH token, owner, directly + throughGroups AS roles, zone.name AS zone
ORDER BY zone
WITH token, owner, roles, collect(zone) AS zones,
  token.expiresAt - duration(coalesce(token.tokenWindow, 'P30D')) AS lastUsed
RETURN token.name AS token, owner.login AS owner, owner.status AS ownerStatus, roles, token.network AS network, zones,
  lastUsed, token.created AS created, [finding IN [
    CASE WHEN lastUsed < datetime() - duration({days: $unusedDays}) THEN 'unused' END,
    CASE WHEN owner.status IN ['DEPROVISIONED', 'SUSPENDED'] THEN 'owner is not active' END,
    CASE WHEN owner IS NULL THEN 'owner is unknown' WHEN size(roles) = 0 THEN 'owner holds no role' END,
    CASE WHEN coalesce(token.network, 'ANYWHERE') = 'ANYWHERE' THEN 'no zone limit' END
  ] WHERE finding IS NOT NULL] AS findings
ORDER BY token
