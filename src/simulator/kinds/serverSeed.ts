import type { Json } from '../collection.ts';
import type { Seeding } from '../seed.ts';
import { ownEnd } from '../state.ts';

const dayMs = 86_400_000;

/** The org's authorization servers, with scopes, claims, policies and their rules. */
export function seedAuthorizationServers({ org, stream, todayMs }: Seeding): void {
  const random = stream('authorization servers');
  const groups = org.of('Group').ids();
  const clients = org
    .of('App')
    .all()
    .filter(({ signOnMode }) => signOnMode === 'OPENID_CONNECT');
  const [hook] = org.of('InlineHook').ids();
  ['default', 'Orders API', 'Partner API'].forEach((name, index) => {
    const created = new Date(todayMs - random.whole(100, 1500) * dayMs).toISOString();
    const dates = { created, lastUpdated: created };
    const id = random.id('aus');
    const lastRotated = new Date(todayMs - random.whole(5, 400) * dayMs).toISOString();
    const rotation =
      index === 2
        ? { rotationMode: 'MANUAL' }
        : { rotationMode: 'AUTO', nextRotation: new Date(todayMs + 60 * dayMs).toISOString() };
    org.of('AuthorizationServer').put({
      id,
      name,
      description: `Tokens for ${name}`,
      audiences: [`api://${name.toLowerCase().replace(' ', '-')}`],
      issuer: `https://example.okta.com/oauth2/${index === 0 ? 'default' : id}`,
      issuerMode: 'DYNAMIC',
      status: 'ACTIVE',
      ...(index === 0 ? { default: true } : { default: false }),
      ...dates,
      credentials: { signing: { kid: random.id('', 43), lastRotated, ...rotation } },
    });
    const put = (link: string, prefix: string, record: Json) => {
      const own = random.id(prefix);
      org.contain(ownEnd('AuthorizationServer', link), id, { id: own, ...record });
      return own;
    };
    const scope = (scopeName: string, system: boolean) =>
      put('scopes', 'scp', {
        name: scopeName,
        displayName: system ? null : scopeName,
        description: null,
        system,
        default: false,
        metadataPublish: 'ALL_CLIENTS',
        consent: 'IMPLICIT',
        optional: false,
      });
    for (const scopeName of ['openid', 'profile', 'email']) scope(scopeName, true);
    for (const scopeName of index === 0 ? [] : ['orders.read', 'orders.write']) scope(scopeName, false);
    put('claims', 'ocl', {
      name: 'sub',
      status: 'ACTIVE',
      claimType: 'RESOURCE',
      valueType: 'EXPRESSION',
      value: '(appuser != null) ? appuser.userName : app.clientId',
      conditions: { scopes: [] },
      system: true,
      alwaysIncludeInToken: true,
    });
    put('claims', 'ocl', {
      name: 'groups',
      status: 'ACTIVE',
      claimType: 'RESOURCE',
      valueType: 'GROUPS',
      value: 'API',
      group_filter_type: 'STARTS_WITH',
      conditions: { scopes: ['profile'] },
      system: false,
      alwaysIncludeInToken: false,
    });
    const include = index === 0 ? ['ALL_CLIENTS'] : random.sample(clients, 2).map((client) => client.id);
    const policy = put('policies', '00p', {
      type: 'OAUTH_AUTHORIZATION_POLICY',
      status: 'ACTIVE',
      name: 'Default Policy',
      description: 'Default policy description',
      priority: 1,
      system: false,
      conditions: { clients: { include } },
      ...dates,
    });
    const token = {
      accessTokenLifetimeMinutes: index === 2 ? 1440 : 60,
      refreshTokenLifetimeMinutes: 0,
      refreshTokenWindowMinutes: 10_080,
    };
    const called = index === 1 && hook !== undefined ? { inlineHook: { id: hook } } : {};
    const people = {
      users: { include: [] },
      groups: { include: index === 2 ? random.sample(groups, 2) : ['EVERYONE'] },
    };
    const grantTypes = { include: ['authorization_code', ...(index === 2 ? ['implicit', 'password'] : [])] };
    org.contain(ownEnd('AuthorizationServerPolicy', 'rules'), policy, {
      id: random.id('0pr'),
      type: 'RESOURCE_ACCESS',
      status: 'ACTIVE',
      name: 'Default Policy Rule',
      priority: 1,
      system: false,
      ...dates,
      conditions: { people, grantTypes, scopes: { include: ['*'] } },
      actions: { token: { ...token, ...called } },
    });
  });
}
