import { type ClientAuth, ClientSecretBasic, modifyAssertion, PrivateKeyJwt } from 'oauth4webapi';
import { OktaGraphError } from '../../errors.ts';
import type { ClientSecretCredential, PrivateKeyCredential } from './credential.ts';
import type { OrgTime } from './orgTime.ts';
import { readPrivateKey } from './privateKey.ts';

/** How a client shows the token endpoint that it is the one it says. */
export interface ClientProof {
  auth(tokenUrl: string): Promise<ClientAuth>;
  /** What to look at when Okta refuses it. */
  wayOut: string;
}

/** As Okta's own SDKs have it; an hour is the most that Okta takes. */
const assertionLifeS = 300;

/** Proof by assertions that the private key signs, a fresh one for each request. */
export function privateKeyProof({ privateKey, keyId }: PrivateKeyCredential, time: OrgTime): ClientProof {
  const { kid, load } = readPrivateKey(privateKey, keyId);
  const loaded = once(load);
  return {
    async auth(tokenUrl) {
      const key = await loaded();
      const sign = PrivateKeyJwt(kid === undefined ? key : { key, kid }, {
        [modifyAssertion](_, claims) {
          const iat = time.epochS();
          Object.assign(claims, { aud: tokenUrl, iat, exp: iat + assertionLifeS, nbf: undefined });
        },
      });
      return async (server, client, body, headers) => {
        await sign(server, client, body, headers);
        body.delete('client_id'); // the assertion names the client; Okta's SDKs send nothing beside it
      };
    },
    wayOut:
      `Check the client id, that the service app is active, and that its public keys hold the one of okta.privateKey` +
      `${kid === undefined ? '; where it has several, set OKTA_CLIENT_KEYID' : ` under that key id`}.`,
  };
}

/** Proof by a client secret in the header, the one place where Okta takes it. */
export function clientSecretProof({ clientSecret }: ClientSecretCredential): ClientProof {
  const secret = clientSecret.trim();
  if (secret === '') {
    throw new OktaGraphError('SETTINGS', 'The client secret is empty. Copy it again from the API service integration.');
  }
  return {
    auth: async () => ClientSecretBasic(secret),
    wayOut:
      'Check the client id and secret of the API service integration. A service app of your own has no secret: ' +
      'it needs OKTA_CLIENT_PRIVATEKEY.',
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
