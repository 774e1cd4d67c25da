import { entity } from '../define.ts';
import { flag, text } from '../field.ts';
import { one } from '../link.ts';

/** A look of the org's pages and mails. */
export const Brand = entity('Brand', {
  plural: 'brands',
  doc: 'A look of the pages and mails that users see.',
  okta: { list: '/api/v1/brands', get: '/api/v1/brands/{id}', pageSize: 200, scope: 'okta.brands.read', byIds: 'list' },
  keys: ['name'],
  title: 'name',
  fields: {
    name: text('name', 'Unique name. A brand from before brands had names has none.').indexed(),
    isDefault: flag('isDefault', 'Whether pages look so unless another brand is chosen.'),
    removesPoweredByOkta: flag('removePoweredByOkta', 'Whether pages do not name Okta.'),
    privacyPolicyUrl: text('customPrivacyPolicyUrl', 'Address of the privacy policy.'),
    locale: text('locale', 'Language of the pages.'),
    defaultAppName: text('defaultApp.appLinkName', 'Which link of the default app opens.'),
    defaultAppUri: text('defaultApp.classicApplicationUri', 'Address of the default app in the Classic Engine.'),
  },
  links: {
    defaultApp: one('App', {
      from: 'defaultApp.appInstanceId',
      rel: 'OPENS',
      doc: 'The app that users come to after they sign in.',
      inverse: { name: 'brands', doc: 'The brands whose users come to the app.' },
    }),
    emailDomain: one('EmailDomain', {
      from: 'emailDomainId',
      rel: 'SENDS_FROM',
      doc: 'The domain that its mails come from.',
      inverse: { name: 'brands', doc: 'The brands whose mails come from the domain.' },
    }),
  },
});
