import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import okta from '@okta/okta-sdk-nodejs';
import { privateKey, serviceApp, ssws } from './clients.js';
import { list } from './reads.js';
import { startSimulator } from './simulator.js';

let simulator;
before(async () => {
  simulator = await startSimulator('--users', '40');
});
after(() => simulator?.stop());

/** The error of the SDK's that a call ends with. */
async function errorOf(call) {
  return await call.then(
    () => assert.fail('It was answered.'),
    (reason) => reason,
  );
}

test('what is not there is a 404 that names it', async () => {
  const { userApi, groupApi, applicationApi, deviceApi } = ssws(simulator);
  const calls = [
    [userApi.getUser({ userId: '00unone' }), '00unone (User)'],
    [groupApi.getGroup({ groupId: '00gnone' }), '00gnone (UserGroup)'],
    [applicationApi.getApplication({ appId: '0oanone' }), '0oanone (AppInstance)'],
    [deviceApi.getDevice({ deviceId: 'guonone' }), 'guonone (Device)'],
  ];
  for (const [call, words] of calls) {
    const error = await errorOf(call);
    assert.ok(error instanceof okta.OktaApiError);
    assert.deepEqual([error.status, error.errorCode], [404, 'E0000007']);
    assert.equal(error.errorSummary, `Not found: Resource not found: ${words}`);
  }
});

test('a search that makes no sense is a 400 with its cause', async () => {
  const error = await errorOf(list(ssws(simulator).userApi.listUsers({ search: 'status eq' })));
  assert.ok(error instanceof okta.OktaApiError);
  assert.deepEqual([error.status, error.errorCode, error.errorCauses.length], [400, 'E0000031', 1]);
});

test('a wrong API token is a 401', async () => {
  const error = await errorOf(list(ssws({ ...simulator, token: '00wrong' }).userApi.listUsers()));
  assert.ok(error instanceof okta.OktaApiError);
  assert.deepEqual([error.status, error.errorCode], [401, 'E0000011']);
});

test('a missing scope is an empty 403 that names it in its challenge', async () => {
  const client = await serviceApp(simulator, {}, ['okta.users.read']);
  assert.ok((await list(client.userApi.listUsers())).length > 0);
  const error = await errorOf(list(client.groupApi.listGroups()));
  assert.equal(error.status, 403);
  assert.equal(error.constructor.name, 'HttpError'); // not exported; the SDK's name for an answer that is no JSON
  assert.match(error.headers.get('www-authenticate'), /error="insufficient_scope".*resource="\/api\/v1\/groups"/);
});

test('a missing admin role is a 403 with a code', async () => {
  const error = await errorOf(list((await serviceApp(simulator, { roles: [] })).groupApi.listGroups()));
  assert.ok(error instanceof okta.OktaApiError);
  assert.deepEqual([error.status, error.errorCode], [403, 'E0000006']);
});

test('a user is found by login, save by DPoP: the SDK encodes the path in its proof, and Okta decodes it', async () => {
  const truth = await simulator.control('GET', '/truth');
  const { userApi } = ssws(simulator);
  const { id, profile } = await userApi.getUser({ userId: truth.nodes.User[0] });
  const asked = { userId: profile.login };
  assert.equal((await userApi.getUser(asked)).id, id);
  assert.equal((await (await serviceApp(simulator, { dpop: 'off' })).userApi.getUser(asked)).id, id);
  const error = await errorOf((await serviceApp(simulator, { dpop: 'required' })).userApi.getUser(asked));
  assert.equal(error.status, 400); // so it is at Okta: issue 521 of the SDK
  assert.match(error.headers.get('www-authenticate'), /error="invalid_dpop_proof".*'htu' claim/);
});

test('an access token that was revoked is got anew, once', async () => {
  const app = await simulator.control('POST', '/principals', { type: 'SERVICE_APP' });
  const client = privateKey(simulator, app);
  await list(client.groupApi.listGroups());
  await simulator.control('POST', `/principals/${app.id}/revoke`);
  await simulator.control('DELETE', '/requests');
  assert.ok((await list(client.groupApi.listGroups())).length > 0);
  const asked = await simulator.control('GET', '/requests');
  const groups = asked.filter(({ path }) => path === '/api/v1/groups').map(({ status }) => status);
  assert.deepEqual(groups, [401, 200]);
});

test('a 429 in the middle of a list is waited out, and nothing is missing', async () => {
  const truth = await simulator.control('GET', '/truth');
  await simulator.control('POST', '/faults', { path: '/api/v1/groups', nth: 2, rateLimited: 1 });
  await simulator.control('DELETE', '/requests');
  const client = ssws(simulator);
  const backoffs = [];
  client.requestExecutor.on('backoff', (_request, response) => backoffs.push(response.status));
  const found = await list(client.groupApi.listGroups({ limit: 7 }));
  assert.deepEqual(found.map(({ id }) => id).sort(), [...truth.nodes.Group].sort());
  assert.deepEqual(backoffs, [429]);
  const asked = await simulator.control('GET', '/requests');
  assert.deepEqual(
    asked.slice(0, 3).map(({ status }) => status),
    [200, 429, 200],
  );
  assert.deepEqual(asked[2].query, asked[1].query);
});

test('a 429 that does not end is given up with its code', async () => {
  await simulator.control('POST', '/faults', { path: '/api/v1/apps', rateLimited: 0 });
  const error = await errorOf(list(ssws(simulator).applicationApi.listApplications()));
  assert.ok(error instanceof okta.OktaApiError);
  assert.deepEqual([error.status, error.errorCode], [429, 'E0000047']);
});

test('a 429 under DPoP ends in a 400: the SDK sends its proof again, and Okta takes each once', async () => {
  const client = await serviceApp(simulator, { dpop: 'required' });
  await simulator.control('POST', '/faults', { path: '/api/v1/devices', times: 1, rateLimited: 0 });
  const error = await errorOf(list(client.deviceApi.listDevices()));
  assert.equal(error.status, 400);
  assert.match(error.headers.get('www-authenticate'), /The DPoP proof JWT has already been used\./);
  assert.ok((await list(client.deviceApi.listDevices())).length > 0);
});
