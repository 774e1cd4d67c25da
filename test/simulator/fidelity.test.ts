/**
 * Every answer of the simulator against Okta's own description of its API. Where real orgs answer otherwise than
 * they are described, the simulator does, too: `reasons` says where and why.
 */
import { describe, expect, test } from 'vitest';
import { ends, kinds } from '../../src/model/index.ts';
import { makeRoutes } from '../../src/simulator/routes.ts';
import { differences, errorDifferences } from '../fixtures/answers.ts';
import { anonymous, gets } from '../fixtures/openapi.ts';
import { open } from './client.ts';

const { simulator, get } = await open({ users: 250, groups: 60, apps: 90, devices: 60 });
const { org } = simulator;
const patterns = makeRoutes()
  .filter(({ pattern, answer }) => answer !== undefined && !pattern.startsWith('/.well-known/'))
  .map(({ pattern }) => pattern);

/** Ways to ask, beside the plain one. */
const variants: Readonly<Record<string, readonly string[]>> = {
  '/api/v1/users': ['q=a', 'search=status eq "ACTIVE"', 'sortBy=profile.lastName&search=id pr', 'limit=1'],
  '/api/v1/groups': ['expand=stats', 'expand=app', 'q=a'],
  '/api/v1/groups/{id}/apps': ['limit=200'],
  '/api/v1/apps': ['limit=200', 'q=a'],
  '/api/v1/apps/{id}/users': ['expand=user', 'limit=500'],
  '/api/v1/apps/{id}/groups': ['expand=group'],
  '/api/v1/devices': ['expand=user', 'expand=userSummary'],
  '/api/v1/zones': ['limit=2', 'filter=system eq true'],
  '/api/v1/logs': ['limit=1000', 'until=2999-01-01T00:00:00Z&sortOrder=DESCENDING'],
};

/** Values of path parameters that no list names. */
const named: Readonly<Record<string, readonly string[]>> = {
  '/api/v1/meta/schemas/user/{}': ['default'],
  '/api/v1/first-party-app-settings/{}': ['admin-console'],
  '/api/v1/users/{}/linkedObjects/{}': ['manager'],
  '/oauth2/v1/clients/{}': (org.truth().links['App.roleAssignments'] ?? []).map(([client]) => client),
};

/** Of lists that are empty for most records: those that have some. */
const holders: Readonly<Record<string, readonly string[]>> = {
  '/api/v1/groups/{}/roles': [...new Set((org.truth().links['Group.roleAssignments'] ?? []).map(([group]) => group))],
};

/** Queries without which a list is an error. */
const needed: Readonly<Record<string, readonly string[]>> = {
  '/api/v1/policies': [
    'OKTA_SIGN_ON',
    'PASSWORD',
    'MFA_ENROLL',
    'IDP_DISCOVERY',
    'ACCESS_POLICY',
    'PROFILE_ENROLLMENT',
  ].map((type) => `type=${type}`),
};

/** What records are known by in paths, where they have no id. */
const idOf = ({ id, kid, primary, name }: Row) => id ?? kid ?? primary?.name ?? name ?? '';

interface Row {
  id?: string;
  kid?: string;
  name?: string;
  primary?: { name: string };
}

/** Single answers that are described without a schema. */
const undescribedAnswers = ['/api/v1/authenticators/{}', '/api/v1/users/{}/factors/{}'];

/** How many single records, or lists of links, are asked for. */
const sample = 25;

/** A parameter that nothing minds: it tells the queries of requests from all others. */
const probe = 'probe=1';

/** Where real orgs answer otherwise than described: why, and the ends of the places with what is said of them. */
const reasons: Readonly<Record<string, readonly string[]>> = {
  'null, as real orgs send what is not set of an app': [
    'accessibility.errorRedirectUrl: must be string',
    'accessibility.loginRedirectUrl: must be string',
    'universalLogout: must be object',
    'settings.notifications.vpn.message: must be string',
    'settings.notifications.vpn.helpUrl: must be string',
    'settings.notes.admin: must be string',
    'settings.notes.enduser: must be string',
    'settings.oauthClient.client_uri: must be string',
    'settings.signOn.defaultRelayState: must be string',
  ],
  'null where an app only provisions': [
    'signOnMode: must be string',
    'signOnMode: must be equal to one of the allowed values',
  ],
  'real orgs have apps of names that the description does not list': [
    'name: must be equal to one of the allowed values',
  ],
  'real orgs send it with each app': ['settings.manualProvisioning: not described', '_links.uploadLogo: not described'],
  'null where the app does not provision': ['externalId: must be string'],
  'null, as real orgs send a group without a description': ['profile: must match a schema in anyOf'],
  'real orgs send it with groups of a directory': [
    'source: not described',
    'profile.objectSid: not described',
    'profile.groupType: not described',
    'profile.groupScope: not described',
  ],
  'described under a misspelled name': ['_embedded.stats.hasAdminPrivilege: not described'],
  'real orgs send it': [
    '_embedded.stats._links: not described',
    'credentials.emails: not described',
    'authenticationContext.rootSessionId: not described',
  ],
  'null, as real orgs send it of devices': ['resourceAlternateId: must be string'],
  'null for a zone without addresses': ['gateways: must be array'],
  'null for a whole country': ['region: must be string'],
  'the schema of a user type links to it': ['_links.type: not described'],
  'null where an event has none': [
    'target: must be array',
    'detailEntry: must be object',
    'outcome.reason: must be string',
    'client.id: must be string',
    'client.zone: must be string',
    'client.device: must be string',
    'client.ipAddress: must be string',
    'client.userAgent: must be object',
    'client.geographicalContext: must be object',
    'legacyEventType: must be string',
    'ipChain[].source: must be string',
    'authenticationContext.issuer: must be object',
    'authenticationContext.interface: must be string',
    'authenticationContext.credentialType: must be string',
    'authenticationContext.credentialType: must be equal to one of the allowed values',
    'authenticationContext.credentialProvider: must be string',
    'authenticationContext.credentialProvider: must be equal to one of the allowed values',
    'authenticationContext.authenticationProvider: must be string',
    'authenticationContext.authenticationProvider: must be equal to one of the allowed values',
  ],
  'real events have the device, or null': ['device: not described'],
  'real orgs send it with apps that such policies govern': ['_links.profileEnrollment: not described'],
  'null, as real orgs send what an identity provider does not mind': [
    'policy.accountLink.filter: must be object',
    'policy.subject.filter: must be string',
    'policy.subject.matchAttribute: must be string',
  ],
  'null, as real orgs send what a brand does not set': [
    'customPrivacyPolicyUrl: must be string',
    'defaultApp.appInstanceId: must be string',
    'defaultApp.appLinkName: must be string',
    'defaultApp.classicApplicationUri: must be string',
    'locale: must be string',
  ],
  'null for what nobody described': ['description: must be string', 'displayName: must be string'],
  'null for a rule that takes everything': ['conditions: must be object'],
  'null for an org without an end': ['expiresAt: must be string'],
  'real orgs send it with each group rule': ['allGroupsValid: not described'],
  'real orgs send it with each authorization server': ['default: not described'],
  'real orgs name the type of the provider': [
    'actions.idp.providers[].type: must be equal to one of the allowed values',
  ],
  'owners carry times of another form, and null where Okta itself keeps them': [
    'lastUpdated: must match format "date-time"',
    'originId: must be string',
  ],
};

/** What requests take beyond what is described, and why. */
const undescribed: Readonly<Record<string, string>> = {
  '/api/v1/apps/{}/users filter': 'it is refused',
  '/api/v1/users/{}/groups limit': 'it has pages all the same',
  '/api/v1/users/{}/groups after': 'it has pages all the same',
  '/api/v1/behaviors limit': 'it has pages all the same',
  '/api/v1/behaviors after': 'it has pages all the same',
  '/api/v1/iam/roles limit': 'a test wants smaller pages than Okta makes',
  '/api/v1/iam/resource-sets limit': 'a test wants smaller pages than Okta makes',
  '/api/v1/iam/resource-sets/{}/bindings limit': 'a test wants smaller pages than Okta makes',
};

interface Seen {
  asked: number;
  failures: string[];
  /** What differs from the description, and where it was first seen. */
  differences: Record<string, string>;
  parameters: ReadonlySet<string>;
}

change();
const surveyed = new Map<string, Seen>();
for (const pattern of patterns) surveyed.set(pattern, await survey(pattern));

describe.each(patterns)('%s', (pattern) => {
  const seen = surveyed.get(pattern);

  test('is a path of Okta', () => {
    expect(gets.has(asDescribed(pattern)), pattern).toBe(true);
  });

  test('answers as described', () => {
    expect(seen?.failures).toEqual([]);
    expect(seen?.asked).toBeGreaterThan(0);
    const unknown = Object.entries(seen?.differences ?? {}).filter(([difference]) => knownAs(difference) === null);
    expect(Object.fromEntries(unknown)).toEqual({});
  });

  test('minds parameters that are described', () => {
    const described = gets.get(asDescribed(pattern))?.query ?? {};
    const unknown = [...(seen?.parameters ?? [])].filter((name) => !Object.hasOwn(described, name));
    expect(unknown.filter((name) => undescribed[`${anonymous(pattern)} ${name}`] === undefined)).toEqual([]);
  });

  test('refuses as described', async () => {
    const path = pattern.replaceAll(/\{\w+\}/g, 'none');
    const { status, body } = await get(path, { authorization: 'SSWS none' });
    expect([status, errorDifferences(body)]).toEqual([401, []]);
    if (path === pattern) return;
    const missing = await get(path);
    expect([missing.status, errorDifferences(missing.body)]).toEqual([404, []]);
  });
});

test.each([
  '/api/v1/nowhere',
  '/api/v1/users?limit=x',
  '/api/v1/users?after=x',
  '/api/v1/users?search=x',
  '/api/v1/users?filter=x eq "1"',
  '/api/v1/groups?filter=lastUpdated gt "x"',
  '/api/v1/logs?since=x',
])('%s is an error as described', async (target) => {
  const { status, body } = await get(target);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(errorDifferences(body)).toEqual([]);
});

test('every difference and every parameter that is listed as known is met', () => {
  const met = [...surveyed.values()].flatMap((seen) => Object.keys(seen.differences).map(knownAs));
  expect(known().filter((entry) => !met.includes(entry))).toEqual([]);
  const minded = [...surveyed].flatMap(([pattern, seen]) =>
    [...seen.parameters].map((name) => `${anonymous(pattern)} ${name}`),
  );
  expect(Object.keys(undescribed).filter((entry) => !minded.includes(entry))).toEqual([]);
});

/** One change of each kind, so that the log has its events, and records are as changes leave them. */
function change(): void {
  const user = org.addUser({ login: 'fidelity@example.com', title: 'Auditor' });
  const group = org.createGroup({ name: 'Fidelity' });
  const app = org.createApp('Fidelity');
  org.addMember(group, user);
  org.assignGroup(app, group);
  org.addDevice({ displayName: 'Laptop' }, [user]);
  org.setUserStatus(user, 'SUSPENDED');
  org.setUserStatus(user, 'ACTIVE');
  org.updateUser(user, { title: null });
}

/** The path of the description that a path is one of: some of ours have words where it has a parameter. */
function asDescribed(pattern: string): string {
  const path = anonymous(pattern);
  if (gets.has(path)) return path;
  return [...gets.keys()].find((other) => fits(other.split('/'), path.split('/'))) ?? path;
}

function fits(wide: readonly string[], path: readonly string[]): boolean {
  return wide.length === path.length && wide.every((step, at) => step === '{}' || step === path[at]);
}

/** Statuses other than 200 that tell that a record has nothing there. */
function isNone(pattern: string, status: number): boolean {
  return kinds.some((kind) =>
    Object.values(ends(kind)).some(
      ({ route }) =>
        route?.none?.includes(status) === true && anonymous(route.list.split('?')[0] ?? '') === anonymous(pattern),
    ),
  );
}

async function survey(pattern: string): Promise<Seen> {
  const parameters = new Set<string>();
  const found: Seen = { asked: 0, failures: [], differences: {}, parameters };
  const stop = watchParameters(parameters);
  for (const path of await pathsOf(pattern)) {
    const usual = needed[pattern]?.map((query) => `${query}&${probe}`) ?? [probe];
    for (const query of [...usual, ...(variants[pattern] ?? []).map((variant) => `${variant}&${probe}`)]) {
      const target = `${path}?${query}`;
      const { status, body } = await get(target);
      found.asked++;
      if (isNone(pattern, status) || undescribedAnswers.includes(anonymous(pattern))) continue;
      if (status !== 200) found.failures.push(`${status} ${target}`);
      else for (const difference of differences(asDescribed(pattern), body)) found.differences[difference] ??= target;
    }
  }
  stop();
  return found;
}

/** Notes what is read of the queries of requests until it is stopped. */
function watchParameters(names: Set<string>): () => void {
  const { get: read, has } = URLSearchParams.prototype;
  const note = (query: URLSearchParams, name: string) => {
    if (has.call(query, 'probe') && name !== 'probe') names.add(name);
  };
  URLSearchParams.prototype.get = function (name) {
    note(this, name);
    return read.call(this, name);
  };
  URLSearchParams.prototype.has = function (name, ...rest) {
    note(this, name);
    return has.call(this, name, ...rest);
  };
  return () => Object.assign(URLSearchParams.prototype, { get: read, has });
}

/** Paths for a pattern: its parameters filled from the lists that have them. */
async function pathsOf(pattern: string): Promise<string[]> {
  const nears = holders[anonymous(pattern)];
  if (nears !== undefined) return nears.map((near) => pattern.replace(/\{\w+\}/, near));
  const [, list, rest = ''] = /^(.*)\/\{\w+\}(.*?)$/.exec(pattern) ?? [];
  if (list === undefined) return [pattern];
  const values = named[anonymous(`${list}/{}`)];
  const paths: string[] = [];
  if (values !== undefined && !list.includes('{')) return values.map((value) => `${list}/${value}${rest}`);
  for (const path of await pathsOf(list)) {
    const targets = needed[path]?.map((query) => `${path}?${query}`) ?? [`${path}?limit=200`];
    for (const target of values === undefined ? targets : []) {
      const { body } = await get(target);
      const rows = Array.isArray(body) ? body : Object.values(body ?? {}).find(Array.isArray);
      for (const row of rows ?? []) paths.push(`${path}/${idOf(row)}${rest}`);
    }
    for (const value of values ?? []) paths.push(`${path}/${value}${rest}`);
  }
  const step = Math.max(1, Math.floor(paths.length / sample));
  return paths.filter((_, index) => index % step === 0);
}

/** The entry of `known` that a difference falls under. */
function knownAs(difference: string): string | null {
  return known().find((entry) => `.${difference}`.endsWith(`.${entry}`)) ?? null;
}

function known(): string[] {
  return Object.values(reasons).flat();
}
