import { entity } from '../define.ts';
import { choice, text, whole } from '../field.ts';
import { one, within } from '../link.ts';

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
    disruptedAgents: whole('disruptedAgents', 'Number of agents that do not work.'),
    inactiveAgents: whole('inactiveAgents', 'Number of agents that are switched off.'),
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
    app: one('App', {
      from: 'id', // a pool is an app, under the same id
      rel: 'SERVES',
      doc: 'The app or directory that the agents connect.',
      inverse: { name: 'agentPools', doc: 'The agents that connect the app or directory.' },
    }),
  },
});
