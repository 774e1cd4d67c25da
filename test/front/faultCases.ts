import type { SyncReport } from '../../src/ports/sync.ts';
import type { FaultRule } from '../../src/simulator/traffic/faultRule.ts';

/** How a sync with a fault has to end: exact, or with these collections in these states and all others done. */
export type Outcome = 'exact' | Readonly<Record<string, Partial<SyncReport['collections'][number]>>>;

export type Case = readonly [name: string, rules: FaultRule | readonly FaultRule[], outcome: Outcome];

const users = '/api/v1/users';
const groups = '/api/v1/groups';
const zones = '/api/v1/zones';
const devices = '/api/v1/devices';
const members = '/api/v1/groups/*/users';
const appUsers = '/api/v1/apps/*/users';

const failed = (code: string) => ({ status: 'failed', code }) as const;
/** Zones have no links, so that a fault of theirs touches nothing else. */
const zonesFailed = (code: string): Outcome => ({ NetworkZone: failed(code) });
/** One user could not be read, nor the type that stands in the record. */
const recordSetAside: Outcome = { User: { status: 'partial', setAside: 1 }, 'User.type': { status: 'partial' } };
const zonesPartial = (code: string): Outcome => ({ NetworkZone: { status: 'partial', code } });

export const limits: readonly Case[] = [
  ['429 with its reset in 20 s', { path: groups, rateLimited: 20, times: 1 }, 'exact'],
  ['429 without a reset', { path: groups, rateLimited: null, times: 1 }, 'exact'],
  ['429 with a garbled reset', { path: groups, rateLimited: 'soon', times: 1 }, 'exact'],
  ['429 with two resets', { path: groups, rateLimited: [5, 20], times: 1 }, 'exact'],
  ['429 with a reset in the past', { path: groups, rateLimited: -100, times: 1 }, 'exact'],
  ['429 with a reset far in the future', { path: groups, rateLimited: 1_000_000, times: 1 }, 'exact'],
  ['429 of the concurrency limit', { path: members, concurrencyLimited: 3, times: 3 }, 'exact'],
  ['a clock that is an hour ahead', { path: groups, rateLimited: 3620, dateShiftSeconds: 3600, times: 1 }, 'exact'],
  ['a clock that is an hour behind', { path: groups, rateLimited: -3580, dateShiftSeconds: -3600, times: 1 }, 'exact'],
  ['429 for ever', { path: zones, rateLimited: 20 }, zonesFailed('OKTA_RATE_LIMITED')],
];

export const servers: readonly Case[] = [
  ['500 once', { path: users, status: 500, times: 1 }, 'exact'],
  ['502, 503 and 504 in a row', [502, 503, 504].map((status, at) => ({ path: groups, status, nth: at + 1 })), 'exact'],
  ['500 for ever', { path: zones, status: 500 }, zonesFailed('OKTA_UNAVAILABLE')],
  ['a connection that is reset in mid-body', { path: users, resetBody: 0.5, times: 1 }, 'exact'],
  ['a connection that is always reset in mid-body', { path: zones, resetBody: 0.5 }, zonesFailed('OKTA_UNAVAILABLE')],
  ['a connection that ends in mid-body', { path: users, cutBody: 0.5, times: 1 }, 'exact'],
  ['a connection that ends without an answer', { path: users, hangUp: 'reset', times: 2 }, 'exact'],
];

export const bodies: readonly Case[] = [
  ['truncated JSON once', { path: users, cutText: 0.7, times: 1 }, 'exact'],
  ['truncated JSON for ever', { path: zones, cutText: 0.7 }, zonesFailed('OKTA_BAD_ANSWER')],
  ['truncated gzip for ever', { path: zones, cutGzip: 0.7 }, zonesFailed('OKTA_BAD_ANSWER')],
  ['HTML with 200', { path: zones, html: true }, zonesFailed('OKTA_BAD_ANSWER')],
  ['JSON in UTF-16', { path: zones, charset: { encoding: 'utf-16' } }, zonesFailed('OKTA_BAD_ANSWER')],
  ['JSON that is an object', { path: zones, body: { value: [] } }, zonesFailed('OKTA_BAD_ANSWER')],
  ['a gzip bomb', { path: zones, gzipBomb: 200 }, zonesFailed('OKTA_BAD_ANSWER')],
  ['one byte a second', { path: zones, bytesPerSecond: 1 }, zonesFailed('OKTA_UNAVAILABLE')],
  ['silence instead of an answer', { path: zones, silence: 'answer' }, zonesFailed('OKTA_UNAVAILABLE')],
  ['silence behind the headers', { path: zones, silence: 'body' }, zonesFailed('OKTA_UNAVAILABLE')],
  ['silence in mid-body, once', { path: zones, silence: 0.5, times: 1 }, 'exact'],
];

export const pages: readonly Case[] = [
  [
    '500 for ever from the second page on',
    { path: users, from: 2, status: 500 },
    {
      User: { status: 'partial', code: 'OKTA_UNAVAILABLE' },
      'User.type': { status: 'partial' },
      Employee: { status: 'partial' },
      'Employee.accounts': { status: 'partial' },
      'Employee.manager': { status: 'partial' },
    },
  ],
  ['500 at limit=200 only', { path: users, when: { limit: '200' }, status: 500 }, 'exact'],
  ['next is the page itself', { path: zones, next: '{base}{self}' }, zonesPartial('OKTA_BAD_ANSWER')],
  ['pages without end, and all empty', { path: zones, endless: true }, zonesFailed('OKTA_BAD_ANSWER')],
  ['next is no URL', { path: zones, next: 'http://[' }, zonesFailed('OKTA_BAD_ANSWER')],
  [
    'next is the list of something else',
    { path: zones, next: '{base}/api/v1/groups?after=x' },
    zonesFailed('OKTA_BAD_ANSWER'),
  ],
  ['a redirect', { path: zones, redirect: '{base}/api/v1/zones' }, zonesFailed('OKTA_BAD_ANSWER')],
  ['rows that come twice', { path: users, repeatRows: 5 }, 'exact'],
  ['a row that is missing from a page', { path: users, nth: 1, leaveOut: [7] }, 'exact'],
  ['a member who is missing from a list', { path: members, leaveOut: [0], times: 1 }, 'exact'],
  ['expand that is lost in the next link', { path: devices, nextWithout: ['expand'] }, 'exact'],
  ['limit that is lost in the next link', { path: users, nextWithout: ['limit'] }, 'exact'],
  ['all Link lines in one', { path: users, joinsLinks: true }, 'exact'],
  [
    '404 for the members of one group',
    { path: members, nth: 3, errorCode: 'E0000007' },
    { 'Group.members': { code: 'NOT_FOUND', status: 'partial' } },
  ],
];

/** Okta names another origin, as its admin host or an attacker would: path and query count, the origin never. */
export const origins: readonly Case[] = [
  ['next on another port', { path: users, next: 'http://{elsewhere}{target}', times: 2 }, 'exact'],
  ['next on another scheme', { path: users, next: 'https://{elsewhere}{target}', times: 2 }, 'exact'],
  ['next without a scheme', { path: users, next: '//{elsewhere}{target}', times: 2 }, 'exact'],
  ['next with userinfo', { path: users, next: 'http://{host}@{elsewhere}{target}', times: 2 }, 'exact'],
  ['next with a way out of its path', { path: users, next: 'http://{elsewhere}/%2e%2e{target}', times: 2 }, 'exact'],
  [
    'a redirect to another origin',
    { path: zones, redirect: 'http://{elsewhere}{target}' },
    zonesFailed('OKTA_BAD_ANSWER'),
  ],
  [
    'a redirect that keeps the method',
    { path: zones, redirect: { to: '//{elsewhere}{target}', status: 307 } },
    zonesFailed('OKTA_BAD_ANSWER'),
  ],
];

export const rights: readonly Case[] = [
  [
    '403 on one collection',
    { path: zones, errorCode: 'E0000006' },
    { NetworkZone: { status: 'skipped', code: 'OKTA_FORBIDDEN', scope: 'okta.networkZones.read' } },
  ],
  [
    '403 on one kind of link',
    { path: appUsers, errorCode: 'E0000006' },
    { 'App.users': { status: 'skipped', code: 'OKTA_FORBIDDEN' } },
  ],
  [
    'an empty 403 that names a scope',
    { path: zones, insufficientScope: 'okta.zones.read' },
    { NetworkZone: { status: 'skipped', code: 'OKTA_FORBIDDEN', scope: 'okta.zones.read' } },
  ],
  [
    'a feature that is off',
    { path: zones, errorCode: 'E0000015' },
    { NetworkZone: { status: 'skipped', code: 'OKTA_UNSUPPORTED' } },
  ],
];

export const records: readonly Case[] = [
  ['a status nobody has heard of', { path: users, nth: 1, poison: 'unknownEnum' }, 'exact'],
  ['a field nobody has heard of', { path: users, nth: 1, poison: 'unknownField' }, 'exact'],
  ['a value of another type', { path: users, nth: 1, poison: 'wrongType' }, 'exact'],
  ['a record without a profile', { path: users, nth: 1, poison: 'nullProfile' }, recordSetAside],
  ['a text of 1 MB', { path: users, nth: 1, poison: { what: 'hugeText', at: 'profile.title' } }, 'exact'],
  [
    'a text of 1 MB where the graph has an index',
    { path: users, nth: 1, poison: { what: 'hugeText', at: 'profile.login' } },
    recordSetAside,
  ],
  ['half of a surrogate pair', { path: users, nth: 1, poison: 'loneSurrogate' }, 'exact'],
  ['a key __proto__', { path: users, nth: 1, poison: 'protoKey' }, 'exact'],
  [
    'a whole number beyond 2^53',
    { path: groups, nth: 1, poison: { what: 'hugeInteger', at: 'profile.number' } },
    'exact',
  ],
  ['64 levels', { path: users, nth: 1, poison: 'deepNesting' }, 'exact'],
];
