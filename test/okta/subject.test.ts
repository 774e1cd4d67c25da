import { describe, expect, test } from 'vitest';
import { describe as declared, type End, ends, isListed, type Kind, kinds } from '../../src/model/index.ts';
import { subject } from '../../src/okta/subject.ts';
import { bare, end, firstTen, forbidden, openFake } from './openFake.ts';

const live = kinds.filter((kind) => declared(kind).okta !== null);
const withId = (path: string) => path.replace(/\{\w+\}/g, '00x1');
const scopeOf = (kind: Kind) => declared(kind).okta?.scope ?? null;

describe('a path is about', () => {
  test.each(live.filter(isListed))('%s, where it lists it or tells one', (kind) => {
    const { okta, plural } = declared(kind);
    const about = { kind, scope: scopeOf(kind) };
    expect(subject(okta?.list ?? '')).toEqual({ ...about, what: plural });
    for (const path of [okta?.get, ...Object.values(okta?.parts ?? {})]) {
      if (path != null) expect(subject(withId(path)), path).toEqual({ ...about, what: withId(path) });
    }
  });

  const routed = live
    .flatMap((kind) => Object.values(ends(kind)))
    .filter(({ route }) => route !== null && !route.list.includes('{self}') && !/[?]/.test(route.list));

  test.each(routed.map((end) => [`${end.kind}.${end.name}`, end] as const))(
    'the kind of %s',
    (_, { kind, to, route }) => {
      const path = withId(route?.list ?? '');
      const about = isListed(to) ? kind : to;
      expect(subject(`${path}?limit=2`)).toEqual({ what: path, kind: about, scope: scopeOf(about) });
    },
  );

  test.each([
    ['/api/v1/users/00u1/roles', 'RoleAssignment', 'okta.roles.read'],
    ['/api/v1/groups/00g1/roles', 'RoleAssignment', 'okta.roles.read'],
    ['/oauth2/v1/clients/0oa1/roles', 'RoleAssignment', 'okta.roles.read'],
    ['/api/v1/users/00u1/roles/ra1/targets/groups', 'RoleAssignment', 'okta.roles.read'],
    ['/oauth2/v1/clients/0oa1/roles/ra1/targets/catalog/apps', 'RoleAssignment', 'okta.roles.read'],
    ['/api/v1/users/00u1/factors', 'Factor', 'okta.users.read'],
    ['/api/v1/apps/0oa1/grants', 'AppGrant', 'okta.appGrants.read'],
    ['/api/v1/apps/0oa1/credentials/secrets', 'AppCredential', 'okta.apps.read'],
    ['/api/v1/apps/0oa1/group-push/mappings', 'App', 'okta.apps.read'],
    ['/api/v1/groups/rules', 'GroupRule', 'okta.groups.read'],
    ['/api/v1/groups/rules/0pr1', 'GroupRule', 'okta.groups.read'],
    ['/api/v1/groups/00g1/owners', 'Group', 'okta.groups.read'],
    ['/api/v1/policies/00p1/rules', 'PolicyRule', 'okta.policies.read'],
    [
      '/api/v1/authorizationServers/aus1/policies/00p1/rules',
      'AuthorizationServerPolicyRule',
      'okta.authorizationServers.read',
    ],
    ['/api/v1/iam/roles/cr1/permissions', 'Role', 'okta.roles.read'],
    ['/api/v1/iam/resource-sets/iam1/bindings', 'ResourceSet', 'okta.roles.read'],
    ['/api/v1/org/contacts/BILLING', 'Org', 'okta.orgs.read'],
    ['/api/v1/users/00u1/linkedObjects/manager', 'User', 'okta.users.read'],
    ['/api/v1/meta/schemas/user/linkedObjects', 'LinkedObjectDefinition', 'okta.linkedObjects.read'],
  ])('%s: %s, which takes %s', (path, kind, scope) => {
    expect(subject(path)).toMatchObject({ kind, scope });
  });

  test('the roles, where it names who holds one', () => {
    expect(subject('/api/v1/iam/assignees/users?limit=100')).toMatchObject({ scope: 'okta.roles.read' });
  });

  test.each(['/api/v1/nothing', '/', '', '/api/v1'])('nothing that is known: %j', (path) => {
    expect(subject(path)).toEqual({ what: path, kind: null, scope: null });
  });
});

describe('a refusal names what is needed', () => {
  test.each<[Kind, string, object, string]>([
    ['User', 'roleAssignments', {}, 'okta.roles.read'],
    ['App', 'grants', { signOnMode: 'OPENID_CONNECT' }, 'okta.appGrants.read'],
    ['Group', 'members', {}, 'okta.groups.read'],
    ['RoleAssignment', 'groups', { type: 'USER_ADMIN', self: '/api/v1/users/00u1/roles/ra1' }, 'okta.roles.read'],
  ])('for %s.%s', async (kind, name, fields, scope) => {
    const { okta } = await openFake(() => forbidden);
    const link: End = end(kind, name);
    const about = isListed(link.to) ? kind : link.to;
    expect(await okta.source().linked(link, [bare(kind, '00x1', fields)], firstTen)).toMatchObject([
      { code: 'OKTA_FORBIDDEN', details: { kind: about, scope } },
    ]);
  });
});
