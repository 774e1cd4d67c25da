/** Whether `scope` is one that Okta's Management API has. */
export function isKnownScope(scope: string): boolean {
  const [, resource, right] = /^okta\.(.+)\.(read|manage)$/.exec(scope) ?? [];
  return right !== undefined && resources.has(resource ?? '');
}

/** Every scope that reads: what a client is granted unless it is told otherwise. */
export const readScopes = (): string[] => [...resources].map((resource) => `okta.${resource}.read`);

/** Whether granted scopes reach for one: managing includes reading. */
export function reaches(granted: Iterable<string>, scope: string): boolean {
  const all = new Set(granted);
  return all.has(scope) || all.has(scope.replace(/\.read$/, '.manage'));
}

/** What Okta's description of its API has scopes for. */
const resources: ReadonlySet<string> = new Set(
  (
    'agentPools apiTokens appGrants apps apps.interclientTrust authenticators authorizationServers behaviors ' +
    'botProtection brands captchas customTelephonyProvider deviceAssurance deviceIntegrations devicePostureChecks ' +
    'devices directories.groups domains dr emailDomains emailServers eventHooks features groups identitySources ' +
    'idps inlineHooks linkedObjects logStreams logs networkZones oauthIntegrations orgs policies ' +
    'principalRateLimits profileMappings pushProviders rateLimits realmAssignments realms roles schemas ' +
    'securityEventsProviders serviceAccounts sessions templates threatInsights trustedOrigins uischemas userRisk ' +
    'userTypes users'
  ).split(' '),
);
