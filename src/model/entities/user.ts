import { roleHolders } from '../adminRoles.ts';
import { entity } from '../define.ts';
import { choice, text, time } from '../field.ts';
import { many, one } from '../link.ts';

/** A user: an account in the org. The person behind it is an `Employee`. */
export const User = entity('User', {
  plural: 'users',
  doc: 'An account in the org. The person behind it is its employee.',
  okta: {
    // The plain list leaves deprovisioned users out; a filter brings them too, in one pass.
    list: '/api/v1/users?filter=lastUpdated gt "2000-01-01T00:00:00.000Z"',
    get: '/api/v1/users/{id}',
    pageSize: 200,
    scope: 'okta.users.read',
    everyOrgHas: { name: 'the first administrator', filter: {} },
    ownsTokens: true,
    byIds: 'search',
    queries: [
      {
        param: 'search',
        fields: ['id', 'status', 'created', 'activated', 'statusChanged', 'lastUpdated', 'type.id', 'profile.*'],
        ops: ['eq', 'sw', 'gt', 'ge', 'lt', 'le', 'pr'],
        contains: ['profile.firstName', 'profile.lastName', 'profile.email', 'profile.login'],
        sorts: true,
      },
    ],
  },
  keys: ['login'],
  title: 'login',
  custom: 'profile',
  fields: {
    status: choice(
      'status',
      ['STAGED', 'PROVISIONED', 'ACTIVE', 'RECOVERY', 'LOCKED_OUT', 'PASSWORD_EXPIRED', 'SUSPENDED', 'DEPROVISIONED'],
      'Where the account is in its life. A password past its age shows as expired only at the next sign-in.',
    )
      .required()
      .indexed(),
    transitioningToStatus: text(
      'transitioningToStatus',
      'The status that a running activation or deactivation leads to.',
    ),
    created: time('created', 'When the account was made.'),
    activated: time('activated', 'When the account was last activated.'),
    statusChanged: time('statusChanged', 'When the status last changed.'),
    lastLogin: time('lastLogin', 'When the user last signed in to Okta.'),
    lastUpdated: time('lastUpdated', 'When the account was last changed. Sign-ins and memberships do not count.'),
    passwordChanged: time('passwordChanged', 'When the password last changed.'),
    login: text('profile.login', 'Unique name to sign in with, often an e-mail address.').required().indexed(),
    email: text('profile.email', 'Primary e-mail address.').indexed(),
    secondEmail: text('profile.secondEmail', 'Second e-mail address, used to recover the account.'),
    firstName: text('profile.firstName', 'Given name.'),
    lastName: text('profile.lastName', 'Family name.').indexed(),
    middleName: text('profile.middleName', 'Middle name.'),
    honorificPrefix: text('profile.honorificPrefix', 'Title before the name, such as Dr.'),
    honorificSuffix: text('profile.honorificSuffix', 'Suffix behind the name, such as PhD.'),
    displayName: text('profile.displayName', 'Name as it is shown to others.'),
    nickName: text('profile.nickName', 'Name the person goes by.'),
    title: text('profile.title', 'Job title.'),
    profileUrl: text('profile.profileUrl', "Address of the person's page elsewhere."),
    primaryPhone: text('profile.primaryPhone', 'Primary phone number.'),
    mobilePhone: text('profile.mobilePhone', 'Mobile phone number.'),
    streetAddress: text('profile.streetAddress', 'Street and number.'),
    city: text('profile.city', 'City.'),
    state: text('profile.state', 'State or region.'),
    zipCode: text('profile.zipCode', 'Postal code.'),
    countryCode: text('profile.countryCode', 'Country, as ISO 3166-1 alpha-2.'),
    postalAddress: text('profile.postalAddress', 'Mailing address.'),
    preferredLanguage: text('profile.preferredLanguage', 'Preferred language, as in an Accept-Language header.'),
    locale: text('profile.locale', 'Locale, such as en_US.'),
    timezone: text('profile.timezone', 'Time zone, such as Europe/Berlin.'),
    userType: text(
      'profile.userType',
      "The profile's own word for the kind of person, such as Employee or Contractor.",
    ),
    employeeNumber: text('profile.employeeNumber', "The organization's number for the person.").indexed(),
    costCenter: text('profile.costCenter', 'Cost center.'),
    organization: text('profile.organization', 'Organization.'),
    division: text('profile.division', 'Division.'),
    department: text('profile.department', 'Department.').indexed(),
    managerId: text('profile.managerId', 'The manager, in whatever form the org writes it: an id, a login, a number.'),
    manager: text('profile.manager', "The manager's name, or whatever the org writes there."),
    realmId: text('realmId', 'Okta id of the realm that the user is in.'),
    credentialProvider: choice(
      'credentials.provider.type',
      ['OKTA', 'ACTIVE_DIRECTORY', 'LDAP', 'FEDERATION', 'SOCIAL', 'IMPORT'],
      'Who checks the password.',
    ),
    credentialProviderName: text(
      'credentials.provider.name',
      'Name of the directory or service that checks the password.',
    ),
  },
  links: {
    type: one('UserType', {
      from: 'type.id',
      rel: 'HAS_TYPE',
      doc: 'The type that decides which attributes the profile has.',
      inverse: {
        name: 'users',
        doc: 'The users of this type.',
        route: { list: '/api/v1/users?search=type.id eq "{id}"', pageSize: 200, record: '' },
      },
    }),
    roleAssignments: many('RoleAssignment', {
      route: {
        list: '/api/v1/users/{id}/roles',
        pageSize: 0,
        record: '',
        perNear: { reach: 'admins', admins: roleHolders },
      },
      rel: 'HOLDS',
      doc: 'The administrator roles of the user, those through groups among them.',
      inverse: { name: 'user', doc: 'The user who holds it.', isOne: true },
    }),
  },
});
