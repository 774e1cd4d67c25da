import { setMaxListeners } from 'node:events';
import { describe, kinds } from '../../model/index.ts';
import type { CustomAttributes } from '../../ports.ts';
import type { Credential } from '../auth/credential.ts';
import type { Client } from '../client.ts';
import { Meter } from '../meter.ts';
import type { CredentialFinding, Examination } from './examination.ts';
import { examineKind, type Inquiry } from './kinds.ts';
import { examineLinks } from './links.ts';
import { examineOrg } from './org.ts';
import { examineOwner, examineServiceApp } from './principal.ts';
import { examineRates, type LastRead } from './rates.ts';
import { warningsOf } from './warnings.ts';
import { watchRates } from './watch.ts';

export interface ExamineOptions {
  /** What the last sync read, to tell how long the next one takes. */
  lastRead?: LastRead | null;
  signal?: AbortSignal | undefined;
}

interface Subject {
  client: Client;
  credential: Credential;
  custom: CustomAttributes;
  share: number;
}

/** Finds out what a credential can see: one call for each collection and a handful more. Throws where it is refused. */
export async function examine(subject: Subject, { lastRead = null, signal }: ExamineOptions): Promise<Examination> {
  const { client, seen } = watchRates(subject.client);
  const { mode } = subject.credential;
  const inquiry: Inquiry = { client, meter: new Meter(), signal, mode, custom: subject.custom };
  // Every request that waits for its lane listens: Node takes more than ten for a leak.
  if (signal !== undefined) setMaxListeners(0, signal);
  const org = await examineOrg(subject.client, inquiry.meter, signal);
  const asked = kinds.filter((kind) => describe(kind).okta !== null);
  const [credential, ...examined] = await Promise.all([
    examineCredential(inquiry, subject.credential),
    ...asked.map(async (kind) => {
      const found = await examineKind(inquiry, kind);
      return [found.finding, ...(await examineLinks(inquiry, found))];
    }),
  ]);
  const collections = examined.flat();
  return {
    org,
    credential,
    collections,
    ...examineRates(seen, subject.share, lastRead),
    warnings: warningsOf(org, credential, collections),
    calls: inquiry.meter.calls,
  };
}

async function examineCredential(inquiry: Inquiry, credential: Credential) {
  const { mode } = inquiry;
  const nobody = { owner: null, token: null, tokensOfOwner: null, roles: null };
  const known = await { SSWS: examineOwner, PrivateKey: examineServiceApp, ClientSecret: async () => nobody }[mode](
    inquiry,
    'clientId' in credential ? credential.clientId : '',
  );
  const oauth = { clientId: null, scopes: null, dpop: null, expiresInSeconds: null };
  return { mode, ...oauth, ...known } satisfies CredentialFinding;
}
