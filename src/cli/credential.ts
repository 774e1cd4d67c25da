import { OktaGraphError } from '../errors.ts';
import { type Credential, conceal } from '../okta/auth/credential.ts';
import { type Key, Secret, settings, type Values } from '../settings.ts';

/** Settings that each way of signing in needs, and others that belong to it. */
const ways: Readonly<Record<Credential['mode'], { needs: readonly Key[]; mark: Key }>> = {
  SSWS: { needs: ['okta.token'], mark: 'okta.token' },
  PrivateKey: { needs: ['okta.clientId', 'okta.privateKey'], mark: 'okta.privateKey' },
  ClientSecret: { needs: ['okta.clientId', 'okta.clientSecret'], mark: 'okta.clientSecret' },
};

/**
 * The credential in the settings, with the scopes that reading takes unless they name others; null where there is none.
 * Throws `SETTINGS` where it is not whole, or one of several.
 */
export function credentialFrom(values: Values, scopesWanted: readonly string[]): Credential | null {
  const mode = signInMode(values);
  if (mode === null) return null;
  const missing = ways[mode].needs.filter((key) => values[key] === undefined);
  if (missing.length > 0) {
    const names = missing.map((key) => `${nameOf(key)} (${key})`).join(' and ');
    throw new OktaGraphError('SETTINGS', `Signing in by ${mode} also needs ${names}.`);
  }
  const text = (key: Key) => {
    const value = values[key];
    return value instanceof Secret ? value.reveal() : String(value);
  };
  const scopes = values['okta.scopes'] ?? scopesWanted;
  const clientId = values['okta.clientId'] ?? '';
  if (mode === 'SSWS') return conceal({ mode, token: text('okta.token') });
  if (mode === 'ClientSecret') return conceal({ mode, clientId, clientSecret: text('okta.clientSecret'), scopes });
  return conceal({ mode, clientId, privateKey: text('okta.privateKey'), keyId: values['okta.keyId'], scopes });
}

/** How the settings say to sign in; null where they do not. */
export function signInMode(values: Values): Credential['mode'] | null {
  const chosen = values['okta.authorizationMode'];
  if (chosen !== undefined) return chosen;
  const given = (Object.keys(ways) as Credential['mode'][]).filter((mode) => values[ways[mode].mark] !== undefined);
  if (given.length <= 1) return given[0] ?? (values['okta.clientId'] === undefined ? null : 'PrivateKey');
  const names = given.map((mode) => nameOf(ways[mode].mark)).join(' and ');
  throw new OktaGraphError(
    'SETTINGS',
    `${names} are set: say which to use by OKTA_CLIENT_AUTHORIZATIONMODE (${given.join(' or ')}), or unset one.`,
  );
}

function nameOf(key: Key): string {
  const setting = settings[key];
  return 'env' in setting ? setting.env : key;
}
