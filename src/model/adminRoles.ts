/** Okta's standard admin roles, by the type that its API names them by. */
export const adminRoles = {
  SUPER_ADMIN: { label: 'Super Administrator', seesAll: true },
  ORG_ADMIN: { label: 'Organization Administrator', seesAll: true },
  READ_ONLY_ADMIN: { label: 'Read-Only Administrator', seesAll: true },
  APP_ADMIN: { label: 'Application Administrator', seesAll: false },
  USER_ADMIN: { label: 'Group Administrator', seesAll: false },
  GROUP_MEMBERSHIP_ADMIN: { label: 'Group Membership Administrator', seesAll: false },
  HELP_DESK_ADMIN: { label: 'Help Desk Administrator', seesAll: false },
  MOBILE_ADMIN: { label: 'Mobile Administrator', seesAll: false },
  API_ACCESS_MANAGEMENT_ADMIN: { label: 'API Access Management Administrator', seesAll: false },
  REPORT_ADMIN: { label: 'Report Administrator', seesAll: false },
  WORKFLOWS_ADMIN: { label: 'Workflows Administrator', seesAll: false },
  ACCESS_CERTIFICATIONS_ADMIN: { label: 'Access Certifications Administrator', seesAll: false },
  ACCESS_REQUESTS_ADMIN: { label: 'Access Requests Administrator', seesAll: false },
} as const satisfies Readonly<Record<string, AdminRoleFacts>>;

interface AdminRoleFacts {
  /** As the Admin Console says it. */
  label: string;
  /** Whether it sees every user, group and app; any other role may see a part, without an error that says so. */
  seesAll: boolean;
}

export type AdminRole = keyof typeof adminRoles;

/** The standard roles as records of their kind: no list tells them. */
export const standardRoles = Object.entries(adminRoles).map(([id, { label }]) => ({ id, label, isStandard: true }));

/** The least role that reads what a declaration names no other one for. */
export const leastRole: AdminRole = 'READ_ONLY_ADMIN';

/** Where Okta names every user who holds a role: far fewer than there are users. */
export const roleHolders = {
  list: '/api/v1/iam/assignees/users?limit=100',
  rows: 'value',
  id: 'id',
  scope: 'okta.roles.read',
};

/** How others get a role: as members of groups that hold one. Whether the list above names them, Okta does not say. */
export const adminGroups = { link: 'Group.members', field: 'hasAdminPrivilege', is: true };
