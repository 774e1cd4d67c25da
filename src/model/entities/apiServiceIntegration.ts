import { entity } from '../define.ts';
import { text, texts, time } from '../field.ts';
import { one } from '../link.ts';

/** A service of another company that was given access to Okta's API. */
export const ApiServiceIntegration = entity('ApiServiceIntegration', {
  plural: 'apiServiceIntegrations',
  doc: "A service of another company that was given access to Okta's API.",
  okta: {
    list: '/integrations/api/v1/api-services',
    get: '/integrations/api/v1/api-services/{id}',
    pageSize: 0,
    scope: 'okta.oauthIntegrations.read',
    byIds: 'list',
  },
  title: 'name',
  fields: {
    name: text('name', "Name of the service in Okta's catalog.").required().indexed(),
    type: text('type', "Key of the service in Okta's catalog."),
    grantedScopes: texts('grantedScopes', 'OAuth scopes that it was granted.'),
    configGuideUrl: text('configGuideUrl', 'Address of the instructions to set it up.'),
    created: time(['createdAt', 'created'], 'When it was added.'),
  },
  links: {
    createdBy: one('User', {
      from: 'createdBy',
      rel: 'CREATED_BY',
      doc: 'The user who added it.',
      inverse: { name: 'createdApiServiceIntegrations', doc: 'The services of other companies that the user added.' },
    }),
  },
});
