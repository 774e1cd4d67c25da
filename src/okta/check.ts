import { OktaGraphError } from '../errors.ts';
import { type Organization, organizationPath } from './auth/organization.ts';
import type { Client } from './client.ts';
import { Meter } from './meter.ts';

/** Reads one row of what every org has, to see whether the credential is taken. */
const probePath = '/api/v1/users?limit=1';

/** Asks the host whether it is an Okta org, and only then shows it the credential, once. */
export async function check(client: Client): Promise<Organization> {
  const meter = new Meter();
  await client.get(organizationPath, { meter, isOpen: true }).catch((error: unknown) => {
    if (client.organization() === null) throw error; // else it is one, which hides what it is
  });
  await client.get(probePath, { meter }).catch((error: unknown) => {
    // It was taken; that it may not list users is for the reader of users to say.
    if (!(error instanceof OktaGraphError && error.code === 'OKTA_FORBIDDEN')) throw error;
  });
  return client.organization() ?? { id: null, pipeline: null };
}
