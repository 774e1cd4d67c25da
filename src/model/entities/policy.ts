import { entity } from '../define.ts';
import { choice, flag, text, time, whole } from '../field.ts';
import { many, within } from '../link.ts';

/** A policy of any type: who it is for, and in which order it counts. What it demands is in its rules. */
export const Policy = entity('Policy', {
  plural: 'policies',
  doc: 'A policy of any type: who it is for, and in which order it counts. What it demands is in its rules.',
  okta: {
    list: '/api/v1/policies',
    each: {
      param: 'type',
      values: [
        ...['OKTA_SIGN_ON', 'PASSWORD', 'MFA_ENROLL', 'IDP_DISCOVERY', 'ACCESS_POLICY', 'PROFILE_ENROLLMENT'],
        ...['POST_AUTH_SESSION', 'ENTITY_RISK', 'DEVICE_SIGNAL_COLLECTION', 'SESSION_VIOLATION_DETECTION'],
        ...['CLIENT_UPDATE', 'IDENTITY_CLAIM_SOURCING'],
      ],
    },
    get: '/api/v1/policies/{id}',
    pageSize: 0,
    scope: 'okta.policies.read',
    absent: [400], // a type that this edition lacks
    byIds: 'get',
  },
  title: 'name',
  fields: {
    name: text('name', 'Name of the policy.').required().indexed(),
    type: choice(
      'type',
      ['OKTA_SIGN_ON', 'PASSWORD', 'MFA_ENROLL', 'IDP_DISCOVERY', 'ACCESS_POLICY', 'PROFILE_ENROLLMENT'],
      'What the policy is about.',
    )
      .required()
      .indexed(),
    description: text('description', 'What the policy is for.'),
    status: choice('status', ['ACTIVE', 'INACTIVE'], 'Whether the policy has an effect.'),
    priority: whole('priority', 'Place in the order in which policies of its type are tried; 1 comes first.'),
    isSystem: flag('system', 'Whether the policy came with the org and cannot be removed.'),
    created: time('created', 'When the policy was made.'),
    lastUpdated: time('lastUpdated', 'When the policy was last changed.'),
  },
  links: {
    rules: many('PolicyRule', {
      route: { list: '/api/v1/policies/{id}/rules', pageSize: 0, record: '' },
      rel: 'HAS_RULE',
      doc: 'The rules of the policy, which are tried in the order of their priority.',
      inverse: { name: 'policy', doc: 'The policy that the rule belongs to.', isOne: true },
    }),
    groups: within('Group', {
      from: 'conditions.people.groups.include',
      id: '',
      rel: 'APPLIES_TO',
      doc: 'The groups whose members the policy is for. A policy without any is for everyone.',
      inverse: { name: 'policies', doc: 'The policies that are for members of the group.' },
    }),
  },
});
