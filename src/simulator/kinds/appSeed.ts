import type { Json } from '../collection.ts';
import type { Org } from '../org.ts';
import type { Random } from '../random.ts';
import type { Seeding } from '../seed.ts';
import { builtIn, type CatalogApp, catalog, ownKinds, ownNames } from './appCatalog.ts';

// biome-ignore lint/suspicious/noTemplateCurlyInString: Okta's expression, not ours
const userName = '${source.login}';

/** Programs that call Okta's API: the last apps of every org that has more than a few. */
const programs = ['Identity Graph', 'HR Sync', 'Access Review'];
const programsFrom = 6;

type Planned = CatalogApp & { type: string | null };

/** Built-in apps, then those of the catalog, then the company's own. */
export function seedApps({ org, stream, todayMs, sizes, reach }: Seeding): void {
  const random = stream('apps');
  for (let index = 0; index < sizes.apps; index++) {
    const plan = planned(random, index, sizes.apps);
    const id = random.id('0oa');
    const createdMs = todayMs - random.whole(20, 2500) * 86_400_000;
    const lastUpdatedMs = createdMs + Math.floor(random.next() * (todayMs - createdMs));
    const isInactive = index > 8 && random.chance(0.07);
    reach.set(id, plan.reach);
    org.of('App').put({
      id,
      orn: `orn:okta:idp:${org.id}:apps:${plan.name}:${id}`,
      name: plan.name,
      label: plan.label,
      status: isInactive ? 'INACTIVE' : 'ACTIVE',
      lastUpdated: new Date(lastUpdatedMs).toISOString(),
      created: new Date(createdMs).toISOString(),
      accessibility: { selfService: random.chance(0.1), errorRedirectUrl: null, loginRedirectUrl: null },
      visibility: visibility(random),
      features: plan.features,
      signOnMode: plan.mode,
      credentials: credentials(org, random, plan, id),
      universalLogout: random.chance(0.1) ? { status: 'ENABLED', supportType: 'FULL', identityStack: 'SHARED' } : null,
      settings: settings(random, plan, id),
      ...(random.chance(0.15) ? { licensing: { seatCount: random.whole(1, 40) * 25 } } : {}),
    });
  }
}

function planned(random: Random, index: number, count: number): Planned {
  const program = index < programsFrom ? undefined : programs[count - 1 - index];
  if (program !== undefined) {
    return {
      name: 'oidc_client',
      label: program,
      mode: 'OPENID_CONNECT',
      type: 'service',
      features: [],
      reach: 'nobody',
    };
  }
  const known = builtIn[index] ?? catalog[index - builtIn.length];
  if (known !== undefined) return { ...known, type: known.mode === 'OPENID_CONNECT' ? 'web' : null };
  const kind = random.weighted(ownKinds.map((kind) => [kind, kind.type === 'service' ? 0.2 : 1] as const));
  const label = `${random.pick(ownNames.subject)} ${random.pick(ownNames.object)}`;
  const slug = label.toLowerCase().replace(' ', '');
  const names: Readonly<Record<string, string>> = { OPENID_CONNECT: 'oidc_client', BOOKMARK: 'bookmark' };
  const name = names[kind.mode] ?? `example_${slug}_${index}`;
  // Okta has apps without a sign-on mode: those that only provision.
  const mode = kind.mode === 'AUTO_LOGIN' && random.chance(0.3) ? null : kind.mode;
  return { name, label, mode, type: kind.type, features: random.chance(0.2) ? ['GROUP_PUSH'] : [], reach: 'few' };
}

function visibility(random: Random): Json {
  const isHidden = random.chance(0.1);
  return {
    autoLaunch: random.chance(0.03),
    autoSubmitToolbar: random.chance(0.4),
    hide: { iOS: isHidden, web: isHidden },
    appLinks: { login: true },
  };
}

function credentials(org: Org, random: Random, plan: Planned, id: string): Json {
  const isShared =
    plan.mode === 'BROWSER_PLUGIN' || plan.mode === 'BASIC_AUTH' || plan.mode === 'SECURE_PASSWORD_STORE';
  return {
    ...(isShared ? { scheme: 'EDIT_USERNAME_AND_PASSWORD', revealPassword: false } : {}),
    userNameTemplate: { template: userName, type: 'BUILT_IN' },
    signing: plan.mode === 'SAML_2_0' || plan.type !== null ? { kid: random.id('', 43) } : {},
    ...(plan.type === null ? {} : { oauthClient: oauthCredentials(org, random, plan.type, id) }),
  };
}

function oauthCredentials(org: Org, random: Random, type: string, id: string): Json {
  const isPublic = type === 'browser' || type === 'native';
  const method = isPublic ? 'none' : type === 'service' ? 'private_key_jwt' : 'client_secret_basic';
  // As real Okta does: a client that must not keep secrets has to drop this one.
  const secret = method === 'client_secret_basic' ? { client_secret: org.plant(random) } : {};
  return {
    autoKeyRotation: true,
    client_id: id,
    ...secret,
    token_endpoint_auth_method: method,
    pkce_required: isPublic,
  };
}

function settings(random: Random, plan: Planned, id: string): Json {
  const site = `https://${plan.label.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.example.com`;
  return {
    app: ownSettings[String(plan.mode)]?.(site) ?? {},
    notifications: { vpn: { network: { connection: 'DISABLED' }, message: null, helpUrl: null } },
    manualProvisioning: random.chance(0.1),
    implicitAssignment: plan.name === 'okta_enduser' || plan.name === 'okta_browser_plugin',
    notes: { admin: random.chance(0.2) ? `Ask the owner of ${plan.label} before changes.` : null, enduser: null },
    ...(plan.mode === 'SAML_2_0' ? { signOn: samlSettings(site, id) } : {}),
    ...(plan.type === null ? {} : { oauthClient: oauthSettings(random, plan.type, site) }),
  };
}

/** What the form of an app in the catalog asks for, by the way it signs users in. */
const ownSettings: Readonly<Record<string, (site: string) => Json>> = {
  BOOKMARK: (url) => ({ requestIntegration: false, url }),
  BASIC_AUTH: (url) => ({ url, authURL: `${url}/auth` }),
  BROWSER_PLUGIN: (url) => ({
    url,
    usernameField: '#user',
    passwordField: '#password',
    buttonField: '#sign-in',
    loginUrlRegex: '',
  }),
  SECURE_PASSWORD_STORE: (url) => ({ url, usernameField: 'user', passwordField: 'password' }),
  WS_FEDERATION: (url) => ({
    siteURL: url,
    wReplyURL: `${url}/wsfed`,
    wReplyOverride: false,
    realm: 'urn:example:wsfed',
    audienceRestriction: 'urn:example:wsfed',
    authnContextClassRef: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
    nameIDFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
    usernameAttribute: 'username',
    groupValueFormat: 'windowsDomainQualifiedName',
  }),
};

function samlSettings(site: string, id: string): Json {
  const ssoAcsUrl = `${site}/saml/acs`;
  return {
    defaultRelayState: null,
    ssoAcsUrl,
    idpIssuer: `http://www.okta.com/${id}`,
    audience: site,
    recipient: ssoAcsUrl,
    destination: ssoAcsUrl,
    subjectNameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    allowMultipleAcsEndpoints: false,
    requestCompressed: false,
    responseSigned: true,
    assertionSigned: true,
    signatureAlgorithm: 'RSA_SHA256',
    digestAlgorithm: 'SHA256',
    honorForceAuthn: true,
    attributeStatements: [],
  };
}

function oauthSettings(random: Random, type: string, site: string): Json {
  const isService = type === 'service';
  return {
    client_uri: null,
    redirect_uris: isService ? [] : [`${site}/callback`],
    response_types: isService ? ['token'] : ['code'],
    grant_types: isService
      ? ['client_credentials']
      : ['authorization_code', ...(type === 'native' ? ['refresh_token'] : [])],
    application_type: type,
    consent_method: 'REQUIRED',
    issuer_mode: 'DYNAMIC',
    idp_initiated_login: { mode: 'DISABLED', default_scope: [] },
    wildcard_redirect: 'DISABLED',
    dpop_bound_access_tokens: isService && random.chance(0.3),
  };
}
