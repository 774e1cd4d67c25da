import { entity } from '../define.ts';
import { choice, text, texts, time } from '../field.ts';

/** A web site that may call Okta from a browser, or be sent back to. */
export const TrustedOrigin = entity('TrustedOrigin', {
  plural: 'trustedOrigins',
  doc: 'A web site that may call Okta from a browser, be sent back to, or show it in a frame.',
  okta: {
    list: '/api/v1/trustedOrigins',
    get: '/api/v1/trustedOrigins/{id}',
    pageSize: 200,
    scope: 'okta.trustedOrigins.read',
    byIds: 'list',
  },
  keys: ['name'],
  title: 'name',
  fields: {
    name: text('name', 'Unique name.').required().indexed(),
    origin: text('origin', 'Scheme, host and port of the site.').indexed(),
    uses: texts('scopes[].type', 'What the site may do: CORS, REDIRECT or IFRAME_EMBED.'),
    status: choice('status', ['ACTIVE', 'INACTIVE'], 'Whether the site is trusted.'),
    created: time('created', 'When the origin was added.'),
    createdBy: text('createdBy', 'Okta id of the user who added it.'),
    lastUpdated: time('lastUpdated', 'When the origin was last changed.'),
    lastUpdatedBy: text('lastUpdatedBy', 'Okta id of the user who last changed it.'),
  },
});
