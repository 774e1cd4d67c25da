import type { AdminRole } from '../../model/adminRoles.ts';

/** A standard role, or a custom one with the permissions it gives. */
export type Role = AdminRole | { label: string; permissions: readonly string[] };

/** Resources of the scopes that each standard role may read: as Okta's help compares them, and no more where it is silent. */
const standardRoles: Readonly<Record<AdminRole, { only?: readonly string[]; not?: readonly string[] }>> = {
  SUPER_ADMIN: {},
  ORG_ADMIN: { not: ['roles'] },
  READ_ONLY_ADMIN: { not: ['roles', 'logStreams'] },
  APP_ADMIN: { only: ['apps', 'appGrants', 'users', 'groups', 'userTypes'] },
  USER_ADMIN: { only: ['users', 'groups', 'userTypes', 'devices'] },
  GROUP_MEMBERSHIP_ADMIN: { only: ['users', 'groups'] },
  HELP_DESK_ADMIN: { only: ['users', 'groups'] },
  MOBILE_ADMIN: { only: ['users', 'groups', 'devices'] },
  API_ACCESS_MANAGEMENT_ADMIN: { only: ['authorizationServers', 'apps', 'users', 'groups'] },
  REPORT_ADMIN: { only: ['logs'] },
  WORKFLOWS_ADMIN: { only: [] },
  ACCESS_CERTIFICATIONS_ADMIN: { only: [] },
  ACCESS_REQUESTS_ADMIN: { only: [] },
};

/** Whether one of the roles gives the right to read what `scope` is about. */
export function rolesReach(roles: readonly Role[], scope: string): boolean {
  const resource = scope.replace(/^okta\./, '').replace(/\.\w+$/, '');
  return roles.some((role) => {
    if (typeof role !== 'string') return role.permissions.includes(scope);
    const { only, not = [] } = standardRoles[role];
    return only === undefined ? !not.includes(resource) : only.includes(resource);
  });
}
