import { asError } from '../../../src/errors.ts';
import type { ProxyOptions } from '../../../src/okta/dispatcher.ts';
import { createOkta } from '../../../src/okta/source.ts';

/** One org to read, by which proxy. */
export interface Question {
  orgUrl: string;
  proxy: ProxyOptions | null;
}

/** What came of it: ids, or all that an error shows. */
export interface Outcome {
  ids: string[];
  code: string | null;
  message: string;
  waits: number;
}

// A process of its own: Node reads NODE_EXTRA_CA_CERTS when it starts, and never later.
const questions = JSON.parse(process.argv[2] ?? '[]') as Question[];
process.stdout.write(JSON.stringify(await Promise.all(questions.map(ask))));

async function ask({ orgUrl, proxy }: Question): Promise<Outcome> {
  let now = 0;
  let waits = 0;
  const clock = {
    now: () => now,
    async sleep(ms: number) {
      now += ms;
      waits += 1;
    },
  };
  const credential = { mode: 'SSWS', token: 'planted-token' } as const;
  const okta = createOkta({ orgUrl, credential, clock, ...(proxy !== null && { proxy }) });
  try {
    const { rows } = await okta.source().list('UserType', { first: 10, after: null });
    return { ids: rows.map(({ node }) => node.id), code: null, message: '', waits };
  } catch (error) {
    const { code, message } = asError(error);
    return { ids: [], code, message, waits };
  } finally {
    await okta.close();
  }
}
