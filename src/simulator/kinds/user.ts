import { readPath } from '../../model/path.ts';
import type { Json, OktaRecord } from '../collection.ts';
import type { Asking, Extension } from '../extension.ts';
import type { Org } from '../org.ts';
import { ownEnd } from '../state.ts';
import { loginsOf } from './logins.ts';
import { project } from './projection.ts';

/** Users, as Okta sends them. */
export const user: Extension = {
  idPrefix: '00u',
  notFound: 'User',
  logged: {
    type: 'User',
    alternateId: 'profile.login',
    displayName: ['profile.firstName', 'profile.lastName'],
    created: 'user.lifecycle.create',
    updated: 'user.account.update_profile',
    removed: 'user.lifecycle.delete.completed',
  },
  view: viewUser,
  search: {
    attributes: ['id', 'status', 'created', 'activated', 'statusChanged', 'lastUpdated', 'type.id', 'profile.*'],
    contains: ['profile.firstName', 'profile.lastName', 'profile.email', 'profile.login'],
    isCaseSensitive: false,
    isWide: true,
    sorts: true,
    errorCode: 'E0000031',
  },
  filter: {
    attributes: [
      'id',
      'status',
      'lastUpdated',
      'profile.login',
      'profile.email',
      'profile.firstName',
      'profile.lastName',
    ],
    isCaseSensitive: true,
    isWide: false,
    errorCode: 'E0000053',
  },
  quick: {
    attributes: ['profile.firstName', 'profile.lastName', 'profile.email'],
    onePage: { rows: 10, hasSelf: true },
  },
  isHidden: (record) => record.status === 'DEPROVISIONED',
  findBy: findUser,
  expands: { list: /^classification$/, one: /^(blocks|classification)$/ },
  rows: { devices: { view: viewDevice } },
};

/** By full login, or by its part before the `@` where only one user has it. */
function findUser(org: Org, key: string): string | undefined {
  return loginsOf(org).get(key.toLowerCase()) ?? undefined;
}

/** A user with credentials and links; lists carry the link to the user alone. */
function viewUser(_org: Org, record: OktaRecord, asking: Asking): Json {
  const { provider, ...kept } = record;
  const seen: Json = { ...kept };
  if (asking.omits.has('omitTransitioningToStatus')) delete seen.transitioningToStatus;
  if (!asking.omits.has('omitCredentials')) seen.credentials = credentials(record, provider);
  const self = `${asking.base}/api/v1/users/${record.id}`;
  const isPlain = !asking.isSingle || asking.omits.has('omitCredentialsLinks');
  seen._links = isPlain ? { self: { href: self } } : singleLinks(asking.base, self, record);
  const fields = asking.isSingle ? null : asking.query.get('fields');
  return fields === null ? seen : project(seen, fields);
}

function credentials(record: OktaRecord, provider: unknown): Json {
  const email = readPath(record, 'profile.email');
  const emails = [{ value: email, status: 'VERIFIED', type: 'PRIMARY' }];
  return { ...(record.passwordChanged === null ? {} : { password: {} }), emails, provider };
}

/** Lifecycle moves that Okta offers in each status. */
const moves: Readonly<Record<string, readonly string[]>> = {
  STAGED: ['activate', 'deactivate'],
  PROVISIONED: ['reactivate', 'resetPassword', 'deactivate'],
  ACTIVE: ['suspend', 'resetPassword', 'forgotPassword', 'expirePassword', 'changeRecoveryQuestion', 'deactivate'],
  RECOVERY: ['resetPassword', 'suspend', 'deactivate'],
  LOCKED_OUT: ['unlock', 'resetPassword', 'deactivate'],
  PASSWORD_EXPIRED: ['resetPassword', 'suspend', 'deactivate'],
  SUSPENDED: ['unsuspend', 'deactivate'],
  DEPROVISIONED: ['activate', 'delete'],
};

const moveNames: Readonly<Record<string, string>> = {
  resetPassword: 'reset_password',
  forgotPassword: 'forgot_password',
  expirePassword: 'expire_password',
};

function singleLinks(base: string, self: string, record: OktaRecord): Json {
  const typeId = String(readPath(record, 'type.id'));
  const links: Json = { self: { href: self } };
  for (const move of moves[String(record.status)] ?? []) {
    links[move] = { href: `${self}/lifecycle/${moveNames[move] ?? move}`, method: 'POST' };
  }
  links.schema = { href: `${base}/api/v1/meta/schemas/user/osc${typeId.slice(3)}` };
  links.type = { href: `${base}/api/v1/meta/types/user/${typeId}` };
  return links;
}

function viewDevice(org: Org, near: OktaRecord, far: OktaRecord, asking: Asking): Json {
  const bare = { ...asking, query: new URLSearchParams() };
  const { id, created } = org.table(ownEnd('Device', 'users').id).get(far.id, near.id) ?? {};
  return { created, deviceUserId: id, device: org.view('Device', far, bare) };
}
