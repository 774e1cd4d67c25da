import { entity } from '../define.ts';
import { choice, text, time, whole } from '../field.ts';

/** What counts as unusual in a sign-in. */
export const Behavior = entity('Behavior', {
  plural: 'behaviors',
  doc: 'What counts as unusual in a sign-in, for rules of policies to refer to.',
  okta: {
    list: '/api/v1/behaviors',
    get: '/api/v1/behaviors/{id}',
    pageSize: 0,
    scope: 'okta.behaviors.read',
    byIds: 'list',
  },
  keys: ['name'],
  title: 'name',
  fields: {
    name: text('name', 'Unique name.').required().indexed(),
    type: choice(
      'type',
      ['ANOMALOUS_LOCATION', 'ANOMALOUS_DEVICE', 'ANOMALOUS_IP', 'ANOMALOUS_ASN', 'VELOCITY'],
      'What is looked at.',
    ).required(),
    status: choice('status', ['ACTIVE', 'INACTIVE'], 'Whether it is looked at.'),
    granularity: choice(
      'settings.granularity',
      ['CITY', 'COUNTRY', 'LAT_LONG', 'SUBDIVISION'],
      'How exactly places are compared.',
    ),
    radiusKilometers: whole('settings.radiusKilometers', 'How far apart two places may be and count as one.'),
    velocityKph: whole('settings.velocityKph', 'Speed of travel between two sign-ins that is too high.'),
    maxEvents: whole('settings.maxEventsUsedForEvaluation', 'How many sign-ins are looked back at.'),
    minEvents: whole('settings.minEventsNeededForEvaluation', 'How many sign-ins there must be to compare with.'),
    created: time('created', 'When it was made.'),
    lastUpdated: time('lastUpdated', 'When it was last changed.'),
  },
});
