import { entity } from '../define.ts';
import { choice, text, time } from '../field.ts';

/** An address outside Okta that is asked in the middle of what Okta does. */
export const InlineHook = entity('InlineHook', {
  plural: 'inlineHooks',
  doc: 'An address outside Okta that is asked in the middle of what Okta does, and can change it.',
  okta: {
    list: '/api/v1/inlineHooks',
    get: '/api/v1/inlineHooks/{id}',
    pageSize: 0,
    scope: 'okta.inlineHooks.read',
    byIds: 'list',
  },
  keys: ['name'],
  title: 'name',
  fields: {
    name: text('name', 'Name of the hook.').required().indexed(),
    type: text('type', 'What it can change, such as com.okta.oauth2.tokens.transform.').indexed(),
    version: text('version', 'Version of that.'),
    status: choice('status', ['ACTIVE', 'INACTIVE'], 'Whether the hook has an effect.'),
    channel: choice('channel.type', ['HTTP', 'OAUTH'], 'How Okta proves who it is: by a header, or by a token.'),
    uri: text('channel.config.uri', 'The address, without what may be secret in it: user, query and fragment.').bare(),
    clientId: text('channel.config.clientId', 'OAuth client that Okta is there.'),
    tokenUrl: text('channel.config.tokenUrl', 'Where Okta gets its tokens, without user, query and fragment.').bare(),
    created: time('created', 'When the hook was made.'),
    lastUpdated: time('lastUpdated', 'When the hook was last changed.'),
  },
});
