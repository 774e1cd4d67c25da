// title: Apps with old secrets and keys, and who can read the secrets
// answers: Every secret and key of an active app that is older than it should be, or has ended. For a secret, it names
//   every user and service app whose role can read it.
// cannot tell: What a secret or key is, and whether it is used. A copy of a secret is as old as the app's own
//   configuration. The private half of a key never shows, so nobody is named for keys. A sync reads secrets and keys
//   only with `--kinds everything` or by name.
// parameter secretDays (whole, default 180): Days after which a secret or key is old.
// column app: Label of the app.
// column kind: `secret`, `key of the app` or `signing key of Okta`.
// column keyId: Id of the secret or key.
// column created: When it was made.
// column expiresAt: When it ends.
// column findings: `old`, `expired`.
// column readers: Who can read it, for a secret.
// needs: App, App.secrets, App.publicKeys, App.signingKeys, User, Group.members, User.roleAssignments,
//   Group.roleAssignments, App.roleAssignments, Role, RoleAssignment.role, RoleAssignment.apps,
//   RoleAssignment.resourceSet, ResourceSet.resources,
//   ResourceSetResource.app

OPTIONAL MATCH (held:OktaRoleAssignment {org: $org})<-[:HOLDS]-(holder)
WHERE coalesce(held.status, 'ACTIVE') = 'ACTIVE'
OPTIONAL MATCH (held)-[:OF_ROLE]->(role:OktaRole)
WITH held, holder, any(one IN coalesce(role.permissions, [])
  WHERE one IN ['okta.apps.manage', 'okta.apps.clientCredentials.read']) AS isPermitted
WHERE held IS NULL OR isPermitted OR held.type IN ['SUPER_ADMIN', 'APP_ADMIN', 'API_ACCESS_MANAGEMENT_ADMIN']
OPTIONAL MATCH (held)-[:SCOPED_TO]->(target)
OPTIONAL MATCH (target)-[:CONTAINS]->(resource:OktaResourceSetResource)
OPTIONAL MATCH (resource)-[:REFERS_TO]->(part:OktaApp)
WITH held, holder, count(target) AS limits, collect(DISTINCT coalesce(part.id, target.id)) AS ids,
  collect(DISTINCT resource.orn) AS resources
OPTIONAL MATCH (holder)<-[:MEMBER_OF]-(member:OktaUser)
WITH coalesce(member, holder) AS reader, limits = 0 AS isUnlimited, ids, resources
WHERE reader IS NULL OR reader:OktaApp OR (reader:OktaUser AND reader.status <> 'DEPROVISIONED')
WITH coalesce(reader.login, reader.label) AS name, isUnlimited, ids, resources
ORDER BY name
WITH collect({name: name, isUnlimited: isUnlimited, ids: ids, resources: resources}) AS readers
MATCH (app:OktaApp {org: $org})-[has:HAS_SECRET|PROVES_WITH|SIGNS_WITH]->(credential:OktaAppCredential)
WHERE app.status = 'ACTIVE' AND coalesce(credential.status, 'ACTIVE') = 'ACTIVE'
WITH readers, app, type(has) AS rel, credential, [finding IN [
  CASE WHEN credential.created < datetime() - duration({days: $secretDays}) THEN 'old' END,
  CASE WHEN credential.expiresAt < datetime() THEN 'expired' END
] WHERE finding IS NOT NULL] AS findings
WHERE size(findings) > 0
WITH app, rel, credential, findings,
  CASE WHEN rel = 'HAS_SECRET' THEN [one IN readers WHERE one.name IS NOT NULL AND (one.isUnlimited
    OR app.id IN one.ids OR any(orn IN one.resources WHERE orn ENDS WITH ':apps' OR orn ENDS WITH ':apps:' + app.name))
  | one.name] ELSE [] END AS readers
RETURN app.label AS app,
  CASE rel WHEN 'HAS_SECRET' THEN 'secret' WHEN 'PROVES_WITH' THEN 'key of the app' ELSE 'signing key of Okta' END AS kind,
  credential.keyId AS keyId, credential.created AS created, credential.expiresAt AS expiresAt,
  findings,
  reduce(names = [], name IN readers | CASE WHEN name IN names THEN names ELSE names + [name] END) AS readers
ORDER BY created, app, keyId
