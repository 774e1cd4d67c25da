import { bucketOf } from '../../model/buckets.ts';
import { interceptor } from '../exchange.ts';
import { readRate } from '../rate.ts';
import type { Scheduler } from '../scheduler.ts';

export interface LanesOptions {
  scheduler: Scheduler;
}

/** Sends each call when the lane of its rate bucket lets it, and tells the lane what the answer's headers say. */
export function lanes({ scheduler }: LanesOptions) {
  return interceptor((send) => async (call) => {
    const bucket = bucketOf(call.path.split('?', 1)[0] as string);
    const slot = await scheduler.take(bucket.name, call.meter, call.signal);
    try {
      const answer = await send(call);
      scheduler.give(slot, { status: answer.status, rate: readRate(answer.headers) });
      return answer;
    } catch (error) {
      scheduler.give(slot, null);
      throw error;
    }
  });
}
