import { entity } from '../define.ts';
import { choice, text, texts, time } from '../field.ts';

/** An address outside Okta that is told of events. */
export const EventHook = entity('EventHook', {
  plural: 'eventHooks',
  doc: 'An address outside Okta that is told of events.',
  okta: {
    list: '/api/v1/eventHooks',
    get: '/api/v1/eventHooks/{id}',
    pageSize: 0,
    scope: 'okta.eventHooks.read',
    byIds: 'list',
  },
  keys: ['name'],
  title: 'name',
  fields: {
    name: text('name', 'Name of the hook.').required().indexed(),
    description: text('description', 'What the hook is for.'),
    status: choice('status', ['ACTIVE', 'INACTIVE'], 'Whether the hook has an effect.'),
    verificationStatus: choice(
      'verificationStatus',
      ['VERIFIED', 'UNVERIFIED'],
      'Whether the address has shown that it expects events.',
    ),
    uri: text('channel.config.uri', 'The address, without what may be secret in it: user, query and fragment.').bare(),
    authScheme: text('channel.config.authScheme.type', 'How Okta proves who it is.'),
    events: texts('events.items', 'Types of the events that it is told of.'),
    created: time('created', 'When the hook was made.'),
    createdBy: text('createdBy', 'Okta id of the user who made the hook.'),
    lastUpdated: time('lastUpdated', 'When the hook was last changed.'),
  },
});
