import { bucketOf } from '../model/buckets.ts';
import type { Client } from './client.ts';
import { type Rate, readRate } from './rate.ts';

/** What the newest answers said about each rate bucket, by its name. */
export type Rates = ReadonlyMap<string, Rate>;

/** The client, and what the answers it brings say about rate buckets. */
export function watchRates(client: Client): { client: Client; rates: Rates } {
  const rates = new Map<string, Rate>();
  const watched: Client = {
    ...client,
    async get(path, options) {
      const reply = await client.get(path, options);
      const rate = readRate(reply.headers);
      const { name } = bucketOf(path.split('?', 1)[0] as string);
      if (rate !== null && isNewer(rate, rates.get(name))) rates.set(name, rate);
      return reply;
    },
  };
  return { client: watched, rates };
}

/** Answers overtake each other: a later window counts, and in the same one the lower number. */
function isNewer(rate: Rate, known: Rate | undefined): boolean {
  if (known === undefined) return true;
  const [reset, before] = [rate.reset ?? 0, known.reset ?? 0];
  return reset === before ? rate.remaining < known.remaining : reset > before;
}
