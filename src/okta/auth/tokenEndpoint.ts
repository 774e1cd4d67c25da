import {
  allowInsecureRequests,
  clientCredentialsGrantRequest,
  customFetch,
  processClientCredentialsResponse,
} from 'oauth4webapi';
import { OktaGraphError } from '../../errors.ts';
import type { Clock } from '../../ports/host.ts';
import { type Answer, type Call, header, type Send } from '../exchange.ts';
import { readFault } from '../fault.ts';
import type { ClientProof } from './clientProof.ts';
import type { DpopKey } from './dpop.ts';
import { readOAuthError } from './oauthError.ts';
import type { OrgTime } from './orgTime.ts';
import { isPassingStatus, PassingFailure } from './passing.ts';
import { toResponse } from './response.ts';

/** The org's own server: tokens of its custom ones are not taken by the Management API. */
const tokenPath = '/oauth2/v1/token';
/** A token is renewed this long before it expires: calls on their way must not be late. */
const marginMs = 60_000;
/** Okta always tells; without that, a short life is the safe guess. */
const unknownLifeS = 300;

export interface AccessToken {
  value: string;
  isBound: boolean;
  /** On the monotonic clock. */
  expiresAtMs: number;
  renewAtMs: number;
  /** Null where the answer does not tell: then all that was asked for. */
  scopes: readonly string[] | null;
}

export interface TokenEndpointOptions {
  origin: string;
  clientId: string;
  proof: ClientProof;
  dpop: DpopKey;
  time: OrgTime;
  clock: Clock;
}

/** Gets access tokens. */
export class TokenEndpoint {
  readonly #options: TokenEndpointOptions;

  constructor(options: TokenEndpointOptions) {
    this.#options = options;
  }

  /**
   * A token with `scopes`; null where Okta refuses this set of them. Throws `OKTA_UNAUTHENTICATED` where it refuses the
   * client, and `PassingFailure` where it is in trouble.
   */
  async ask(scopes: readonly string[], call: Call, send: Send): Promise<AccessToken | null> {
    const { time, clock } = this.#options;
    const repeated = new Set<string>();
    for (;;) {
      const [aheadS, sentAtMs] = [time.aheadS, clock.now()];
      const answer = await this.#post(scopes, call, send);
      if (answer.status === 200) return this.#read(answer, sentAtMs);
      if (isPassingStatus(answer.status)) throw new PassingFailure(answer);
      const { error } = readOAuthError(answer);
      if (error === 'invalid_scope' || error === 'consent_required') return null;
      const flaw = await this.#flaw(error, time.wasOff(aheadS));
      if (flaw === null || repeated.has(flaw)) throw this.#refusal(answer);
      repeated.add(flaw);
    }
  }

  /** What has to change in a request that was refused; null where another one would fare no better. */
  async #flaw(error: string | null, wasOff: boolean): Promise<'proof' | 'nonce' | 'time' | null> {
    const { dpop } = this.#options;
    const wantsProof = error === 'invalid_dpop_proof' || error === 'use_dpop_nonce';
    if (wantsProof && dpop.handle === null) {
      await dpop.make();
      return 'proof';
    }
    if (error === 'use_dpop_nonce') return 'nonce';
    return error !== null && wasOff ? 'time' : null;
  }

  async #post(scopes: readonly string[], call: Call, send: Send): Promise<Answer> {
    const { origin, clientId, proof, dpop } = this.#options;
    const url = `${origin}${tokenPath}`;
    let answer: Answer | null = null;
    await clientCredentialsGrantRequest(
      { issuer: origin, token_endpoint: url },
      { client_id: clientId },
      await proof.auth(url),
      new URLSearchParams({ scope: scopes.join(' ') }),
      {
        [allowInsecureRequests]: true, // for a simulated org on loopback; the org URL was checked
        ...(dpop.handle !== null && { DPoP: dpop.handle }),
        [customFetch]: async (_, { body, headers }) => {
          // Several calls wait for this one, so the end of the one that sends it must not end it.
          const shared = { ...call, signal: undefined };
          const said = { ...headers, ...pick(call.headers, ['user-agent', 'accept-encoding']) };
          answer = await send({ ...shared, path: tokenPath, method: 'POST', headers: said, body: String(body) });
          return toResponse(answer);
        },
      },
    );
    // Set by the request, which otherwise threw.
    return answer as unknown as Answer;
  }

  async #read(answer: Answer, sentAtMs: number): Promise<AccessToken> {
    const { origin, clientId } = this.#options;
    const granted = await processClientCredentialsResponse(
      { issuer: origin },
      { client_id: clientId },
      toResponse(answer),
    ).catch(() => {
      // Without cause: it would hold what was answered.
      const message = `The answer of ${tokenPath} is not an access token. Check that the org URL leads to Okta itself.`;
      throw new OktaGraphError('OKTA_BAD_ANSWER', message, { status: 200 });
    });
    const lifeMs = (granted.expires_in ?? unknownLifeS) * 1000;
    return {
      value: granted.access_token,
      isBound: granted.token_type === 'dpop',
      expiresAtMs: sentAtMs + lifeMs,
      renewAtMs: sentAtMs + lifeMs - Math.min(marginMs, lifeMs / 2),
      scopes: granted.scope?.split(' ').filter((scope) => scope !== '') ?? null,
    };
  }

  #refusal(answer: Answer): OktaGraphError {
    const { status, headers, body } = answer;
    const { clientId, proof } = this.#options;
    const { error, description } = readOAuthError(answer);
    const { oktaCode, errorId } = readFault(body);
    const requestId = header(headers, 'x-okta-request-id') ?? errorId;
    const details = { status, ...(oktaCode !== null && { oktaCode }), ...(requestId !== null && { requestId }) };
    const why = error ?? oktaCode;
    if (why === null) {
      const message = `Signing in at ${tokenPath} was answered with status ${status}, not as Okta does. Check the org URL.`;
      return new OktaGraphError('OKTA_BAD_ANSWER', message, details);
    }
    const said = description === '' ? '' : ` Okta says: ${description}`;
    const message = `Okta did not sign in the client ${clientId} (${why}). ${proof.wayOut}${said}`;
    return new OktaGraphError('OKTA_UNAUTHENTICATED', message, details);
  }
}

const pick = (headers: Readonly<Record<string, string>>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => names.includes(name)));
