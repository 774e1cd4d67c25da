import { entity } from '../define.ts';
import { choice, text } from '../field.ts';

/** A feature of Okta that the org can switch on by itself. */
export const Feature = entity('Feature', {
  plural: 'features',
  doc: 'A feature of Okta that the org can switch on by itself.',
  okta: {
    list: '/api/v1/features',
    get: '/api/v1/features/{id}',
    pageSize: 0,
    scope: 'okta.features.read',
    byIds: 'list',
  },
  keys: ['name'],
  title: 'name',
  fields: {
    name: text('name', 'Name of the feature.').required().indexed(),
    description: text('description', 'What the feature does.'),
    type: text('type', 'Kind of feature.'),
    status: choice('status', ['ENABLED', 'DISABLED'], 'Whether it is switched on.'),
    stage: choice('stage.value', ['EA', 'BETA'], 'Whether it is in early access or in beta; null once it is neither.'),
    stageState: choice('stage.state', ['OPEN', 'CLOSED'], 'Whether the org may join the beta.'),
  },
});
