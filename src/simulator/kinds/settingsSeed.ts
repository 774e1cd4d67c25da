import type { Kind } from '../../model/index.ts';
import type { Json } from '../collection.ts';
import type { Random } from '../random.ts';
import type { Seeding } from '../seed.ts';
import { extensionOf } from './extensions.ts';
import { holders } from './roleGrants.ts';

/** Kinds of which every org has a handful, as data: what differs from record to record. */
export function seedSettings(seeding: Seeding): void {
  for (const [name, make] of Object.entries(settings)) {
    const kind = name as Kind; // the table is keyed by kinds
    const random = seeding.stream(`settings ${kind}`);
    for (const record of make(seeding, random).slice(0, seeding.others[kind])) {
      seeding.org.of(kind).put({ id: random.id(extensionOf(kind).idPrefix), ...record });
    }
  }
}

type Make = (seeding: Seeding, random: Random) => Json[];

const dayMs = 86_400_000;

function dated({ todayMs }: Seeding, random: Random): { created: string; lastUpdated: string } {
  const createdMs = todayMs - random.whole(30, 2000) * dayMs;
  const lastUpdatedMs = createdMs + Math.floor(random.next() * (todayMs - createdMs));
  return { created: new Date(createdMs).toISOString(), lastUpdated: new Date(lastUpdatedMs).toISOString() };
}

const iso = (ms: number) => new Date(ms).toISOString();
const anywhere = { connection: 'ANYWHERE' };

/** The first app of a name in the catalog. */
function appOf({ org }: Pick<Seeding, 'org'>, name: string): string | null {
  return (
    org
      .of('App')
      .all()
      .find((app) => app.name === name)?.id ?? null
  );
}

/** Some of Okta's services write times so. */
const oddly = (time: string) => time.replace('T', ' ').replace(/\.\d+Z$/, '.0');

const header = (seeding: Seeding, random: Random) => ({ key: 'X-Hook-Key', value: seeding.org.plant(random) });

function hookChannel(seeding: Seeding, random: Random, path: string): Json {
  const config = {
    uri: `https://hooks.example.com/${path}`,
    headers: [header(seeding, random)],
    method: 'POST',
    authScheme: { type: 'HEADER', key: 'authorization' },
  };
  return { type: 'HTTP', version: '1.0.0', config };
}

const settings: Readonly<Partial<Record<Kind, Make>>> = {
  Behavior: (seeding, random) =>
    (
      [
        [
          'New City',
          'ANOMALOUS_LOCATION',
          {
            granularity: 'CITY',
            maxEventsUsedForEvaluation: 20,
            minEventsNeededForEvaluation: 0,
          },
        ],
        [
          'New Country',
          'ANOMALOUS_LOCATION',
          {
            granularity: 'COUNTRY',
            maxEventsUsedForEvaluation: 15,
            minEventsNeededForEvaluation: 0,
          },
        ],
        ['New Device', 'ANOMALOUS_DEVICE', { maxEventsUsedForEvaluation: 20, minEventsNeededForEvaluation: 0 }],
        ['New IP', 'ANOMALOUS_IP', { maxEventsUsedForEvaluation: 50, minEventsNeededForEvaluation: 0 }],
        ['Velocity', 'VELOCITY', { velocityKph: 805 }],
      ] as const
    ).map(([name, type, settings]) => {
      const { created, lastUpdated } = dated(seeding, random);
      return { name, type, settings, status: 'ACTIVE', created: oddly(created), lastUpdated: oddly(lastUpdated) };
    }),

  DeviceAssurance: (seeding, random) => {
    const [by = null] = seeding.org.of('User').ids();
    const shared = () => {
      const { created, lastUpdated } = dated(seeding, random);
      return {
        createdBy: by,
        createdDate: created,
        lastUpdatedBy: by,
        lastUpdate: lastUpdated,
        displayRemediationMode: 'SHOW',
      };
    };
    return [
      {
        name: 'Managed Macs',
        platform: 'MACOS',
        osVersion: { minimum: '14.6.1' },
        diskEncryptionType: { include: ['ALL_INTERNAL_VOLUMES'] },
        screenLockType: { include: ['BIOMETRIC', 'PASSCODE'] },
        secureHardwarePresent: true,
        ...shared(),
      },
      {
        name: 'Managed Windows',
        platform: 'WINDOWS',
        osVersion: { minimum: '10.0.22631' },
        diskEncryptionType: { include: ['ALL_INTERNAL_VOLUMES'] },
        secureHardwarePresent: true,
        ...shared(),
      },
      {
        name: 'Phones',
        platform: 'IOS',
        osVersion: { minimum: '17.0' },
        jailbreak: false,
        screenLockType: { include: ['BIOMETRIC', 'PASSCODE'] },
        ...shared(),
      },
    ];
  },

  TrustedOrigin: (seeding, random) => {
    const [by = null] = seeding.org.of('User').ids();
    return (
      [
        ['Portal', 'https://portal.example.com', ['CORS', 'REDIRECT']],
        ['Intranet', 'https://intranet.example.com', ['CORS']],
        ['Old portal', 'http://portal-old.example.com', ['REDIRECT']],
      ] as const
    ).map(([name, origin, scopes]) => {
      const all = scopes.map((type) => ({ type, allowedOktaApps: [] }));
      return {
        name,
        origin,
        scopes: all,
        status: 'ACTIVE',
        ...dated(seeding, random),
        createdBy: by,
        lastUpdatedBy: by,
      };
    });
  },

  EmailDomain: () => [
    {
      domain: 'mail.example.com',
      validationStatus: 'VERIFIED',
      displayName: 'Example IT',
      userName: 'noreply',
      validationSubdomain: 'mail',
      dnsValidationRecords: [],
    },
  ],

  Brand: ({ org }) => {
    const shared = {
      removePoweredByOkta: false,
      customPrivacyPolicyUrl: null,
      agreeToCustomPrivacyPolicy: false,
      defaultApp: { appInstanceId: null, appLinkName: null, classicApplicationUri: null },
      locale: null,
    };
    const [emailDomainId = null] = org.of('EmailDomain').ids();
    return [
      { name: 'Example Corporation', isDefault: true, ...shared },
      {
        name: 'Partners',
        isDefault: false,
        ...shared,
        removePoweredByOkta: true,
        customPrivacyPolicyUrl: 'https://www.example.com/privacy',
        agreeToCustomPrivacyPolicy: true,
        emailDomainId,
      },
    ];
  },

  Domain: ({ org, todayMs }) => {
    const brands = org.of('Brand').all();
    const brandOf = (isDefault: boolean) => brands.find((brand) => brand.isDefault === isDefault)?.id ?? brands[0]?.id;
    const expiration = new Date(todayMs + 40 * dayMs).toISOString();
    const publicCertificate = { subject: 'CN=login.example.com', fingerprint: 'd1:0d:3b:11', expiration };
    return [
      {
        id: 'default',
        domain: 'example.okta.com',
        certificateSourceType: 'OKTA_MANAGED',
        validationStatus: 'COMPLETED',
        brandId: brandOf(true),
      },
      {
        domain: 'login.example.com',
        certificateSourceType: 'MANUAL',
        validationStatus: 'COMPLETED',
        brandId: brandOf(false),
        dnsRecords: [],
        publicCertificate,
      },
    ];
  },

  Authenticator: (seeding, random) =>
    (
      [
        ['Password', 'okta_password', 'password', 'ACTIVE', {}],
        [
          'Okta Verify',
          'okta_verify',
          'app',
          'ACTIVE',
          {
            settings: {
              channelBinding: { style: 'NUMBER_CHALLENGE', required: 'HIGH_RISK_ONLY' },
              compliance: { fips: 'OPTIONAL' },
              userVerification: 'PREFERRED',
              appInstanceId: appOf(seeding, 'okta_browser_plugin'),
            },
          },
        ],
        ['Security Key or Biometric', 'webauthn', 'security_key', 'ACTIVE', {}],
        ['Email', 'okta_email', 'email', 'ACTIVE', { settings: { allowedFor: 'recovery', tokenLifetimeInMinutes: 5 } }],
        ['Phone', 'phone_number', 'phone', 'ACTIVE', { settings: { allowedFor: 'any' } }],
        [
          'Security Question',
          'security_question',
          'security_question',
          'ACTIVE',
          { settings: { allowedFor: 'recovery' } },
        ],
        ['Google Authenticator', 'google_otp', 'app', 'ACTIVE', {}],
        [
          'Duo',
          'duo',
          'app',
          'INACTIVE',
          {
            provider: {
              type: 'DUO',
              configuration: { host: 'https://api-example.duosecurity.com', userNameTemplate: { template: 'oktaId' } },
            },
          },
        ],
      ] as const
    ).map(([name, key, type, status, more]) => ({ name, key, type, status, ...dated(seeding, random), ...more })),

  EventHook: (seeding, random) => {
    const [createdBy = null] = seeding.org.of('User').ids();
    const hook = (name: string, verificationStatus: string, items: readonly string[]) => ({
      name,
      status: 'ACTIVE',
      verificationStatus,
      description: null,
      createdBy,
      ...dated(seeding, random),
      events: { type: 'EVENT_TYPE', items, filter: null },
      channel: hookChannel(seeding, random, 'events'),
    });
    return [
      hook('Joiners and leavers', 'VERIFIED', ['user.lifecycle.create', 'user.lifecycle.deactivate']),
      hook('Administrators', 'UNVERIFIED', ['user.account.privilege.grant']),
    ];
  },

  InlineHook: (seeding, random) => [
    {
      name: 'Token claims',
      type: 'com.okta.oauth2.tokens.transform',
      version: '1.0.1',
      status: 'ACTIVE',
      ...dated(seeding, random),
      channel: hookChannel(seeding, random, 'tokens'),
    },
    {
      name: 'Registration check',
      type: 'com.okta.user.pre-registration',
      version: '1.0.3',
      status: 'INACTIVE',
      ...dated(seeding, random),
      channel: hookChannel(seeding, random, 'registration'),
    },
  ],

  LogStream: (seeding, random) => [
    {
      name: 'Security lake',
      type: 'aws_eventbridge',
      status: 'ACTIVE',
      ...dated(seeding, random),
      settings: { accountId: '123456789012', eventSourceName: 'okta-events', region: 'eu-west-1' },
    },
    {
      name: 'Old SIEM',
      type: 'splunk_cloud_logstreaming',
      status: 'INACTIVE',
      ...dated(seeding, random),
      settings: { edition: 'aws', host: 'example.splunkcloud.com', token: seeding.org.plant(random) },
    },
  ],

  Feature: () =>
    (
      [
        ['Unified claims', 'ENABLED', { value: 'EA' }],
        ['Passkey rollup', 'DISABLED', { value: 'BETA', state: 'OPEN' }],
        ['Realm delegation', 'ENABLED', { value: 'EA' }],
        ['Early sign-in page', 'DISABLED', { value: 'BETA', state: 'CLOSED' }],
      ] as const
    ).map(([name, status, stage]) => ({
      type: 'self-service',
      name,
      description: `${name} for the org`,
      status,
      stage,
    })),

  ThreatInsight: (seeding, random) => {
    const zones = seeding.org
      .of('NetworkZone')
      .all()
      .filter(({ name }) => String(name).startsWith('Office'));
    return [
      {
        id: 'threatInsight',
        action: 'audit',
        excludeZones: zones.slice(0, 1).map(({ id }) => id),
        ...dated(seeding, random),
      },
    ];
  },

  LinkedObjectDefinition: () => [
    {
      id: 'manager',
      primary: { name: 'manager', title: 'Manager', description: 'Who somebody reports to', type: 'USER' },
      associated: { name: 'subordinate', title: 'Subordinate', description: 'Who reports to somebody', type: 'USER' },
    },
  ],

  ProfileMapping: ({ org }) => {
    const type = org
      .of('UserType')
      .all()
      .find((type) => type.default === true);
    const user = { id: type?.id ?? null, name: 'user', type: 'user', _links: {} };
    return org
      .of('App')
      .all()
      .filter(({ signOnMode }) => signOnMode === 'SAML_2_0' || signOnMode === 'AUTO_LOGIN')
      .slice(0, 12)
      .flatMap((app) => {
        const end = { id: app.id, name: app.name, type: 'appuser', _links: {} };
        const isSource = String(app.features).includes('PROFILE_MASTERING');
        return [{ source: user, target: end }, ...(isSource ? [{ source: end, target: user }] : [])];
      });
  },

  AgentPool: ({ org }) => {
    const directory = appOf({ org }, 'active_directory');
    if (directory === null) return [];
    return [
      {
        id: directory,
        name: 'corp.example.com',
        type: 'AD',
        operationalStatus: 'DEGRADED',
        disruptedAgents: 0,
        inactiveAgents: 1,
      },
    ];
  },

  ApiToken: (seeding) => {
    const { org, todayMs } = seeding;
    const active = org
      .of('User')
      .all()
      .filter(({ status }) => status === 'ACTIVE');
    const administrators = active.filter(({ id }) => org.across(holders.USER, id).length > 0);
    const [former] = active.filter(({ id }) => org.across(holders.USER, id).length === 0);
    const zones = org
      .of('NetworkZone')
      .all()
      .filter(({ name }) => String(name).startsWith('Office'));
    const limited =
      zones.length === 0 ? anywhere : { connection: 'ZONE', include: zones.slice(0, 1).map(({ id }) => id) };
    const token = (
      name: string,
      userId: string | undefined,
      network: Json,
      createdDays: number,
      usedDays: number,
    ): Json[] =>
      userId === undefined
        ? []
        : [
            {
              name,
              userId,
              clientName: 'Okta API',
              tokenWindow: 'P30D',
              network,
              created: iso(todayMs - createdDays * dayMs),
              lastUpdated: iso(todayMs - usedDays * dayMs),
              expiresAt: iso(todayMs + (30 - usedDays) * dayMs),
            },
          ];
    return [
      ...token('SIEM export', administrators[0]?.id, limited, 420, 0),
      ...token('HR import', administrators[1]?.id, anywhere, 900, 1),
      ...token('Left behind', former?.id, anywhere, 1300, 3), // its owner is no administrator any more
      ...token('Trial', administrators[2]?.id, anywhere, 27, 27), // made, and never used
    ];
  },

  ApiServiceIntegration: (seeding, random) => {
    const [createdBy = null] = seeding.org.of('User').ids();
    const createdAt = dated(seeding, random).created;
    return [
      {
        type: 'example_posture',
        name: 'Posture Management',
        createdAt,
        createdBy,
        grantedScopes: ['okta.users.read', 'okta.apps.read', 'okta.logs.read'],
      },
    ];
  },
};

/** The kinds that are made so. */
export const seededSettings = Object.keys(settings) as Kind[]; // the keys of the table above
