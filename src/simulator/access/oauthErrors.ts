import { Refusal } from '../oktaErrors.ts';

type Wording = readonly [status: number, error: string, description: string];

/** What the token endpoint says no with: in Okta's words where they are known. */
const wordings = {
  noGrantType: [400, 'invalid_request', "The 'grant_type' parameter is missing."],
  otherGrantType: [400, 'unsupported_grant_type', 'The authorization grant type is not supported by the server.'],
  noClient: [400, 'invalid_request', 'A client_id must be provided in the request.'],
  twoMethods: [400, 'invalid_request', 'Cannot supply multiple client credentials.'],
  notPrivateKey: [
    401,
    'invalid_client',
    'Client Credentials requests to the Org Authorization Server must use the private_key_jwt token_endpoint_auth_method.',
  ],
  secretInForm: [401, 'invalid_client', 'The client secret must be sent by client_secret_basic.'],
  badBasic: [401, 'invalid_client', 'The Authorization header is not valid for client_secret_basic.'],
  badSecret: [401, 'invalid_client', 'The client secret supplied for a confidential client is invalid.'],
  inactive: [401, 'invalid_client', 'The client is not active.'],
  badAssertionType: [
    401,
    'invalid_client',
    "The 'client_assertion_type' must be 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'.",
  ],
  badAssertion: [401, 'invalid_client', 'The client_assertion is not a valid JWT.'],
  badAlg: [401, 'invalid_client', "The 'alg' header of client_assertion is not supported."],
  badKid: [401, 'invalid_client', 'The client_assertion JWT kid is invalid.'],
  badSignature: [401, 'invalid_client', 'The client_assertion signature is invalid.'],
  badIssuer: [401, 'invalid_client', "The 'iss' and 'sub' claims of client_assertion must be the client id."],
  badAudience: [
    401,
    'invalid_client',
    'The audience claim for client_assertion must be the endpoint invoked for the request.',
  ],
  noExp: [401, 'invalid_client', "The 'exp' claim of client_assertion is missing."],
  expired: [401, 'invalid_client', 'The client_assertion token is expired.'],
  tooLong: [401, 'invalid_client', 'The client_assertion token has an expiration too far into the future.'],
  early: [401, 'invalid_client', 'The client_assertion token is not valid yet.'],
  usedAssertion: [401, 'invalid_client', 'The client_assertion token has already been used.'],
  noScope: [400, 'invalid_scope', "The 'scope' parameter is missing."],
  unknownScope: [400, 'invalid_scope', 'One or more scopes are not configured for the authorization server resource.'],
  noneGranted: [400, 'consent_required', 'You are not allowed any of the requested scopes.'],
  someNotGranted: [400, 'invalid_scope', 'You are not allowed one or more of the requested scopes.'],
  useNonce: [400, 'use_dpop_nonce', 'Authorization server requires nonce in DPoP proof.'],
} as const satisfies Readonly<Record<string, Wording>>;

export type OAuthFault = keyof typeof wordings;

/** The refusal by its name here. */
export function oauthRefusal(fault: OAuthFault, headers: Readonly<Record<string, string>> = {}): Refusal {
  const [status, error, description] = wordings[fault];
  return new Refusal(status, { error, error_description: description }, headers);
}
