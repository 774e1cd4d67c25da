import { entity } from '../define.ts';
import { policyRuleFields } from '../fields/policyRule.ts';
import { policyRuleLinks } from '../links/policyRule.ts';

/** A rule of a policy: when it holds, and what it then demands. */
export const PolicyRule = entity('PolicyRule', {
  plural: 'policyRules',
  doc: 'A rule of a policy: when it holds, and what it then demands.',
  okta: { list: null, get: null, pageSize: 0, scope: 'okta.policies.read', byIds: 'get' },
  title: 'name',
  fields: policyRuleFields,
  links: policyRuleLinks,
});
