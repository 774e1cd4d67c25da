import type { Json } from '../collection.ts';
import type { Org } from '../org.ts';

/** Changes of devices and of who uses them. */
export const deviceChanges = (org: Org) => ({
  /** Adds a device, and links it to the users. */
  addDevice(profile: Json, userIds: readonly string[] = []): string {
    const at = org.clock.stamp();
    const id = org.newId('Device');
    const kept = { platform: 'WINDOWS', registered: true, secureHardwarePresent: true, ...profile };
    org.of('Device').put({ id, status: 'ACTIVE', created: at, lastUpdated: at, profile: kept });
    org.tell('device.enrollment.create', [['Device', id]]);
    for (const userId of userIds) this.linkDevice(id, userId);
    return id;
  },

  /** Changes attributes of the profile; null unsets one. */
  updateDevice(id: string, profile: Json): void {
    org.updateProfile('Device', id, profile);
  },

  /** Moves a device to another status. */
  setDeviceStatus(id: string, status: 'ACTIVE' | 'SUSPENDED' | 'DEACTIVATED'): void {
    const before = org.need('Device', id);
    org.of('Device').put({ ...before, status, lastUpdated: org.clock.stamp() });
    const isReturn = before.status === 'SUSPENDED' && status === 'ACTIVE';
    org.tell(`device.lifecycle.${isReturn ? 'unsuspend' : deviceMoves[status]}`, [['Device', id]]);
  },

  linkDevice(deviceId: string, userId: string): void {
    org.need('Device', deviceId);
    org.need('User', userId);
    const facts = { created: org.clock.stamp(), managementStatus: 'NOT_MANAGED', screenLockType: 'PASSCODE' };
    org.table('Device.users').set(deviceId, userId, { id: org.newLinkId(), ...facts });
    tellLink(org, 'device.user.add', deviceId, userId);
  },

  /** Ends a link between device and user; the device does not say that it changed. */
  unlinkDevice(deviceId: string, userId: string): void {
    if (org.table('Device.users').delete(deviceId, userId)) tellLink(org, 'device.user.remove', deviceId, userId);
  },

  removeDevice(id: string): void {
    org.removeRecord('Device', id);
  },
});

const deviceMoves = { ACTIVE: 'activate', SUSPENDED: 'suspend', DEACTIVATED: 'deactivate' } as const;

function tellLink(org: Org, type: string, deviceId: string, userId: string): void {
  org.tell(type, [
    ['Device', deviceId],
    ['User', userId],
  ]);
}
