import { afterEach } from 'vitest';
import { asError, type OktaGraphError } from '../../src/errors.ts';
import { type End, ends, type Kind, type Node } from '../../src/model/index.ts';
import { createOkta, type Okta } from '../../src/okta/source.ts';
import type { Linked } from '../../src/ports/source.ts';
import type { Batch } from '../../src/ports/sync.ts';
import { type FakeOkta, fakeClock, type Reply, type Seen, startFake } from './fakeOkta.ts';

const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const thing of opened.splice(0)) await thing.close();
});

/** An org of one test that answers with what `answer` says; closed after it. */
export async function openFake(
  answer: (request: Seen) => Reply | Promise<Reply>,
): Promise<{ okta: Okta; fake: FakeOkta }> {
  const fake = await startFake(answer);
  const okta = createOkta({ orgUrl: fake.url, credential: { mode: 'SSWS', token: 'planted' }, clock: fakeClock() });
  opened.push(okta, fake);
  return { okta, fake };
}

export const end = (kind: Kind, name: string) => ends(kind)[name] as End;
export const bare = (kind: Kind, id: string, fields: object = {}) => ({ kind, id, ...fields }) as Node;
export const firstTen = { first: 10, after: null };

export const notFound: Reply = { status: 404, body: { errorCode: 'E0000007', errorSummary: 'Not found.' } };
export const featureOff: Reply = { status: 401, body: { errorCode: 'E0000015', errorSummary: 'Feature off.' } };
export const badToken: Reply = { status: 401, body: { errorCode: 'E0000011', errorSummary: 'Invalid token.' } };
export const forbidden: Reply = { status: 403, body: { errorCode: 'E0000006', errorSummary: 'No permission.' } };
export const refused: Reply = { status: 400, body: { errorCode: 'E0000001', errorSummary: 'Api validation failed.' } };

/** What of a crawl came before its end, and the error that ended it. */
export async function gather<Row>(
  batches: AsyncIterable<Batch<Row>>,
): Promise<{ rows: Row[]; refused: Error | undefined; setAside: unknown[]; error: OktaGraphError | null }> {
  const all = { rows: [] as Row[], refused: undefined as Error | undefined, setAside: [] as unknown[] };
  try {
    for await (const batch of batches) {
      all.rows.push(...batch.rows);
      all.setAside.push(...batch.setAside);
      all.refused ??= batch.refused;
    }
    return { ...all, error: null };
  } catch (error) {
    return { ...all, error: asError(error) };
  }
}

export const idsOf = (rows: readonly (Node | Linked)[]) => rows.map(({ id }) => id);
export const paths = (fake: FakeOkta) => fake.seen.map(({ path }) => path);
