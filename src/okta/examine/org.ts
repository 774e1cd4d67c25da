import { asError } from '../../errors.ts';
import { readPath } from '../../model/path.ts';
import type { Client } from '../client.ts';
import { header } from '../exchange.ts';
import type { Meter } from '../meter.ts';
import type { OrgFinding } from './examination.ts';

/** Every Okta org answers it, without credential. */
const organizationPath = '/.well-known/okta-organization';
/** `Date` is a whole second, cut off. */
const dateRoundingMs = 500;

const engines: Readonly<Record<string, OrgFinding['engine']>> = { idx: 'Identity Engine', v1: 'Classic Engine' };

/** What the org tells everybody about itself. Throws where it cannot be reached, or is none. */
export async function examineOrg(client: Client, meter: Meter, signal: AbortSignal | undefined): Promise<OrgFinding> {
  const sentAt = Date.now();
  try {
    const { body, headers } = await client.get(organizationPath, { meter, signal, isOpen: true });
    const oktaMs = Date.parse(header(headers, 'date') ?? '') + dateRoundingMs;
    const aheadMs = oktaMs - (sentAt + Date.now()) / 2;
    const id = readPath(body, 'id');
    return {
      id: typeof id === 'string' ? id : null,
      engine: engines[String(readPath(body, 'pipeline'))] ?? null,
      clockAheadSeconds: Number.isNaN(aheadMs) ? null : Math.round(aheadMs / 1000),
    };
  } catch (error) {
    const failure = asError(error);
    if (!hiding.includes(failure.details.status)) throw failure;
    return { id: null, engine: null, clockAheadSeconds: null };
  }
}

/** Statuses by which a proxy may hide a path. */
const hiding: readonly (number | undefined)[] = [401, 403, 404];
