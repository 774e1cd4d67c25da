import {
  allowInsecureRequests,
  customFetch,
  DPoP,
  type DPoPHandle,
  generateKeyPair,
  modifyAssertion,
  protectedResourceRequest,
} from 'oauth4webapi';
import { type Answer, type Call, header, type Send } from '../exchange.ts';
import { readOAuthError } from './oauthError.ts';
import type { OrgTime } from './orgTime.ts';
import { toResponse } from './response.ts';

/** The key pair of this process to which access tokens are bound, once the org wants that. */
export class DpopKey {
  readonly #time: OrgTime;
  #handle: DPoPHandle | null = null;

  constructor(time: OrgTime) {
    this.#time = time;
  }

  /** Signs proofs and keeps the server's nonces; null until the org asked for proofs. */
  get handle(): DPoPHandle | null {
    return this.#handle;
  }

  /** Makes the key pair. */
  async make(): Promise<void> {
    const pair = await generateKeyPair('ES256');
    this.#handle ??= DPoP({}, pair, {
      [modifyAssertion]: (_, claims) => {
        claims.iat = this.#time.epochS();
      },
    });
  }

  /** Sends the call with a token that is bound to the key, and a proof; again where only nonce or time of the proof were wrong. */
  async carry(token: string, call: Call, send: Send): Promise<Answer> {
    const repeated = new Set<string>();
    for (;;) {
      const aheadS = this.#time.aheadS;
      const answer = await this.#sendProved(token, call, send);
      const reason = proofFlaw(answer, this.#time.wasOff(aheadS));
      if (reason === null || repeated.has(reason)) return answer;
      repeated.add(reason);
    }
  }

  async #sendProved(token: string, call: Call, send: Send): Promise<Answer> {
    let answer: Answer | null = null;
    const url = new URL(call.path, String(call.origin));
    await protectedResourceRequest(token, call.method, url, undefined, undefined, {
      [allowInsecureRequests]: true, // for a simulated org on loopback; the org URL was checked
      ...(this.#handle !== null && { DPoP: this.#handle }),
      [customFetch]: async (_, { headers: { authorization = '', dpop = '' } }) => {
        answer = await send({ ...call, headers: { ...call.headers, authorization, dpop } });
        return toResponse({ ...answer, body: Buffer.alloc(0) });
      },
    }).catch((error: unknown) => {
      if (answer === null) throw error; // with an answer, it only says that there is a challenge in it
    });
    // Set by the request, which either ran to its end or threw.
    return answer as unknown as Answer;
  }
}

/** What has to change in a proof that was refused; null where another one would fare no better. */
function proofFlaw(answer: Answer, wasOff: boolean): 'nonce' | 'time' | null {
  if (answer.status !== 400 && answer.status !== 401) return null;
  const { error } = readOAuthError(answer);
  if (error === 'use_dpop_nonce' && header(answer.headers, 'dpop-nonce') !== null) return 'nonce';
  return error === 'invalid_dpop_proof' && wasOff ? 'time' : null;
}
