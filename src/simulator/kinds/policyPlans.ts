import { readPath } from '../../model/path.ts';
import type { Json } from '../collection.ts';
import type { Random } from '../random.ts';
import type { Seeding } from '../seed.ts';

/** A policy to make, with its rules: the last one is the org's own, for all that no other rule takes. */
export interface Plan {
  type: string;
  name: string;
  groups?: readonly string[];
  settings?: Json;
  rules: readonly { name: string; conditions?: Json; actions: Json }[];
}

/** Who signs in how, by type of policy: in the order in which they count. */
export function plans(seeding: Seeding, random: Random): Plan[] {
  const { org } = seeding;
  const zones = org.of('NetworkZone').all();
  const zone = (test: (name: string) => boolean) =>
    zones
      .filter(({ name }) => test(String(name)))
      .map(({ id }) => id)
      .slice(0, 2);
  const offices = zone((name) => name.startsWith('Office'));
  const blocked = zone((name) => name.startsWith('Anonymizers'));
  const groups = org
    .of('Group')
    .all()
    .filter(({ type }) => type !== 'BUILT_IN')
    .map(({ id }) => id);
  const everyone = org
    .of('Group')
    .all()
    .filter((group) => readPath(group, 'profile.name') === 'Everyone')
    .map(({ id }) => id);
  const administrators = org
    .of('Group')
    .all()
    .filter((group) => readPath(group, 'profile.name') === 'Okta Administrators')
    .map(({ id }) => id);
  const users = org.of('User').ids();
  const anyone = { people: { users: { exclude: [] }, groups: { exclude: [] } } };
  const from = (include: readonly string[]) => ({ network: { connection: 'ZONE', include } });
  const anywhere = { network: { connection: 'ANYWHERE' } };
  const behaviors = org.of('Behavior').ids().slice(0, 2);
  const assurances = org.of('DeviceAssurance').ids().slice(0, 1);
  const idps = org
    .of('Idp')
    .all()
    .slice(0, 1)
    .map(({ id, type }) => ({ id, type }));
  const hasOffices = offices.length > 0 ? from(offices) : anywhere;
  const signOn = (access: string, requireFactor: boolean) => ({
    signon: {
      access,
      requireFactor,
      primaryFactor: 'PASSWORD_IDP_ANY_FACTOR',
      ...(requireFactor ? { factorPromptMode: 'ALWAYS' } : {}),
      rememberDeviceByDefault: false,
      session: { usePersistentCookie: false, maxSessionIdleMinutes: 120, maxSessionLifetimeMinutes: 720 },
    },
  });
  const app = (access: string, factorMode: string, constraints: readonly Json[] = []) => ({
    appSignOn: {
      access,
      verificationMethod: {
        factorMode,
        type: 'ASSURANCE',
        reauthenticateIn: factorMode === '2FA' ? 'PT2H' : 'PT12H',
        constraints,
      },
    },
  });
  const gone = random.id('00g'); // a group that was removed since: real policies name such
  const strong = [{ possession: { deviceBound: 'REQUIRED', phishingResistant: 'REQUIRED' } }];
  return [
    {
      type: 'OKTA_SIGN_ON',
      name: 'Administrators',
      groups: administrators,
      rules: [
        {
          name: 'Blocked networks',
          conditions: { ...anyone, ...(blocked.length > 0 ? from(blocked) : anywhere) },
          actions: signOn('DENY', false),
        },
        { name: 'Always two factors', conditions: { ...anyone, ...anywhere }, actions: signOn('ALLOW', true) },
      ],
    },
    {
      type: 'OKTA_SIGN_ON',
      name: 'Default Policy',
      groups: everyone,
      rules: [
        {
          name: 'Unusual sign-ins',
          conditions: { ...anyone, ...anywhere, risk: { behaviors }, riskScore: { level: 'HIGH' } },
          actions: signOn('ALLOW', true),
        },
        {
          name: 'Offices',
          conditions: { people: { users: { exclude: users.slice(0, 1) }, groups: { exclude: [] } }, ...hasOffices },
          actions: signOn('ALLOW', false),
        },
        { name: 'Default Rule', conditions: { ...anyone, ...anywhere }, actions: signOn('ALLOW', false) },
      ],
    },
    ...[['Administrators', administrators] as const, ['Default Policy', everyone] as const].map(
      ([name, include]): Plan => ({
        type: 'PASSWORD',
        name,
        groups: include,
        settings: passwordSettings(name === 'Administrators'),
        rules: [
          {
            name: 'Default Rule',
            conditions: { ...anyone, ...anywhere },
            actions: {
              passwordChange: { access: 'ALLOW' },
              selfServicePasswordReset: { access: name === 'Administrators' ? 'DENY' : 'ALLOW' },
              selfServiceUnlock: { access: 'DENY' },
            },
          },
        ],
      }),
    ),
    ...[['Strong factors', [...groups.slice(0, 2), gone]] as const, ['Default Policy', everyone] as const].map(
      ([name, include]): Plan => ({
        type: 'MFA_ENROLL',
        name,
        groups: include,
        settings: {
          type: 'AUTHENTICATORS',
          authenticators: [
            { key: 'okta_verify', enroll: { self: 'REQUIRED' } },
            { key: 'phone_number', enroll: { self: name === 'Default Policy' ? 'OPTIONAL' : 'NOT_ALLOWED' } },
          ],
        },
        rules: [
          { name: 'Default Rule', conditions: { ...anyone, ...anywhere }, actions: { enroll: { self: 'CHALLENGE' } } },
        ],
      }),
    ),
    {
      type: 'IDP_DISCOVERY',
      name: 'Default Policy',
      rules: [
        {
          name: 'Partners',
          conditions: {
            ...anywhere,
            platform: { include: [{ type: 'ANY', os: { type: 'ANY' } }], exclude: [] },
            userIdentifier: { type: 'IDENTIFIER', patterns: [{ matchType: 'SUFFIX', value: 'example.org' }] },
          },
          actions: { idp: { providers: idps, idpSelectionType: 'SPECIFIC' } },
        },
        {
          name: 'Default Rule',
          conditions: anywhere,
          actions: { idp: { providers: [{ type: 'OKTA' }], idpSelectionType: 'SPECIFIC' } },
        },
      ],
    },
    ...(['Any two factors', 'High assurance', 'Okta Admin Console', 'Default Policy'] as const).map(
      (name): Plan => ({
        type: 'ACCESS_POLICY',
        name,
        rules: [
          ...(name === 'High assurance'
            ? [
                {
                  name: 'Managed devices',
                  conditions: {
                    people: { groups: { include: groups.slice(0, 2) }, users: { exclude: users.slice(1, 2) } },
                    ...hasOffices,
                    device: { registered: true, managed: true, assurance: { include: assurances } },
                  },
                  actions: app('ALLOW', '2FA', strong),
                },
                {
                  name: 'High risk',
                  conditions: {
                    ...anywhere,
                    riskScore: { level: 'HIGH' },
                    elCondition: { condition: "user.profile.department == 'Finance'" },
                  },
                  actions: app('DENY', '2FA'),
                },
              ]
            : []),
          {
            name: 'Catch-all Rule',
            actions: app(name === 'High assurance' ? 'DENY' : 'ALLOW', name === 'Default Policy' ? '1FA' : '2FA'),
          },
        ],
      }),
    ),
    {
      type: 'PROFILE_ENROLLMENT',
      name: 'Default Policy',
      rules: [
        {
          name: 'Catch-all Rule',
          actions: {
            profileEnrollment: {
              access: 'DENY',
              unknownUserAction: 'DENY',
              progressiveProfilingAction: 'DISABLED',
              activationRequirements: { emailVerification: true },
              profileAttributes: [],
            },
          },
        },
      ],
    },
    {
      type: 'POST_AUTH_SESSION',
      name: 'Default Policy',
      rules: [{ name: 'Catch-all Rule', actions: { postAuthSession: { failureActions: [] } } }],
    },
    {
      type: 'ENTITY_RISK',
      name: 'Default Policy',
      rules: [
        {
          name: 'Catch-all Rule',
          conditions: { riskScore: { level: 'ANY' } },
          actions: { entityRisk: { actions: [] } },
        },
      ],
    },
  ];
}

function passwordSettings(isStrict: boolean): Json {
  return {
    password: {
      complexity: {
        minLength: isStrict ? 16 : 10,
        minLowerCase: 1,
        minUpperCase: 1,
        minNumber: 1,
        minSymbol: 0,
        excludeUsername: true,
        dictionary: { common: { exclude: true } },
        excludeAttributes: [],
      },
      age: { maxAgeDays: isStrict ? 0 : 180, expireWarnDays: 14, minAgeMinutes: 0, historyCount: 4 },
      lockout: {
        maxAttempts: 10,
        autoUnlockMinutes: 0,
        userLockoutNotificationChannels: [],
        showLockoutFailures: false,
      },
    },
    recovery: {
      factors: {
        okta_email: { status: 'ACTIVE', properties: { recoveryToken: { tokenLifetimeMinutes: 60 } } },
        okta_sms: { status: 'INACTIVE' },
        okta_call: { status: 'INACTIVE' },
        recovery_question: { status: 'INACTIVE', properties: { complexity: { minLength: 4 } } },
      },
    },
    delegation: { options: { skipUnlock: false } },
  };
}
