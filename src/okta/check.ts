import { OktaGraphError } from '../errors.ts';
import { readPath } from '../model/path.ts';
import type { Client } from './client.ts';
import { badAnswer } from './errors.ts';
import { Meter } from './meter.ts';

/** Every Okta org answers it, without credential. */
const organizationPath = '/.well-known/okta-organization';
/** Reads one row of what every org has, to see whether the credential is taken. */
const probePath = '/api/v1/users?limit=1';

/** Asks the host whether it is an Okta org, and only then shows it the credential, once. */
export async function check(client: Client): Promise<{ id: string; pipeline: string }> {
  const meter = new Meter();
  const { body } = await client.get(organizationPath, { meter, isOpen: true });
  const id = readPath(body, 'id');
  const pipeline = readPath(body, 'pipeline');
  if (typeof id !== 'string' || typeof pipeline !== 'string') {
    throw badAnswer(organizationPath, 'is not one of Okta. Check the org URL');
  }
  await client.get(probePath, { meter }).catch((error: unknown) => {
    // It was taken; that it may not list users is for the reader of users to say.
    if (!(error instanceof OktaGraphError && error.code === 'OKTA_FORBIDDEN')) throw error;
  });
  return { id, pipeline };
}
