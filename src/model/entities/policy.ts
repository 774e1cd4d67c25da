import { entity } from '../define.ts';
import { policyFields } from '../fields/policy.ts';
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
  fields: policyFields,
  links: {
    rules: many('PolicyRule', {
      route: { list: '/api/v1/policies/{id}/rules', pageSize: 0, record: '' },
      rel: 'HAS_RULE',
      doc: 'The rules of the policy, which are tried in the order of their priority.',
      inverse: { name: 'policy', doc: 'The policy that the rule belongs to.', isOne: true },
    }),
    directories: within('App', {
      from: 'conditions.authProvider.include',
      id: '',
      rel: 'APPLIES_TO',
      doc: 'The directories whose passwords a password policy is for.',
      inverse: { name: 'directoryPolicies', doc: 'The password policies that are for users of the directory.' },
    }),
    groups: within('Group', {
      from: 'conditions.people.groups.include',
      id: '',
      words: ['EVERYONE'],
      rel: 'APPLIES_TO',
      doc: 'The groups whose members the policy is for. A policy without any is for everyone.',
      inverse: { name: 'policies', doc: 'The policies that are for members of the group.' },
    }),
  },
});
