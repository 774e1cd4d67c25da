/** An app as Okta's catalog knows it. */
export interface CatalogApp {
  name: string;
  label: string;
  /** Null where Okta sends none. */
  mode: string | null;
  features: readonly string[];
  /** How much of a company uses it. */
  reach: 'all' | 'department' | 'few' | 'nobody';
}

const scim = ['PUSH_NEW_USERS', 'PUSH_USER_DEACTIVATION', 'PUSH_PROFILE_UPDATES', 'GROUP_PUSH'];
const source = ['IMPORT_NEW_USERS', 'IMPORT_PROFILE_UPDATES', 'PROFILE_MASTERING'];

export const catalog: readonly CatalogApp[] = [
  app('active_directory', 'corp.example.com', 'AUTO_LOGIN', source, 'few'),
  app('office365', 'Microsoft Office 365', 'WS_FEDERATION', scim, 'all'),
  app('slack', 'Slack', 'SAML_2_0', scim, 'all'),
  app('zoomus', 'Zoom', 'SAML_2_0', scim, 'department'),
  app('workday', 'Workday', 'SAML_2_0', source, 'all'),
  app('salesforce', 'Salesforce', 'SAML_2_0', scim, 'department'),
  app('github_enterprise', 'GitHub Enterprise', 'SAML_2_0', scim, 'department'),
  app('jira_cloud', 'Atlassian Cloud', 'SAML_2_0', scim, 'department'),
  app('servicenow_ud', 'ServiceNow', 'SAML_2_0', scim, 'department'),
  app('amazon_aws', 'AWS Account Federation', 'SAML_2_0', [], 'few'),
  app('snowflake', 'Snowflake', 'SAML_2_0', scim, 'few'),
  app('datadog', 'Datadog', 'SAML_2_0', [], 'few'),
  app('zendesk', 'Zendesk', 'SAML_2_0', scim, 'department'),
  app('docusign', 'DocuSign', 'SAML_2_0', [], 'department'),
  app('concur', 'Concur Travel and Expense', 'SAML_2_0', [], 'department'),
  app('tableau_online', 'Tableau Cloud', 'SAML_2_0', [], 'few'),
  app('bookmark', 'Company Handbook', 'BOOKMARK', [], 'department'),
  app('bookmark', 'Cafeteria Menu', 'BOOKMARK', [], 'department'),
  app('template_swa', 'Travel Agency', 'BROWSER_PLUGIN', [], 'few'),
  app('template_basic_auth', 'Build Archive', 'BASIC_AUTH', [], 'few'),
  app('template_sps', 'Customs Portal', 'SECURE_PASSWORD_STORE', [], 'few'),
];

/** Built into every org, where they are assigned to nobody. */
export const builtIn: readonly CatalogApp[] = [
  app('saasure', 'Okta Admin Console', 'OPENID_CONNECT', [], 'nobody'),
  app('okta_enduser', 'Okta Dashboard', 'OPENID_CONNECT', [], 'nobody'),
  app('okta_browser_plugin', 'Okta Browser Plugin', 'OPENID_CONNECT', [], 'nobody'),
  app('okta_flow_sso', 'Okta Workflows', null, [], 'nobody'),
];

/** What the company built itself, and how that signs users in. */
export const ownKinds: readonly { mode: string; type: string | null }[] = [
  { mode: 'OPENID_CONNECT', type: 'web' },
  { mode: 'OPENID_CONNECT', type: 'browser' },
  { mode: 'OPENID_CONNECT', type: 'native' },
  { mode: 'OPENID_CONNECT', type: 'service' },
  { mode: 'SAML_2_0', type: null },
  { mode: 'BOOKMARK', type: null },
  { mode: 'AUTO_LOGIN', type: null },
];

/** Words that names of the company's own apps are made of. */
export const ownNames = {
  subject: ['Order', 'Billing', 'Inventory', 'Partner', 'Release', 'Fleet', 'Risk', 'Quote', 'Campus', 'Lab', 'Ticket'],
  object: ['Portal', 'Dashboard', 'Gateway', 'Tracker', 'Studio', 'Console', 'Archive', 'Planner', 'API', 'Desk'],
} as const;

function app(
  name: string,
  label: string,
  mode: string | null,
  features: readonly string[],
  reach: CatalogApp['reach'],
): CatalogApp {
  return { name, label, mode, features, reach };
}
