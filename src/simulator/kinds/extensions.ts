import type { Kind } from '../../model/index.ts';
import type { OktaRecord } from '../collection.ts';
import type { Extension } from '../extension.ts';
import type { Org } from '../org.ts';
import { app } from './app.ts';
import { appParts } from './appParts.ts';
import { device } from './device.ts';
import { factor } from './factor.ts';
import { group } from './group.ts';
import { networkZone } from './networkZone.ts';
import { org } from './org.ts';
import { plain } from './plain.ts';
import { resourceSet, resourceSetResource, role, roleAssignment } from './roles.ts';
import { user } from './user.ts';
import { userType } from './userType.ts';
import { words } from './words.ts';

const extensions: Readonly<Partial<Record<Kind, Extension>>> = {
  App: app,
  ...appParts,
  Device: device,
  Factor: factor,
  Group: group,
  NetworkZone: networkZone,
  Org: org,
  ResourceSet: resourceSet,
  ResourceSetResource: resourceSetResource,
  Role: role,
  RoleAssignment: roleAssignment,
  User: user,
  UserType: userType,
};

const made = new Map<Kind, Extension>();

/** What is special about a kind; without an extension of its own, all that follows from its declaration. */
export function extensionOf(kind: Kind): Extension {
  const known = extensions[kind] ?? made.get(kind);
  if (known !== undefined) return known;
  const [idPrefix, notFound, links] = words[kind] ?? [kind.slice(0, 3).toLowerCase(), kind];
  const own = links === 'none' ? { view: (_org: Org, record: OktaRecord) => record } : {};
  const extension = plain(kind, { idPrefix, notFound, ...own });
  made.set(kind, extension);
  return extension;
}
