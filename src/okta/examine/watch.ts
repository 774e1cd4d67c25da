import { bucketOf } from '../../model/buckets.ts';
import type { Client } from '../client.ts';
import { type Rate, readRate } from '../rate.ts';

/** The client, writing down what the headers of its answers say about each rate bucket. */
export function watchRates(client: Client): { client: Client; seen: ReadonlyMap<string, Rate> } {
  const seen = new Map<string, Rate>();
  return {
    seen,
    client: {
      async get(path, options) {
        const reply = await client.get(path, options);
        const rate = readRate(reply.headers);
        const { name } = bucketOf(path.split('?', 1)[0] as string);
        if (rate !== null && isNewer(rate, seen.get(name))) seen.set(name, rate);
        return reply;
      },
      close: () => client.close(),
    },
  };
}

/** Answers overtake each other: a later window counts, and in the same one the lower number. */
function isNewer(rate: Rate, known: Rate | undefined): boolean {
  if (known === undefined) return true;
  const [reset, before] = [rate.reset ?? 0, known.reset ?? 0];
  return reset === before ? rate.remaining < known.remaining : reset > before;
}
