import { bucketOf } from '../../model/buckets.ts';
import type { CustomAttributes } from '../../ports.ts';
import type { Credential } from '../auth/credential.ts';
import type { Client, GetOptions } from '../client.ts';
import { Meter } from '../meter.ts';
import { type Page, readPage } from '../page.ts';
import { type Rate, readRate } from '../rate.ts';

/** Whose sight is examined, and with what. */
export interface Subject {
  client: Client;
  credential: Credential;
  custom: CustomAttributes;
}

/** What one examination asks with, and what it costs. */
export interface Inquiry {
  credential: Credential;
  custom: CustomAttributes;
  /** One page of a list. */
  page(path: string): Promise<Page>;
  record(path: string): Promise<unknown>;
  /** What the newest answers said about each rate bucket. */
  rates: ReadonlyMap<string, Rate>;
  meter: Meter;
}

/** Opens an inquiry, which writes down the rate headers of all answers. */
export function openInquiry({ client, credential, custom }: Subject, signal: AbortSignal | undefined): Inquiry {
  const rates = new Map<string, Rate>();
  const meter = new Meter();
  const options: GetOptions = { meter, signal };
  const watched: Client = {
    ...client,
    async get(path, asked) {
      const reply = await client.get(path, asked);
      const rate = readRate(reply.headers);
      const { name } = bucketOf(path.split('?', 1)[0] as string);
      if (rate !== null && isNewer(rate, rates.get(name))) rates.set(name, rate);
      return reply;
    },
  };
  return {
    credential,
    custom,
    page: (path) => readPage(watched, path, options),
    record: async (path) => (await watched.get(path, options)).body,
    rates,
    meter,
  };
}

/** Answers overtake each other: a later window counts, and in the same one the lower number. */
function isNewer(rate: Rate, known: Rate | undefined): boolean {
  if (known === undefined) return true;
  const [reset, before] = [rate.reset ?? 0, known.reset ?? 0];
  return reset === before ? rate.remaining < known.remaining : reset > before;
}
