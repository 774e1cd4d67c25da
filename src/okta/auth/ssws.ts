import { OktaGraphError } from '../../errors.ts';
import type { Clock } from '../../ports/host.ts';
import type { Answer } from '../exchange.ts';
import type { OrgTime } from './orgTime.ts';
import { isRefusal, Refusal } from './refusal.ts';
import type { SignIn } from './signIn.ts';

interface SswsOptions {
  token: string;
  time: OrgTime;
  clock: Clock;
}

/** Shows an API token. Once Okta refuses it, further calls get the same answer without being sent. */
export function signInBySsws({ token, time, clock }: SswsOptions): SignIn {
  const bare = token.trim().replace(/^SSWS\s*/i, '');
  if (!/^[\x21-\x7e]+$/.test(bare)) {
    throw new OktaGraphError('SETTINGS', 'The Okta API token is empty or holds blanks. Copy it again, without quotes.');
  }
  const refusal = new Refusal<Answer>(clock);
  return {
    time,
    async carry(call, send) {
      const refused = refusal.current();
      if (refused !== null) return refused;
      const answer = await send({ ...call, headers: { ...call.headers, authorization: `SSWS ${bare}` } });
      return isRefusal(answer) ? refusal.remember(answer) : answer;
    },
    facts: () => ({ mode: 'SSWS', scopes: null, dpop: false, expiresInS: null, clockSkewS: time.aheadS }),
  };
}
