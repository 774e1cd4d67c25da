import { entity } from '../define.ts';
import { choice, flag, text } from '../field.ts';

/** What the provisioning of an app does, in one direction. */
export const AppFeature = entity('AppFeature', {
  plural: 'appFeatures',
  doc: 'What provisioning does between Okta and an app: towards the app, or from it.',
  okta: {
    list: null,
    get: null,
    pageSize: 0,
    id: 'name',
    isIdLocal: true, // every app has the same two
    scope: 'okta.apps.read',
    preset: 'everything',
    byIds: 'get',
  },
  title: 'name',
  fields: {
    name: choice('name', ['USER_PROVISIONING', 'INBOUND_PROVISIONING'], 'Which way users travel.').required(),
    description: text('description', 'What the feature does.'),
    status: choice('status', ['ENABLED', 'DISABLED'], 'Whether it is switched on.'),
    createsUsers: text('capabilities.create.lifecycleCreate.status', 'ENABLED where users are made in the app.'),
    updatesProfiles: text('capabilities.update.profile.status', 'ENABLED where changed profiles reach the app.'),
    deactivatesUsers: text(
      'capabilities.update.lifecycleDeactivate.status',
      'ENABLED where users who lose the app are deactivated in it.',
    ),
    pushesPasswords: text('capabilities.update.password.status', 'ENABLED where passwords reach the app.'),
    importStatus: text(
      'capabilities.importSettings.schedule.status',
      'ENABLED where users are imported on a schedule.',
    ),
    importSchedule: text(
      'capabilities.importSettings.schedule.fullImport.expression',
      'Times of full imports, as cron.',
    ),
    importUserName: text('capabilities.importSettings.username.userNameExpression', 'Expression of an imported login.'),
    matchBy: text('capabilities.importRules.userCreateAndMatch.exactMatchCriteria', 'What an exact match goes by.'),
    allowsPartialMatch: flag(
      'capabilities.importRules.userCreateAndMatch.allowPartialMatch',
      'Whether equal names are a match.',
    ),
    confirmsExactMatch: flag(
      'capabilities.importRules.userCreateAndMatch.autoConfirmExactMatch',
      'Whether an exact match needs no person to confirm it.',
    ),
    confirmsNewUsers: flag(
      'capabilities.importRules.userCreateAndMatch.autoConfirmNewUsers',
      'Whether a new user needs no person to confirm it.',
    ),
    activatesNewUsers: flag(
      'capabilities.importRules.userCreateAndMatch.autoActivateNewUsers',
      'Whether a new user is active at once.',
    ),
  },
});
