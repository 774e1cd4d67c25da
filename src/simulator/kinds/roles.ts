import { roleHolders } from '../../model/adminRoles.ts';
import { answerRows, hostOf } from '../answers.ts';
import type { Json, OktaRecord } from '../collection.ts';
import type { Extension } from '../extension.ts';
import { ownId } from '../identity.ts';
import type { Org } from '../org.ts';
import { pageRule } from '../paging.ts';
import type { Route } from '../route.ts';
import { plain, withHost } from './plain.ts';
import { holders } from './roleGrants.ts';

const list = roleHolders.list.split('?')[0] ?? '';

/** Where Okta names the users who hold a role, directly or by a group. */
const assigneesRoute: Route = {
  pattern: list,
  answer: (org, call) => {
    const host = hostOf(list, call.base);
    const holds = (id: string) => org.countFars(holders.USER, id) > 0;
    const view = (id: string): Json => ({
      id,
      orn: `orn:okta:directory:${org.id}:users:${id}`,
      _links: { self: { href: `${host}/api/v1/users/${id}` }, roles: { href: `${host}/api/v1/users/${id}/roles` } },
    });
    const ids = [...new Set(org.of('RoleAssignment').ids().map(holderOf))].filter(
      (id) => org.find('User', id) !== undefined && holds(id),
    );
    return answerRows({ listing: { ids: ids.sort() }, rule: pageRule(list, 100), rows: roleHolders.rows, view }, call);
  },
};

const holderOf = (id: string) => id.slice(0, id.lastIndexOf('.'));

/** Roles as they are held, as Okta sends them. */
export const roleAssignment: Extension = plain('RoleAssignment', {
  idPrefix: 'ra1',
  notFound: 'Role',
  routes: [assigneesRoute],
  view: (org, record, { base }) => {
    const holder = holderOf(record.id);
    const path = org.find('User', holder)
      ? `/api/v1/users/${holder}`
      : org.find('Group', holder)
        ? `/api/v1/groups/${holder}`
        : `/oauth2/v1/clients/${holder}`;
    const own = ownId('RoleAssignment', record.id);
    const { role, 'resource-set': resourceSet } = record;
    const custom = {
      role: { href: `/api/v1/iam/roles/${String(role)}` },
      'resource-set': { href: `/api/v1/iam/resource-sets/${String(resourceSet)}` },
      permissions: { href: `/api/v1/iam/roles/${String(role)}/permissions` },
      member: { href: `/api/v1/iam/resource-sets/${String(resourceSet)}/bindings/${String(role)}/members/${own}` },
    };
    const links = { assignee: { href: path }, ...(role === undefined ? {} : custom) };
    return { ...record, _links: withHost(links, base) };
  },
  rows: {
    apps: { view: viewTargetApp },
    groups: { view: (org, _near, far, asking) => org.view('Group', far, { ...asking, query: new URLSearchParams() }) },
  },
});

/** An app among the targets of a role, in the form of the catalog. */
function viewTargetApp(org: Org, _near: OktaRecord, { id, name, label, status }: OktaRecord): Json {
  void org;
  return { id, name, displayName: label, status, category: 'APPS', verificationStatus: 'OKTA_VERIFIED' };
}

/** Roles that the org made, as Okta sends them. */
export const role: Extension = plain('Role', {
  idPrefix: 'cr0',
  notFound: 'CustomRole',
  view: (_org, { permissions, ...record }, { base }) => {
    const host = hostOf(list, base);
    const self = `${host}/api/v1/iam/roles/${record.id}`;
    const links = { permissions: { href: `${self}/permissions` }, self: { href: self } };
    if (permissions === undefined) return { ...record, _links: links };
    return { ...record, permissions: { permissions: withSelf(permissions, `${self}/permissions`) }, _links: links };
  },
});

function withSelf(permissions: unknown, at: string): Json[] {
  const all = (permissions as { permissions: Json[] }).permissions; // as seeds make it
  return all.map((permission) => ({
    ...permission,
    _links: { self: { href: `${at}/${String(permission.label)}` } },
  }));
}

/** Sets of resources, as Okta sends them, and the roles somebody holds over them. */
export const resourceSet: Extension = plain('ResourceSet', {
  idPrefix: 'iam',
  notFound: 'IAMPolicy',
  view: (_org, record, { base }) => {
    const self = `${hostOf(list, base)}/api/v1/iam/resource-sets/${record.id}`;
    const to = (name: string) => ({ href: `${self}/${name}` });
    return { ...record, _links: { bindings: to('bindings'), self: { href: self }, resources: to('resources') } };
  },
  rows: {
    roles: {
      view: (_org, near, far, { base }) => {
        const self = `${hostOf(list, base)}/api/v1/iam/resource-sets/${near.id}/bindings/${far.id}`;
        return { id: far.id, _links: { self: { href: self }, members: { href: `${self}/members` } } };
      },
    },
  },
});

/** Resources of a set, as Okta sends them: what a link leads to is null where the resource is all of a kind. */
export const resourceSetResource: Extension = plain('ResourceSetResource', {
  idPrefix: 'ire',
  notFound: 'IAMPolicyResource',
});
