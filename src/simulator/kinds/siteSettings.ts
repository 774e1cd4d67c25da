import { dayMs, type Settings } from './settingsTable.ts';

/** How the org looks and answers, and how its profiles hang together. */
export const siteSettings: Settings = {
  EmailDomain: () => [
    {
      domain: 'mail.example.com',
      validationStatus: 'VERIFIED',
      displayName: 'Example IT',
      userName: 'noreply',
      validationSubdomain: 'mail',
      dnsValidationRecords: [],
    },
  ],

  Brand: ({ org }) => {
    const shared = {
      removePoweredByOkta: false,
      customPrivacyPolicyUrl: null,
      agreeToCustomPrivacyPolicy: false,
      defaultApp: { appInstanceId: null, appLinkName: null, classicApplicationUri: null },
      locale: null,
    };
    const [emailDomainId = null] = org.of('EmailDomain').ids();
    return [
      { name: 'Example Corporation', isDefault: true, ...shared },
      {
        name: 'Partners',
        isDefault: false,
        ...shared,
        removePoweredByOkta: true,
        customPrivacyPolicyUrl: 'https://www.example.com/privacy',
        agreeToCustomPrivacyPolicy: true,
        emailDomainId,
      },
    ];
  },

  Domain: ({ org, todayMs }) => {
    const brands = org.of('Brand').all();
    const brandOf = (isDefault: boolean) => brands.find((brand) => brand.isDefault === isDefault)?.id ?? brands[0]?.id;
    const expiration = new Date(todayMs + 40 * dayMs).toISOString();
    const publicCertificate = { subject: 'CN=login.example.com', fingerprint: 'd1:0d:3b:11', expiration };
    return [
      {
        id: 'default',
        domain: 'example.okta.com',
        certificateSourceType: 'OKTA_MANAGED',
        validationStatus: 'COMPLETED',
        brandId: brandOf(true),
      },
      {
        domain: 'login.example.com',
        certificateSourceType: 'MANUAL',
        validationStatus: 'COMPLETED',
        brandId: brandOf(false),
        dnsRecords: [],
        publicCertificate,
      },
    ];
  },

  Feature: () =>
    (
      [
        ['Unified claims', 'ENABLED', { value: 'EA' }],
        ['Passkey rollup', 'DISABLED', { value: 'BETA', state: 'OPEN' }],
        ['Realm delegation', 'ENABLED', { value: 'EA' }],
        ['Early sign-in page', 'DISABLED', { value: 'BETA', state: 'CLOSED' }],
      ] as const
    ).map(([name, status, stage]) => ({
      type: 'self-service',
      name,
      description: `${name} for the org`,
      status,
      stage,
    })),

  LinkedObjectDefinition: () => [
    {
      id: 'manager',
      primary: { name: 'manager', title: 'Manager', description: 'Who somebody reports to', type: 'USER' },
      associated: { name: 'subordinate', title: 'Subordinate', description: 'Who reports to somebody', type: 'USER' },
    },
  ],

  ProfileMapping: ({ org }) => {
    const type = org
      .of('UserType')
      .all()
      .find((type) => type.default === true);
    const user = { id: type?.id ?? null, name: 'user', type: 'user', _links: {} };
    return org
      .of('App')
      .all()
      .filter(({ signOnMode }) => signOnMode === 'SAML_2_0' || signOnMode === 'AUTO_LOGIN')
      .slice(0, 12)
      .flatMap((app) => {
        const end = { id: app.id, name: app.name, type: 'appuser', _links: {} };
        const isSource = String(app.features).includes('PROFILE_MASTERING');
        return [{ source: user, target: end }, ...(isSource ? [{ source: end, target: user }] : [])];
      });
  },
};
