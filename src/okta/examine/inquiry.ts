import type { CustomAttributes } from '../../ports/host.ts';
import type { Credential } from '../auth/credential.ts';
import type { Client, GetOptions } from '../client.ts';
import { Meter } from '../meter.ts';
import { type Page, readPage, type Shape } from '../page.ts';
import { type Rates, watchRates } from '../rates.ts';

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
  page(path: string, shape?: Shape): Promise<Page>;
  record(path: string): Promise<unknown>;
  /** What the newest answers said about each rate bucket. */
  rates: Rates;
  meter: Meter;
}

/** Opens an inquiry, which asks for nothing twice and writes down the rate headers of all answers. */
export function openInquiry({ client, credential, custom }: Subject, signal: AbortSignal | undefined): Inquiry {
  const { client: watched, rates } = watchRates(client);
  const meter = new Meter();
  const options: GetOptions = { meter, signal };
  const replies = new Map<string, ReturnType<Client['get']>>(); // several links may be read from one list
  const asking: Client = {
    ...watched,
    get(path, asked) {
      const reply = replies.get(path) ?? watched.get(path, asked);
      replies.set(path, reply);
      return reply;
    },
  };
  return {
    credential,
    custom,
    page: (path, shape) => readPage(asking, path, options, shape),
    record: async (path) => (await asking.get(path, options)).body,
    rates,
    meter,
  };
}
