import { entity } from '../define.ts';
import { choice, text, time } from '../field.ts';

/** A service outside Okta that the System Log flows to. */
export const LogStream = entity('LogStream', {
  plural: 'logStreams',
  doc: 'A service outside Okta that the System Log flows to.',
  okta: {
    list: '/api/v1/logStreams',
    get: '/api/v1/logStreams/{id}',
    pageSize: 200,
    scope: 'okta.logStreams.read',
    role: 'SUPER_ADMIN',
    byIds: 'list',
  },
  keys: ['name'],
  title: 'name',
  fields: {
    name: text('name', 'Unique name.').required().indexed(),
    type: choice('type', ['aws_eventbridge', 'splunk_cloud_logstreaming'], 'What the service is.'),
    status: choice('status', ['ACTIVE', 'INACTIVE'], 'Whether the log flows.'),
    region: text('settings.region', 'Region of the AWS account.'),
    eventSourceName: text('settings.eventSourceName', 'Name of the event source in AWS.'),
    host: text('settings.host', 'Address of the Splunk service.'),
    edition: choice('settings.edition', ['aws', 'aws_govcloud', 'gcp'], 'Where the Splunk service runs.'),
    created: time('created', 'When the stream was made.'),
    lastUpdated: time('lastUpdated', 'When the stream was last changed.'),
  },
});
