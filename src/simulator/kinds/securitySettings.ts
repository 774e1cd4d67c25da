import { appOf, dated, type Settings } from './settingsTable.ts';

/** What makes a sign-in safe: behaviors, demands on devices, trusted sites, ways to prove who one is. */
export const securitySettings: Settings = {
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
};

/** Some of Okta's services write times so. */
const oddly = (time: string) => time.replace('T', ' ').replace(/\.\d+Z$/, '.0');
