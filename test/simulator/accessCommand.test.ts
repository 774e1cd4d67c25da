import { expect, test } from 'vitest';
import type { Simulator } from '../../src/simulator/server.ts';
import { okta, start } from '../cli/harness.ts';
import { clientOf } from './oauth.ts';

test('simulate tells its ways in, all of which work', async () => {
  const started = start(['simulate', '--json', '--users', '20', '--dpop', 'off', '--scopes', 'okta.users.read']);
  const told = JSON.parse(await started.line(/^\{/));
  expect(Object.keys(told)).toEqual([
    ...['url', 'control', 'token', 'clientId', 'privateKey', 'integrationClientId', 'clientSecret'],
  ]);
  const { ask, post, get } = clientOf(told as Simulator); // has the parts that a client uses
  expect((await get('/api/v1/org', { authorization: `SSWS ${told.token}` })).status).toBe(200);
  expect((await ask({}, { scope: 'okta.users.read' })).status).toBe(200);
  expect((await ask({}, { scope: 'okta.groups.read' })).body.error).toBe('consent_required');
  const authorization = `Basic ${Buffer.from(`${told.integrationClientId}:${told.clientSecret}`).toString('base64')}`;
  const form = { grant_type: 'client_credentials', scope: 'okta.users.read' };
  expect((await post(form, { authorization })).status).toBe(200);
  started.stop();
  expect((await started.ended).code).toBe(0);
});

test('simulate shows a person one line for each way', async () => {
  const started = start(['simulate', '--users', '20', '--off', 'Device', '--pipeline', 'v1', '--roles', 'ORG_ADMIN']);
  const line = await started.line(/OKTA_CLIENT_TOKEN=/);
  expect(line).toMatch(/^OKTA_CLIENT_ORGURL=http\S+ OKTA_CLIENT_TOKEN=00\w{40} okta-graph sync --account simulated$/);
  await started.line(/OKTA_CLIENT_CLIENTID=0oa\w+ OKTA_CLIENT_PRIVATEKEY='\{.+\}' /);
  await started.line(/OKTA_CLIENT_CLIENTID=0oa\w+ OKTA_CLIENT_CLIENTSECRET=\w{64} /);
  started.stop();
  await started.ended;
});

test.each([
  ['--dpop', 'maybe', /dpop/],
  ['--scopes', 'okta.cats.read', /is no scope of the Management API/],
  ['--roles', 'KING', /roles/],
  ['--off', 'Cat', /off/],
  ['--pipeline', 'v9', /pipeline/],
])('simulate %s %s is refused', async (flag, value, message) => {
  const { code, err } = await okta(['simulate', '--users', '20', flag, value]);
  expect([code, err]).toEqual([2, expect.stringMatching(message)]);
});
