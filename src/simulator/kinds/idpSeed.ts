import { readPath } from '../../model/path.ts';
import type { Json } from '../collection.ts';
import type { Seeding } from '../seed.ts';
import { ownEnd } from '../state.ts';

const dayMs = 86_400_000;

/** A partner's service that makes users and puts them into groups, one that members of a team may link, and one that is switched off. */
export function seedIdps({ org, stream, todayMs }: Seeding): void {
  const random = stream('identity providers');
  const teams = org
    .of('Group')
    .all()
    .filter(({ type }) => type === 'OKTA_GROUP')
    .map(({ id }) => id);
  const dates = () => {
    const created = new Date(todayMs - random.whole(60, 1200) * dayMs).toISOString();
    return { created, lastUpdated: created };
  };
  const subject = {
    userNameTemplate: { template: 'idpuser.email' },
    filter: null,
    matchType: 'USERNAME',
    matchAttribute: null,
  };
  const conditions = { deprovisioned: { action: 'NONE' }, suspended: { action: 'NONE' } };
  const policy = (groups: Json, accountLink: Json): Json => ({
    provisioning: { action: 'AUTO', profileMaster: groups.action === 'SYNC', groups, conditions },
    accountLink,
    subject,
    maxClockSkew: 120_000,
  });
  const partner = random.id('0oa');
  const saml = {
    type: 'SAML2',
    endpoints: {
      sso: { url: 'https://idp.example.org/sso', binding: 'HTTP-POST', destination: 'https://idp.example.org/sso' },
      acs: { binding: 'HTTP-POST', type: 'INSTANCE' },
    },
    algorithms: {
      request: { signature: { algorithm: 'SHA-256', scope: 'REQUEST' } },
      response: { signature: { algorithm: 'SHA-256', scope: 'ANY' } },
    },
    settings: { nameFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified', honorPersistentNameId: true },
    credentials: {
      trust: {
        issuer: 'https://idp.example.org',
        audience: `https://www.okta.com/saml2/service-provider/${partner}`,
        kid: random.id('', 36),
        revocation: null,
        revocationCacheLifetime: 0,
      },
      signing: { kid: random.id('', 43) },
    },
  };
  const client = () => ({ client: { client_id: random.id('', 20), client_secret: org.plant(random) } });
  const oidc = (type: string) => ({
    type,
    endpoints: {
      authorization: { url: 'https://login.example.net/authorize', binding: 'HTTP-REDIRECT' },
      token: { url: 'https://login.example.net/token', binding: 'HTTP-POST' },
    },
    scopes: ['openid', 'email', 'profile'],
    credentials: client(),
  });
  const all: Json[] = [
    {
      id: partner,
      type: 'SAML2',
      name: 'Partner sign-in',
      status: 'ACTIVE',
      issuerMode: 'DYNAMIC',
      protocol: saml,
      policy: policy({ action: 'ASSIGN', assignments: teams.slice(0, 2) }, { action: 'AUTO', filter: null }),
    },
    {
      id: random.id('0oa'),
      type: 'MICROSOFT',
      name: 'Acquired company',
      status: 'ACTIVE',
      protocol: oidc('OIDC'),
      policy: policy({ action: 'NONE' }, { action: 'AUTO', filter: { groups: { include: teams.slice(2, 4) } } }),
    },
    {
      id: random.id('0oa'),
      type: 'GOOGLE',
      name: 'Google',
      status: 'INACTIVE',
      protocol: oidc('OIDC'),
      policy: policy({ action: 'NONE' }, { action: 'DISABLED', filter: null }),
    },
  ];
  for (const record of all) org.of('Idp').put({ ...(record as Json & { id: string }), ...dates() });
  const users = org.table(ownEnd('Idp', 'users').id);
  for (const user of org.of('User').all()) {
    if (readPath(user, 'provider.type') !== 'FEDERATION' || user.status === 'DEPROVISIONED') continue;
    const { created } = user;
    users.set(partner, user.id, { externalId: String(readPath(user, 'profile.email')), created, lastUpdated: created });
  }
}
