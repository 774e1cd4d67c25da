import { entity } from '../define.ts';
import { appFields } from '../fields/app.ts';
import { appLinks } from '../links/app.ts';

/** An application users sign in to through Okta. */
export const App = entity('App', {
  plural: 'apps',
  doc: 'An application that users reach through Okta.',
  okta: {
    list: '/api/v1/apps',
    get: '/api/v1/apps/{id}',
    pageSize: 200,
    scope: 'okta.apps.read',
    preset: 'core',
    everyOrgHas: { name: 'the Okta Admin Console', filter: {} },
    byIds: 'get',
    queries: [{ param: 'filter', fields: ['status', 'name'], ops: ['eq'], isSingle: true }],
    prefix: ['label', 'name'],
  },
  keys: ['label'],
  title: 'label',
  fields: appFields,
  links: appLinks,
});
