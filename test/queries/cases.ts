import type { Given } from '../../src/queries/values.ts';
import { daysAgo } from './company.ts';

/** What a query is asked, all that it must answer, and whom it must not name. */
interface Case {
  given?: Given;
  rows: unknown[][];
  not: string;
}

const given = daysAgo(500); // every role
const made = daysAgo(900); // every app

const strongest = 'Super Administrator';
const chiefs = ['chief@example.com', 'deputy@example.com'];
const others = [
  'desk@example.com',
  'fixer@example.com',
  'keeper@example.com',
  'porter@example.com',
  'seller@example.com',
];

/** By name of the query; each may be asked in several ways. */
export const cases: Readonly<Record<string, readonly Case[]>> = {
  'admin-power': [
    {
      rows: [
        [
          ...['Worker', 'service app', 'ACTIVE', 'Password resetter', 'CUSTOM', null, ['People in Sales']],
          ...[['Helpdesk', 'Sales'], ['okta.users.credentials.resetPassword'], given],
        ],
        ['chief@example.com', 'user', 'ACTIVE', strongest, 'SUPER_ADMIN', null, [], [], [], given],
        ['deputy@example.com', 'user', 'ACTIVE', strongest, 'SUPER_ADMIN', 'Keepers', [], [], [], given],
        [
          ...['desk@example.com', 'user', 'ACTIVE', 'Help Desk Administrator', 'HELP_DESK_ADMIN', 'Helpdesk'],
          ...[['Sales'], [], [], given],
        ],
        [
          ...['fixer@example.com', 'user', 'ACTIVE', 'Factor fixer', 'CUSTOM', null, ['Everybody']],
          ...[['orn:okta:directory:example:users'], ['okta.users.credentials.resetFactors', 'okta.users.read'], given],
        ],
        [
          ...['keeper@example.com', 'user', 'ACTIVE', 'Application Administrator', 'APP_ADMIN', null],
          ...[['Code'], [], [], given],
        ],
        [
          ...['porter@example.com', 'user', 'ACTIVE', 'Application Administrator', 'APP_ADMIN', null],
          ...[['Mail'], [], [], given],
        ],
        ['seller@example.com', 'user', 'ACTIVE', 'Report Administrator', 'REPORT_ADMIN', null, [], [], [], given],
      ],
      not: 'clerk@example.com', // whose role has no effect
    },
  ],
  'admins-weak-factors': [
    {
      rows: [
        ['deputy@example.com', 'ACTIVE', [strongest], ['email', 'sms'], 'only weak'],
        ['desk@example.com', 'ACTIVE', ['Help Desk Administrator'], [], 'none'],
      ],
      not: 'chief@example.com', // who has a weak factor beside a strong one
    },
    {
      given: { weak: ['call', 'sms', 'push'] },
      rows: [
        ['desk@example.com', 'ACTIVE', ['Help Desk Administrator'], [], 'none'],
        ['seller@example.com', 'ACTIVE', ['Report Administrator'], ['push'], 'only weak'],
      ],
      not: 'deputy@example.com',
    },
  ],
  'idle-admins': [
    {
      rows: [
        [
          ...['desk@example.com', 'ACTIVE', ['Help Desk Administrator'], daysAgo(200), daysAgo(400)],
          ['idle', 'old password'],
        ],
        ['fixer@example.com', 'ACTIVE', ['Factor fixer'], null, daysAgo(30), ['never signed in']],
      ],
      not: 'chief@example.com',
    },
    {
      given: { loginDays: ['365'], passwordDays: ['500'] },
      rows: [['fixer@example.com', 'ACTIVE', ['Factor fixer'], null, daysAgo(30), ['never signed in']]],
      not: 'desk@example.com',
    },
  ],
  'leavers-with-access': [
    {
      rows: [
        ['Leaver', '110', daysAgo(60), 'leaver@example.com', 'ACTIVE', true, ['export'], ["Leaver's laptop"], ['Mail']],
      ],
      not: 'Quitter', // whose account is closed and empty; nor Desk, who is back, or Deputy, who is still here
    },
  ],
  'accounts-without-employee': [
    {
      rows: [['robot@example.com', 'Nightly Job', 'PROVISIONED', null, 'NON_HUMAN_ACCOUNT', [], daysAgo(700), null]],
      not: 'quitter@example.com',
    },
  ],
  'open-reviews': [
    {
      rows: [
        ['desk@example.com', '', 'ACTIVE', '112', 'Newcomer', 0.6, ['family name: Desk / Desk (+9.1)']],
        ['desk@example.com', '', 'ACTIVE', '109', 'Desk', 0.3, []],
      ],
      not: 'robot@example.com',
    },
  ],
  'employees-without-account': [
    { rows: [['Newcomer', '112', 'Sales', daysAgo(20), ['desk@example.com']]], not: 'Leaver' },
  ],
  'why-user-has-app': [
    {
      given: { user: ['clerk@example.com'], app: ['Payroll'] },
      rows: [
        ['clerk@example.com', 'Payroll', 'assigned to the user', null, null, null, null, null, daysAgo(40)],
        [
          ...['clerk@example.com', 'Payroll', 'assigned to a group', 'Payers', 1, 'Finance pays'],
          ...['user.department=="Finance"', null, daysAgo(40)],
        ],
      ],
      not: 'All but the clerk pay',
    },
    {
      given: { user: ['clerk'], app: ['corp'] },
      rows: [
        [
          ...['clerk@example.com', 'Corp directory', 'assigned to a group that is not in the mirror'],
          ...[null, null, null, null, null, daysAgo(44)],
        ],
      ],
      not: 'assigned to the user',
    },
    {
      given: { user: ['clerk@example.com'], app: ['Wiki'] },
      rows: [['clerk@example.com', 'Wiki', 'open to everyone', null, null, null, null, null, null]],
      not: 'assigned to a group',
    },
    { given: { user: ['chief@example.com'], app: ['Payroll'] }, rows: [], not: 'Payroll' },
    {
      given: { user: ['clerk@example.com'], app: ['Mail'] },
      rows: [['clerk@example.com', 'Mail', 'assigned to a group', 'Staff', 0, null, null, null, daysAgo(70)]],
      not: 'Finance pays',
    },
  ],
  'ways-into-privilege': [
    {
      rows: [
        ['Keepers', 1, [`role ${strongest}`], 'identity provider', 'Partner', null, [], []],
        [
          ...['Keepers', 1, [`role ${strongest}`], 'rule', 'Corp admins are keepers', 'isMemberOfGroup("corpAdmins")'],
          ...[['Corp admins'], ['Corp directory']],
        ],
      ],
      not: 'Everybody keeps', // a rule that is switched off
    },
    {
      given: { apps: ['["Payroll"]'] },
      rows: [
        ['Keepers', 1, [`role ${strongest}`], 'identity provider', 'Partner', null, [], []],
        [
          ...['Keepers', 1, [`role ${strongest}`], 'rule', 'Corp admins are keepers', 'isMemberOfGroup("corpAdmins")'],
          ...[['Corp admins'], ['Corp directory']],
        ],
        ['Payers', 1, ['app Payroll'], 'rule', 'All but staff pay', 'true', [], []],
        ['Payers', 1, ['app Payroll'], 'rule', 'All but the clerk pay', 'true', [], []],
        ['Payers', 1, ['app Payroll'], 'rule', 'Finance pays', 'user.department=="Finance"', [], []],
      ],
      not: 'Staff',
    },
  ],
  'groups-by-apps': [
    {
      rows: [
        ['Staff', 'OKTA_GROUP', 6, 1, ['Mail']],
        ['Payers', 'OKTA_GROUP', 1, 1, ['Payroll']],
        ['Hollow', 'OKTA_GROUP', 0, 1, ['Lonely']],
      ],
      not: 'Attic', // an app that is switched off
    },
  ],
  'groups-without-apps': [
    {
      rows: [
        ['Corp admins', 'APP_GROUP', 1, 0, 0, 1],
        ['Helpdesk', 'OKTA_GROUP', 1, 1, 0, 0],
        ['Keepers', 'OKTA_GROUP', 1, 1, 0, 3],
        ['Sales', 'OKTA_GROUP', 1, 0, 0, 0],
        ['Spare', 'OKTA_GROUP', 0, 0, 0, 0],
      ],
      not: 'Everyone',
    },
  ],
  'apps-without-users': [{ rows: [['Lonely', 'lonely', 'SAML_2_0', 1, made]], not: 'Wiki' }],
  'empty-groups': [
    {
      rows: [
        ['Hollow', 'OKTA_GROUP', 1, 0, 0, daysAgo(80)],
        ['Spare', 'OKTA_GROUP', 0, 0, 0, daysAgo(90)],
      ],
      not: 'Sales',
    },
  ],
  'who-can-reset-admins': [
    {
      rows: [
        [
          ...['Worker', 'service app', 'Password resetter', null, ['People in Sales'], ['password']],
          ...[['seller@example.com'], 0],
        ],
        [
          'chief@example.com',
          'user',
          strongest,
          null,
          [],
          ['password', 'factors'],
          ['deputy@example.com', ...others],
          1,
        ],
        [
          ...['deputy@example.com', 'user', strongest, 'Keepers', [], ['password', 'factors']],
          ...[['chief@example.com', ...others], 1],
        ],
        [
          ...['desk@example.com', 'user', 'Help Desk Administrator', 'Helpdesk', ['Sales']],
          ...[['password', 'factors'], ['seller@example.com'], 0],
        ],
        [
          ...['fixer@example.com', 'user', 'Factor fixer', null, ['Everybody'], ['factors']],
          ...[[...chiefs, ...others.filter((login) => !login.startsWith('fixer'))], 2],
        ],
      ],
      not: 'clerk@example.com',
    },
  ],
  'api-tokens': [
    {
      rows: [
        [
          ...['backup', 'deputy@example.com', 'ACTIVE', [strongest], 'ZONE', ['Office']],
          ...[daysAgo(1), daysAgo(51), []],
        ],
        [
          ...['deploy', 'chief@example.com', 'ACTIVE', [strongest], 'ZONE', ['Office']],
          ...[daysAgo(20), daysAgo(50), ['unused']],
        ],
        [
          ...['export', 'leaver@example.com', 'ACTIVE', [], 'ANYWHERE', []],
          ...[daysAgo(1), daysAgo(52), ['owner holds no role', 'no zone limit']],
        ],
      ],
      not: 'dead', // its time is over
    },
  ],
  'old-app-secrets': [
    {
      rows: [
        ['Code', 'secret', 'secret-old', daysAgo(400), null, ['old'], [...chiefs, 'keeper@example.com']],
        ['Code', 'key of the app', 'key-old', daysAgo(200), null, ['old'], []],
        ['Mail', 'signing key of Okta', 'key-ended', daysAgo(100), daysAgo(2), ['expired'], []],
      ],
      not: 'porter@example.com', // who runs another app
    },
    {
      given: { secretDays: ['5'] },
      rows: [
        ['Code', 'secret', 'secret-old', daysAgo(400), null, ['old'], [...chiefs, 'keeper@example.com']],
        ['Code', 'key of the app', 'key-old', daysAgo(200), null, ['old'], []],
        ['Mail', 'signing key of Okta', 'key-ended', daysAgo(100), daysAgo(2), ['old', 'expired'], []],
        ['Code', 'secret', 'secret-new', daysAgo(10), null, ['old'], [...chiefs, 'keeper@example.com']],
      ],
      not: 'secret-off',
    },
  ],
  'ways-to-super-admin': [
    {
      rows: [
        ['app imports the profile', 'HR', 'deputy@example.com', null, ['PROFILE_MASTERING']],
        ['directory checks the password', 'corp.example', 'deputy@example.com', null, ['dc1', 'dc2']],
        ['identity provider fills a group', 'Partner', null, 'Keepers', ['SAML2']],
        ['identity provider may sign in', 'Open door', 'chief@example.com', null, ['OIDC']],
        ['identity provider may sign in', 'Open door', 'deputy@example.com', null, ['OIDC']],
        ['identity provider signs in', 'Partner', 'deputy@example.com', null, ['SAML2']],
      ],
      not: 'Careful', // leaves administrators out
    },
  ],
  'reports-reach': [
    {
      given: { manager: ['boss@example.com'] },
      rows: [
        ['Boss', 'Mail', 5, 4, 6, ['Clerk', 'Intern', 'Keeper', 'Porter', 'Seller']],
        ['Boss', 'Code', 2, 1, 6, ['Intern', 'Keeper']],
        ['Boss', 'Corp directory', 1, 1, 6, ['Clerk']],
        ['Boss', 'Payroll', 1, 1, 6, ['Clerk']],
      ],
      not: 'HR', // of the deputy, who reports to nobody
    },
    {
      given: { manager: ['101'] },
      rows: ['Code', 'Mail'].map((app) => ['Clerk', app, 1, 1, 1, ['Intern']]),
      not: 'Payroll',
    },
  ],
  'peer-deviations': [
    {
      rows: [
        ['Boss', 'Clerk', 'Corp directory', 'extra', 0, 4],
        ['Boss', 'Clerk', 'Payroll', 'extra', 0, 4],
        ['Boss', 'Fixer', 'Mail', 'missing', 4, 4],
        ['Boss', 'Keeper', 'Code', 'extra', 0, 4],
      ],
      not: 'Seller', // who is like the others
    },
    { given: { leastPeers: ['5'] }, rows: [], not: 'Clerk' },
    { given: { manager: ['101'], leastPeers: ['1'] }, rows: [], not: 'Intern' },
  ],
  'admin-devices': [
    {
      rows: [
        [
          ...['deputy@example.com', [strongest], "Deputy's PC", 'WINDOWS', 'ACTIVE'],
          ...[['unmanaged', 'unencrypted'], daysAgo(3)],
        ],
        [
          ...['seller@example.com', ['Report Administrator'], "Seller's phone", 'IOS', 'ACTIVE'],
          ...[['encryption unknown'], daysAgo(4)],
        ],
      ],
      not: "Deputy's old PC", // which is deactivated
    },
  ],
};
