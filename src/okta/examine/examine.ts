import { setMaxListeners } from 'node:events';
import { describe, kinds } from '../../model/index.ts';
import type { CredentialFacts } from '../auth/signIn.ts';
import type { Examination } from './examination.ts';
import { type Inquiry, openInquiry, type Subject } from './inquiry.ts';
import { examineKind, examineOwned } from './kinds.ts';
import { examineLinks } from './links.ts';
import { examineOrg } from './org.ts';
import { examineOwner, examineServiceApp, nobody, type Principal } from './principal.ts';
import { examineRates, type LastRead } from './rates.ts';
import { warningsOf } from './warnings.ts';

export interface ExamineOptions {
  /** What the last sync read, to tell how long the next one takes. */
  lastRead?: LastRead | null;
  signal?: AbortSignal | undefined;
}

/** Finds out what a credential can see: one call for each collection and a handful more. Throws where it is refused. */
export async function examine(
  { share, ...subject }: Subject & { share: number },
  { lastRead = null, signal }: ExamineOptions,
): Promise<Examination> {
  const { client } = subject;
  const inquiry = openInquiry(subject, signal);
  // Every request that waits for its lane listens: Node takes more than ten for a leak.
  if (signal !== undefined) setMaxListeners(0, signal);
  const org = await examineOrg(client, inquiry.meter, signal);
  const asked = kinds.filter((kind) => describe(kind).okta !== null);
  const [principal, ...examined] = await Promise.all([
    examineCredential(inquiry),
    ...asked.map(async (kind) => {
      const found = await examineKind(inquiry, kind);
      return { found, links: await examineLinks(inquiry, found) };
    }),
  ]);
  const { owner } = principal;
  const findings = examined.map(async ({ found, links }) => [
    owner === null ? found.finding : await examineOwned(inquiry, found, owner.id),
    ...links,
  ]);
  const credential = { ...accountOf(client.facts()), ...principal };
  const collections = (await Promise.all(findings)).flat();
  return {
    org,
    credential,
    collections,
    ...examineRates(inquiry.rates, share, lastRead),
    warnings: warningsOf(org, credential, collections),
    calls: inquiry.meter.calls,
  };
}

async function examineCredential(inquiry: Inquiry): Promise<Principal> {
  const { credential } = inquiry;
  if (credential.mode === 'SSWS') return examineOwner(inquiry);
  return credential.mode === 'PrivateKey' ? examineServiceApp(inquiry, credential.clientId) : nobody;
}

/** What the client knows by itself: complete once it has made calls. */
function accountOf({ mode, clientId, scopes, dpop, expiresInS }: CredentialFacts) {
  const isToken = mode === 'SSWS';
  const tokens = isToken ? { dpop: null, expiresInSeconds: null } : { dpop, expiresInSeconds: expiresInS };
  return { mode, clientId: clientId ?? null, scopes, ...tokens };
}
