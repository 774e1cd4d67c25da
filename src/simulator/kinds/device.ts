import { readPath } from '../../model/path.ts';
import type { Json, OktaRecord } from '../collection.ts';
import type { Asking, Extension } from '../extension.ts';
import { notFound } from '../oktaErrors.ts';
import type { Org } from '../org.ts';
import type { Answer, Call } from '../route.ts';
import { ownEnd } from '../state.ts';

/** Devices, as Okta sends them. */
export const device: Extension = {
  idPrefix: 'guo',
  notFound: 'Device',
  // Signals from a device change its profile without an event.
  logged: {
    type: 'Device',
    alternateId: null,
    displayName: ['profile.displayName'],
    created: 'device.enrollment.create',
    removed: 'device.lifecycle.delete',
  },
  view: viewDevice,
  search: {
    attributes: ['id', 'status', 'lastUpdated', 'profile.*'],
    contains: [
      'profile.displayName',
      'profile.serialNumber',
      'profile.imei',
      'profile.meid',
      'profile.udid',
      'profile.sid',
    ],
    isCaseSensitive: false,
    isWide: true,
    errorCode: 'E0000031',
  },
  expands: { list: /^(user|userSummary)$/ },
  routes: [{ pattern: '/api/v1/devices/{id}/users', answer: answerUsers }],
};

function answerUsers(org: Org, call: Call): Answer {
  const [id = ''] = call.params;
  const record = org.find('Device', id);
  if (record === undefined) throw notFound(id, 'Device');
  return { body: deviceUsers(org, record, call, true) };
}

/** In lists, `expand=user` adds whole users, `expand=userSummary` short ones. */
function viewDevice(org: Org, record: OktaRecord, asking: Asking): Json {
  const expand = asking.isSingle ? null : asking.query.get('expand');
  const self = `${asking.base}/api/v1/devices/${record.id}`;
  const embeds = expand === 'user' || expand === 'userSummary';
  return {
    ...record,
    resourceType: 'UDDevice',
    resourceId: record.id,
    resourceAlternateId: null,
    resourceDisplayName: { value: readPath(record, 'profile.displayName'), sensitive: false },
    ...(embeds ? { _embedded: { users: deviceUsers(org, record, asking, expand === 'user') } } : {}),
    _links: {
      self: { href: self, hints: { allow: ['GET', 'PUT', 'DELETE'] } },
      users: { href: `${self}/users`, hints: { allow: ['GET'] } },
    },
  };
}

/** Users of a device, whole or short. */
function deviceUsers(org: Org, record: OktaRecord, asking: Asking, isWhole: boolean): Json[] {
  const bare = { ...asking, query: new URLSearchParams(), isSingle: false };
  return org.across(ownEnd('Device', 'users'), record.id).flatMap((userId) => {
    const user = org.find('User', userId);
    if (user === undefined) return [];
    const { id: _, ...facts } = org.table('Device.users').get(record.id, userId) ?? {};
    return [{ ...facts, user: isWhole ? org.view('User', user, bare) : summary(user, asking.base) }];
  });
}

function summary(user: OktaRecord, base: string): Json {
  const names = ['login', 'email', 'firstName', 'lastName'];
  const profile = Object.fromEntries(names.map((name) => [name, readPath(user, `profile.${name}`)]));
  return { id: user.id, profile, _links: { self: { href: `${base}/api/v1/users/${user.id}` } } };
}
