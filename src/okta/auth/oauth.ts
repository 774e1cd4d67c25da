import { OktaGraphError } from '../../errors.ts';
import type { Clock, Log } from '../../ports/host.ts';
import { type Answer, type Call, header, type Send } from '../exchange.ts';
import { DpopKey } from './dpop.ts';
import type { OrgTime } from './orgTime.ts';
import { PassingFailure } from './passing.ts';
import { isRefusal, Refusal } from './refusal.ts';
import { covered, findGranted } from './scopes.ts';
import type { CredentialFacts, SignIn } from './signIn.ts';
import { type AccessToken, TokenEndpoint, type TokenEndpointOptions } from './tokenEndpoint.ts';

export interface OAuthOptions extends Omit<TokenEndpointOptions, 'dpop'> {
  mode: CredentialFacts['mode'];
  scopes: readonly string[];
  clock: Clock;
  log: Log;
}

/**
 * Signs in by client credentials: one access token for all calls, renewed before it expires. Where Okta refuses it
 * early, one call renews it and tries the new one while the others wait for the outcome.
 */
export class OAuthSignIn implements SignIn {
  readonly time: OrgTime;
  readonly #options: OAuthOptions;
  readonly #dpop: DpopKey;
  readonly #endpoint: TokenEndpoint;
  readonly #refusal: Refusal<OktaGraphError>;
  #token: AccessToken | null = null;
  #fetching: Promise<AccessToken> | null = null;
  /** Since Okta refused a token, and until it took another. */
  #isDoubted = false;
  #trial: Promise<Answer> | null = null;
  #scopes: CredentialFacts['scopes'] = null;

  constructor(options: OAuthOptions) {
    const { clientId, time, clock } = options;
    if (!/^[\x21-\x7e]+$/.test(clientId)) {
      throw new OktaGraphError('SETTINGS', 'The client id is empty or holds blanks. Copy it again, without quotes.');
    }
    this.time = time;
    this.#options = options;
    this.#dpop = new DpopKey(time);
    this.#endpoint = new TokenEndpoint({ ...options, dpop: this.#dpop });
    this.#refusal = new Refusal(clock);
  }

  async carry(call: Call, send: Send): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      while (this.#trial !== null) {
        const failure: unknown = await this.#trial.then(
          () => null,
          (error: unknown) => error,
        );
        // A server in trouble is in trouble for all; any other failure is of the call that tried.
        if (failure instanceof PassingFailure) return failure.answer;
      }
      const refused = this.#refusal.current();
      if (refused !== null) throw refused;
      try {
        if (this.#isDoubted) return await this.#tryAlone(call, send);
        const token = await this.#current(call, send);
        const answer = await this.#show(token, call, send);
        if (!isRefusal(answer)) return answer;
        if (token === this.#token) this.#doubt();
        if (attempt > 1) throw this.#refusedToken(answer);
      } catch (error) {
        if (error instanceof PassingFailure) return error.answer;
        throw error;
      }
    }
  }

  facts(): CredentialFacts {
    const { mode, clientId, clock } = this.#options;
    const expiresInS = this.#token === null ? null : Math.round((this.#token.expiresAtMs - clock.now()) / 1000);
    const dpop = this.#token?.isBound ?? this.#dpop.handle !== null;
    return { mode, clientId, scopes: this.#scopes, dpop, expiresInS, clockSkewS: this.time.aheadS };
  }

  #doubt(): void {
    this.#token = null;
    this.#isDoubted = true;
  }

  #tryAlone(call: Call, send: Send): Promise<Answer> {
    const trial = this.#try(call, send).finally(() => {
      this.#trial = null;
    });
    this.#trial = trial;
    return trial;
  }

  async #try(call: Call, send: Send): Promise<Answer> {
    const answer = await this.#show(await this.#current(call, send), call, send);
    if (isRefusal(answer)) {
      this.#token = null;
      throw this.#refusal.remember(this.#refusedToken(answer));
    }
    this.#isDoubted = false;
    return answer;
  }

  #show({ value, isBound }: AccessToken, call: Call, send: Send): Promise<Answer> {
    if (isBound) return this.#dpop.carry(value, call, send);
    return send({ ...call, headers: { ...call.headers, authorization: `Bearer ${value}` } });
  }

  async #current(call: Call, send: Send): Promise<AccessToken> {
    if (this.#token !== null && this.#options.clock.now() < this.#token.renewAtMs) return this.#token;
    this.#fetching ??= this.#fetch(call, send).finally(() => {
      this.#fetching = null;
    });
    return this.#fetching;
  }

  async #fetch(call: Call, send: Send): Promise<AccessToken> {
    const ask = (scopes: readonly string[]) => this.#endpoint.ask(scopes, call, send);
    try {
      this.#token = await this.#fetchGranted(ask);
      return this.#token;
    } catch (error) {
      if (error instanceof OktaGraphError) this.#refusal.remember(error);
      throw error;
    }
  }

  /** A token with all scopes that are granted. */
  async #fetchGranted(ask: (scopes: readonly string[]) => Promise<AccessToken | null>): Promise<AccessToken> {
    const { scopes: asked } = this.#options;
    const known = this.#scopes?.granted ?? [];
    // All of them first: what was missing an hour ago may have been granted since.
    let token = await ask(asked);
    if (token === null && known.length > 0 && known.length < asked.length) token = await ask(known);
    if (token === null) {
      const granted = await findGranted(asked, async (scopes) => (await ask(scopes)) !== null);
      token = granted.length === 0 ? null : await ask(granted);
      if (token !== null) token = { ...token, scopes: token.scopes ?? granted };
    }
    this.#learnScopes(token === null ? [] : covered(asked, token.scopes ?? asked));
    if (token !== null) return token;
    const message =
      `Okta grants the client ${this.#options.clientId} none of the scopes it asks for: ${asked.join(', ')}. ` +
      'Grant them under Okta API Scopes of the app, or set OKTA_CLIENT_SCOPES to those it has.';
    throw new OktaGraphError('OKTA_UNAUTHENTICATED', message);
  }

  #learnScopes(granted: readonly string[]): void {
    const { scopes: asked, log, clientId } = this.#options;
    const missing = asked.filter((scope) => !granted.includes(scope));
    const isNews = missing.join() !== (this.#scopes?.missing.join() ?? '');
    this.#scopes = { asked, granted, missing };
    if (!isNews || missing.length === 0) return;
    log.warn('Okta does not grant all scopes: what needs the missing ones will be skipped.', { clientId, missing });
  }

  #refusedToken(answer: Answer): OktaGraphError {
    const requestId = header(answer.headers, 'x-okta-request-id');
    const message =
      `Okta refused an access token that it had just given to the client ${this.#options.clientId}. ` +
      'Check that the app is active, and that its tokens may be used from this network.';
    const details = { status: answer.status, ...(requestId !== null && { requestId }) };
    return new OktaGraphError('OKTA_UNAUTHENTICATED', message, details);
  }
}
