import { entity } from '../define.ts';
import { choice, flag, text, time } from '../field.ts';

/** A program in the org's own network that connects a directory or a service. */
export const Agent = entity('Agent', {
  plural: 'agents',
  doc: "A program in the org's own network that connects a directory or a service to Okta.",
  okta: { list: null, get: null, pageSize: 0, scope: 'okta.agentPools.read', byIds: 'get' },
  title: 'name',
  fields: {
    name: text('name', 'Name of the machine or of the agent.'),
    type: choice('type', ['AD', 'LDAP', 'IWA', 'MFA', 'OPP', 'RUM', 'Radius'], 'What the agent connects.'),
    version: text('version', 'Version of the program.'),
    isLatestVersion: flag('isLatestGAedVersion', 'Whether it is the newest version that is generally available.'),
    isHidden: flag('isHidden', 'Whether the agent is hidden in the Admin Console.'),
    operationalStatus: choice(
      'operationalStatus',
      ['OPERATIONAL', 'DEGRADED', 'DISRUPTED', 'INACTIVE'],
      'Whether the agent works.',
    ),
    lastConnection: time('lastConnection', 'When the agent was last heard of.'),
    updateStatus: choice(
      'updateStatus',
      ['Scheduled', 'PendingCompletion', 'InProgress', 'Success', 'Failed', 'Cancelled'],
      'State of the last update of the agent.',
    ),
    updateMessage: text('updateMessage', 'What the update says of itself.'),
  },
});
