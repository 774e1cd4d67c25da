/** What Okta says of an event of a type, whatever it is about. */
export interface EventType {
  displayMessage: string;
  legacyEventType: string | null;
  severity: 'INFO' | 'WARN';
}

/** The types of events that the simulator writes: Okta's message, and the name it had in the old events API. */
const types: Readonly<Record<string, readonly [displayMessage: string, legacy?: string]>> = {
  'user.lifecycle.create': ['Create Okta user', 'core.user.config.user_creation.success'],
  'user.lifecycle.activate': ['Activate Okta user', 'core.user.config.user_activated'],
  'user.lifecycle.deactivate': ['Deactivate Okta user', 'core.user.config.user_deactivated'],
  'user.lifecycle.reactivate': ['Reactivate Okta user'],
  'user.lifecycle.suspend': ['Suspend Okta user', 'core.user.config.user_suspended'],
  'user.lifecycle.unsuspend': ['Unsuspend Okta user', 'core.user.config.user_unsuspended'],
  'user.lifecycle.delete.initiated': ['Delete Okta user initiated'],
  'user.lifecycle.delete.completed': ['Delete Okta user completed'],
  'user.account.lock': ['Max sign in attempts exceeded', 'core.user_auth.account_locked'],
  'user.account.unlock_by_admin': ['Account unlock by admin'],
  'user.account.expire_password': ['User password expired'],
  'user.account.reset_password': ['User reset password', 'core.user.config.password_reset'],
  'user.account.update_profile': ['Update user profile for Okta', 'core.user.config.profile_update'],
  'user.session.start': ['User login to Okta', 'core.user_auth.login_success'],
  'user.session.end': ['User logout from Okta', 'core.user_auth.logout_success'],
  'user.session.access_admin_app': ['User accessing Okta administrator app', 'app.admin.sso.login.success'],
  'user.authentication.sso': ['User single sign on to app', 'app.auth.sso'],
  'user.authentication.auth_via_mfa': ['Authentication of user via MFA', 'core.user.factor.attempt_success'],
  'group.lifecycle.create': ['Create okta group', 'core.user_group.create'],
  'group.lifecycle.delete': ['Delete okta group', 'core.user_group.delete'],
  'group.profile.update': ['Update Okta group'],
  'group.user_membership.add': ['Add user to group membership', 'core.user_group_member.user_add'],
  'group.user_membership.remove': ['Remove user from group membership', 'core.user_group_member.user_remove'],
  'group.application_assignment.add': ['Add assigned application to group'],
  'group.application_assignment.update': ['Update application assignment to group'],
  'group.application_assignment.remove': ['Remove assigned application from group'],
  'application.lifecycle.create': ['Create application', 'app.generic.config.app_created'],
  'application.lifecycle.update': ['Update application', 'app.generic.config.app_updated'],
  'application.lifecycle.activate': ['Activate application', 'app.generic.config.app_activated'],
  'application.lifecycle.deactivate': ['Deactivate application', 'app.generic.config.app_deactivated'],
  'application.lifecycle.delete': ['Delete application', 'app.generic.config.app_deleted'],
  'application.user_membership.add': ['Add user to application membership', 'app.generic.provision.assign_user_to_app'],
  'application.user_membership.update': ['Update application membership of user'],
  'application.user_membership.remove': [
    "Remove user's application membership",
    'app.generic.provision.deactivate_user_from_app',
  ],
  'device.enrollment.create': ['Enroll new device'],
  'device.lifecycle.activate': ['Activate device'],
  'device.lifecycle.deactivate': ['Deactivate device'],
  'device.lifecycle.suspend': ['Suspend device'],
  'device.lifecycle.unsuspend': ['Unsuspend device'],
  'device.lifecycle.delete': ['Delete device'],
  'device.user.add': ['Add user to device'],
  'device.user.remove': ['Remove user from device'],
  'zone.create': ['Create network zone', 'network_zone.create'],
  'zone.update': ['Update network zone', 'network_zone.update'],
  'zone.delete': ['Delete network zone', 'network_zone.delete'],
};

/** What is said of a type; of one that is not in the table, its own words. */
export function eventTypeOf(type: string): EventType {
  const [displayMessage = type.split(/[._]/).join(' '), legacyEventType = null] = types[type] ?? [];
  return { displayMessage, legacyEventType, severity: type === 'user.account.lock' ? 'WARN' : 'INFO' };
}
