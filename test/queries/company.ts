import type { Kind } from '../../src/model/index.ts';

type Fields = Record<string, unknown>;
type NodeRows = Partial<Record<Kind, Record<string, Fields>>>;
/** Near node, far node, and facts where the story needs them. */
type LinkRows = Record<string, [near: string, far: string, facts?: Fields][]>;

/** The moment of the story: every date in it is told from here. */
const now = Date.now();
export const daysAgo = (days: number) => new Date(now - days * 86_400_000).toISOString();
export const inDays = (days: number) => daysAgo(-days);

/** An account in daily use, with a password that Okta keeps. */
const account = (id: string, fields: Fields = {}): Fields => ({
  login: `${id}@example.com`,
  status: 'ACTIVE',
  lastLogin: daysAgo(1),
  passwordChanged: daysAgo(30),
  credentialProvider: 'OKTA',
  ...fields,
});

const accounts = (people: Record<string, Fields>) =>
  Object.fromEntries(Object.entries(people).map(([id, fields]) => [id, account(id, fields)]));

const role = (type: string, label: string, fields: Fields = {}): Fields => ({
  ...{ type, label, status: 'ACTIVE', assignmentType: 'USER', created: daysAgo(500), ...fields },
});

const app = (label: string, fields: Fields = {}): Fields => ({
  ...{ label, name: label.toLowerCase(), status: 'ACTIVE', signOnMode: 'SAML_2_0', created: daysAgo(900), ...fields },
});

/** A company small enough to know by heart. */
export const nodes: NodeRows = {
  User: accounts({
    chief: {}, // a super administrator who does everything right
    deputy: { credentialProvider: 'ACTIVE_DIRECTORY', credentialProviderName: 'corp.example', passwordChanged: null },
    desk: { lastLogin: daysAgo(200), passwordChanged: daysAgo(400) }, // the helpdesk, of people in Sales
    seller: {}, // reads reports, and is in Sales
    fixer: { lastLogin: null }, // may reset everybody's factors by a custom role
    keeper: {}, // runs the app Code
    porter: {}, // runs the app Mail
    clerk: {}, // no administrator at all
    intern: {},
    leaver: {}, // left, and nobody noticed
    quitter: { status: 'DEPROVISIONED', lastLogin: daysAgo(300) }, // left, as it should be
    robot: { status: 'PROVISIONED', firstName: 'Nightly', lastName: 'Job', lastLogin: null, created: daysAgo(700) },
  }),
  Employee: {
    e0: { displayName: 'Boss', employeeNumber: '100', workEmail: 'boss@example.com' },
    e1: { displayName: 'Clerk', employeeNumber: '101' },
    e2: { displayName: 'Fixer', employeeNumber: '102' },
    e3: { displayName: 'Keeper', employeeNumber: '103' },
    e4: { displayName: 'Porter', employeeNumber: '104' },
    e5: { displayName: 'Seller', employeeNumber: '105' },
    e6: { displayName: 'Intern', employeeNumber: '106' },
    e7: { displayName: 'Chief', employeeNumber: '107' },
    e8: { displayName: 'Deputy', employeeNumber: '108', terminationDate: inDays(30) }, // leaves next month
    e9: { displayName: 'Desk', employeeNumber: '109', hireDate: daysAgo(10), terminationDate: daysAgo(400) }, // is back
    e10: { displayName: 'Leaver', employeeNumber: '110', terminationDate: daysAgo(60) },
    e11: { displayName: 'Quitter', employeeNumber: '111', status: 'Terminated' },
    e12: { displayName: 'Newcomer', employeeNumber: '112', department: 'Sales', hireDate: daysAgo(20) }, // has no account
  },
  Finding: {
    noAccount: { code: 'EMPLOYEE_WITHOUT_ACCOUNT', message: 'Newcomer (112) is employed and has no account.' },
    noPerson: { code: 'NON_HUMAN_ACCOUNT', message: "Account robot@example.com is no single person's." },
  },
  Group: {
    everyone: { name: 'Everyone', type: 'BUILT_IN' },
    staff: { name: 'Staff', type: 'OKTA_GROUP' },
    keepers: { name: 'Keepers', type: 'OKTA_GROUP' }, // gives the super administrator
    corpAdmins: { name: 'Corp admins', type: 'APP_GROUP' }, // kept in the directory
    helpdesk: { name: 'Helpdesk', type: 'OKTA_GROUP' },
    sales: { name: 'Sales', type: 'OKTA_GROUP' },
    payers: { name: 'Payers', type: 'OKTA_GROUP' },
    hollow: { name: 'Hollow', type: 'OKTA_GROUP', lastMembershipUpdated: daysAgo(80) }, // gives an app to nobody
    spare: { name: 'Spare', type: 'OKTA_GROUP', lastMembershipUpdated: daysAgo(90) }, // good for nothing
  },
  GroupRule: {
    ruleKeepers: { name: 'Corp admins are keepers', status: 'ACTIVE', expression: 'isMemberOfGroup("corpAdmins")' },
    rulePayers: { name: 'Finance pays', status: 'ACTIVE', expression: 'user.department=="Finance"' },
    ruleNotClerk: { name: 'All but the clerk pay', status: 'ACTIVE', expression: 'true' },
    ruleNotStaff: { name: 'All but staff pay', status: 'ACTIVE', expression: 'true' },
    ruleOff: { name: 'Everybody keeps', status: 'INACTIVE', expression: 'true' },
  },
  App: {
    mail: app('Mail'),
    payroll: app('Payroll'),
    code: app('Code', { signOnMode: 'OPENID_CONNECT' }),
    lonely: app('Lonely'),
    wiki: app('Wiki', { implicitAssignment: true }),
    attic: app('Attic', { status: 'INACTIVE' }),
    worker: app('Worker', { signOnMode: 'OPENID_CONNECT', applicationType: 'service' }),
    corp: app('Corp directory', { features: ['IMPORT_NEW_USERS'] }),
    hr: app('HR', { features: ['PROFILE_MASTERING'] }),
  },
  Device: {
    chiefMac: { displayName: "Chief's Mac", status: 'ACTIVE', platform: 'MACOS', diskEncryptionType: 'FULL' },
    deputyPc: {
      ...{ displayName: "Deputy's PC", status: 'ACTIVE', platform: 'WINDOWS', diskEncryptionType: 'NONE' },
      lastUpdated: daysAgo(3),
    },
    deputyOld: {
      displayName: "Deputy's old PC",
      status: 'DEACTIVATED',
      platform: 'WINDOWS',
      diskEncryptionType: 'NONE',
    },
    sellerPhone: { displayName: "Seller's phone", status: 'ACTIVE', platform: 'IOS', lastUpdated: daysAgo(4) },
    leaverLaptop: { displayName: "Leaver's laptop", status: 'ACTIVE', platform: 'LINUX', diskEncryptionType: 'NONE' },
  },
  Factor: {
    chiefKey: { type: 'webauthn', status: 'ACTIVE' },
    chiefSms: { type: 'sms', status: 'ACTIVE' },
    deputySms: { type: 'sms', status: 'ACTIVE' },
    deputyMail: { type: 'email', status: 'ACTIVE' },
    deskKey: { type: 'webauthn', status: 'PENDING_ACTIVATION' }, // never finished
    sellerPush: { type: 'push', status: 'ACTIVE' },
    fixerTotp: { type: 'token:software:totp', status: 'ACTIVE' },
    keeperKey: { type: 'webauthn', status: 'ACTIVE' },
    porterKey: { type: 'webauthn', status: 'ACTIVE' },
    clerkSms: { type: 'sms', status: 'ACTIVE' },
  },
  Role: {
    SUPER_ADMIN: { label: 'Super Administrator', isStandard: true },
    crPasswords: { label: 'Password resetter', permissions: ['okta.users.credentials.resetPassword'] },
    crFactors: { label: 'Factor fixer', permissions: ['okta.users.credentials.resetFactors', 'okta.users.read'] },
  },
  RoleAssignment: {
    chiefSuper: role('SUPER_ADMIN', 'Super Administrator'),
    keepersSuper: role('SUPER_ADMIN', 'Super Administrator', { assignmentType: 'GROUP' }),
    deputyEcho: role('SUPER_ADMIN', 'Super Administrator', { assignmentType: 'GROUP' }), // the same, in the user's own list
    helpdeskRole: role('HELP_DESK_ADMIN', 'Help Desk Administrator', { assignmentType: 'GROUP' }),
    sellerReports: role('REPORT_ADMIN', 'Report Administrator'),
    fixerRole: role('CUSTOM', 'Factor fixer'),
    keeperRole: role('APP_ADMIN', 'Application Administrator'),
    porterRole: role('APP_ADMIN', 'Application Administrator'),
    workerRole: role('CUSTOM', 'Password resetter', { assignmentType: 'CLIENT' }),
    clerkOnce: role('ORG_ADMIN', 'Organization Administrator', { status: 'INACTIVE' }), // has no effect
  },
  ResourceSet: { setEverybody: { label: 'Everybody' }, setSales: { label: 'People in Sales' } },
  ResourceSetResource: {
    allUsers: { orn: 'orn:okta:directory:example:users' },
    salesPeople: { orn: 'orn:okta:directory:example:groups:sales:contained_resources' },
    helpdeskGroup: { orn: 'orn:okta:directory:example:groups:helpdesk' }, // the group, not who is in it
  },
  NetworkZone: { office: { name: 'Office', type: 'IP' } },
  ApiToken: {
    deploy: { name: 'deploy', network: 'ZONE', tokenWindow: 'P30D', expiresAt: inDays(10), created: daysAgo(50) },
    backup: { name: 'backup', network: 'ZONE', tokenWindow: 'P30D', expiresAt: inDays(29), created: daysAgo(51) },
    export: { name: 'export', network: 'ANYWHERE', tokenWindow: 'P30D', expiresAt: inDays(29), created: daysAgo(52) },
    dead: { name: 'dead', network: 'ANYWHERE', tokenWindow: 'P30D', expiresAt: daysAgo(1), created: daysAgo(53) },
  },
  AppCredential: {
    codeOld: { keyId: 'secret-old', created: daysAgo(400) },
    codeNew: { keyId: 'secret-new', created: daysAgo(10) },
    codeOff: { keyId: 'secret-off', created: daysAgo(800), status: 'INACTIVE' },
    codeKey: { keyId: 'key-old', created: daysAgo(200) },
    mailKey: { keyId: 'key-ended', created: daysAgo(100), expiresAt: daysAgo(2) },
    atticSecret: { keyId: 'secret-attic', created: daysAgo(900) },
  },
  Idp: {
    partner: { name: 'Partner', type: 'SAML2', status: 'ACTIVE', accountLink: 'DISABLED' },
    open: { name: 'Open door', type: 'OIDC', status: 'ACTIVE', accountLink: 'AUTO' },
    careful: { name: 'Careful', type: 'OIDC', status: 'ACTIVE', accountLink: 'AUTO', excludesAdmins: true },
  },
  AgentPool: { corpPool: { name: 'corp.example', type: 'AD' } },
  Agent: { dc1: { name: 'dc1' }, dc2: { name: 'dc2' } },
};

const team = ['e1', 'e2', 'e3', 'e4', 'e5'];
const byGroup = { scope: 'GROUP', since: daysAgo(70) };

export const links: LinkRows = {
  'Group.members': [
    ...['chief', 'deputy', 'clerk'].map((user): [string, string] => ['everyone', user]),
    ...['seller', 'keeper', 'porter', 'clerk', 'leaver', 'intern'].map((user): [string, string] => ['staff', user]),
    ...[['keepers', 'deputy'] as [string, string], ['corpAdmins', 'deputy'] as [string, string]],
    ...[['helpdesk', 'desk'] as [string, string], ['sales', 'seller'] as [string, string]],
    ['payers', 'clerk'],
  ],
  'Group.source': [['corpAdmins', 'corp']],
  'GroupRule.targets': [
    ...[['ruleKeepers', 'keepers'] as [string, string], ['ruleOff', 'keepers'] as [string, string]],
    ...[['rulePayers', 'payers'] as [string, string], ['ruleNotClerk', 'payers'] as [string, string]],
    ['ruleNotStaff', 'payers'],
  ],
  'GroupRule.sources': [['ruleKeepers', 'corpAdmins']],
  'GroupRule.excludedUsers': [['ruleNotClerk', 'clerk']],
  'GroupRule.excludedGroups': [['ruleNotStaff', 'staff']],
  'App.groups': [
    ['mail', 'staff', { priority: 0 }],
    ['payroll', 'payers', { priority: 1 }],
    ['lonely', 'hollow', { priority: 0 }],
    ['attic', 'staff', { priority: 0 }],
  ],
  'App.users': [
    ...['seller', 'keeper', 'porter', 'clerk', 'leaver', 'intern'].map((user): [string, string, Fields] => [
      ...(['mail', user, byGroup] as [string, string, Fields]),
    ]),
    ['payroll', 'clerk', { scope: 'USER', since: daysAgo(40) }],
    ['code', 'keeper', { scope: 'USER', since: daysAgo(41) }],
    ['code', 'intern', { scope: 'USER', since: daysAgo(42) }],
    ['hr', 'deputy', { scope: 'USER', since: daysAgo(43) }],
    ['corp', 'clerk', { scope: 'GROUP', since: daysAgo(44) }], // by a group that is not in the mirror
  ],
  'Device.users': [
    ['chiefMac', 'chief', { managementStatus: 'MANAGED' }],
    ['deputyPc', 'deputy', { managementStatus: 'NOT_MANAGED' }],
    ['deputyOld', 'deputy', { managementStatus: 'NOT_MANAGED' }],
    ['sellerPhone', 'seller', { managementStatus: 'MANAGED' }],
    ['leaverLaptop', 'leaver', { managementStatus: 'NOT_MANAGED' }],
  ],
  'User.factors': [
    ...[['chief', 'chiefKey'] as [string, string], ['chief', 'chiefSms'] as [string, string]],
    ...[['deputy', 'deputySms'] as [string, string], ['deputy', 'deputyMail'] as [string, string]],
    ...[['desk', 'deskKey'] as [string, string], ['seller', 'sellerPush'] as [string, string]],
    ...[['fixer', 'fixerTotp'] as [string, string], ['keeper', 'keeperKey'] as [string, string]],
    ...[['porter', 'porterKey'] as [string, string], ['clerk', 'clerkSms'] as [string, string]],
  ],
  'User.roleAssignments': [
    ['chief', 'chiefSuper'],
    ['deputy', 'deputyEcho'],
    ['seller', 'sellerReports'],
    ['fixer', 'fixerRole'],
    ['keeper', 'keeperRole'],
    ['porter', 'porterRole'],
    ['clerk', 'clerkOnce'],
  ],
  'Group.roleAssignments': [
    ['keepers', 'keepersSuper'],
    ['helpdesk', 'helpdeskRole'],
  ],
  'App.roleAssignments': [['worker', 'workerRole']],
  'RoleAssignment.role': [
    ['chiefSuper', 'SUPER_ADMIN'],
    ['fixerRole', 'crFactors'],
    ['workerRole', 'crPasswords'],
  ],
  'RoleAssignment.groups': [['helpdeskRole', 'sales']],
  'RoleAssignment.apps': [
    ['keeperRole', 'code'],
    ['porterRole', 'mail'],
  ],
  'RoleAssignment.resourceSet': [
    ['fixerRole', 'setEverybody'],
    ['workerRole', 'setSales'],
  ],
  'ResourceSet.resources': [
    ['setEverybody', 'allUsers'],
    ['setSales', 'salesPeople'],
    ['setSales', 'helpdeskGroup'],
  ],
  'ResourceSetResource.group': [
    ['salesPeople', 'sales'],
    ['helpdeskGroup', 'helpdesk'],
  ],
  'ApiToken.owner': [
    ['deploy', 'chief'],
    ['backup', 'deputy'],
    ['export', 'leaver'],
    ['dead', 'leaver'],
  ],
  'ApiToken.zones': [
    ['deploy', 'office'],
    ['backup', 'office'],
  ],
  'App.secrets': [
    ['code', 'codeOld'],
    ['code', 'codeNew'],
    ['code', 'codeOff'],
    ['attic', 'atticSecret'],
  ],
  'App.publicKeys': [['code', 'codeKey']],
  'App.signingKeys': [['mail', 'mailKey']],
  'Idp.users': [['partner', 'deputy']],
  'Idp.groups': [['partner', 'keepers']],
  'AgentPool.agents': [
    ['corpPool', 'dc1'],
    ['corpPool', 'dc2'],
  ],
  'Employee.accounts': [
    ...[['e1', 'clerk'] as [string, string], ['e2', 'fixer'] as [string, string], ['e3', 'keeper'] as [string, string]],
    ...[['e4', 'porter'] as [string, string], ['e5', 'seller'] as [string, string]],
    ...[
      ['e6', 'intern'] as [string, string],
      ['e7', 'chief'] as [string, string],
      ['e8', 'deputy'] as [string, string],
    ],
    ...[['e9', 'desk'] as [string, string], ['e10', 'leaver'] as [string, string]],
    ['e11', 'quitter'],
  ],
  // The helpdesk's account may be the newcomer's: nobody has decided.
  'Employee.possibleAccounts': [
    ['e9', 'desk', { confidence: 0.3 }],
    ['e12', 'desk', { confidence: 0.6, evidence: ['family name: Desk / Desk (+9.1)'] }],
  ],
  'Finding.employees': [['noAccount', 'e12']],
  'Finding.accounts': [['noPerson', 'robot']],
  'Employee.manager': [...team.map((person): [string, string] => [person, 'e0']), ['e6', 'e1']],
};
