import { OktaGraphError } from '../../errors.ts';
import type { Clock } from '../../ports.ts';
import type { Credential } from '../auth/credential.ts';
import { type Answer, interceptor } from '../exchange.ts';
import { readFault } from '../fault.ts';

export interface AuthOptions {
  credential: Credential;
  clock: Clock;
}

/** A refused token stays refused this long without asking Okta again: ten calls in flight must not become ten more. */
const refusalMs = 60_000;

/** Adds the API token. Once Okta refuses it, further calls get the same answer without being sent. */
export function auth({ credential, clock }: AuthOptions) {
  if (credential.mode !== 'SSWS') throw new OktaGraphError('SETTINGS', 'Only SSWS.');
  const { token } = credential;
  const bare = token.trim().replace(/^SSWS\s*/i, '');
  if (!/^[\x21-\x7e]+$/.test(bare)) {
    throw new OktaGraphError('SETTINGS', 'The Okta API token is empty or holds blanks. Copy it again, without quotes.');
  }
  let refusal: { answer: Answer; until: number } | null = null;
  return interceptor((send) => async (call) => {
    if (call.isOpen) return send(call);
    if (refusal !== null && clock.now() < refusal.until) return refusal.answer;
    const answer = await send({ ...call, headers: { ...call.headers, authorization: `SSWS ${bare}` } });
    const isRefused = answer.status === 401 && !readFault(answer.body).isFeatureOff;
    refusal = isRefused ? { answer, until: clock.now() + refusalMs } : refusal;
    return answer;
  });
}
