import { setMaxListeners } from 'node:events';
import { type Choice, isKindChosen, isLinkChosen, usualChoice } from '../../model/choice.ts';
import { containers, type End, isListed, type Kind, kinds, ownEnds } from '../../model/index.ts';
import type { CredentialFacts } from '../auth/signIn.ts';
import { examineContained } from './contained.ts';
import type { Examination } from './examination.ts';
import { type Inquiry, openInquiry, type Subject } from './inquiry.ts';
import { type ExaminedKind, examineKind, examineOwned } from './kinds.ts';
import { type ExaminedLink, examineLink } from './links.ts';
import { examineOrg } from './org.ts';
import { examineOwner, examineServiceApp, nobody, type Principal } from './principal.ts';
import { examineRates, type LastRead } from './rates.ts';
import { warningsOf } from './warnings.ts';

export interface ExamineOptions {
  /** What the next sync reads: nothing else is asked about. */
  choice?: Choice;
  /** What the last sync read, to tell how long the next one takes. */
  lastRead?: LastRead | null;
  signal?: AbortSignal | undefined;
}

/** Finds out what a credential can see: one call for each list that a sync asks for, and a handful more. Throws where it is refused. */
export async function examine(
  { share, ...subject }: Subject & { share: number },
  { choice = usualChoice, lastRead = null, signal }: ExamineOptions,
): Promise<Examination> {
  const { client } = subject;
  const inquiry = openInquiry(subject, signal);
  // Every request that waits for its lane listens: Node takes more than ten for a leak.
  if (signal !== undefined) setMaxListeners(0, signal);
  const org = await examineOrg(client, inquiry.meter, signal);
  const principal = await examineCredential(inquiry); // first: a refused credential costs one call
  const examined = await examineCollections(inquiry, choice);
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
    ...examineRates(inquiry.rates, share, lastRead, choice),
    warnings: warningsOf(org, credential, collections, choice),
    calls: inquiry.meter.calls,
  };
}

/** Every kind of the choice, with its links that have an endpoint of their own. */
function examineCollections(inquiry: Inquiry, choice: Choice) {
  const isRead = (end: End) => isLinkChosen(end, choice);
  const kindOf = once(async (kind: Kind): Promise<ExaminedKind> => {
    if (isListed(kind)) return examineKind(inquiry, kind);
    return examineContained(kind, await Promise.all(containers(kind).filter(isRead).map(linkOf)));
  });
  const linkOf = once(async (end: End): Promise<ExaminedLink> => {
    const per = end.route?.per?.kind as Kind | undefined; // the model's own tests prove that it is one
    return examineLink(inquiry, end, await kindOf(end.kind), per === undefined ? null : await kindOf(per));
  });
  return Promise.all(
    kinds
      .filter((kind) => isKindChosen(kind, choice))
      .map(async (kind) => {
        const listed = ownEnds(kind).filter((end) => end.route !== null && isRead(end));
        const [found, ...links] = await Promise.all([kindOf(kind), ...listed.map(linkOf)]);
        return { found, links: links.map(({ finding }) => finding) };
      }),
  );
}

/** Each thing is asked about once, whoever needs to know. */
function once<Key, Value>(ask: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const asked = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = asked.get(key) ?? ask(key);
    asked.set(key, known);
    return known;
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
