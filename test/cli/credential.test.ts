import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { credentialFrom } from '../../src/cli/credential.ts';
import { loadConfig } from '../../src/config.ts';
import { OktaGraphError } from '../../src/errors.ts';

const planted = 'planted-secret';
const wanted = ['okta.users.read', 'okta.apps.read'];
const read = (env: Record<string, string>) =>
  credentialFrom(loadConfig({ env, cwd: '/nowhere', home: '/nowhere' }).values, wanted);

describe('the credential of the settings', () => {
  test('is none where nothing is set', () => {
    expect(read({})).toBeNull();
  });

  test.each([
    ['SSWS', { OKTA_CLIENT_TOKEN: planted }],
    ['PrivateKey', { OKTA_CLIENT_CLIENTID: '0oa1', OKTA_CLIENT_PRIVATEKEY: planted }],
    ['ClientSecret', { OKTA_CLIENT_CLIENTID: '0oa1', OKTA_CLIENT_CLIENTSECRET: planted }],
  ])('is %s by what is set, and prints without its secret', (mode, env) => {
    const credential = read(env);
    expect(credential).toMatchObject({ mode });
    expect(Object.values(credential ?? {})).toContain(planted);
    for (const text of [inspect(credential), inspect({ credential }, { depth: 9, showHidden: true })]) {
      expect(text).not.toContain(planted);
      expect(text).toContain('***');
    }
    expect(JSON.stringify({ credential })).not.toContain(planted);
  });

  test('asks for the scopes that reading takes unless they are set', () => {
    const env = { OKTA_CLIENT_CLIENTID: '0oa1', OKTA_CLIENT_CLIENTSECRET: planted };
    expect(read(env)).toMatchObject({ scopes: wanted });
    expect(read({ ...env, OKTA_CLIENT_SCOPES: 'okta.users.read, okta.logs.read' })).toMatchObject({
      scopes: ['okta.users.read', 'okta.logs.read'],
    });
  });

  test('is what the mode names where several are set, and else refused', () => {
    const both = { OKTA_CLIENT_TOKEN: planted, OKTA_CLIENT_CLIENTID: '0oa1', OKTA_CLIENT_CLIENTSECRET: planted };
    expect(read({ ...both, OKTA_CLIENT_AUTHORIZATIONMODE: 'SSWS' })).toMatchObject({ mode: 'SSWS' });
    expect(refusal(both)).toContain('OKTA_CLIENT_AUTHORIZATIONMODE');
  });

  test('that is not whole is refused with what it lacks', () => {
    expect(refusal({ OKTA_CLIENT_CLIENTID: '0oa1' })).toContain('OKTA_CLIENT_PRIVATEKEY');
    expect(refusal({ OKTA_CLIENT_PRIVATEKEY: planted })).toContain('OKTA_CLIENT_CLIENTID');
    expect(refusal({ OKTA_CLIENT_AUTHORIZATIONMODE: 'ClientSecret' })).toContain('OKTA_CLIENT_CLIENTSECRET');
  });
});

function refusal(env: Record<string, string>): string {
  try {
    read(env);
  } catch (error) {
    if (error instanceof OktaGraphError && error.code === 'SETTINGS') return error.message;
  }
  throw new Error('nothing was refused');
}
