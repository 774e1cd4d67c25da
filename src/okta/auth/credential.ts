import { inspect } from 'node:util';

/** What shows an org who is asking. Secrets are plain text here: they come from settings, where they print as `***`. */
export type Credential = SswsCredential | PrivateKeyCredential | ClientSecretCredential;

/** An API token, which acts with the roles of the administrator who made it. */
export interface SswsCredential {
  mode: 'SSWS';
  token: string;
}

/** A service app of the org, which signs what it sends (`private_key_jwt`). */
export interface PrivateKeyCredential {
  mode: 'PrivateKey';
  clientId: string;
  /** JWK as JSON, or PEM: RSA or EC. */
  privateKey: string;
  /** `kid` of the public key in Okta. Default: that of the JWK, if it has one. */
  keyId?: string | undefined;
  /** OAuth scopes to ask for. */
  scopes: readonly string[];
}

/** An API service integration, which has a client secret (`client_secret_basic`). */
export interface ClientSecretCredential {
  mode: 'ClientSecret';
  clientId: string;
  clientSecret: string;
  /** OAuth scopes to ask for. */
  scopes: readonly string[];
}

const secrets: readonly string[] = ['token', 'privateKey', 'clientSecret'];

/** The credential, which prints and serializes with `***` for its secret from now on. */
export function conceal<C extends Credential>(credential: C): C {
  const masked = () =>
    Object.fromEntries(
      Object.entries(credential).map(([name, value]) => [name, secrets.includes(name) ? '***' : value]),
    );
  return Object.defineProperties(credential, {
    toJSON: { value: masked },
    [inspect.custom]: { value: masked },
  });
}
