import { readFileSync } from 'node:fs';
import { errors } from 'undici';
import type { Clock, Log } from '../ports/host.ts';
import type { Credential } from './auth/credential.ts';
import { Gate, type Organization } from './auth/organization.ts';
import { type CredentialFacts, createSignIn } from './auth/signIn.ts';
import { createDispatcher, type ProxyOptions } from './dispatcher.ts';
import { answerError, transportError } from './errors.ts';
import { compose, type Headers, sender } from './exchange.ts';
import { auth } from './interceptors/auth.ts';
import { lanes } from './interceptors/lanes.ts';
import { reading } from './interceptors/reading.ts';
import { retry } from './interceptors/retry.ts';
import { transport } from './interceptors/transport.ts';
import type { Meter } from './meter.ts';
import { PageSizes } from './pageSizes.ts';
import { nextPath } from './paging.ts';
import { Scheduler } from './scheduler.ts';

export interface ClientOptions {
  origin: string;
  credential: Credential;
  share: number;
  maxInFlight: number;
  timeoutMs: number;
  clock: Clock;
  log: Log;
  userAgent: string | undefined;
  proxy: ProxyOptions | undefined;
}

export interface GetOptions {
  meter: Meter;
  signal?: AbortSignal | undefined;
  /** Without credential, and one attempt only. */
  isOpen?: boolean;
}

/** What one GET brought. */
interface Reply {
  body: unknown;
  /** Path and query of the next page, on our own origin; null where there is none. */
  next: string | null;
  headers: Headers;
}

/** Reads Okta by path: nothing but GET, nowhere but on the configured origin. */
export interface Client {
  get(path: string, options: GetOptions): Promise<Reply>;
  /** What is known about the credential by now. */
  facts(): CredentialFacts;
  /** What the org said about itself; null before the first call. */
  organization(): Organization | null;
  close(): Promise<void>;
}

/** Far above any page of Okta; what is larger is a mistake or an attack. */
const maxBytes = 64 * 1024 * 1024;

export function createClient(options: ClientOptions): Client {
  const { origin, clock, log, share, maxInFlight, timeoutMs } = options;
  const scheduler = new Scheduler({ clock, share, maxInFlight });
  const { dispatcher, via } = createDispatcher({ origin, proxy: options.proxy, maxInFlight, timeoutMs, maxBytes });
  const signIn = options.credential.mode === 'SSWS' ? 'token' : 'oauth';
  const gate = new Gate(origin);
  const identity = createSignIn({ credential: options.credential, origin, clock, log });
  // The last sees a call first: each attempt takes a fresh slot of its lane.
  const send = compose(sender(dispatcher), [
    transport({ timeoutMs, maxBytes }),
    auth({ gate, signIn: identity }),
    lanes({ scheduler }),
    reading,
    retry({ clock, log, sizes: new PageSizes(clock) }),
  ]);
  const headers = {
    accept: 'application/json',
    'accept-encoding': 'gzip',
    'user-agent': options.userAgent ?? userAgent(),
  };
  return {
    async get(path, { meter, signal, isOpen = false }) {
      const call = { origin, path, method: 'GET' as const, headers, meter, signal, isOpen };
      const answer = await send(call).catch((error: unknown) => {
        throw signal?.aborted ? signal.reason : transportError(error, path, via);
      });
      if (answer.status !== 200) throw answerError(answer, plain(path), signIn);
      return { body: answer.value, next: nextPath(path, answer.headers.link), headers: answer.headers };
    },
    facts: () => identity.facts(),
    organization: () => gate.organization,
    async close() {
      const closed = new errors.ClientClosedError();
      scheduler.close(closed);
      await dispatcher.destroy(closed);
    },
  };
}

/** Errors name paths, never what a query held. */
const plain = (path: string) => path.split('?', 1)[0] as string;

function userAgent(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return `okta-graph/${version} node/${process.versions.node}`;
}
