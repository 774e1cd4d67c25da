import type { Kind } from '../../model/index.ts';
import type { Json, OktaRecord } from '../collection.ts';
import type { Extension } from '../extension.ts';
import { nodeId } from '../identity.ts';
import type { Random } from '../random.ts';
import type { Seeding } from '../seed.ts';
import { ownEnd } from '../state.ts';
import { plain } from './plain.ts';

/** What belongs to an app: scopes it was granted, its keys and secrets, and what provisioning does. */
export const appParts: Readonly<Partial<Record<Kind, Extension>>> = {
  AppGrant: plain('AppGrant', { idPrefix: 'oag', notFound: 'OAuth2ScopeConsentGrant' }),
  AppCredential: plain('AppCredential', { idPrefix: 'pks', notFound: 'AppCredential' }),
  AppFeature: plain('AppFeature', { idPrefix: '', notFound: 'AppFeature' }),
};

const dayMs = 86_400_000;

/** Grants of programs, secrets and keys of several ages, features of apps that provision, and the groups they are told of. */
export function seedAppParts(seeding: Seeding): void {
  const random = seeding.stream('app parts');
  for (const app of seeding.org.of('App').all()) {
    const oauth = (app.settings as { oauthClient?: { application_type?: unknown } }).oauthClient;
    if (app.signOnMode === 'OPENID_CONNECT') seedOauth(seeding, random, app, oauth?.application_type === 'service');
    if (isSigner.has(app.signOnMode)) seedSigningKeys(seeding, random, app);
    if (String(app.features).match(/PUSH_|IMPORT_|MASTERING/)) seedFeatures(seeding, app);
    if (String(app.features).includes('GROUP_PUSH')) seedPushedGroups(seeding, random, app);
  }
}

const isSigner: ReadonlySet<unknown> = new Set(['SAML_2_0', 'WS_FEDERATION']);

function datesOf({ todayMs }: Seeding, random: Random, oldestDays: number): { created: string; lastUpdated: string } {
  const created = new Date(todayMs - random.whole(1, oldestDays) * dayMs).toISOString();
  return { created, lastUpdated: created };
}

function seedOauth(seeding: Seeding, random: Random, app: OktaRecord, isProgram: boolean): void {
  const { org } = seeding;
  const [granter = '00u'] = org.of('User').ids();
  const scopes = isProgram
    ? random.sample(grantable, random.whole(2, 5))
    : random.chance(0.1)
      ? ['okta.users.read.self']
      : [];
  for (const scopeId of scopes) {
    const grant = {
      id: random.id('oag'),
      status: 'ACTIVE',
      ...datesOf(seeding, random, 900),
      issuer: 'https://example.okta.com',
      clientId: app.id,
      scopeId,
      source: 'ADMIN',
    };
    org.contain(ownEnd('App', 'grants'), app.id, { ...grant, createdBy: { id: granter, type: 'User' } });
  }
  const method = (app.credentials as { oauthClient?: { token_endpoint_auth_method?: unknown } }).oauthClient;
  if (method?.token_endpoint_auth_method === 'private_key_jwt') {
    for (let left = random.whole(1, 2); left > 0; left--) {
      const kid = random.id('', 43);
      const key = {
        kid,
        kty: 'RSA',
        use: 'sig',
        e: 'AQAB',
        n: random.id('', 342),
        status: left === 1 ? 'ACTIVE' : 'INACTIVE',
      };
      keep(seeding, 'publicKeys', app, null, { ...key, ...datesOf(seeding, random, 1200) });
    }
  } else if (method?.token_endpoint_auth_method !== 'none') {
    for (let left = random.chance(0.2) ? 2 : 1; left > 0; left--) {
      const secret = { client_secret: org.plant(random), secret_hash: org.plant(random) };
      keep(seeding, 'secrets', app, random.id('ocs'), {
        ...secret,
        status: 'ACTIVE',
        ...datesOf(seeding, random, 1200),
      });
    }
  }
}

const grantable = [
  'okta.users.read',
  'okta.users.manage',
  'okta.groups.read',
  'okta.groups.manage',
  'okta.apps.read',
  'okta.logs.read',
  'okta.roles.read',
  'okta.policies.read',
];

function seedSigningKeys(seeding: Seeding, random: Random, app: OktaRecord): void {
  const { org } = seeding;
  const current = (app.credentials as { signing?: { kid?: string } }).signing?.kid;
  const kids = [...(current === undefined ? [] : [current]), ...(random.chance(0.15) ? [random.id('', 43)] : [])];
  for (const kid of kids) {
    const { created, lastUpdated } = datesOf(seeding, random, 3500);
    const expiresAt = new Date(Date.parse(created) + 3652 * dayMs).toISOString();
    const key = {
      kid,
      kty: 'RSA',
      use: 'sig',
      e: 'AQAB',
      n: random.id('', 342),
      x5c: [org.plant(random)],
      'x5t#S256': random.id('', 43),
    };
    keep(seeding, 'signingKeys', app, null, { ...key, created, lastUpdated, expiresAt });
  }
}

/** Keys that sign have a `kid` alone. */
function keep({ org }: Seeding, link: string, app: OktaRecord, own: string | null, key: Json): void {
  const end = ownEnd('App', link);
  org.contain(end, app.id, { ...key, id: nodeId(end.to, own ?? String(key.kid), app.id) });
}

function seedFeatures({ org }: Seeding, app: OktaRecord): void {
  const end = ownEnd('App', 'provisioning');
  const names = String(app.features);
  const onOff = (isOn: boolean) => ({ status: isOn ? 'ENABLED' : 'DISABLED' });
  const add = (name: string, description: string, isOn: boolean, capabilities: Json) =>
    org.contain(end, app.id, { id: nodeId(end.to, name, app.id), name, description, ...onOff(isOn), capabilities });
  add(
    'USER_PROVISIONING',
    'User provisioning settings from Okta to a downstream application',
    names.includes('PUSH_'),
    {
      create: { lifecycleCreate: onOff(names.includes('PUSH_NEW_USERS')) },
      update: {
        lifecycleDeactivate: onOff(names.includes('PUSH_USER_DEACTIVATION')),
        password: { ...onOff(false), seed: 'RANDOM', change: 'KEEP_EXISTING' },
        profile: onOff(names.includes('PUSH_PROFILE_UPDATES')),
      },
    },
  );
  if (!names.includes('IMPORT_')) return;
  add('INBOUND_PROVISIONING', 'In-bound provisioning settings from an application to Okta', true, {
    importSettings: {
      username: { userNameFormat: 'EMAIL', userNameExpression: '' },
      schedule: { ...onOff(true), fullImport: { expression: '0 */6 * * *', timezone: 'Etc/UTC' } },
    },
    importRules: {
      userCreateAndMatch: {
        exactMatchCriteria: 'EMAIL',
        allowPartialMatch: false,
        autoConfirmPartialMatch: false,
        autoConfirmExactMatch: true,
        autoConfirmNewUsers: true,
        autoActivateNewUsers: true,
      },
    },
  });
}

function seedPushedGroups(seeding: Seeding, random: Random, app: OktaRecord): void {
  const { org } = seeding;
  const table = org.table('App.pushedGroups');
  const groups = org
    .of('Group')
    .all()
    .filter((group) => group.type === 'OKTA_GROUP');
  for (const group of random.sample(groups, random.whole(0, 3))) {
    const dates = datesOf(seeding, random, 600);
    const isBroken = random.chance(0.1);
    const error = isBroken ? { errorSummary: 'The group could not be made in the app.' } : {};
    const ids = { id: random.id('gpm'), targetGroupId: random.id('00g') };
    table.set(app.id, group.id, {
      ...ids,
      status: isBroken ? 'ERROR' : 'ACTIVE',
      lastPush: dates.lastUpdated,
      ...dates,
      ...error,
    });
  }
}
