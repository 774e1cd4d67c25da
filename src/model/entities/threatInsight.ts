import { entity } from '../define.ts';
import { choice, time } from '../field.ts';
import { within } from '../link.ts';

/** What the org does with requests from addresses that attack others. */
export const ThreatInsight = entity('ThreatInsight', {
  plural: 'threatInsights',
  doc: 'What the org does with requests from addresses known for attacks. There is one.',
  okta: {
    list: '/api/v1/threats/configuration',
    isSingle: true,
    id: '=threatInsight', // Okta gives it none
    get: null,
    pageSize: 0,
    scope: 'okta.threatInsights.read',
    byIds: 'list',
  },
  title: 'action',
  fields: {
    action: choice('action', ['none', 'audit', 'block'], 'What happens to such requests.'),
    created: time('created', 'When the configuration was made.'),
    lastUpdated: time('lastUpdated', 'When the configuration was last changed.'),
  },
  links: {
    excludedZones: within('NetworkZone', {
      from: 'excludeZones',
      id: '',
      rel: 'EXCLUDES',
      doc: 'The zones whose requests are not looked at.',
      inverse: { name: 'excludingThreatInsights', doc: 'Set where ThreatInsight does not look at the zone.' },
    }),
  },
});
