/** Okta's standard admin roles that matter to a reader, by the type that its API names them by. */
export type RoleType = keyof typeof standardRoles;

/** A standard role, or a custom one with the permissions it gives. */
export type Role = RoleType | { label: string; permissions: readonly string[] };

interface StandardRole {
  label: string;
  /** Resources of the scopes that it may read; absent: all. */
  reads?: readonly string[];
  /** Resources that it may not. */
  not?: readonly string[];
}

/** As Okta's help compares them; what it leaves open for the smaller roles is left out. */
export const standardRoles = {
  SUPER_ADMIN: { label: 'Super Administrator' },
  ORG_ADMIN: { label: 'Organization Administrator', not: ['roles'] },
  READ_ONLY_ADMIN: { label: 'Read-Only Administrator', not: ['roles', 'logStreams'] },
  APP_ADMIN: { label: 'Application Administrator', reads: ['apps', 'appGrants', 'users', 'groups', 'userTypes'] },
  USER_ADMIN: { label: 'Group Administrator', reads: ['users', 'groups', 'userTypes', 'devices'] },
  GROUP_MEMBERSHIP_ADMIN: { label: 'Group Membership Administrator', reads: ['users', 'groups'] },
  HELP_DESK_ADMIN: { label: 'Help Desk Administrator', reads: ['users', 'groups'] },
  API_ACCESS_MANAGEMENT_ADMIN: {
    label: 'API Access Management Administrator',
    reads: ['authorizationServers', 'apps', 'users', 'groups'],
  },
  REPORT_ADMIN: { label: 'Report Administrator', reads: ['logs'] },
} as const satisfies Readonly<Record<string, StandardRole>>;

/** Whether one of the roles gives the right to read what `scope` is about. */
export function rolesReach(roles: readonly Role[], scope: string): boolean {
  const resource = scope.replace(/^okta\./, '').replace(/\.\w+$/, '');
  return roles.some((role) => {
    if (typeof role !== 'string') return role.permissions.includes(scope);
    const { reads, not = [] }: StandardRole = standardRoles[role];
    return reads === undefined ? !not.includes(resource) : reads.includes(resource);
  });
}
