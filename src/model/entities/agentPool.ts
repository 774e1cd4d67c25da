import { entity } from '../define.ts';
import { choice, text } from '../field.ts';
import { within } from '../link.ts';

/** Programs in the org's own network that connect a directory or a service. */
export const AgentPool = entity('AgentPool', {
  plural: 'agentPools',
  doc: "Programs in the org's own network that connect a directory or a service to Okta.",
  okta: {
    list: '/api/v1/agentPools?limitPerPoolType=200',
    get: null,
    pageSize: 0,
    scope: 'okta.agentPools.read',
    byIds: 'list',
  },
  keys: ['name'],
  title: 'name',
  fields: {
    name: text('name', 'Name of the directory or service.').required().indexed(),
    type: choice('type', ['AD', 'LDAP', 'IWA', 'MFA', 'OPP', 'RUM', 'Radius'], 'What the agents connect.').required(),
    operationalStatus: choice(
      'operationalStatus',
      ['OPERATIONAL', 'DEGRADED', 'DISRUPTED', 'INACTIVE'],
      'Whether the agents work.',
    ),
  },
  links: {
    agents: within('Agent', {
      from: 'agents',
      id: 'id',
      record: '',
      rel: 'HAS_AGENT',
      doc: 'The programs of the pool.',
      inverse: { name: 'pool', doc: 'The pool it is in.', isOne: true },
    }),
  },
});
