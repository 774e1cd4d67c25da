import { expect } from 'vitest';
import { OktaGraphError } from '../../src/errors.ts';

/** What `run` fails with: one of our own errors, or the test fails. */
export async function failure(run: Promise<unknown>): Promise<OktaGraphError> {
  const error = await run.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(OktaGraphError);
  return error as OktaGraphError;
}
