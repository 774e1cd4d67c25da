// title: Devices of privileged users that are unmanaged or unencrypted
// answers: Every device of a user with an administrator role, directly or through a group, that no device management
//   vouches for, whose disk is not encrypted, or that is jailbroken. Deactivated devices are left out.
// cannot tell: Devices that Okta never saw. Okta knows of a disk only what its Verify app last reported, and of a device
//   without a report it says nothing: such a device is `encryption unknown`.
// column user: Login of the user.
// column roles: The administrator roles of the user.
// column device: Name of the device.
// column platform: Its operating system.
// column status: Whether it may be used.
// column findings: `unmanaged`, `unencrypted`, `encryption unknown`, `jailbroken`.
// column lastUpdated: When it was last changed or reported on.
// needs: User, Device, Device.users, Group.members, User.roleAssignments, Group.roleAssignments

MATCH (held:OktaRoleAssignment {org: $org})<-[:HOLDS]-(holder)
WHERE coalesce(held.status, 'ACTIVE') = 'ACTIVE'
OPTIONAL MATCH (holder)<-[:MEMBER_OF]-(member:OktaUser)
WITH coalesce(member, holder) AS user, held.label AS role
WHERE user:OktaUser AND user.status <> 'DEPROVISIONED'
WITH DISTINCT user, role
ORDER BY role
WITH user, collect(role) AS roles
MATCH (user)-[has:HAS_DEVICE]->(device:OktaDevice)
WHERE device.status <> 'DEACTIVATED'
WITH user, roles, device, [finding IN [
  CASE WHEN coalesce(has.managementStatus, 'NOT_MANAGED') <> 'MANAGED' AND NOT coalesce(device.managed, false) THEN 'unmanaged' END,
  CASE WHEN device.diskEncryptionType IS NULL THEN 'encryption unknown' WHEN device.diskEncryptionType = 'NONE' THEN 'unencrypted' END,
  CASE WHEN device.integrityJailbreak THEN 'jailbroken' END
] WHERE finding IS NOT NULL] AS findings
WHERE size(findings) > 0
RETURN user.login AS user, roles, device.displayName AS device, device.platform AS platform, device.status AS status,
  findings, device.lastUpdated AS lastUpdated
ORDER BY user, device
