import type { Gate } from '../auth/organization.ts';
import type { SignIn } from '../auth/signIn.ts';
import { interceptor, type Send } from '../exchange.ts';

export interface AuthOptions {
  gate: Gate;
  signIn: SignIn;
}

/** Sends calls with the credential, once the host has shown to be an Okta org. */
export function auth({ gate, signIn }: AuthOptions) {
  return interceptor((send) => {
    const listening: Send = async (call) => {
      const answer = await send(call);
      signIn.time.learn(answer.headers);
      return answer;
    };
    return async (call) => {
      if (call.isOpen) {
        const answer = await listening(call);
        gate.learn(call, answer);
        return answer;
      }
      return (await gate.pass(call, listening)) ?? signIn.carry(call, listening);
    };
  });
}
