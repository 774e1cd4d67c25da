import okta from '@okta/okta-sdk-nodejs';

// The SDK would send requests to loopback through a proxy, too.
for (const name of ['https_proxy', 'HTTPS_PROXY']) delete process.env[name];

const scopes = ['users', 'groups', 'apps', 'devices', 'logs'].map((name) => `okta.${name}.read`);

/** A client that signs in with the API token. */
export function ssws({ url, token }) {
  return new okta.Client({ orgUrl: url, token });
}

/** A client that signs in with a key of a service app. */
export function privateKey({ url }, { clientId, privateKey: key }, wanted = scopes) {
  return new okta.Client({
    orgUrl: url,
    authorizationMode: 'PrivateKey',
    clientId,
    privateKey: key,
    scopes: wanted,
  });
}

/** A client of a service app made for it, with these rights. */
export async function serviceApp(simulator, rights, wanted = scopes) {
  return privateKey(
    simulator,
    await simulator.control('POST', '/principals', { type: 'SERVICE_APP', ...rights }),
    wanted,
  );
}
