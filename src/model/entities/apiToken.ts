import { entity } from '../define.ts';
import { text, time } from '../field.ts';
import { one, within } from '../link.ts';

/** A token for Okta's API, which can do what its owner can. */
export const ApiToken = entity('ApiToken', {
  plural: 'apiTokens',
  doc: "A token for Okta's API, which can do what its owner can. Its value is known to nobody but who made it.",
  okta: {
    list: '/api/v1/api-tokens',
    get: '/api/v1/api-tokens/{id}',
    pageSize: 0,
    scope: 'okta.apiTokens.read',
    byIds: 'list',
  },
  keys: ['name'],
  title: 'name',
  fields: {
    name: text('name', 'Name of the token.').required().indexed(),
    clientName: text('clientName', 'What the token is for, in the words of Okta.'),
    network: text('network.connection', 'Where it may be used from: ANYWHERE, or a ZONE.').indexed(),
    tokenWindow: text('tokenWindow', 'How long it lasts unused, as an ISO 8601 duration.'),
    expiresAt: time('expiresAt', 'When it ends. Every use moves this on, so it is the last use plus the window.'),
    created: time('created', 'When the token was made.'),
    lastUpdated: time('lastUpdated', 'When the token was last changed.'),
  },
  links: {
    owner: one('User', {
      from: 'userId',
      rel: 'OWNED_BY',
      doc: 'The user who made it, and whose roles it has.',
      inverse: { name: 'apiTokens', doc: 'The API tokens of the user.' },
    }),
    zones: within('NetworkZone', {
      from: 'network.include',
      id: '',
      words: ['ALL_ZONES'],
      rel: 'LIMITED_TO',
      doc: 'The zones it may be used from.',
      inverse: { name: 'apiTokens', doc: 'The API tokens that may be used from the zone.' },
    }),
    excludedZones: within('NetworkZone', {
      from: 'network.exclude',
      id: '',
      words: ['ALL_ZONES'],
      rel: 'EXCLUDES',
      doc: 'The zones it may not be used from.',
      inverse: { name: 'excludingApiTokens', doc: 'The API tokens that may not be used from the zone.' },
    }),
  },
});
