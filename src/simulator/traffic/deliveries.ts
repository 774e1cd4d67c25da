import { z } from 'zod';
import { effect } from './effect.ts';

const share = z.number().min(0).max(1);

/** Effects on how an answer travels. Times are the org's. */
export const deliveryEffects = {
  delayMs: effect('So much later.', z.number().min(0), (out, ms) => {
    out.delivery.waitMs += ms;
  }),
  bytesPerSecond: effect('The body trickles in.', z.number().positive(), (out, rate) => {
    out.delivery.bytesPerSecond = rate;
  }),
  cutBody: effect(
    'Only this share of the body; then the connection ends, although the length says more.',
    share,
    (out, kept) => {
      Object.assign(out.delivery, { share: kept, ending: 'close' });
    },
  ),
  resetBody: effect('Only this share of the body; then the connection is reset.', share, (out, kept) => {
    Object.assign(out.delivery, { share: kept, ending: 'reset' });
  }),
  silence: effect(
    'Silence for ever: instead of the answer, behind its headers, or behind this share of its body.',
    z.union([z.literal('answer'), z.literal('body'), share]),
    (out, instead) => {
      const kept = instead === 'answer' ? null : instead === 'body' ? 0 : instead;
      Object.assign(out.delivery, { share: kept, ending: 'silence' });
    },
  ),
  hangUp: effect('The connection ends, or is reset, without an answer.', z.enum(['close', 'reset']), (out, ending) => {
    Object.assign(out.delivery, { share: null, ending });
  }),
};
