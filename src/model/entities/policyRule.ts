import { entity } from '../define.ts';
import { choice, flag, text, time, whole } from '../field.ts';
import { within } from '../link.ts';

/** A rule of a policy: when it holds, and what it then demands. */
export const PolicyRule = entity('PolicyRule', {
  plural: 'policyRules',
  doc: 'A rule of a policy: when it holds, and what it then demands.',
  okta: { list: null, get: null, pageSize: 0, scope: 'okta.policies.read', byIds: 'get' },
  title: 'name',
  fields: {
    name: text('name', 'Name of the rule.').required().indexed(),
    type: text('type', 'Type of the rule, which follows from that of its policy.'),
    status: choice('status', ['ACTIVE', 'INACTIVE'], 'Whether the rule has an effect.'),
    priority: whole('priority', 'Place in the order in which the rules are tried.'),
    isSystem: flag('system', 'Whether the rule came with the org and cannot be removed.'),
    created: time('created', 'When the rule was made.'),
    lastUpdated: time('lastUpdated', 'When the rule was last changed.'),
    network: text('conditions.network.connection', 'Where the request must come from: ANYWHERE, or a ZONE.'),
    riskLevel: text('conditions.riskScore.level', 'Level of risk at which the rule holds.'),
    condition: text('conditions.elCondition.condition', 'Expression that must hold.'),
    signInAccess: text('actions.signon.access', 'Whether the rule lets the user sign in.'),
    requiresFactor: flag('actions.signon.requireFactor', 'Whether signing in takes a second factor.'),
    appAccess: text('actions.appSignOn.access', 'Whether the rule lets the user into the app.'),
    factorMode: text('actions.appSignOn.verificationMethod.factorMode', 'How many factors the app takes: 1FA or 2FA.'),
    reauthenticateIn: text(
      'actions.appSignOn.verificationMethod.reauthenticateIn',
      'How long a sign-in to the app lasts, as an ISO 8601 duration.',
    ),
  },
  links: {
    zones: within('NetworkZone', {
      from: 'conditions.network.include',
      id: '',
      rel: 'USES',
      doc: 'The zones that the request must come from.',
      inverse: { name: 'policyRules', doc: 'The rules that hold for requests from the zone.' },
    }),
    excludedZones: within('NetworkZone', {
      from: 'conditions.network.exclude',
      id: '',
      rel: 'EXCLUDES',
      doc: 'The zones that the request must not come from.',
      inverse: { name: 'excludingPolicyRules', doc: 'The rules that do not hold for requests from the zone.' },
    }),
    groups: within('Group', {
      from: 'conditions.people.groups.include',
      id: '',
      rel: 'APPLIES_TO',
      doc: 'The groups that the rule is for.',
      inverse: { name: 'policyRules', doc: 'The rules that are for members of the group.' },
    }),
    excludedUsers: within('User', {
      from: 'conditions.people.users.exclude',
      id: '',
      rel: 'EXCLUDES',
      doc: 'The users that the rule is not for.',
      inverse: { name: 'excludingPolicyRules', doc: 'The rules that leave the user out.' },
    }),
  },
});
