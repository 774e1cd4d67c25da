import type { Json, OktaRecord } from '../collection.ts';
import { offices } from '../companyData.ts';
import type { Asking, Extension } from '../extension.ts';
import type { Org } from '../org.ts';
import type { Random } from '../random.ts';
import type { Seeding } from '../seed.ts';

/** Network zones, as Okta sends them. Their cursors are names. */
export const networkZone: Extension = {
  idPrefix: 'nzo',
  notFound: 'NetworkZone',
  logged: {
    type: 'NetworkZone',
    alternateId: null,
    displayName: ['name'],
    created: 'zone.create',
    updated: 'zone.update',
    removed: 'zone.delete',
  },
  view: viewZone,
  filter: {
    attributes: ['id', 'usage', 'system'],
    isCaseSensitive: true,
    isWide: false,
    errorCode: 'E0000031',
  },
};

function viewZone(_org: Org, record: OktaRecord, { base }: Asking): Json {
  const self = `${base}/api/v1/zones/${record.id}`;
  const move = record.status === 'ACTIVE' ? 'deactivate' : 'activate';
  return {
    ...record,
    _links: {
      self: { href: self, hints: { allow: ['GET', 'PUT', 'DELETE'] } },
      [move]: { href: `${self}/lifecycle/${move}`, hints: { allow: ['POST'] } },
    },
  };
}

/** The zones that come with an org, then those of the company's offices and what it blocks. */
export function seedZones({ org, stream, todayMs, others }: Seeding): void {
  const random = stream('zones');
  const count = others.NetworkZone ?? 8;
  for (let index = 0; index < count; index++) {
    const system = index < builtIn.length;
    const { usage = 'POLICY', ...zone } = builtIn[index] ?? ownZone(random, index - builtIn.length);
    const createdMs = todayMs - random.whole(system ? 2000 : 10, system ? 2500 : 1500) * 86_400_000;
    const lastUpdatedMs = createdMs + Math.floor(random.next() * (todayMs - createdMs));
    org.of('NetworkZone').put({
      type: 'IP',
      id: random.id('nzo'),
      status: 'ACTIVE',
      usage,
      created: new Date(createdMs).toISOString(),
      lastUpdated: new Date(lastUpdatedMs).toISOString(),
      system,
      ...zone,
    });
  }
}

const builtIn: readonly Json[] = [
  { name: 'LegacyIpZone', gateways: null, proxies: null },
  { name: 'BlockedIpZone', usage: 'BLOCKLIST', gateways: null, proxies: null },
  { name: 'DefaultExemptIpZone', gateways: null, proxies: null, useAsExemptList: true },
  {
    name: 'DefaultEnhancedDynamicZone',
    type: 'DYNAMIC_V2',
    usage: 'BLOCKLIST',
    status: 'INACTIVE',
    locations: { include: [], exclude: [] },
    ipServiceCategories: { include: ['ALL_ANONYMIZERS'], exclude: [] },
    asns: { include: [], exclude: [] },
  },
];

/** In turn: an office, a blocked anonymizer, countries, networks. Addresses and numbers are those kept for examples. */
function ownZone(random: Random, index: number): Json {
  const place = offices[index % offices.length] as (typeof offices)[number]; // within the list
  const round = Math.floor(index / 4) + 1;
  const forms: readonly (() => Json)[] = [
    () => ({
      name: `Office ${place.city} ${round}`,
      gateways: [
        { type: 'CIDR', value: `198.51.100.${random.whole(0, 31) * 8}/29` },
        { type: 'RANGE', value: '203.0.113.10-203.0.113.20' },
      ],
      proxies: random.chance(0.3) ? [{ type: 'CIDR', value: '192.0.2.1/32' }] : null,
    }),
    () => ({
      name: `Anonymizers ${round}`,
      type: 'DYNAMIC',
      usage: 'BLOCKLIST',
      locations: null,
      proxyType: random.pick(['Any', 'Tor', 'NotTorAnonymizer']),
      asns: [],
    }),
    () => ({
      name: `Where we work ${round}`,
      type: 'DYNAMIC',
      locations: offices.map(({ country }) => ({ country, region: null })),
      proxyType: 'null', // the word, as real orgs send it
      asns: [],
    }),
    () => ({
      name: `Outside of Europe ${round}`,
      type: 'DYNAMIC_V2',
      status: random.chance(0.5) ? 'ACTIVE' : 'INACTIVE',
      locations: { include: [{ country: 'US', region: 'US-MA' }], exclude: [{ country: 'DE', region: null }] },
      ipServiceCategories: { include: ['NORD_VPN'], exclude: ['APPLE_ICLOUD_RELAY_PROXY'] },
      asns: { include: [String(64_496 + random.whole(0, 15))], exclude: [] },
    }),
  ];
  return forms[index % forms.length]?.() ?? {};
}
