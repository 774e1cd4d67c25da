import { entity } from '../define.ts';
import { choice, flag, text, texts, time } from '../field.ts';

/** A network zone: addresses or places that policies and blocklists refer to. */
export const NetworkZone = entity('NetworkZone', {
  plural: 'networkZones',
  doc: 'Addresses or places that policies refer to, or that are blocked.',
  okta: {
    list: '/api/v1/zones',
    get: '/api/v1/zones/{id}',
    pageSize: 200, // Okta names no maximum here; its other lists take 200
    scope: 'okta.networkZones.read',
    byIds: 'filter',
    queries: [{ param: 'filter', fields: ['id', 'usage', 'system'], ops: ['eq'] }],
  },
  keys: ['name'],
  title: 'name',
  fields: {
    name: text('name', 'Unique name.').required().indexed(),
    type: choice(
      'type',
      ['IP', 'DYNAMIC', 'DYNAMIC_V2'],
      'What makes up the zone: addresses, or places, networks and kinds of proxy.',
    ).required(),
    status: choice('status', ['ACTIVE', 'INACTIVE'], 'Whether the zone has an effect.'),
    usage: choice('usage', ['POLICY', 'BLOCKLIST'], 'Whether policies refer to the zone, or it blocks by itself.'),
    isSystem: flag('system', 'Whether the zone came with the org.'),
    gateways: texts('gateways[].value', 'Addresses that requests come from, as CIDR blocks or ranges.'),
    proxies: texts('proxies[].value', 'Addresses of proxies that may forward requests, as CIDR blocks or ranges.'),
    // An enhanced dynamic zone keeps lists to include and to exclude where a dynamic one has a plain list.
    countries: texts(
      ['locations.include[].country', 'locations[].country'],
      'Countries in the zone, as ISO 3166-1 alpha-2.',
    ),
    excludedCountries: texts('locations.exclude[].country', 'Countries that are not in the zone.'),
    asns: texts(['asns.include', 'asns'], 'Numbers of autonomous systems in the zone.'),
    excludedAsns: texts('asns.exclude', 'Numbers of autonomous systems that are not in the zone.'),
    proxyType: choice('proxyType', ['Any', 'Tor', 'NotTorAnonymizer'], 'Kind of anonymizer that the zone is about.'),
    ipServices: texts('ipServiceCategories.include', 'Proxy and VPN services in the zone.'),
    excludedIpServices: texts('ipServiceCategories.exclude', 'Proxy and VPN services that are not in the zone.'),
    created: time('created', 'When the zone was made.'),
    lastUpdated: time('lastUpdated', 'When the zone was last changed.'),
  },
});
