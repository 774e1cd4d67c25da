// title: Apps that nobody has
// answers: Every active app that no user is assigned to, directly or through a group. Apps that are open to everyone and
//   service apps have no assigned users by their nature, and are left out.
// cannot tell: Whether anybody used an app that people do have. Apps of Okta's own may be here although the org needs them.
// column app: Label of the app.
// column name: Key of the app in Okta's catalog.
// column signOnMode: How users would be signed in.
// column groups: Number of groups that it is assigned to, all without members.
// column created: When it was added.
// needs: App, App.users, App.groups

MATCH (app:OktaApp {org: $org})
WHERE app.status = 'ACTIVE' AND NOT coalesce(app.implicitAssignment, false)
  AND coalesce(app.applicationType, '') <> 'service' AND NOT EXISTS { (app)<-[:ASSIGNED_TO]-(:OktaUser) }
RETURN app.label AS app, app.name AS name, app.signOnMode AS signOnMode,
  count { (app)<-[:ASSIGNED_TO]-(:OktaGroup) } AS groups, app.created AS created
ORDER BY app
