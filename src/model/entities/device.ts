import { entity } from '../define.ts';
import { deviceFields, deviceUserFacts } from '../fields/device.ts';
import { within } from '../link.ts';

/** A device that Okta knows. Identity Engine orgs only. */
export const Device = entity('Device', {
  plural: 'devices',
  doc: 'A computer, phone or tablet that Okta knows. Identity Engine orgs only.',
  okta: {
    list: '/api/v1/devices?expand=userSummary',
    get: '/api/v1/devices/{id}',
    pageSize: 200,
    scope: 'okta.devices.read',
    preset: 'core',
    byIds: 'search',
    queries: [
      {
        param: 'search',
        fields: ['id', 'status', 'lastUpdated', 'profile.*'],
        ops: ['eq', 'sw', 'gt', 'ge', 'lt', 'le', 'pr'],
        contains: [
          'profile.displayName',
          'profile.serialNumber',
          'profile.imei',
          'profile.meid',
          'profile.udid',
          'profile.sid',
        ],
      },
    ],
  },
  title: 'displayName',
  fields: deviceFields,
  links: {
    users: within('User', {
      from: '_embedded.users',
      part: '_embedded.users',
      id: 'user.id',
      rel: 'HAS_DEVICE',
      arrow: 'in',
      doc: 'The users of the device.',
      facts: deviceUserFacts,
      inverse: {
        name: 'devices',
        doc: 'The devices of the user.',
        route: {
          list: '/api/v1/users/{id}/devices',
          pageSize: 0,
          id: 'device.id',
          record: 'device',
          lacks: ['managementStatus', 'screenLockType'],
        },
      },
    }),
  },
});
