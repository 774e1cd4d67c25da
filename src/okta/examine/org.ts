import { organizationPath } from '../auth/organization.ts';
import type { Client } from '../client.ts';
import type { Meter } from '../meter.ts';
import type { OrgFinding } from './examination.ts';

const engines: Readonly<Record<string, OrgFinding['engine']>> = { idx: 'Identity Engine', v1: 'Classic Engine' };

/** What the org tells everybody about itself. Throws where it cannot be reached, or is none. */
export async function examineOrg(client: Client, meter: Meter, signal: AbortSignal | undefined): Promise<OrgFinding> {
  await client.get(organizationPath, { meter, signal, isOpen: true }).catch((error: unknown) => {
    if (client.organization() === null) throw error; // else it is one, which hides what it is
  });
  const { id, pipeline } = client.organization() ?? { id: null, pipeline: null };
  return { id, engine: engines[pipeline ?? ''] ?? null, clockAheadSeconds: client.facts().clockSkewS };
}
