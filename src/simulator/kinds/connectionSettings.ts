import type { Json } from '../collection.ts';
import type { Random } from '../random.ts';
import type { Seeding } from '../seed.ts';
import { holders } from './roleGrants.ts';
import { appOf, dated, dayMs, type Settings } from './settingsTable.ts';

/** What is connected to the org: hooks, streams, agents, tokens, integrations. */
export const connectionSettings: Settings = {
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

const header = (seeding: Seeding, random: Random) => ({ key: 'X-Hook-Key', value: seeding.org.plant(random) });

function hookChannel(seeding: Seeding, random: Random, path: string): Json {
  const config = {
    uri: `https://hooks.example.com/${path}?code=${seeding.org.plant(random)}`,
    headers: [header(seeding, random)],
    method: 'POST',
    authScheme: { type: 'HEADER', key: 'authorization' },
  };
  return { type: 'HTTP', version: '1.0.0', config };
}

const iso = (ms: number) => new Date(ms).toISOString();
const anywhere = { connection: 'ANYWHERE' };
