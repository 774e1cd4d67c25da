import { readFileSync } from 'node:fs';
import { Agent, errors } from 'undici';
import type { Clock, Log } from '../ports.ts';
import type { Credential } from './auth/credential.ts';
import { answerError, badAnswer, transportError } from './errors.ts';
import { type Answer, type Headers, sender } from './exchange.ts';
import { auth } from './interceptors/auth.ts';
import { lanes } from './interceptors/lanes.ts';
import { retry } from './interceptors/retry.ts';
import { transport } from './interceptors/transport.ts';
import type { Meter } from './meter.ts';
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
  close(): Promise<void>;
}

/** Far above any page of Okta; what is larger is a mistake or an attack. */
const maxBytes = 64 * 1024 * 1024;
const connectTimeoutMs = 10_000;
/** Four attempts in seven seconds get over Okta's short outages. */
const retries = 3;

export function createClient(options: ClientOptions): Client {
  const { origin, clock, log, share, maxInFlight, timeoutMs } = options;
  const scheduler = new Scheduler({ clock, share, maxInFlight });
  const agent = new Agent({
    connect: { timeout: connectTimeoutMs },
    connections: maxInFlight,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: maxBytes,
  });
  // The last is called first: each attempt takes a fresh slot of its lane.
  const dispatcher = agent.compose(
    transport({ timeoutMs, maxBytes }),
    auth({ credential: options.credential, clock }),
    lanes({ scheduler }),
    retry({ clock, log, retries }),
  );
  const send = sender(dispatcher.dispatch.bind(dispatcher));
  const headers = {
    accept: 'application/json',
    'accept-encoding': 'gzip',
    'user-agent': options.userAgent ?? userAgent(),
  };
  return {
    async get(path, { meter, signal, isOpen = false }) {
      const answer = await send({ origin, path, method: 'GET', headers, meter, signal, isOpen }).catch(
        (error: unknown) => {
          throw signal?.aborted ? signal.reason : transportError(error, plain(path));
        },
      );
      if (answer.status !== 200) throw answerError(answer, plain(path));
      return { body: parse(answer, path), next: nextPath(path, answer.headers.link), headers: answer.headers };
    },
    async close() {
      const closed = new errors.ClientClosedError();
      scheduler.close(closed);
      await agent.destroy(closed);
    },
  };
}

function parse(answer: Answer, path: string): unknown {
  try {
    return JSON.parse(answer.body.toString('utf8'));
  } catch {
    throw badAnswer(
      plain(path),
      'is not JSON. Check that the org URL leads to Okta, and not to a proxy or a sign-in page',
    );
  }
}

/** Errors name paths, never what a query held. */
const plain = (path: string) => path.split('?', 1)[0] as string;

function userAgent(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return `okta-graph/${version} node/${process.versions.node}`;
}
